import { error } from '@sveltejs/kit';
import portraits from 'virtual:portraits';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(portraits).map((id) => ({ id }));

export const GET: RequestHandler = ({ params }) =>
  new Response(portraits[params.id] ?? error(404), { headers: { 'content-type': 'image/svg+xml' } });

import { json } from '@sveltejs/kit';
import portraits from 'virtual:portraits';

export const prerender = true;

/** All faces in one file, for the service worker. */
export const GET = () => json(portraits);

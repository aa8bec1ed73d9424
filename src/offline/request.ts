import { languageOf } from '../lib/i18n/path';

/** What a request is for, as far as this device can know. `undefined` means that it is none of the worker's business. */
export type Wanted =
  /** A listed file or page. */
  | { kind: 'file'; url: string }
  /** Of this version or of another: its name says its content. */
  | { kind: 'part'; url: string }
  /** A story or a face: it may or may not be in the packs. */
  | { kind: 'packed'; url: string }
  /** The page on which a story is played. `tidy`: its one address. */
  | { kind: 'play'; story: string; tidy: string }
  /** A listed page at an untidy address. */
  | { kind: 'elsewhere'; tidy: string }
  /** An address that this version doesn't know; the next one may. */
  | { kind: 'unknown' };

type Request = { method: string; mode: string; url: string };

const PLAY = /^(?:\/en)?\/play\/([^/]+)$/;

/** @param listed the addresses of all listed files and pages */
export function wanted(
  { method, mode, url }: Request,
  origin: string,
  listed: ReadonlySet<string>,
): Wanted | undefined {
  const { origin: host, pathname, search } = new URL(url);
  if (host !== origin || method !== 'GET') return undefined;
  if (listed.has(pathname)) return { kind: 'file', url: pathname };
  if (pathname.startsWith('/_app/immutable/')) return { kind: 'part', url: pathname };
  if (/^\/(scenarios|portraits)\/[^/]+$/.test(pathname)) return { kind: 'packed', url: pathname };
  if (mode !== 'navigate') return undefined;
  // The server tidies in the same way.
  const page = pathname.replace(/\/+$/, '').replace(/(\/index)?\.html$/, '') || '/';
  if (listed.has(page)) return { kind: 'elsewhere', tidy: page + search };
  const id = PLAY.exec(page)?.[1];
  if (id !== undefined)
    return { kind: 'play', story: `/scenarios/${id}.${languageOf(page)}.json`, tidy: page + search };
  return { kind: 'unknown' };
}

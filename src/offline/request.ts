import { languageOf } from '../lib/i18n/path';

/** What a request is for, as far as this device can know. `undefined` means that it is none of the worker's business. */
export type Wanted =
  /** A listed file or page. */
  | { kind: 'file'; url: string }
  /** Of this version or of another: its name says its content. */
  | { kind: 'part'; url: string }
  /** A story, a theme or a face: it may or may not be in the packs. */
  | { kind: 'packed'; url: string }
  /** A page that the shell makes from a packed file, `from`. `tidy`: its one address. */
  | { kind: 'made'; from: string; tidy: string }
  /** A listed page at an untidy address. */
  | { kind: 'elsewhere'; tidy: string }
  /** An address that this version doesn't know; the next one may. */
  | { kind: 'unknown' };

type Request = { method: string; mode: string; url: string };

/** Pages of which there are as many as there are stories or themes: where they are, and where what they show is. */
const MADE = [
  { page: /^(?:\/en)?\/play\/([^/]+)(?:\/sheet)?$/, folder: '/scenarios' },
  { page: /^(?:\/en)?\/echo\/([^/]+)$/, folder: '/scenarios' },
  { page: /^(?:\/en)?\/themes\/([^/]+)$/, folder: '/themes' },
];
/** A file of a pack, at its own address. */
const PACKED = /^\/(?:scenarios\/[^/]+|portraits\/[^/]+|themes\/[^/]+\.json)$/;

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
  if (PACKED.test(pathname)) return { kind: 'packed', url: pathname };
  if (mode !== 'navigate') return undefined;
  // The server tidies in the same way.
  const page = pathname.replace(/\/+$/, '').replace(/(\/index)?\.html$/, '') || '/';
  if (listed.has(page)) return { kind: 'elsewhere', tidy: page + search };
  for (const { page: made, folder } of MADE) {
    const id = made.exec(page)?.[1];
    if (id !== undefined)
      return { kind: 'made', from: `${folder}/${id}.${languageOf(page)}.json`, tidy: page + search };
  }
  return { kind: 'unknown' };
}

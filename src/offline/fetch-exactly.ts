import { isPack, unpack } from './pack';
import { SHELL, type Entry } from './version';

export type File = [url: string, response: Response];
type Fetch = typeof globalThis.fetch;

/**
 * Fetches a file and makes sure that it is the one of this version: in the middle of a deployment a server may already
 * give the next one, and a hotel's network may give anything.
 * @throws when it can't be had, or is another file than the build listed
 */
export async function fetchExactly(entry: Entry, entries: readonly Entry[], fetch: Fetch): Promise<File[]> {
  // What has its content in its name may come from the browser's own cache; of the rest, the server is asked.
  const response = await fetch(entry.url, {
    cache: entry.revision === null ? 'default' : 'no-cache',
    credentials: 'same-origin',
  });
  if (response.status !== 200) throw new Error(`${entry.url}: ${response.status}`);
  if (response.type !== 'basic' && response.type !== 'default') throw new Error(`${entry.url}: ${response.type}`);
  const body = await response.arrayBuffer();
  if (!(await isOfThisVersion(entry, body, entries))) throw new Error(`${entry.url} is not the file of this version`);
  if (isPack(entry.url)) return unpack(entry.url, new TextDecoder().decode(body));
  // A new response: one that came by a redirect can't answer a navigation, and the body is no longer compressed.
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return [[entry.url, new Response(body, { headers })]];
}

async function isOfThisVersion(
  { url, revision }: Entry,
  body: ArrayBuffer,
  entries: readonly Entry[],
): Promise<boolean> {
  if (revision === null) return true;
  if (url !== SHELL) return revision === (await revisionOf(body));
  // The shell is written after the list, so the list can't know its content: but it names files of this version only.
  const named = new TextDecoder().decode(body).match(/\/_app\/immutable\/[^"']+/g) ?? [];
  return named.length > 0 && named.every((file) => entries.some((entry) => entry.url === file));
}

/** The first 64 bits of SHA-256 as hexadecimal digits; the build writes the same into the list. */
export async function revisionOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

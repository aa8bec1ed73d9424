import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from '../../server/site-map';

type Entry = { url: string; revision: string | null };

/** Where Kit leaves what it built, before the adapter brings it together; the rest of the path is the file's own. */
const ROOMS = /^(client|prerendered\/(pages|dependencies))\//;
/** Stories, themes and faces come out of packs, and the pages that show a story or a theme from the shell. */
const PACKED = /^(en\/)?(play|echo)\/|^(en\/)?themes\/(?!pack\.)|^scenarios\/(?!(index|pack)\.)|^portraits\/(?!pack\.)/;
/**
 * The worker itself; the file by which Kit would notice a new version, which is the worker's to say; and the pictures
 * that only a system asks for, when the app is put on a home screen.
 */
const NOT_THE_SITE = /^(service-worker\.js|_app\/version\.json|icon-.*\.png|screenshots\/.*)$|(^|\/)\./;
const IMMUTABLE = '_app/immutable/';
const SHELL = '/404.html';

/**
 * What the service worker keeps: every file that a page can load, and every page that isn't in a pack or made by the shell.
 * @param files paths below `output`, as Kit leaves them
 */
export function precache(files: readonly string[], output: string): Entry[] {
  const entries = files
    .map((path) => ({ path, file: path.replace(ROOMS, '') }))
    .filter(({ path, file }) => path !== file && !PACKED.test(file) && !NOT_THE_SITE.test(file))
    .map(({ path, file }) => ({
      url: addressOf(file),
      revision: file.startsWith(IMMUTABLE) ? null : revisionOf(readFileSync(join(output, path))),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  // The adapter has yet to write the shell. It holds nothing but the names of other files, so it changes when they do.
  return [...entries, { url: SHELL, revision: `with ${revisionOf(JSON.stringify(entries))}` }];
}

/** As `src/offline/fetch-exactly.ts` computes it. */
function revisionOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

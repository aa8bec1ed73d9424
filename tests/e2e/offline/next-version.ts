import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listOf, workerWith } from './list';

const TEXT = /\.(html|js|json|css)$/;
const NODE = /nodes\/(\d+)\.([\w-]{8})/g;

/**
 * A copy of the build as a next version of the code would look: the part of every page has another name, the old names
 * are gone from the server, and the home page says `words`.
 */
export function nextVersion(words: string): string {
  const site = mkdtempSync(join(tmpdir(), 'speelruimte-next-'));
  cpSync('build', site, { recursive: true });
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    const path = join(site, file);
    if (/\.(br|gz)$/.test(file)) rmSync(path);
    else if (TEXT.test(file) && file !== 'service-worker.js')
      writeFileSync(path, readFileSync(path, 'utf8').replace(NODE, 'nodes/$1.$2-next'));
  }
  const nodes = join(site, '_app/immutable/nodes');
  for (const file of readdirSync(nodes)) renameSync(join(nodes, file), join(nodes, file.replace(/\.js$/, '-next.js')));
  const home = join(site, 'index.html');
  writeFileSync(home, readFileSync(home, 'utf8').replace(/<title>[^<]*/, `<title>${words}`));
  list(site);
  return site;
}

/** Writes the list of a changed site into its worker. */
export function list(site: string): void {
  const entries = listOf().map(({ url, revision }) => {
    if (revision === null) return { url: url.replace(/(nodes\/.*)\.js$/, '$1-next.js'), revision };
    if (url === '/404.html') return { url, revision: `${revision} ${site}` };
    const file = [`${url}`, `${url}.html`, `${url}/index.html`].find(
      (one) => /\.\w+$/.test(one) && existsSync(site + one),
    );
    const content = readFileSync(join(site, file ?? ''));
    return { url, revision: createHash('sha256').update(content).digest('hex').slice(0, 16) };
  });
  writeFileSync(join(site, 'service-worker.js'), workerWith(entries));
}

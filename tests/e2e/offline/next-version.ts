import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
  const site = copy();
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    const path = join(site, file);
    if (TEXT.test(file) && file !== 'service-worker.js')
      writeFileSync(path, readFileSync(path, 'utf8').replace(NODE, 'nodes/$1.$2-next'));
  }
  const nodes = join(site, '_app/immutable/nodes');
  for (const file of readdirSync(nodes)) renameSync(join(nodes, file), join(nodes, file.replace(/\.js$/, '-next.js')));
  const home = join(site, 'index.html');
  writeFileSync(home, readFileSync(home, 'utf8').replace(/<title>[^<]*/, `<title>${words}`));
  list(site);
  return site;
}

/** The same site after every story was published anew: `words` are added to all that is read, so each has another hash. */
export function retold(words: string, site: string = copy()): string {
  const rooms = join(site, 'scenarios');
  const other = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) return value.map((entry) => other(entry, name));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, other(entry, key)]));
    if (name === 'hash') return `${String(value).slice(0, -1)}~`;
    return typeof value === 'string' && READ.includes(name) && value !== '---' ? `${value} ${words}` : value;
  };
  for (const file of readdirSync(rooms).filter((name) => name.endsWith('.json') && !name.startsWith('index'))) {
    const path = join(rooms, file);
    writeFileSync(path, JSON.stringify(other(JSON.parse(readFileSync(path, 'utf8')))));
  }
  list(site);
  return site;
}

/** What of a story is read out of it on the way and afterwards. */
const READ = ['say', 'lines', 'title', 'what', 'whom', 'text', 'source', 'question', 'name', 'meaning', 'hard', 'soft'];

function copy(): string {
  const site = mkdtempSync(join(tmpdir(), 'speelruimte-next-'));
  // What is packed beforehand would still be the old version.
  cpSync('build', site, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  return site;
}

/** Writes the list of a changed site into its worker. */
export function list(site: string): void {
  const entries = listOf().map(({ url, revision }) => {
    if (revision === null) {
      const renamed = url.replace(/(nodes\/.*)\.js$/, '$1-next.js');
      return { url: existsSync(site + renamed) ? renamed : url, revision };
    }
    if (url === '/404.html') return { url, revision: `${revision} ${site}` };
    const file = [`${url}`, `${url}.html`, `${url}/index.html`].find(
      (one) => /\.\w+$/.test(one) && existsSync(site + one),
    );
    const content = readFileSync(join(site, file ?? ''));
    return { url, revision: createHash('sha256').update(content).digest('hex').slice(0, 16) };
  });
  writeFileSync(join(site, 'service-worker.js'), workerWith(entries));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIST = /\[\{"revision":.*?\}\]/;

export type Listed = { url: string; revision: string | null }[];

/** The list that the build wrote into the worker of a site. */
export function listOf(site = 'build'): Listed {
  return JSON.parse(LIST.exec(workerOf(site))?.[0] ?? '[]') as Listed;
}

/** The worker of a site with another list. */
export function workerWith(list: Listed, site = 'build'): string {
  return workerOf(site).replace(LIST, () => JSON.stringify(list));
}

function workerOf(site: string): string {
  return readFileSync(join(site, 'service-worker.js'), 'utf8');
}

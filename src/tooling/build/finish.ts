import { mkdirSync, writeFileSync } from 'node:fs';
import { manifest } from '../csp/manifest';
import { compress } from './compress';

/**
 * What the built site still needs before it is served: the hashes for the policy and the compressed copies.
 * @throws when a page breaks the policy
 */
export async function finish(site: string, server: string): Promise<void> {
  const csp = manifest(site);
  mkdirSync(server, { recursive: true });
  writeFileSync(`${server}/csp.json`, JSON.stringify(csp, null, 1));
  const files = await compress(site);
  console.log(
    `${Object.keys(csp.pages).length} pages, ${csp.scripts.length} inline scripts, ${files} files compressed`,
  );
}

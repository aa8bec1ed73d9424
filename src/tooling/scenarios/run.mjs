// Starts the checker: bundles `cli.ts` into `.cache/` when its sources changed (Node 20 doesn't read TypeScript), runs it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const out = resolve('.cache/scenarios');
const bundle = join(out, 'cli.mjs');
const stampFile = join(out, 'cli.stamp');

const hash = createHash('sha256');
for (const folder of ['src/lib/scenario', 'src/tooling/scenarios', 'package-lock.json'])
  for (const file of folder.endsWith('.json') ? [folder] : sources(folder))
    hash.update(file).update(readFileSync(file));
const stamp = hash.digest('hex');

if (!existsSync(bundle) || !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: resolve('src/tooling/scenarios/cli.ts'),
      outDir: out,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'cli.mjs', codeSplitting: false } },
    },
  });
  writeFileSync(stampFile, stamp);
}
await import(pathToFileURL(bundle).href);

/** @param {string} folder */
function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

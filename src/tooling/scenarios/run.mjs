// Starts the checker: bundles `cli.ts` into `.cache/` when its sources changed (Node 20 doesn't read TypeScript), runs it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashOf } from '../setup/fingerprint.mjs';

const out = resolve('.cache/scenarios');
const bundle = join(out, 'cli.mjs');
const stampFile = join(out, 'cli.stamp');

const stamp = hashOf('.', ['src/lib/scenario', 'src/tooling/scenarios', 'package-lock.json']).digest('hex');

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

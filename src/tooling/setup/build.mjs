import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const STAMP = join(ROOT, 'dist/built-from');

/** Builds the site (`build/`), the server (`dist/main.js`) and what lies between them (`dist/csp.json`, compressed copies). */
export async function buildAll() {
  process.chdir(ROOT);
  // Whoever calls: what is built is what ships.
  process.env.NODE_ENV = 'production';
  // Vite's future way of reading its configuration wants file extensions; ours is read the way of today.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
  const from = fingerprint(ROOT);
  rmSync('dist', { recursive: true, force: true });
  const { build, runnerImport } = await import('vite');
  await build();
  await build({ configFile: 'src/server/vite.config.ts', logLevel: 'warn' });
  const { module } = await runnerImport('./src/tooling/build/finish.ts', { configFile: false, logLevel: 'warn' });
  await /** @type {typeof import('../build/finish')} */ (module).finish('build', 'dist');
  mkdirSync('dist', { recursive: true });
  writeFileSync(STAMP, from);
}

/** Builds only when the sources are not the ones that the last build was made from. */
export async function buildIfNeeded() {
  const fresh =
    existsSync(STAMP) && existsSync(join(ROOT, 'build')) && readFileSync(STAMP, 'utf8') === fingerprint(ROOT);
  if (!fresh) await buildAll();
  return !fresh;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll();
  process.exit(0);
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript that any Node can read, because it runs before anything is installed.
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.installed-from');
const OLDEST = { major: 20, minor: 19 };

checkNode();
installIfNeeded();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  console.error(
    `Speelruimte needs Node ${OLDEST.major}.${OLDEST.minor} or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
  );
  process.exit(1);
}

function installIfNeeded() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing what is missing (once for each version of package-lock.json)…');
  // No package needs its install scripts here; not running them is safer and quicker.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('Installing failed: see above. Is there a network? Then try again.');
    process.exit(1);
  }
  writeFileSync(STAMP, lock);
}

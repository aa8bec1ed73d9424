import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createApp, type Options } from '../../../src/server/app';
import { compress } from '../../../src/tooling/build/compress';

const LONG = 'speelruimte '.repeat(100);

const FILES: Record<string, string> = {
  'site/index.html': `<h1>Home</h1>${LONG}`,
  'site/en.html': `<h1>Home, in English</h1>${LONG}`,
  'site/play/wijn.html': `<h1>Wijn</h1>${LONG}`,
  'site/404.html': `<h1>Shell</h1>${LONG}`,
  'site/service-worker.js': `// ${LONG}`,
  'site/_app/version.json': '{"version":"1"}',
  'site/_app/immutable/entry/start.js': `// ${LONG}`,
  'site/.env': 'SECRET=1',
  'site/.git/config': 'SECRET=1',
  'outside.txt': 'SECRET=1',
};

/** A small site on disk, with compressed copies, and the server over it. */
export async function smallSite(options: Partial<Options> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'speelruimte-'));
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  await compress(join(folder, 'site'));
  return createApp({ root: join(folder, 'site'), scripts: ['sha256-abc='], ...options });
}

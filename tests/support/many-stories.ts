import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What a build reads, beside the generated font, which takes long to make. */
const SOURCES = [
  'src',
  'static',
  'scenarios',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
  '.cache/font',
];

/**
 * Builds the app with as many stories as there will be one day: the real ones, and copies of them under other names.
 * @returns the folder of the copy, with `build/` and `dist/`
 */
export function buildWithStories(count: number): string {
  const project = mkdtempSync(join(tmpdir(), 'speelruimte-many-'));
  for (const source of SOURCES) {
    if (!existsSync(source)) continue;
    mkdirSync(dirname(join(project, source)), { recursive: true });
    cpSync(source, join(project, source), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  addStories(join(project, 'scenarios'), count);
  const { status, stderr, stdout } = spawnSync(process.execPath, ['src/tooling/setup/build.mjs'], {
    cwd: project,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return project;
}

function addStories(folder: string, count: number): void {
  const real = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'scenario.yaml')));
  for (let number = real.length; number < count; number++) {
    const from = real[number % real.length] ?? '';
    const id = `${from}-${number}`;
    cpSync(join(folder, from), join(folder, id), { recursive: true });
    const file = join(folder, id, 'scenario.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(`id: ${from}\n`, `id: ${id}\n`));
  }
}

import { expect, test } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts the server from a folder that holds the build and nothing else. */
function startAlone(port: number): ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), 'speelruimte-'));
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  cpSync('build', join(folder, 'build'), { recursive: true });
  return spawn(process.execPath, ['dist/main.js'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: String(port) },
  });
}

const said = (child: ChildProcess, stream: 'stdout' | 'stderr') =>
  new Promise<string>((done) => child[stream]?.once('data', (text: Buffer) => done(text.toString())));
const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('exit', done));

test('the server is two folders: it runs without node_modules, says where, and stops when told', async () => {
  const child = startAlone(0);
  const url = /http:\S+/.exec(await said(child, 'stdout'))?.[0] ?? '';
  expect((await fetch(url)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended(child)).toBe(0);
});

test('a port in use is said in plain words', async ({ baseURL }) => {
  const port = Number(new URL(baseURL ?? '').port);
  const child = startAlone(port);
  expect(await said(child, 'stderr')).toContain(`Port ${port} is in use`);
  expect(await ended(child)).toBe(1);
});

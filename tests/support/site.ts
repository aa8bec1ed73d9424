import type { Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

/** A server of its own for a test, that can really be stopped: offline is when nobody answers. */
export class Site {
  #process: ChildProcess | undefined;
  #port = 0;

  /** Serves a built site; later calls serve another one at the same address. */
  async start(root = 'build', main = 'dist/main.js', host = 'localhost'): Promise<void> {
    this.#process = spawn(process.execPath, [main], {
      env: { PATH: process.env.PATH, HOST: host, PORT: String(this.#port), SITE_ROOT: resolve(root) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await new Promise<string>((done) =>
      this.#process?.stdout?.once('data', (text: Buffer) => {
        done(text.toString());
      }),
    );
    this.#port = Number(/:(\d+)\s/.exec(said)?.[1]);
  }

  async stop(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (running?.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((done) => running.once('exit', done));
    running.kill('SIGKILL');
    await gone;
  }

  get port(): number {
    return this.#port;
  }

  url(path = '/'): string {
    return `http://localhost:${this.#port}${path}`;
  }
}

/** Visits a page, and waits until it says that everything is in. */
export async function visitUntilReady(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByText(/Klaar voor offline|Ready for offline/).waitFor();
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApp } from './app';

const PORT = Number(process.env.PORT ?? 4173);
const HOST = process.env.HOST ?? 'localhost';

// Beside this file after the build: the hashes; one up: the site.
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { scripts } = JSON.parse(readFileSync(here('./csp.json'), 'utf8')) as { scripts: string[] };

const trusted = process.env.TRUST_PROXY;
const app = await createApp({
  root: process.env.SITE_ROOT ?? here('../build'),
  scripts,
  ...(trusted ? { trustProxy: trusted === 'true' ? true : trusted } : {}),
});

try {
  await app.listen({ port: PORT, host: HOST });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : PORT;
  console.log(`Speelruimte is at http://${HOST}:${port}`);
} catch (error) {
  console.error(why(error));
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // Who is slow to let go doesn't keep the process alive.
    setTimeout(() => process.exit(1), 10_000).unref();
    void app.close().then(() => process.exit(0));
  });
}

function why(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return `Port ${PORT} is in use. Stop what runs there, or choose another port: PORT=${PORT + 1} npm start`;
  }
  if (code === 'EACCES') return `Port ${PORT} is not allowed. Choose one above 1023: PORT=4173 npm start`;
  return `The server could not start: ${String(error)}`;
}

import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallSite } from './site';

let app: FastifyInstance;
beforeAll(async () => {
  app = await smallSite();
});
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('compression', () => {
  it('sends brotli, gzip or the file itself, each with its type, and says that it varies', async () => {
    const [br, gz, plain] = await Promise.all([
      get('/', { 'accept-encoding': 'gzip, deflate, br' }),
      get('/', { 'accept-encoding': 'gzip' }),
      get('/'),
    ]);
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/html; charset=utf-8' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
    expect(gunzipSync(gz.rawPayload).toString()).toBe(plain.body);
    for (const { headers } of [br, gz, plain]) expect(headers.vary).toBe('accept-encoding');
    expect(new Set([br, gz, plain].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('has no address for the compressed copies', async () => {
    expect((await get('/index.html.br')).statusCode).toBe(404);
    expect((await get('/service-worker.js.gz')).statusCode).toBe(404);
  });
});

describe('caching', () => {
  it.each(['/', '/play/wijn', '/service-worker.js', '/_app/version.json', '/nothing'])(
    '%s is asked for again',
    async (url) => {
      expect((await get(url)).headers['cache-control']).toBe('no-cache');
    },
  );

  it('keeps hashed files for a year', async () => {
    expect((await get('/_app/immutable/entry/start.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/_app/immutable/entry/gone.js')).headers['cache-control']).toBe('no-cache');
  });

  it('answers 304 to who has it already, never for an unknown address', async () => {
    const { etag } = (await get('/en')).headers;
    expect((await get('/en', { 'if-none-match': String(etag) })).statusCode).toBe(304);
    expect((await get('/nothing', { 'if-none-match': '*' })).statusCode).toBe(404);
  });
});

describe('addresses', () => {
  it('keeps the query when it moves somebody', async () => {
    const { statusCode, headers } = await get('/play/wijn/?from=mail');
    expect([statusCode, headers.location]).toEqual([308, '/play/wijn?from=mail']);
  });

  it('gives the shell for what is unknown', async () => {
    const { statusCode, body } = await get('/play/unknown?x=1');
    expect(statusCode).toBe(404);
    expect(body).toContain('Shell');
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const head = await app.inject({ method: 'HEAD', url: '/' });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe((await get('/')).headers['content-length']);
  });

  it('takes nothing else', async () => {
    const { statusCode, headers } = await app.inject({ method: 'POST', url: '/', payload: 'x' });
    expect([statusCode, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('survives any address, and never leaves the site', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('..', '.', '.git', '.env', '%2e%2e', '%2f', '%5c', '\\', '%00', '%', '%zz', '?', '#', ';'),
      fc.constantFrom('outside.txt', 'config', 'wijn', 'en', 'play', '_app', 'index.html', 'a'.repeat(3000)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), fc.constantFrom('/', '', '//'), async (pieces, start) => {
        const { status, body } = await rawGet(port, start + pieces.join('/'));
        expect([200, 304, 308, 400, 404]).toContain(status);
        expect(body).not.toContain('SECRET');
      }),
      { numRuns: 500 },
    );
  });
});

/** A request with the path as it is: no client in between tidies it. */
function rawGet(port: number, path: string): Promise<{ status: number | undefined; body: string }> {
  // Only these characters can travel in a request line at all.
  const sent = path.replace(/[^\u0021-\u00ff]/g, '_') || '*';
  return new Promise((done, fail) => {
    const outgoing = request({ port, host: '127.0.0.1', path: sent, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => done({ status: response.statusCode, body }));
    });
    outgoing.on('error', fail).end();
  });
}

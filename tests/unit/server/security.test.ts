import { afterEach, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { policy } from '../../../src/server/policy';
import { smallSite } from './site';

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

describe('the policy', () => {
  it('allows nothing unsafe, and only this site', () => {
    const text = JSON.stringify(policy(['sha256-abc=']));
    expect(text).not.toMatch(/unsafe|https?:|\*/);
    expect(policy([])).toMatchObject({
      'default-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
    });
  });

  it('carries the hashes it is given', () => {
    expect(policy(['sha256-abc='])['script-src']).toEqual(["'self'", "'sha256-abc='"]);
  });
});

describe('headers', () => {
  it.each(['/', '/nothing', '/en/', '/service-worker.js', '/%ff'])('%s has them all', async (url) => {
    app = await smallSite();
    const { headers } = await app.inject(url);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("'sha256-abc='"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('microphone=()'),
    });
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('gives parts of a page only what they need, but never less', async () => {
    app = await smallSite();
    const { headers } = await app.inject('/_app/immutable/entry/start.js');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toBeUndefined();
  });

  it('says HSTS only to who came by https, through a proxy that is trusted', async () => {
    const https = { url: '/', headers: { 'x-forwarded-proto': 'https' } };
    app = await smallSite();
    expect((await app.inject(https)).headers['strict-transport-security']).toBeUndefined();
    await app.close();
    app = await smallSite({ trustProxy: true });
    expect((await app.inject(https)).headers['strict-transport-security']).toContain('max-age=31536000');
    expect((await app.inject('/')).headers['strict-transport-security']).toBeUndefined();
  });
});

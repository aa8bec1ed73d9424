import { describe, expect, it } from 'vitest';
import { addressOf, find } from '../../../src/server/site-map';

const site = new Map(
  ['index.html', 'en.html', 'en/about.html', 'about.html', '404.html', 'icon.svg'].map((file) => [
    addressOf(file),
    file,
  ]),
);

describe('the site map', () => {
  it.each([
    ['/', 'index.html'],
    ['/en', 'en.html'],
    ['/en/about', 'en/about.html'],
    ['/icon.svg', 'icon.svg'],
    ['/404.html', '404.html'],
  ])('%s is the file %s', (path, file) => expect(find(site, path)).toEqual({ file }));

  it.each([
    ['/en/', '/en'],
    ['/about///', '/about'],
    ['/about.html', '/about'],
    ['/index.html', '/'],
    ['/en/index.html', '/en'],
    ['//', '/'],
  ])('%s moves to %s', (path, redirect) => expect(find(site, path)).toEqual({ redirect }));

  it.each(['/nothing', '/404', '/icon.svg/', '/../package.json', '//about', '/About', '/en/../about'])(
    '%s is nowhere',
    (path) => expect(find(site, path)).toBeUndefined(),
  );
});

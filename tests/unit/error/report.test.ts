import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '$lib/ui/error/kind';
import { LEFT_OUT, report, stripped, type Situation } from '$lib/ui/error/report';

const situation = (over: Partial<Situation> = {}): Situation => ({
  error: new TypeError("Cannot read properties of undefined (reading 'de-fles-wijn')"),
  version: '3f2a9c11',
  route: '/[[lang=lang]]/play/[slug]',
  language: 'nl',
  online: true,
  storage: false,
  browser: 'Mozilla/5.0 (X11) Firefox/130.0',
  ...over,
});

test('says where and what, without which story', () => {
  expect(report(situation())).toEqual({
    version: '3f2a9c11',
    page: '/play/[slug]',
    error: `TypeError: Cannot read properties of undefined reading ${LEFT_OUT}`,
    at: LEFT_OUT,
    language: 'nl',
    online: 'true',
    storage: 'false',
    browser: 'Mozilla/5.0 (X11) Firefox/130.0',
  });
});

test('names the places in our own files, and no others', () => {
  const error = new Error('x');
  error.stack = `Error: mijn briefje
    at a (https://spel.gemeente.nl/_app/immutable/chunks/B3d_x.js:1:234)
    at b (https://spel.gemeente.nl/play/de-fles-wijn:1:1)
    at c (https://spel.gemeente.nl/_app/immutable/nodes/4.Qw-e.js:2:5)`;
  expect(report(situation({ error })).at).toBe('chunks/B3d_x.js:1:234 < nodes/4.Qw-e.js:2:5');
});

test.each([
  [
    'Failed to fetch dynamically imported module: https://x.nl/_app/a.js',
    'Failed to fetch dynamically imported module …',
  ],
  ['story even-kijken (nl): 500', '… 500'],
  ['Unexpected token i, "ik vond het" is not valid JSON', 'Unexpected token … is not … JSON'],
  ['kijken is not a function', '… is not a function'],
])('%s', (message, left) => {
  expect(stripped(message)).toBe(left);
});

test('what is no error is left out', () => {
  for (const error of ['mijn briefje', { note: 'mijn briefje' }, null, undefined, 7])
    expect(JSON.stringify(report(situation({ error })))).not.toContain('briefje');
});

describe('nothing of a player gets in', () => {
  const id = fc.stringMatching(/^[a-z]{2,8}(-[a-z]{2,8}){1,3}$/);
  const step = fc.tuple(id, id).map(([scene, choice]) => `${scene}.${choice}`);
  const hex = fc.stringMatching(/^[0-9a-f]{32}$/);
  // A note in words of which none is a technical one, as somebody writes at night.
  const note = fc
    .array(fc.stringMatching(/^[a-zé]{3,9}jk$/), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' '));
  const secret = fc.oneof(id, step, hex, note);
  const around = fc.constantFrom('', "'", '"', '(', 'Cannot read ', 'https://x.nl/play/', 'reading: ', '\n', '. ');

  test('whichever part of an error it stands in', () => {
    fc.assert(
      fc.property(secret, around, around, (text, before, after) => {
        const error = new Error(`${before}${text}${after}`);
        error.name = text;
        error.stack = `${text}\n at ${text} (https://x.nl/play/${text}:1:2)`;
        const said = JSON.stringify(report(situation({ error })));
        for (const word of text.split(' ')) expect(said).not.toContain(word);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a screen can say', () => {
  const seen = { status: 500, error: new Error('x'), online: true, route: '/[[lang=lang]]/play/[slug]' };

  test.each([
    ['Failed to fetch', 'Chrome'],
    ['NetworkError when attempting to fetch resource.', 'Firefox'],
    ['Load failed', 'Safari'],
    ['Failed to fetch dynamically imported module: x', 'Chrome'],
    ['error loading dynamically imported module: x', 'Firefox'],
    ['Importing a module script failed.', 'Safari'],
    ['Unable to preload CSS for /x.css', 'Vite'],
  ])('%s (%s) is unreachable', (message) => {
    expect(kindOf({ ...seen, error: new TypeError(message) })).toBe('unreachable');
  });

  test('all else is ours, unless there is no connection', () => {
    expect(kindOf(seen)).toBe('broken');
    expect(kindOf({ ...seen, error: null })).toBe('broken');
    expect(kindOf({ ...seen, online: false })).toBe('unreachable');
  });

  test('a story that is not here may be elsewhere', () => {
    expect(kindOf({ ...seen, status: 404 })).toBe('missing');
    expect(kindOf({ ...seen, status: 404, online: false })).toBe('elsewhere');
    expect(kindOf({ ...seen, status: 404, online: false, route: null })).toBe('missing');
  });
});

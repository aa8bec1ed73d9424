import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openScenario } from '$lib/scenario/library';
import { ScenarioError } from '$lib/scenario/problem';
import { limits, readYaml } from '$lib/scenario/read/yaml';
import { dutch, english, worlds } from '../../support/fixture-scenario';

/** What reading says: the code and line of the first problem, or the value. */
function read(text: string): unknown {
  try {
    return readYaml(text, 'x.yaml').value;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const [problem] = error.problems;
    return `${problem?.code}:${problem?.line ?? ''}`;
  }
}

const fill = (piece: string) => piece.repeat(Math.floor((limits.bytes - 1) / piece.length));
const bomb = Array.from({ length: 20 }, (_, n) => `a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`).join('\n');

describe('hostile text is refused, whatever it does', () => {
  it.each([
    ['ten megabytes', 'a: b\n'.repeat(2 * 1024 * 1024), 'too-big:'],
    ['a million scenes', Array.from({ length: 1_000_000 }, (_, n) => `s${n}: 1`).join('\n'), 'too-big:'],
    [
      'as many scenes as fit',
      Array.from({ length: 13_000 }, (_, n) => `s${n}: a`).join('\n') + '\n- b',
      'unreadable:13001',
    ],
    ['more parts than a story has', '[' + fill('1,').slice(0, -2) + ']', 'too-big:1'],
    ['a bomb of aliases', bomb, 'alias:1'],
    ['a cycle', 'a: &a\n  b: *a\n', 'alias:2'],
    ['an alias to nothing', 'a: *b\n', 'alias:1'],
    ['a merge key', 'a: &x {b: 1}\nc:\n  <<: *x\n', 'alias:1'],
    ['a tag', 'a: !!js/function x\n', 'tag:1'],
    ['a tag of our own', 'a: !x y\n', 'tag:1'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'duplicate:3'],
    ['a number as a key twice', '1: a\n0x1: b\n', 'duplicate:2'],
    ['__proto__', 'a:\n  __proto__: {b: 1}\n', 'key:2'],
    ['constructor', 'constructor: {prototype: 1}\n', 'key:1'],
    ['prototype', 'prototype: 1\n', 'key:1'],
    ['a list as a key', '? [a]\n: b\n', 'key:1'],
    ['deep lists in brackets', fill('['), 'too-deep:'],
    ['deep mappings in braces', fill('{a: '), 'too-deep:'],
    ['deep lists with dashes', fill('- '), 'too-deep:1'],
    ['deep keys with question marks', fill('? '), 'too-deep:1'],
    [
      'deep mappings by indentation',
      Array.from({ length: 400 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
      'too-deep:122',
    ],
    ['seventeen levels', Array.from({ length: 18 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'), 'too-deep:18'],
    ['200,000 quotes', '"'.repeat(200_000), 'too-big:'],
    ['quotes as far as they fit', fill('"'), 'unreadable:1'],
    ['brackets that close', fill('[]'), 'unreadable:1'],
    ['commas', `[${fill(',').slice(2)}`, 'unreadable:1'],
    ['directives', fill('%a\n'), /^unreadable:/],
    ['two documents', 'a: 1\n---\nb: 2\n', 'unreadable:2'],
    ['a tab', 'a:\n\tb: 1\n', 'unreadable:2'],
  ])(
    '%s',
    (_, text, expected) => {
      if (expected instanceof RegExp) expect(read(text)).toMatch(expected);
      else expect(read(text)).toBe(expected);
    },
    20_000,
  );
});

describe('a file from any editor', () => {
  it('may have Windows’ line ends, or a byte order mark', () => {
    const lines = 'a: 1\nb:\n  - c\n  - |\n    d\n    e\n';
    const value = { a: 1, b: ['c', 'd\ne\n'] };
    expect(read(lines)).toEqual(value);
    expect(read(lines.replaceAll('\n', '\r\n'))).toEqual(value);
    expect(read(`\uFEFF${lines}`)).toEqual(value);
  });

  it('says yes, no, on and 010 as text or number, not as true', () => {
    expect(read('a: yes\nb: no\nc: on\nd: true\ne: 010\n')).toEqual({ a: 'yes', b: 'no', c: 'on', d: true, e: 10 });
  });

  it('may be empty', () => expect(read('')).toBeNull());
});

describe('the line of a place', () => {
  const { lineOf } = readYaml('a:\n  - x\n  - {b: 1}\nc:\n  d.e: f\n', 'x.yaml');
  it.each([
    ['', 1],
    ['a.1.b', 3],
    ['a.9', 1],
    ['c.d.e', 5],
    ['c.nothing.there', 4],
    ['nothing', 1],
  ])('%s is %i', (at, line) => expect(lineOf(at)).toBe(line));
});

describe('nothing but a ScenarioError', () => {
  const onlyOurError = (text: string) => {
    try {
      readYaml(text, 'x.yaml');
    } catch (error) {
      expect(error).toBeInstanceOf(ScenarioError);
      expect((error as Error).message).not.toMatch(/undefined|\[object/);
    }
  };
  const yamlish = fc.constantFrom(
    'a',
    'b: ',
    '- ',
    '? ',
    ': ',
    '\n',
    '\n  ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a ',
    '!t ',
    '|\n',
    '>-\n',
    '# ',
    '---\n',
    '...\n',
    '\t',
    '%',
    '@',
    '\\',
    '__proto__: ',
    '1e9',
    '~',
    'é',
    '\0',
    '\uD800',
  );

  it('comes of any text', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), onlyOurError)));
  it('comes of any bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => onlyOurError(new TextDecoder().decode(bytes))),
    ));
  it('comes of pieces of YAML', () =>
    fc.assert(
      fc.property(fc.array(yamlish, { maxLength: 60 }), (pieces) => onlyOurError(pieces.join(''))),
      { numRuns: 600 },
    ));

  const mutation = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 30 }),
    put: fc.oneof(fc.string({ maxLength: 8 }), yamlish),
  });
  const mutate = (text: string, mutations: { at: number; length: number; put: string }[]) =>
    mutations.reduce((changed, { at, length, put }) => {
      const start = at % (changed.length + 1);
      return changed.slice(0, start) + put + changed.slice(start + length);
    }, text);

  it('comes of a story with mistakes; opening it never throws', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), fc.boolean(), (mutations, inDutch) => {
        const nl = { file: 'scenario.yaml', text: inDutch ? mutate(dutch, mutations) : dutch };
        const en = { file: 'en.yaml', text: inDutch ? english : mutate(english, mutations) };
        const opened = openScenario({ id: 'even-kijken', nl, en }, worlds, new Set(['even-kijken']));
        for (const { message } of opened.problems) expect(message).not.toMatch(/undefined|\[object|NaN/);
        expect(opened.scenarios === undefined).toBe(opened.problems.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

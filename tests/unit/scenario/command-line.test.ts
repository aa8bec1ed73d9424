import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/tooling/scenarios/arguments';
import { checkAll } from '../../../src/tooling/scenarios/check-all';
import { coverage } from '../../../src/tooling/scenarios/coverage';
import { jsonSchema } from '../../../src/tooling/scenarios/json-schema';
import { compile, scenarios } from '../../../src/tooling/scenarios/plugin';
import { change, folder as fixture, lineWith } from '../../support/fixture-scenario';
import type { Change } from '../../support/fixture-scenario';

let folder: string;
const story = () => join(folder, 'even-kijken/scenario.yaml');
const edit = (path: string, ...changes: Change[]) =>
  writeFileSync(path, change(readFileSync(path, 'utf8'), ...changes));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'speelruimte-'));
  const data = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
  for (const name of data) cpSync(join('scenarios', name), join(folder, name));
  cpSync(fixture, join(folder, 'even-kijken'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what is asked', () => {
  it.each([
    [[], { kind: 'check', folder: 'scenarios', ids: [], cache: true }],
    [['een', 'twee'], { kind: 'check', folder: 'scenarios', ids: ['een', 'twee'], cache: true }],
    [['--coverage', '--folder', 'x'], { kind: 'coverage', folder: 'x', ids: [], cache: true }],
    [['--no-cache'], { kind: 'check', folder: 'scenarios', ids: [], cache: false }],
    [['--stamp', 'data'], { kind: 'stamp', folder: 'scenarios', ids: ['data'], cache: true }],
    [['--schema'], { kind: 'schema', folder: 'scenarios', ids: [], cache: true }],
    [['-h'], { kind: 'help' }],
  ])('%j', (words, wanted) => expect(parseArguments(words)).toEqual(wanted));

  it.each([[['--stamp']], [['--nothing']], [['--folder']]])('%j is wrong', (words) =>
    expect(parseArguments(words).kind).toBe('wrong'),
  );
});

describe('npm run scenarios', () => {
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tooling/scenarios/run.mjs', ...words], {
      encoding: 'utf8',
    });
    return { status, text: stdout + stderr };
  };

  it('ends well, or with 1 for an error and 2 for a wrong call', () => {
    expect(run('--folder', folder)).toMatchObject({
      status: 0,
      text: expect.stringContaining('1 scenario, 0 errors, 0 warnings') as string,
    });
    edit(story(), ['to: scherm', 'to: schrem']);
    const line = lineWith(readFileSync(story(), 'utf8'), 'to: schrem');
    const wrong = run('--folder', folder);
    expect(wrong.status).toBe(1);
    expect(wrong.text).toContain(
      `even-kijken/scenario.yaml:${line}: scenes.keuken.choices.kijken.to: names a scene or ending “schrem”, which doesn’t exist; did you mean “scherm”? [unknown]`,
    );
    expect(run('--folder', folder, 'niets').text).toContain('there is no scenario of this name');
    expect(run('--folder', join(folder, 'nowhere')).status).toBe(1);
    expect(run('--nothing')).toMatchObject({ status: 2, text: expect.stringContaining('--coverage') as string });
  }, 60_000);

  it('stamps a translation that was read again', () => {
    edit(story(), ['Juul slaapt.', 'Juul slaapt nu.']);
    expect(run('--folder', folder).text).toContain('[stale]');
    expect(run('--folder', folder, '--stamp', 'even-kijken').status).toBe(0);
    expect(run('--folder', folder).text).toContain('0 warnings');
    expect(run('--folder', folder, '--stamp', 'niets').status).toBe(1);
  }, 60_000);
});

describe('the cache', () => {
  const check = () => checkAll(folder, [], { useCache: true, cacheFile: join(folder, 'cache.json') });

  it('knows what hasn’t changed', async () => {
    const first = await check();
    const second = await check();
    expect([first.fresh, second.fresh]).toEqual([['even-kijken'], []]);
    expect(second.results).toEqual(first.results);
  });

  it.each([
    ['the story', 'even-kijken/scenario.yaml', ['Juul slaapt.', 'Juul slaapt nu.']],
    ['its translation', 'even-kijken/en.yaml', ['Juul’s asleep', 'Juul is asleep']],
    ['a data file', 'people.yaml', [/born: \d+/, 'born: 1950']],
  ] as [string, string, Change][])('forgets by a change of %s', async (_, file, made) => {
    await check();
    edit(join(folder, file), made);
    expect((await check()).fresh).toEqual(['even-kijken']);
  });

  it('forgets when another story comes, and when it is unreadable itself', async () => {
    await check();
    cpSync(join(folder, 'even-kijken'), join(folder, 'een-ander'), { recursive: true });
    expect((await check()).fresh).toEqual(['een-ander', 'even-kijken']);
    writeFileSync(join(folder, 'cache.json'), '{');
    expect((await check()).fresh).toEqual(['een-ander', 'even-kijken']);
  });
});

it('the coverage counts each theme by layer', async () => {
  const table = coverage(await checkAll(folder, [], { useCache: false, cacheFile: join(folder, 'cache.json') })).split(
    '\n',
  );
  expect(table[0]?.trim().split(/\s+/)).toEqual([
    'vulnerability',
    'rijk',
    'provincie',
    'waterschap',
    'gemeente',
    'all',
  ]);
  expect(table.filter((row) => /1\s+·\s+·\s+·\s+1$/.test(row))).toHaveLength(4); // a vulnerability, a domain, a violation, a player
});

describe('the library that is shipped', () => {
  it('has no error, no warning and no stale translation', async () => {
    const { results, problems } = await checkAll('scenarios', [], {
      useCache: false,
      cacheFile: join(folder, 'cache.json'),
      threads: 1,
    });
    expect([...problems, ...results.flatMap((result) => result.problems)]).toEqual([]);
  }, 60_000);

  it('comes with a schema for editors that fits the format', () => {
    const hint = 'the format changed: run `npm run scenarios -- --schema`';
    expect(readFileSync('scenarios/schema.json', 'utf8') === jsonSchema(), hint).toBe(true);
  });
});

describe('the build', () => {
  it('gets every scenario in both languages', () => {
    expect(Object.keys(compile(folder).scenarios)).toEqual(['even-kijken']);
  });

  it.each([
    ['a story', 'even-kijken/scenario.yaml', ['to: scherm', 'to: schrem'], 'to: schrem'],
    ['a translation', 'even-kijken/en.yaml', ['hook:', 'subtitle: x\nhook:'], 'subtitle'],
    ['a data file', 'values.yaml', [/meaning: .*/, 'meaning:'], 'meaning:'],
    ['a translated data file', 'values.en.yaml', [/meaning: .*/, 'meaning:'], 'meaning:'],
  ] as [string, string, Change, string][])('stops at an error in %s, and says where', (_, file, made, words) => {
    edit(join(folder, file), made);
    const line = lineWith(readFileSync(join(folder, file), 'utf8'), words);
    const start = scenarios(folder).configResolved as unknown as (config: { command: string }) => void;
    expect(() => start({ command: 'build' })).toThrow(`${file}:${line}: `);
    expect(() => start({ command: 'serve' })).not.toThrow(); // who is writing sees it on the page
  });
});

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cardOf } from '$lib/library/card';
import type { Layer, Length, PlayerKind } from '$lib/scenario/types';

const cards = readFileSync('tests/fixtures/library/cards.txt', 'utf8')
  .split('\n')
  .filter((row) => row !== '' && !row.startsWith('#'))
  .map((row) => {
    const [id = '', title = '', hook = '', minutes, length, layer, player, role = '', theme = ''] = row.split('|');
    const setting = { layer: layer as Layer, player: player as PlayerKind, role, organisation: 'gemeente Oldermeer' };
    const told = { id, title, hook, minutes: Number(minutes), length: length as Length, setting };
    return cardOf({ ...told, vulnerabilities: [theme], domains: [] });
  });

test('the index of a whole library weighs at most 120 bytes a story', () => {
  expect(cards).toHaveLength(34);
  expect(gzipSync(JSON.stringify(cards)).length / cards.length).toBeLessThanOrEqual(120);
});

test('a card names the first vulnerability as its theme, or the first domain where there is none', () => {
  const setting = { layer: 'rijk', player: 'employee', role: 'behandelaar', organisation: 'Dienst Inning' } as const;
  const told = { id: 'x', title: 'X', hook: 'Y', minutes: 3, length: 'short', setting } as const;
  expect(cardOf({ ...told, vulnerabilities: ['a', 'b'], domains: ['c'] }).theme).toBe('a');
  expect(cardOf({ ...told, vulnerabilities: [], domains: ['c'] }).theme).toBe('c');
});

import { readFileSync } from 'node:fs';
import { cardOf, libraryOf, type Card, type Library } from '$lib/library/card';
import { openWorld } from '$lib/scenario/library';
import type { Layer, Length, PlayerKind } from '$lib/scenario/types';
import { dataFiles } from '../../src/tooling/scenarios/files';

/** A library of 34 stories with cards of its own, so that a test of finding stories never breaks by a better title or hook. */
export function plannedLibrary(): Library {
  const rows = readFileSync('tests/fixtures/library/cards.txt', 'utf8').split('\n');
  const { themes } = openWorld(dataFiles('scenarios')).worlds.nl;
  return libraryOf(rows.filter((row) => row !== '' && !row.startsWith('#')).map(planned), themes);
}

function planned(row: string): Card {
  const [
    id = '',
    title = '',
    hook = '',
    minutes,
    length,
    layer,
    player,
    role = '',
    themes = '',
    sides = '',
    chair = '',
  ] = row.split('|');
  const [one = '', other = ''] = sides.split(',');
  return cardOf({
    id,
    title,
    hook,
    minutes: Number(minutes),
    length: length as Length,
    setting: { layer: layer as Layer, player: player as PlayerKind, role, organisation: 'gemeente Oldermeer' },
    vulnerabilities: themes.split(','),
    domains: [],
    tension: [{ name: one }, { name: other }],
    ...(chair !== '' && { otherChair: chair }),
  });
}

import { layers, players } from '../../lib/scenario/schema';
import type { Facts, LibraryReport } from './check-all';

/** Tables of how many scenarios there are for each theme, violation and player, by layer of government. */
export function coverage({ results, themes, violations }: LibraryReport): string {
  const facts = results.flatMap((result) => result.facts ?? []);
  const kind = (wanted: string) => Object.entries(themes).filter(([, theme]) => theme.kind === wanted);
  const rows = (title: string, keys: [string, string][], has: (fact: Facts, key: string) => boolean) =>
    table(
      title,
      keys.map(([key, name]) => [name, facts.filter((fact) => has(fact, key))]),
    );
  const named = (entries: [string, { number: number; name: string }][]): [string, string][] =>
    entries.map(([key, { number, name }]) => [key, `${number}. ${name}`]);
  return [
    rows('vulnerability', named(kind('vulnerability')), (fact, key) => fact.vulnerabilities.includes(key)),
    rows('domain', named(kind('domain')), (fact, key) => fact.domains.includes(key)),
    rows('violation', named(Object.entries(violations)), (fact, key) => fact.violations.includes(key)),
    rows(
      'player',
      players.map((player) => [player, player]),
      (fact, key) => fact.player === key,
    ),
  ].join('\n\n');
}

function table(title: string, rows: [string, Facts[]][]): string {
  const cells = [
    [title, ...layers, 'all'],
    ...rows.map(([name, facts]) => [
      name,
      ...layers.map((layer) => some(facts.filter((fact) => fact.layer === layer).length)),
      some(facts.length),
    ]),
  ];
  const width = Math.max(...cells.map(([name = '']) => name.length));
  return cells
    .map(([name = '', ...numbers]) => name.padEnd(width + 2) + numbers.map((number) => number.padStart(11)).join(''))
    .join('\n');
}

function some(number: number): string {
  return number === 0 ? '·' : String(number);
}

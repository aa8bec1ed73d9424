import { known } from './scope';
import type { Scope } from './scope';

/** Who is in it, what it is about, and what of the data files it names. */
export function checkSetting(scope: Scope): void {
  checkCast(scope);
  checkThemes(scope);
  const { source, world, others, report } = scope;
  if (source.tension[0] === source.tension[1]) report.error('tension', 'tension', 'names one value twice');
  for (const value of source.tension) known(scope, world.values, value, 'tension', 'a value');
  for (const violation of source.violations) known(scope, world.violations, violation, 'violations', 'a violation');
  const { otherChair } = source;
  if (otherChair === undefined) return;
  if (otherChair === source.id) report.error('unknown', 'otherChair', 'names this scenario itself');
  else known(scope, Object.fromEntries([...others].map((id) => [id, id])), otherChair, 'otherChair', 'the scenario');
}

function checkCast(scope: Scope): void {
  const { source, world, report } = scope;
  if (!Object.hasOwn(source.cast, 'you')) report.error('cast', 'cast', 'needs `you`, the player');
  for (const [id, { person, name }] of Object.entries(source.cast)) {
    const at = `cast.${id}`;
    if (person !== undefined) known(scope, world.people, person, at, 'a person of people.yaml:');
    const isNamed = person !== undefined || name !== undefined;
    if (id === 'you' && isNamed) report.error('cast', at, 'is the player, who has no name');
    if (id !== 'you' && !isNamed) report.error('cast', at, 'needs `person` or `name`');
    if (person !== undefined && name !== undefined)
      report.error('cast', at, 'has both `person` and `name`; a person of people.yaml has a name already');
  }
}

function checkThemes(scope: Scope): void {
  const { source, world, report } = scope;
  for (const [field, kind] of [
    ['vulnerabilities', 'vulnerability'],
    ['domains', 'domain'],
  ] as const)
    for (const key of source[field]) {
      if (!known(scope, world.themes, key, field, 'a theme')) continue;
      const actual = world.themes[key]?.kind ?? '';
      if (actual !== kind) report.error('kind', field, `names “${key}”, which is a ${actual}`);
    }
  if (source.vulnerabilities.length + source.domains.length === 0)
    report.error('theme', 'vulnerabilities', 'names no theme; a scenario has at least one vulnerability or domain');
}

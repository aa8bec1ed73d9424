import type { Source } from '../schema';
import type { Condition, Effect, Id, Target } from '../types';
import type { World } from '../world';
import type { Report } from './report';

/**
 * Everything that is named must exist. Without errors here, `next` never meets an unknown id.
 * @param others the ids of all scenarios, for `otherChair`
 */
export function checkReferences(source: Source, world: World, others: ReadonlySet<Id>, report: Report): void {
  const known = (entries: object, id: string, at: string, what: string) => {
    if (Object.hasOwn(entries, id)) return true;
    report.error('unknown', at, `names ${what} “${id}”, which doesn’t exist${suggestion(Object.keys(entries), id)}`);
    return false;
  };
  const places = { ...source.scenes, ...source.endings };
  const target = (to: Target | undefined, at: string) => {
    if (to === undefined) return;
    const forks = typeof to === 'string' ? [{ to }] : to;
    forks.forEach((fork, index) => {
      known(places, fork.to, at, 'a scene or ending');
      condition('when' in fork ? fork.when : undefined, at);
      const last = index === forks.length - 1;
      const open = !('when' in fork) || fork.when === undefined;
      if (last !== open) report.error('fork', at, 'of the forks in `to`, the last one and no other has no `when`');
    });
  };
  const condition = (when: Condition | undefined, at: string) => {
    for (const group of when === undefined ? [] : [when].flat())
      for (const [id, wanted] of Object.entries(group)) {
        if (!known(source.variables, id, `${at}.when`, 'a variable')) continue;
        const isNumber = 'min' in (source.variables[id] ?? {});
        if ((typeof wanted === 'boolean') === isNumber)
          report.error(
            'kind',
            `${at}.when`,
            `compares “${id}” with ${isNumber ? 'yes or no, but it is a number' : 'a number, but it is true or false'}`,
          );
      }
  };
  const effect = (set: Effect | undefined, at: string) => {
    for (const [id, change] of Object.entries(set ?? {})) {
      if (!known(source.variables, id, `${at}.set`, 'a variable')) continue;
      if ((typeof change === 'boolean') === 'min' in (source.variables[id] ?? {}))
        report.error('kind', `${at}.set`, `sets “${id}” to ${String(change)}, which is not its kind`);
    }
  };
  const lines = (all: Source['scenes'][string]['lines'], at: string) => {
    all.forEach((line, index) => {
      if (typeof line === 'string') return;
      if (line.by !== undefined) known(source.cast, line.by, `${at}.lines.${index}`, 'somebody of the cast:');
      condition(line.when, `${at}.lines.${index}`);
    });
  };
  const weighs = (weights: Record<Id, number>, at: string) => {
    if (Object.keys(weights).length !== 2 || !source.tension.every((value) => Object.hasOwn(weights, value)))
      report.error('weighs', at, `must weigh on both leading values and no other: ${source.tension.join(', ')}`);
  };

  known(source.scenes, source.start, 'start', 'a scene');
  if (known(source.scenes, source.pivot.scene, 'pivot.scene', 'a scene') && !source.scenes[source.pivot.scene]?.choices)
    report.error('pivot', 'pivot.scene', 'names a passage; the pivot is a scene with choices');
  for (const id of Object.keys(source.scenes))
    if (Object.hasOwn(source.endings, id))
      report.error('twice', `endings.${id}`, 'has the name of a scene; give one of them another');

  for (const [id, scene] of Object.entries(source.scenes)) {
    const at = `scenes.${id}`;
    lines(scene.lines, at);
    target(scene.to, at);
    const delayed = Object.values(source.delayed).some((consequence) => consequence.scene === id);
    if (scene.choices !== undefined && scene.to !== undefined)
      report.error('passage', at, 'has both `choices` and `to`; a passage has no choices');
    if (scene.choices === undefined && scene.to === undefined && !delayed)
      report.error('dead-end', at, 'leads nowhere: give it `choices`, or `to`');
    for (const [key, choice] of Object.entries(scene.choices ?? {})) {
      const here = `${at}.choices.${key}`;
      if (choice.to === undefined && !delayed) report.error('dead-end', here, 'leads nowhere: give it `to`');
      target(choice.to, here);
      condition(choice.when, here);
      effect(choice.set, here);
      weighs(choice.weighs, here);
      for (const later of Object.keys(choice.after ?? {})) known(source.delayed, later, here, 'a delayed consequence');
    }
  }
  for (const [id, ending] of Object.entries(source.endings)) {
    lines(ending.lines, `endings.${id}`);
    known(source.scenes, ending.earlier.scene, `endings.${id}.earlier`, 'a scene');
    for (const referee of Object.keys(ending.referees))
      known(world.referees, referee, `endings.${id}.referees`, 'a referee');
  }
  for (const [id, consequence] of Object.entries(source.delayed)) {
    known(source.scenes, consequence.scene, `delayed.${id}`, 'a scene');
    condition(consequence.when, `delayed.${id}`);
    effect(consequence.set, `delayed.${id}`);
  }
  for (const [id, variable] of Object.entries(source.variables))
    if (
      'min' in variable &&
      !(variable.min <= variable.start && variable.start <= variable.max && variable.min < variable.max)
    )
      report.error('bounds', `variables.${id}`, '`start` must lie between `min` and `max`');
  for (const [id, call] of Object.entries(source.calls)) {
    known(source.cast, call.who, `calls.${id}`, 'somebody of the cast:');
    effect(call.set, `calls.${id}`);
    if (Object.hasOwn(source.scenes[source.pivot.scene]?.choices ?? {}, id))
      report.error('twice', `calls.${id}`, 'has the name of a choice of the pivot; give one of them another');
  }
  lines(source.echo.lines, 'echo');
  for (const [id, choice] of Object.entries(source.echo.choices)) weighs(choice.weighs, `echo.choices.${id}`);

  for (const [id, member] of Object.entries(source.cast)) {
    if (member.person !== undefined) known(world.people, member.person, `cast.${id}`, 'a person of people.yaml:');
    if ((id === 'you') !== (member.person === undefined && member.name === undefined))
      report.error('cast', `cast.${id}`, id === 'you' ? 'is the player, who has no name' : 'needs `person` or `name`');
  }
  if (!Object.hasOwn(source.cast, 'you')) report.error('cast', 'cast', 'needs `you`, the player');
  if (source.tension[0] === source.tension[1]) report.error('tension', 'tension', 'names one value twice');
  for (const value of source.tension) known(world.values, value, 'tension', 'a value');
  for (const violation of source.violations) known(world.violations, violation, 'violations', 'a violation');
  for (const kind of ['vulnerability', 'domain'] as const) {
    const field = kind === 'domain' ? 'domains' : 'vulnerabilities';
    for (const key of source[field])
      if (known(world.themes, key, field, 'a theme') && world.themes[key]?.kind !== kind)
        report.error('kind', field, `names “${key}”, which is a ${world.themes[key]?.kind ?? ''}`);
  }
  if (source.vulnerabilities.length + source.domains.length === 0)
    report.error('theme', 'vulnerabilities', 'names no theme; a scenario has at least one vulnerability or domain');
  if (source.otherChair !== undefined && !others.has(source.otherChair))
    report.error('unknown', 'otherChair', `names the scenario “${source.otherChair}”, which doesn’t exist`);
  for (const [old, now] of Object.entries(source.renamed)) checkRename(source, old, now, report);
}

function checkRename(source: Source, old: string, now: Id, report: Report): void {
  const at = `renamed.${old}`;
  const [scene = '', choice] = old.split('.');
  if (choice === undefined) {
    if (Object.hasOwn(source.scenes, scene))
      report.error('renamed', at, 'still exists; only what is gone can be renamed');
    if (!Object.hasOwn(source.scenes, now) && !Object.hasOwn(source.renamed, now))
      report.error('renamed', at, `leads to “${now}”, which is no scene`);
    return;
  }
  const steps = { ...source.scenes[scene]?.choices, ...(scene === source.pivot.scene ? source.calls : {}) };
  if (Object.hasOwn(steps, choice)) report.error('renamed', at, 'still exists; only what is gone can be renamed');
  if (
    Object.hasOwn(source.scenes, scene) &&
    !Object.hasOwn(steps, now) &&
    !Object.hasOwn(source.renamed, `${scene}.${now}`)
  )
    report.error('renamed', at, `leads to “${now}”, which is no choice of “${scene}”`);
}

/** The known word that looks most like it, when one is close. */
function suggestion(words: string[], word: string): string {
  const close = words.find((other) => other.startsWith(word.slice(0, 4)) || word.startsWith(other.slice(0, 4)));
  return close === undefined ? '' : `; did you mean “${close}”?`;
}

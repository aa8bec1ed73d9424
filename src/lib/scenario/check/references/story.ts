import type { Source } from '../../schema';
import type { Fork, Id, Line, Target } from '../../types';
import { known } from './scope';
import type { Scope } from './scope';
import { checkCondition, checkEffect, checkWeights } from './values';

type Scene = Source['scenes'][Id];

/** What the scenes, the endings and the consequences between them name. */
export function checkStory(scope: Scope): void {
  const { source, report } = scope;
  known(scope, source.scenes, source.start, 'start', 'a scene');
  for (const [id, scene] of Object.entries(source.scenes)) {
    if (Object.hasOwn(source.endings, id))
      report.error('twice', `endings.${id}`, 'has the name of a scene; give one of them another');
    checkLines(scope, scene.lines, `scenes.${id}`);
    checkScene(scope, id, scene);
  }
  for (const [id, ending] of Object.entries(source.endings)) checkEnding(scope, ending, `endings.${id}`);
  for (const [id, { scene, when, set }] of Object.entries(source.delayed)) {
    known(scope, source.scenes, scene, `delayed.${id}.scene`, 'a scene');
    checkCondition(scope, when, `delayed.${id}.when`);
    checkEffect(scope, set, `delayed.${id}.set`);
  }
  checkOpenEnds(scope);
}

/** @param at of what holds the lines */
export function checkLines(scope: Scope, lines: Line[], at: string): void {
  lines.forEach((line, index) => {
    if (typeof line === 'string') return;
    const here = `${at}.lines.${index}`;
    if (line.by !== undefined) known(scope, scope.source.cast, line.by, `${here}.by`, 'somebody of the cast:');
    checkCondition(scope, line.when, `${here}.when`);
  });
}

function checkScene(scope: Scope, id: Id, scene: Scene): void {
  const { source, report } = scope;
  const at = `scenes.${id}`;
  const delayed = isDelayed(source, id);
  checkTarget(scope, scene.to, `${at}.to`);
  if (scene.choices !== undefined && scene.to !== undefined)
    report.error('passage', at, 'has both `choices` and `to`; a passage has no choices');
  if (scene.choices === undefined && scene.to === undefined && !delayed)
    report.error('dead-end', at, 'leads nowhere: give it `choices`, or `to`');
  for (const [key, choice] of Object.entries(scene.choices ?? {})) {
    const here = `${at}.choices.${key}`;
    if (choice.to === undefined && !delayed) report.error('dead-end', here, 'leads nowhere: give it `to`');
    checkTarget(scope, choice.to, `${here}.to`);
    checkCondition(scope, choice.when, `${here}.when`);
    checkEffect(scope, choice.set, `${here}.set`);
    checkWeights(scope, choice.weighs, `${here}.weighs`);
    for (const later of Object.keys(choice.after ?? {}))
      known(scope, source.delayed, later, `${here}.after.${later}`, 'a delayed consequence');
  }
}

function checkEnding(scope: Scope, ending: Source['endings'][Id], at: string): void {
  checkLines(scope, ending.lines, at);
  known(scope, scope.source.scenes, ending.earlier.scene, `${at}.earlier.scene`, 'a scene');
  for (const referee of Object.keys(ending.referees))
    known(scope, scope.world.referees, referee, `${at}.referees.${referee}`, 'a referee');
}

function checkTarget(scope: Scope, to: Target | undefined, at: string): void {
  const forks = forksOf(to);
  const places = { ...scope.source.scenes, ...scope.source.endings };
  forks.forEach(({ to: place, when }, index) => {
    const here = typeof to === 'string' ? at : `${at}.${index}`;
    known(scope, places, place, here, 'a scene or ending');
    checkCondition(scope, when, here);
    const isLast = index === forks.length - 1;
    if (isLast && when !== undefined)
      scope.report.error('fork', here, 'is the last fork, so it has no `when`: it is for all that is left');
    if (!isLast && when === undefined)
      scope.report.error('fork', here, 'has no `when`, so the forks after it are never taken');
  });
}

/** A scene that goes on “where the story was heading” can only be the scene of a delayed consequence. */
function checkOpenEnds({ source, report }: Scope): void {
  const named = new Set([source.start, ...Object.values(source.scenes).flatMap(targetsOf)]);
  for (const [id, { to, choices }] of Object.entries(source.scenes)) {
    if (!isDelayed(source, id) || !named.has(id)) continue;
    const why = 'leads nowhere when the story comes here by `to` and not as a delayed consequence: give it `to`';
    if (choices === undefined && to === undefined) report.error('dead-end', `scenes.${id}`, why);
    for (const [choice, option] of Object.entries(choices ?? {}))
      if (option.to === undefined) report.error('dead-end', `scenes.${id}.choices.${choice}`, why);
  }
}

function targetsOf({ to, choices }: Scene): Id[] {
  return [to, ...Object.values(choices ?? {}).map((choice) => choice.to)].flatMap(forksOf).map((fork) => fork.to);
}

function forksOf(to: Target | undefined): Fork[] {
  return to === undefined ? [] : typeof to === 'string' ? [{ to }] : to;
}

function isDelayed({ delayed }: Source, scene: Id): boolean {
  return Object.values(delayed).some((consequence) => consequence.scene === scene);
}

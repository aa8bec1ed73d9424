import { known } from './scope';
import type { Scope } from './scope';
import { checkLines } from './story';
import { checkEffect, checkWeights } from './values';

/** The decision that a group talks about, who may be called there, and its echo elsewhere. */
export function checkPivot(scope: Scope): void {
  const { source, report } = scope;
  const exists = known(scope, source.scenes, source.pivot.scene, 'pivot.scene', 'a scene');
  const choices = exists ? source.scenes[source.pivot.scene]?.choices : undefined;
  if (exists && choices === undefined)
    report.error('pivot', 'pivot.scene', 'names a passage; the pivot is a scene with choices');

  for (const [id, { who, set }] of Object.entries(source.calls)) {
    known(scope, source.cast, who, `calls.${id}.who`, 'somebody of the cast:');
    checkEffect(scope, set, `calls.${id}.set`);
    if (Object.hasOwn(choices ?? {}, id))
      report.error('twice', `calls.${id}`, 'has the name of a choice of the pivot; give one of them another');
  }
  checkLines(scope, source.echo.lines, 'echo');
  for (const [id, { weighs }] of Object.entries(source.echo.choices))
    checkWeights(scope, weighs, `echo.choices.${id}.weighs`);
}

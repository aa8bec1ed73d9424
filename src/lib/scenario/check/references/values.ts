import type { Condition, Effect, Id } from '../../types';
import { known } from './scope';
import type { Scope } from './scope';

/** Conditions and effects name variables, and treat each by its kind. */
export function checkCondition(scope: Scope, when: Condition | undefined, at: string): void {
  for (const group of when === undefined ? [] : [when].flat())
    for (const [id, wanted] of Object.entries(group)) {
      if (!known(scope, scope.source.variables, id, at, 'a variable')) continue;
      if ((typeof wanted !== 'boolean') === isNumber(scope, id)) continue;
      const how = isNumber(scope, id) ? 'yes or no, but it is a number' : 'a number, but it is true or false';
      scope.report.error('kind', at, `compares “${id}” with ${how}`);
    }
}

export function checkEffect(scope: Scope, set: Effect | undefined, at: string): void {
  for (const [id, change] of Object.entries(set ?? {})) {
    if (!known(scope, scope.source.variables, id, at, 'a variable')) continue;
    if ((typeof change !== 'boolean') === isNumber(scope, id)) continue;
    const how = isNumber(scope, id) ? 'but it is a number: say what to add' : 'but it is true or false';
    scope.report.error('kind', at, `sets “${id}” to ${String(change)}, ${how}`);
  }
}

/** Every option has a place between the two leading values. */
export function checkWeights({ source, report }: Scope, weights: Record<Id, number>, at: string): void {
  if (Object.keys(weights).length !== 2 || !source.tension.every((value) => Object.hasOwn(weights, value)))
    report.error('weighs', at, `must weigh on both leading values and no other: ${source.tension.join(', ')}`);
}

export function checkVariables({ source, report }: Scope): void {
  for (const [id, variable] of Object.entries(source.variables)) {
    if (!('min' in variable)) continue;
    const { start, min, max } = variable;
    if (min >= max) report.error('bounds', `variables.${id}`, '`min` must be smaller than `max`');
    else if (start < min || start > max)
      report.error('bounds', `variables.${id}`, '`start` must lie between `min` and `max`');
  }
}

function isNumber({ source }: Scope, id: Id): boolean {
  return 'min' in (source.variables[id] ?? {});
}

import type { Condition, Effect, Id, Test, Value, Variable } from './types';

/** Whether a condition holds for these values; no condition always holds. */
export function test(condition: Condition | undefined, values: Record<Id, Value>): boolean {
  if (condition === undefined) return true;
  const groups = Array.isArray(condition) ? condition : [condition];
  return groups.some((group) => Object.entries(group).every(([id, wanted]) => holds(wanted, values[id])));
}

function holds(wanted: Test, value: Value | undefined): boolean {
  if (typeof wanted !== 'object') return value === wanted;
  if (typeof value !== 'number') return false;
  return value >= (wanted.min ?? -Infinity) && value <= (wanted.max ?? Infinity);
}

/** The values after an effect: booleans set, numbers added and kept within the variable's bounds. */
export function apply(
  effect: Effect | undefined,
  values: Record<Id, Value>,
  variables: Record<Id, Variable>,
): Record<Id, Value> {
  if (effect === undefined) return values;
  const changed = { ...values };
  for (const [id, change] of Object.entries(effect)) {
    const variable = variables[id];
    if (variable === undefined) throw new Error(`effect on unknown variable ${id}`);
    changed[id] = 'min' in variable ? bounded(Number(values[id]) + Number(change), variable) : change;
  }
  return changed;
}

function bounded(sum: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, sum));
}

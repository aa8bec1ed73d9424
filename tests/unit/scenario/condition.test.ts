import { describe, expect, it } from 'vitest';
import { apply, test as holds } from '$lib/scenario/condition';
import type { Condition, Variable } from '$lib/scenario/types';

const values = { told: false, trust: 3 };
const variables: Record<string, Variable> = { told: { start: false }, trust: { start: 3, min: 0, max: 5 } };

describe('a condition', () => {
  it.each([
    [undefined, true],
    [{}, true],
    [{ told: false }, true],
    [{ told: true }, false],
    [{ trust: 3 }, true],
    [{ trust: 2 }, false],
    [{ trust: { min: 3 } }, true],
    [{ trust: { min: 4 } }, false],
    [{ trust: { max: 3 } }, true],
    [{ trust: { max: 2 } }, false],
    [{ trust: { min: 1, max: 4 } }, true],
    [{ trust: { min: 1 }, told: true }, false],
    [[{ told: true }, { trust: 3 }], true],
    [[{ told: true }, { trust: 2 }], false],
    [{ told: { min: 0 } }, false],
    [{ unknown: true }, false],
    [{ constructor: { min: 0 } }, false],
  ] as [Condition | undefined, boolean][])('%j is %s', (condition, expected) => {
    expect(holds(condition, values)).toBe(expected);
  });
});

describe('an effect', () => {
  it('sets a boolean and adds a number', () => {
    expect(apply({ told: true, trust: -2 }, values, variables)).toEqual({ told: true, trust: 1 });
  });

  it('keeps a number within its bounds', () => {
    expect(apply({ trust: 90 }, values, variables)).toEqual({ told: false, trust: 5 });
    expect(apply({ trust: -90 }, values, variables)).toEqual({ told: false, trust: 0 });
  });

  it('leaves the values that it was given alone', () => {
    apply({ told: true }, values, variables);
    expect(values).toEqual({ told: false, trust: 3 });
  });
});

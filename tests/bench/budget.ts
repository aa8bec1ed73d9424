import budgets from './budgets.json' with { type: 'json' };
import type { Kind, Sizes } from './sizes';

/** The most that a page may weigh, for the kinds that have a limit. */
export type Budget = Partial<Record<Kind | 'total', number>>;

/** The budget of an address: the first pattern that fits. */
export function budgetFor(path: string): Budget {
  const { pattern: _, ...limits } = budgets.pages.find(({ pattern }) => new RegExp(pattern).test(path)) ?? {
    pattern: '',
  };
  return limits;
}

/** What is over the budget, in words; empty when all is well. */
export function overBudget(path: string, sizes: Sizes): string[] {
  return Object.entries(budgetFor(path))
    .filter(([kind, limit]) => sizes[kind as keyof Sizes] > limit)
    .map(([kind, limit]) => `${path}: ${kind} is ${sizes[kind as keyof Sizes]} bytes, the limit is ${limit}`);
}

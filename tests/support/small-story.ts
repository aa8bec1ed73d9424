import type { Structure } from '$lib/scenario/next';
import type { Choice, Scene } from '$lib/scenario/types';

/** A choice of which only the consequences matter. */
export function choice(consequences: Omit<Choice, 'say' | 'weighs'>): Choice {
  return { say: 'Je doet iets.', weighs: {}, ...consequences };
}

export function scene(choices: Record<string, Omit<Choice, 'say' | 'weighs'>>): Scene {
  const made = Object.entries(choices).map(([id, consequences]) => [id, choice(consequences)]);
  return { lines: ['Er gebeurt iets.'], choices: Object.fromEntries(made) as Record<string, Choice> };
}

export function passage(to?: Scene['to']): Scene {
  return { lines: ['Er gebeurt iets.'], ...(to !== undefined && { to }) };
}

/** A structure to play with: `desk` is the start and the pivot; `good` and `bad` are endings. */
export function story(parts: Partial<Structure>): Structure {
  return {
    variables: {},
    delayed: {},
    calls: {},
    start: 'desk',
    pivot: { scene: 'desk' },
    scenes: {},
    endings: { good: { lines: ['Goed.'] }, bad: { lines: ['Slecht, heel slecht.'] } },
    ...parts,
  };
}

import { describe, expect, it } from 'vitest';
import { rename, replay } from '$lib/scenario/run';
import type { Run } from '$lib/scenario/run';
import { scene, story } from '../../support/small-story';

// That any prefix of any road replays is proven beside the machine: scenario-machine.test.ts.

const structure = story({
  calls: { ann: { who: 'ann', say: '…', cost: '…', set: {} } },
  scenes: {
    desk: scene({ go: { to: 'hall' }, stop: { to: 'bad' } }),
    hall: scene({ up: { to: 'good' }, down: { to: 'bad' } }),
  },
});
const withNames = (renamed: Record<string, string>) => ({ ...structure, renamed });

describe('replay', () => {
  it('walks the steps again, calls too', () => {
    expect(replay(withNames({}), ['desk.ann', 'desk.go', 'hall.up'])).toMatchObject({
      state: { scene: 'good', called: 'ann' },
      steps: ['desk.ann', 'desk.go', 'hall.up'],
      lost: null,
    });
  });

  it.each([
    ['another scene', ['desk.go', 'desk.go']],
    ['a choice that is gone', ['desk.go', 'hall.sideways']],
    ['a step after the end', ['desk.stop', 'bad.more']],
    ['no step at all', ['']],
  ])('stops before the first step that no longer fits: %s', (_, steps) => {
    const result = replay(withNames({}), steps as Run['steps']);
    expect(result.lost).toBe(steps.at(-1));
    expect(result.steps).toEqual(steps.slice(0, -1));
  });

  it('keeps the present names', () => {
    const renamed = { office: 'desk', 'office.leave': 'go', 'hall.climb': 'up' };
    expect(replay(withNames(renamed), ['office.leave', 'hall.climb'])).toMatchObject({
      steps: ['desk.go', 'hall.up'],
      lost: null,
      state: { scene: 'good' },
    });
  });
});

describe('a rename', () => {
  it.each([
    ['a scene', { office: 'desk' }, 'office.go', 'desk.go'],
    ['a choice', { 'desk.leave': 'go' }, 'desk.leave', 'desk.go'],
    ['a scene twice', { office: 'room', room: 'desk' }, 'office.go', 'desk.go'],
    ['a scene, and its choice by the old name', { office: 'desk', 'office.leave': 'go' }, 'office.leave', 'desk.go'],
    ['a scene, and later its choice', { office: 'desk', 'desk.leave': 'go' }, 'office.leave', 'desk.go'],
    ['nothing', { office: 'desk' }, 'hall.up', 'hall.up'],
  ])('of %s', (_, renamed, old, now) => {
    expect(rename({ renamed: renamed as unknown as Record<string, string> }, old as `${string}.${string}`)).toBe(now);
  });

  it('in a ring ends', () => {
    expect(replay(withNames({ a: 'b', b: 'a', 'c.x': 'y', 'c.y': 'x' }), ['a.go']).lost).toBe('a.go');
    expect(replay(withNames({ 'c.x': 'y', 'c.y': 'x' }), ['c.x']).lost).toBe('c.x');
  });
});

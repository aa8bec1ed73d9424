import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import { begun } from './context';
import { keeping } from './keeping';
import { names } from './setup';
import { story } from './story';

export { savedRun, screens } from './context';
export type { Notice, Screen } from './context';
export type SoloActor = ActorRefFrom<typeof solo>;
export type SoloSnapshot = SnapshotFrom<typeof solo>;

/** One player and one story: `story` says what can be done on the screen, `keeping` finds and saves the run. */
export const solo = names.createMachine({
  id: 'solo',
  type: 'parallel',
  context: ({ input }) => begun(input.published, { ...input, atOnce: false }),
  states: { story, keeping },
});

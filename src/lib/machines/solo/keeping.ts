import { isAhead } from './arrivals';
import { savedRun } from './context';
import type { Left } from './context';
import { names } from './setup';
import type { Found } from './setup';

/**
 * Finds, saves and follows the run, through actors that the page provides. Nothing here knows how a run is stored, and
 * nothing of it holds up the story.
 */
export const keeping = names.createStateConfig({
  initial: 'idle',
  states: {
    idle: { on: { LOOK: 'looking' } },
    looking: {
      invoke: {
        src: 'find',
        input: ({ context }) => ({ published: context.published }),
        onDone: [
          {
            guard: ({ context, event: { output } }) => isRun(output) && isAhead(context, output.run),
            actions: [{ type: 'adopt', params: ({ event: { output } }) => runIn(output) }, 'goOnThere', 'tellAdopted'],
            target: 'open',
          },
          {
            // The run came along from another page, and this is how far the store is with it.
            guard: ({ context, event: { output } }) => isRun(output) && output.run.id === context.kept.id,
            actions: [
              { type: 'noteSaved', params: ({ event: { output } }) => ({ version: runIn(output).run.version }) },
              'settle',
            ],
            target: 'open',
          },
          {
            guard: ({ event }) => event.output === 'unreadable',
            actions: ['tellUnreadable', 'settle'],
            target: 'open',
          },
          { actions: 'settle', target: 'open' },
        ],
        onError: 'failing',
      },
      after: { patience: 'failing' },
    },
    open: {
      invoke: { src: 'watch', input: ({ context }) => ({ scenario: context.published.id }) },
      initial: 'kept',
      states: {
        kept: {
          always: [
            { guard: 'hasLeft', target: 'savingLeft' },
            { guard: 'isUnsaved', target: 'saving' },
          ],
          on: { NEWS: { guard: 'isNews', target: '#solo.keeping.looking' } },
        },
        savingLeft: {
          invoke: {
            src: 'saveLeft',
            input: ({ context: { left } }) => firstOf(left),
            onDone: { actions: 'noteLeft', target: 'kept' },
            onError: '#solo.keeping.failing',
          },
          after: { patience: '#solo.keeping.failing' },
        },
        saving: {
          entry: 'noteTry',
          invoke: {
            src: 'save',
            input: ({ context }) => ({
              run: savedRun(context),
              follows: context.kept.saved,
              text: context.scenario,
            }),
            onDone: [
              {
                guard: ({ event }) => event.output === 'overtaken',
                actions: 'giveWay',
                target: '#solo.keeping.looking',
              },
              {
                actions: { type: 'noteSaved', params: ({ context }) => ({ version: context.kept.tried }) },
                target: 'kept',
              },
            ],
            onError: '#solo.keeping.failing',
          },
          after: { patience: '#solo.keeping.failing' },
        },
      },
    },
    /** Play goes on in memory. The next change tries again. */
    failing: {
      entry: ['noteFailure', 'settle'],
      always: { guard: 'isUntried', target: 'open.saving' },
    },
  },
});

/** For what comes after a guard that saw one. */
function firstOf([first]: Left[]): Left {
  if (first === undefined) throw new Error('no run was left');
  return first;
}

type FoundRun = Exclude<Found, 'unreadable' | null>;

const isRun = (found: Found): found is FoundRun => found !== null && found !== 'unreadable';

/** For what comes after a guard that saw a run. */
function runIn(found: Found): FoundRun {
  if (!isRun(found)) throw new Error('no run was found');
  return found;
}

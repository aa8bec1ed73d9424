import { assign, setup, transition } from 'xstate';
import type { SnapshotFrom } from 'xstate';
import { begin, next } from '$lib/scenario/next';
import type { Structure } from '$lib/scenario/next';
import { splitStep } from '$lib/scenario/run';
import type { Step } from '$lib/scenario/run';
import type { Id, Scene, State, Target } from '$lib/scenario/types';

type Context = {
  /** Where the core says that the run stands. */
  state: State;
  /** What is still to come of `state.shown` while the machine walks through passages. */
  ahead: Id[];
};

/** A step of a run is the event: a run is the list of events that made it. */
export type StoryEvent = { type: Step };

export type Story = ReturnType<typeof compile>;
export type StorySnapshot = SnapshotFrom<Story>;

/**
 * A scenario as a state machine: a node for each scene and ending, an event for each choice and call.
 * What a choice does is the core's business alone. Delayed scenes may come before any target, so a choice lists every
 * scene that it could lead to, and the guard asks the core whether that is the one.
 */
export function compile(scenario: Structure) {
  const machine = setup({
    types: { context: {} as Context, events: {} as StoryEvent },
    guards: {
      leadsTo: ({ context }, { choice, scene }: { choice: Id; scene: Id }) =>
        next(scenario, context.state, choice)?.shown[0] === scene,
      isOpen: ({ context }, { choice }: { choice: Id }) => next(scenario, context.state, choice) !== null,
      headsFor: ({ context }, { scene }: { scene: Id }) => context.ahead[0] === scene,
    },
    actions: {
      take: assign(({ context }, { choice }: { choice: Id }) => arrived(next(scenario, context.state, choice))),
      walkOn: assign({ ahead: ({ context }) => context.ahead.slice(1) }),
    },
  });

  const choose = (scene: Id, choice: Id, to: Target | undefined) =>
    candidates(scenario, to).map((target) => ({
      target,
      guard: { type: 'leadsTo' as const, params: { choice, scene: target } },
      actions: { type: 'take' as const, params: { choice } },
      // A story may come back to the scene that it was in: that is a new visit.
      reenter: target === scene,
    }));

  const call = (choice: Id) => ({
    guard: { type: 'isOpen' as const, params: { choice } },
    actions: { type: 'take' as const, params: { choice } },
  });

  const decision = (id: Id, choices: NonNullable<Scene['choices']>) => ({
    on: Object.fromEntries<ReturnType<typeof choose> | ReturnType<typeof call>>([
      ...Object.entries(choices).map(([choice, { to }]) => [`${id}.${choice}`, choose(id, choice, to)] as const),
      ...(id === scenario.pivot.scene
        ? Object.keys(scenario.calls).map((choice) => [`${id}.${choice}`, call(choice)] as const)
        : []),
    ]),
  });

  const passage = ({ to }: Scene) => ({
    always: candidates(scenario, to).map((target) => ({
      target,
      guard: { type: 'headsFor' as const, params: { scene: target } },
      actions: 'walkOn' as const,
    })),
  });

  return machine.createMachine({
    id: 'scenario',
    initial: scenario.start,
    context: () => arrived(begin(scenario)),
    states: {
      ...Object.fromEntries(
        Object.entries(scenario.scenes).map(([id, scene]) => [
          id,
          scene.choices === undefined ? passage(scene) : decision(id, scene.choices),
        ]),
      ),
      ...Object.fromEntries(Object.keys(scenario.endings).map((id) => [id, { type: 'final' as const }])),
    },
  });
}

const compiled = new WeakMap<Structure, Story>();

/** The machine of a scenario, compiled when it is first asked for: opening a long run doesn't need it. */
export function storyOf(scenario: Structure): Story {
  const story = compiled.get(scenario) ?? compile(scenario);
  compiled.set(scenario, story);
  return story;
}

/**
 * The machine where the core says that a run stands. Walking there by transitions comes to the same (a property test
 * does), but a long run would take the time of all its steps, each time that it is opened or goes back.
 */
export function standAt(story: Story, state: State): StorySnapshot {
  return story.resolveState({ value: state.scene, context: { state, ahead: [] } });
}

/** One step further; `null` when it isn't open here. */
export function take(story: Story, snapshot: StorySnapshot, step: Step): StorySnapshot | null {
  const [scene] = splitStep(step);
  if (scene !== snapshot.context.state.scene) return null;
  const [after] = transition(story, snapshot, { type: step });
  return after.context.state === snapshot.context.state ? null : after;
}

function arrived(state: State | null): Context {
  if (state === null) throw new Error('a choice was taken that is not open');
  return { state, ahead: state.shown.slice(1) };
}

/** Every scene that may come first after a choice or passage with this target. */
function candidates(scenario: Structure, to: Target | undefined): Id[] {
  const delayed = Object.values(scenario.delayed).map(({ scene }) => scene);
  return [...new Set([...(to === undefined ? headings(scenario) : named(to)), ...delayed])];
}

/** Without a target of its own the story goes on where it was heading: anywhere that a choice or passage leads. */
function headings({ scenes }: Structure): Id[] {
  return Object.values(scenes).flatMap(({ to, choices }) =>
    [to, ...Object.values(choices ?? {}).map((choice) => choice.to)].flatMap((target) => named(target ?? [])),
  );
}

function named(target: Target): Id[] {
  return typeof target === 'string' ? [target] : target.map(({ to }) => to);
}

import { createSubscriber } from 'svelte/reactivity';
import type { AnyActor, SnapshotFrom } from 'xstate';

/** An actor's snapshot as reactive state: read `current` in markup or an effect. Starting and stopping is the owner's. */
export class ActorView<Actor extends AnyActor> {
  readonly #actor: Actor;
  readonly #subscribe: () => void;

  constructor(actor: Actor) {
    this.#actor = actor;
    this.#subscribe = createSubscriber((update) => {
      const subscription = actor.subscribe(update);
      return () => subscription.unsubscribe();
    });
  }

  get current(): SnapshotFrom<Actor> {
    this.#subscribe();
    return this.#actor.getSnapshot();
  }
}

import type { SavedRun } from '../../src/lib/ports/runs';
import type { Step } from '../../src/lib/scenario/run';
import type { Id, Scenario } from '../../src/lib/scenario/types';

const CHOICES = 50;

/** A run of fifty choices, and the text that it was played with: an older one of this story, that is much longer. */
export function longRun(story: Scenario): { run: SavedRun; text: Scenario } {
  const ending = Object.keys(story.endings)[0] ?? '';
  const scene = (at: number): Id => `scene-${at}`;
  const scenes = Object.fromEntries(
    Array.from({ length: CHOICES + 1 }, (_, at) => {
      const to = at === CHOICES ? ending : scene(at + 1);
      const choices = { left: { say: 'Links.', to, weighs: {} }, right: { say: 'Rechts.', to, weighs: {} } };
      return [scene(at), { lines: ['Een deur.', '---', 'Nog een deur.'], choices }];
    }),
  );
  const text = {
    ...story,
    hash: 'long',
    start: scene(0),
    pivot: { ...story.pivot, scene: scene(0) },
    delayed: {},
    scenes,
  };
  const { id, revision, language } = story;
  const steps = Array.from({ length: CHOICES }, (_, at): Step => `${scene(at)}.left`);
  const times = { startedAt: 1, changedAt: 1 };
  return {
    text,
    run: {
      id: 'long',
      scenario: id,
      revision,
      hash: 'long',
      language,
      steps,
      beat: 1,
      ended: null,
      stake: null,
      asked: true,
      version: 1,
      ...times,
    },
  };
}

/** In the page: writes into the store that the app has just made. */
export function keepRun({ run, text }: { run: SavedRun; text: Scenario }): Promise<void> {
  localStorage.setItem(`speelruimte.played.${run.scenario}`, '1');
  return new Promise((done, fail) => {
    const opening = indexedDB.open('speelruimte');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['runs', 'texts'], 'readwrite');
      writing.objectStore('runs').put(run);
      writing.objectStore('texts').put(text);
      writing.oncomplete = () => done();
    };
  });
}

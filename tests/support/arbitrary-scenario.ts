import fc from 'fast-check';
import { begin, next, openCalls, openChoices } from '$lib/scenario/next';
import type { Step } from '$lib/scenario/run';
import type {
  Choice,
  Condition,
  Delayed,
  Effect,
  Ending,
  Fork,
  Id,
  Scenario,
  Scene,
  State,
  Target,
} from '$lib/scenario/types';

/**
 * Valid scenarios of any shape: numbers and booleans that guard choices and forks, passages, delayed consequences with
 * and without choices of their own, and calls. Main scenes lead onwards only, so every run ends. What no run reaches is
 * left out, as the checker demands.
 */
export function arbitraryScenario(): fc.Arbitrary<Scenario> {
  return fc
    .record({
      main: fc.integer({ min: 1, max: 6 }),
      late: fc.integer({ min: 0, max: 2 }),
      ends: fc.integer({ min: 3, max: 4 }),
    })
    .chain(({ main, late, ends }) => structure(ids('scene', main), ids('late', late), ids('end', ends)))
    .map(prune)
    .filter((scenario) => !hasTwins(scenario) && !leadsNowhere(scenario));
}

/** Steps through a scenario, each choice or call picked by a number: `walkAlong(scenario, [0, 2, 1])`. */
export function walkAlong(scenario: Scenario, picks: readonly number[]): { steps: Step[]; states: State[] } {
  let state = begin(scenario);
  const steps: Step[] = [];
  const states = [state];
  for (const pick of picks) {
    const open = [...openChoices(scenario, state), ...openCalls(scenario, state)];
    const id = open[pick % open.length];
    const after = id === undefined ? null : next(scenario, state, id);
    if (id === undefined || after === null) break;
    steps.push(`${state.scene}.${id}`);
    states.push((state = after));
  }
  return { steps, states };
}

/** Every state that a run can be in, found breadth first with the core's own step. */
export function everyState(scenario: Scenario): { states: State[]; moves: Map<string, Map<Id, string>> } {
  const first = begin(scenario);
  const found = new Map([[keyOf(first), first]]);
  const moves = new Map<string, Map<Id, string>>();
  for (const state of found.values()) {
    const leads = new Map<Id, string>();
    for (const id of [...openChoices(scenario, state), ...openCalls(scenario, state)]) {
      const after = next(scenario, state, id);
      if (after === null) continue;
      leads.set(id, keyOf(after));
      if (!found.has(keyOf(after))) found.set(keyOf(after), after);
    }
    moves.set(keyOf(state), leads);
  }
  return { states: [...found.values()], moves };
}

export const keyOf = ({ scene, values, waiting, onward, called, shown }: State): string =>
  JSON.stringify([scene, sorted(values), sorted(waiting), onward, called, shown]);

/** The same scenario after its author renamed every scene and choice; `renamed` says what became what. */
export function renameAll(scenario: Scenario): Scenario {
  const scene = (id: Id): Id => `new-${id}`;
  const target = (to: Target): Target =>
    typeof to === 'string' ? scene(to) : to.map((fork) => ({ ...fork, to: scene(fork.to) }));
  const moved = (place: Scene): Scene => ({
    ...place,
    ...(place.to === undefined ? {} : { to: target(place.to) }),
    ...(place.choices === undefined
      ? {}
      : {
          choices: renamedKeys(place.choices, scene, (choice) =>
            choice.to === undefined ? choice : { ...choice, to: target(choice.to) },
          ),
        }),
  });
  return {
    ...scenario,
    start: scene(scenario.start),
    pivot: { ...scenario.pivot, scene: scene(scenario.pivot.scene) },
    calls: renamedKeys(scenario.calls, scene, (call) => call),
    delayed: mapValues(scenario.delayed, (delayed) => ({ ...delayed, scene: scene(delayed.scene) })),
    scenes: renamedKeys(scenario.scenes, scene, moved),
    endings: renamedKeys(scenario.endings, scene, (ending) => ending),
    renamed: Object.fromEntries([
      ...Object.entries(scenario.scenes).flatMap(([id, { choices }]) =>
        Object.keys(choices ?? {}).map((choice) => [`${id}.${choice}`, scene(choice)]),
      ),
      ...Object.keys(scenario.calls).map((call) => [`${scenario.pivot.scene}.${call}`, scene(call)]),
      ...[...Object.keys(scenario.scenes), ...Object.keys(scenario.endings)].map((id) => [id, scene(id)]),
    ]),
  };
}

function structure(main: Id[], late: Id[], ends: Id[]): fc.Arbitrary<Scenario> {
  const decisions = main.slice(0, 1);
  return fc
    .record({
      scenes: fc.tuple(
        ...main.map((id, at) =>
          // The first one is a decision, so that there is always a pivot.
          scene([...main.slice(at + 1), ...ends], late, id === decisions[0] ? 'decision' : 'any'),
        ),
      ),
      consequences: fc.tuple(...late.map(() => scene([...main.slice(1), ...ends], [], 'late'))),
      delayed: fc.tuple(...late.map((id) => delayed(id))),
      pivot: fc.nat(),
      calls: fc.tuple(effect, effect),
    })
    .map(({ scenes, consequences, delayed, pivot, calls }) => {
      const deciding = main.filter((_, at) => scenes[at]?.choices !== undefined);
      return scenario({
        start: main[0] ?? '',
        pivot: deciding[pivot % deciding.length] ?? '',
        scenes: { ...zip(main, scenes), ...zip(late, consequences) },
        delayed: Object.fromEntries(late.map((id, at) => [`after-${id}`, delayed[at] ?? { scene: id }])),
        endings: Object.fromEntries(ends.map((id) => [id, ending(id)])),
        calls,
      });
    });
}

const VARIABLES = {
  trust: { start: 2, min: 0, max: 4 },
  time: { start: 1, min: 0, max: 2 },
  told: { start: false },
} as const;

const condition: fc.Arbitrary<Condition> = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc.boolean().map((told) => ({ told })),
  fc.integer({ min: 1, max: 4 }).map((min) => ({ trust: { min } })),
  fc.integer({ min: 0, max: 2 }).map((max) => ({ time: { max } })),
  fc
    .tuple(fc.boolean(), fc.integer({ min: 0, max: 3 }))
    .map(([told, max]): Condition => [{ told }, { trust: { max }, time: 1 }]),
);

const effect: fc.Arbitrary<Effect> = fc
  .record(
    { trust: fc.integer({ min: -2, max: 2 }), time: fc.integer({ min: -1, max: 1 }), told: fc.boolean() },
    { requiredKeys: [] },
  )
  .map((set) => ({ ...set }));

function scene(onwards: Id[], late: Id[], kind: 'decision' | 'any' | 'late'): fc.Arbitrary<Scene> {
  const deciding = kind === 'decision' ? fc.constant(true) : fc.nat({ max: 3 }).map((die) => die > 0);
  return deciding.chain((decides) =>
    decides ? decision(onwards, late, kind === 'late') : passage(onwards, kind === 'late'),
  );
}

function passage(onwards: Id[], isLate: boolean): fc.Arbitrary<Scene> {
  const to = target(onwards);
  const maybe = isLate ? fc.option(to, { nil: undefined }) : to;
  return fc.record({ to: maybe, lines }).map(({ to, lines }) => (to === undefined ? { lines } : { lines, to }));
}

/** The first two options are always open and lead to different places; more may be guarded. */
function decision(onwards: Id[], late: Id[], isLate: boolean): fc.Arbitrary<Scene> {
  return fc
    .record({
      // The nearest place is always among them: runs of several choices, so that late consequences have time to arrive.
      ends: fc
        .shuffledSubarray(onwards.slice(1), { minLength: 1, maxLength: Math.min(3, onwards.length - 1) })
        .map((others) => [...onwards.slice(0, 1), ...others]),
      options: fc.array(option(onwards, late), { minLength: 4, maxLength: 4 }),
      stays: fc.boolean(),
      lines,
    })
    .map(({ ends, options, stays, lines }) => ({
      lines,
      choices: Object.fromEntries(
        ends.flatMap((end, at) => {
          const given = options[at];
          if (given === undefined) return [];
          const { fork, set, after, when, weight } = given;
          const to: Target = fork === null ? end : [fork, { to: end }];
          const choice: Choice = {
            say: `Je doet dit als nummer ${String(at + 1)}.`,
            ...(isLate && stays && at === 0 ? {} : { to }),
            ...(at > 1 && when !== null ? { when } : {}),
            ...(Object.keys(set).length > 0 ? { set } : {}),
            ...(after === null ? {} : { after }),
            weighs: { openheid: weight, zorg: (at % 5) - 2 },
          };
          return [[`choice-${letter(at)}`, choice]];
        }),
      ),
    }));
}

function option(onwards: Id[], late: Id[]) {
  return fc.record({
    fork: fc.option(fc.record({ to: fc.constantFrom(...onwards), when: condition }), { freq: 3 }),
    set: effect,
    after:
      late.length === 0
        ? fc.constant(null)
        : fc.option(
            fc
              .record({ id: fc.constantFrom(...late), later: fc.constantFrom(1, 1, 2) })
              .map(({ id, later }) => ({ [`after-${id}`]: later })),
            { freq: 4 },
          ),
    when: fc.option(condition),
    weight: fc.integer({ min: -2, max: 2 }),
  });
}

function target(onwards: Id[]): fc.Arbitrary<Target> {
  const one = fc.constantFrom(...onwards);
  return fc.oneof(
    one,
    fc.tuple(one, condition, one).map(([to, when, other]) => [{ to, when }, { to: other }]),
  );
}

function delayed(scene: Id): fc.Arbitrary<Delayed> {
  return fc
    .record({ when: fc.option(condition), set: fc.option(effect) })
    .map(({ when, set }) => ({ scene, ...(when === null ? {} : { when }), ...(set === null ? {} : { set }) }));
}

const lines = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Je telefoon gaat.',
        'Op tafel ligt een map, dicht.',
        'Buiten rijdt de veegwagen voorbij.',
        '---',
      ),
      fc.constantFrom('Heb je even?', 'Dat was toch niks?').map((say) => ({ by: 'anna', say })),
      condition.map((when) => ({ when, say: 'Wouter weet het al. Hij kijkt niet op.' })),
    ),
    { minLength: 0, maxLength: 6 },
  )
  .map((some) => ['Het is dinsdag, half vijf.', ...some]);

/** Leaves out what no run reaches, until nothing is left to leave out. */
function prune(scenario: Scenario): Scenario {
  const { states } = everyState(scenario);
  const seen = new Set(states.flatMap(({ scene, shown }) => [scene, ...shown]));
  const open = new Set(
    states.flatMap((state) => openChoices(scenario, state).map((choice) => `${state.scene}.${choice}`)),
  );
  const kept = (to: Target): Target => simplest(forksOf(to).filter((fork) => seen.has(fork.to)));
  const delayed = Object.fromEntries(Object.entries(scenario.delayed).filter(([, { scene }]) => seen.has(scene)));
  const scenes = Object.fromEntries(
    Object.entries(scenario.scenes)
      .filter(([id]) => seen.has(id))
      .map(([id, place]): [Id, Scene] => {
        const to = place.to === undefined ? {} : { to: kept(place.to) };
        if (place.choices === undefined) return [id, { ...place, ...to }];
        const choices = Object.entries(place.choices)
          .filter(([choice]) => open.has(`${id}.${choice}`))
          .map(([choice, { to, after, ...rest }]): [Id, Choice] => {
            const later = Object.entries(after ?? {}).filter(([consequence]) => Object.hasOwn(delayed, consequence));
            return [
              choice,
              {
                ...rest,
                ...(to === undefined ? {} : { to: kept(to) }),
                ...(later.length === 0 ? {} : { after: Object.fromEntries(later) }),
              },
            ];
          });
        return [id, { ...place, choices: Object.fromEntries(choices) }];
      }),
  );
  const endings = Object.fromEntries(Object.entries(scenario.endings).filter(([id]) => seen.has(id)));
  // A main scene that only the story's heading names can be dropped from `seen` and still be the pivot.
  const pivot = seen.has(scenario.pivot.scene) ? scenario.pivot : { ...scenario.pivot, scene: scenario.start };
  const pruned = { ...scenario, scenes, endings, delayed, pivot };
  return JSON.stringify(pruned) === JSON.stringify(scenario) ? scenario : prune(pruned);
}

/** What a late scene names and another one always overrules: no run gets there, so such a scenario isn't valid. */
const NOWHERE = 'nowhere';

const leadsNowhere = ({ scenes }: Scenario): boolean =>
  Object.values(scenes).some(({ to, choices }) =>
    [to, ...Object.values(choices ?? {}).map((choice) => choice.to)].includes(NOWHERE),
  );

const forksOf = (to: Target): Fork[] => (typeof to === 'string' ? [{ to }] : to);

/** The last fork stands for all that is left, so it has no condition. */
function simplest(forks: Fork[]): Target {
  const last = forks.at(-1);
  if (last === undefined) return NOWHERE;
  return forks.length === 1 ? last.to : [...forks.slice(0, -1), { to: last.to }];
}

/** Two options of one scene with the same consequences are no options. */
function hasTwins({ scenes }: Scenario): boolean {
  return Object.values(scenes).some(({ choices }) => {
    const consequences = Object.values(choices ?? {}).map(({ to, set, after }) => JSON.stringify([to, set, after]));
    return new Set(consequences).size < consequences.length;
  });
}

function scenario(parts: {
  start: Id;
  pivot: Id;
  scenes: Record<Id, Scene>;
  delayed: Record<Id, Delayed>;
  endings: Record<Id, Ending>;
  calls: [Effect, Effect];
}): Scenario {
  const { start, pivot, scenes, delayed, endings, calls } = parts;
  return {
    format: 1,
    id: 'een-verhaal',
    revision: 1,
    hash: '0123456789abcdef',
    language: 'nl',
    title: 'Een verhaal',
    hook: 'Half vijf, en de telefoon gaat.',
    minutes: 5,
    setting: { layer: 'gemeente', player: 'employee', role: 'medewerker', organisation: 'gemeente Oldermeer' },
    vulnerabilities: ['integritisme'],
    domains: [],
    violations: ['dubieuze-giften'],
    sources: [{ document: 'integriteit-in-ontwikkeling', at: '4, risico 4' }],
    length: 'normal',
    question: 'Mag je een kleine fout klein houden?',
    tension: [
      { value: 'openheid', name: 'openheid', meaning: 'Wie het aangaat, mag het weten.' },
      { value: 'zorg', name: 'zorg', meaning: 'Je laat niemand vallen.' },
    ],
    cast: {
      you: { role: 'medewerker' },
      anna: { name: 'Anna', role: 'je collega' },
      wouter: { name: 'Wouter', role: 'griffier' },
    },
    variables: VARIABLES,
    delayed,
    start,
    pivot: {
      scene: pivot,
      brief: 'Wat er eerder gebeurde.',
      twist: 'En als het iemand anders was?',
      stakes: { naam: 'Een naam', rust: 'De rust', burger: 'Een burger' },
    },
    calls: {
      'call-anna': {
        who: 'anna',
        say: 'Doe het niet, je krijgt er spijt van.',
        cost: 'Dan weet Anna het ook.',
        set: calls[0],
      },
      'call-wouter': {
        who: 'wouter',
        say: 'Doe het wel, en doe het vandaag.',
        cost: 'Dat kost je een uur.',
        set: calls[1],
      },
    },
    scenes,
    endings,
    rule: { text: 'Een regel.', source: 'Ambtenarenwet 2017' },
    atStake: { about: 'both', say: 'Er staat iets op het spel.' },
    debrief: [
      { ask: 'Wanneer merkte je het?' },
      { ask: 'Wie zag je niet?' },
      { ask: 'Wat zou je zeggen, en tegen wie?' },
    ],
    helps: { hard: 'Een regeling.', soft: 'Een gesprek.', level: 'organisation' },
    agreement: 'Bij ons …, omdat …, ook al …. Tenzij …',
    echo: {
      lines: ['Iets dergelijks, ergens anders.'],
      choices: {
        'echo-a': { say: 'Je zegt het.', then: 'Het wordt stil.', weighs: { openheid: 1, zorg: -1 } },
        'echo-b': { say: 'Je wacht.', then: 'Het waait over.', weighs: { openheid: -1, zorg: 1 } },
      },
    },
    trainer: { before: 'Lees het eerst zelf.', watch: 'Wie stil is.', stop: 'Als het over iemand in de kamer gaat.' },
    renamed: {},
  };
}

/** What a scenario has beside its scenes, for tests that write their own. */
export const plainScenario = (): Scenario =>
  scenario({ start: '', pivot: '', scenes: {}, delayed: {}, endings: {}, calls: [{}, {}] });

function ending(id: Id): Ending {
  return {
    title: `Afloop ${id}`,
    lines: ['De lamp op de gang gaat uit.'],
    protected: { what: 'een naam', whom: 'Anna' },
    lost: { what: 'een avond', whom: 'jijzelf' },
    referees: [
      { referee: 'media', name: 'de media', say: 'Gemeente weet van niets.' },
      { referee: 'citizen', name: 'een inwoner', say: 'Mij vragen ze nooit wat.' },
    ],
    earlier: { scene: 'scene-a', say: 'Vorige week, bij de koffie.' },
  };
}

const letter = (at: number): string => String.fromCharCode(97 + at);
const ids = (name: string, count: number): Id[] => Array.from({ length: count }, (_, at) => `${name}-${letter(at)}`);
const sorted = (values: Record<Id, unknown>): [Id, unknown][] =>
  Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
const zip = <T>(keys: Id[], values: readonly T[]): Record<Id, T> =>
  Object.fromEntries(keys.flatMap((key, at) => (values[at] === undefined ? [] : [[key, values[at]] as [Id, T]])));
const mapValues = <T, U>(record: Record<Id, T>, change: (value: T) => U): Record<Id, U> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
const renamedKeys = <T>(record: Record<Id, T>, name: (id: Id) => Id, change: (value: T) => T): Record<Id, T> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [name(id), change(value)]));

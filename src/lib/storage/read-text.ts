import type { Scenario } from '$lib/scenario/types';
import { byId, either, fields, flag, list, maybe, number, one, pair, record, text } from './shape';

/**
 * A row as a compiled scenario, or `null` where the story or what comes after it would break. It was checked before it was
 * published, so this only looks whether everything that the screens read is still there and of its kind: a text may be
 * damaged, or older than a screen that came later. A run whose text is refused goes on in the published one.
 */
export function readText(row: unknown): Scenario | null {
  return scenario(row) ? (row as Scenario) : null;
}

const test = either(flag, number, fields({ min: maybe(number), max: maybe(number) }));
const condition = maybe(either(byId(test), list(byId(test))));
const effect = byId(either(flag, number));
const target = either(text, list(fields({ to: text, when: condition })));
const lines = list(either(text, fields({ say: text, by: maybe(text), when: condition })));

const choice = fields({
  say: text,
  to: maybe(target),
  when: condition,
  set: maybe(effect),
  after: maybe(byId(number)),
  weighs: byId(number),
});

const toll = fields({ what: text, whom: text });
const ending = fields({
  title: text,
  lines,
  protected: toll,
  lost: toll,
  referees: list(fields({ referee: text, name: text, say: text })),
  earlier: fields({ say: text }),
});

/** What is read between the first line and the last. */
const play = {
  format: one(1),
  id: text,
  revision: number,
  hash: text,
  language: one('nl', 'en'),
  title: text,
  hook: text,
  setting: fields({ role: text, organisation: text }),
  cast: byId(fields({ role: text, name: maybe(text), portrait: maybe(text) })),
  variables: byId(either(fields({ start: flag }), fields({ start: number, min: number, max: number }))),
  delayed: byId(fields({ scene: text, when: condition, set: maybe(effect) })),
  start: text,
  pivot: fields({ scene: text, stakes: byId(text) }),
  calls: byId(fields({ who: text, say: text, cost: text, set: effect })),
  scenes: byId(fields({ lines, choices: maybe(byId(choice)), to: maybe(target) })),
  endings: byId(ending),
  renamed: record(text),
};

/** What is read once it is over. */
const after = {
  question: text,
  tension: pair(fields({ value: text, name: text, meaning: text })),
  vulnerabilities: list(text),
  domains: list(text),
  rule: fields({ text, source: text }),
  atStake: fields({ about: one('integrity', 'quality', 'both'), say: text }),
  helps: fields({ hard: text, soft: text, level: one('you', 'organisation', 'between') }),
};

const scenario = fields({ ...play, ...after });

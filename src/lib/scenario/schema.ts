import * as v from 'valibot';

/**
 * The shape of `scenario.yaml`, as authors write it. What a shape can't say (does this scene exist, can it be reached)
 * is in `check/`. `scenarios/schema.json` is generated from this, for completion in editors.
 */

/** Not digits alone: JavaScript puts such keys in front of the others, and an id is a name. */
const idPattern = /^(?!\d+$)[a-z0-9]+(-[a-z0-9]+)*$/;
export const idSchema = v.pipe(v.string(), v.regex(idPattern), v.maxLength(60));
const text = v.pipe(v.string(), v.regex(/\S/), v.maxLength(1500));
const count = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
/** At most `most` entries: far above what a story needs, and little enough to search through. */
const idMap = <S extends v.GenericSchema>(value: S, most = 40) => v.pipe(v.record(idSchema, value), v.maxEntries(most));

const valueSchema = v.union([v.boolean(), count(-100, 100)]);
const boundsSchema = v.strictObject({ min: v.optional(count(-100, 100)), max: v.optional(count(-100, 100)) });
const testsSchema = idMap(v.union([v.boolean(), count(-100, 100), boundsSchema]));
const conditionSchema = v.union([testsSchema, v.pipe(v.array(testsSchema), v.minLength(1), v.maxLength(8))]);
const effectSchema = idMap(valueSchema);
const weighsSchema = idMap(count(-2, 2));

const lineSchema = v.union([
  text,
  v.strictObject({ say: text, by: v.optional(idSchema), when: v.optional(conditionSchema) }),
]);
const linesSchema = v.pipe(v.array(lineSchema), v.minLength(1), v.maxLength(60));

const targetSchema = v.union([
  idSchema,
  v.pipe(v.array(v.strictObject({ to: idSchema, when: v.optional(conditionSchema) })), v.minLength(2), v.maxLength(8)),
]);

const choiceSchema = v.strictObject({
  say: text,
  to: v.optional(targetSchema),
  when: v.optional(conditionSchema),
  set: v.optional(effectSchema),
  after: v.optional(idMap(count(1, 9))),
  weighs: weighsSchema,
});

const sceneSchema = v.strictObject({
  lines: linesSchema,
  choices: v.optional(idMap(choiceSchema, 12)),
  to: v.optional(targetSchema),
});

const tollSchema = v.strictObject({ what: text, whom: text });

const endingSchema = v.strictObject({
  title: text,
  lines: linesSchema,
  protected: tollSchema,
  lost: tollSchema,
  referees: idMap(text),
  earlier: v.strictObject({ scene: idSchema, say: text }),
});

const castSchema = v.strictObject({ person: v.optional(idSchema), name: v.optional(text), role: text });

const variableSchema = v.union([
  v.strictObject({ start: v.boolean() }),
  v.strictObject({ start: count(-100, 100), min: count(-100, 100), max: count(-100, 100) }),
]);

export const layers = ['rijk', 'provincie', 'waterschap', 'gemeente'] as const;
export const players = ['employee', 'manager', 'executive', 'councillor', 'hired-in'] as const;
export const lengths = ['short', 'normal', 'long'] as const;
export const documents = ['integriteit-in-ontwikkeling', 'integriteit-2025'] as const;

export const scenarioSchema = v.strictObject({
  format: v.literal(1),
  id: idSchema,
  revision: count(1, 9999),
  title: text,
  hook: text,
  minutes: count(1, 20),
  setting: v.strictObject({
    layer: v.picklist(layers),
    player: v.picklist(players),
    role: text,
    organisation: text,
  }),
  vulnerabilities: v.pipe(v.array(idSchema), v.maxLength(12)),
  domains: v.pipe(v.array(idSchema), v.maxLength(12)),
  violations: v.pipe(v.array(idSchema), v.maxLength(12)),
  sources: v.pipe(v.array(v.strictObject({ document: v.picklist(documents), at: text })), v.minLength(1)),
  length: v.picklist(lengths),
  question: text,
  tension: v.strictTuple([idSchema, idSchema]),
  cast: idMap(castSchema),
  variables: v.optional(idMap(variableSchema), {}),
  delayed: v.optional(
    idMap(v.strictObject({ scene: idSchema, when: v.optional(conditionSchema), set: v.optional(effectSchema) })),
    {},
  ),
  start: idSchema,
  pivot: v.strictObject({ scene: idSchema, brief: text, twist: text, stakes: idMap(text) }),
  calls: idMap(v.strictObject({ who: idSchema, say: text, cost: text, set: effectSchema })),
  scenes: idMap(sceneSchema, 200),
  endings: idMap(endingSchema),
  rule: v.strictObject({ text, source: text }),
  atStake: v.strictObject({ about: v.picklist(['integrity', 'quality', 'both']), say: text }),
  debrief: v.pipe(v.array(v.strictObject({ ask: text })), v.maxLength(12)),
  helps: v.strictObject({ hard: text, soft: text, level: v.picklist(['you', 'organisation', 'between']) }),
  agreement: text,
  otherChair: v.optional(idSchema),
  echo: v.strictObject({
    lines: linesSchema,
    choices: idMap(v.strictObject({ say: text, then: text, weighs: weighsSchema })),
  }),
  trainer: v.strictObject({ before: text, watch: text, stop: text }),
  renamed: v.optional(
    v.pipe(v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)?$/)), idSchema), v.maxEntries(500)),
    {},
  ),
  excused: v.optional(
    v.pipe(v.array(v.strictObject({ warning: idSchema, at: text, because: text })), v.maxLength(100)),
    [],
  ),
});

/** A scenario as its Dutch file says it: ids where the played scenario has names. */
export type Source = v.InferOutput<typeof scenarioSchema>;

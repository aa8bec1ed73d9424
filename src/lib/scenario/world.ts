import * as v from 'valibot';
import { documents, idSchema } from './schema';

/** The data files beside the scenarios: key → entry. What they mean is in `docs/scenario-format.md`. */

const text = v.pipe(v.string(), v.regex(/\S/), v.maxLength(1500));
const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const passage = v.strictObject({ document: v.picklist(documents), at: text });

const theme = v.strictObject({
  kind: v.picklist(['vulnerability', 'domain']),
  number,
  name: text,
  context: text,
  vulnerability: text,
  opportunity: text,
  opportunityFrom: v.picklist(['report', 'ours']),
  drivers: v.strictObject({ developments: v.array(idSchema), trends: v.array(idSchema) }),
  passage,
});

export const worldSchemas = {
  themes: v.record(idSchema, theme),
  drivers: v.record(
    idSchema,
    v.strictObject({ kind: v.picklist(['development', 'trend']), name: text, meaning: text }),
  ),
  values: v.record(idSchema, v.strictObject({ name: text, meaning: text })),
  lenses: v.record(idSchema, v.strictObject({ number, name: text, ask: text })),
  referees: v.record(idSchema, v.strictObject({ name: text, judges: text })),
  violations: v.record(idSchema, v.strictObject({ number, name: text })),
  people: v.record(
    idSchema,
    v.strictObject({ name: text, role: text, born: v.pipe(number, v.maxValue(2010)), life: text }),
  ),
};

export type WorldFile = keyof typeof worldSchemas;
export const worldFiles = Object.keys(worldSchemas) as WorldFile[];

export type World = { [File in WorldFile]: v.InferOutput<(typeof worldSchemas)[File]> };

/** Which places of a data file hold text that is translated. */
export const worldTexts: Record<WorldFile, string[]> = {
  themes: ['*.name', '*.context', '*.vulnerability', '*.opportunity'],
  drivers: ['*.name', '*.meaning'],
  values: ['*.name', '*.meaning'],
  lenses: ['*.name', '*.ask'],
  referees: ['*.name', '*.judges'],
  violations: ['*.name'],
  people: ['*.role'],
};

/** In a data file each entry is translated, and goes stale, by itself. */
export function entryOf(at: string): string {
  return at.split('.')[0] ?? at;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { scenarioSchema } from '../../lib/scenario/schema';

/** The schema that editors use, as the text of `scenarios/schema.json`. */
export function jsonSchema(): string {
  const schema = toJsonSchema(scenarioSchema, { typeMode: 'input' });
  return `${JSON.stringify({ ...schema, title: 'A Speelruimte scenario, format 1' }, null, 2)}\n`;
}

export function writeSchema(folder: string): number {
  writeFileSync(join(folder, 'schema.json'), jsonSchema());
  return 0;
}

import { parseArgs } from 'node:util';

export const usage = `npm run scenarios                       check everything
npm run scenarios -- <id> …             check some, and show their roads
npm run scenarios -- --coverage         which themes, domains, violations and layers are covered
npm run scenarios -- --stamp <id> …     the English was read against the Dutch: call it fresh (data: the data files)
npm run scenarios -- --schema           write scenarios/schema.json anew
  --folder <path>                       another folder than scenarios/
  --no-cache                            check again what hasn’t changed`;

export type Wanted =
  | { kind: 'wrong'; message: string }
  | { kind: 'help' }
  | { kind: 'check' | 'coverage' | 'stamp' | 'schema'; folder: string; ids: string[]; cache: boolean };

export function parseArguments(words: string[]): Wanted {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      allowNegative: true,
      options: {
        coverage: { type: 'boolean' },
        stamp: { type: 'boolean' },
        schema: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        cache: { type: 'boolean', default: true },
        folder: { type: 'string', default: 'scenarios' },
      },
    });
    if (values.help) return { kind: 'help' };
    if (values.stamp && positionals.length === 0)
      return { kind: 'wrong', message: '--stamp needs the id of a scenario, or “data”' };
    const kind = values.schema ? 'schema' : values.stamp ? 'stamp' : values.coverage ? 'coverage' : 'check';
    return { kind, folder: values.folder, ids: positionals, cache: values.cache };
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScenarioFiles } from '../../lib/scenario/library';
import type { Result } from './check-all';

/** Results of earlier checks by a hash of all that they depend on, in a file that may be deleted at any time. */
export class Cache {
  readonly #path: string;
  readonly #kept: Record<string, Result>;
  readonly #used: Record<string, Result> = {};
  readonly #salt: string;

  /**
   * @param path of the file
   * @param surroundings whatever besides its own files decides about a scenario
   */
  constructor(path: string, surroundings: string) {
    this.#path = path;
    const checker = readFileSync(fileURLToPath(import.meta.url));
    this.#salt = createHash('sha256').update(checker).update(surroundings).digest('hex');
    this.#kept = read(this.#path);
  }

  /** By what the result of checking these files is kept. */
  key({ id, nl, en }: ScenarioFiles): string {
    return createHash('sha256')
      .update(JSON.stringify([this.#salt, id, nl, en]))
      .digest('hex');
  }

  get(key: string): Result | undefined {
    const result = Object.hasOwn(this.#kept, key) ? this.#kept[key] : undefined;
    if (result !== undefined) this.#used[key] = result;
    return result;
  }

  put(key: string, result: Result): void {
    this.#used[key] = result;
  }

  /** Keeps what this check used, and forgets the rest. */
  save(): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, JSON.stringify(this.#used));
  }
}

/** A cache that can't be read is no cache: everything is checked again. */
function read(path: string): Record<string, Result> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Result>;
  } catch {
    return {};
  }
}

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Seconds, each the median of some rounds, for checking `count` scenarios. The targets: 20 cold, 3 warm, for 1,000. */
export type ScenarioTimes = { count: number; cold: number; warm: number };

/**
 * Times `npm run scenarios` over a generated library: every story has another id and other texts, so that no
 * cache but the checker's own can help. Cold is without that one, warm with nothing changed.
 */
export function measureScenarios({ count = 1000, rounds = 3 } = {}): ScenarioTimes {
  const folder = mkdtempSync(join(tmpdir(), 'speelruimte-scenarios-'));
  try {
    generate(folder, count);
    check(folder); // bundles the checker and fills its cache
    return {
      count,
      warm: median(times(rounds, () => check(folder))),
      cold: median(times(rounds, () => check(folder, '--no-cache'))),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Variations of the stories that there are, beside the real data files. */
function generate(folder: string, count: number): void {
  const entries = readdirSync('scenarios', { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.name.endsWith('.yaml')))
    cpSync(join('scenarios', name), join(folder, name));
  const stories = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (let number = 0; number < count; number++) {
    const story = stories[number % stories.length] ?? '';
    const id = `${story}-${number}`;
    mkdirSync(join(folder, id));
    for (const file of ['scenario.yaml', 'en.yaml']) {
      const text = readFileSync(join('scenarios', story, file), 'utf8')
        .replace(/^id: .*$/m, `id: ${id}`)
        // The story from the other chair has another id here too.
        .replace(/^otherChair: .*\n/m, '');
      // Only English texts are varied: the hashes in `of` fit, so there is nothing stale to report, as in a real library.
      const varied = file === 'en.yaml' ? text.replace(/\b(Noor|Karin|Mark|Wouter)\b/g, `$1-${number}`) : text;
      writeFileSync(join(folder, id, file), varied);
    }
  }
}

/** Seconds that one check takes; a check that finds an error throws. */
function check(folder: string, ...words: string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, ['src/tooling/scenarios/run.mjs', '--folder', folder, ...words], { stdio: 'ignore' });
  return (performance.now() - start) / 1000;
}

function times(rounds: number, measure: () => number): number[] {
  return Array.from({ length: rounds }, measure);
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((one, two) => one - two);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}

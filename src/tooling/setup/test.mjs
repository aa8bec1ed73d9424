import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareBrowser } from './browser.mjs';
import { freePort } from './free-port.mjs';
import { runNode } from './run-node.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../../..'));
const bin = (/** @type {string} */ path) => `node_modules/${path}`;

/**
 * The stages, in order: the build first, because it generates what the others read. `report` is where a runner leaves its own counts.
 * @type {{ name: string, args: string[], report?: string, before?: () => Promise<unknown>, needs?: string }[]}
 */
const STAGES = [
  { name: 'build', args: ['src/tooling/setup/build.mjs'] },
  {
    name: 'format',
    args: [
      bin('prettier/bin/prettier.cjs'),
      '--check',
      '--cache',
      '--cache-location=.cache/prettier',
      '--log-level',
      'warn',
      '.',
    ],
  },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  {
    name: 'types',
    args: [bin('svelte-check/bin/svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'unused', args: [bin('knip/bin/knip.js')] },
  {
    name: 'vitest',
    args: [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', '--outputFile=.cache/vitest.json'],
    report: '.cache/vitest.json',
  },
  {
    name: 'browser',
    args: [bin('@playwright/test/cli.js'), 'test'],
    report: '.cache/playwright.json',
    before: prepareBrowserTests,
    needs: 'build',
  },
];

async function prepareBrowserTests() {
  await prepareBrowser();
  process.env.TEST_PORT ??= String(await freePort());
}

const wanted = process.argv.slice(2);
const stages = wanted.length ? STAGES.filter(({ name }) => wanted.includes(name)) : STAGES;
/** @type {Map<string, boolean>} */
const results = new Map();
let passed = 0;
let failed = 0;

for (const stage of stages) {
  console.log(`\n=== ${stage.name}`);
  const started = Date.now();
  const ok = await runStage(stage);
  results.set(stage.name, ok);
  if (ok) passed++;
  else failed++;
  console.log(`--- ${stage.name}: ${ok ? 'passed' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

const bad = [...results].filter(([, ok]) => !ok).map(([name]) => name);
if (bad.length) console.log(`\nFailed: ${bad.join(', ')}. One stage alone: npm test -- ${bad[0]}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/**
 * @param {(typeof STAGES)[number]} stage
 * @returns {Promise<boolean>}
 */
async function runStage({ args, report, before, needs }) {
  try {
    if (needs && results.get(needs) === false) throw new Error(`Skipped: it needs "${needs}", which failed`);
    await before?.();
    if (report) {
      mkdirSync('.cache', { recursive: true });
      rmSync(report, { force: true });
    }
    const ok = await runNode(args);
    if (report) addCounts(JSON.parse(readFileSync(report, 'utf8')));
    return ok;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/**
 * Adds a runner's own counts: Vitest's JSON has totals at the top, Playwright's below `stats`.
 * @param {{ numPassedTests?: number, numFailedTests?: number, stats?: { expected: number, flaky: number, unexpected: number } }} json
 */
function addCounts({ numPassedTests = 0, numFailedTests = 0, stats }) {
  passed += stats ? stats.expected + stats.flaky : numPassedTests;
  failed += stats ? stats.unexpected : numFailedTests;
}

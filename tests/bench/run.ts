import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { findBrowser, QUIET, sandbox } from '../../src/tooling/setup/browser.mjs';
import { overBudget } from './budget';
import { measureConfirm, measureOpening } from './latency';
import { measureScores, type Scores } from './lighthouse';
import { measureReady, type Ready } from './ready';
import { measureScenarios } from './scenarios';
import { measureSizes, type Sizes } from './sizes';

const DEBUG_PORT = 9333;
/** Of a phone on a train, in milliseconds. */
const LATENCY = 100;

/** What `npm run bench` measures of one page. The slow measurements are for the pages that people start on. */
type Measured = { path: string; sizes: Sizes; scores?: Scores; confirm?: number; opening?: number };

/**
 * Measures the pages, prints tables and writes `bench.json`.
 * @param base where the server is
 * @returns what is over its budget, in words
 */
export async function bench(base: string, paths: string[], scored: string[]): Promise<string[]> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: sandbox(),
    args: [...QUIET, `--remote-debugging-port=${DEBUG_PORT}`],
  });
  const pages: Measured[] = [];
  let ready: Ready | undefined;
  try {
    for (const path of paths) pages.push({ path, sizes: await measureSizes(browser, base + path) });
    for (const page of pages.filter(({ path }) => scored.includes(path))) {
      if (page.path.startsWith('/play/')) {
        page.confirm = await measureConfirm(browser, base + page.path);
        const story = await fetch(`${base}${page.path.replace('/play/', '/scenarios/')}.nl.json`);
        page.opening = await measureOpening(browser, base + page.path, await story.json());
      }
      page.scores = await measureScores(base + page.path, DEBUG_PORT);
    }
    if (scored.length) ready = await measureReady(browser, Number(new URL(base).port), LATENCY);
  } finally {
    await browser.close();
  }
  print(pages);
  const scenarios = scored.length ? measureScenarios() : undefined;
  if (scenarios)
    console.log(
      `\nChecking ${scenarios.count} scenarios: ${scenarios.cold} s, and ${scenarios.warm} s with nothing changed`,
    );
  if (ready)
    console.log(
      `\nReady for offline at ${LATENCY} ms latency: ${ready.seconds.toFixed(1)} s, ${ready.requests.length} requests`,
    );
  const offline = ready && {
    latency: LATENCY,
    seconds: ready.seconds,
    requests: ready.requests.length,
  };
  writeFileSync('bench.json', JSON.stringify({ node: process.version, pages, scenarios, offline }, null, 2));
  return pages.flatMap(({ path, sizes }) => overBudget(path, sizes));
}

function print(pages: Measured[]): void {
  console.log('\nOver the wire, in bytes');
  console.table(Object.fromEntries(pages.map(({ path, sizes }) => [path, sizes])));
  const scored = pages.filter(({ scores }) => scores);
  if (!scored.length) return;
  console.log('\nLighthouse, mobile');
  console.table(Object.fromEntries(scored.map(({ path, scores }) => [path, scores])));
  for (const { path, confirm, opening } of scored) {
    if (confirm === undefined || opening === undefined) continue;
    console.log(`\n${path}, at 6× CPU slow-down:`);
    console.log(`  confirming a choice to the next scene: ${confirm} ms`);
    console.log(`  an open store to a saved run of fifty choices on the screen: ${opening} ms`);
  }
}

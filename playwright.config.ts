import { defineConfig } from '@playwright/test';
import { findBrowser, QUIET, sandbox } from './src/tooling/setup/browser.mjs';

const PORT = Number(process.env.TEST_PORT ?? 4179);
const executablePath = findBrowser();

/** Browser tests run on the built app, served by the server that ships. Build first: `npm run build`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  // Generous: a busy machine is no failure. What must be fast, the bench measures.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'nl-NL',
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), chromiumSandbox: sandbox(), args: QUIET },
  },
  webServer: {
    command: 'node dist/main.js',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3000 },
  },
});

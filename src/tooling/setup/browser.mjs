import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const USUAL = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const HELP = `No browser for the tests. One of these helps:
  - install Chromium or Chrome yourself, and if it is not on the PATH: CHROME_PATH=/path/to/it npm test
  - npx playwright install chromium        (needs the network)
  - sudo apt-get install chromium          (Debian)`;

// A browser under test talks to nobody but the server under test.
export const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

/** Chromium's sandbox doesn't work for root, and in some containers for nobody: `prepareBrowser` finds out. */
export const sandbox = () => process.env.BROWSER_SANDBOX !== 'off' && process.getuid?.() !== 0;

/**
 * The browser that is there, without installing anything: CHROME_PATH, the PATH, the usual places, Playwright's own.
 * @returns {string | undefined} its path
 */
export function findBrowser() {
  return candidates()[0];
}

/**
 * Finds a browser that really starts, or gets one. Leaves CHROME_PATH and BROWSER_SANDBOX for the processes that come after.
 * @returns {Promise<string>} its path
 * @throws with what to do when there is none
 */
export async function prepareBrowser() {
  const found = await firstThatStarts(candidates());
  if (found) return found;
  for (const install of [installPlaywrights, installDebians]) {
    if (!install()) continue;
    const path = await firstThatStarts(candidates());
    if (path) return path;
  }
  throw new Error(HELP);
}

function candidates() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const all = [process.env.CHROME_PATH, ...onPath, ...USUAL, chromium.executablePath()];
  return all.filter((path) => path !== undefined).filter(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

/** @param {string[]} paths */
async function firstThatStarts(paths) {
  for (const path of new Set(paths)) {
    for (const mode of sandbox() ? ['on', 'off'] : ['off']) {
      if (!(await starts(path, mode === 'on'))) continue;
      process.env.CHROME_PATH = path;
      process.env.BROWSER_SANDBOX = mode;
      return path;
    }
  }
  return undefined;
}

/**
 * @param {string} executablePath
 * @param {boolean} chromiumSandbox
 */
async function starts(executablePath, chromiumSandbox) {
  try {
    const browser = await chromium.launch({ executablePath, chromiumSandbox, args: QUIET, timeout: 20_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function installPlaywrights() {
  console.log('No browser found: downloading one with Playwright…');
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}

function installDebians() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log("That didn't give one that starts: installing Debian's chromium…");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], env);
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, env) {
  return spawnSync(command, args, { stdio: 'inherit', env, timeout: 10 * 60_000 }).status === 0;
}

import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, sandbox } from '../setup/browser.mjs';
import { freePort } from '../setup/free-port.mjs';

// Takes the pictures that a system shows to who is asked to install the app. Run after a change of the look, on a fresh
// build: npm run build && node src/tooling/screenshots/draw.mjs

const NARROW = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };
const WIDE = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
const SHOTS = [
  { name: 'home-narrow', path: '', form: NARROW },
  { name: 'story-narrow', path: '/play/even-kijken', form: NARROW },
  { name: 'home-wide', path: '', form: WIDE },
];

const port = String(await freePort());
const server = spawn(process.execPath, ['dist/main.js'], { env: { ...process.env, PORT: port }, stdio: 'pipe' });
await new Promise((started) => server.stdout.once('data', started));
const browser = await chromium.launch({ executablePath: findBrowser(), chromiumSandbox: sandbox() });
mkdirSync('static/screenshots', { recursive: true });
for (const language of ['nl', 'en'])
  for (const { name, path, form } of SHOTS) {
    const page = await browser.newPage({ ...form, colorScheme: 'light', reducedMotion: 'no-preference' });
    await page.goto(
      `http://localhost:${port}${language === 'en' ? '/en' : ''}${path || '/'}`.replace(/(?<=en)\/$/, ''),
    );
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `static/screenshots/${name}.${language}.jpg`, type: 'jpeg', quality: 80 });
    await page.close();
  }
await browser.close();
server.kill();

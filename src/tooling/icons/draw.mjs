import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, sandbox } from '../setup/browser.mjs';

// Draws the icons that systems want as pictures from static/icon.svg. Run after a change of it: node src/tooling/icons/draw.mjs

const PAPER = '#faf7f2';
/** `filled`: how much of the square the icon takes. Systems cut a maskable icon to any shape inside its middle 80 %. */
const ICONS = [
  { file: 'icon-192.png', size: 192, filled: 1 },
  { file: 'icon-512.png', size: 512, filled: 1 },
  { file: 'icon-maskable-512.png', size: 512, filled: 0.8, paper: true },
];

const svg = Buffer.from(readFileSync('static/icon.svg')).toString('base64');
const browser = await chromium.launch({ executablePath: findBrowser(), chromiumSandbox: sandbox() });
for (const { file, size, filled, paper } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${paper ? PAPER : 'transparent'}">
      <img src="data:image/svg+xml;base64,${svg}" width="${size * filled}" height="${size * filled}">`,
  );
  writeFileSync(`static/${file}`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

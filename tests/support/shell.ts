import { readFileSync } from 'node:fs';

const shell = readFileSync('src/app.html', 'utf8');

/** The script that stands in every page before anything is painted. */
export const shellScript = /<script>([\s\S]*?)<\/script>/.exec(shell)?.[1] ?? '';

/** The tags that colour the browser's bar. */
export const barColours = shell.match(/<meta name="theme-color"[^>]*>/g) ?? [];

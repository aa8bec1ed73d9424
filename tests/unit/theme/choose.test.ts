import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from 'vite';
import { chosenTheme, theme } from '../../../src/tooling/theme/plugin';
import { themes, tokensOf } from './tokens';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'theme-'));
  mkdirSync(join(root, 'static'));
  mkdirSync(join(root, 'src/lib/ui/theme/themes'), { recursive: true });
  for (const [, file] of themes) {
    // Without the font, which is cut to size elsewhere.
    const css = readFileSync(file, 'utf8').replace("@import './font.css';", '');
    writeFileSync(join(root, file), css);
  }
  writeFileSync(
    join(root, 'entry.js'),
    "import '$theme';\nimport { paper } from 'virtual:theme-colours';\nexport { paper };\n",
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const choose = (organisation: object) =>
  writeFileSync(join(root, 'static/organisation.json'), JSON.stringify(organisation));

test.each([['pulder'], ['Polder'], ['../basis'], ['constructor'], [7]])(
  'a theme that isn’t there stops the build, and it says which there are: %j',
  (name) => {
    choose({ theme: name });
    const asked = `static/organisation.json asks for the theme ${JSON.stringify(name)}, which isn't there.`;
    expect(() => theme(root)).toThrow(`${asked} There is: speelruimte, polder.`);
  },
);

test('without a theme it is ours', () => {
  choose({ name: 'Gemeente Ergens' });
  expect(chosenTheme(root)).toContain('basis.css');
});

test.each(themes)(
  '%s is built in: every token, for browsers of four years ago, and the colour of the bar',
  async (name, file) => {
    choose({ theme: name });
    const output = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [theme(root)],
      build: {
        write: false,
        minify: true,
        target: ['chrome107', 'firefox104', 'safari16'],
        lib: { entry: join(root, 'entry.js'), formats: ['es'], fileName: 'entry' },
      },
    });
    if (!Array.isArray(output)) throw new Error('nothing was built');
    const files = output.flatMap((built) => built.output);
    const css = files.flatMap((one) => (one.type === 'asset' ? [String(one.source)] : [])).join('');
    const js = files.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('');
    for (const token of tokensOf(file).keys()) expect(css).toContain(`${token}:`);
    expect(css).not.toContain('light-dark(');
    expect(css).toContain('prefers-color-scheme:dark');
    expect(js).toContain(
      /light-dark\((#[0-9a-f]{6})/.exec(tokensOf(file).get('--basis-color-default-bg-document') ?? '')?.[1],
    );
  },
);

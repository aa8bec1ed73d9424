import { expect, test } from 'vitest';
import { asked } from '../../../src/tooling/build/lean-nodes';

const node = (rest: string) => `import * as universal from "../page.ts";\nexport { universal };\n${rest}`;
const component = 'export { default as component } from "../page.svelte";';
const from = (module: string) => () => module;

test('a page hands over what a browser asks of it, and nothing of how it is built', () => {
  const module = `export const prerender = true;\nexport const entries = () => [];\nexport const load = async () => ({});`;
  expect(asked(node(component), from(module))).toBe(
    `import * as page from "../page.ts";\nexport const universal = { load: page.load };\n${component}`,
  );
  expect(asked(node(''), from("export const trailingSlash = 'never';\nexport async function load() {}"))).toContain(
    '{ load: page.load, trailingSlash: page.trailingSlash }',
  );
  expect(asked(node(''), from('export const loading = 1;'))).toContain('universal = {  }');
});

test('a page without a module of its own stays as it is', () => {
  expect(asked(component, from(''))).toBe(component);
});

test('says so when Kit does it in another way', () => {
  expect(() => asked('export * as universal from "../page.ts";', from(''))).toThrow('can go');
});

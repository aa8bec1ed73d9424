import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { byName } from '../../../src/tooling/build/lean-kit';

const kit = readFileSync('node_modules/@sveltejs/kit/src/runtime/client/client.js', 'utf8');

test("Kit's client asks for the parts of Svelte by name, and is otherwise as it was", () => {
  const named = byName(kit);
  expect(named).not.toMatch(/\} = svelte;/);
  expect(named.split('\n').length).toBe(kit.split('\n').length);
});

test('a Kit that does it otherwise breaks the build, so that somebody looks', () => {
  expect(() => byName("import { tick } from 'svelte';")).toThrow(/no longer/);
});

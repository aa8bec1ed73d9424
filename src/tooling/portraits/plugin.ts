import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { compile } from '../scenarios/plugin';
import { portrait } from './portrait';

const portraits = 'virtual:portraits';

/**
 * The faces of everybody in the stories: `virtual:portraits` maps id → SVG, for the prerendered `/portraits/<id>.svg`.
 * An id is a key of people.yaml, or `<scenario>--<cast key>` for somebody of one story.
 */
export function drawnPortraits(folder = 'scenarios'): Plugin {
  return {
    name: 'speelruimte:portraits',
    resolveId: (id) => (id === portraits ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${portraits}`) return undefined;
      return `export default ${JSON.stringify(Object.fromEntries(everybody(resolve(folder)).map((one) => [one, portrait(one)])))}`;
    },
  };
}

function everybody(folder: string): string[] {
  const { worlds, scenarios } = compile(folder);
  const casts = Object.values(scenarios).flatMap(({ nl }) =>
    Object.values(nl.cast).flatMap(({ portrait: id }) => id ?? []),
  );
  return [...new Set([...Object.keys(worlds.nl.people), ...casts])];
}

import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { readOrganisation } from '../../lib/organisation/organisation';

/**
 * Stops the build when `static/organisation.json` doesn't hold, and says where: on a player's screen a mistake in it would
 * only be a contact that isn't there.
 */
export function organisation(file = 'static/organisation.json'): Plugin {
  return {
    name: 'speelruimte:organisation',
    configResolved({ command }) {
      if (command === 'build') check(file);
    },
  };
}

/** @throws with the places in the file that make no sense */
export function check(file: string): void {
  const { faults } = readOrganisation(JSON.parse(readFileSync(file, 'utf8')));
  if (faults.length === 0) return;
  const places = faults.map(({ at }) => at || 'the file itself').join(', ');
  throw new Error(`${file}: this can't be used: ${places}. The README says what may stand there.`);
}

import { isRecord, readContact } from './contact';
import type { Contact } from './contact';
import { national } from './national';

/** What an organisation that hosts Speelruimte says about itself, in `static/organisation.json`. */
export type Organisation = {
  /** Empty where nobody filled it in. */
  name: string;
  /** The folder name of the design tokens. */
  theme: string;
  /** To whom a player can go. Never empty: the national routes where the organisation names nobody. */
  contacts: Contact[];
};

/** Where the file doesn't hold: a path in it, for whoever fills it in. What is wrong there is left out. */
export type Fault = { at: string };

/** The only door for that file. Never throws: a mistake in it costs the player that one line, and the build says where. */
export function readOrganisation(raw: unknown): { organisation: Organisation; faults: Fault[] } {
  const faults: Fault[] = [];
  if (!isRecord(raw)) faults.push({ at: '' });
  const { name = '', theme = defaultTheme, contacts = [] } = isRecord(raw) ? raw : {};
  if (typeof name !== 'string') faults.push({ at: 'name' });
  if (!isThemeName(theme)) faults.push({ at: 'theme' });
  if (!Array.isArray(contacts)) faults.push({ at: 'contacts' });
  const own = (Array.isArray(contacts) ? contacts : []).flatMap((entry: unknown, i) => {
    const contact = readContact(entry);
    if (contact === null) faults.push({ at: `contacts[${i}]` });
    return contact ?? [];
  });
  return {
    organisation: {
      name: typeof name === 'string' ? name.trim() : '',
      theme: isThemeName(theme) ? theme : defaultTheme,
      contacts: own.length > 0 ? own : national,
    },
    faults,
  };
}

const defaultTheme = 'speelruimte';

const isThemeName = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9-]{1,40}$/.test(value);

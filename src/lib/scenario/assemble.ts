import { hash } from './hash';
import type { Source } from './schema';
import type { CastMember, Ending, Id, Language, Scenario, TensionSide } from './types';
import type { World } from './world';

/** Both languages of a scenario, with one hash of everything that is played: what a saved run says it was played with. */
export function assembleAll(
  dutch: Source,
  english: Source,
  worlds: Record<Language, World>,
): Record<Language, Scenario> {
  const nl = assemble(dutch, worlds.nl, 'nl');
  const en = assemble(english, worlds.en, 'en');
  const both = hash(JSON.stringify([nl, en]));
  return { nl: { ...nl, hash: both }, en: { ...en, hash: both } };
}

/**
 * The scenario as it is played: the source with the names of values, people and referees filled in.
 * Expects a source without errors (`check`).
 */
function assemble(source: Source, world: World, language: Language): Omit<Scenario, 'hash'> {
  // Each field is written out, so that what an author excuses or what only the checker reads never reaches a phone.
  const { excused: _, cast, endings, tension, otherChair, ...rest } = source;
  const side = (value: Id): TensionSide => ({ value, ...required(world.values, value) });
  return {
    ...rest,
    language,
    tension: [side(tension[0]), side(tension[1])],
    cast: mapValues(cast, (member, key) => castMember(source.id, key, member, world)),
    endings: mapValues(endings, ({ referees, ...ending }): Ending => ({
      ...ending,
      referees: Object.entries(referees).map(([referee, say]) => ({
        referee,
        name: required(world.referees, referee).name,
        say,
      })),
    })),
    ...(otherChair !== undefined && { otherChair }),
  };
}

function castMember(scenario: Id, key: Id, member: Source['cast'][string], world: World): CastMember {
  if (member.person !== undefined)
    return { name: required(world.people, member.person).name, role: member.role, portrait: member.person };
  return {
    role: member.role,
    ...(member.name !== undefined && { name: member.name, portrait: `${scenario}--${key}` }),
  };
}

function required<T>(entries: Record<Id, T>, key: Id): T {
  const entry = entries[key];
  if (entry === undefined) throw new Error(`unknown key ${key}: check the scenario first`);
  return entry;
}

function mapValues<T, U>(entries: Record<Id, T>, change: (value: T, key: Id) => U): Record<Id, U> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value, key)]));
}

import type { Language } from '../scenario/types';

/** Somebody to go to when a story comes too close; `what` says in a sentence what they are for. */
export type Contact = {
  name: Record<Language, string>;
  what: Record<Language, string>;
  phone?: string;
  mail?: string;
  url?: string;
};

/**
 * A contact from the file, or `null` when it makes no sense: without a name, or with an address that is none. A text is
 * one string for both languages, or `{ "nl": …, "en": … }`.
 */
export function readContact(raw: unknown): Contact | null {
  if (!isRecord(raw)) return null;
  const name = readText(raw.name);
  const what = readText(raw.what);
  if (name === null || what === null) return null;
  const contact: Contact = { name, what };
  for (const kind of ['phone', 'mail', 'url'] as const) {
    const value = raw[kind];
    if (value === undefined || value === '') continue;
    if (typeof value !== 'string' || !holds[kind](value)) return null;
    contact[kind] = value;
  }
  return contact;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const holds = {
  phone: (value: string) => /^\+?[\d\s()-]{3,20}$/.test(value),
  mail: (value: string) => /^[^\s@?&]{1,64}@[^\s@?&]{1,200}$/.test(value),
  // Nothing but the web: a `javascript:` link would be a script of somebody else.
  url: (value: string) => /^https?:\/\/[^\s/]/.test(value) && URL.canParse(value),
};

function readText(raw: unknown): Record<Language, string> | null {
  const { nl, en } = typeof raw === 'string' ? { nl: raw, en: raw } : isRecord(raw) ? raw : {};
  return isSaid(nl) && isSaid(en) ? { nl: nl.trim(), en: en.trim() } : null;
}

const isSaid = (value: unknown): value is string =>
  typeof value === 'string' && /\S/.test(value) && value.length <= 300;

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A text, or its forms by number: `[{ match: { 'countPlural=one': …, … } }]`. */
type Message = string | [{ match: Record<string, string> }];
type Room = Record<string, Message>;
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Room;
/** Every form of a message, by name. */
const forms = (message: Message = ''): Record<string, string> =>
  typeof message === 'string' ? { text: message } : message[0].match;
const folder = 'src/lib/i18n/messages';
const rooms = readdirSync(`${folder}/nl`).map((file) => file.replace('.json', ''));
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test('both languages have the same rooms, and the compiler is told of each', () => {
  expect(readdirSync(`${folder}/en`)).toEqual(readdirSync(`${folder}/nl`));
  const settings = readFileSync('src/lib/i18n/project.inlang/settings.json', 'utf8');
  expect(rooms.filter((room) => !settings.includes(`./messages/{locale}/${room}.json`))).toEqual([]);
});

test.each(rooms)('%s says the same things in both languages', (room) => {
  const [nl, en] = [read(`${folder}/nl/${room}.json`), read(`${folder}/en/${room}.json`)];
  expect(Object.keys(en)).toEqual(Object.keys(nl));
  for (const [key, message] of Object.entries(nl)) {
    const [dutch, english] = [forms(message), forms(en[key])];
    expect(Object.keys(english), key).toEqual(Object.keys(dutch));
    for (const [form, text] of Object.entries(dutch)) {
      expect(text.trim(), key).not.toBe('');
      expect(english[form]?.trim(), key).not.toBe('');
      expect(placeholders(english[form] ?? ''), key).toEqual(placeholders(text));
    }
    expect(key.startsWith(`${room}_`), `${key} belongs in its room`).toBe(true);
  }
});

test('the word that people are tired of is not on the home page', () => {
  for (const language of ['nl', 'en']) {
    expect(JSON.stringify(read(`${folder}/${language}/home.json`))).not.toMatch(/integrit/i);
  }
});

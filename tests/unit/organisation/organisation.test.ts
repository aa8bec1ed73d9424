import fc from 'fast-check';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { national } from '$lib/organisation/national';
import { readOrganisation } from '$lib/organisation/organisation';
import { check } from '../../../src/tooling/organisation/plugin';

const contact = {
  name: 'Sanne Bos',
  what: { nl: 'Voor elke vraag.', en: 'For any question.' },
  phone: '06 1234 5678',
  mail: 'sanne@oldermeer.example',
  url: 'https://oldermeer.example/sanne',
};

test('the file that we ship holds, and names nobody, so the national routes stand there', () => {
  const { organisation, faults } = readOrganisation(JSON.parse(readFileSync('static/organisation.json', 'utf8')));
  expect(faults).toEqual([]);
  expect(organisation).toEqual({ name: '', theme: 'speelruimte', contacts: national });
});

test('the national routes hold themselves', () => {
  expect(readOrganisation({ contacts: national })).toEqual({
    organisation: { name: '', theme: 'speelruimte', contacts: national },
    faults: [],
  });
});

test('an organisation names its own people, in one text or in two', () => {
  const { organisation, faults } = readOrganisation({ name: ' Oldermeer ', theme: 'oldermeer', contacts: [contact] });
  expect(faults).toEqual([]);
  expect(organisation).toEqual({
    name: 'Oldermeer',
    theme: 'oldermeer',
    contacts: [{ ...contact, name: { nl: 'Sanne Bos', en: 'Sanne Bos' } }],
  });
});

describe('what makes no sense is left out, and said', () => {
  test.each([
    ['no name', { ...contact, name: ' ' }],
    ['one language only', { ...contact, what: { nl: 'Voor elke vraag.' } }],
    ['a link that is a script', { ...contact, url: 'javascript:alert(1)' }],
    ['a link without a host', { ...contact, url: 'https://' }],
    ['an address with a subject', { ...contact, mail: 'a@b?subject=x' }],
    ['a number with words', { ...contact, phone: 'bel maar' }],
    ['a list', []],
  ])('%s', (_, wrong) => {
    const { organisation, faults } = readOrganisation({ contacts: [contact, wrong] });
    expect(faults).toEqual([{ at: 'contacts[1]' }]);
    expect(organisation.contacts).toHaveLength(1);
  });

  test('a theme that is a path', () => {
    const { organisation, faults } = readOrganisation({ theme: '../secret' });
    expect([organisation.theme, faults]).toEqual(['speelruimte', [{ at: 'theme' }]]);
  });
});

test('whatever the file says, there is somebody to go to', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (raw) => {
      expect(readOrganisation(raw).organisation.contacts.length).toBeGreaterThan(0);
    }),
  );
});

test('a build with a file that doesn’t hold stops, and says where', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'speelruimte-')), 'organisation.json');
  const write = (content: unknown) => writeFileSync(file, JSON.stringify(content));
  write({ contacts: [contact] });
  expect(() => check(file)).not.toThrow();
  write({ theme: '..', contacts: [contact, {}] });
  expect(() => check(file)).toThrow(/theme, contacts\[1\]/);
});

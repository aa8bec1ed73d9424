import { expect, test } from 'vitest';
import { m } from '$lib/i18n/paraglide/messages';

// A wrong path in its settings makes Paraglide compile nothing, without a word.
test('a message compiles to its text, in both languages', () => {
  expect(m.common_skip({}, { locale: 'nl' })).toBe('Naar de inhoud');
  expect(m.common_skip({}, { locale: 'en' })).toBe('Skip to the content');
  expect(m.home_minutes({ minutes: 6 }, { locale: 'nl' })).toBe('6 minuten');
});

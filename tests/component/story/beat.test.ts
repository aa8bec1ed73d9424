import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Beat from '$lib/ui/story/Beat.svelte';

const noor = { name: 'Noor', role: 'je zus', portrait: '/portraits/even-kijken--noor.svg' };
const mark = { name: 'Mark', role: '', portrait: '/portraits/even-kijken--mark.svg' };
/** The paragraphs, as they are read one after the other. */
const text = (element: Element) =>
  [...element.querySelectorAll('p')].map((p) => p.textContent.replace(/\s+/g, ' ').trim()).join(' ');

test('a spoken line is read as: who, in what role, and what', () => {
  const { container } = render(Beat, { lines: [{ say: 'Hij is lief.', by: noor }] });
  expect(text(container)).toBe('Noor, je zus: Hij is lief.');
});

test('the portrait is decoration: the name says it', () => {
  const { container } = render(Beat, { lines: [{ say: 'Hij is lief.', by: noor }] });
  expect(container.querySelector('img')?.getAttribute('alt')).toBe('');
  expect(screen.queryByRole('img')).toBeNull();
});

test('somebody who goes on talking is introduced once; after the narrator, again', () => {
  const { container } = render(Beat, {
    lines: [
      { say: 'Een.', by: noor },
      { say: 'Twee.', by: noor },
      { say: 'Het regent.' },
      { say: 'Drie.', by: noor },
      { say: 'Vier.', by: mark },
    ],
  });
  expect(text(container)).toBe('Noor, je zus: Een. Twee. Het regent. Noor, je zus: Drie. Mark: Vier.');
  expect(container.querySelectorAll('img')).toHaveLength(3);
});

test('the player speaks without a face', () => {
  const { container } = render(Beat, { lines: [{ say: 'Nee.', by: { name: 'Jij', role: '', portrait: null } }] });
  expect(text(container)).toBe('Jij: Nee.');
  expect(container.querySelector('img')).toBeNull();
});

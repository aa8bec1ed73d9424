import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Scenario } from '$lib/scenario/types';
import Echo from '$lib/ui/echo/Echo.svelte';
import { wine } from '../../support/wine';

const story: Scenario = wine({
  echo: {
    lines: ['Een ander kantoor.', '---', { by: 'anna', say: 'Jij zegt niks, hè?' }],
    choices: {
      zeggen: { say: 'Je zegt het.', then: 'Het wordt stil.', weighs: {} },
      zwijgen: { say: 'Je zwijgt.', then: 'Anna knikt.', weighs: {} },
    },
  },
});

function show({ played = false, fragment = '' } = {}) {
  const done: string[] = [];
  const world = {
    isMarked: () => played,
    takeFragment: () => fragment,
    read: (id: string) => Promise.resolve(void done.push(id)),
  };
  const shown = render(Echo, { story, links: { home: '/', play: '/play/de-fles-wijn' }, world });
  return { ...shown, done };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a scene in beats, with who speaks; a decision; what came of it; and the ways on', async () => {
  const { container, done } = show();
  expect(screen.queryByText('Jij zegt niks, hè?')).toBeNull();
  await press('Verder');
  expect(document.activeElement?.textContent).toContain('Jij zegt niks, hè?');
  expect(screen.getByText('Anna')).toBeTruthy();
  await press('Dit doe ik');
  expect(screen.getByRole('alert').textContent).toBe('Kies eerst wat je doet.');
  await fireEvent.click(screen.getByRole('radio', { name: 'Je zwijgt.' }));
  await press('Dit doe ik');
  expect(screen.getByRole('region', { name: 'Wat ervan kwam' }).textContent).toMatch(/Je zwijgt\.\s*Anna knikt\./);
  expect(container.querySelectorAll('[data-read-on]')).toHaveLength(1);
  expect(done).toEqual(['de-fles-wijn']);
  expect(screen.getByRole('link', { name: 'Speel dat verhaal' }).getAttribute('href')).toBe('/play/de-fles-wijn');
  expect(screen.getByRole('link', { name: 'Naar alle verhalen' }).getAttribute('href')).toBe('/');
  expect(screen.queryByText(/Koos je toen ook zo/)).toBeNull();
  await press('Eén keuze terug');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Je zwijgt.' }).checked).toBe(true);
});

test('who played the story is asked about it, and goes back to it', async () => {
  show({ played: true, fragment: `#at=${encodeURIComponent('{"beat":1,"picked":"zeggen","decided":true}')}` });
  expect(await screen.findByText('Het wordt stil.')).toBeTruthy();
  expect(screen.getByText(/Koos je toen ook zo\?/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Terug naar dat verhaal' })).toBeTruthy();
});

test.each(['#at=%7B', '#at=7', '#library', `#at=${encodeURIComponent('{"beat":9,"picked":null,"decided":false}')}`])(
  'an address with %s begins at the beginning',
  (fragment) => {
    show({ fragment });
    expect(screen.getByRole('button', { name: 'Verder' })).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  },
);

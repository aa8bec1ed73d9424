import { createRawSnippet } from 'svelte';
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Frame from '$lib/ui/frame/Frame.svelte';

const children = createRawSnippet(() => ({ render: () => '<h1>Hallo</h1>' }));

test('the other language is the same page, loaded anew', () => {
  render(Frame, { path: '/play/even-kijken', children });
  const link = screen.getByRole('link', { name: 'English' });
  expect(link.getAttribute('href')).toBe('/en/play/even-kijken');
  expect(link.getAttribute('hreflang')).toBe('en');
  expect(link.getAttribute('lang')).toBe('en');
  expect(link.hasAttribute('data-sveltekit-reload')).toBe(true);
});

test('the first link skips to the content', () => {
  render(Frame, { path: '/', children });
  const first = screen.getAllByRole('link')[0];
  expect(first?.getAttribute('href')).toBe(`#${screen.getByRole('main').id}`);
});

test('links stay in the language of the page, and mark where one is', () => {
  render(Frame, { path: '/en/privacy', children });
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual(['#main', '/en', '/en/journal', '/privacy', '/en/about', '/en/privacy', '/en/accessibility']);
  expect(document.querySelector('[aria-current=page]')?.getAttribute('href')).toBe('/en/privacy');
});

test('during a story there is nothing below it', () => {
  render(Frame, { path: '/play/even-kijken', quiet: true, children });
  expect(screen.queryByRole('contentinfo')).toBeNull();
});

import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import Button from '$lib/ui/common/Button.svelte';

it('is a link when it leads somewhere, and a button when it does something', () => {
  const children = createRawSnippet(() => ({ render: () => '<span>Verder</span>' }));
  render(Button, { href: '/about', children });
  render(Button, { onclick: () => undefined, children });
  expect(screen.getByRole('link', { name: 'Verder' }).getAttribute('href')).toBe('/about');
  expect(screen.getByRole('button', { name: 'Verder' })).toBeTruthy();
});

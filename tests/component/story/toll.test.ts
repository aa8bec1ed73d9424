import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Toll from '$lib/ui/story/Toll.svelte';

test('each side says what, and for whom', () => {
  render(Toll, {
    protects: { what: 'dat Mark het zelf kon zeggen', whom: 'Mark' },
    lost: { what: 'dagen waarin Noor er alleen mee zat', whom: 'Noor' },
  });
  const sides = screen.getAllByRole('term').map((term) => term.parentElement?.textContent.replace(/\s+/g, ' ').trim());
  expect(sides).toEqual([
    'Wat je beschermde dat Mark het zelf kon zeggen Voor wie: Mark',
    'Wat het kostte dagen waarin Noor er alleen mee zat Voor wie: Noor',
  ]);
});

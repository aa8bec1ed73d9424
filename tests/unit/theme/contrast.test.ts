import { describe, expect, test } from 'vitest';
import { colour, contrast, themes, tokensOf, type Scheme } from './tokens';

const token = (name: string) => `--basis-color-${name}`;
const paper = 'default-bg-document';

/** Foreground, background, and the least contrast: 7 for a story, 4.5 for other text, 3 for what marks a control. */
const pairs: [string, string, number][] = [
  ['default-color-document', paper, 7],
  ['default-color-document', 'default-bg-default', 7],
  ['default-color-document', 'default-bg-subtle', 7],
  ['default-color-document', 'default-bg-hover', 7],
  ['default-color-document', 'selected-bg-default', 7],
  ['default-color-default', paper, 7],
  ['default-color-default', 'default-bg-active', 4.5],
  ['default-color-subtle', paper, 4.5],
  ['default-color-subtle', 'default-bg-default', 4.5],
  ['default-color-subtle', 'default-bg-subtle', 4.5],
  ['action-color-default', 'action-bg-default', 7],
  ['action-color-default', 'action-bg-hover', 4.5],
  ['action-color-default', 'action-bg-active', 4.5],
  ['link-color-default', paper, 7],
  ['link-color-hover', paper, 4.5],
  ['link-color-active', paper, 4.5],
  ['accent-1-color-default', paper, 4.5],
  ['accent-1-color-default', 'accent-1-bg-subtle', 4.5],
  ['accent-1-color-inverse', 'accent-1-bg-default', 4.5],
  ['accent-2-color-default', paper, 4.5],
  ['accent-2-color-default', 'accent-2-bg-subtle', 4.5],
  ['accent-2-color-inverse', 'accent-2-bg-default', 4.5],
  ['info-color-default', 'info-bg-subtle', 7],
  ['warning-color-default', 'warning-bg-subtle', 7],
  ['negative-color-default', 'negative-bg-subtle', 4.5],
  ['negative-color-default', paper, 4.5],
  ['default-border-default', paper, 3],
  ['default-border-default', 'default-bg-default', 3],
  ['default-border-hover', 'default-bg-hover', 3],
  ['selected-border-default', 'selected-bg-default', 3],
  ['selected-border-default', paper, 3],
  ['accent-1-border-default', paper, 3],
  ['accent-2-border-default', paper, 3],
  ['info-border-default', 'info-bg-subtle', 3],
  ['warning-border-default', 'warning-bg-subtle', 3],
  ['negative-border-default', 'negative-bg-subtle', 3],
];

const cases = themes.flatMap(([name, file]) =>
  (['light', 'dark'] as const).map((scheme): [string, Scheme, ReadonlyMap<string, string>] => [
    name,
    scheme,
    tokensOf(file),
  ]),
);

describe.each(cases)('%s by %s', (_, scheme, tokens) => {
  test.each(pairs)('%s on %s has a contrast of at least %d', (front, back, least) => {
    const ratio = contrast(colour(tokens, token(front), scheme), colour(tokens, token(back), scheme));
    expect(ratio).toBeGreaterThanOrEqual(least);
  });

  test('the focus ring shows on paper and on a card, or its halo does on a dark button', () => {
    const ring = colour(tokens, '--basis-focus-outline-color', scheme);
    for (const ground of [paper, 'default-bg-default', 'default-bg-subtle']) {
      expect(contrast(ring, colour(tokens, token(ground), scheme))).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(ring, colour(tokens, '--basis-focus-inverse-color', scheme))).toBeGreaterThanOrEqual(3);
  });
});

test('the measure itself: black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#85796a', '#85796a')).toBe(1);
});

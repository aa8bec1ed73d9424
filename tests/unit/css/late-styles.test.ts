import { expect, test } from 'vitest';
import { withoutLater } from '../../../src/tooling/css/late-styles';

test('of what a page loads later nothing is left, so that its styles are not linked; all else stays', () => {
  const page = { file: 'page.js', imports: ['base'], css: ['page.css'] };
  const later = { file: 'later.js', isDynamicEntry: true, css: ['later.css'] };
  const manifest = { page: { ...page, dynamicImports: ['later'] }, base: { file: 'base.js' }, later };
  expect(JSON.parse(withoutLater(JSON.stringify(manifest)))).toEqual({ page, base: { file: 'base.js' }, later });
});

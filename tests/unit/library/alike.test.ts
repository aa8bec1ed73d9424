import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storiesLike } from '$lib/library/alike';
import { plannedLibrary } from '../../support/library';

const { stories } = plannedLibrary();
const like = (path: string) => storiesLike(path, stories).map(({ id }) => id);

test.each([
  ['/play/de-fles-wjin', 'de-fles-wijn'],
  ['/play/even-kijke', 'even-kijken'],
  ['/De%20melding', 'de-melding'],
  ['/play/melding', 'de-melding'],
  ['/en/play/aan-de-keukentafel', 'maatwerk'],
  ['/spelen/koppeling/', 'de-koppeling'],
])('%s may have meant %s', (path, id) => {
  expect(like(path)[0]).toBe(id);
});

test.each([['/'], ['/wp-admin.php'], ['/play/xyzzy'], ['/%E0%A4%A'], ['']])('%s looks like nothing', (path) => {
  expect(like(path)).toEqual([]);
});

test('any address gives at most three stories, each once', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const found = like(path);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

import { expect, test } from 'vitest';
import { LEAN } from '../../../src/tooling/i18n/lean-locale';

type Runtime = { getLocale: () => string; overwriteGetLocale: (fn: () => string) => void };

test('the language is Dutch until the address says otherwise', async () => {
  const runtime = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(LEAN)}`)) as Runtime;
  expect(runtime.getLocale()).toBe('nl');
  runtime.overwriteGetLocale(() => 'en');
  expect(runtime.getLocale()).toBe('en');
});

import { expect, test } from '@playwright/test';
import { overBudget } from '../bench/budget';
import { measureSizes } from '../bench/sizes';
import { WALKED } from './pages';

for (const path of WALKED) {
  test(`${path} is within its budget`, async ({ browser, baseURL }) => {
    const sizes = await measureSizes(browser, `${baseURL}${path}`);
    expect(sizes.document, 'the page itself was measured').toBeGreaterThan(500);
    expect(overBudget(path, sizes)).toEqual([]);
  });
}

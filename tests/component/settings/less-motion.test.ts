import { afterEach, expect, test, vi } from 'vitest';
import { lessMotion, onLessMotion } from '$lib/ui/settings/less-motion';

afterEach(() => delete document.documentElement.dataset.motion);

test('less motion is heard when it is chosen, until one stops listening', async () => {
  const heard: boolean[] = [];
  const stop = onLessMotion((less) => heard.push(less));
  expect(lessMotion()).toBe(false);
  document.documentElement.dataset.motion = 'less';
  expect(lessMotion()).toBe(true);
  await vi.waitFor(() => expect(heard).toEqual([true]));
  stop();
  delete document.documentElement.dataset.motion;
  await new Promise((done) => setTimeout(done));
  expect(heard).toEqual([true]);
});

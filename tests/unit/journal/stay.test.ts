import { expect, test } from 'vitest';
import { stayQuietly } from '$lib/ui/device/stay';

/** A browser that counts how often it was asked. */
function browser(userAgent: string, persisted: boolean) {
  const asked: string[] = [];
  const storage = {
    persisted: () => Promise.resolve(persisted),
    persist: () => Promise.resolve(asked.push('persist') > 0),
  };
  return { device: { userAgent, storage } as unknown as Navigator, asked };
}

test('a browser that decides by itself is asked once; one that would ask the player is not', async () => {
  const chrome = browser('Mozilla/5.0 Chrome/130.0 Safari/537.36', false);
  await stayQuietly(chrome.device);
  expect(chrome.asked).toEqual(['persist']);
  const firefox = browser('Mozilla/5.0 Gecko/20100101 Firefox/130.0', false);
  await stayQuietly(firefox.device);
  expect(firefox.asked).toEqual([]);
  const already = browser('Mozilla/5.0 Chrome/130.0', true);
  await stayQuietly(already.device);
  expect(already.asked).toEqual([]);
});

test('where there is no such thing, nothing happens', async () => {
  await expect(stayQuietly({ userAgent: '' } as Navigator)).resolves.toBeUndefined();
});

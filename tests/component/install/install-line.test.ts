import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import InstallLine from '$lib/ui/install/InstallLine.svelte';
import { catchOffer, forgetOffer, type InstallPrompt } from '$lib/ui/install/offer';

/** The browser's offer, which somebody takes or refuses. */
class Offer extends Event {
  asked = 0;
  readonly userChoice: InstallPrompt['userChoice'];
  constructor(outcome: 'accepted' | 'dismissed') {
    super('beforeinstallprompt', { cancelable: true });
    this.userChoice = Promise.resolve({ outcome });
  }
  prompt(): Promise<void> {
    this.asked++;
    return Promise.resolve();
  }
}

catchOffer();

beforeEach(() => {
  localStorage.clear();
  forgetOffer();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'standalone');
});

const line = () => screen.queryByRole('complementary');

test('says nothing where the app cannot be installed', () => {
  render(InstallLine);
  expect(line()).toBeNull();
});

test('passes on the browser’s own offer, which does not come up by itself', async () => {
  const offer = new Offer('accepted');
  dispatchEvent(offer);
  expect(offer.defaultPrevented).toBe(true);
  const { unmount } = render(InstallLine);
  await fireEvent.click(screen.getByRole('button', { name: 'Zet op beginscherm' }));
  await waitFor(() => expect(line()).toBeNull());
  expect(offer.asked).toBe(1);
  unmount();
  // It was taken, so there is nothing left to offer; but nobody refused.
  expect(localStorage.length).toBe(0);
});

test.each(['in the line', 'in the browser'])('a refusal %s holds for good', async (where) => {
  dispatchEvent(new Offer('dismissed'));
  const { unmount } = render(InstallLine);
  const name = where === 'in the line' ? 'Nee, bedankt' : 'Zet op beginscherm';
  await fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(line()).toBeNull());
  unmount();
  dispatchEvent(new Offer('accepted'));
  render(InstallLine);
  expect(line()).toBeNull();
});

test('on iOS it says how, until it is there', () => {
  Object.defineProperty(navigator, 'standalone', { value: false, configurable: true });
  const { unmount } = render(InstallLine);
  expect(line()?.textContent).toContain('deelknop');
  expect(screen.queryByRole('button', { name: 'Zet op beginscherm' })).toBeNull();
  unmount();
  Object.defineProperty(navigator, 'standalone', { value: true, configurable: true });
  render(InstallLine);
  expect(line()).toBeNull();
});

test('in the installed app it says nothing', () => {
  dispatchEvent(new Offer('accepted'));
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  render(InstallLine);
  expect(line()).toBeNull();
});

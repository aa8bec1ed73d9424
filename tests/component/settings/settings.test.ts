import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { KEY } from '$lib/ui/settings/kept';
import Settings from '$lib/ui/settings/Settings.svelte';
import { barColours, shellScript } from '../../support/shell';

const page = document.documentElement.dataset;
const run = () => new Function(shellScript)() as undefined;
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? 'null') as unknown;
const radio = (name: string) => screen.getByRole('radio', { name });
const show = () => render(Settings, { language: 'nl', languages: { nl: '/journal', en: '/en/journal' } });

/** What a browser that keeps nothing for this site has. */
class Blocked {
  getItem = refuse;
  setItem = refuse;
  removeItem = refuse;
}
function refuse(): never {
  throw new DOMException('denied', 'SecurityError');
}

beforeAll(() => {
  document.head.innerHTML = barColours.join('');
  // As every page does; once, because it listens for as long as the page is there.
  run();
});
beforeEach(() => {
  localStorage.clear();
  dispatchEvent(new StorageEvent('storage', { key: null }));
});
afterEach(() => vi.unstubAllGlobals());

describe('the script of the shell', () => {
  test('applies what was kept, before any component', () => {
    localStorage.setItem(KEY, '{"text":"large","theme":"dark","motion":"less"}');
    run();
    expect({ ...page }).toEqual({ text: 'large', theme: 'dark', motion: 'less' });
  });

  test.each(['', 'null', '7', '"dark"', '{"theme":7,"text":null}', '{"theme":', '[]'])(
    'leaves the device be: %s',
    (row) => {
      localStorage.setItem(KEY, row);
      run();
      expect({ ...page }).toEqual({});
    },
  );

  test('gives the bar of the browser the colour of the chosen scheme, and of the device without a choice', () => {
    const media = () =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map((meta) => meta.media);
    expect(media()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
    localStorage.setItem(KEY, '{"theme":"dark"}');
    run();
    expect(media()).toEqual(['not all', 'all']);
  });
});

describe('the settings', () => {
  test('show what holds; a change holds at once and is kept, and only what differs from the device', async () => {
    show();
    expect(screen.getAllByRole('radio', { checked: true }).map((one) => one.parentElement?.textContent.trim())).toEqual(
      ['Gewoon', 'Zoals mijn apparaat', 'Zoals mijn apparaat'],
    );
    await fireEvent.click(radio('Heel groot'));
    await fireEvent.click(radio('Donker'));
    expect({ ...page }).toEqual({ text: 'largest', theme: 'dark' });
    expect(kept()).toEqual({ text: 'largest', theme: 'dark' });
    await fireEvent.click(radio('Gewoon'));
    expect(kept()).toEqual({ theme: 'dark' });
    expect(page.text).toBeUndefined();
  });

  test('follow another tab', async () => {
    show();
    localStorage.setItem(KEY, '{"motion":"less"}');
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    await vi.waitFor(() => expect(radio('Liever niet')).toHaveProperty('checked', true));
    expect(page.motion).toBe('less');
  });

  test('hold for the life of the page where nothing can be kept, and that is said', async () => {
    vi.stubGlobal('localStorage', new Blocked());
    show();
    expect(screen.getByRole('status').textContent).toBe('');
    await fireEvent.click(radio('Groot'));
    expect(page.text).toBe('large');
    expect(radio('Groot')).toHaveProperty('checked', true);
    expect(screen.getByRole('status').textContent).toContain('tot je deze pagina sluit');
  });

  test('lead to this page in the other language, loaded anew', () => {
    show();
    const link = screen.getByRole('link', { name: 'English' });
    expect(link.getAttribute('href')).toBe('/en/journal');
    expect(link.hasAttribute('data-sveltekit-reload')).toBe(true);
    expect(screen.getByText('Nederlands').getAttribute('aria-current')).toBe('true');
  });
});

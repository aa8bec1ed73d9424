import { configure, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepError } from '$lib/ui/error/last';
import Mishaps from '$lib/ui/error/Mishaps.svelte';
import Trouble from '$lib/ui/error/Trouble.svelte';
import { plannedLibrary } from '../../support/library';

// The screen and what helps come in parts, which a busy machine compiles in its own time.
configure({ asyncUtilTimeout: 10_000 });

const here = { path: '/play/de-fles-wjin', route: '/[[lang=lang]]/play/[slug]', version: 'abc123' };
let online: boolean;

beforeEach(() => {
  online = true;
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(plannedLibrary())));
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => online);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  keepError(undefined);
});

const heading = async () => (await screen.findByRole('heading', { level: 1 })).textContent;

test('an address that is not there: says so, and names stories that look like it', async () => {
  render(Trouble, { status: 404, ...here });
  expect(await heading()).toBe('Deze pagina is er niet');
  const story = await screen.findByRole('link', { name: 'De fles wijn' });
  expect(story.getAttribute('href')).toBe('/play/de-fles-wijn');
  expect(screen.getByRole('link', { name: 'Naar alle verhalen' }).getAttribute('href')).toBe('/#library');
  expect(screen.queryByRole('button', { name: 'Opnieuw laden' })).toBeNull();
});

test('a story that this device has not got, without a connection', async () => {
  online = false;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  render(Trouble, { status: 404, ...here });
  expect(await heading()).toBe('Dit verhaal staat nog niet op dit apparaat');
  await fireEvent.click(screen.getByRole('button', { name: 'Opnieuw laden' }));
  await screen.findByText('Er is nog steeds geen verbinding.');
});

describe('something broke', () => {
  test('says so, and shows a report in full before it is copied', async () => {
    const written: string[] = [];
    vi.stubGlobal('indexedDB', { databases: () => Promise.resolve([]) });
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
      written.push(text);
      return Promise.resolve();
    });
    keepError(new TypeError("Cannot read properties of undefined (reading 'de-fles-wijn')"));
    render(Trouble, { status: 500, ...here });
    expect(await heading()).toBe('Hier ging iets mis');
    const shown = await screen.findByText(/TypeError/);
    expect(shown.textContent).toContain('Versie: abc123');
    expect(shown.textContent).toContain('Opslag werkt: ja');
    expect(shown.textContent).not.toContain('fles');
    await fireEvent.click(screen.getByRole('button', { name: 'Kopieer het bericht', hidden: true }));
    await screen.findByText('Het bericht is gekopieerd.');
    expect(written).toEqual([shown.textContent]);
  });

  test('where copying is refused, the text can be selected', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    render(Trouble, { status: 500, ...here });
    await fireEvent.click(await screen.findByRole('button', { name: 'Kopieer het bericht', hidden: true }));
    await screen.findByText(/Selecteer de tekst/);
  });

  test('a part that could not be fetched is said in other words', async () => {
    keepError(new TypeError('Failed to fetch dynamically imported module: /x.js'));
    render(Trouble, { status: 500, ...here });
    expect(await heading()).toBe('Dit kon niet geladen worden');
  });
});

describe('an error that nobody caught', () => {
  test('is told on the page that still stands, once, until it is closed', async () => {
    render(Mishaps, here);
    dispatchEvent(new ErrorEvent('error', { error: new Error('Oeps') }));
    expect((await screen.findByRole('alert')).textContent).toContain('Er ging iets mis.');
    dispatchEvent(new ErrorEvent('error', { error: new Error('Nog eens') }));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    await fireEvent.click(screen.getByRole('button', { name: 'Sluiten' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('what was stopped on purpose, and what others do on our page, is no news', async () => {
    render(Mishaps, here);
    dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
    const stopped = Object.assign(new Error('x'), { name: 'AbortError' });
    dispatchEvent(new ErrorEvent('error', { error: stopped }));
    await new Promise((done) => setTimeout(done, 20));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

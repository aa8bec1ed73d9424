import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Library } from '$lib/library/card';
import { MemoryEchoes } from '$lib/ports/memory-echoes';
import { MemoryRuns } from '$lib/ports/memory-runs';
import { MemoryTexts } from '$lib/ports/memory-texts';
import type { SavedRun } from '$lib/ports/runs';
import type { Stores } from '$lib/ports/stores';
import Home from '$lib/ui/home/Home.svelte';
import type { HomeWorld } from '$lib/ui/home/visit.svelte';
import { plannedLibrary } from '../../support/library';
import { wine } from '../../support/wine';
import { savedRun } from '../../support/saved-run';

const planned = plannedLibrary();
const few: Library = { ...planned, stories: planned.stories.filter(({ id }) => /fles|kijken|pionier/.test(id)) };

let runs: MemoryRuns;
let echoes: MemoryEchoes;
let opened: number;
let asked: string[];
let gone: string[];
beforeEach(() => {
  runs = new MemoryRuns();
  echoes = new MemoryEchoes();
  opened = 0;
  asked = [];
  gone = [];
});

const home = (library = few, over: Partial<HomeWorld> = {}) =>
  render(Home, {
    library,
    hrefOf: (id: string) => `/play/${id}`,
    echoOf: (id: string) => `/echo/${id}`,
    onquery: (query: string) => asked.push(query),
    ongo: (href: string) => gone.push(href),
    world: {
      now: () => Date.UTC(2026, 10, 22, 12),
      marked: () => [],
      open: () => {
        opened++;
        return Promise.resolve({ runs, texts: new MemoryTexts(), echoes } as Partial<Stores> as Stores);
      },
      fetchText: () => Promise.resolve(wine()),
      query: () => '',
      ...over,
    },
  });

const saved = (over: Partial<SavedRun> = {}): SavedRun =>
  savedRun({ id: 'saved', hash: 'old', steps: ['telefoon.bel-anna'], ...over });

const card = () => within(document.querySelector<HTMLElement>('.now') ?? document.body);
const titles = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const answer = (label: string) => screen.getByLabelText<HTMLSelectElement>(label);

describe('somebody new', () => {
  test('gets the shortest story, all stories, and no store is opened', async () => {
    home();
    expect(card().getByRole('heading').textContent).toBe('Even kijken');
    expect(card().getByRole('link', { name: 'Begin' }).getAttribute('href')).toBe('/play/even-kijken');
    expect(titles()).toEqual(few.stories.map(({ title }) => title));
    await new Promise((done) => setTimeout(done));
    expect(opened).toBe(0);
    expect(screen.queryByText('Gespeeld')).toBeNull();
  });
});

describe('somebody who was here before', () => {
  test('goes on with the story that has no ending yet, and sees where they were; another is one tap away', async () => {
    await runs.save(saved(), 0);
    home(few, { marked: () => ['de-fles-wijn'] });
    await screen.findByText('Verder waar je was');
    expect(card().getByRole('heading').textContent).toBe('De fles wijn');
    expect(card().getByText(/Bij het kernmoment/)).toBeTruthy();
    expect(card().getByRole('link', { name: 'Ga verder' }).getAttribute('href')).toBe('/play/de-fles-wijn');
    expect(
      card()
        .getByText(/Liever iets anders/)
        .querySelector('a')
        ?.getAttribute('href'),
    ).not.toContain('fles');
    expect(screen.getByText('Bezig')).toBeTruthy();
  });

  test('comes by a shortcut of the installed app straight to their story; who has none stays', async () => {
    home(few, { query: () => '?go-on' });
    await runs.save(saved(), 0);
    home(few, { marked: () => ['de-fles-wijn'], query: () => '?go-on' });
    await waitFor(() => expect(gone).toEqual(['/play/de-fles-wijn']));
  });

  test('without the text of a run, its place is left out', async () => {
    await runs.save(saved(), 0);
    home(few, { marked: () => ['de-fles-wijn'], fetchText: () => Promise.reject(new Error('offline')) });
    await screen.findByText('Verder waar je was');
    expect(card().getByText(/7 minuten/)).toBeTruthy();
  });

  test('whose last run ended gets a story they have not played; what they played is marked', async () => {
    await runs.save(saved({ id: 'a', scenario: 'even-kijken', changedAt: 1 }), 0);
    await runs.save(saved({ id: 'b', scenario: 'even-kijken', ended: 'stil', changedAt: 2 }), 0);
    home(few, { marked: () => ['even-kijken'] });
    await screen.findByText('Gespeeld');
    expect(card().getByText('Om nu te spelen')).toBeTruthy();
    expect(card().getByRole('heading').textContent).not.toBe('Even kijken');
  });

  test('a run of a story that is no longer there is passed over', async () => {
    await runs.save(saved({ scenario: 'weg' }), 0);
    home(few, { marked: () => ['weg'] });
    await waitFor(() => expect(card().getByRole('heading').textContent).not.toBe('Even kijken'));
    expect(screen.queryByText('Verder waar je was')).toBeNull();
  });

  test('with a store that fails, the marks alone say what was played', async () => {
    home(few, { marked: () => ['even-kijken'], open: () => Promise.reject(new Error('blocked')) });
    await waitFor(() => expect(card().getByRole('heading').textContent).not.toBe('Even kijken'));
    expect(card().getByText('Om nu te spelen')).toBeTruthy();
  });
});

describe('finding a story', () => {
  test('a handful needs no filters', () => {
    home();
    expect(screen.queryByLabelText('Thema')).toBeNull();
  });

  test('each answer says how many it leaves; the result is said and the address keeps it', async () => {
    home(planned);
    expect(screen.getByRole('status').textContent).toBe('34 verhalen');
    const options = [...answer('Waar het speelt').options].map(({ textContent }) => textContent);
    expect(options).toEqual(['Overal', 'Gemeente (15)', 'Waterschap (5)', 'Provincie (5)', 'Rijk (9)']);
    await fireEvent.change(answer('Waar het speelt'), { target: { value: 'waterschap' } });
    await fireEvent.change(answer('Hoe lang het duurt'), { target: { value: 'normal' } });
    expect(screen.getByRole('status').textContent).toBe('1 verhaal');
    expect(titles()).toEqual(['Samen aan tafel']);
    expect(asked.at(-1)).toContain('length=normal');
  });

  test('nothing found says so and shows the way out, to which the focus goes', async () => {
    home(planned, { query: () => '?layer=waterschap&player=councillor' });
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Zo’n verhaal is er nog niet'));
    expect(answer('Wie je bent').value).toBe('councillor');
    expect(document.querySelector('details')?.open).toBe(true);
    await fireEvent.click(screen.getByRole('button', { name: 'Toon alle verhalen' }));
    expect(titles()).toHaveLength(34);
    expect(asked.at(-1)).toBe('');
    expect(document.activeElement?.textContent).toBe('Alle verhalen');
  });

  test('an address that asks for what does not exist shows everything', async () => {
    home(planned, { query: () => '?theme=<script>&layer=mars' });
    await new Promise((done) => setTimeout(done));
    expect(titles()).toHaveLength(34);
  });
});

test('the word that people are tired of is nowhere on the page', () => {
  home(planned);
  expect(document.body.textContent).not.toMatch(/integrit/i);
});

describe('an echo', () => {
  const now = () => Date.UTC(2026, 10, 22, 12);
  const card = () => screen.queryByRole('complementary', { name: 'Weet je nog?' });
  const ended = (daysAgo: number) => runs.save(saved({ ended: 'stilte', changedAt: now() - daysAgo * 86_400_000 }), 0);
  const settled = () => screen.findByText('Gespeeld');
  beforeEach(() => localStorage.clear());
  afterEach(() => document.documentElement.removeAttribute('data-echo'));

  test('waits where room was kept for it, and can be put away', async () => {
    await ended(14);
    document.documentElement.setAttribute('data-echo', '');
    home(few, { marked: () => ['de-fles-wijn'] });
    await waitFor(() => expect(card()).toBeTruthy());
    expect(card()?.querySelector('a')?.getAttribute('href')).toBe('/echo/de-fles-wijn');
    await fireEvent.click(screen.getByRole('button', { name: /^Laat maar/ }));
    expect(document.activeElement?.textContent).toContain('Weggelegd');
    await waitFor(async () =>
      expect(await echoes.list()).toEqual([{ scenario: 'de-fles-wijn', at: now(), away: true }]),
    );
  });

  test('that nobody kept room for is marked, and waits until the next visit', async () => {
    await ended(20);
    home(few, { marked: () => ['de-fles-wijn'] });
    await settled();
    expect(card()).toBeNull();
    expect(Number(localStorage.getItem('speelruimte.echo'))).toBeLessThanOrEqual(now());
  });

  test('that isn’t there after all leaves no gap', async () => {
    await ended(5);
    document.documentElement.setAttribute('data-echo', '');
    home(few, { marked: () => ['de-fles-wijn'] });
    await settled();
    await waitFor(() => expect(document.documentElement.hasAttribute('data-echo')).toBe(false));
    expect(card()).toBeNull();
    expect(Number(localStorage.getItem('speelruimte.echo'))).toBeGreaterThan(now());
  });
});

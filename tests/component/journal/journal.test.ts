import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { cardOf } from '$lib/library/card';
import { openDatabase } from '$lib/storage/db';
import { nothing } from '$lib/storage/backup/kept';
import { writeBackup } from '$lib/storage/backup/write';
import { openStores } from '$lib/storage/open';
import type { Device } from '$lib/storage/open';
import Journal from '$lib/ui/journal/Journal.svelte';
import type { JournalWorld } from '$lib/ui/journal/world';
import { savedRun } from '../../support/saved-run';
import { wine } from '../../support/wine';

const NOW = new Date(2026, 10, 22, 16).getTime();
const HOUR = 60 * 60 * 1000;
let count = 0;
let name: string;
let device: Device;
let marks: Set<string>;
let saved: [name: string, content: string][];
let played: string[];

beforeEach(async () => {
  name = `journal-${String(count++)}`;
  device = await openStores(name);
  marks = new Set();
  saved = [];
  played = [];
});

function world(over: Partial<JournalWorld> = {}): JournalWorld {
  return {
    now: () => NOW,
    newId: () => 'fresh',
    open: () => Promise.resolve(device),
    forget: () => undefined,
    fetchText: () => Promise.resolve(wine({ hash: 'one' })),
    mark: (story) => marks.add(story),
    unmark: (story) => marks.delete(story),
    forgetEverything: () => marks.clear(),
    save: (...file) => saved.push(file),
    room: {
      look: () => Promise.resolve({ used: 1_200_000, most: 3e9, persisted: false, clearedAfterAWeek: false }),
      askToStay: () => Promise.resolve(false),
    },
    ...over,
  };
}

const show = (over: Partial<JournalWorld> = {}) =>
  render(Journal, {
    cards: [cardOf(wine())],
    language: 'nl',
    languages: { nl: '/journal', en: '/en/journal' },
    home: '/',
    hrefOf: (id: string) => `/play/${id}`,
    play: (id: string) => played.push(id),
    world: world(over),
  });

async function play(): Promise<void> {
  await device.runs.save(
    savedRun({ id: 'ended', steps: ['telefoon.wachten'], ended: 'stilte', changedAt: NOW - 24 * HOUR }),
    0,
  );
  await device.runs.save(savedRun({ id: 'open', steps: ['telefoon.geven'], changedAt: NOW - HOUR }), 0);
  await device.texts.keep(wine({ hash: 'one' }));
  await device.notes.keep('de-fles-wijn', 'Noor zou boos zijn.');
}

const part = (title: string) => within(screen.getByRole('region', { name: title }));
const press = (button: HTMLElement) => fireEvent.click(button);

async function choose(content: string): Promise<void> {
  const input = screen.getByLabelText<HTMLInputElement>('Kies een bestand');
  const file = new File([content], 'speelruimte.json');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await fireEvent.change(input);
}

test('who never played finds a warm line and the way to a story, and nothing that they have to understand', async () => {
  show();
  expect(screen.getByText('Even kijken wat hier staat…')).toBeTruthy();
  await screen.findByText('Hier is het nog leeg.');
  expect(screen.getByRole('link', { name: 'Naar de verhalen' }).getAttribute('href')).toBe('/');
  expect(screen.queryByText('Even kijken wat hier staat…')).toBeNull();
  expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(3);
});

describe('stories and roads', () => {
  beforeEach(play);

  test('each road says where it ended or stopped, and when', async () => {
    show();
    await screen.findByText('Onderweg, na 1 keuze');
    const stories = part('Verhalen');
    expect(stories.getByText('2 wegen')).toBeTruthy();
    expect(stories.getByText('Onderweg, na 1 keuze')).toBeTruthy();
    expect(stories.getByText('Je stuurt alle bonnen.')).toBeTruthy();
    expect(stories.getByText('Stil')).toBeTruthy();
    expect(stories.getByText('gisteren, 16:00')).toBeTruthy();
    expect([...marks]).toEqual(['de-fles-wijn']);
  });

  test('the last road is a plain link; an older one is made the last before play opens it', async () => {
    show();
    const open = await screen.findByRole('link', { name: /^Ga verder: De fles wijn/ });
    expect(open.getAttribute('href')).toBe('/play/de-fles-wijn');
    await fireEvent.click(screen.getByRole('link', { name: /^Kijk terug: De fles wijn/ }));
    await waitFor(() => expect(played).toEqual(['de-fles-wijn']));
    expect(await device.runs.latest('de-fles-wijn')).toMatchObject({ id: 'ended', changedAt: NOW, version: 2 });
  });

  test('a road that is removed can be put back, and the focus stays where one was', async () => {
    show();
    await press(await screen.findByRole('button', { name: /^Verwijder: De fles wijn, vandaag/ }));
    const back = await screen.findByRole('button', { name: 'Zet terug' });
    expect((await device.runs.list()).map(({ id }) => id)).toEqual(['ended']);
    await waitFor(() => expect(document.activeElement).toBe(back));
    expect(screen.getByText('1 weg')).toBeTruthy();
    await press(back);
    await waitFor(async () => expect(await device.runs.list()).toHaveLength(2));
    await waitFor(() => expect(document.activeElement?.textContent.trim()).toBe('Ga verder'));
  });

  test('with the last road of a story its mark goes; putting it back brings it again', async () => {
    await device.runs.remove('ended');
    show();
    await press(await screen.findByRole('button', { name: /^Verwijder: De fles wijn/ }));
    const back = await screen.findByRole('button', { name: 'Zet terug' });
    await waitFor(() => expect([...marks]).toEqual([]));
    await press(back);
    await waitFor(() => expect([...marks]).toEqual(['de-fles-wijn']));
  });

  test('a story that is over can be begun anew, as a run of its own', async () => {
    await device.runs.remove('open');
    show();
    await press(await screen.findByRole('button', { name: 'Speel ‘De fles wijn’ opnieuw' }));
    await waitFor(() => expect(played).toEqual(['de-fles-wijn']));
    expect(await device.runs.latest('de-fles-wijn')).toMatchObject({ id: 'fresh', steps: [], beat: 0 });
    expect(await device.runs.list()).toHaveLength(2);
  });

  test('a story that can’t be fetched is said, and nothing is begun', async () => {
    await device.runs.remove('open');
    show({ fetchText: () => Promise.reject(new Error('offline')) });
    await press(await screen.findByRole('button', { name: 'Speel ‘De fles wijn’ opnieuw' }));
    await screen.findByText(/Dat lukte nu niet/);
    expect(played).toEqual([]);
    expect(await device.runs.list()).toHaveLength(1);
  });
});

describe('notes', () => {
  beforeEach(play);

  test('can be changed, and what was written is kept', async () => {
    show();
    await press(await screen.findByRole('button', { name: 'Pas aan wat je schreef bij ‘De fles wijn’' }));
    const field = await screen.findByRole('textbox');
    await waitFor(() => expect(document.activeElement).toBe(field));
    await fireEvent.input(field, { target: { value: 'Wim ook.' } });
    await press(screen.getByRole('button', { name: 'Klaar' }));
    await screen.findByText('Wim ook.');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(await device.notes.find('de-fles-wijn')).toBe('Wim ook.');
  });

  test('can be removed, and put back as they were', async () => {
    const [before] = await device.notes.list();
    show();
    await press(await screen.findByRole('button', { name: 'Verwijder de notitie bij ‘De fles wijn’' }));
    await press(await screen.findByRole('button', { name: 'Zet terug' }));
    await screen.findByText('Noor zou boos zijn.');
    expect(await device.notes.list()).toEqual([before]);
  });
});

describe('data', () => {
  beforeEach(play);

  test('says in numbers what is kept, and shows it when asked', async () => {
    show();
    const data = part('Gegevens');
    await data.findByText(/^2 wegen door verhalen/);
    expect(data.getByText('1 notitie.')).toBeTruthy();
    expect(data.getByText(/gebruikt nu 1,2 MB/)).toBeTruthy();
    expect(document.querySelector('pre')).toBeNull();
    const details = document.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    await waitFor(() => expect(document.querySelector('pre')?.textContent).toContain('"telefoon.geven"'));
    expect(document.querySelector('pre')?.textContent).not.toContain('Je telefoon gaat.');
  });

  test('a file takes everything along; wiped and chosen, it brings everything back, once', async () => {
    show({ open: () => openStores(name).then((opened) => (device = opened)) });
    await press(await screen.findByRole('button', { name: 'Bewaar in een bestand' }));
    expect(screen.getByText('Bewaard als speelruimte-2026-11-22.json.')).toBeTruthy();
    const [, content = ''] = saved[0] ?? [];

    await press(screen.getByRole('button', { name: 'Wis alles…' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('2 wegen door verhalen'));
    await press(screen.getByRole('button', { name: 'Ja, wis alles' }));
    await screen.findByText(/^Alles is gewist/);
    await screen.findByText('Hier is het nog leeg.');
    expect([...marks]).toEqual([]);

    await choose(content);
    await screen.findByText('2 wegen teruggehaald. 1 notitie teruggehaald.');
    await screen.findByText('Onderweg, na 1 keuze');
    expect([...marks]).toEqual(['de-fles-wijn']);
    await choose(content);
    await screen.findByText('Alles uit dit bestand stond hier al.');
    expect(JSON.stringify((await device.archive.kept()).runs.map(({ id }) => id).sort())).toBe('["ended","open"]');
  });

  test('thinking better of a wipe changes nothing', async () => {
    show();
    await press(await screen.findByRole('button', { name: 'Wis alles…' }));
    await press(screen.getByRole('button', { name: 'Toch niet' }));
    expect(await device.runs.list()).toHaveLength(2);
    await waitFor(() => expect(document.activeElement?.textContent.trim()).toBe('Wis alles…'));
  });

  test.each([
    ['{"file":"another"}', 'komt niet van Speelruimte'],
    ['PK\u0003\u0004', 'ingepakt bestand'],
    ['{"file":"speelruimte","version":2}', 'nieuwere Speelruimte'],
    ['{', 'niet te lezen'],
    [writeBackup(nothing, 1).replace('[]', '[7]'), 'klopt iets niet'],
  ])('a file that can’t be used is refused with a reason: %s', async (content, reason) => {
    show();
    await screen.findByText('Onderweg, na 1 keuze');
    const before = await device.archive.kept();
    await choose(content);
    await waitFor(() => {
      const said = screen.getAllByRole('alert').map((alert) => alert.textContent);
      expect(said.join()).toContain(reason);
      expect(said.join()).toContain('Er is niets veranderd.');
    });
    expect(await device.archive.kept()).toEqual(before);
  });
});

describe('how safely it lies', () => {
  test('a browser that promises to keep it says so after the question', async () => {
    let persisted = false;
    show({
      room: {
        look: () => Promise.resolve({ used: 1, most: 2, persisted, clearedAfterAWeek: true }),
        askToStay: () => Promise.resolve((persisted = true)),
      },
    });
    await screen.findByText(/zeven dagen/);
    await press(screen.getByRole('button', { name: 'Vraag om het te houden' }));
    await screen.findByText('Je browser bewaart dit tot jij het wist.');
    expect(screen.queryByRole('button', { name: 'Vraag om het te houden' })).toBeNull();
  });

  test('rows that can’t be read go to a file first, and only then away', async () => {
    await play();
    const db = openDatabase(name);
    await db.table('runs').put({ id: 'bad', scenario: 7 });
    db.close();
    show();
    await screen.findByText('1 regel is niet meer te lezen.');
    const drop = screen.getByRole('button', { name: 'Haal ze hier weg' });
    expect(drop).toHaveProperty('disabled', true);
    await press(screen.getByRole('button', { name: 'Bewaar ze in een bestand' }));
    expect(saved[0]?.[0]).toBe('speelruimte-onleesbaar-2026-11-22.json');
    expect(saved[0]?.[1]).toContain('"scenario": 7');
    await press(drop);
    await waitFor(() => expect(screen.queryByText('1 regel is niet meer te lezen.')).toBeNull());
    expect(await device.runs.list()).toHaveLength(2);
  });
});

test.each([
  ['VersionError', 'draaide al een nieuwere Speelruimte'],
  ['SecurityError', 'Je browser bewaart hier niets.'],
  ['QuotaExceededError', 'De opslag van dit apparaat is vol.'],
])('where nothing can be shown, it says why and what helps, and the settings still work: %s', async (fault, says) => {
  show({ open: () => Promise.reject(new DOMException('no', fault)) });
  await screen.findByText(new RegExp(says));
  expect(screen.getByRole('button', { name: 'Laad opnieuw' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Wis alles/ })).toBeNull();
  expect(screen.getAllByRole('radio').length).toBeGreaterThan(5);
});

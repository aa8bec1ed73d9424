import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Keeper } from '$lib/machines/solo/keeper';
import { MemoryEchoes } from '$lib/ports/memory-echoes';
import { MemoryNotes } from '$lib/ports/memory-notes';
import { MemoryRuns } from '$lib/ports/memory-runs';
import { MemoryTexts } from '$lib/ports/memory-texts';
import type { SavedRun } from '$lib/ports/runs';
import { linksIn } from '$lib/ui/play/links';
import Play from '$lib/ui/play/Play.svelte';
import type { PlayWorld } from '$lib/ui/play/world';
import { wine } from '../support/wine';
import { savedRun } from '../support/saved-run';

// For what is loaded when the first screen stands.
const PATIENT = { timeout: 10_000 };

let runs: MemoryRuns;
let texts: MemoryTexts;
beforeEach(() => {
  // What the screens after an ending ask of the server has tests of its own.
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 503 })));
  runs = new MemoryRuns();
  texts = new MemoryTexts();
});

function world({ marked = false, ...over }: { marked?: boolean } & Partial<Keeper> = {}): PlayWorld {
  let time = 0;
  return {
    now: () => ++time,
    newId: () => `run-${String(Math.random())}`,
    open: () => Promise.resolve({ runs, texts, notes: new MemoryNotes(), echoes: new MemoryEchoes() }),
    fetchText: () => Promise.resolve(null),
    lost: () => undefined,
    mark: () => undefined,
    isMarked: () => marked,
    takeFragment: () => '',
    shown: () => Promise.resolve(),
    ...over,
  };
}

const play = (over: Parameters<typeof world>[0] = {}, story = wine()) =>
  render(Play, { story, links: linksIn('nl'), world: world(over) });

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const heard = () => screen.getByRole('status').textContent.trim();
const readAll = async () => {
  while (screen.queryByRole('button', { name: 'Verder' })) await press('Verder');
};
const choose = async (say: string) => {
  await readAll();
  await fireEvent.click(screen.getByRole('radio', { name: say }));
  await press('Dit doe ik');
};

const saved = (over: Partial<SavedRun> = {}): SavedRun =>
  savedRun({ id: 'saved', hash: wine().hash, steps: ['telefoon.geven'], beat: 1, ...over });

describe('reading', () => {
  test('opens with title, role, hook and the first beat, and nothing has the focus', () => {
    play();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('De fles wijn');
    expect(screen.getByText('Eén bonnetje, twee jaar oud.')).toBeTruthy();
    expect(screen.getByText('Je telefoon gaat.')).toBeTruthy();
    expect(screen.queryByText('Dat was toch niks?')).toBeNull();
    expect(document.activeElement).toBe(document.body);
  });

  test('each beat takes the focus when it comes, so that it is read out once', async () => {
    play();
    await press('Verder');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Dat was toch niks?'));
    expect(document.activeElement?.textContent).not.toContain('Je telefoon gaat.');
  });

  test('space, Enter and a tap on the text ask for the next beat; other keys do not', async () => {
    play();
    await fireEvent.keyDown(document.body, { key: 'a' });
    await fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
    expect(screen.queryByText('Dat was toch niks?')).toBeNull();
    await fireEvent.keyDown(document.body, { key: ' ' });
    expect(screen.getByText('Dat was toch niks?')).toBeTruthy();
    await fireEvent.click(screen.getByText('Je telefoon gaat.'));
    expect(screen.getByText('Ze wacht op antwoord.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Verder' })).toBeNull();
  });
});

describe('choosing', () => {
  test('a tap marks an option; only the button goes on, to the first beat of what comes', async () => {
    play();
    await readAll();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    await fireEvent.click(screen.getByRole('radio', { name: 'Je stuurt alle bonnen.' }));
    expect(screen.getByText('Je telefoon gaat.')).toBeTruthy();
    await press('Dit doe ik');
    expect(screen.queryByText('Je telefoon gaat.')).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('De gang is lang.'));
  });

  test('back shows the scene before, with its choice', async () => {
    play();
    await choose('Je stuurt alle bonnen.');
    await press('Eén keuze terug');
    expect(screen.getByText('Ze wacht op antwoord.')).toBeTruthy();
    expect(screen.getAllByRole('radio').every((radio) => !(radio as HTMLInputElement).checked)).toBe(true);
    expect(screen.queryByRole('button', { name: 'Eén keuze terug' })).toBeNull();
  });
});

describe('calling', () => {
  test('says what a call costs before it is made; counsel comes under the story, and the choice comes back', async () => {
    play();
    await readAll();
    await screen.findByRole('button', { name: 'Eerst iemand bellen' }, PATIENT);
    await press('Eerst iemand bellen');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText('Dat kost je een uur.')).toBeTruthy();
    await press(/Bel Wouter/);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Geef niets.'));
    expect(screen.getByText('Je telefoon gaat.')).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Eerst iemand bellen' })).toBeNull();
  });

  test('who thinks better of it has the choice back', async () => {
    play();
    await readAll();
    await screen.findByRole('button', { name: 'Eerst iemand bellen' }, PATIENT);
    await press('Eerst iemand bellen');
    await press('Toch niet bellen');
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });
});

describe('what is at stake', () => {
  const asking = wine({ pivot: { ...wine().pivot, stakes: { naam: 'Een naam', rust: 'De rust' } } });
  const ask = async () => {
    play({}, asking);
    await readAll();
    return screen.findByRole('group', { name: 'Wat staat hier op het spel?' }, PATIENT);
  };

  test('is asked under the text, before the options; one tap goes on to them, and they get the focus', async () => {
    const group = await ask();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(
      within(group)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Een naam', 'De rust', 'Sla over']);
    await press('De rust');
    expect(screen.getByText('Je telefoon gaat.')).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('FIELDSET'));
    await waitFor(async () => expect(await runs.list()).toMatchObject([{ stake: 'rust', asked: true }]));
  });

  test('may be skipped', async () => {
    await ask();
    await press('Sla over');
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    await waitFor(async () => expect(await runs.list()).toMatchObject([{ stake: null, asked: true }]));
  });
});

test('after an ending come three screens, and another road is another run; the ending can be read again', async () => {
  play();
  await choose('Je laat de telefoon liggen.');
  expect(screen.getByText('Het blijft stil.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Eén keuze terug' })).toBeNull();
  await press('Verder');
  expect(await screen.findByText('Wat je beschermde', {}, PATIENT)).toBeTruthy();
  expect(screen.queryByText('Het blijft stil.')).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Stil'));
  expect(document.body.textContent).not.toMatch(/\b(fout|juist|goed gedaan)\b/i);
  await press('Terug');
  expect(screen.getByText('Het blijft stil.')).toBeTruthy();
  for (const _ of ['toll', 'referees', 'roads']) await press('Verder');
  expect(screen.getByRole('link', { name: 'Naar alle verhalen' }).getAttribute('href')).toBe('/');
  await press('Speel opnieuw');
  expect(screen.getByText('Je telefoon gaat.')).toBeTruthy();
  await waitFor(async () => expect((await runs.list()).map(({ ended }) => ended)).toEqual([null, 'stilte']));
}, 20_000);

describe('a run that was kept', () => {
  test('shows nothing to tap until it is here, and then goes on at the beat', async () => {
    await runs.save(saved(), 0);
    play({ marked: true });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Verder' })).toBeNull());
    await waitFor(() => expect(screen.getByText('Alle stoelen zijn bezet.')).toBeTruthy());
    await waitFor(() => expect(heard()).toContain('Je gaat verder waar je was.'));
    expect(document.activeElement?.textContent).toContain('Alle stoelen zijn bezet.');
  });

  test('can be begun anew', async () => {
    await runs.save(saved(), 0);
    play();
    await waitFor(() => expect(heard()).toContain('Je gaat verder waar je was.'));
    await press('Begin opnieuw');
    expect(screen.getByText('Je telefoon gaat.')).toBeTruthy();
    expect(heard()).toBe('');
  });

  test('where nothing can be kept, one quiet line says so and the story goes on', async () => {
    play({ open: () => Promise.reject(new Error('blocked')) });
    await waitFor(() => expect(heard()).toContain('bewaart nu niets'));
    await choose('Je stuurt alle bonnen.');
    expect(screen.getByText('De gang is lang.')).toBeTruthy();
  });

  test('goes on in its own text, and offers the new one', async () => {
    await runs.save(saved({ hash: 'old' }), 0);
    await texts.keep(wine({ hash: 'old', title: 'De oude fles' }));
    play();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('De oude fles'));
    await waitFor(() => expect(heard()).toContain('Er is een nieuwe versie van dit verhaal.'));
    await press('Ga verder met de nieuwe tekst');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('De fles wijn');
    expect(screen.getByText('Alle stoelen zijn bezet.')).toBeTruthy();
  });

  test('is read in the other language, marked as such, where its text is only there', async () => {
    await runs.save(saved({ hash: 'old' }), 0);
    await texts.keep(wine({ hash: 'old', language: 'en', title: 'The bottle' }));
    play();
    await waitFor(() => expect(screen.getByText('The bottle').closest('[lang]')?.getAttribute('lang')).toBe('en'));
    await waitFor(() => expect(heard()).toContain('alleen in het Engels'));
    expect(screen.getByRole('status').closest('[lang]')?.getAttribute('lang')).toBe('nl');
  });
});

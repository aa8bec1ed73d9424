import { render, screen, within } from '@testing-library/svelte';
import type { ComponentProps } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { MemoryNotes } from '$lib/ports/memory-notes';
import type { NoteStore } from '$lib/ports/notes';
import type { Step } from '$lib/scenario/run';
import type { Scenario } from '$lib/scenario/types';
import { linksIn } from '$lib/ui/play/links';
import After from '$lib/ui/after/After.svelte';
import { SmallWorld } from '../../support/after-world';
import { wine } from '../../support/wine';

const endingOf = (scenario: Scenario, referees: string[]): Scenario => {
  const [first] = Object.entries(scenario.endings);
  if (first === undefined) throw new Error('a story without an ending');
  const [id, ending] = first;
  return {
    ...scenario,
    endings: {
      ...scenario.endings,
      [id]: { ...ending, referees: referees.map((name) => ({ referee: name, name, say: `${name} vindt iets.` })) },
    },
  };
};

function show(over: Partial<ComponentProps<typeof After>> = {}, world = new SmallWorld()) {
  const sent: string[] = [];
  const props = {
    scenario: wine(),
    steps: ['telefoon.bel-anna', 'telefoon.geven', 'raadszaal.praten'] as Step[],
    stake: null,
    screen: 'toll' as const,
    others: [] as Step[][],
    links: linksIn('nl'),
    notes: new MemoryNotes(() => 0) as NoteStore | null,
    onon: () => sent.push('on'),
    onback: () => sent.push('back'),
    onbranch: (at: number) => sent.push(`branch ${at}`),
    onagain: () => sent.push('again'),
    world,
    ...over,
  };
  return { ...render(After, props), world, sent };
}

const press = (name: string | RegExp) => screen.getByRole('button', { name }).click();
const fold = async () => {
  const details = screen.getByText('Meer over dit verhaal').closest('details');
  if (details === null) throw new Error('no fold');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(details.children.length).toBeGreaterThan(1));
  return within(details);
};

test('what the ending protected and cost; reading goes on at its name', () => {
  const { sent, container } = show();
  expect(container.querySelector('[data-read-on]')?.textContent).toMatch(/Zo liep het af\s*Open/);
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Wat je beschermde', 'Wat het kostte']);
  press('Verder');
  press('Terug');
  expect(sent).toEqual(['on', 'back']);
});

test('two who disagree; a third speaks when asked, and is read from there', async () => {
  const { container } = show({
    screen: 'referees',
    scenario: endingOf(wine(), ['De media', 'Een burger', 'De rechter']),
  });
  expect([...container.querySelectorAll('blockquote')].map((said) => said.textContent)).toEqual([
    'De media vindt iets.',
    'Een burger vindt iets.',
  ]);
  press('Hoor ook: De rechter');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('De rechter vindt iets.'));
  expect(screen.queryByRole('button', { name: /Hoor ook/ })).toBeNull();
});

describe('the other roads', () => {
  test('back to any decision, told by the number of steps before it', () => {
    const { sent } = show({ screen: 'roads' });
    for (const button of screen.getAllByRole('button', { name: 'Kies hier opnieuw' })) button.click();
    expect(sent).toEqual(['branch 1', 'branch 2']);
  });

  test('the name of an ending is hidden until somebody was there', async () => {
    const { rerender } = show({ screen: 'roads' });
    const endings = () =>
      within(screen.getByRole('list', { name: 'De eindes' }))
        .getAllByRole('listitem')
        .map((item) =>
          item.textContent
            .replace(/\s+/g, ' ')
            .replace(/^. (Einde .):/, '$1:')
            .trim(),
        )
        .sort();
    expect(endings().join()).toContain('Open hier kwam je uit');
    expect(endings().join()).not.toContain('Stil');
    expect(screen.getByText(/Je zag 1 van de 2 eindes/)).toBeTruthy();
    await rerender({ others: [['telefoon.wachten']] });
    expect(endings().join()).toContain('Stil eerder gezien');
    expect(screen.getByText(/Je zag alle 2 eindes/)).toBeTruthy();
  });

  test('how much of each decision is unseen', () => {
    const { container } = show({ screen: 'roads' });
    expect([...container.querySelectorAll('.unseen')].slice(0, 2).map((line) => line.textContent)).toEqual([
      'Er was nog 1 keuze die je niet zag.',
      'Er was nog 1 keuze die je niet zag.',
    ]);
  });

  test('the map says which way was mine', () => {
    const { container } = show({ screen: 'roads' });
    const map = screen.getByRole('img', { name: /Kaart/ });
    expect(map.querySelectorAll('path.mine')).toHaveLength(2);
    expect(map.querySelectorAll('path.unseen')).toHaveLength(2);
    expect([...map.querySelectorAll('.mine text')].map((text) => text.textContent).sort()).toEqual(['1', '2', 'A']);
    expect(container.innerHTML).not.toContain('NaN');
  });
});

describe('the ways on', () => {
  test('the other chair, another story with the same pull, and the theme', async () => {
    const { world } = show({ screen: 'roads' });
    const links = async () => {
      await screen.findByRole('link', { name: 'Onder een vergrootglas' });
      return screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    };
    expect(await links()).toEqual(
      expect.arrayContaining(['/play/de-gang', '/play/de-lift', '/play/de-fles-wijn/sheet', '/themes/integritisme']),
    );
    expect(world.done.size).toBe(0);
  });

  test('a list that doesn’t load says so, and can be tried again', async () => {
    const world = new SmallWorld();
    world.failures = 1;
    show({ screen: 'roads' }, world);
    (await screen.findByRole('button', { name: 'Probeer opnieuw' })).click();
    expect(await screen.findByRole('link', { name: 'De gang' })).toBeTruthy();
  });

  test('the line to share never tells what was chosen', async () => {
    const { world } = show({ screen: 'roads' });
    press('Kopieer de link');
    expect(await screen.findByText('Gekopieerd. Plak het waar je wilt.')).toBeTruthy();
    expect(world.copied).toEqual([`Ik kwam er niet uit. Jij? ${location.origin}/play/de-fles-wijn`]);
  });

  test('where copying isn’t allowed, the line stands there to be copied', async () => {
    const world = new SmallWorld();
    world.canCopy = false;
    show({ screen: 'roads' }, world);
    press('Kopieer de link');
    const field = await screen.findByLabelText<HTMLInputElement>('Kopieer deze regel zelf:');
    expect(field.value).toContain('/play/de-fles-wijn');
  });

  test('a phone hands it on in its own way, and a change of mind is nothing', async () => {
    const world = new SmallWorld();
    world.share = {
      ...world.share,
      hand: (shared) => {
        world.handed.push(shared);
        return Promise.resolve('kept');
      },
    };
    show({ screen: 'roads' }, world);
    press('Deel dit verhaal');
    await vi.waitFor(() => expect(world.handed).toHaveLength(1));
    expect(world.copied).toEqual([]);
  });
});

describe('whom to go to', () => {
  test('on every ending, the national routes too when the file doesn’t load', async () => {
    const world = new SmallWorld();
    world.people = 'broken';
    show({ screen: 'roads' }, world);
    expect(await screen.findByText('Huis voor Klokkenluiders', { selector: 'b' })).toBeTruthy();
  });

  test('an organisation’s own people, with ways to reach them', async () => {
    const world = new SmallWorld();
    world.people = [
      {
        name: { nl: 'Henk', en: 'Henk' },
        what: { nl: 'Luistert.', en: 'Listens.' },
        phone: '06 1234 5678',
        mail: 'henk@oldermeer.example',
      },
    ];
    show({ screen: 'roads' }, world);
    expect((await screen.findByRole('link', { name: 'Bel 06 1234 5678' })).getAttribute('href')).toBe('tel:0612345678');
    expect(screen.getByRole('link', { name: /^Mail/ }).getAttribute('href')).toBe('mailto:henk@oldermeer.example');
  });
});

describe('one fold away', () => {
  test('nothing of it is there until it is opened', async () => {
    show({ screen: 'roads' });
    expect(screen.queryByText('Mag je een kleine fout klein houden?')).toBeNull();
    const more = await fold();
    expect(more.getByText('Mag je een kleine fout klein houden?')).toBeTruthy();
    expect(more.getByRole('img', { name: /Tekening van je weg tussen openheid en zorg/ })).toBeTruthy();
  });

  test('quotes what the player tapped, and says plainly when it wasn’t about integrity', async () => {
    const scenario = { ...wine(), atStake: { about: 'quality', say: 'Een bonnetje.' } } as Scenario;
    scenario.pivot = { ...scenario.pivot, stakes: { naam: 'Een naam' } };
    show({ screen: 'roads', scenario, stake: 'naam' });
    const more = await fold();
    expect(more.getByText('Jij tikte aan: ‘Een naam’.')).toBeTruthy();
    expect(more.getByText(/Dit ging niet over integriteit/)).toBeTruthy();
  });

  test('another pair of glasses, round and round', async () => {
    show({ screen: 'roads' });
    const more = await fold();
    const asked = async () => (await more.findByText(/\?$/, { selector: '.ask' })).textContent;
    expect(await asked()).toBe('Was je hier dezelfde mens als thuis?');
    more.getByRole('button', { name: 'Nog een bril' }).click();
    await vi.waitFor(async () => expect(await asked()).toBe('Zou je dit willen afkijken?'));
    more.getByRole('button', { name: 'Nog een bril' }).click();
    await vi.waitFor(async () => expect(await asked()).toBe('Was je hier dezelfde mens als thuis?'));
  });

  test('the same in words: a group of rows for each decision, each option with its place', async () => {
    const scenario = wine();
    const choices = scenario.scenes.telefoon?.choices;
    if (choices?.geven) choices.geven.weighs = { openheid: 2, zorg: -2 };
    show({ screen: 'roads', scenario });
    await fold();
    const rows = [...document.querySelectorAll('table tbody')].map((body) =>
      [...body.querySelectorAll('tr')].map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(': '),
      ),
    );
    expect(rows).toEqual([
      ['Keuze 1', 'Dit deed je: Je stuurt alle bonnen.: vooral openheid', 'Je laat de telefoon liggen.: ertussenin'],
      ['Keuze 2', 'Dit deed je: Je vertelt het.: ertussenin', 'Je zegt niets.: ertussenin'],
    ]);
  });
});

describe('a note', () => {
  const type = (field: HTMLElement, text: string) => {
    (field as HTMLTextAreaElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  test('keeps itself and says so; it is there the next time', async () => {
    const notes = new MemoryNotes(() => 0);
    const { unmount } = show({ screen: 'roads', notes });
    const field = await (await fold()).findByRole('textbox', { name: 'Wat wil je onthouden?' });
    type(field, 'Vraag Anna.');
    field.dispatchEvent(new Event('blur'));
    expect(await screen.findByText('Bewaard.')).toBeTruthy();
    expect(await notes.find('de-fles-wijn')).toBe('Vraag Anna.');
    unmount();
    show({ screen: 'roads', notes });
    const again = await (await fold()).findByRole<HTMLTextAreaElement>('textbox', { name: 'Wat wil je onthouden?' });
    expect(again.value).toBe('Vraag Anna.');
  });

  test('what is typed when the page goes is kept', async () => {
    const notes = new MemoryNotes(() => 0);
    const { unmount } = show({ screen: 'roads', notes });
    type(await (await fold()).findByRole('textbox', { name: 'Wat wil je onthouden?' }), 'Nog net.');
    unmount();
    await vi.waitFor(async () => expect(await notes.find('de-fles-wijn')).toBe('Nog net.'));
  });

  test('storage that comes late never loses what was written before, nor what was written meanwhile', async () => {
    const notes = new MemoryNotes(() => 0);
    await notes.keep('de-fles-wijn', 'Van vorige week.');
    const { rerender } = show({ screen: 'roads', notes: null });
    const field = await (await fold()).findByRole<HTMLTextAreaElement>('textbox', { name: 'Wat wil je onthouden?' });
    type(field, 'Van nu.');
    await rerender({ notes });
    await vi.waitFor(() => expect(field.value).toBe('Van vorige week.\n\nVan nu.'));
    field.dispatchEvent(new Event('blur'));
    await vi.waitFor(async () => expect(await notes.find('de-fles-wijn')).toBe('Van vorige week.\n\nVan nu.'));
  });

  test('what can’t be kept stays on the screen, also after a walk through the screens', async () => {
    const { rerender } = show({ screen: 'roads', notes: null });
    const field = await (await fold()).findByRole('textbox', { name: 'Wat wil je onthouden?' });
    expect(await screen.findByText(/Bewaren lukt nu niet/)).toBeTruthy();
    type(field, 'Blijf hier.');
    await rerender({ screen: 'toll' });
    await rerender({ screen: 'roads' });
    const again = await (await fold()).findByRole<HTMLTextAreaElement>('textbox', { name: 'Wat wil je onthouden?' });
    expect(again.value).toBe('Blijf hier.');
  });
});

import { expect, Player, published, put, rows, test } from './player';

test('after a reload in the middle of a scene the same beat is there, without another one in between', async ({
  player,
  page,
}) => {
  await player.open('/play/de-fles-wijn');
  await player.choose(0);
  // Now there is a choice on the screen, where the page from the server has a button to read on.
  await player.readOn();
  const read = await player.text();
  await player.kept(1);
  await expect.poll(() => rows(page, 'runs').then(([run]) => run?.beat)).toBe(read.length - 1);
  // From its first script on, whatever can be tapped is noted.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    (window as unknown as { seen: Set<string> }).seen = seen;
    addEventListener('load', () =>
      new MutationObserver(() => {
        if (performance.getEntriesByName('usable').length === 0) return;
        document
          .querySelectorAll('article button, article input')
          .forEach((control) => seen.add(control.textContent ?? ''));
      }).observe(document.body, { childList: true, subtree: true }),
    );
  });
  await page.reload();
  await expect(player.told).toContainText('Je gaat verder waar je was.');
  expect(await player.text()).toEqual(read);
  const seen = await page.evaluate(() =>
    [...(window as unknown as { seen: Set<string> }).seen].map((text) => text.trim()),
  );
  const now = await page.locator('article button, article input').allTextContents();
  expect(now.map((text) => text.trim())).toEqual(expect.arrayContaining(seen));
});

test('an ending is still there after a reload, and playing again is too', async ({ player, page }) => {
  await player.open();
  const opening = await player.text();
  await player.toTheEnd();
  const ending = await player.text();
  await player.kept(1);
  await page.reload();
  await player.isIn('ended');
  expect((await player.text()).join()).toContain(ending.at(-1));
  for (const _ of ['toll', 'referees', 'roads']) await player.next.click();
  await player.again.click();
  await expect.poll(() => rows(page, 'runs')).toHaveLength(2);
  await page.reload();
  await expect(player.next).toBeVisible();
  expect(await player.text()).toEqual(opening);
});

test('a tab that crashes loses nothing', async ({ player, context }) => {
  await player.open('/play/de-fles-wijn');
  await player.choose(0);
  await player.kept(1);
  const read = await player.text();
  await player.page.goto('chrome://crash').catch(() => undefined);
  const again = new Player(await context.newPage());
  await again.open('/play/de-fles-wijn');
  await expect(again.told).toContainText('Je gaat verder waar je was.');
  expect(await again.text()).toEqual(read);
});

test('a second tab picks up, and both go on together', async ({ player, context }) => {
  await player.open('/play/de-fles-wijn');
  await player.choose(0);
  await player.kept(1);
  const other = new Player(await context.newPage());
  await other.open('/play/de-fles-wijn');
  await expect(other.told).toContainText('Je gaat verder waar je was.');
  expect(await other.text()).toEqual(await player.text());

  await other.back.click();
  await expect(player.told).toContainText('Je speelde verder in een ander venster.');
  await expect(player.back).toBeHidden();
  await player.choose(1);
  await expect.poll(() => other.text()).toEqual(await player.text());
  expect(await rows(player.page, 'runs')).toHaveLength(1);
});

test('the language link keeps the place', async ({ player, page }) => {
  await player.open('/play/de-fles-wijn');
  await player.choose(0);
  await player.kept(1);
  const beats = await player.beats.count();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(player.told).toContainText('You go on where you were.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(player.beats).toHaveCount(beats);
  await expect(player.back).toBeVisible();
});

test('both languages of the text are kept once a run has begun', async ({ player, page }) => {
  await player.open();
  await player.next.click();
  await expect
    .poll(() => rows(page, 'texts').then((texts) => texts.map(({ language }) => language).sort()))
    .toEqual(['en', 'nl']);
});

test.describe('after the story was published anew', () => {
  const LONG = 'de-fles-wijn';
  const now = published('nl', LONG);
  const old = { ...now, hash: 'old', title: 'Toen' };

  test('a run goes on in its own text, and in the new one when asked', async ({ player, page }) => {
    await player.open(`/play/${LONG}`);
    await player.choose(0);
    await player.kept(1);
    const [run] = await rows(page, 'runs');
    await put(page, 'texts', old);
    await put(page, 'runs', { ...run, hash: 'old' });
    await page.reload();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('Toen');
    await expect(player.told).toContainText('Er is een nieuwe versie van dit verhaal.');
    const read = await player.text();
    await page.getByRole('button', { name: 'Ga verder met de nieuwe tekst' }).click();
    await expect(heading).toHaveText(now.title);
    expect(await player.text()).toEqual(read);
    await expect.poll(() => rows(page, 'runs').then(([kept]) => kept?.hash)).toBe(now.hash);
  });

  test('it stops where a choice no longer fits, and says so', async ({ player, page }) => {
    await player.open(`/play/${LONG}`);
    await player.choose(0);
    await player.kept(1);
    const [run] = await rows(page, 'runs');
    const gone = JSON.parse(JSON.stringify(old).replaceAll('"map-beloven"', '"weggelaten"'));
    await put(page, 'texts', gone);
    await put(page, 'runs', {
      ...run,
      hash: 'old',
      steps: run?.steps?.map((step) => step.replace('.map-beloven', '.weggelaten')),
    });
    await page.reload();
    await page.getByRole('button', { name: 'Ga verder met de nieuwe tekst' }).click();
    await expect(player.told).toContainText('Vanaf hier is het verhaal veranderd.');
    await expect(player.back).toBeHidden();
    await player.toTheEnd();
  });
});

test.describe('storage that cannot be trusted', () => {
  for (const [name, block] of [
    ['is missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
    [
      'throws',
      () => {
        const refuse = () => {
          throw new DOMException('blocked', 'SecurityError');
        };
        Object.defineProperty(window, 'indexedDB', { get: refuse });
        Object.defineProperty(window, 'localStorage', { get: refuse });
      },
    ],
    [
      'fails to open',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'InvalidStateError');
        };
      },
    ],
    [
      'is full',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    ],
  ] as const) {
    test(`storage ${name}: the story goes on to its end, and one quiet line says that nothing is kept`, async ({
      player,
      page,
    }) => {
      await page.addInitScript(block);
      await player.open();
      await player.next.click();
      await expect(player.told).toContainText('bewaart nu niets');
      await player.toTheEnd();
      await expect(player.told).toContainText('bewaart nu niets');
    });
  }

  test('a damaged run is told, and play begins', async ({ player, page }) => {
    await player.open();
    await player.choose(0);
    await player.kept(1);
    const [run] = await rows(page, 'runs');
    await put(page, 'runs', { ...run, steps: 'kijken' });
    await page.reload();
    await expect(player.told).toContainText('konden we niet meer lezen');
    await player.toTheEnd();
  });

  test('a damaged text gives way to the published one', async ({ player, page }) => {
    await player.open();
    await player.choose(0);
    await player.kept(1);
    const [run] = await rows(page, 'runs');
    await put(page, 'texts', { ...published(), hash: 'old', scenes: { keuken: 7 } });
    await put(page, 'runs', { ...run, hash: 'old' });
    await page.reload();
    await expect(player.told).toContainText('Je gaat verder waar je was.');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(published().title);
    await player.toTheEnd();
  });

  test('steps that were never possible are left out', async ({ player, page }) => {
    await player.open();
    await player.choose(0);
    await player.kept(1);
    const [run] = await rows(page, 'runs');
    await put(page, 'runs', { ...run, steps: ['keuken.constructor'], beat: 99 });
    await page.reload();
    await expect(player.told).toContainText('Vanaf hier is het verhaal veranderd.');
    await player.toTheEnd();
  });
});

test('a store that is wiped under a running game is told once; play goes on, and is kept again', async ({
  player,
  page,
}) => {
  await player.open('/play/de-fles-wijn');
  await player.choose(0);
  await player.kept(1);
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const wiping = indexedDB.deleteDatabase('speelruimte');
        wiping.onsuccess = () => done();
        wiping.onerror = () => fail(wiping.error);
      }),
  );
  await player.toTheEnd();
  await player.kept(2);
  await expect(player.told).not.toContainText('bewaart nu niets');
});

test('a story that was opened and left leaves nothing behind', async ({ player, page }) => {
  await player.open();
  await page.waitForTimeout(500);
  expect(await rows(page, 'runs')).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('played')))).toEqual([]);
});

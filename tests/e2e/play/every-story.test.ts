import { readdirSync } from 'node:fs';
import { expect, published, test } from './player';

const stories = readdirSync('build/scenarios')
  .filter((file) => /^(?!index\.|pack\.).*\.nl\.json$/.test(file))
  .map((file) => file.slice(0, -'.nl.json'.length))
  .sort();

// Whole scenes at once: how beats come is tested elsewhere.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [i, story] of stories.entries()) {
  const language = i % 2 === 0 ? 'nl' : 'en';

  test(`${story}, from its first line to what an ending cost (${language})`, async ({ page, player }) => {
    const { title, endings } = published(language, story);
    await player.open(language === 'nl' ? `/play/${story}` : `/en/play/${story}`);
    expect(await page.title()).toContain(title);
    await player.toTheEnd((step) => step + i);
    await player.next.click();
    await player.isIn('toll');
    const told = await page.locator('article.story').innerText();
    const costs = Object.values(endings).filter(({ lost }) => told.includes(lost.what));
    expect(costs).toHaveLength(1);
    expect(told).toContain(costs[0]?.protected.what);
  });
}

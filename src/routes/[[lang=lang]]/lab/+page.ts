import { fetchStory } from '$lib/library';
import { begin, next, openChoices } from '$lib/scenario/next';
export const ssr = false;
export const prerender = false;
export async function load({ fetch, url, params }) {
  const story = (await fetchStory(url.searchParams.get('id') ?? 'de-fles-wijn', params.lang ?? 'nl', fetch))!;
  const walk = (picks: number[]) => {
    let s = begin(story);
    const steps: string[] = [];
    for (let i = 0; i < 20; i++) {
      const o = openChoices(story, s);
      if (!o.length) break;
      const c = o[(picks[i] ?? 0) % o.length]!;
      steps.push(`${s.scene}.${c}`);
      s = next(story, s, c)!;
    }
    return steps as any;
  };
  const parse = (t: string) => t.split('').map(Number);
  return {
    story,
    steps: walk(parse(url.searchParams.get('p') ?? '000')),
    others: (url.searchParams.get('o') ?? '')
      .split(',')
      .filter(Boolean)
      .map((t) => walk(parse(t))),
    wide: url.searchParams.has('wide'),
    screen: url.searchParams.get('s') ?? 'toll',
    note: url.searchParams.get('note'),
  };
}

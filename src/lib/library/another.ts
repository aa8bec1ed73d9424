import type { Id } from '$lib/scenario/types';
import { themesOf } from './card';
import type { Card } from './card';

/** Another story to go on with, and what ties it to this one. */
export type Another = { card: Card; because: 'tension' | 'theme' | 'none' };

/**
 * Another story than `id`: preferably between the same two values, else of the same theme, else any; and of those, one
 * that wasn't played yet. `null` where there is no other, or no such story.
 */
export function anotherStory(stories: readonly Card[], id: Id, played: ReadonlySet<Id>): Another | null {
  const here = stories.find((card) => card.id === id);
  if (here === undefined) return null;
  const others = stories.filter((card) => card.id !== id && card.id !== here.otherChair);
  const ranked = others
    .map((card) => ({ card, because: tie(here, card) }))
    .sort((a, b) => ties.indexOf(a.because) - ties.indexOf(b.because));
  // A story with the same pull that was played already is no news; one of the same theme that wasn't, is.
  return ranked.find(({ card }) => !played.has(card.id)) ?? ranked[0] ?? null;
}

const ties: Another['because'][] = ['tension', 'theme', 'none'];

function tie(here: Card, other: Card): Another['because'] {
  if (other.tension.every((value) => here.tension.includes(value))) return 'tension';
  const themes = themesOf(here);
  return themesOf(other).some((theme) => themes.includes(theme)) ? 'theme' : 'none';
}

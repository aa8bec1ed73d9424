import type { Id } from '$lib/scenario/types';
import type { Card } from './card';

/**
 * The one story to play now. Who comes here first gets the shortest; who was here before, one that they haven't played,
 * another each day; who has played everything, any of them, another each day.
 * @param played the stories that were played on this device
 * @param day a number that is one higher each day
 */
export function storyForNow<Story extends Pick<Card, 'id' | 'minutes'>>(
  stories: readonly Story[],
  played: readonly Id[],
  day: number,
): Story | undefined {
  if (played.length === 0) return stories.reduce<Story | undefined>(shorter, undefined);
  const fresh = stories.filter(({ id }) => !played.includes(id));
  const among = fresh.length > 0 ? fresh : stories;
  return among[day % among.length];
}

/** The number of a day where this device is, from its clock in milliseconds. */
export function dayOf(time: number): number {
  const here = new Date(time);
  return Math.floor(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()) / 86_400_000);
}

function shorter<Story extends Pick<Card, 'minutes'>>(one: Story | undefined, other: Story): Story {
  return one !== undefined && one.minutes <= other.minutes ? one : other;
}

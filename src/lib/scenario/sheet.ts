import type { Id, Scenario } from './types';

/** What a referee of the story says about one of its endings. */
export type Voice = { referee: Id; name: string; say: string; ending: string };

/** What stands on paper of a story, for who leads a conversation about it without any screen. */
export type Sheet = {
  /** Who is in it, besides the player. */
  people: { name: string; role: string }[];
  /** The options at the turning point, in the order of the file. */
  options: string[];
  /** Each referee of the story once, about another ending wherever that can be. */
  voices: Voice[];
  endings: { title: string; protected: string; lost: string }[];
};

export function sheetOf({ cast, scenes, pivot, endings }: Scenario): Sheet {
  return {
    people: Object.values(cast).flatMap(({ name, role }) => (name === undefined ? [] : [{ name, role }])),
    options: Object.values(scenes[pivot.scene]?.choices ?? {}).map(({ say }) => say),
    voices: voicesOf(endings),
    endings: Object.values(endings).map((ending) => ({
      title: ending.title,
      protected: ending.protected.what,
      lost: ending.lost.what,
    })),
  };
}

/** Goes round the endings, and takes from each the first voice that wasn't heard, until nobody is left. */
function voicesOf(endings: Scenario['endings']): Voice[] {
  const heard = new Map<Id, Voice>();
  for (;;) {
    const before = heard.size;
    for (const { title, referees } of Object.values(endings)) {
      const fresh = referees.find(({ referee }) => !heard.has(referee));
      if (fresh !== undefined) heard.set(fresh.referee, { ...fresh, ending: title });
    }
    if (heard.size === before) return [...heard.values()];
  }
}

/** How this browser keeps what it is given. */
export type Stay = {
  /** Bytes in use by this site and what it may use at most; null where the browser doesn't say. */
  used: number | null;
  most: number | null;
  /** Kept until the player wipes it, or only as long as there is room; null where the browser doesn't say. */
  persisted: boolean | null;
  /** Safari on a phone or tablet, and not opened from the home screen: it clears a site after a week without a visit. */
  clearedAfterAWeek: boolean;
};

export type Room = {
  look: () => Promise<Stay>;
  /** Asks that it stays; the browser decides, and some ask the player. */
  askToStay: () => Promise<boolean>;
};

export const browserRoom: Room = {
  look: async () => {
    const { usage, quota } = await answered(() => navigator.storage.estimate(), {});
    return {
      used: usage ?? null,
      most: quota ?? null,
      persisted: await answered(() => navigator.storage.persisted(), null),
      clearedAfterAWeek: isClearedAfterAWeek(navigator, matchMedia('(display-mode: standalone)').matches),
    };
  },
  askToStay: () => answered(() => navigator.storage.persist(), false),
};

/** `navigator.storage` is missing on plain http, and may refuse in a private window. */
async function answered<Answer>(ask: () => Promise<Answer>, otherwise: Answer): Promise<Answer> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}

/** Every browser on an iPhone or iPad is Safari inside; an iPad says that it is a Mac, but has a touch screen. */
export function isClearedAfterAWeek(
  { userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>,
  standalone: boolean,
): boolean {
  const apple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return apple && !standalone;
}

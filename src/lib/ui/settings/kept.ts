/** How somebody reads best; the first of each is what the device and the design say. */
export type Settings = {
  text: 'normal' | 'larger' | 'large' | 'largest';
  theme: 'device' | 'light' | 'dark';
  motion: 'device' | 'less';
};

/** Where they are kept in localStorage. `src/app.html` reads it too, before anything is painted. */
export const KEY = 'speelruimte.settings';

const DEFAULTS: Settings = { text: 'normal', theme: 'device', motion: 'device' };

/** Whatever was kept, as settings; what makes no sense gives way to the default. */
export function parseSettings(kept: string | null): Settings {
  const { text, theme, motion } = parsed(kept);
  return {
    text: text === 'larger' || text === 'large' || text === 'largest' ? text : DEFAULTS.text,
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULTS.theme,
    motion: motion === 'less' ? motion : DEFAULTS.motion,
  };
}

/** What is kept and applied: only what differs from the default, so that a default may change. */
export function differing(settings: Settings): Partial<Settings> {
  const { text, theme, motion } = settings;
  return {
    ...(text !== DEFAULTS.text && { text }),
    ...(theme !== DEFAULTS.theme && { theme }),
    ...(motion !== DEFAULTS.motion && { motion }),
  };
}

function parsed(kept: string | null): Record<string, unknown> {
  try {
    const raw: unknown = JSON.parse(kept ?? '{}');
    return typeof raw === 'object' && raw !== null ? { ...raw } : {};
  } catch {
    // Somebody wrote something else there: then it is as if nothing was kept.
    return {};
  }
}

import { m } from '$lib/i18n/paraglide/messages';
import { pathIn } from '$lib/i18n/path';
import type { Language } from '$lib/scenario/types';

/** Pictures of the app for who is asked to install it: `src/tooling/screenshots/draw.mjs` makes them. */
export const screenshots = [
  { name: 'home', form: 'narrow', sizes: '720x1480' },
  { name: 'story', form: 'narrow', sizes: '720x1480' },
  { name: 'home', form: 'wide', sizes: '1280x800' },
] as const;

/**
 * What a system must know to install the app, in one language. Each language is an app of its own, with its own names
 * and start; they share everything that is kept.
 * @param paper the colour of the page, which a system paints before the app is there
 */
export function manifestOf(language: Language, paper: string) {
  const locale = { locale: language };
  const at = (path: string) => pathIn(language, path);
  const icon = { src: '/icon-192.png', sizes: '192x192', type: 'image/png' };
  const labels = { home: m.home_heading({}, locale), story: m.install_shot_story({}, locale) };
  return {
    id: at('/'),
    name: m.install_name({}, locale),
    short_name: m.common_name({}, locale),
    description: m.home_description({}, locale),
    lang: language,
    dir: 'ltr',
    start_url: at('/'),
    scope: '/',
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    categories: ['education', 'games', 'government'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { ...icon, purpose: 'any' },
      { ...icon, src: '/icon-512.png', sizes: '512x512', purpose: 'any' },
      { ...icon, src: '/icon-maskable-512.png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: m.install_go_on({}, locale), url: `${at('/')}?go-on` },
      { name: m.home_library({}, locale), url: `${at('/')}#library` },
      { name: m.journal_title({}, locale), url: at('/journal') },
    ].map((shortcut) => ({ ...shortcut, icons: [icon] })),
    screenshots: screenshots.map(({ name, form, sizes }) => ({
      src: `/screenshots/${name}-${form}.${language}.jpg`,
      sizes,
      type: 'image/jpeg',
      form_factor: form,
      label: labels[name],
    })),
  };
}

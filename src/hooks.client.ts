import type { HandleClientError } from '@sveltejs/kit';
import { languageOf } from '$lib/i18n/path';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';
import { keepError } from '$lib/ui/error/last';
import { catchOffer } from '$lib/ui/install/offer';

// A language switch loads the page anew, so the language holds for the life of the page.
// The offline shell is written in Dutch and may stand at an English address.
const language = languageOf(location.pathname);
overwriteGetLocale(() => language);
document.documentElement.lang = language;
catchOffer();

/** An address that doesn't exist is no error of ours: the page says it, the console needn't. */
export const handleError: HandleClientError = ({ error, status }) => {
  keepError(error);
  if (status !== 404) console.error(error);
};

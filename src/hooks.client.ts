import { languageOf } from '$lib/i18n/path';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

// A language switch loads the page anew, so the language holds for the life of the page.
// The offline shell is written in Dutch and may stand at an English address.
const language = languageOf(location.pathname);
overwriteGetLocale(() => language);
document.documentElement.lang = language;

import { languageOf } from '$lib/i18n/path';
import { lastError } from './last';
import type { Situation } from './report';

/** Looks around in the browser for what a report says. */
export async function situation(path: string, route: string | null, version: string): Promise<Situation> {
  return {
    error: lastError(),
    version,
    route,
    language: languageOf(path),
    online: navigator.onLine,
    storage: await keeps(),
    browser: navigator.userAgent,
  };
}

const TRIAL = 'speelruimte.trial';

/** Whether the browser keeps anything for this site. */
async function keeps(): Promise<boolean> {
  try {
    localStorage.setItem(TRIAL, '1');
    localStorage.removeItem(TRIAL);
    await indexedDB.databases();
    return true;
  } catch {
    return false;
  }
}

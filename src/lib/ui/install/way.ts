import { caughtOffer, type InstallPrompt } from './offer';

/** How this app can be put on this device's home screen; `none` where it is there already, or where it can't. */
export type Way = { kind: 'prompt'; prompt: InstallPrompt } | { kind: 'share' } | { kind: 'none' };

export function wayToInstall(): Way {
  if (matchMedia('(display-mode: standalone)').matches) return { kind: 'none' };
  const prompt = caughtOffer();
  if (prompt !== undefined) return { kind: 'prompt', prompt };
  // Only iOS knows this property: there it goes through the browser's own share menu.
  if ('standalone' in navigator) return { kind: navigator.standalone === true ? 'none' : 'share' };
  return { kind: 'none' };
}

const KEY = 'speelruimte.install';

/** Whether somebody said, for good, that they don't want to hear of installing. */
export function isDismissed(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // Where nothing is kept, it would be asked at every visit: then rather never.
    return true;
  }
}

export function dismiss(): void {
  try {
    localStorage.setItem(KEY, 'dismissed');
  } catch {
    // `isDismissed` says so too then.
  }
}

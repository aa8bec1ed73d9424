let last: unknown;

/** Keeps what went wrong for the screen that tells of it: the framework hands a page no more than a message. */
export function keepError(error: unknown): void {
  last = error;
}

export function lastError(): unknown {
  return last;
}

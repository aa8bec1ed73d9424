/**
 * Whether something that nobody caught is worth a word to the player. Not: what was stopped on purpose, and what other
 * people's scripts (extensions, which hide what it was) do on our page.
 */
export function isMishap(error: unknown): boolean {
  return error instanceof Error && error.name !== 'AbortError';
}

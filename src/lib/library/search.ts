/** A text as it is searched: in small letters, without accents or the little signs around words. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether every word that is looked for, or its beginning, is in one of the texts. Who looks for nothing finds everything. */
export function finds(words: string, texts: readonly string[]): boolean {
  const text = ` ${plain(texts.join(' '))}`;
  return plain(words)
    .split(' ')
    .every((word) => word === '' || text.includes(` ${word}`));
}

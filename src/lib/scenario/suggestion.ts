/** `; did you mean “…”?` with the word that looks most like it; empty when none is close. */
export function suggestion(words: string[], word: string): string {
  const [closest] = nearest(words, word);
  return closest === undefined ? '' : `; did you mean “${closest}”?`;
}

/** The words that look like this one, the most alike first; none where nothing is close. */
export function nearest(words: readonly string[], word: string): string[] {
  const most = Math.max(1, Math.floor(word.length / 3));
  return words
    .map((other) => ({ other, edits: distance(other, word) }))
    .filter(({ other, edits }) => edits <= most || other.startsWith(`${word}-`))
    .sort((one, two) => one.edits - two.edits)
    .map(({ other }) => other);
}

/** How many letters to add, drop or change to make one word of the other (Levenshtein). */
function distance(one: string, two: string): number {
  let row = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= two.length; j++) {
      const changed = (above[j - 1] ?? 0) + (one[i - 1] === two[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return row[two.length] ?? 0;
}

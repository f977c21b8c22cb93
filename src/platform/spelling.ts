/** The number of characters to insert, delete or replace to make one word into another. */
function editDistance(word: string, other: string): number {
  let row = [...word, ''].map((_, i) => i);
  for (const [i, letter] of [...other].entries()) {
    const next = [i + 1];
    for (let j = 1; j < row.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (word[j - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The known word that an unknown word is probably meant to be.
 *
 * @returns undefined for a known word, and if no known word is similar
 */
export function intendedWord(word: string, known: readonly string[]): string | undefined {
  // Longer words are no misspelling, and would take long to compare.
  if (known.includes(word) || word.length > 30) return undefined;
  const distances = known.map((other) => editDistance(word, other));
  const least = Math.min(...distances);
  return least <= Math.min(2, word.length / 2.5) ? known[distances.indexOf(least)] : undefined;
}

/**
 * The candidate closest to a mistyped word, or null when none is close enough to be meant.
 * Close is at most a third of the word in single-letter changes.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const ranked = candidates.map((candidate) => ({ candidate, changes: letterChanges(word, candidate) })).sort((a, b) => a.changes - b.changes);
  const best = ranked[0];
  return best !== undefined && best.changes <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : null;
}

/** Levenshtein distance, one row of its table at a time. */
function letterChanges(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_unused, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      next.push(Math.min((next[column] ?? 0) + 1, (row[column + 1] ?? 0) + 1, (row[column] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

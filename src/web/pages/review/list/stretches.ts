/** A list is drawn in stretches of this many rows, of which only those near the eye are on the page. */
export const STRETCH = 50;

/** Up to here every row is drawn: a list like most is there as a whole. */
export const WHOLE = 200;

/** The rows of a list in stretches, in order; a short list is one. A stretch whose rows are the very ones of before is the very one of before, so that it need not be drawn anew. */
export function stretchesOf<T>(rows: readonly T[], before: readonly (readonly T[])[]): readonly (readonly T[])[] {
  if (rows.length === 0) return [];
  if (rows.length <= WHOLE) return [rows];
  return Array.from({ length: Math.ceil(rows.length / STRETCH) }, (_, index) => {
    const stretch = rows.slice(index * STRETCH, (index + 1) * STRETCH);
    const old = before[index];
    return old !== undefined && old.length === stretch.length && old.every((row, at) => row === stretch[at]) ? old : stretch;
  });
}

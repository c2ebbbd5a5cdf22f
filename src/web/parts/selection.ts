/** The rows of a list that are selected, as in a sheet, and the row from which a range is drawn. */
export interface Selection<T> {
  readonly chosen: ReadonlyMap<string, T>;
  readonly anchor: string | null;
}

/** Nothing is selected. */
export const NONE_SELECTED: Selection<never> = { chosen: new Map<string, never>(), anchor: null };

interface List<T> {
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
}

/** `toggle`: one row more or less. `range`: everything from the anchor to the row, and nothing else. `all`: every row of the list, besides what was selected. `none`: no row of the list. */
export type Selecting = { readonly how: 'toggle' | 'range'; readonly id: string } | { readonly how: 'all' } | { readonly how: 'none' };

/** The selection after an act in a list. A row that is not in the list changes nothing. */
export function select<T>(selection: Selection<T>, { rows, idOf }: List<T>, act: Selecting): Selection<T> {
  const own = (some: readonly T[]): Map<string, T> => new Map(some.map((row) => [idOf(row), row]));
  if (act.how === 'all') return { ...selection, chosen: new Map([...selection.chosen, ...own(rows)]) };
  if (act.how === 'none') return { anchor: null, chosen: new Map([...selection.chosen].filter(([id]) => !own(rows).has(id))) };
  const to = rows.findIndex((row) => idOf(row) === act.id);
  const row = rows[to];
  if (row === undefined) return selection;
  if (act.how === 'toggle') {
    const chosen = new Map(selection.chosen);
    if (!chosen.delete(act.id)) chosen.set(act.id, row);
    return { chosen, anchor: act.id };
  }
  const from = rows.findIndex((each) => idOf(each) === selection.anchor);
  if (from === -1) return { chosen: own([row]), anchor: act.id };
  return { chosen: own(rows.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor: selection.anchor };
}

/** The selection with what is now known of its rows; the same object where nothing is new. */
export function refreshed<T>(selection: Selection<T>, { rows, idOf }: List<T>): Selection<T> {
  const newer = rows.filter((row) => selection.chosen.has(idOf(row)) && selection.chosen.get(idOf(row)) !== row);
  return newer.length === 0 ? selection : { ...selection, chosen: new Map([...selection.chosen, ...newer.map((row) => [idOf(row), row] as const)]) };
}

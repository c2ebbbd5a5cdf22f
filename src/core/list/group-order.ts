/**
 * The order in which groups of a list stand, on a screen and on paper: months one after the other, everything else by size; what has no name stands
 * last, whatever its size.
 */
export function inGroupOrder<T extends { readonly key: string; readonly total: number }>(groups: readonly T[], isByMonth: boolean): T[] {
  const isNameless = ({ key }: T): number => Number(key === '');
  return groups.toSorted((one, other) => isNameless(one) - isNameless(other) || (isByMonth ? 0 : other.total - one.total) || (one.key < other.key ? -1 : 1));
}

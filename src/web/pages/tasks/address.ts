import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../../api/read.js';
import type { TaskSearch } from '../../search.js';
import { calendarAt, columnsAsked, groupingOf, knownFilters, queryOf, shownAs } from './filter-url.js';

/** What of the address is not a filter: how the list is ordered, grouped and drawn. */
const DRAWN = ['sort', 'group', 'columns', 'view', 'span', 'on'] as const;

/** A change of what is not a filter; null takes it out. The panel beside the list goes with every change that does not name it. */
export type Rest = { readonly [K in (typeof DRAWN)[number] | 'peek']?: string | null };

/** The list as its address holds it, and the ways to change that. */
export function useAddress() {
  const navigate = useNavigate();
  const { today } = useSession();
  const raw: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const filters = knownFilters(raw);
  const shown: TaskSearch = Object.keys(filters).length === 0 ? { state: 'open' } : filters;
  const drawn = Object.fromEntries(DRAWN.map((key) => [key, raw[key]]));
  const go = (next: TaskSearch, change: Rest = {}): void => {
    const rest = Object.fromEntries(Object.entries({ ...drawn, ...change }).filter(([, value]) => value !== null && value !== undefined));
    void navigate({ to: '/tasks', search: { ...next, ...rest }, replace: true, resetScroll: false });
  };
  return {
    raw, filters, shown, go, query: queryOf(raw), group: groupingOf(raw), columns: columnsAsked(raw), peek: raw['peek'] ?? null, view: shownAs(raw), ...calendarAt(raw, today),
    /** The same list, to be drawn in another way. */
    whole: Object.fromEntries(Object.entries({ ...filters, ...drawn, view: undefined }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  };
}

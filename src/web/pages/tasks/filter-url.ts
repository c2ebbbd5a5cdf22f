import { ATTENTIONS, isCivilDate } from '#core/index.js';
import type { RouteCall } from '#contract/index.js';
import type { TaskSearch } from '../../search.js';

/** The query of the list as it travels. */
export type TaskQuery = RouteCall<'listTasks'>['query'];

export const STATES = ['open', 'closed', 'assigned', 'returned', 'active', 'submitted', 'done', 'paused', 'cancelled', 'all'] as const;
export const TIMELINESS = ['overdue', 'due_soon', 'on_track', 'undated', 'on_time', 'late', 'paused'] as const;
/** The orders that a person can ask for; without one the server takes what suits the filter. */
export const SORTS = ['due', 'newest', 'relevance'] as const;
export const WAITING = ['decision', 'confirmation', 'extension'] as const;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const isId = (text: string): boolean => UUID.test(text);
const isYes = (text: string): boolean => text === 'true';
const oneOf = (list: readonly string[]) => (text: string): boolean => list.includes(text);

const VALID: { readonly [K in keyof TaskSearch]-?: (text: string) => boolean } = {
  q: (text) => text.trim() !== '' && text.length <= 200,
  unitId: isId, below: isYes, former: isYes, state: oneOf(STATES), timeliness: oneOf(TIMELINESS), documentId: isId, officerPostId: isId, mine: isYes, waiting: oneOf(WAITING),
  dueFrom: isCivilDate, dueTo: isCivilDate, closedFrom: isCivilDate, closedTo: isCivilDate, attention: oneOf([...ATTENTIONS, 'any']), openedFrom: isCivilDate, openedTo: isCivilDate,
};

const KEYS = Object.keys(VALID) as (keyof TaskSearch)[];

/** The filters of an address that mean something; a mistyped or outdated one is dropped, not sent. */
export function knownFilters(search: Readonly<Record<string, string | undefined>>): TaskSearch {
  return Object.fromEntries(KEYS.flatMap((key) => {
    const value = search[key]?.normalize('NFC');
    return value !== undefined && VALID[key](value) ? [[key, value]] : [];
  }));
}

/**
 * What the list asks the server for. A filter that came with a link is passed on untouched, so that the list counts what the number counted;
 * an address without any filter shows what is open.
 */
export function queryOf(search: Readonly<Record<string, string | undefined>>): TaskQuery {
  const filters = knownFilters(search);
  const asked = Object.keys(filters).length === 0 ? { state: 'open' } : filters;
  const sort = SORTS.find((each) => each === search['sort']);
  return { ...asked, ...(sort === undefined ? {} : { sort }) } as TaskQuery;
}

/** The filters with one of them set, or taken away when given nothing. `below` and `former` go with their unit. */
export function withFilter(filters: TaskSearch, key: keyof TaskSearch, value: string | null): TaskSearch {
  const gone = key === 'unitId' && value === null ? ['unitId', 'below', 'former'] : [key];
  const kept = Object.fromEntries(Object.entries(filters).filter(([each]) => !gone.includes(each)));
  return value === null || value === '' ? kept : { ...kept, [key]: value };
}

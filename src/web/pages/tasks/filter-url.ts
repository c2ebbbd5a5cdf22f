import { ATTENTIONS, CALENDAR_SPANS, isCivilDate, TASK_COLUMNS, USUAL_COLUMNS } from '#core/index.js';
import type { CalendarSpan, CivilDate, TaskColumn } from '#core/index.js';
import type { RouteCall, TaskGrouping } from '#contract/index.js';
import { writeSearch } from '../../search.js';
import type { TaskSearch } from '../../search.js';

/** The query of the list as it travels. */
export type TaskQuery = RouteCall<'listTasks'>['query'];

export const STATES = ['open', 'closed', 'draft', 'assigned', 'returned', 'active', 'submitted', 'done', 'paused', 'cancelled', 'all'] as const;
export const TIMELINESS = ['overdue', 'due_soon', 'on_track', 'undated', 'on_time', 'late', 'paused'] as const;
/** The orders that a person can ask for; without one the server takes what suits the filter. */
export const SORTS = ['due', 'newest', 'relevance'] as const;
export const OFFICIAL = ['on_time', 'late', 'on_track', 'overdue', 'none'] as const;
/** The columns of a board by class: what is under way first. */
export const BOARD_OFFICIAL = ['on_track', 'overdue', 'on_time', 'late', 'none'] as const;
/** How a list is drawn, where that is not as a list. */
export const SHOWN_AS = ['board', 'calendar'] as const;
export type ShownAs = (typeof SHOWN_AS)[number];
/** What a list can be grouped by. */
export const GROUPINGS = ['unit', 'document', 'programme', 'assigner', 'deadline', 'state', 'official'] as const;
/** Filters that are on or off. */
export const FLAGS = ['key', 'dunned', 'dormant', 'restricted', 'direct', 'undated'] as const;
export const BORDERS = ['above', 'below'] as const;
export const WAITING = ['decision', 'request', 'extension', 'instruction', 'confirmation'] as const;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const isId = (text: string): boolean => UUID.test(text);
const isYes = (text: string): boolean => text === 'true';
const isFlag = (text: string): boolean => text === 'true' || text === 'false';
const isName = (text: string): boolean => text.trim() !== '' && text.length <= 300;
const oneOf = (list: readonly string[]) => (text: string): boolean => list.includes(text);

const VALID: { readonly [K in keyof TaskSearch]-?: (text: string) => boolean } = {
  q: (text) => text.trim() !== '' && text.length <= 200,
  unitId: isId, below: isYes, former: isYes, state: oneOf(STATES), timeliness: oneOf(TIMELINESS), documentId: isId, officerPostId: isId, mine: isYes, givenByMe: isYes, waiting: oneOf(WAITING), border: oneOf(BORDERS),
  dueFrom: isCivilDate, dueTo: isCivilDate, closedFrom: isCivilDate, closedTo: isCivilDate, attention: oneOf([...ATTENTIONS, 'any']), openedFrom: isCivilDate, openedTo: isCivilDate,
  undated: isFlag, direct: isFlag, key: isFlag, dunned: isFlag, dormant: isFlag, restricted: isFlag, official: oneOf(OFFICIAL), assigner: isName, programme: isName,
};

/** Every filter that an address may hold. */
export const FILTER_KEYS = Object.keys(VALID) as (keyof TaskSearch)[];

/** The filters of an address that mean something; a mistyped or outdated one is dropped, not sent. */
export function knownFilters(search: Readonly<Record<string, string | undefined>>): TaskSearch {
  return Object.fromEntries(FILTER_KEYS.flatMap((key) => {
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

/** The list of an address as it is kept under a name: without the row that is looked at and the month that is shown. */
export function keptQuery(search: Readonly<Record<string, string | undefined>>, columns: readonly TaskColumn[]): string {
  const { sort: _, ...filters } = queryOf(search);
  const view = shownAs(search);
  const drawn = { sort: search['sort'], group: groupingOf(search), columns: columns === USUAL_COLUMNS ? undefined : columns.join(','), view, span: view === 'calendar' ? search['span'] : undefined };
  return writeSearch({ ...filters, ...drawn }).slice(1);
}

/** The filters with one of them set, or taken away when given nothing. `below` and `former` go with their unit. */
export function withFilter(filters: TaskSearch, key: keyof TaskSearch, value: string | null): TaskSearch {
  const gone = key === 'unitId' && value === null ? ['unitId', 'below', 'former'] : [key];
  const kept = Object.fromEntries(Object.entries(filters).filter(([each]) => !gone.includes(each)));
  return value === null || value === '' ? kept : { ...kept, [key]: value };
}

/** What the list is grouped by; undefined for one list. */
export function groupingOf(search: Readonly<Record<string, string | undefined>>): TaskGrouping | undefined {
  return GROUPINGS.find((each) => each === search['group']);
}

/** How the list is drawn; undefined for a list. */
export function shownAs(search: Readonly<Record<string, string | undefined>>): ShownAs | undefined {
  return SHOWN_AS.find((each) => each === search['view']);
}

/** Which month or week a calendar shows: by a day in it. */
export function calendarAt(search: Readonly<Record<string, string | undefined>>, today: CivilDate): { readonly span: CalendarSpan; readonly on: CivilDate } {
  const { span, on } = search;
  return { span: CALENDAR_SPANS.find((each) => each === span) ?? 'month', on: on !== undefined && isCivilDate(on) ? on : today };
}

/** The columns that an address asks for, in their usual order; undefined where it asks for none that exist. */
export function columnsAsked(search: Readonly<Record<string, string | undefined>>): readonly TaskColumn[] | undefined {
  const asked = (search['columns'] ?? '').split(',');
  const known = TASK_COLUMNS.filter((column) => asked.includes(column));
  return known.length === 0 ? undefined : known;
}

import { z } from 'zod';
import { Id } from './common.js';
import { route } from './route.js';

const Marks = z.array(z.tuple([z.int(), z.int()]));

/** Kinds of things that a search finds, in the order of the tabs of its page. */
export const SearchKind = z.enum(['task', 'document', 'entry', 'unit', 'person']);
export type SearchKind = z.infer<typeof SearchKind>;

/** A thing found. Marks are places of the query in a text, in UTF-16 units of it: [start, end). */
export const SearchHit = z.object({
  kind: SearchKind, id: Id,
  /** The task whose page shows it: of an entry, the task in whose log it stands. */
  taskId: Id.nullable(),
  title: z.string(), marks: Marks, detail: z.string(),
  /** The words around the place where the query was found, where that is not the title. */
  snippet: z.object({ text: z.string(), marks: Marks }).nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** How many of a kind were found; `more` where there are more than were looked at. */
export const SearchCount = z.object({ kind: SearchKind, count: z.int(), more: z.boolean() });

export const SearchResults = z.object({ counts: z.array(SearchCount), kind: SearchKind, hits: z.array(SearchHit), nextOffset: z.int().nullable() });
export type SearchResults = z.infer<typeof SearchResults>;

export const SEARCH_ROUTES = {
  search: route({ method: 'GET', path: '/search', summary: 'People, units, documents and tasks for the palette', gate: 'signed_in', query: z.object({ q: z.string().max(200) }), answer: z.object({ hits: z.array(SearchHit) }) }),
  searchAll: route({
    method: 'GET', path: '/search/results', summary: 'Everything that holds the words: tasks, documents with their texts, entries of logs, units and people', gate: 'signed_in',
    query: z.object({ q: z.string().max(200), kind: SearchKind.optional(), offset: z.coerce.number().int().min(0).max(2000).optional() }), answer: SearchResults,
  }),
} as const;

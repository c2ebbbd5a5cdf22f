import type { SearchHit, SearchKind, SearchResults } from '#contract/index.js';
import { together } from '../../database/together.js';
import type { Call } from '../../http/handler.js';
import { inTiers, mayAtAll, peopleFound, type Question, questionOf, type Reach, unitsFound } from './find.commands.js';
import { documentHits, entryHits, personHit, taskHits, unitHit } from './present.js';
import { seekDocuments, seekEntries, seekTasks } from './queries.js';

const PAGE = 20;
/** Nobody turns 25 pages: of more than this the tab says "more". The list of tasks counts its hits to the last one. */
const REACH: Reach = { enough: 500, first: 500, most: 2000 };
const KINDS: readonly SearchKind[] = ['task', 'document', 'entry', 'unit', 'person'];

/** Everything of one kind that was found, and how to show some of it. */
interface Shelf {
  readonly count: number;
  readonly more: boolean;
  readonly page: (from: number, to: number) => Promise<readonly SearchHit[]>;
}

const EMPTY: Shelf = { count: 0, more: false, page: () => Promise.resolve([]) };

/** The page of results: how many there are of each kind, and a page of one; of the first kind that has any where none was asked for. What the person may not see is neither shown nor counted. */
export async function searchAll(call: Call<'searchAll'>): Promise<SearchResults> {
  const { q, kind: asked, offset = 0 } = call.input.query;
  const question = await questionOf(call, q);
  const found = question === null ? [] : await together(KINDS.map(async (kind) => [kind, await shelfOf(call, kind, question)] as const));
  const shelves = new Map<SearchKind, Shelf>(found);
  const kind = asked ?? KINDS.find((each) => (shelves.get(each)?.count ?? 0) > 0) ?? 'task';
  const shelf = shelves.get(kind) ?? EMPTY;
  const hits = await shelf.page(offset, offset + PAGE);
  return {
    counts: KINDS.map((each) => ({ kind: each, count: shelves.get(each)?.count ?? 0, more: shelves.get(each)?.more ?? false })), kind, hits: [...hits],
    nextOffset: offset + PAGE < shelf.count ? offset + PAGE : null,
  };
}

function shelfOf(call: Call<'searchAll'>, kind: SearchKind, question: Question): Promise<Shelf> {
  switch (kind) {
    case 'task':
      return taskShelf(call, question);
    case 'document':
      return documentShelf(call, question);
    case 'entry':
      return entryShelf(call, question);
    case 'unit':
      return Promise.resolve(mayAtAll(call.actor, 'units.read') ? listed(unitsFound(question).map((unit) => unitHit(unit, question))) : EMPTY);
    case 'person':
      return mayAtAll(call.actor, 'people.read') ? peopleFound(call, question).then((people) => listed(people.map((person) => personHit(person, question)))) : Promise.resolve(EMPTY);
  }
}

const listed = (hits: readonly SearchHit[]): Shelf => ({ count: hits.length, more: false, page: (from, to) => Promise.resolve(hits.slice(from, to)) });

async function taskShelf(call: Call<'searchAll'>, question: Question): Promise<Shelf> {
  if (!mayAtAll(call.actor, 'task.read')) return EMPTY;
  const { hits, isCut } = await inTiers(question, REACH, (look) => seekTasks(call.tx, call, look));
  return { count: hits.length, more: isCut, page: (from, to) => taskHits(call, hits.slice(from, to), question) };
}

async function documentShelf(call: Call<'searchAll'>, question: Question): Promise<Shelf> {
  if (!mayAtAll(call.actor, 'document.read')) return EMPTY;
  const { hits, isCut } = await inTiers(question, REACH, (look) => seekDocuments(call.tx, look));
  return { count: hits.length, more: isCut, page: (from, to) => documentHits(call, hits.slice(from, to), question) };
}

async function entryShelf(call: Call<'searchAll'>, question: Question): Promise<Shelf> {
  if (!mayAtAll(call.actor, 'task.read')) return EMPTY;
  const { hits, isCut } = await inTiers(question, REACH, (look) => seekEntries(call.tx, call, look));
  return { count: hits.length, more: isCut, page: (from, to) => entryHits(call, hits.slice(from, to), question) };
}

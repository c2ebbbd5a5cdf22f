import { type Actor, type SearchTier, undoneIds } from '#core/index.js';
import { type RawBuilder, sql } from 'kysely';
import { tsqueryOf, WITH_MARKS } from '../../database/lexemes.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { visibleCondition } from '../tasks/filter.queries.js';

/** One look into an index. */
export interface Look {
  readonly tier: SearchTier;
  /** So many of the newest that hold the words are looked at. */
  readonly most: number;
}

/** A thing found, with the stretch of a document that holds the words: 0 is its head, and all there is of anything else. */
export interface Hit {
  readonly id: string;
  readonly part: number;
}

const whole = (id: string): Hit => ({ id, part: 0 });

/** What a look found, best first. `isCut` where there may be more than were looked at. */
export interface Seen {
  readonly hits: readonly Hit[];
  readonly isCut: boolean;
}

const wanted = ({ alternatives, startsWith }: SearchTier): RawBuilder<unknown> => sql`${tsqueryOf(alternatives, startsWith)}::tsquery`;

/** Tasks that hold the words and that the person may see: open ones first, then the newest. */
export async function seekTasks(tx: Tx, { scope, actor }: { readonly scope: AgencyScope; readonly actor: Actor }, { tier, most }: Look): Promise<Seen> {
  const found = await sql<{ hits: readonly string[]; looked: number }>`
    with looked as materialized (select newest_task_ids(${tier.by}, ${wanted(tier)}, ${most}) as id)
    select (select count(*)::int from looked) as looked, coalesce((
      select array_agg(t.id::text order by t.is_open desc, t.created_at desc, t.id desc) from task t
      where t.agency_id = ${scope.agencyId} and t.id = any(array(select id from looked)) and ${visibleCondition(actor)}), '{}') as hits`.execute(tx);
  const { hits, looked } = found.rows[0] ?? { hits: [], looked: 0 };
  return { hits: hits.map(whole), isCut: looked >= most };
}

// Pieces keep syllables, pairs and pairs with marks together.
const inPieces = (tier: SearchTier): SearchTier => (tier.by === 'accentedPairs' ? { ...tier, alternatives: tier.alternatives.map((words) => words.map((word) => WITH_MARKS + word)) } : tier);

/** Documents that hold the words in their head or text, newest first. */
export async function seekDocuments(tx: Tx, { tier, most }: Look): Promise<Seen> {
  const found = await sql<Hit>`select found_id as id, found_part as part from newest_pieces('document', ${wanted(inPieces(tier))}, ${most})`.execute(tx);
  // A document comes with its last stretch first: the first stretch is the one shown.
  const first = new Map(found.rows.map(({ id, part }) => [id, part]));
  return { hits: [...first].map(([id, part]) => ({ id, part })), isCut: found.rows.length >= most };
}

interface EntryOfTask {
  readonly id: string;
  readonly task_id: string;
}

/** Entries that hold the words, of tasks that the person may see, newest first; what was taken back is not found. */
export async function seekEntries(tx: Tx, { scope, actor }: { readonly scope: AgencyScope; readonly actor: Actor }, { tier, most }: Look): Promise<Seen> {
  const looked = (await sql<{ id: string }>`select found_id as id from newest_pieces('entry', ${wanted(inPieces(tier))}, ${most})`.execute(tx)).rows.map(({ id }) => id);
  const found = await sql<EntryOfTask>`
    select e.id, e.task_id from entry e join task t on t.agency_id = e.agency_id and t.id = e.task_id
    where e.agency_id = ${scope.agencyId} and e.id = any(${sql.val(looked)}::uuid[]) and ${visibleCondition(actor)} order by e.at desc, e.id desc`.execute(tx);
  const undone = await undoneOf(tx, scope, [...new Set(found.rows.map(({ task_id }) => task_id))]);
  return { hits: found.rows.filter(({ id }) => !undone.has(id)).map(({ id }) => whole(id)), isCut: looked.length >= most };
}

async function undoneOf(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (taskIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string; undoesEntryId: string }>`
    select id, undoes_entry_id as "undoesEntryId" from entry where agency_id = ${scope.agencyId} and task_id = any(${sql.val(taskIds)}::uuid[]) and undoes_entry_id is not null order by task_id, ordinal`.execute(tx);
  return undoneIds(rows);
}

export interface DocumentRecord {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly notation: string | null;
  readonly subject: string;
  readonly issuer_name: string;
  /** The stretch of the text that holds the words; null where the head does. */
  readonly stretch: string | null;
}

// A stretch is at most so long; what its neighbour repeats is in it.
const LONGEST_STRETCH = 3000;

/** Documents by id with the stretches that were found, in the order of the hits. */
export async function documentsOf(tx: Tx, scope: AgencyScope, hits: readonly Hit[]): Promise<readonly DocumentRecord[]> {
  if (hits.length === 0) return [];
  const found = await sql<DocumentRecord>`
    select d.id, d.title, d.number, d.notation, d.subject, d.issuer_name, case when h.part > 0 then substr(x.text, p.start_at + 1, ${LONGEST_STRETCH}) end as stretch
    from unnest(${sql.val(hits.map(({ id }) => id))}::uuid[], ${sql.val(hits.map(({ part }) => part))}::int[]) with ordinality as h (id, part, place)
    join document d on d.agency_id = ${scope.agencyId} and d.id = h.id
    left join search_piece p on p.agency_id = ${scope.agencyId} and p.kind = 'document' and p.of_id = h.id and p.part = h.part
    left join document_text x on x.agency_id = ${scope.agencyId} and x.document_id = h.id
    order by h.place`.execute(tx);
  return found.rows;
}

export interface EntryRecord {
  readonly id: string;
  readonly task_id: string;
  readonly code: string;
  readonly task_title: string;
  readonly body: string;
  readonly numbers: readonly string[];
  readonly by: string | null;
  readonly occurred_on: string;
}

/** Entries by id with their tasks and writers, in the order of the ids. */
export async function entriesByIds(tx: Tx, scope: AgencyScope, entryIds: readonly string[]): Promise<readonly EntryRecord[]> {
  if (entryIds.length === 0) return [];
  const found = await sql<EntryRecord>`
    select e.id, e.task_id, t.code, t.title as task_title, e.body, p.name as by, e.occurred_on,
      array(select each->>'documentNumber' from jsonb_array_elements(e.evidence) each where each->>'documentNumber' is not null) as numbers
    from entry e join task t on t.agency_id = e.agency_id and t.id = e.task_id
    left join post o on o.agency_id = e.agency_id and o.id = e.by_post_id
    left join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where e.agency_id = ${scope.agencyId} and e.id = any(${sql.val(entryIds)}::uuid[])`.execute(tx);
  const byId = new Map(found.rows.map((row) => [row.id, row]));
  return entryIds.flatMap((id) => byId.get(id) ?? []);
}

export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly unit_name: string | null;
}

const MOST_PEOPLE = 500;

/** People whose name holds all words, each with the first post of today, by given name. */
export async function findPeople(tx: Tx, scope: AgencyScope, { words, today }: { readonly words: readonly string[]; readonly today: string }): Promise<readonly PersonRecord[]> {
  const holds = sql.join(words.map((word) => sql`position(${` ${word}`} in ' ' || p.name_fold) > 0`), sql` and `);
  const found = await sql<PersonRecord>`
    select p.id, p.name, o.title, u.name as unit_name from person p
    left join lateral (
      select * from post where agency_id = p.agency_id and person_id = p.id and valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) order by rank, id limit 1) o on true
    left join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    where p.agency_id = ${scope.agencyId} and ${holds} order by p.name_sort, p.id limit ${MOST_PEOPLE}`.execute(tx);
  return found.rows;
}

import type { Register, Urgency } from '#core/index.js';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface BookedDocument {
  readonly id: string;
  readonly arrival_number: number | null;
  readonly arrived_on: string | null;
  readonly title: string;
  readonly type: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  readonly issued_on: string | null;
  readonly issuer_name: string;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly signing: readonly { readonly name: string }[];
  readonly recipients: readonly string[];
  readonly passed_on: string | null;
  readonly copies: number | null;
  readonly status: string;
}

interface Period {
  readonly from: string;
  readonly to: string;
}

// What we issued ourselves stands in the book as soon as it carries a number.
const inBook = (book: Register, { from, to }: Period): RawBuilder<SqlBool> =>
  book === 'departures'
    ? sql<SqlBool>`d.direction in ('out', 'internal') and d.number is not null and d.issued_on between ${from} and ${to}`
    : sql<SqlBool>`d.arrived_on between ${from} and ${to}`;

/** The documents of a book, in its order, as far as they are asked for. */
export async function idsOfBook(tx: Tx, scope: AgencyScope, asked: { readonly book: Register; readonly period: Period; readonly limit: number }): Promise<readonly string[]> {
  const order = asked.book === 'departures' ? sql`d.issued_on, length(d.number), d.number, d.id` : sql`d.arrival_year, d.arrival_number`;
  const found = await sql<{ id: string }>`select d.id from document d where d.agency_id = ${scope.agencyId} and ${inBook(asked.book, asked.period)} order by ${order} limit ${asked.limit}`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** Documents as books tell of them, in the order of the ids. */
export async function bookedDocuments(tx: Tx, scope: AgencyScope, documentIds: readonly string[]): Promise<readonly BookedDocument[]> {
  const found = await sql<BookedDocument>`
    select d.id, d.arrival_number, d.arrived_on, d.title, d.type, d.number, d.notation, d.issued_on, d.issuer_name, d.subject, d.urgency, d.signing, d.recipients, d.copies, d.status,
      to_char(d.assigned_at at time zone (select time_zone from agency where id = ${scope.agencyId}), 'YYYY-MM-DD') as passed_on
    from document d where d.agency_id = ${scope.agencyId} and d.id = any(${sql.val(documentIds)}::uuid[])`.execute(tx);
  const byId = new Map(found.rows.map((document) => [document.id, document]));
  return documentIds.flatMap((id) => byId.get(id) ?? []);
}

/** The tasks that documents ordered, by document. */
export async function tasksOfDocuments(tx: Tx, scope: AgencyScope, documentIds: readonly string[]): Promise<readonly { readonly id: string; readonly document_id: string }[]> {
  if (documentIds.length === 0) return [];
  const found = await sql<{ id: string; document_id: string }>`select id, document_id from task where agency_id = ${scope.agencyId} and document_id = any(${sql.val(documentIds)}::uuid[]) order by position, created_at, id`.execute(tx);
  return found.rows;
}

/** The numbers of the documents with which tasks were answered and that stand, by task. */
export async function answersOf(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (taskIds.length === 0) return new Map();
  const found = await sql<{ task_id: string; numbers: string[] }>`
    select e.task_id, array_agg(each->>'documentNumber' order by e.ordinal) as numbers
    from entry e cross join lateral jsonb_array_elements(e.evidence) each
    where e.agency_id = ${scope.agencyId} and e.task_id = any(${sql.val(taskIds)}::uuid[]) and e.kind = 'result' and coalesce(each->>'documentNumber', '') <> '' and entry_stands(e.agency_id, e.id)
    group by e.task_id`.execute(tx);
  return new Map(found.rows.map(({ task_id, numbers }) => [task_id, numbers]));
}

export interface WaitingDocument {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly notation: string | null;
  readonly subject: string;
  readonly issuer_name: string;
  readonly came_on: string;
  readonly is_unread: boolean;
  readonly twin_number: number | null;
  readonly twin_on: string | null;
}

// A mail or a packed file is the envelope: what came in it is what gets a number. What is secret stands in a book of its own, outside of this system.
const WAITS = sql<SqlBool>`d.direction = 'in' and d.arrival_number is null and d.reading_state in ('read', 'refused') and d.secrecy = 'none' and (d.reading_refusal->>'code' is null or d.reading_refusal->>'code' not in ('document.holds_files', 'document.secret'))`;

/** Documents that came in and have no number, the oldest first, with how many there are. */
export async function documentsWaiting(tx: Tx, scope: AgencyScope, limit: number): Promise<{ readonly documents: readonly WaitingDocument[]; readonly total: number }> {
  const documents = await sql<WaitingDocument>`
    select d.id, d.title, d.number, d.notation, d.subject, d.issuer_name, to_char(d.created_at at time zone (select time_zone from agency where id = ${scope.agencyId}), 'YYYY-MM-DD') as came_on, d.reading_state = 'refused' as is_unread, twin.arrival_number as twin_number, twin.arrived_on as twin_on
    from document d left join lateral (
      select o.arrival_number, o.arrived_on from document o
      where o.agency_id = d.agency_id and o.arrival_number is not null and o.number = d.number and o.notation = d.notation and o.issuer_name = d.issuer_name order by o.arrived_on desc limit 1) twin on true
    where d.agency_id = ${scope.agencyId} and ${WAITS} order by d.created_at, d.id limit ${limit}`.execute(tx);
  const total = await sql<{ total: number }>`select count(*)::int as total from document d where d.agency_id = ${scope.agencyId} and ${WAITS}`.execute(tx);
  return { documents: documents.rows, total: total.rows[0]?.total ?? 0 };
}

/** Which of these wait for a number, their rows locked: nobody gives them one meanwhile. */
export async function lockWaiting(tx: Tx, scope: AgencyScope, documentIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`select d.id from document d where d.agency_id = ${scope.agencyId} and d.id = any(${sql.val(documentIds)}::uuid[]) and ${WAITS} order by d.id for update`.execute(tx);
  return new Set(found.rows.map(({ id }) => id));
}

/** The number of a document in the book of a year. */
export async function saveArrival(tx: Tx, scope: AgencyScope, arrival: { readonly id: string; readonly number: number; readonly year: number; readonly on: string }): Promise<void> {
  await tx.updateTable('document').set({ arrival_number: arrival.number, arrival_year: arrival.year, arrived_on: arrival.on }).where('agency_id', '=', scope.agencyId).where('id', '=', arrival.id).execute();
}

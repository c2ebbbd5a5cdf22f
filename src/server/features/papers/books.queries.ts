import { asBooks, booksInYear, type CivilDate, DEFAULT_BOOKS, type GivenNumbers, type PaperBooks } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

const KEY = 'paper.books';
/** What the counters of books are called, before the key of the series. */
export const COUNTER = 'paper ';

/** Waits until nobody else gives a number to a paper or changes the books; before the books are read, so that each number follows the books of its moment. */
export async function holdNumbers(tx: Tx, scope: AgencyScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`paper numbers ${scope.agencyId}`}, 0))`.execute(tx);
}

/** Books as they hold from a day on. */
export interface BooksRecord {
  readonly id: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly citation: string;
  readonly books: PaperBooks;
}

/** All books that the agency had and will have, the latest first. */
export async function allBooks(tx: Tx, scope: AgencyScope): Promise<readonly BooksRecord[]> {
  const found = await sql<Omit<BooksRecord, 'books'> & { readonly value: unknown }>`
    select id, valid_from as "from", valid_to as "to", citation, value from rule where agency_id = ${scope.agencyId} and key = ${KEY} and unit_id is null order by valid_from desc, id desc`.execute(tx);
  return found.rows.map(({ value, ...record }) => ({ ...record, books: asBooks(value) }));
}

/** Whether a record was taken back before its day: it ends before it begins, and stays as what was once decided. */
export const isTakenBack = ({ from, to }: BooksRecord): boolean => to !== null && to < from;

/** The record that holds on a day. */
export const recordOn = (records: readonly BooksRecord[], day: CivilDate): BooksRecord | undefined => records.find(({ from, to }) => from <= day && (to === null || to >= day));

/** The books by which numbers are given on a day. */
export function booksOn(records: readonly BooksRecord[], day: CivilDate): PaperBooks {
  const record = recordOn(records, day);
  return record === undefined ? DEFAULT_BOOKS : booksInYear(record.books, { from: record.from, year: Number(day.slice(0, 4)) });
}

/** The last number of each series of a year. */
export async function givenNumbers(tx: Tx, scope: AgencyScope, year: number): Promise<GivenNumbers> {
  const found = await sql<{ name: string; value: number }>`select name, value from counter where agency_id = ${scope.agencyId} and year = ${year} and starts_with(name, ${COUNTER})`.execute(tx);
  return new Map(found.rows.map(({ name, value }) => [name.slice(COUNTER.length), value]));
}

/** Keeps books from a day on; a second word for the same day takes the place of the first. */
export async function saveBooksFrom(tx: Tx, scope: AgencyScope, { from, citation, books }: Pick<BooksRecord, 'from' | 'citation' | 'books'>): Promise<void> {
  const [id, value] = [newId(), JSON.stringify(books)];
  const changed = await sql`update rule set id = ${id}, value = ${value}::jsonb, citation = ${citation}, valid_to = null where agency_id = ${scope.agencyId} and key = ${KEY} and unit_id is null and valid_from = ${from}::date`.execute(tx);
  if (Number(changed.numAffectedRows ?? 0) > 0) return;
  await sql`insert into rule (agency_id, id, key, value, citation, valid_from) values (${scope.agencyId}, ${id}, ${KEY}, ${value}::jsonb, ${citation}, ${from}::date)`.execute(tx);
}

/** Takes back what was to hold from a day; what held before goes on. A second time changes nothing. */
export async function endBooksBefore(tx: Tx, scope: AgencyScope, from: CivilDate): Promise<void> {
  await sql`update rule set id = ${newId()}, valid_to = ${from}::date - 1 where agency_id = ${scope.agencyId} and key = ${KEY} and unit_id is null and valid_from = ${from}::date`.execute(tx);
}

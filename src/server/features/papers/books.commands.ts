import type { PaperBookView, RouteAnswer } from '#contract/index.js';
import { BOOK_KINDS, bookKey, bookOf, checkBooks, type GivenNumbers, kindName, lastGiven, nextNumber, ownBook, type PaperBook, partsOf, symbolPattern } from '#core/index.js';
import { takeNumbers } from '../../database/numbers.js';
import type { Call } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { allBooks, booksOn, type BooksRecord, COUNTER, endBooksBefore, givenNumbers, holdNumbers, isTakenBack, recordOn, saveBooksFrom } from './books.queries.js';
import { agencyOnPaper } from './frame.queries.js';
import type { PaperCall } from './view.commands.js';

/** The books of today with what they gave this year, the kinds that have a series of their own, and what is to hold from a later day. */
export async function listPaperBooks(call: Pick<PaperCall, 'tx' | 'scope' | 'today'>): Promise<RouteAnswer<'listPaperBooks'>> {
  const { tx, scope, today } = call;
  const { year } = partsOf(today);
  const records = await allBooks(tx, scope);
  const given = await givenNumbers(tx, scope, year);
  const agency = (await agencyOnPaper(tx, scope)) ?? refuse('common.not_found');
  const books = booksOn(records, today);
  const counted = [...given.keys()].flatMap((key) => key.split('+'));
  const kinds = [...new Set([...BOOK_KINDS, ...counted])].filter((kind) => kindName(kind) !== null);
  const alone = kinds.filter((kind) => !books.some((book) => book.kinds.includes(kind)));
  const present = (book: PaperBook): PaperBookView => ({ ...book, kinds: [...book.kinds], symbols: book.kinds.map((kind) => symbolPattern(kind, agency.symbol)), last: lastGiven(book, given), next: nextNumber(book, given) });
  const standing = recordOn(records, today);
  return {
    year, version: versionOf(records), books: books.map(present), alone: alone.map(ownBook).map(present), kinds: kinds.map((kind) => ({ kind, name: kindName(kind) ?? kind })),
    since: standing === undefined ? null : { on: standing.from, source: standing.citation },
    coming: records.filter((record) => record.from > today && !isTakenBack(record)).toReversed().map(({ from, citation, books: later }) => ({ on: from, source: citation, books: later.map((book) => ({ ...book, kinds: [...book.kinds] })) })),
  };
}

/** Changes when any of the records does. */
const versionOf = (records: readonly BooksRecord[]): string => records.map(({ id }) => id.replaceAll('-', '').slice(-8)).join('.').slice(0, 200);

/**
 * Keeps the books from a day on. Numbers that were given stay; a book that did not exist before goes on behind the largest number of its kinds in
 * that year, and from 01 in the next.
 * @throws Refused `common.changed_meanwhile`, `paper_books.from_past`, `paper_books.source_needed`, and those of core `checkBooks`
 */
export async function savePaperBooks(call: Call<'savePaperBooks'>): Promise<RouteAnswer<'savePaperBooks'>> {
  const { tx, scope, today, input: { body: { version, from, source, books } } } = call;
  if (from < today) refuse('paper_books.from_past');
  const citation = source.normalize('NFC').trim();
  if (citation === '') refuse('paper_books.source_needed');
  await holdNumbers(tx, scope);
  const records = await allBooks(tx, scope);
  if (versionOf(records) !== version) refuse('common.changed_meanwhile');
  const context = { standing: booksOn(records, from), given: await givenNumbers(tx, scope, partsOf(from).year) };
  await saveBooksFrom(tx, scope, { from, citation, books: valueOf(checkBooks(books, context)) });
  return listPaperBooks(call);
}

/**
 * Takes back a change of the books before its day. The second time it is not there any more.
 * @throws Refused `common.changed_meanwhile`, `paper_books.in_force`, `common.not_found`
 */
export async function withdrawPaperBooks(call: Call<'withdrawPaperBooks'>): Promise<RouteAnswer<'withdrawPaperBooks'>> {
  const { tx, scope, today, input: { body: { version, from } } } = call;
  if (from <= today) refuse('paper_books.in_force');
  await holdNumbers(tx, scope);
  const records = await allBooks(tx, scope);
  if (versionOf(records) !== version) refuse('common.changed_meanwhile');
  if (!records.some((record) => record.from === from && !isTakenBack(record))) refuse('common.not_found');
  await endBooksBefore(tx, scope, from);
  return listPaperBooks(call);
}

/** The number that a paper gets as it is issued, in the book of its kind. */
export interface PaperNumber {
  /** The key of the series. */
  readonly book: string;
  readonly year: number;
  readonly number: number;
}

/** Takes the next number for a kind by the books of a day; others wait until the transaction ends, so that none is left out and none comes twice. */
export async function takePaperNumber({ tx, scope, today }: Pick<PaperCall, 'tx' | 'scope' | 'today'>, kind: string): Promise<PaperNumber> {
  const { year } = partsOf(today);
  await holdNumbers(tx, scope);
  const book = bookOf(kind, booksOn(await allBooks(tx, scope), today));
  const given: GivenNumbers = await givenNumbers(tx, scope, year);
  const key = bookKey(book);
  return { book: key, year, number: await takeNumbers(tx, scope, { name: `${COUNTER}${key}`, year, count: 1, from: nextNumber(book, given) }) };
}

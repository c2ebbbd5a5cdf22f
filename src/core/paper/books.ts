import { type CivilDate, partsOf } from '../date/civil-date.js';
import { accepted, type Outcome, refused } from '../outcome.js';
import { BLANK_KINDS, kindName, LETTER } from './kinds.js';

/** A series of numbers that some kinds of paper share, by their abbreviations (`CV` for letters). */
export interface PaperBook {
  readonly name: string;
  readonly kinds: readonly string[];
  /** Its first number of the year: above 1 where earlier numbers were given before, in a book of paper. */
  readonly first: number;
}

/**
 * The books that an agency named. A kind that stands in none has a series of its own (NĐ 30/2020/NĐ-CP, Đ15: numbers run from 01 on 1 January to
 * 31 December, in the series that the agency chooses).
 */
export type PaperBooks = readonly PaperBook[];

/** The default: each named kind its own series, letters one. */
export const DEFAULT_BOOKS: PaperBooks = [];

/** Kinds that are offered for books: what is begun as an empty sheet, invitations and minutes. */
export const BOOK_KINDS: readonly string[] = [...BLANK_KINDS, 'GM', 'BB'];

const LONGEST_NAME = 100;
const LARGEST_FIRST = 99_999;

/** What a series is known by where its numbers are counted: `TB`, or `BC+KH+TB` for one of three. Its name may change in the middle of a year. */
export const bookKey = ({ kinds }: Pick<PaperBook, 'kinds'>): string => [...new Set(kinds)].sort((a, b) => (a < b ? -1 : 1)).join('+');

/** The book of a kind. */
export const bookOf = (kind: string, books: PaperBooks): PaperBook => books.find(({ kinds }) => kinds.includes(kind)) ?? ownBook(kind);

/** The book of a kind that shares with none. */
export const ownBook = (kind: string): PaperBook => ({ name: kindName(kind) ?? kind, kinds: [kind], first: 1 });

/** A setting as books; the default where it is anything else. A list of kinds alone, as settings had it before books had names, is a book too. */
export function asBooks(value: unknown): PaperBooks {
  const books = Array.isArray(value) ? value.map(asBook) : [null];
  return books.every((book) => book !== null) ? books : DEFAULT_BOOKS;
}

function asBook(value: unknown): PaperBook | null {
  if (areKinds(value)) return { name: value.map((kind) => kindName(kind) ?? kind).join(', '), kinds: value, first: 1 };
  const { name, kinds, first } = (value ?? {}) as Partial<Record<keyof PaperBook, unknown>>;
  return typeof name === 'string' && areKinds(kinds) && typeof first === 'number' ? { name, kinds, first } : null;
}

const areKinds = (value: unknown): value is string[] => Array.isArray(value) && value.every((kind) => typeof kind === 'string');

/** Books in a year, by the day from which they hold: a first number is of the year for which it was set, and the next begins from 01. */
export function booksInYear(books: PaperBooks, { from, year }: { readonly from: CivilDate; readonly year: number }): PaperBooks {
  return partsOf(from).year === year ? books : books.map((book) => ({ ...book, first: 1 }));
}

/** The last number of a year by the key of its series. */
export type GivenNumbers = ReadonlyMap<string, number>;

/**
 * The last number that a year gave in any series in which one of these kinds stood; 0 for none. Where kinds change their books in the middle of a
 * year, the new series goes on behind it, so that no number comes twice with the same symbol.
 */
export function lastGiven({ kinds }: Pick<PaperBook, 'kinds'>, given: GivenNumbers): number {
  return Math.max(0, ...[...given].filter(([key]) => key.split('+').some((kind) => kinds.includes(kind))).map(([, last]) => last));
}

/** The number that a book gives next. */
export const nextNumber = (book: PaperBook, given: GivenNumbers): number => Math.max(book.first, lastGiven(book, given) + 1);

/** What a change of the books is held against, all of the year in which it begins. */
export interface BooksContext {
  readonly standing: PaperBooks;
  readonly given: GivenNumbers;
}

/**
 * Books as an agency may keep them: tidied, each kind in one of them, and no number that was given before it.
 *
 * @returns the books, or `paper_books.name_needed`, `.name_twice` or `.kinds_needed` with a `book`, `.kind_unknown` with a `kind`, `.kind_twice` with a
 * `kind`, `.first_wrong` with a `book`, or `.first_given` with a `book` and the `last` number that was given
 */
export function checkBooks(books: PaperBooks, context: BooksContext): Outcome<PaperBooks> {
  const tidy = books.map((book) => ({ name: book.name.normalize('NFC').trim().replace(/\s{1,99}/gu, ' '), kinds: [...new Set(book.kinds)], first: book.first }));
  for (const [at, book] of tidy.entries()) {
    const fault = bookFault(book, at) ?? sharedFault(book, tidy.slice(0, at)) ?? firstFault(book, context);
    if (fault !== null) return fault;
  }
  return accepted(tidy);
}

function bookFault({ name, kinds, first }: PaperBook, at: number): Outcome<never> | null {
  if (name === '' || name.length > LONGEST_NAME) return refused('paper_books.name_needed', { number: at + 1 });
  if (kinds.length === 0) return refused('paper_books.kinds_needed', { book: name });
  const unknown = kinds.find((kind) => kindName(kind) === null);
  if (unknown !== undefined) return refused('paper_books.kind_unknown', { kind: unknown });
  return Number.isInteger(first) && first >= 1 && first <= LARGEST_FIRST ? null : refused('paper_books.first_wrong', { book: name });
}

function sharedFault({ name, kinds }: PaperBook, before: PaperBooks): Outcome<never> | null {
  if (before.some((other) => other.name.toLowerCase() === name.toLowerCase())) return refused('paper_books.name_twice', { book: name });
  const twice = kinds.find((kind) => before.some((other) => other.kinds.includes(kind)));
  return twice === undefined ? null : refused('paper_books.kind_twice', { kind: kindName(twice) ?? twice });
}

/** A first number that was there before stays as it is; another one stands behind all that was given. 1 says nothing: the book goes on where its kinds are. */
function firstFault(book: PaperBook, { standing, given }: BooksContext): Outcome<never> | null {
  const before = standing.find((other) => bookKey(other) === bookKey(book));
  const last = lastGiven(book, given);
  return book.first === (before?.first ?? 1) || book.first > last ? null : refused('paper_books.first_given', { book: book.name, last, first: book.first });
}

/** How the symbol of a kind is made up, with the agency's own letters: `TB-SKHCN`; of a letter `SKHCN-…`, behind which stands who drafted it (NĐ 30/2020/NĐ-CP, Phụ lục I, II.3). */
export const symbolPattern = (kind: string, agencySymbol: string): string => (kind === LETTER ? `${agencySymbol}-…` : `${kind}-${agencySymbol}`);

/** A number as it is printed: 01, 02 … (NĐ 30/2020/NĐ-CP, Phụ lục I, II.3). */
export const printPaperNumber = (number: number): string => String(number).padStart(2, '0');

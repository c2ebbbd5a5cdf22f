import type { RouteAnswer, RouteCall } from '#contract/index.js';
import { type CivilDate, partsOf, printDay } from '#core/index.js';
import { typedDay } from '../../parts/typed-day.js';

export type Books = RouteAnswer<'listPaperBooks'>;

/** A book as its form holds it, every field as it is typed. */
export interface BookDraft {
  readonly key: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly first: string;
}

/** What the form of the books holds. */
export interface BooksDraft {
  readonly books: readonly BookDraft[];
  readonly from: string;
  readonly source: string;
}

/** The books of today, to be changed from today on. */
export function draftOfBooks({ books }: Books, today: CivilDate): BooksDraft {
  return { books: books.map(({ name, kinds, first }) => ({ key: kinds.join('+'), name, kinds, first: String(first) })), from: printDay(today), source: '' };
}

/** The year in which the change begins; that of the list while no day can be read. */
export function yearOfDraft({ from }: Pick<BooksDraft, 'from'>, list: Books, today: CivilDate): number {
  const day = typedDay(from, today);
  return typeof day === 'string' ? partsOf(day).year : list.year;
}

/** Another day: in another year every book begins from 01, and in this one as it stands. */
export function withDay(draft: BooksDraft, from: string, { list, today }: { readonly list: Books; readonly today: CivilDate }): BooksDraft {
  const year = yearOfDraft({ from }, list, today);
  if (year === yearOfDraft(draft, list, today)) return { ...draft, from };
  const standing = new Map(year === list.year ? list.books.map(({ kinds, first }) => [kinds.join('+'), String(first)]) : []);
  return { ...draft, from, books: draft.books.map((book) => ({ ...book, first: standing.get(book.key) ?? '1' })) };
}

/** A whole number as it is typed, "01" too; null for anything else. */
export const typedFirst = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null);

/** What is sent; null while a day or a number cannot be read. */
export function bodyOfBooks(draft: BooksDraft, list: Books, today: CivilDate): RouteCall<'savePaperBooks'>['body'] | null {
  const from = typedDay(draft.from, today);
  const books = draft.books.flatMap(({ name, kinds, first: text }) => {
    const first = typedFirst(text);
    return first === null ? [] : [{ name, kinds: [...kinds], first }];
  });
  return typeof from === 'string' && books.length === draft.books.length ? { version: list.version, from, source: draft.source, books } : null;
}

/**
 * Which kinds are numbered in one series: lists of abbreviations (`CV` for letters). What stands in none has a series of its own
 * (NĐ 30/2020/NĐ-CP, Đ15: numbers run from 01 on 1 January to 31 December, in the series that the agency chooses).
 */
export type PaperBooks = readonly (readonly string[])[];

/** The default: each named kind its own series, letters one. */
export const DEFAULT_BOOKS: PaperBooks = [];

/** The book of a kind, by the kinds that share it: `TB`, or `BC+KH+TB` for one series of three. */
export function bookOf(kind: string, books: PaperBooks): string {
  const shared = books.find((kinds) => kinds.includes(kind));
  return shared === undefined ? kind : [...new Set(shared)].sort((a, b) => (a < b ? -1 : 1)).join('+');
}

/** A setting as a rule of books; the default where it is anything else. */
export function asBooks(value: unknown): PaperBooks {
  const isBooks = Array.isArray(value) && value.every((kinds) => Array.isArray(kinds) && kinds.every((kind) => typeof kind === 'string'));
  return isBooks ? (value as PaperBooks) : DEFAULT_BOOKS;
}

/** A number as it is printed: 01, 02 … (NĐ 30/2020/NĐ-CP, Phụ lục I, II.3). */
export const printPaperNumber = (number: number): string => String(number).padStart(2, '0');

import { expect, test } from 'vitest';
import { asBooks, bookKey, bookOf, booksInYear, checkBooks, lastGiven, nextNumber, type PaperBook, type PaperBooks } from './books.js';

const book = (name: string, kinds: readonly string[], first = 1): PaperBook => ({ name, kinds, first });
const SHARED: PaperBooks = [book('Sổ chung', ['TB', 'KH', 'BC'])];

test('kinds share a series where the agency says so', () => {
  expect(['KH', 'TB', 'CV', 'TTr'].map((kind) => bookKey(bookOf(kind, SHARED)))).toEqual(['BC+KH+TB', 'BC+KH+TB', 'CV', 'TTr']);
  expect(asBooks([['TB', 'KH']])).toEqual([book('Thông báo, Kế hoạch', ['TB', 'KH'])]);
  expect(asBooks(JSON.parse(JSON.stringify(SHARED)))).toEqual(SHARED);
  expect(['x', [['TB'], 3], [{ name: 'a' }], null].map(asBooks)).toEqual([[], [], [], []]);
});

test.each<[string, PaperBook, Record<string, number>, number, number]>([
  ['nothing given yet', book('CV', ['CV']), {}, 0, 1],
  ['its own numbers go on', book('CV', ['CV']), { CV: 7, TB: 30 }, 7, 8],
  ['what was given on paper before', book('CV', ['CV'], 121), {}, 0, 121],
  ['a first number that is behind already', book('CV', ['CV'], 121), { CV: 130 }, 130, 131],
  ['kinds that come together go on behind the largest', book('Sổ chung', ['TB', 'KH']), { TB: 12, KH: 5 }, 12, 13],
  ['a kind that leaves goes on behind what it shared', book('TB', ['TB']), { TB: 12, 'KH+TB': 20 }, 20, 21],
])('%s', (_, of, given, last, next) => {
  const numbers = new Map(Object.entries(given));
  expect([lastGiven(of, numbers), nextNumber(of, numbers)]).toEqual([last, next]);
});

test('a first number is of its year; the next begins from 01', () => {
  const books = [book('CV', ['CV'], 121)];
  expect([2026, 2027].map((year) => booksInYear(books, { from: '2026-05-01', year })[0]?.first)).toEqual([121, 1]);
});

const GIVEN = { standing: [book('Sổ chung', ['TB', 'KH'], 9)], given: new Map([['KH+TB', 12]]) };
test.each<[string, PaperBooks, string | null]>([
  ['as it was', [book('Sổ chung', ['TB', 'KH'], 9)], null],
  ['another name only', [book(' Sổ  thông báo ', ['KH', 'TB'], 9)], null],
  ['a number behind what was given', [book('Sổ chung', ['TB', 'KH'], 13)], null],
  ['a new book that goes on by itself', [book('Thông báo', ['TB'])], null],
  ['no books', [], null],
  ['no name', [book('  ', ['TB'])], 'paper_books.name_needed'],
  ['two of one name', [book('Sổ A', ['TB']), book('sổ a', ['KH'])], 'paper_books.name_twice'],
  ['no kind', [book('Sổ A', [])], 'paper_books.kinds_needed'],
  ['no such kind', [book('Sổ A', ['XX'])], 'paper_books.kind_unknown'],
  ['a kind in two books', [book('Sổ A', ['TB', 'CV']), book('Sổ B', ['CV'])], 'paper_books.kind_twice'],
  ['no number', [book('Sổ A', ['CV'], 0)], 'paper_books.first_wrong'],
  ['half a number', [book('Sổ A', ['CV'], 1.5)], 'paper_books.first_wrong'],
  ['below what was given', [book('Sổ chung', ['TB', 'KH'], 12)], 'paper_books.first_given'],
  ['below what one of its kinds was given', [book('Sổ chung', ['TB', 'CV'], 5)], 'paper_books.first_given'],
])('%s', (_, books, code) => {
  const outcome = checkBooks(books, GIVEN);
  expect(outcome.ok ? null : outcome.refusal.code).toBe(code);
});

test('what is kept is tidy', () => {
  expect(checkBooks([book(' Sổ  thông báo ', ['KH', 'KH'])], { standing: [], given: new Map() })).toEqual({ ok: true, value: [book('Sổ thông báo', ['KH'])] });
});

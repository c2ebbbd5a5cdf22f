import { expect, it } from 'vitest';
import { allMatches } from './matches.js';

it.each([
  ['ngày 1, ngày 22', /\d{1,2}/g],
  ['Sở A, Sở B', /(?:^|,\s)(?=\p{L})/gu],
  ['', /(?:)/gu],
  ['a😀b', /(?:)/gu],
  ['a😀b', /(?:)/g],
  ['không có', /\d/g],
])('finds in %j what matchAll finds', (text, pattern) => {
  const places = (matches: Iterable<RegExpExecArray>): (readonly [string, number])[] => Array.from(matches, (match) => [match[0], match.index]);
  expect(places(allMatches(text, pattern))).toEqual(places(text.matchAll(pattern)));
  expect(places(allMatches(text, pattern)), 'a second time').toEqual(places(text.matchAll(pattern)));
});

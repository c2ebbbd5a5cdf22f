import { expect, test } from 'vitest';
import { ANY_NUMBER, numberOf, OTHER_WORD, wordNumber } from './lexicon.js';
import { sheetOf } from './tokens.js';

const tokensOf = (text: string): string[] => {
  const { count, starts, ends } = sheetOf(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
};

test.each([
  ['Sở KH&CN, quý II/2026.', ['Sở', 'KH&CN', ',', 'quý', 'II', '/', '2026', '.']],
  ['& a&', ['&', 'a&']],
  ['', []],
  [' \t\n', []],
  ['a😀b', ['a', '😀', 'b']],
  ['𝐀b c', ['𝐀b', 'c']],
  ['((((((((((((((((((((a b', [...'('.repeat(20), 'a', 'b']],
  [`${'a'.repeat(100)} b`, ['a'.repeat(61), 'a'.repeat(39), 'b']],
])('the words and marks of %j', (text, tokens) => expect(tokensOf(text)).toEqual(tokens));

test.each(['nghiêng', 'website', 'kh&cn', 'telephone', 'xxxxxxxx', 'xxxxxxxxx', ';'])('%s has one number, in letters of any case and in any place', (word) => {
  const number = wordNumber(word);
  expect(number).toBeGreaterThan(ANY_NUMBER);
  expect(wordNumber(word.toUpperCase())).toBe(number);
  expect([...sheetOf(`${word}x ${word.toUpperCase()} ${word}`).words]).toContain(number);
  expect(numberOf(`x${word}x`, 1, 1 + word.length)).toBe(number);
});

test('words of no list have none, and digits make a number', () => {
  const { words } = sheetOf('aaaaaaax 7 12a Ωω ٣');
  expect([...words.slice(0, 5)]).toEqual([OTHER_WORD, ANY_NUMBER, ANY_NUMBER, OTHER_WORD, OTHER_WORD]);
});

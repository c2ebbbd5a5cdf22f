import { describe, expect, test } from 'vitest';
import { blocksOf } from './blocks.js';

describe('paragraphs', () => {
  test('one to a line, with label and words', () => {
    expect(blocksOf('1. Sở Y tế\n\n- Rà soát').map(({ label, text, start, end, body }) => [label?.value, text, start, end, body])).toEqual([['1', 'Sở Y tế', 0, 10, 3], ['-', 'Rà soát', 12, 21, 14]]);
  });

  test('what follows h is a letter', () => {
    expect(blocksOf('h) Một\ni) Hai\nk) Ba').map(({ label }) => label?.kind)).toEqual(['letter', 'letter', 'letter']);
  });

  test.each(['Giao Sở Y tế rà soát. ', 'Rà soát; ', 'rà soát ', 'a'])('a line of unheard-of length is taken in pieces that make up the whole: “%s”', (piece) => {
    const text = piece.repeat(Math.ceil(70_000 / piece.length));
    const blocks = blocksOf(text);
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocks.every(({ start, end }) => end - start <= 20_000)).toBe(true);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    if (piece.includes('.')) expect(blocks.every((block) => text.slice(block.start, block.end).endsWith('. '))).toBe(true);
  });
});

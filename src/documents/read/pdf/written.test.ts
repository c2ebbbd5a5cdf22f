import { describe, expect, it } from 'vitest';
import type { Piece } from './lines.js';
import { pageText } from './page-text.js';

const at = (x: number, y: number, text: string, more: Partial<Piece> = {}): Piece => ({ text, x, y, width: text.length * 7, size: 14, ...more });
const places = (pieces: readonly Piece[]): [string, number][] => {
  const { text, words } = pageText(pieces, 595);
  return words.map((word) => [text.slice(word.start, word.end), Math.round(word.box.left)]);
};

describe('places of words', () => {
  it.each<[string, Piece[], [string, number][]]>([
    ['words of one piece, cut at their spaces', [at(70, 100, 'Sở Nội vụ')], [['Sở', 70], ['Nội', 91], ['vụ', 119]]],
    ['a word of two pieces, around both', [at(70, 100, 'Ng'), at(84, 100, 'ày')], [['Ngày', 70]]],
    ['a mark that was drawn apart, composed with its letter', [at(70, 100, 'Sơ'), at(84, 100, '\u0309', { width: 0 }), at(90, 100, 'Y')], [['Sở', 70], ['Y', 90]]],
    ['words over lines and paragraphs', [at(70, 100, 'một'), at(300, 100, 'hai'), at(70, 118, 'ba'), at(70, 160, 'bốn')], [['một', 70], ['hai', 300], ['ba', 70], ['bốn', 70]]],
    ['words of a scan where they are seen', [at(70, 100, 'lệch', { box: { left: 72, top: 90, right: 98, bottom: 104 }, confidence: 0.5 })], [['lệch', 72]]],
  ])('%s', (_, pieces, expected) => {
    expect(places(pieces)).toEqual(expected);
  });

  it('keep the least confidence of their parts, and none for printed text', () => {
    const words = pageText([at(70, 100, 'Ng', { confidence: 0.9 }), at(84, 100, 'ày', { confidence: 0.4 }), at(140, 100, 'in')], 595).words;
    expect(words.map((word) => word.confidence)).toEqual([0.4, null]);
  });
});

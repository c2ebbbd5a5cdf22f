import { describe, expect, it } from 'vitest';
import { mendLayer } from './broken-layer.js';
import { letterOfGlyph } from './glyph-codes.js';
import type { Piece } from './lines.js';

const USUAL = 0x19fc;
const piece = (text: string, font = 'f'): Piece => ({ text, x: 0, y: 0, width: 1, size: 14, font });
const SENTENCE = 'Giao Sở Nội vụ chủ trì, phối hợp với các đơn vị (theo chức năng) rà soát, bổ sung kế hoạch đoàn kiểm tra định kỳ, ưu tiên vũ khí, kỹ thuật; hoàn thành trước ngày 20/6/2025.';

/** What a pdf shows of a text when it gives glyph numbers for letters: the way of `letterOfGlyph` walked back. */
function damaged(text: string, shift: number): string {
  const codes = new Map<string, number>();
  for (let code = 0x5ff; code > 0; code -= 1) codes.set(letterOfGlyph(code, shift) ?? '', code);
  return Array.from(text, (letter) => (letter === ' ' ? ' ' : String.fromCharCode(codes.get(letter) ?? letter.charCodeAt(0)))).join('');
}

describe('a text layer of glyph numbers', () => {
  it.each([['WKӡL KҥQ KLӋX OӵF', 'thời hạn hiệu lực'], ['ĈRjQ NLӇP', 'Đoàn kiểm'], ['7+ѬѪ1*', 'THƯƠNG'], ['Nӻ', 'kỹ'], ['ÿ~QJ', 'đúng'], ['\u0015\u0013\u0012\u0019', '20/6']])('%s is %s', (broken, whole) => {
    expect(Array.from(broken, (sign) => (sign === ' ' ? ' ' : letterOfGlyph(sign.charCodeAt(0), USUAL))).join('')).toBe(whole);
  });

  it.each([['the usual shift', USUAL], ['the shift of another font', 0x1b78]])('is put back with %s, words in whole fonts left alone', (_, shift) => {
    // As such writers do: only words with rare letters go through the broken font.
    const words = SENTENCE.split(' ').map((word) => (/[^\u0000-\u00fe]/u.test(word) || word === '20/6/2025.' ? damaged(word, shift) : word)).map((word) => piece(word, 'broken'));
    const { pages, known, damaged: count, hopeless } = mendLayer([[...words, piece('ngày WTO 5 μm', 'whole'), piece('CÔNG HÒA VLNCN 2026', 'broken')]]);
    expect(pages[0]?.map((each) => each.text).join(' ')).toBe(`${SENTENCE} ngày WTO 5 μm CÔNG HÒA VLNCN 2026`);
    expect([known, hopeless]).toEqual([1, []]);
    expect(count).toBeGreaterThan(words.length / 2);
  });

  it.each([
    ['Vietnamese', SENTENCE],
    ['some Greek and Cyrillic among Vietnamese', `${SENTENCE} Ω α TT-BTС ${SENTENCE}`],
    ['decomposed Vietnamese', SENTENCE.normalize('NFD')],
  ])('is not seen in %s', (_, text) => {
    expect(mendLayer([[piece(text)]])).toMatchObject({ pages: [[{ text }]], damaged: 0, hopeless: [] });
  });

  it('is put back where Windows letters were taken for those of a Macintosh', () => {
    const read = 'kh·ch quan, to‡n diện c·c quy định ph·p luật v‡ tÏnh hÏnh s· nh‚n d‚n C‘NG'.split(' ').filter((word) => !/[ệịậ]/u.test(word));
    const { pages, hopeless } = mendLayer([[...read.map((word) => piece(word, 'simple')), piece('·  Sở Nội vụ', 'other')]]);
    expect([pages[0]?.map((each) => each.text).join(' '), hopeless]).toEqual(['khách quan, toàn các quy pháp và tình hình sá nhân dân CÔNG ·  Sở Nội vụ', []]);
  });

  it('is given up where no shift makes words of it, with the pages that need their picture', () => {
    const noise = Array.from({ length: 30 }, (_, index) => `ӡ${String.fromCharCode(0x490 + ((index * 37) % 100))}Қ${String.fromCharCode(0x400 + ((index * 53) % 90))}`).join(' ');
    expect(mendLayer([[piece(SENTENCE, 'whole')], [piece(noise)]])).toMatchObject({ hopeless: [2] });
  });
});

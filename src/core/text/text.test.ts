import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentedPairs, fold, foldKeepingLength, searchTerms, syllablePairs, syllables } from './fold.js';
import { comparePersonNames, compareVietnamese, personSortKey } from './sort.js';

const VIETNAMESE = fc.array(fc.constantFrom('Đ', 'đ', 'Ð', 'ờ', 'Ữ', 'ẳ', 'a', 'n', 'H', ' ', '/', '&', '-', '_', '1', '…', '\u0301', '\u0323', 'ﬁ', 'İ', '😀', '\n', 'ß'), { maxLength: 40 }).map((parts) => parts.join(''));
const ANY = fc.oneof(VIETNAMESE, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('folding', () => {
  test.each([
    ['Hoà', 'hoa'], ['Hòa', 'hoa'], ['Thuỷ', 'thuy'], ['ĐƯỜNG', 'duong'], ['Ðường', 'duong'], ['57-NQ/TW', '57 nq tw'], ['KH&CN', 'kh cn'], ['  Sở  KH_CN… ', 'so kh cn'],
    ['Giỗ Tổ (10/3)', 'gio to 10 3'], ['', ''], ['—', ''],
  ])('“%s” is “%s”', (text, folded) => expect(fold(text)).toBe(folded));

  test('composed and decomposed text fold alike, and folding twice changes nothing', () => {
    fc.assert(fc.property(ANY, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
      expect(fold(fold(text))).toBe(fold(text));
    }));
  });

  test('a folded text of equal length keeps every offset', () => {
    const text = 'Đề nghị Sở KH&CN khẩn trương rà soát';
    const at = foldKeepingLength(text).indexOf('khan truong');
    expect(text.slice(at, at + 11)).toBe('khẩn trương');
    expect(foldKeepingLength('A/B')).toBe('a b');
    fc.assert(fc.property(ANY, (each) => {
      expect(foldKeepingLength(each).length).toBe(each.length);
    }));
  });

  test('syllables and pairs are the terms of a search', () => {
    expect(syllables('Tàu cá ra khơi')).toEqual(['tau', 'ca', 'ra', 'khoi']);
    expect(syllablePairs('Tàu cá ra khơi')).toEqual(['tau_ca', 'ca_ra', 'ra_khoi']);
    expect(accentedPairs('Tàu Cá'.normalize('NFD'))).toEqual(['tàu_cá']);
    expect(syllablePairs('một')).toEqual([]);
  });

  test('a query typed without marks says nothing about marks', () => {
    expect(searchTerms('tau ca')).toEqual({ syllables: ['tau', 'ca'], pairs: ['tau_ca'], accentedPairs: [] });
    expect(searchTerms('Tàu cá').accentedPairs).toEqual(['tàu_cá']);
    expect(searchTerms('57-NQ/TW').accentedPairs).toEqual([]);
    expect(searchTerms('  ')).toEqual({ syllables: [], pairs: [], accentedPairs: [] });
  });
});

const shuffled = <T>(items: readonly T[]): T[] => [...items].sort((a, b) => (String(a).length % 3) - (String(b).length % 3)).reverse();

describe('sorting', () => {
  test.each([
    ['the alphabet', ['an', 'ăn', 'ân', 'ba', 'da', 'đa', 'em', 'êm', 'oi', 'ôi', 'ơi', 'u', 'ư']],
    ['tones in the order of dictionaries', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'man']],
    ['tones weigh less than any letter', ['tra', 'trà', 'tram', 'trám']],
    ['short before long, and a word before what only begins like it', ['An', 'An Nam', 'Ana', 'Anh']],
    ['numbers first', ['2', 'a']],
  ])('%s', (_rule, sorted) => expect(shuffled(sorted).sort(compareVietnamese)).toEqual(sorted));

  test('people stand by given name, then family, then middle name', () => {
    const register = ['Trần Văn An', 'Lê Thị Anh', 'Lê Thị Ánh', 'Nguyễn Thị Dung', 'Bùi Đạt', 'Hoàng Hiếu', 'Đỗ Thị Hoà', 'Lê An Hòa', 'Lê Thị Hoà', 'Trần Lân', 'Trần Thị Yến'];
    expect(shuffled(register).sort(comparePersonNames)).toEqual([...register.slice(0, 6), 'Đỗ Thị Hoà', 'Lê An Hòa', 'Lê Thị Hoà', ...register.slice(9)]);
  });

  test('two spellings of a name sort as one', () => {
    expect(personSortKey('Lê Thị Thuỷ')).toBe(personSortKey('Lê Thị Thủy'));
    expect(personSortKey('lê thị THỦY'.normalize('NFD'))).toBe(personSortKey('Lê Thị Thủy'));
  });

  test('the stored key gives the same order byte by byte', () => {
    fc.assert(fc.property(VIETNAMESE, VIETNAMESE, (a, b) => {
      // The bytes of UTF-8 stand in the order of code points.
      const points = (name: string): string[] => Array.from(personSortKey(name), (character) => String(character.codePointAt(0)).padStart(7, '0'));
      const [first, second] = [points(a).join(), points(b).join()];
      if (first !== second) expect(Math.sign(comparePersonNames(a, b))).toBe(first < second ? -1 : 1);
    }));
  });

  test('it is an order: antisymmetric, transitive, zero only for equal texts', () => {
    fc.assert(fc.property(VIETNAMESE, VIETNAMESE, VIETNAMESE, (a, b, c) => {
      expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0);
      expect(compareVietnamese(a, b) === 0).toBe(a === b);
      if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0) expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0);
    }));
  });
});

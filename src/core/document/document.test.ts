import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocumentSymbols, documentKey, parseDocumentSymbol, printDocumentSymbol, tidySymbol } from './number.js';
import { DOCUMENT_TYPES, documentTypeByAbbreviation, documentTypeByName } from './types.js';

describe('types of documents', () => {
  const administrative = DOCUMENT_TYPES.filter((type) => type.family === 'administrative');

  test('NĐ 30/2020 names 29, two of them without an abbreviation', () => {
    expect(administrative).toHaveLength(29);
    expect(administrative.filter((type) => type.abbreviation === null).map((type) => type.name)).toEqual(['Công văn', 'Thư công']);
  });

  test('within a family an abbreviation is one type; the Party alone shortens two to QĐ', () => {
    for (const family of ['administrative', 'normative', 'copy'] as const) {
      const shorts = DOCUMENT_TYPES.filter((type) => type.family === family).flatMap((type) => type.abbreviation ?? []);
      expect(new Set(shorts).size).toBe(shorts.length);
    }
  });

  test.each([
    ['TB', 'Thông báo'], ['CT', 'Chỉ thị'], ['CTr', 'Chương trình'], ['QyĐ', 'Quy định'], ['QĐ', 'Quyết định'], ['QD', 'Quyết định'], ['ĐA', 'Đề án'], ['DA', 'Dự án'], ['ttr', 'Tờ trình'],
    ['NĐ', 'Nghị định'], ['KL', 'Kết luận'], ['SY', 'Sao y'],
  ])('%s is %s', (abbreviation, name) => expect(documentTypeByAbbreviation(abbreviation)?.name).toBe(name));

  test('families are told apart when asked', () => {
    expect(documentTypeByAbbreviation('TT', 'party')?.name).toBe('Thông tri');
    expect(documentTypeByAbbreviation('TT')?.name).toBe('Thông tư');
    expect(documentTypeByName('THÔNG BÁO', 'party')).toMatchObject({ family: 'party', abbreviation: 'TB' });
  });

  test.each([['THÔNG BÁO', 'TB'], ['Tờ trình', 'TTr'], ['Quyết định (cá biệt)', 'QĐ'], ['to trinh', 'TTr']])('“%s” is %s', (name, abbreviation) => expect(documentTypeByName(name)?.abbreviation).toBe(abbreviation));
  test.each(['', '—', 'UBND', 'xyz'])('“%s” is no type', (text) => expect([documentTypeByAbbreviation(text), documentTypeByName(text)]).toEqual([null, null]));
});

describe('numbers and symbols', () => {
  test.each([
    ['15/QĐ-BNV', { style: 'administrative', number: 15, suffix: '', year: null, type: 'QĐ', organ: 'BNV' }],
    ['163/2021/NQ-HĐND', { style: 'normative', number: 163, suffix: '', year: 2021, type: 'NQ', organ: 'HĐND' }],
    ['41/2019/QH14', { style: 'normative', number: 41, suffix: '', year: 2019, type: null, organ: 'QH14' }],
    ['57-NQ/TW', { style: 'party', number: 57, suffix: '', year: null, type: 'NQ', organ: 'TW' }],
    ['123-CV/BCSĐ', { style: 'party', number: 123, suffix: '', year: null, type: 'CV', organ: 'BCSĐ' }],
    ['12/UBND-VX', { style: 'letter', number: 12, suffix: '', year: null, type: null, organ: 'UBND-VX' }],
    ['6225/BVHTTDL-VP', { style: 'letter', number: 6225, suffix: '', year: null, type: null, organ: 'BVHTTDL-VP' }],
    ['169/SKHCN', { style: 'letter', number: 169, suffix: '', year: null, type: null, organ: 'SKHCN' }],
    ['790/QĐ-UBND-HC', { style: 'administrative', number: 790, suffix: '', year: null, type: 'QĐ', organ: 'UBND-HC' }],
    ['01/2020/TTLT-BTC-BNV', { style: 'normative', number: 1, suffix: '', year: 2020, type: 'TTLT', organ: 'BTC-BNV' }],
    ['15a/QĐ-BNV', { style: 'administrative', number: 15, suffix: 'a', year: null, type: 'QĐ', organ: 'BNV' }],
    ['Số:      /TB-SKHCN', { style: 'administrative', number: null, suffix: '', year: null, type: 'TB', organ: 'SKHCN' }],
    ['290 / QÐ – SKHCN.', { style: 'administrative', number: 290, suffix: '', year: null, type: 'QĐ', organ: 'SKHCN' }],
    ['12/КН-UВND', { style: 'administrative', number: 12, suffix: '', year: null, type: 'KH', organ: 'UBND' }],
  ])('%s', (text, parts) => expect(parseDocumentSymbol(text)).toEqual(parts));

  test.each(['', '15', 'QĐ', '18/4/2025', '3/4', 'a/b/c/d', '1/2025/', '/', 'a/QĐ-BNV', '9'.repeat(200)])('“%s” is no symbol', (text) => expect(parseDocumentSymbol(text)).toBeNull());

  test.each([
    ['5/QĐ-BNV', '05/QĐ-BNV'], ['8-qc/TW', '08-QC/TW'], ['3/2024/qđ-UBND', '03/2024/QĐ-UBND'], ['/TB-SKHCN', '/TB-SKHCN'], ['12/UBND-VX', '12/UBND-VX'], ['15a/QD-BNV', '15a/QĐ-BNV'],
  ])('%s prints as %s', (text, printed) => {
    const symbol = parseDocumentSymbol(text);
    expect(symbol === null ? null : printDocumentSymbol(symbol)).toBe(printed);
  });

  test.each([
    ['05/QĐ-BNV', ' 5 /QD-bnv'], ['163/2021/NQ-HĐND', '163/2021/nq-hdnd'], ['57-NQ/TW', '57–NQ/ТW'], ['12/UBND-VX', '12/ubnd-vx'],
  ])('%s and %s are one document', (a, b) => expect(documentKey(a)).toBe(documentKey(b)));

  test.each([['12/ĐA-UBND', '12/DA-UBND'], ['12/CT-UBND', '12/CTr-UBND'], ['57-NQ/TW', '57/NQ-TW'], ['15/QĐ-BNV', '15a/QĐ-BNV'], ['12/2024/QĐ-UBND', '12/QĐ-UBND']])(
    '%s and %s are two', (a, b) => expect(documentKey(a)).not.toBe(documentKey(b)));

  test('a register runs by year, number and letter; what has no number waits at the end', () => {
    const register = ['02/2023/QĐ-UBND', '01/2024/QĐ-UBND', '10/2024/QĐ-UBND', '10a/2024/QĐ-UBND', '/2024/QĐ-UBND'];
    const parsed = register.flatMap((text) => parseDocumentSymbol(text) ?? []);
    expect([...parsed].reverse().sort(compareDocumentSymbols).map(printDocumentSymbol)).toEqual(register);
  });

  test('what is printed reads back as the same, and no text breaks the reading', () => {
    const piece = fc.constantFrom('12', '/', '-', '2021', 'QĐ', 'NQ', 'UBND', 'TW', 'VX', 'a', 'CTr', ' ', '.', '&', 'Ð', 'К');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''))), (text) => {
      const symbol = parseDocumentSymbol(text);
      expect(typeof documentKey(text)).toBe('string');
      expect(tidySymbol(tidySymbol(text))).toBe(tidySymbol(text));
      if (symbol !== null) expect(parseDocumentSymbol(printDocumentSymbol(symbol))).toEqual(symbol);
    }), { numRuns: 1000 });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accumulateQuantities, printNumber, readNumber, readQuantities, type ReportedQuantity } from './quantities.js';

const one = (text: string) => readQuantities(text).quantities[0] ?? null;

describe('what a person types as figures', () => {
  test.each([
    ['125 hồ sơ', 'hồ sơ', '', 125, null],
    ['Hồ sơ đã giải quyết: 1.250', 'Hồ sơ đã giải quyết', '', 1250, null],
    ['Giải ngân: 1.250,5 triệu đồng', 'Giải ngân', 'triệu đồng', 1250.5, null],
    ['Giải ngân 1,5 tỷ đồng.', 'Giải ngân', 'tỷ đồng', 1.5, null],
    ['Tỷ lệ đúng hạn: 98,75 %', 'Tỷ lệ đúng hạn', '%', 98.75, null],
    ['12/15 xã', 'xã', '', 12, 15],
    ['Số xã hoàn thành: 12 / 15', 'Số xã hoàn thành', '', 12, 15],
    ['08 lớp tập huấn', 'lớp tập huấn', '', 8, null],
    ['Mở 2.5 ha', 'Mở', 'ha', 2.5, null],
  ])('%s', (text, name, unit, value, of) => expect(one(text)).toEqual({ name, unit, value, of }));

  test.each(['', 'đã xong', '85 %', '125', '3 lớp 120 học viên', 'Kế hoạch 47/KH-UBND', 'ngày 30/6/2025', 'Nghị quyết 57-NQ/TW'])('not taken for a figure: %s', (text) => expect(one(text)).toBeNull());

  test('several, and what is not understood is said', () => expect(readQuantities('125 hồ sơ; đã họp\n3 lớp')).toEqual({
    quantities: [{ name: 'hồ sơ', unit: '', value: 125, of: null }, { name: 'lớp', unit: '', value: 3, of: null }], unread: ['đã họp'],
  }));
});

test.each([[0, '0'], [7, '7'], [1250, '1.250'], [1234567.5, '1.234.567,5'], [0.1 + 0.2, '0,3'], [-1500, '-1.500']])('%s is printed %s', (value, text) => expect(printNumber(value)).toBe(text));

test('what is printed is read again', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999 }), (whole, thousandths) => {
    const value = Math.round(whole * 1000 + thousandths) / 1000;
    expect(readNumber(printNumber(value))).toBe(value);
  }));
});

describe('over the month, the quarter and the year', () => {
  const PERIODS = [{ from: '2025-05-15', to: '2025-06-14' }, { from: '2025-03-15', to: '2025-06-14' }, { from: '2024-12-15', to: '2025-12-14' }];
  const on = (countedOn: string, text: string): ReportedQuantity[] => readQuantities(text).quantities.map((quantity) => ({ ...quantity, countedOn }));

  test('numbers add up, shares and counts out of a whole stand as last said', () => {
    const reported = [...on('2024-12-01', '99 hồ sơ'), ...on('2025-01-20', '100 hồ sơ; Tỷ lệ: 80 %'), ...on('2025-04-02', '25 Hồ sơ; 3/15 xã'), ...on('2025-06-03', '0,5 hồ sơ; 12/15 xã; Tỷ lệ: 90 %')];
    expect(accumulateQuantities(reported, PERIODS)).toEqual([
      { name: 'hồ sơ', unit: '', of: null, sums: [0.5, 25.5, 125.5] },
      { name: 'Tỷ lệ', unit: '%', of: null, sums: [90, 90, 90] },
      { name: 'xã', unit: '', of: 15, sums: [12, 12, 12] },
    ]);
  });

  test('what another period reported stays empty', () => expect(accumulateQuantities(on('2025-01-20', '5 cuộc'), PERIODS)).toEqual([{ name: 'cuộc', unit: '', of: null, sums: [null, null, 5] }]));

  test('the parts of a year add up to the year', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2025-0${1 + (each % 6)}-${String(each).padStart(2, '0')}`);
    const parts = [{ from: '2025-01-01', to: '2025-03-31' }, { from: '2025-04-01', to: '2025-06-30' }, { from: '2025-01-01', to: '2025-06-30' }];
    fc.assert(fc.property(fc.array(fc.tuple(day, fc.integer({ min: 0, max: 10_000 }))), (rows) => {
      const reported = rows.map(([countedOn, value]) => ({ name: 'cuộc', unit: '', of: null, value, countedOn }));
      const [row] = accumulateQuantities(reported, parts);
      const [first, second, whole] = row?.sums ?? [null, null, null];
      expect((first ?? 0) + (second ?? 0)).toBe(whole ?? 0);
    }));
  });
});

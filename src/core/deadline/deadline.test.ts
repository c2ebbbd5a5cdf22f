import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isCivilDate } from '../date/civil-date.js';
import { HOLIDAYS, calendarOf } from '../date/holidays-data.js';
import { WEEKENDS_ONLY } from '../date/working-days.js';
import type { Deadline } from '../deadline.js';
import { DEFAULT_DUE_RULES, dueDay } from './due.js';
import { printDeadline } from './print.js';
import { readTypedDeadline } from './typed.js';

// 18/04/2025 is a Friday.
const TODAY = '2025-04-18';

function typed(text: string, today = TODAY): Deadline | null {
  const outcome = readTypedDeadline(text, today);
  if (!outcome.ok) throw new Error(`${text}: ${outcome.refusal.code}`);
  return outcome.value;
}

const label = (text: string, today = TODAY): string => printDeadline(typed(text, today), 'vi');

describe('what a clerk types', () => {
  test.each([
    ['18/4', '18/04/2025'], ['18.4.25', '18/04/2025'], ['18/4/2025', '18/04/2025'], ['18-4-2025', '18/04/2025'], ['2025-04-18', '18/04/2025'],
    ['ngày 30/9', '30/09/2025'], ['ngày 5 tháng 6 năm 2025', '05/06/2025'], ['30 tháng 9', '30/09/2025'], ['đến 30/9', '30/09/2025'], ['chậm nhất ngày 30/9', '30/09/2025'],
    ['hôm nay', '18/04/2025'], ['Mai', '19/04/2025'], ['thứ 6', '18/04/2025'], ['thứ năm', '24/04/2025'], ['T2', '21/04/2025'], ['thứ 6 tuần sau', '25/04/2025'], ['chủ nhật', '20/04/2025'],
    ['thu 3 tuan nay', '15/04/2025'],
    ['trước 30/9', 'trước 30/09/2025'], ['trước ngày 30/9/2025', 'trước 30/09/2025'], ['trước tháng 6', 'trước tháng 6/2025'], ['hoàn thành trước ngày 30/9/2025', 'trước 30/09/2025'], ['chậm nhất đến hết ngày 30/9', '30/09/2025'], ['đến năm 2026', 'năm 2026'],
    ['trước 17h 30/9', 'trước 17h 30/9'], ['17 giờ 00 ngày 30/9/2025', '17 giờ 00 ngày 30/9/2025'],
    ['TRƯỚC THỨ 6 TUẦN SAU', 'trước 25/04/2025'],
    ['cuối tháng', 'cuối tháng 4/2025'], ['đầu tháng', 'đầu tháng 5/2025'], ['giữa tháng', 'giữa tháng 4/2025'], ['đầu tháng này', 'đầu tháng 4/2025'], ['cuối tháng sau', 'cuối tháng 5/2025'],
    ['đầu tháng 5', 'đầu tháng 5/2025'], ['tháng 6', 'tháng 6/2025'], ['tháng 6/2025', 'tháng 6/2025'], ['trong tháng 6/2025', 'tháng 6/2025'], ['tháng 06 năm 2025', 'tháng 6/2025'], ['6/2025', 'tháng 6/2025'],
    ['hết tháng 6', 'tháng 6/2025'], ['đến hết quý III', 'quý III/2025'],
    ['quý 4', 'quý IV/2025'], ['quý II/2025', 'quý II/2025'], ['Quý ii năm 2026', 'quý II/2026'], ['đầu quý 3', 'đầu quý III/2025'], ['cuối quý II', 'cuối quý II/2025'], ['quý sau', 'quý III/2025'],
    ['6 tháng cuối năm', '6 tháng cuối năm 2025'], ['6 tháng đầu năm 2026', '6 tháng đầu năm 2026'], ['năm 2025', 'năm 2025'], ['năm nay', 'năm 2025'],
    ['tuần này', 'tuần 16 năm 2025'], ['tuần sau', 'tuần 17 năm 2025'], ['tuần 20', 'tuần 20 năm 2025'], ['tháng này', 'tháng 4/2025'], ['tháng sau', 'tháng 5/2025'],
    ['', 'không hạn'], ['   ', 'không hạn'], ['không hạn', 'không hạn'], ['khong han', 'không hạn'], ['Không có thời hạn', 'không hạn'],
  ])('“%s” is %s', (text, expected) => expect(label(text)).toBe(expected));

  test('marks may be left out, composed or decomposed', () => {
    for (const text of ['cuối tháng', 'quý II/2025', 'trước 30/9', '6 tháng cuối năm', 'thứ sáu']) {
      const spellings = [text.normalize('NFD'), text.normalize('NFD').replace(/\p{M}/gu, ''), text.toUpperCase()];
      expect(spellings.map((spelling) => label(spelling))).toEqual(spellings.map(() => label(text)));
    }
  });

  test.each([
    ['2025-12-20', '15/1', '15/01/2026'], ['2025-12-20', '30/11', '30/11/2025'], ['2025-12-20', 'tháng 1', 'tháng 1/2026'], ['2025-12-20', 'quý 1', 'quý I/2026'],
    ['2025-04-20', '18/4', '18/04/2025'], ['2025-12-31', 'mai', '01/01/2026'], ['2025-12-25', 'đầu tháng', 'đầu tháng 1/2026'], ['2027-03-01', '29/2', '29/02/2028'],
    ['2025-01-31', 'tháng sau', 'tháng 2/2025'],
  ])('typed on %s, “%s” is %s', (today, text, expected) => expect(label(text, today)).toBe(expected));

  test.each(['31/4', '4/25', '45/6', 'tháng 13', 'quý 5', 'khẩn trương', 'abc', '18', 'thứ 8', 'tuần 60', 'trước', '17h', '30h 18/4', '17h tháng 6', '30/9/', '18/4/2025 hoặc 19/4', '31/2/2025', '9'.repeat(500)])(
    '“%s” is not guessed at', (text) => {
      expect(readTypedDeadline(text, TODAY)).toMatchObject({ ok: false, refusal: { code: 'review.deadline_unread' } });
    });

  test.each([
    'trước 30/9', '18/4', 'tuần sau', 'đầu tháng 5', 'giữa tháng', 'cuối tháng 2', 'tháng 6', 'đầu quý 3', 'cuối quý 4', 'quý II', '6 tháng cuối năm', 'năm 2026', 'trước tháng 6', 'trước quý III', 'không hạn', 'trước 17h 30/9',
  ])('the label of “%s” reads back as the same deadline', (text) => {
    const { phrase: _first, ...meant } = typed(text) ?? { phrase: '' };
    const { phrase: _second, ...again } = typed(label(text)) ?? { phrase: '' };
    expect(again).toEqual(meant);
  });

  test('no input breaks it, and what it reads is made of days', () => {
    const word = fc.constantFrom('trước', 'trong', 'đầu', 'cuối', 'tháng', 'quý', 'năm', 'ngày', 'thứ', 'tuần', 'sau', 'nay', '6', '31', 'IV', '2025', '30/9', '/', '-', '.');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))), (text) => {
      const outcome = readTypedDeadline(text, TODAY);
      if (!outcome.ok || outcome.value === null) return;
      const { anchor, from, to } = outcome.value;
      expect([anchor, from, to].filter((day) => day !== null && !isCivilDate(day))).toEqual([]);
      expect(to).not.toBeNull();
      expect(from === null || to === null || from <= to).toBe(true);
    }), { numRuns: 500 });
  });
});

const deadline = (part: Partial<Deadline>): Deadline => ({ phrase: 'như văn bản', bound: 'within', anchor: null, from: null, to: null, precision: 'day', source: 'own', ...part });

describe('the day a task is due', () => {
  const before = deadline({ bound: 'before', anchor: '2025-04-18', to: '2025-04-17' });

  test('“trước ngày 18/4” still allows the 18th, unless the agency reads it strictly', () => {
    expect(dueDay(before, DEFAULT_DUE_RULES, WEEKENDS_ONLY)).toBe('2025-04-18');
    expect(dueDay(before, { ...DEFAULT_DUE_RULES, beforeStrict: true }, WEEKENDS_ONLY)).toBe('2025-04-17');
  });

  test('“trước 17h ngày 18/4” is due on the 18th even where “trước ngày” is read strictly', () => {
    for (const beforeStrict of [false, true]) expect(dueDay(typed('trước 17h ngày 18/4'), { ...DEFAULT_DUE_RULES, beforeStrict }, WEEKENDS_ONLY)).toBe('2025-04-18');
  });

  test('“trước tháng 6” never includes June', () => {
    expect(dueDay(deadline({ bound: 'before', anchor: '2025-06-01', to: '2025-05-31', precision: 'month' }), DEFAULT_DUE_RULES, WEEKENDS_ONLY)).toBe('2025-06-02');
    expect(dueDay(deadline({ bound: 'before', anchor: '2025-05-01', to: '2025-04-30', precision: 'month' }), DEFAULT_DUE_RULES, WEEKENDS_ONLY)).toBe('2025-04-30');
  });

  test.each([
    ['a period ends with its last day', deadline({ from: '2025-06-01', to: '2025-06-30', precision: 'month' }), '2025-06-30'],
    ['a Saturday moves to Monday', deadline({ bound: 'by', anchor: '2025-04-19', to: '2025-04-19' }), '2025-04-21'],
    ['a Saturday that is worked stays', deadline({ bound: 'by', anchor: '2025-04-26', to: '2025-04-26' }), '2025-04-26'],
    ['the end of April 2025 moves over two holidays, a swap and a weekend', deadline({ from: '2025-04-01', to: '2025-04-30', precision: 'month' }), '2025-05-05'],
    ['so many days from a known receipt', deadline({ bound: 'relative', from: '2025-04-18', to: '2025-04-25' }), '2025-04-25'],
  ])('%s', (_rule, given, expected) => expect(dueDay(given, DEFAULT_DUE_RULES, calendarOf(HOLIDAYS))).toBe(expected));

  test.each([
    ['nothing was said', null], ['only haste was asked for', deadline({ precision: 'fuzzy', phrase: 'khẩn trương' })], ['the duty recurs', deadline({ bound: 'recurring', to: '2025-06-30' })],
    ['it starts after an event', deadline({ bound: 'after', from: '2025-06-30' })], ['the receipt is not known yet', deadline({ bound: 'relative' })],
  ])('no day where %s', (_reason, given) => expect(dueDay(given, DEFAULT_DUE_RULES, WEEKENDS_ONLY)).toBeNull());

  test('a due day is never before the last day that was said, and never a day off', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1400 }), (offset) => {
      const to = addDays('2024-01-01', offset);
      const due = dueDay(deadline({ bound: 'by', anchor: to, to }), DEFAULT_DUE_RULES, calendarOf(HOLIDAYS));
      expect(due !== null && due >= to).toBe(true);
    }));
  });
});

describe('labels', () => {
  test.each([
    ['trước 30/9', 'before 30/09/2025'], ['tháng 6', 'June 2025'], ['quý 2', 'Q2 2025'], ['đầu tháng 5', 'early May 2025'], ['6 tháng đầu năm', 'first half of 2025'],
    ['năm 2025', '2025'], ['tuần này', 'week 16 of 2025'], ['không hạn', 'no deadline'], ['18/4', '18/04/2025'], ['cuối quý 3', 'late Q3 2025'],
  ])('“%s” in English is “%s”', (text, expected) => expect(printDeadline(typed(text), 'en')).toBe(expected));

  test.each([
    ['a period that is no whole month shows its days', deadline({ from: '2025-02-10', to: '2025-04-30', precision: 'month' }), '10/02/2025 - 30/04/2025'],
    ['words stay words', deadline({ precision: 'fuzzy', phrase: ' khẩn trương ' }), 'khẩn trương'],
    ['a recurrence keeps its words', deadline({ bound: 'recurring', phrase: 'hằng tháng' }), 'hằng tháng'],
    ['without words the last day speaks', deadline({ bound: 'relative', phrase: '', to: '2025-04-25' }), '25/04/2025'],
  ])('%s', (_rule, given, expected) => expect(printDeadline(given, 'vi')).toBe(expected));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isCivilDate, monthPeriod, partsOf, printDay, printOfficialDay, quarterPeriod } from '#core/index.js';
import { readDeadlinePhrase } from '../read-deadline-phrase.js';
import type { ReadDeadline } from '../reading.js';
import { TOGETHER } from '../testing/corpus.js';

const ISSUED = '2026-04-07';

const inShort = ({ bound, anchor, from, to, rrule, milestone }: ReadDeadline): string => {
  const days = bound === 'within' ? [from, to] : [anchor, rrule];
  return [bound, ...days, bound === 'recurring' ? null : milestone].filter((each) => each !== null).join(' ');
};

describe('several deadlines in a sentence', () => {
  test.each(TOGETHER)('$text', ({ issued, text, says }) => {
    const found = readDeadlinePhrase(text.replace(/[«»]/g, ''), issued);
    expect(found.map(({ text: printed }) => printed)).toEqual([...text.matchAll(/«([^»]+)»/g)].map((match) => match[1]));
    expect(found.map(inShort)).toEqual(says);
  });
});

const days = fc.integer({ min: 0, max: 700 }).map((offset) => addDays(ISSUED, offset));
const cue = fc.constantFrom(['hoàn thành trước ', 'before'], ['báo cáo chậm nhất ', 'by'], ['hạn chót ', 'by'], ['bàn giao vào ', 'by'], ['tiếp nhận đến hết ', 'by']);

describe('what a scanner or a font spoiled', () => {
  test.each(['tr-ớc ngày', 'trưóc ngày', 'trƣớc ngày', 'tr ước ngày', 'trước ngảy', 'trươc ngay'])('%s', (cue) => {
    expect(readDeadlinePhrase(`báo cáo ${cue} 20/4/2026`, ISSUED).map(({ bound, anchor }) => [bound, anchor])).toEqual([['before', '2026-04-20']]);
  });

  test.each(['trường THCS 20/4', 'cước ngày 20/4/2026', 'đ-ợc ngày 20/4/2026', 'trưng bày ngày 20/4/2026'])('none in: %s', (text) => expect(readDeadlinePhrase(text, ISSUED)).toEqual([]));
});

describe('what is printed is what is read', () => {
  test('a day in any print', () => {
    const print = fc.constantFrom<(day: string) => string>(
      (day) => `ngày ${printDay(day)}`, (day) => printOfficialDay(day), (day) => `ngày ${printDay(day).replace(/\//g, '.')}`, (day) => `ngày ${printDay(day).replace(/\//g, '-')}`,
      (day) => `ngày ${printDay(day).replace(/\//g, ' / ')}`, (day) => `ngày ${printDay(day).slice(0, 9)} ${printDay(day).slice(9)}`, (day) => `ngày ${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`,
    );
    fc.assert(fc.property(days, cue, print, (day, [words = '', bound = ''], printed) => {
      const found = readDeadlinePhrase(`${words}${printed(day)}.`, ISSUED);
      expect(found.map((each) => [each.bound, each.anchor, each.precision])).toEqual([[bound, day, 'day']]);
    }));
  });

  test('a month and a quarter', () => {
    fc.assert(fc.property(fc.integer({ min: 5, max: 12 }), fc.integer({ min: 2026, max: 2031 }), fc.constantFrom('/', ' năm ', '/năm ', ' / '), (month, year, of) => {
      expect(readDeadlinePhrase(`hoàn thành trong tháng ${month}${of}${year}`, ISSUED).map(({ from, to }) => ({ from, to }))).toEqual([monthPeriod(year, month)]);
      const quarter = Math.ceil(month / 3);
      for (const name of [String(quarter), ['I', 'II', 'III', 'IV'][quarter - 1] ?? '']) expect(readDeadlinePhrase(`xong trong Quý ${name}${of}${year}`, ISSUED).map(({ from, to }) => ({ from, to }))).toEqual([quarterPeriod(year, quarter)]);
    }));
  });

  test('a range of days, in order or not at all', () => {
    fc.assert(fc.property(days, fc.integer({ min: -60, max: 60 }), (first, length) => {
      const last = addDays(first, length);
      const ranges = readDeadlinePhrase(`tổ chức lấy ý kiến từ ngày ${printDay(first)} đến hết ngày ${printDay(last)}`, '2025-12-01').filter(({ bound }) => bound === 'within');
      expect(ranges.map(({ from, to }) => [from, to])).toEqual(length >= 0 ? [[first, last]] : []);
    }));
  });
});

describe('whatever is written', () => {
  const word = fc.constantFrom('trước', 'trong', 'chậm nhất', 'đến hết', 'từ', 'đến', 'và', 'hằng', 'định kỳ', 'đầu', 'cuối', 'tháng', 'quý', 'năm', 'ngày', 'thứ Sáu', 'tuần', 'này', 'tới', 'hoàn thành', 'báo cáo', 'thời gian:', '6', '31', '29/2', '31/4/2026', '45/13/2026', 'IV', '2025', '/', '-', ',', ';', '(', ')', '16 giờ 00', '10 ngày làm việc', 'kể từ ngày nhận', '20/6', '12/2026');
  const sentence = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));

  test('days exist, intervals run forward, places hold the printed words', () => {
    fc.assert(fc.property(fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      for (const { anchor, from, to, span, text: printed, bound, rrule, relativeTo } of readDeadlinePhrase(text, ISSUED)) {
        expect([anchor, from, to].filter((day) => day !== null && !isCivilDate(day))).toEqual([]);
        expect(from === null || to === null || from <= to).toBe(true);
        expect(span === null ? '' : text.slice(span.start, span.end).replace(/\s+/g, ' ').trim().normalize('NFC')).toBe(printed);
        expect(rrule === null || bound === 'recurring').toBe(true);
        expect(relativeTo === null || bound === 'relative').toBe(true);
      }
    }), { numRuns: 4000 });
  });

  test('a day that no calendar has is no deadline', () => {
    const impossible = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2026, max: 2032 })).filter(([day, month, year]) => month > 12 || day > 31 || !isCivilDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`));
    fc.assert(fc.property(impossible, cue, ([day, month, year], [words = '']) => {
      expect(readDeadlinePhrase(`${words}ngày ${day}/${month}/${year}`, ISSUED).filter(({ precision }) => precision === 'day')).toEqual([]);
    }));
  });

  test('without a year a day lies in the year around the document', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 290 }), (offset) => {
      const day = addDays(ISSUED, offset);
      const { day: d, month } = partsOf(day);
      expect(readDeadlinePhrase(`xong trước ngày ${d}/${month}`, ISSUED).map(({ anchor }) => anchor)).toEqual([day]);
    }));
  });
});

describe('long texts take time in step with their length', () => {
  test.each(['trước ngày ', '1/1/', 'hằng tháng ', 'định kỳ ', 'từ 1/1 đến ', 'thời hạn ', 'trong 1 ngày ', 'quý I và ', '1 giờ ', 'tháng 1, ', 'trước khi họp ', 'hoàn thành '])('100 kB of “%s”', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const before = Date.now();
    readDeadlinePhrase(text, ISSUED);
    expect(Date.now() - before).toBeLessThan(2500);
  });
});

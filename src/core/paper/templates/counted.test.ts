import { expect, test } from 'vitest';
import { filledCounts } from './counted.js';
import { MONTHLY_NOTICE } from './monthly-notice.js';
import { QUARTERLY_NOTICE } from './quarterly-notice.js';
import { WEEKLY_NOTICE } from './weekly-notice.js';

const said = (counts: { onTime: number; late: number; onTrack: number; overdue: number }, phrase: string = WEEKLY_NOTICE.phrases.figures): string => {
  const { onTime, late, onTrack, overdue } = counts;
  return filledCounts(phrase, { 'tổng số': onTime + late + onTrack + overdue, 'đã hoàn thành': onTime + late, 'đúng hạn': onTime, 'hoàn thành quá hạn': late, 'trong hạn': onTrack, 'quá hạn': overdue }, { 'kỳ trước': 'tuần 14' });
};

const BEGINS = 'Kết quả thực hiện nhiệm vụ tuần 14: các phòng, đơn vị được giao';

test.each([
  [{ onTime: 8, late: 1, onTrack: 3, overdue: 2 }, '14 nhiệm vụ; đã hoàn thành 9 nhiệm vụ, trong đó 8 nhiệm vụ đúng hạn, 1 nhiệm vụ quá hạn; đang thực hiện 3 nhiệm vụ trong hạn, 2 nhiệm vụ quá hạn.'],
  [{ onTime: 8, late: 0, onTrack: 3, overdue: 0 }, '11 nhiệm vụ; đã hoàn thành 8 nhiệm vụ, trong đó 8 nhiệm vụ đúng hạn; đang thực hiện 3 nhiệm vụ trong hạn.'],
  [{ onTime: 0, late: 2, onTrack: 0, overdue: 2 }, '4 nhiệm vụ; đã hoàn thành 2 nhiệm vụ, trong đó 2 nhiệm vụ quá hạn; đang thực hiện 2 nhiệm vụ quá hạn.'],
  [{ onTime: 0, late: 0, onTrack: 5, overdue: 0 }, '5 nhiệm vụ; đang thực hiện 5 nhiệm vụ trong hạn.'],
  [{ onTime: 4, late: 0, onTrack: 0, overdue: 0 }, '4 nhiệm vụ; đã hoàn thành 4 nhiệm vụ, trong đó 4 nhiệm vụ đúng hạn.'],
])('the week of %o', (counts, expected) => {
  expect(said(counts)).toBe(`${BEGINS} ${expected}`);
});

test('no assessment says of how many tasks something is not so, whatever the counts', () => {
  for (const { phrases } of [WEEKLY_NOTICE, MONTHLY_NOTICE, QUARTERLY_NOTICE]) {
    for (let mask = 1; mask < 16; mask += 1) {
      const [onTime, late, onTrack, overdue] = [0, 1, 2, 3].map((bit) => ((mask >> bit) & 1) * 7);
      const text = said({ onTime: onTime ?? 0, late: late ?? 0, onTrack: onTrack ?? 0, overdue: overdue ?? 0 }, phrases.figures);
      expect(text).not.toMatch(/\b0 nhiệm vụ|,\s*[,;.]|;\s*[;.]|\.\.|\{\{/u);
      expect(text.match(/\b7 nhiệm vụ (?:đúng|trong|quá) hạn/gu)).toHaveLength([onTime, late, onTrack, overdue].filter((count) => count !== 0).length);
    }
  }
});

test('what became of the last orders says nothing of none, and is a sentence still', () => {
  const ordered = (total: number, done: number, late: number): string =>
    filledCounts(WEEKLY_NOTICE.phrases.ordered, { 'số đã giao': total, 'số đã xong': done, 'số chưa xong': total - done, 'số quá hạn': late }, { 'cuộc họp trước': 'tuần 14' });
  expect(ordered(5, 3, 1)).toBe('Về kết luận tuần 14: trong 5 nhiệm vụ đã giao, đã hoàn thành 3 nhiệm vụ, đang thực hiện 2 nhiệm vụ, trong đó 1 nhiệm vụ quá hạn.');
  expect(ordered(5, 5, 0)).toBe('Về kết luận tuần 14: trong 5 nhiệm vụ đã giao, đã hoàn thành 5 nhiệm vụ.');
  expect(ordered(5, 0, 0)).toBe('Về kết luận tuần 14: trong 5 nhiệm vụ đã giao, đang thực hiện 5 nhiệm vụ.');
});

test('the same in the words of an office', () => {
  expect(filledCounts('Tuần qua hoàn thành {{đã hoàn thành}}/{{tổng số}} việc; còn {{quá hạn}} việc chậm.', { 'đã hoàn thành': 3, 'tổng số': 3, 'quá hạn': 0 }, {})).toBe('Tuần qua hoàn thành 3/3 việc.');
});

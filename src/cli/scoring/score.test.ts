import { describe, expect, test } from 'vitest';
import { read } from '#extraction/index.js';
import { counted, exact, f1 } from './count.js';
import { figuresOf } from './figures.js';
import type { Gold } from './gold.js';
import { NOTHING_READ } from './gold.js';
import { scoreOf } from './score.js';
import { overlap, pairsOf, sameUnit, wordsOf } from './words.js';

const NOTICE = `SỞ Y TẾ
Số: 12/TB-SYT
Lam Hồng, ngày 07 tháng 4 năm 2026
THÔNG BÁO
Kết luận cuộc họp giao ban

Giám đốc Sở kết luận, yêu cầu:
1. Phòng Nghiệp vụ Y tham mưu Kế hoạch phòng, chống dịch năm 2026, trình Giám đốc Sở trước ngày 20/4/2026.
2. Văn phòng Sở phối hợp với Thanh tra Sở rà soát lịch trực các bệnh viện.`;

const GOLD: Gold = {
  header: { number: '12', symbol: 'TB-SYT', type: 'Thông báo', date: '2026-04-07', issuer: 'Sở Y tế' },
  tasks: [
    { text: 'Phòng Nghiệp vụ Y tham mưu Kế hoạch phòng, chống dịch năm 2026, trình Giám đốc Sở trước ngày 20/4/2026', lead: [{ text: 'Phòng Nghiệp vụ Y' }], deadlines: [{ bound: 'before', anchor: '2026-04-20' }] },
    { text: 'Văn phòng Sở phối hợp với Thanh tra Sở rà soát lịch trực các bệnh viện', lead: ['Văn phòng Sở'], coordinators: ['Thanh tra Sở'] },
  ],
};

describe('how well a document was read', () => {
  test('everything right', () => {
    expect(figuresOf([scoreOf(GOLD, read(NOTICE))])).toEqual({ documents: 1, tasks: 2, task: 1, lead: 1, coordinator: 1, deadline: 1, citation: 1, reportItem: 1, header: 1, endToEnd: 1, lateDeadlines: 0, tasksInNegatives: 0 });
  });

  test.each<[string, (gold: Gold) => Gold, Partial<ReturnType<typeof figuresOf>>]>([
    ['a lead that is another', (gold) => ({ ...gold, tasks: gold.tasks.map((task) => ({ ...task, lead: ['Sở Tài chính'] })) }), { task: 1, lead: 0, endToEnd: 0 }],
    ['a day too late', (gold) => ({ ...gold, tasks: gold.tasks.map((task, index) => (index === 0 ? { ...task, deadlines: [{ bound: 'before', anchor: '2026-04-10' }] } : task)) }), { deadline: 0, endToEnd: 0.5, lateDeadlines: 1 }],
    ['a period of a section head, left out or not', (gold) => ({ ...gold, tasks: gold.tasks.map((task) => ({ ...task, deadlines: [...(task.deadlines ?? []), { bound: 'within', from: '2026-04-01', to: '2026-04-30', inherited: true }] })) }), { deadline: 1, endToEnd: 1 }],
    ['a task that is only an exhortation', (gold) => ({ ...gold, tasks: gold.tasks.map((task, index) => (index === 1 ? { ...task, class: 'orientation' } : task)) }), { tasks: 1, task: 1, endToEnd: 1 }],
    ['tasks where there are none', (gold) => ({ ...gold, kind: 'negative', tasks: [] }), { task: 0, tasksInNegatives: 2 }],
    ['a head with another number', (gold) => ({ ...gold, header: { number: '13', symbol: 'TB-SYT', signer: null } }), { header: 0.6667 }],
    ['a document that is cited and was not found', (gold) => ({ ...gold, citations: [{ key: '1/KH-UBND' }] }), { citation: 0 }],
  ])('%s', (_what, changed, figures) => {
    expect(figuresOf([scoreOf(changed(GOLD), read(NOTICE))])).toMatchObject(figures);
  });

  test('nothing read is nothing found, not nothing asked', () => {
    expect(figuresOf([scoreOf(GOLD, NOTHING_READ)])).toMatchObject({ tasks: 2, task: 0, endToEnd: 0, header: 0 });
  });
});

describe('the parts', () => {
  test.each([
    ['Sở Y tế', 'Giám đốc Sở Y tế', true], ['UBND tỉnh', 'Ủy ban nhân dân tỉnh', true], ['Sở Y tế', 'Sở Y tế tỉnh Lam Hồng', true],
    ['Sở Y tế', 'Sở Nội vụ', false], ['Sở', 'Sở Y tế', false], ['Giao Sở Y tế', 'Sở Y tế', true], ['', '', false],
  ])('%s and %s are one unit: %s', (a, b, same) => expect(sameUnit(a, b)).toBe(same));

  test('texts are paired one to one, the best first', () => {
    expect(pairsOf(['a b c d', 'a b x y'], ['a b x y', 'a b c z'])).toEqual([{ gold: 1, read: 0, overlap: 1 }, { gold: 0, read: 1, overlap: 0.6 }]);
    expect(overlap(wordsOf('**Rà soát** rà soát'), wordsOf('rà soát'))).toBe(0.5);
  });

  test('each entry serves once', () => {
    const count = counted(['a', 'a', 'b'], ['a', 'c'], (x, y) => x === y);
    expect(count).toEqual({ hit: 1, gold: 3, read: 2 });
    expect(exact(count)).toBe(false);
    expect(f1(count)).toBeCloseTo(0.4);
    expect(f1({ hit: 0, gold: 0, read: 0 })).toBe(1);
  });
});

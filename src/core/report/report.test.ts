import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodAfter } from '../date/period-key.js';
import type { NamedPeriod } from '../date/period-key.js';
import { DEFAULT_DUE_RULES } from '../deadline/due.js';
import { NIL_LINE, composeReport, unusedLines } from './compose.js';
import { DEFAULT_DUTY_RULES, dutyPeriod } from './duty.js';
import type { PeriodFacts, ReportEntry, ReportTask } from './facts.js';
import { countClasses, figuresOf, percentages, withFigures } from './figures.js';
import { DEFAULT_OUTLINE, numberedHeadings, type OutlineSection } from './outline.js';

const UNITS = [{ id: 'office', name: 'Văn phòng' }, { id: 'science', name: 'Phòng Quản lý Khoa học' }];

function task(id: string, part: Partial<ReportTask> = {}): ReportTask {
  return { id, title: `Việc ${id}`, state: 'active', leadUnitId: 'office', deadline: null, dueOn: null, submittedOn: null, openedOn: '2025-03-20', closedOn: null, restricted: false, routine: false, isKey: false, countedOn: part.closedOn ?? null, ...part };
}

const entry = (taskId: string, kind: ReportEntry['kind'], body: string, occurredOn = '2025-04-02'): ReportEntry => ({ taskId, kind, body, occurredOn, countedOn: occurredOn });

function april(tasks: readonly ReportTask[], entries: readonly ReportEntry[] = [], part: Partial<PeriodFacts> = {}): PeriodFacts {
  const open = tasks.filter((each) => each.closedOn === null && each.state !== 'draft' && !each.routine).map(({ state, dueOn, submittedOn, openedOn }) => ({ state, dueOn, submittedOn, openedOn, tasks: 1 }));
  return { ...periods({ rhythm: 'month', year: 2025, index: 4 }), today: '2025-04-14', rules: DEFAULT_DUE_RULES, units: UNITS, toldBy: (unitId) => unitId, tasks, open, entries, ...part };
}

const periods = (named: NamedPeriod) => ({ period: dutyPeriod(named, DEFAULT_DUTY_RULES), next: dutyPeriod(periodAfter(named), DEFAULT_DUTY_RULES) });
const compose = (facts: PeriodFacts, outline: readonly OutlineSection[] = DEFAULT_OUTLINE) => composeReport(facts, { outline, quantities: [] });

// Every heading with its lines, as a reader sees the report.
function printed(facts: PeriodFacts, outline?: readonly OutlineSection[]): string[] {
  const { sections } = compose(facts, outline);
  return numberedHeadings(sections).flatMap(({ label, heading }, index) => [`${label} ${heading}`, ...(sections[index]?.items ?? []).map((line) => `- ${line.text}`)]);
}

describe('the monthly report', () => {
  test('tells results by unit in directory order, then the figures, then the plan with key tasks first', () => {
    const tasks = [
      task('a', { state: 'done', leadUnitId: 'science', closedOn: '2025-04-10', dueOn: '2025-04-15' }),
      task('b', { state: 'done', closedOn: '2025-04-01', dueOn: '2025-03-31', title: 'Tổ chức hội nghị' }),
      task('c', { leadUnitId: 'science', dueOn: '2025-05-10', deadline: { phrase: 'trong tháng 5/2025', bound: 'within', anchor: null, from: '2025-05-01', to: '2025-05-31', precision: 'month', source: 'own' } }),
      task('d', { dueOn: '2025-05-20', isKey: true, title: 'Trình đề án.' }),
    ];
    const entries = [entry('a', 'progress', 'Đã lấy ý kiến'), entry('a', 'result', 'Đã trình UBND tỉnh kế hoạch'), entry('c', 'progress', 'đã rà soát 12 xã;'), entry('d', 'comment', 'không kể')];
    expect(printed(april(tasks, entries))).toEqual([
      'I. KẾT QUẢ CÔNG TÁC THÁNG 4 NĂM 2025',
      '1. Văn phòng', '- Đã hoàn thành: Tổ chức hội nghị.',
      '2. Phòng Quản lý Khoa học', '- Đã trình UBND tỉnh kế hoạch.', '- Việc c: đã rà soát 12 xã.',
      'II. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO',
      '- Tổng số 4 nhiệm vụ; đã hoàn thành 2 (đúng hạn 1, chiếm 25,00%; quá hạn 1, chiếm 25,00%); chưa hoàn thành 2 (trong hạn 2, chiếm 50,00%; quá hạn 0, chiếm 0,00%).',
      'III. NHIỆM VỤ TRỌNG TÂM THÁNG 5 NĂM 2025',
      '- Trình đề án (Văn phòng; không hạn).', '- Việc c (Phòng Quản lý Khoa học; tháng 5/2025).',
    ]);
  });

  test('the plan goes by the days that deadlines name, not by those to which days off move them', () => {
    // 31/5/2025 and 30/11/2025 are days off; what was paused is due in May whatever its deadline said.
    const of = (from: string, to: string) => ({ phrase: '', bound: 'within' as const, anchor: null, from, to, precision: 'month' as const, source: 'own' as const });
    const tasks = [
      task('a', { dueOn: '2025-06-02', deadline: of('2025-05-01', '2025-05-31'), title: 'Của tháng 5' }), task('b', { dueOn: '2025-05-05', deadline: of('2025-04-01', '2025-04-30'), title: 'Của tháng 4' }),
      task('c', { dueOn: '2025-05-20', deadline: of('2025-03-01', '2025-03-31'), title: 'Tạm dừng lâu' }), task('d', { dueOn: '2025-06-02', title: 'Của tháng 6' }),
    ];
    expect(printed(april(tasks)).slice(-2)).toEqual(['- Tạm dừng lâu (Văn phòng; tháng 3/2025).', '- Của tháng 5 (Văn phòng; tháng 5/2025).']);
  });

  test('a month without anything says so', () => {
    expect(printed(april([]))).toEqual([
      'I. KẾT QUẢ CÔNG TÁC THÁNG 4 NĂM 2025', `- ${NIL_LINE}`, 'II. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO',
      '- Tổng số 0 nhiệm vụ; đã hoàn thành 0 (đúng hạn 0, chiếm 0,00%; quá hạn 0, chiếm 0,00%); chưa hoàn thành 0 (trong hạn 0, chiếm 0,00%; quá hạn 0, chiếm 0,00%).',
      'III. NHIỆM VỤ TRỌNG TÂM THÁNG 5 NĂM 2025', `- ${NIL_LINE}`,
    ]);
  });

  test('December plans January, printed with its zero', () => {
    const headings = compose(april([], [], periods({ rhythm: 'month', year: 2025, index: 12 }))).sections.map((section) => section.heading);
    expect(headings).toContain('NHIỆM VỤ TRỌNG TÂM THÁNG 01 NĂM 2026');
  });

  test.each([
    ['closed before the window', task('x', { state: 'done', closedOn: '2025-03-14', dueOn: '2025-03-20' })],
    ['closed after it', task('x', { state: 'done', closedOn: '2025-04-15', dueOn: '2025-04-20' })],
    ['cancelled', task('x', { state: 'cancelled', closedOn: '2025-04-01' })],
    ['restricted', task('x', { state: 'done', closedOn: '2025-04-01', restricted: true })],
  ])('no result is told of a task %s', (_why, given) => expect(printed(april([given]))[1]).toBe(`- ${NIL_LINE}`));

  test('a restricted task is a number and nothing else; a routine task is told and not counted', () => {
    const restricted = april([task('secret', { restricted: true, dueOn: '2025-05-10' })], [entry('secret', 'progress', 'nội dung kín')]);
    expect(printed(restricted).join()).not.toMatch(/secret|kín/);
    expect(compose(restricted).figures.onTrack).toBe(1);
    const routine = april([task('r', { routine: true, state: 'done', closedOn: '2025-04-01', dueOn: '2025-04-01' })]);
    expect(compose(routine).figures.total).toBe(0);
    expect(printed(routine)).toContain('- Đã hoàn thành: Việc r.');
  });

  test('composed later, it counts what stood open at the end of the window as open', () => {
    const closedLater = task('x', { state: 'done', closedOn: '2025-04-20', dueOn: '2025-04-10' });
    expect(compose(april([closedLater], [], { today: '2025-06-01' })).figures).toMatchObject({ total: 1, overdue: 1, late: 0 });
    const cancelledLater = task('y', { state: 'cancelled', closedOn: '2025-04-20', dueOn: '2025-05-10' });
    const submittedLater = task('z', { state: 'submitted', submittedOn: '2025-04-20', dueOn: '2025-04-16' });
    expect(compose(april([submittedLater], [], { today: '2025-06-01' })).figures).toMatchObject({ total: 1, onTrack: 1, overdue: 0 });
    expect(compose(april([cancelledLater], [], { today: '2025-06-01' })).figures).toMatchObject({ total: 1, onTrack: 1 });
    expect(compose(april([task('new', { openedOn: '2025-04-20', dueOn: '2025-05-01' })], [], { today: '2025-06-01' })).figures.total).toBe(0);
  });

  test('a unit that is gone still has its results, at the end', () => {
    expect(printed(april([task('x', { leadUnitId: 'gone', state: 'done', closedOn: '2025-04-01' })])).slice(1, 3)).toEqual(['1. Đơn vị khác', '- Đã hoàn thành: Việc x.']);
  });

  test('in the form that an office gave it: sections name their units, what is late is told with its reason, figures run on', () => {
    const outline: readonly OutlineSection[] = [
      { key: 'a', heading: 'Kết quả công tác {{kỳ này}}', level: 1, from: 'text', unitIds: [] },
      { key: 'b', heading: 'Công tác tham mưu', level: 2, from: 'results', unitIds: ['office'] },
      { key: 'c', heading: 'Công tác chuyên môn', level: 2, from: 'results', unitIds: [] },
      { key: 'd', heading: 'Số liệu chủ yếu', level: 2, from: 'quantities', unitIds: [] },
      { key: 'e', heading: 'Nhiệm vụ quá hạn', level: 1, from: 'overdue', unitIds: [] },
      { key: 'f', heading: 'Khó khăn, vướng mắc', level: 1, from: 'obstacles', unitIds: [] },
    ];
    const tasks = [task('a', { state: 'done', closedOn: '2025-04-01' }), task('b', { state: 'done', closedOn: '2025-04-02', leadUnitId: 'science' }), task('c', { leadUnitId: 'science', dueOn: '2025-04-01' })];
    const facts = april(tasks, [entry('c', 'obstacle', 'chờ hướng dẫn của bộ')]);
    const { sections } = composeReport(facts, { outline, quantities: [{ name: 'hồ sơ', unit: '', of: null, sums: [125, 300, 1250] }, { name: 'tỷ lệ', unit: '%', of: null, sums: [98.5, 97, 96] }, { name: 'cuộc', unit: '', of: null, sums: [null, 3, 3] }] });
    const lines = numberedHeadings(sections).flatMap(({ label, heading }, index) => [`${label} ${heading}`, ...(sections[index]?.items ?? []).map(({ text }) => text)]);
    expect(lines).toEqual([
      'I. KẾT QUẢ CÔNG TÁC THÁNG 4 NĂM 2025', '1. Công tác tham mưu', 'Đã hoàn thành: Việc a.', '2. Công tác chuyên môn', '2.1. Phòng Quản lý Khoa học', 'Đã hoàn thành: Việc b.',
      '3. Số liệu chủ yếu', 'Hồ sơ: 125 (lũy kế quý: 300; lũy kế từ đầu năm: 1.250).', 'Tỷ lệ: 98,5 %.',
      'II. NHIỆM VỤ QUÁ HẠN', 'Việc c (Phòng Quản lý Khoa học; không hạn): chờ hướng dẫn của bộ.', 'III. KHÓ KHĂN, VƯỚNG MẮC', 'Việc c: chờ hướng dẫn của bộ.',
    ]);
  });

  test('work below a contributing unit is told by it', () => {
    const facts = { ...april([task('x', { leadUnitId: 'team', state: 'done', closedOn: '2025-04-01' })]), toldBy: (unitId: string) => (unitId === 'team' ? 'science' : unitId) };
    expect(printed(facts).slice(1, 3)).toEqual(['1. Phòng Quản lý Khoa học', '- Đã hoàn thành: Việc x.']);
  });

  test('what the editor left out is offered again, what they used is not', () => {
    const fresh = compose(april([task('a', { state: 'done', closedOn: '2025-04-01' }), task('b', { dueOn: '2025-05-10' })]));
    const edited = [{ key: 'results', heading: 'I', level: 1 as const, items: [{ id: 'own', text: 'Viết lại', taskIds: ['a'] }] }];
    expect(unusedLines(fresh, edited).map((line) => line.taskIds)).toEqual([['b']]);
    expect(unusedLines(fresh, fresh.sections)).toEqual([]);
  });
});

describe('the figures', () => {
  test('three thirds add up to a hundred', () => expect(percentages([1, 1, 1, 0])).toEqual(['33,34', '33,33', '33,33', '0,00']));

  test('shares always add up to 100,00 and none is off by a hundredth', () => {
    fc.assert(fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const shares = percentages(counts).map((share) => Number(share.replace(',', '')));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 10_000);
      for (const [index, share] of shares.entries()) expect(Math.abs(share - ((counts[index] ?? 0) * 10_000) / (total || 1))).toBeLessThan(1);
    }));
  });

  test('every counted task is in one class, and undated and paused stand apart', () => {
    const figures = figuresOf(countClasses([{ in: 'on_time', tasks: 1 }, { in: 'late', tasks: 1 }, { in: 'on_track', tasks: 1 }, { in: 'overdue', tasks: 2 }, { in: 'undated', tasks: 1 }, { in: 'paused', tasks: 1 }, { in: null, tasks: 9 }]));
    expect(figures).toMatchObject({ total: 5, onTime: 1, late: 1, onTrack: 1, overdue: 2, undated: 1, paused: 1, percents: { onTime: '20,00', late: '20,00', onTrack: '20,00', overdue: '40,00' } });
    expect(figures.sentence).toContain('Ngoài ra có 1 nhiệm vụ không xác định thời hạn và 1 nhiệm vụ tạm hoãn.');
  });

  const counts = fc.record({ onTime: fc.nat(9999), late: fc.nat(9999), onTrack: fc.nat(9999), overdue: fc.nat(9999), undated: fc.nat(3), paused: fc.nat(3) });
  const told = (text: string) => [{ key: 'figures', heading: 'II', level: 1 as const, items: [{ id: 'figures', text, taskIds: [] }] }];

  test('a report says the figures of now; the words around them stay', () => {
    fc.assert(fc.property(counts, counts, (then, now) => {
      const [old, fresh] = [figuresOf(then).sentence, figuresOf(now)];
      expect(withFigures(told(`Trong kỳ: ${old} Sở nghiêm túc rút kinh nghiệm.`), fresh)).toEqual(told(`Trong kỳ: ${fresh.sentence} Sở nghiêm túc rút kinh nghiệm.`));
    }));
    expect(withFigures(told('Sở hoàn thành tốt nhiệm vụ.'), figuresOf(countClasses([])))).toEqual(told('Sở hoàn thành tốt nhiệm vụ.'));
  });
});

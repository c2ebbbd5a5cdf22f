import { describe, expect, test } from 'vitest';
import { dunLetter, levelInLetter } from './dun-letter.js';
import { attentionOf, handOf, proposedDunLevel } from './follow-up.js';
import { DEFAULT_TASK_RULES } from './rules.js';
import type { OpenRequest, Task } from './task.js';
import { TASK } from './testing.js';

const today = '2025-04-14';
const taskLike = (more: Partial<Task>): Task => ({ ...TASK, ...more });
const context = { today, rules: DEFAULT_TASK_RULES };
const wish: OpenRequest = { kind: 'extend', entryId: 'e', reason: 'x', askedOn: '2025-04-10', requestedDue: '2025-05-01' };

describe('why a task has to be looked at', () => {
  test.each<[string, Partial<Task>, string, readonly string[]]>([
    ['late', { dueOn: '2025-04-11' }, '2025-04-13', ['overdue']],
    ['due in three days', { dueOn: '2025-04-17' }, '2025-04-13', ['due_soon']],
    ['due in four', { dueOn: '2025-04-18' }, '2025-04-13', []],
    ['no deadline, touched a week ago', { dueOn: null, deadline: null }, '2025-04-07', ['stale']],
    ['no deadline, touched yesterday', { dueOn: null, deadline: null }, '2025-04-13', []],
    ['a standing duty, touched a week ago', { dueOn: null, deadline: null, class: 'ongoing' }, '2025-04-07', []],
    ['a standing duty, touched a month ago', { dueOn: null, deadline: null, class: 'ongoing' }, '2025-03-14', ['stale']],
    ['late, with a wish and an obstacle', { dueOn: '2025-04-11', openRequest: wish, escalatedOn: '2025-04-09' }, '2025-04-13', ['overdue', 'request', 'obstacle']],
    ['handed in with its wish open', { state: 'submitted', submittedOn: '2025-04-10', dueOn: '2025-04-30', openRequest: wish }, '2025-04-10', []],
    ['done', { state: 'done', dueOn: '2025-04-01', closedOn: '2025-04-10' }, '2025-04-10', []],
    ['cancelled with an obstacle', { state: 'cancelled', closedOn: '2025-04-10', escalatedOn: '2025-04-01' }, '2025-04-10', []],
    ['a child that its parent waits for no more, late', { dueOn: '2025-04-11', waived: true }, '2025-04-13', ['overdue']],
    ['paused', { state: 'paused', pausedOn: '2025-04-01', dueOn: '2025-04-02' }, '2025-04-01', []],
  ])('%s', (_name, more, touchedOn, reasons) => expect(attentionOf(taskLike({ state: 'active', ...more }), touchedOn, context)).toEqual(reasons));
});

describe('in whose hands a task lies', () => {
  test.each<[Partial<Task>, string]>([
    [{ state: 'assigned' }, 'unit'], [{ state: 'active', leadPostId: 'p' }, 'officer'], [{ state: 'returned', leadPostId: 'p' }, 'office'], [{ state: 'submitted', leadPostId: 'p' }, 'confirmer'],
    [{ state: 'active', openRequest: wish, escalatedOn: today }, 'decider'], [{ state: 'active', escalatedOn: today, leadPostId: 'p' }, 'leader'], [{ state: 'paused' }, 'office'],
  ])('%o: %s', (more, hand) => expect(handOf(taskLike({ leadPostId: null, ...more }))).toBe(hand));
});

describe('the ladder', () => {
  test.each<[string, Partial<Task>, number]>([
    ['never chased', { dueOn: '2025-04-01' }, 1],
    ['reminded three days ago and still late', { dueOn: '2025-04-01', dunCount: 1, dunLevel: 1, dunnedOn: '2025-04-11' }, 2],
    ['reminded yesterday', { dueOn: '2025-04-01', dunCount: 1, dunLevel: 1, dunnedOn: '2025-04-13' }, 1],
    ['criticised a week ago', { dueOn: '2025-04-01', dunCount: 2, dunLevel: 2, dunnedOn: '2025-04-07' }, 3],
    ['at the top', { dueOn: '2025-04-01', dunCount: 3, dunLevel: 3, dunnedOn: '2025-03-01' }, 3],
    ['not late: only reminded of', { dueOn: '2025-04-16', dunCount: 2, dunLevel: 2, dunnedOn: '2025-03-01' }, 1],
  ])('%s', (_name, more, level) => expect(proposedDunLevel(taskLike({ state: 'active', ...more }), context)).toBe(level));
});

describe('the letter', () => {
  const task = (more: object = {}) => ({ code: '2025-0012', title: 'Rà soát danh mục nhiệm vụ.', restricted: false, dueOn: '2025-04-11', dunCount: 0, ...more });
  const letter = (level: 1 | 2 | 3, tasks = [task()]): string[] => dunLetter({ unitName: 'Phòng Kế hoạch - Tài chính', level, tasks, today, answerBy: '2025-04-16' }).split('\n');

  test('names every task, its due day and the how-manieth time, and asks for an answer', () =>
    expect(letter(1, [task(), task({ code: '2025-0013', title: 'Báo cáo quý', dueOn: '2025-04-16', dunCount: 2 }), task({ code: '2025-0014', title: 'Đôn đốc các xã', dueOn: null })])).toEqual([
      'Đề nghị Phòng Kế hoạch - Tài chính tập trung thực hiện 03 nhiệm vụ sau:',
      '1. Rà soát danh mục nhiệm vụ (mã 2025-0012); hạn 11/04/2025, quá hạn 3 ngày; đôn đốc lần thứ nhất.',
      '2. Báo cáo quý (mã 2025-0013); hạn 16/04/2025; đôn đốc lần thứ 3.',
      '3. Đôn đốc các xã (mã 2025-0014); chưa có báo cáo mới; đôn đốc lần thứ nhất.',
      'Đề nghị đơn vị cập nhật tiến độ hoặc nêu rõ khó khăn, vướng mắc và thời gian hoàn thành trước ngày 16/04/2025.',
    ]));
  test('a restricted task is named by its code: the letter stands in the logs of the others', () => expect(letter(1, [task({ restricted: true })])[1]).toBe('1. Nhiệm vụ mã 2025-0012; hạn 11/04/2025, quá hạn 3 ngày; đôn đốc lần thứ nhất.'));
  test.each([[2, 'Phê bình Phòng Kế hoạch - Tài chính chậm thực hiện 01 nhiệm vụ được giao sau:'], [3, 'Yêu cầu Phòng Kế hoạch - Tài chính kiểm điểm trách nhiệm của tập thể, cá nhân liên quan do để quá hạn kéo dài 01 nhiệm vụ được giao sau:']] as const)('level %i', (level, opening) => expect(letter(level)[0]).toBe(opening));
  test('what is not late is reminded of beside what is criticised', () => {
    expect(letter(2, [task({ code: '1', dueOn: '2025-04-16' }), task({ code: '2' })]).slice(1, 4)).toEqual([
      '1. Rà soát danh mục nhiệm vụ (mã 2); hạn 11/04/2025, quá hạn 3 ngày; đôn đốc lần thứ nhất.',
      'Đồng thời, đề nghị đơn vị tập trung thực hiện 01 nhiệm vụ sau:',
      '2. Rà soát danh mục nhiệm vụ (mã 1); hạn 16/04/2025; đôn đốc lần thứ nhất.',
    ]);
    expect([levelInLetter(3, { isLate: false, anyLate: true }), levelInLetter(3, { isLate: true, anyLate: true }), levelInLetter(2, { isLate: false, anyLate: false })]).toEqual([1, 3, 2]);
  });
  test('a very long title is cut at a word', () => {
    const line = letter(1, [task({ title: 'việc '.repeat(100) })])[1] ?? '';
    expect(line.length).toBeLessThan(280);
    expect(line).toContain('việc… (mã');
  });
});

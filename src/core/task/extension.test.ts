import { describe, expect, test } from 'vitest';
import { refusalSentence } from '../refusals.js';
import { decide } from './decide.js';
import { whyNoExtension } from './extension.js';
import { commandsFor } from './relations.js';
import { DEFAULT_TASK_RULES } from './rules.js';
import { contextOf, PEOPLE, TASK } from './testing.js';
import type { Task } from './task.js';

const REQUEST = { kind: 'extend', entryId: 'e', requestedDue: '2025-06-20', reason: 'x', askedOn: '2025-04-18' } as const;
const DUE = '2025-05-30';

const CASES: readonly (readonly [string, Partial<Task>, string, string | null])[] = [
  ['before the due day it can be asked for', {}, '2025-05-29', null],
  ['on the due day too', {}, DUE, null],
  ['the day after it is late', {}, '2025-05-31', 'task.extension_late'],
  ['one that was never received may be asked for', { state: 'assigned' }, DUE, null],
  ['no deadline, nothing to extend', { dueOn: null }, DUE, 'task.extension_undated'],
  ['a request waits', { openRequest: REQUEST }, DUE, 'task.extension_pending'],
  ['extended as often as the agency does', { extensionCount: 1 }, DUE, 'task.extension_limit'],
  ['the limit is said before the day', { extensionCount: 1 }, '2025-06-30', 'task.extension_limit'],
  ['handed in', { state: 'submitted' }, DUE, 'task.move_not_here'],
  ['done', { state: 'done' }, DUE, 'task.move_not_here'],
];

describe('an extension', () => {
  test.each(CASES)('%s', (_, part, today, code) => {
    const task: Task = { ...TASK, state: 'active', dueOn: DUE, openRequest: null, extensionCount: 0, ...part };
    const context = contextOf(PEOPLE.lead_head, today);
    expect(whyNoExtension(task, { today, agency: context })?.code ?? null).toBe(code);
    // The command is refused for the same reason; in lists, which do not know the agency's limit, it is offered up to that.
    const decided = decide(task, { kind: 'request_extension', requestedDue: '2025-08-01', reason: 'Chờ ý kiến' }, context);
    expect(decided.ok ? null : decided.refusal.code).toBe(code);
    expect(commandsFor(task, PEOPLE.lead_head, today).includes('request_extension')).toBe((code === null || code === 'task.extension_limit') && today <= DUE);
  });

  // 30/05/2025 is a Friday: two working days before it is Wednesday the 28th.
  test.each([['2025-05-28', null], ['2025-05-29', 'task.extension_notice'], [DUE, 'task.extension_notice'], ['2025-05-31', 'task.extension_late']])('with a notice of two working days, asked for on %s: %s', (today, code) => {
    const context = { ...contextOf(PEOPLE.lead_head, today), rules: { ...DEFAULT_TASK_RULES, extensionNoticeDays: 2 } };
    const decided = decide({ ...TASK, state: 'active', dueOn: DUE }, { kind: 'request_extension', requestedDue: '2025-08-01', reason: 'Chờ ý kiến' }, context);
    expect(decided.ok ? null : decided.refusal).toEqual(code === null ? null : expect.objectContaining({ code, data: code === 'task.extension_notice' ? { days: 2, last: '2025-05-28' } : { due: DUE } }));
  });

  test.each([['2025-06-29', null], ['2025-06-30', 'task.extension_long'], [DUE, 'task.extension_earlier']])('of thirty days at most, until %s: %s', (requestedDue, code) => {
    const context = { ...contextOf(PEOPLE.lead_head, '2025-05-20'), rules: { ...DEFAULT_TASK_RULES, extensionMaxDays: 30 } };
    const decided = decide({ ...TASK, state: 'active', dueOn: DUE }, { kind: 'request_extension', requestedDue, reason: 'Chờ ý kiến' }, context);
    expect(decided.ok ? null : decided.refusal.code).toBe(code);
    expect(code === 'task.extension_long' && !decided.ok ? refusalSentence(decided.refusal, 'vi') : '').toBe(code === 'task.extension_long' ? 'Mỗi lần gia hạn không quá 30 ngày (đến 29/06/2025).' : '');
  });

  test('that is late says the day in both languages', () => {
    const why = whyNoExtension({ ...TASK, state: 'active', dueOn: DUE, openRequest: null, extensionCount: 0 }, { today: '2025-06-01' });
    expect(why && [refusalSentence(why, 'vi'), refusalSentence(why, 'en')]).toEqual(['Chỉ xin gia hạn được trước khi hết hạn (30/05/2025).', 'An extension may be asked for only before the deadline (30/05/2025).']);
  });
});

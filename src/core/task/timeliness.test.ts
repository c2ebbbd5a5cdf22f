import { describe, expect, test } from 'vitest';
import { HOLIDAYS, calendarOf } from '../date/holidays-data.js';
import type { Unit } from '../agency/tree.js';
import { TASK } from './testing.js';
import { openTask } from './open.js';
import type { OpenContext, OpenTaskInput } from './open.js';
import { DEFAULT_TASK_RULES } from './rules.js';
import type { Task } from './task.js';
import { officialClass, originalTimeliness, staleSince, timeliness } from './timeliness.js';

const month = { ...TASK.deadline, phrase: 'tháng 4/2025', bound: 'within', anchor: null, from: '2025-04-01', to: '2025-04-30', precision: 'month', source: 'own' } as const;

// Due on 30/04/2025.
describe('timeliness', () => {
  test.each([
    ['far ahead', {}, '2025-04-26', 'on_track'],
    ['three days ahead', {}, '2025-04-27', 'due_soon'],
    ['on the day', {}, '2025-04-30', 'due_soon'],
    ['the day after', {}, '2025-05-01', 'overdue'],
    ['a month warns a week ahead', { deadline: month }, '2025-04-23', 'due_soon'],
    ['and not before', { deadline: month }, '2025-04-22', 'on_track'],
    ['without a day', { dueOn: null }, '2025-05-01', 'undated'],
    ['returned but open', { state: 'returned' }, '2025-05-01', 'overdue'],
    ['handed in on the last day, waiting since', { state: 'submitted', submittedOn: '2025-04-30' }, '2025-06-01', 'on_track'],
    ['handed in on the day after', { state: 'submitted', submittedOn: '2025-05-01' }, '2025-06-01', 'overdue'],
    ['handed in on an unknown day', { state: 'submitted' }, '2025-05-01', 'overdue'],
    ['paused', { state: 'paused' }, '2025-05-01', 'paused'],
    ['done in time', { state: 'done', closedOn: '2025-04-30' }, '2025-06-01', 'on_time'],
    ['done late', { state: 'done', closedOn: '2025-05-01' }, '2025-06-01', 'late'],
    ['done without a day', { state: 'done', closedOn: '2025-05-01', dueOn: null }, '2025-06-01', 'undated'],
    ['cancelled', { state: 'cancelled', closedOn: '2025-05-01' }, '2025-06-01', 'undated'],
  ] as const)('%s', (_when, part, today, expected) => expect(timeliness({ ...TASK, ...part } as Task, today, DEFAULT_TASK_RULES)).toBe(expected));

  test('an extension makes it on time, and the original still says late', () => {
    const extended: Task = { ...TASK, state: 'done', dueOn: '2025-05-15', closedOn: '2025-05-10' };
    expect([timeliness(extended, '2025-06-01', DEFAULT_TASK_RULES), originalTimeliness(extended, '2025-06-01', DEFAULT_TASK_RULES)]).toEqual(['on_time', 'late']);
  });

  test.each([
    ['assigned', '2025-04-29', 'on_track'], ['active', '2025-05-01', 'overdue'], ['paused', '2025-05-01', 'paused'], ['draft', '2025-05-01', null], ['cancelled', '2025-05-01', null],
  ] as const)('%s on %s is counted as %s', (state, today, expected) => expect(officialClass({ ...TASK, state }, today, DEFAULT_TASK_RULES)).toBe(expected));

  test.each([
    ['an undated task after a week', { dueOn: null }, '2025-04-25', '2025-04-25'],
    ['not a day before', { dueOn: null }, '2025-04-24', null],
    ['a standing duty after its period', { dueOn: null, class: 'ongoing' }, '2025-05-19', '2025-05-19'],
    ['not after a week', { dueOn: null, class: 'ongoing' }, '2025-05-01', null],
    ['a dated task has its due day instead', {}, '2025-12-31', null],
    ['a paused one rests', { dueOn: null, state: 'paused' }, '2025-12-31', null],
    ['nobody waits for an exhortation', { dueOn: null, class: 'orientation' }, '2025-12-31', null],
  ] as const)('stale: %s', (_what, part, today, expected) => {
    expect(staleSince({ ...TASK, ...part } as Task, '2025-04-18', { today, rules: DEFAULT_TASK_RULES })).toBe(expected);
  });
});

describe('opening a task', () => {
  const unit = (id: string, part: Partial<Unit> = {}): Unit => ({
    id, agencyId: 'agency', name: `Phòng ${id}`, shortName: '', symbol: '', kind: 'division', parentId: null, aliases: [], validFrom: '2025-01-01', validTo: null, position: 0, ...part,
  });
  const CONTEXT: OpenContext = {
    today: '2025-04-18', rules: DEFAULT_TASK_RULES, calendar: calendarOf(HOLIDAYS), units: [unit('science'), unit('office'), unit('gone', { validTo: '2025-04-17' }), unit('other', { agencyId: 'elsewhere' })],
  };
  const INPUT: OpenTaskInput = {
    id: 'task', agencyId: 'agency', kind: 'directive', class: 'action', title: ' Trình  kế hoạch ', parentId: null, parent: null, isKey: false, condition: null, steps: [], leadUnitId: 'science', supportUnitIds: ['office', 'science', 'office'], assignerPostId: null,
    deadline: month, noDeadline: false, urgency: 'none', restricted: false, routine: false, origin: { kind: 'passage', documentId: 'document', passageId: 'passage' },
  };
  const refusal = (part: Partial<OpenTaskInput>): string | null => {
    const outcome = openTask({ ...INPUT, ...part }, CONTEXT);
    return outcome.ok ? null : outcome.refusal.code;
  };

  test('it is assigned, due on a working day, and its log begins with its source', () => {
    expect(openTask(INPUT, CONTEXT)).toMatchObject({
      ok: true,
      value: {
        task: { state: 'assigned', version: 1, title: 'Trình kế hoạch', leadUnitId: 'science', supportUnitIds: ['office'], dueOn: '2025-05-05', originalDueOn: '2025-05-05', openedOn: '2025-04-18', closedOn: null },
        entries: [{ kind: 'link', data: { origin: 'passage', documentId: 'document', passageId: 'passage' } }, { kind: 'state', data: { from: 'draft', to: 'assigned' } }],
      },
    });
  });

  test.each([
    ['no title', { title: ' ' }, 'task.text_needed'],
    ['no source', { origin: null }, 'task.source_missing'],
    ['a direct order by nobody', { origin: { kind: 'direct', assigner: ' ', on: '2025-04-18' } }, 'task.source_missing'],
    ['no lead', { leadUnitId: null }, 'task.lead_missing'],
    ['a lead that no longer exists', { leadUnitId: 'gone' }, 'task.lead_not_valid'],
    ['a lead of another agency', { leadUnitId: 'other' }, 'task.lead_not_valid'],
    ['a support that no longer exists', { supportUnitIds: ['gone'] }, 'task.lead_not_valid'],
    ['a deadline nobody decided', { deadline: null }, 'task.due_undecided'],
  ] as const)('refuses %s', (_what, part, code) => expect(refusal(part)).toBe(code));

  test('no deadline and a direct order are fine when somebody says so', () => {
    expect(refusal({ deadline: null, noDeadline: true, origin: { kind: 'direct', assigner: 'Giám đốc Sở', on: '2025-04-18' } })).toBeNull();
  });
});

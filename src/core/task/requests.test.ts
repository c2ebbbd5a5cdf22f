import { describe, expect, test } from 'vitest';
import { decide } from './decide.js';
import type { Decision } from './decide.js';
import type { TaskCommand } from './commands.js';
import { commandsFor } from './relations.js';
import { openTask } from './open.js';
import { contextOf, PEOPLE, person, TASK } from './testing.js';
import type { Actor } from '../permission/actor.js';
import { WEEKENDS_ONLY } from '../date/working-days.js';
import { deadlineOn } from '../deadline/typed.js';
import { DEFAULT_TASK_RULES } from './rules.js';
import type { Task } from './task.js';

const ask = (what: 'return' | 'transfer' | 'cancel' | 'pause' | 'clarify', unitId: string | null = null): TaskCommand => ({ kind: 'request', what, unitId, reason: 'Không đúng chức năng' });
const grant = (note = ''): TaskCommand => ({ kind: 'grant_request', note });

function decided(task: Task, command: TaskCommand, actor: Actor, today = '2025-04-18'): Decision {
  const outcome = decide(task, command, contextOf(actor, today));
  if (!outcome.ok) throw new Error(`${command.kind}: ${outcome.refusal.code}`);
  return outcome.value;
}

function refusalOf(task: Task, command: TaskCommand, actor: Actor, today = '2025-04-18'): string | null {
  const outcome = decide(task, command, contextOf(actor, today));
  return outcome.ok ? null : outcome.refusal.code;
}

const asking = (what: Parameters<typeof ask>[0], unitId: string | null = null): Task => decided({ ...TASK, state: 'active' }, ask(what, unitId), PEOPLE.lead_head).next;

describe('a wish of the lead', () => {
  test.each([
    ['return', null, { state: 'returned' }],
    ['transfer', 'lab', { state: 'assigned', leadUnitId: 'lab', leadPostId: null }],
    ['cancel', null, { state: 'cancelled', closedOn: '2025-04-18' }],
    ['pause', null, { state: 'paused', pausedOn: '2025-04-18' }],
  ] as const)('%s: what was asked for happens when it is granted, with the answer in the log', (what, unitId, expected) => {
    const { next, entries } = decided(asking(what, unitId), grant(), PEOPLE.leader);
    expect(next).toMatchObject({ ...expected, openRequest: null });
    expect(entries[0]).toMatchObject({ kind: 'decision', data: { decision: 'grant', granted: true, request: what } });
    expect(entries.at(-1)).toMatchObject({ kind: 'state', body: 'Không đúng chức năng', data: { to: expected.state, command: 'grant_request' } });
  });

  test('a question is answered in words and changes nothing else', () => {
    expect(refusalOf(asking('clarify'), grant(' '), PEOPLE.office)).toBe('task.text_needed');
    const { next } = decided(asking('clarify'), grant('Sản phẩm là tờ trình'), PEOPLE.office);
    expect(next).toEqual({ ...TASK, state: 'active', version: 3 });
  });

  test.each([
    ['extend', ['leader', 'assigner']], ['cancel', ['leader', 'assigner']],
    ['return', ['office', 'leader', 'assigner']], ['transfer', ['office', 'leader', 'assigner']], ['pause', ['office', 'leader', 'assigner']], ['clarify', ['office', 'leader', 'assigner']],
  ] as const)('%s is answered by %j and nobody else', (what, deciders) => {
    const task = what === 'extend' ? decided(TASK, { kind: 'request_extension', requestedDue: '2025-05-15', reason: 'x' }, PEOPLE.lead_head).next : asking(what, 'lab');
    for (const relation of ['office', 'leader', 'assigner', 'parent_lead', 'lead_head', 'lead_officer', 'support'] as const) {
      const may = deciders.some((decider) => decider === relation);
      expect([relation, refusalOf(task, grant('Đồng ý'), PEOPLE[relation])]).toEqual([relation, may ? null : 'task.move_not_yours']);
      expect([relation, commandsFor(task, PEOPLE[relation], '2025-04-18').includes('refuse_request')]).toEqual([relation, may]);
    }
  });

  test('one at a time; it is withdrawn by who asked; another lead is named and is another', () => {
    expect(refusalOf(asking('pause'), ask('clarify'), PEOPLE.lead_head)).toBe('task.request_pending');
    expect(refusalOf(asking('pause'), { kind: 'request_extension', requestedDue: '2025-05-15', reason: 'x' }, PEOPLE.lead_head)).toBe('task.request_pending');
    expect(decided(asking('pause'), { kind: 'withdraw_request' }, PEOPLE.lead_head).next.openRequest).toBeNull();
    expect(refusalOf(TASK, { kind: 'withdraw_request' }, PEOPLE.lead_head)).toBe('task.no_request');
    expect([null, '', 'science'].map((unitId) => refusalOf(TASK, ask('transfer', unitId), PEOPLE.lead_head))).toEqual(['task.lead_missing', 'task.lead_missing', 'task.lead_missing']);
    expect(refusalOf(TASK, { kind: 'request', what: 'pause', unitId: null, reason: ' ' }, PEOPLE.lead_head)).toBe('task.reason_needed');
  });
});

describe('who ordered it', () => {
  test('an instruction answers an obstacle that waits, and may name another day; the original stays', () => {
    const stuck = decided(TASK, { kind: 'obstacle', body: 'Chưa có kinh phí', escalate: true }, PEOPLE.lead_officer).next;
    expect(stuck.escalatedOn).toBe('2025-04-18');
    const { next } = decided(stuck, { kind: 'instruct', body: 'Làm trước phần hạ tầng', deadline: deadlineOn('2025-06-20') }, PEOPLE.leader);
    expect(next).toMatchObject({ escalatedOn: null, dueOn: '2025-06-20', originalDueOn: '2025-04-30', extensionCount: 0 });
    expect(decided(stuck, { kind: 'instruct', body: 'Bỏ hạn', deadline: null }, PEOPLE.leader).next.dueOn).toBeNull();
    expect(decided(stuck, { kind: 'instruct', body: 'Khẩn trương' }, PEOPLE.leader).next.dueOn).toBe('2025-04-30');
  });

  test('a correction says field by field what was and what is, and refuses to say nothing', () => {
    const { next, entries } = decided(TASK, { kind: 'amend', amendment: { title: ' Trình  kế hoạch 2026 ', supportUnitIds: ['partner', 'science', 'office'], isKey: true }, reason: 'Rõ hơn' }, PEOPLE.office);
    expect(next).toMatchObject({ title: 'Trình kế hoạch 2026', supportUnitIds: ['partner', 'office'], isKey: true });
    expect(entries.map(({ data }) => data)).toEqual([{ field: 'title', from: 'Trình kế hoạch', to: 'Trình kế hoạch 2026' }, { field: 'supportUnitIds', from: 'partner', to: 'partner,office' }, { field: 'isKey', from: false, to: true }]);
    expect(refusalOf(TASK, { kind: 'amend', amendment: { title: 'Trình kế hoạch', isKey: false }, reason: '' }, PEOPLE.office)).toBe('task.nothing_changed');
    expect(refusalOf(TASK, { kind: 'amend', amendment: { title: ' ' }, reason: '' }, PEOPLE.office)).toBe('task.text_needed');
  });

  test('chasing is numbered; the third level is the leader’s', () => {
    const first = decided(TASK, { kind: 'dun', level: 1, body: 'Đề nghị báo cáo' }, PEOPLE.office).next;
    const second = decided(first, { kind: 'dun', level: 2, body: 'Phê bình' }, PEOPLE.office).next;
    expect(second).toMatchObject({ dunCount: 2, dunLevel: 2, dunnedOn: '2025-04-18' });
    expect([PEOPLE.office, PEOPLE.assigner, PEOPLE.leader].map((actor) => refusalOf(second, { kind: 'dun', level: 3, body: 'Kiểm điểm' }, actor))).toEqual(['task.move_not_yours', 'task.move_not_yours', null]);
  });

  test('a merged task ends in another; reopened it is its own again', () => {
    const merged = decided(TASK, { kind: 'merge', intoTaskId: 'other', reason: 'Trùng' }, PEOPLE.office).next;
    expect(merged).toMatchObject({ state: 'cancelled', supersededById: 'other', closedOn: '2025-04-18' });
    expect(decided(merged, { kind: 'reopen', reason: 'Không trùng' }, PEOPLE.leader).next).toMatchObject({ state: 'active', supersededById: null });
    expect(refusalOf(TASK, { kind: 'merge', intoTaskId: 'task', reason: 'x' }, PEOPLE.office)).toBe('task.merge_self');
  });

  test('inside a unit its head confirms what the officer did, and never their own work', () => {
    const head = person('post-head', ['head'], { id: 'science', below: ['lab'] });
    const inner: Task = { ...TASK, state: 'submitted', assignerPostId: 'post-head' };
    const confirm: TaskCommand = { kind: 'confirm', note: '', doneOn: null };
    expect(refusalOf(inner, confirm, head)).toBeNull();
    expect(refusalOf({ ...inner, leadPostId: 'post-head' }, confirm, head)).toBe('task.own_confirmation');
    expect(refusalOf({ ...inner, leadPostId: null }, confirm, head)).toBe('task.own_confirmation');
    expect(refusalOf({ ...inner, assignerPostId: null }, confirm, head)).toBe('task.move_not_yours');
  });
});

describe('above and below', () => {
  test('a waived child is waited for no longer, by whoever leads the task above', () => {
    expect(decided(TASK, { kind: 'waive', reason: 'Không cần nữa' }, PEOPLE.parent_lead).next.waived).toBe(true);
    expect(refusalOf({ ...TASK, parentId: null, parent: null }, { kind: 'waive', reason: 'x' }, PEOPLE.office)).toBe('task.no_parent');
    expect(refusalOf({ ...TASK, waived: true }, { kind: 'waive', reason: 'x' }, PEOPLE.office)).toBe('task.nothing_changed');
  });

  test('nothing wakes below a task that is over', () => {
    const over: Task = { ...TASK, state: 'done', closedOn: '2025-04-17', parent: { leadUnitId: 'planning', isClosed: true } };
    expect(refusalOf(over, { kind: 'reopen', reason: 'x' }, PEOPLE.leader)).toBe('task.parent_closed');
    expect(refusalOf({ ...over, waived: true }, { kind: 'reopen', reason: 'x' }, PEOPLE.leader)).toBeNull();
  });
});

describe('a task with a condition', () => {
  const unit = { agencyId: 'agency', name: 'Phòng', shortName: '', symbol: '', kind: 'division', parentId: null, aliases: [], validFrom: '2020-01-01', validTo: null, position: 0, id: 'science' } as const;
  const opened = openTask({
    id: 'task', agencyId: 'agency', kind: 'directive', class: 'action', title: 'Triển khai', parentId: null, parent: null, leadUnitId: 'science', supportUnitIds: [], assignerPostId: null,
    deadline: deadlineOn('2025-06-20'), noDeadline: false, urgency: 'none', isKey: false, restricted: false, routine: false, steps: [], condition: ' khi có hướng dẫn  của Bộ ',
    origin: { kind: 'direct', assigner: 'Giám đốc', on: '2025-04-18' },
  }, { today: '2025-04-18', rules: DEFAULT_TASK_RULES, calendar: WEEKENDS_ONLY, units: [unit] });
  const asleep = (): Task => (opened.ok ? opened.value.task : TASK);

  test('sleeps until somebody says that it has come; then it starts by its own deadline or by the day named', () => {
    expect(asleep()).toMatchObject({ state: 'paused', dormant: true, pausedOn: '2025-04-18', condition: 'khi có hướng dẫn của Bộ', dueOn: '2025-06-20' });
    expect(decided(asleep(), { kind: 'resume', note: 'Đã có hướng dẫn' }, PEOPLE.office, '2025-05-05').next).toMatchObject({ state: 'assigned', dormant: false, pausedOn: null, dueOn: '2025-06-20', pausedDays: 0 });
    expect(decided(asleep(), { kind: 'resume', note: '', dueOn: '2025-07-15' }, PEOPLE.office, '2025-05-05').next).toMatchObject({ dueOn: '2025-07-15', originalDueOn: '2025-06-20' });
    expect(refusalOf(asleep(), { kind: 'resume', note: '', dueOn: '2025-02-30' }, PEOPLE.office)).toBe('common.invalid');
    expect(decided(asleep(), { kind: 'cancel', reason: 'Không còn' }, PEOPLE.leader).next).toMatchObject({ state: 'cancelled', dormant: false, pausedOn: null, pausedDays: 0 });
  });
});

describe('the way of the product', () => {
  const steps = [{ text: 'Phó Giám đốc', act: 'approve', dueOn: '2025-04-22' }, { text: 'UBND tỉnh', act: 'approve', dueOn: '2025-04-29' }] as const;

  test('its steps are done on a day, with the number of a paper, and keep that when a step is added', () => {
    const set = decided(TASK, { kind: 'set_steps', steps }, PEOPLE.lead_head).next;
    const marked = decided(set, { kind: 'mark_step', step: 0, doneOn: '2025-04-17', documentNumber: ' 15/TTr-P.KH ' }, PEOPLE.lead_officer).next;
    expect(marked.steps[0]).toEqual({ ...steps[0], doneOn: '2025-04-17', documentNumber: '15/TTr-P.KH' });
    const longer = decided(marked, { kind: 'set_steps', steps: [...steps, { text: 'HĐND tỉnh', act: 'approve', dueOn: null }] }, PEOPLE.office).next;
    expect(longer.steps.map(({ text, doneOn }) => [text, doneOn])).toEqual([['Phó Giám đốc', '2025-04-17'], ['UBND tỉnh', null], ['HĐND tỉnh', null]]);
    expect(decided(marked, { kind: 'mark_step', step: 0, doneOn: null, documentNumber: 'x' }, PEOPLE.lead_officer).next.steps[0]).toMatchObject({ doneOn: null, documentNumber: null });
  });

  test.each([
    ['a later step due before an earlier one', { kind: 'set_steps', steps: steps.toReversed() }, 'task.step_order'],
    ['a step without words', { kind: 'set_steps', steps: [{ text: ' ', act: 'approve', dueOn: null }] }, 'task.text_needed'],
    ['a day that is none', { kind: 'set_steps', steps: [{ text: 'A', act: 'approve', dueOn: '2025-02-30' }] }, 'common.invalid'],
    ['a step that is not there', { kind: 'mark_step', step: 7, doneOn: '2025-04-17', documentNumber: null }, 'task.no_step'],
    ['a day ahead', { kind: 'mark_step', step: 0, doneOn: '2025-04-19', documentNumber: null }, 'common.invalid'],
    ['what is so already', { kind: 'mark_step', step: 0, doneOn: null, documentNumber: null }, 'task.nothing_changed'],
  ] as const)('refuses %s', (_what, command, code) => expect(refusalOf(TASK, command as TaskCommand, PEOPLE.lead_head)).toBe(code));
});

describe('acting for somebody', () => {
  const submitted: Task = { ...TASK, state: 'submitted' };
  const delegate = (scope: 'sign' | 'assign' | 'confirm' | 'all'): Actor => ({
    agencyId: 'agency', personId: 'person-deputy',
    posts: [{ ...(PEOPLE.leader.posts[0] ?? TASKLESS), heldFor: { byPostId: 'post-deputy', scope } }],
  });
  const TASKLESS = { postId: 'none', unitId: 'none', unitIdsBelow: [], unitIdsAbove: [], roles: [] } as const;

  test.each([
    ['sign', 'confirm', false], ['assign', 'confirm', false], ['confirm', 'confirm', true], ['all', 'confirm', true],
    ['assign', 'redo', false], ['confirm', 'amend', false], ['assign', 'amend', true], ['all', 'amend', true], ['sign', 'amend', false],
  ] as const)('for %s: %s %s', (scope, kind, may) => expect(commandsFor(submitted, delegate(scope), '2025-04-18').includes(kind)).toBe(may));
});

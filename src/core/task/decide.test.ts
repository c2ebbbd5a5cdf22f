import fc from 'fast-check';
import type { Deadline } from '../deadline.js';
import { describe, expect, test } from 'vitest';
import { addDays } from '../date/civil-date.js';
import type { Actor } from '../permission/actor.js';
import type { TaskCommand, TaskCommandKind } from './commands.js';
import { decide } from './decide.js';
import type { DecideContext, Decision } from './decide.js';
import { COMMANDS, PEOPLE, STRANGER, TASK, contextOf, person } from './testing.js';
import { MOVES, RELATIONS } from './moves.js';
import type { Move } from './moves.js';
import { deadlineOn } from '../deadline/typed.js';
import { COMMAND_KINDS, commandsFor, isOwnResult, relationsTo } from './relations.js';
import { DEFAULT_TASK_RULES } from './rules.js';
import { TASK_STATES } from './task.js';
import type { Task, TaskState } from './task.js';

const REQUEST: Task['openRequest'] = { kind: 'extend', entryId: 'entry', requestedDue: '2025-05-15', reason: 'Chờ ý kiến', askedOn: '2025-04-18' };

// A wish that everybody may answer who may answer any.
const QUESTION: Task['openRequest'] = { kind: 'clarify', entryId: 'entry', reason: 'Chưa rõ sản phẩm', askedOn: '2025-04-18' };

const commandOf = (kind: TaskCommandKind): TaskCommand => COMMANDS.find((command) => command.kind === kind) ?? { kind: 'receive' };

// What the agency above shows of a task leaves the state as it is here.
const shown = (state: TaskState, command: TaskCommand): TaskCommand =>
  command.kind === 'align' ? { ...command, published: { ...command.published, state, pausedOn: state === 'paused' ? '2025-04-17' : null, closedOn: state === 'done' || state === 'cancelled' ? '2025-04-17' : null } } : command;

// A task in this state in which the command meets no other obstacle.
function taskIn(state: TaskState, kind: TaskCommandKind): Task {
  const answers = kind === 'grant_request' || kind === 'refuse_request' || kind === 'withdraw_request';
  return { ...TASK, state, openRequest: answers ? QUESTION : null, pausedOn: state === 'paused' ? '2025-04-17' : null, closedOn: state === 'done' || state === 'cancelled' ? '2025-04-17' : null };
}

function decided(task: Task, command: TaskCommand, context: DecideContext): Decision {
  const outcome = decide(task, command, context);
  if (!outcome.ok) throw new Error(`${command.kind}: ${outcome.refusal.code}`);
  return outcome.value;
}

function refusalOf(task: Task, command: TaskCommand, context: DecideContext): string | null {
  const outcome = decide(task, command, context);
  return outcome.ok ? null : outcome.refusal.code;
}

// Read from the log, or brought by a decision about units or by a document under review.
const NOT_OFFERED = new Set<TaskCommand['kind']>(['undo', 'hand_over', 'continue']);

describe('the table of moves', () => {
  test('there is a well-formed command for every row', () => expect(COMMANDS.map((command) => command.kind)).toEqual(COMMAND_KINDS));

  test('each person of the fixtures is exactly one thing to the task', () => {
    expect(RELATIONS.map((relation) => relationsTo(TASK, PEOPLE[relation]))).toEqual(RELATIONS.map((relation) => [relation]));
    expect(relationsTo(TASK, STRANGER)).toEqual([]);
    expect(relationsTo(TASK, { ...PEOPLE.leader, agencyId: 'other' })).toEqual([]);
  });

  const CASES = COMMAND_KINDS.flatMap((kind) => TASK_STATES.map((state) => [kind, state] as const));
  test.each(CASES)('%s from %s is as the table says, for everybody', (kind, state) => {
    const move: Move = MOVES[kind];
    for (const relation of RELATIONS) {
      const context = contextOf(PEOPLE[relation]);
      const task = taskIn(state, kind);
      const given = shown(state, commandOf(kind));
      const outcome = decide(task, given.kind === 'undo' ? { ...given, act: { ...given.act, byPersonId: context.actor.personId } } : given, context);
      const allowed = move.from.includes(state) && move.by.includes(relation);
      expect([relation, outcome.ok]).toEqual([relation, allowed]);
      // What may be taken back is read from the log.
      expect([relation, commandsFor(task, context.actor, context.today).includes(kind)]).toEqual([relation, allowed && !NOT_OFFERED.has(kind)]);
      if (outcome.ok) {
        expect(outcome.value.next).toMatchObject({ state: move.to ?? state, version: 2, originalDueOn: TASK.originalDueOn });
        expect(outcome.value.entries.length).toBeGreaterThan(0);
      } else {
        expect(outcome.refusal.code).toBe(move.from.includes(state) ? 'task.move_not_yours' : 'task.move_not_here');
      }
    }
    expect(refusalOf(taskIn(state, kind), commandOf(kind), contextOf(STRANGER))).not.toBeNull();
    expect(refusalOf(taskIn(state, kind), commandOf(kind), contextOf({ ...PEOPLE.leader, agencyId: 'other' }))).toBe('common.not_found');
  });

  test('a move of state is in the log with both states', () => {
    expect(decided(taskIn('submitted', 'redo'), commandOf('redo'), contextOf(PEOPLE.office)).entries).toEqual([
      { kind: 'state', body: 'Thiếu phụ lục', data: { from: 'submitted', to: 'active', command: 'redo', redoCount: 1 }, evidence: [], occurredOn: '2025-04-18', changes: [{ field: 'state', from: 'submitted', to: 'active' }, { field: 'redoCount', from: 0, to: 1 }] },
    ]);
  });
});

describe('working on a task', () => {
  test.each(['report', 'obstacle', 'submit'] as const)('%s on a task not yet received receives it first', (kind) => {
    const { entries, next } = decided(TASK, commandOf(kind), contextOf(PEOPLE.lead_officer));
    expect(entries[0]).toMatchObject({ kind: 'state', data: { from: 'assigned', to: 'active', implied: true } });
    expect(next.state).toBe(kind === 'submit' ? 'submitted' : 'active');
    expect(entries.filter((entry) => entry.kind === 'state')).toHaveLength(kind === 'submit' ? 2 : 1);
  });

  test('progress keeps its percentage until the next one', () => {
    const first = decided(TASK, commandOf('report'), contextOf(PEOPLE.lead_officer)).next;
    const second = decided(first, { kind: 'report', body: 'Tiếp tục', percent: null, evidence: [] }, contextOf(PEOPLE.lead_officer)).next;
    expect([first.progressPercent, second.progressPercent]).toEqual([40, 40]);
  });

  test('a figure alone is a report, and stands in its entry', () => {
    const [entry] = decided(TASK, { kind: 'report', body: '', percent: null, evidence: [], figure: ' 125 hồ sơ ' }, contextOf(PEOPLE.lead_officer)).entries.filter(({ kind }) => kind === 'progress');
    expect(entry?.data).toEqual({ figure: '125 hồ sơ' });
  });

  const nothing = { fileId: null, documentNumber: ' ', documentDate: null };
  test.each([
    ['an empty report', { kind: 'report', body: ' ', percent: null, evidence: [nothing] }, 'task.text_needed'],
    ['150 %', { kind: 'report', body: 'x', percent: 150, evidence: [] }, 'common.invalid'],
    ['half a percent', { kind: 'report', body: 'x', percent: 0.5, evidence: [] }, 'common.invalid'],
    ['an empty obstacle', { kind: 'obstacle', body: '', escalate: false }, 'task.text_needed'],
    ['an empty remark', { kind: 'comment', body: '\n' }, 'task.text_needed'],
    ['done without evidence', { kind: 'submit', body: 'Xong', evidence: [nothing], figure: ' ' }, 'task.evidence_needed'],
  ] as const)('refuses %s', (_what, command, code) => expect(refusalOf({ ...TASK, state: 'active' }, command, contextOf(PEOPLE.lead_officer))).toBe(code));

  test.each([
    ['a file', { evidence: [{ fileId: 'file', documentNumber: null, documentDate: null }], figure: null }],
    ['a document number', { evidence: [{ fileId: null, documentNumber: '12/KH-SKHCN', documentDate: null }], figure: null }],
    ['a figure', { evidence: [], figure: '98,5 %' }],
  ])('%s is evidence', (_what, given) => expect(decided(TASK, { kind: 'submit', body: '', ...given }, contextOf(PEOPLE.lead_head)).next.state).toBe('submitted'));

  test('a parent waits for its children', () => {
    const parent: Task = { ...TASK, openChildCount: 2 };
    expect(refusalOf(parent, commandOf('submit'), contextOf(PEOPLE.lead_head))).toBe('task.children_open');
    expect(refusalOf({ ...parent, state: 'submitted' }, commandOf('confirm'), contextOf(PEOPLE.office))).toBe('task.children_open');
  });

  test('the officer sits in the lead unit or below it', () => {
    const name = (postUnitId: string): string | null => refusalOf(TASK, { kind: 'assign_person', postId: 'p', postUnitId, note: '' }, contextOf(PEOPLE.lead_head));
    expect(['science', 'lab', 'partner', 'root'].map(name)).toEqual([null, null, 'task.person_not_in_unit', 'task.person_not_in_unit']);
  });
});

describe('giving back and giving to another', () => {
  const late = (today: string, extra: Partial<DecideContext> = {}): string | null => refusalOf(TASK, commandOf('return'), { ...contextOf(PEOPLE.lead_head, today), ...extra });

  // Opened on Thursday 17/04: Friday and Monday are the two days.
  test('only within two working days of getting it', () => expect(['2025-04-18', '2025-04-21', '2025-04-22'].map((today) => late(today))).toEqual([null, null, 'task.return_late']));
  test('a later lead has its own two days, and an agency may set no limit', () => {
    expect(late('2025-04-22', { leadSince: '2025-04-21' })).toBeNull();
    expect(late('2025-06-30', { rules: { ...DEFAULT_TASK_RULES, returnWithinWorkingDays: 0 } })).toBeNull();
  });

  test('a new lead starts afresh: no officer, no request, not its own support', () => {
    const before: Task = { ...TASK, state: 'active', openRequest: REQUEST };
    const { next, entries } = decided(before, { kind: 'reassign', leadUnitId: 'partner', reason: 'Đúng chức năng' }, contextOf(PEOPLE.leader));
    expect(next).toMatchObject({ state: 'assigned', leadUnitId: 'partner', leadPostId: null, supportUnitIds: [], openRequest: null, dueOn: before.dueOn });
    expect(entries.map((entry) => entry.data)).toEqual([{ field: 'leadUnitId', from: 'science', to: 'partner' }, { from: 'active', to: 'assigned', command: 'reassign' }]);
  });

  test('a new lead is another unit that exists today', () => {
    const unit = { agencyId: 'agency', name: 'Phòng cũ', shortName: '', symbol: '', kind: 'division', parentId: null, aliases: [], validFrom: '2020-01-01', position: 0 } as const;
    const units = [{ ...unit, id: 'lab', validTo: null }, { ...unit, id: 'closed', validTo: '2025-03-01' }];
    const to = (leadUnitId: string): string | null => refusalOf(TASK, { kind: 'reassign', leadUnitId, reason: 'x' }, { ...contextOf(PEOPLE.office), units });
    expect(['lab', 'closed', 'nowhere', 'science', ''].map(to)).toEqual([null, 'task.lead_not_valid', 'task.lead_not_valid', 'task.lead_missing', 'task.lead_missing']);
  });
});

describe('confirming', () => {
  const submitted: Task = { ...TASK, state: 'submitted' };

  test.each([
    ['the follower of another unit', PEOPLE.office, null],
    ['the leader', PEOPLE.leader, null],
    ['a follower who sits in the lead unit', person('p', ['follower'], { id: 'science' }), 'task.own_confirmation'],
    ['a follower who sits below the lead unit', person('p', ['follower'], { id: 'lab', above: ['science', 'root'] }), 'task.own_confirmation'],
    ['a follower with a second post in the lead unit', { ...PEOPLE.office, posts: [...PEOPLE.office.posts, ...PEOPLE.lead_officer.posts] }, 'task.own_confirmation'],
    ['the head of the lead unit', PEOPLE.lead_head, 'task.move_not_yours'],
  ])('%s', (_who, who: Actor, code) => {
    expect(refusalOf(submitted, commandOf('confirm'), contextOf(who))).toBe(code);
    expect(commandsFor(submitted, who, '2025-04-18').includes('confirm')).toBe(code === null);
  });

  test('the task closes on the day of the evidence, not of the click', () => {
    const done = (doneOn: string | null, submittedOn: string | null): Task =>
      decided({ ...submitted, submittedOn }, { kind: 'confirm', note: '', doneOn }, contextOf(PEOPLE.office, '2025-05-05')).next;
    expect(done('2025-04-17', null)).toMatchObject({ state: 'done', closedOn: '2025-04-17', submittedOn: null, progressPercent: 100 });
    expect([done(null, null).closedOn, done(null, '2025-04-29').closedOn, done('2025-04-17', '2025-04-29').closedOn]).toEqual(['2025-05-05', '2025-04-29', '2025-04-17']);
  });

  test.each([
    ['its document', ['2025-04-25'], '2025-04-25'],
    ['the newest of its documents', ['2025-04-25', '2025-04-28', '2025-04-20'], '2025-04-28'],
    ['its submission, without a document', [], '2025-04-29'],
    ['its submission, where the document lies ahead', ['2025-06-01'], '2025-04-29'],
    ['the task’s opening, where the document is older', ['2025-01-02'], '2025-04-17'],
  ])('the day of a result is that of %s; rework forgets it', (_what, days, expected) => {
    const evidence = days.map((documentDate) => ({ fileId: null, documentNumber: '12/KH', documentDate }));
    const handedIn = decided(TASK, { kind: 'submit', body: '', evidence, figure: '1' }, contextOf(PEOPLE.lead_head, '2025-04-29')).next;
    expect(handedIn).toMatchObject({ state: 'submitted', submittedOn: expected });
    expect(decided(handedIn, commandOf('redo'), contextOf(PEOPLE.leader)).next.submittedOn).toBeNull();
  });

  test.each(['2025-04-19', '2025-02-30', '2025-04-16', '0001-01-01', 'hôm qua'])('refuses to close on %s', (doneOn) => expect(refusalOf(submitted, { kind: 'confirm', note: '', doneOn }, contextOf(PEOPLE.office))).toBe('common.invalid'));

  test('rework is counted, and a reopened task is open', () => {
    expect(decided(submitted, commandOf('redo'), contextOf(PEOPLE.leader)).next).toMatchObject({ state: 'active', redoCount: 1 });
    expect(decided({ ...TASK, state: 'done', closedOn: '2025-04-16' }, commandOf('reopen'), contextOf(PEOPLE.leader)).next).toMatchObject({ state: 'active', closedOn: null });
  });
});

describe('extending', () => {
  const ask = (part: Partial<Task>, today = '2025-04-18', requestedDue = '2025-05-15'): string | null =>
    refusalOf({ ...TASK, ...part }, { kind: 'request_extension', requestedDue, reason: 'Chờ ý kiến' }, contextOf(PEOPLE.lead_head, today));

  test.each([
    ['in time', ask({}), null],
    ['on the last day', ask({}, '2025-04-30'), null],
    ['the day after', ask({}, '2025-05-01'), 'task.extension_late'],
    ['a second time', ask({ extensionCount: 1 }), 'task.extension_limit'],
    ['while one waits', ask({ openRequest: REQUEST }), 'task.extension_pending'],
    ['to the same day', ask({}, '2025-04-18', '2025-04-30'), 'task.extension_earlier'],
    ['to no day', ask({}, '2025-04-18', '2025-05-32'), 'common.invalid'],
    ['of no deadline', ask({ dueOn: null, deadline: null }), 'task.extension_undated'],
  ])('%s', (_when, given, code) => expect(given).toBe(code));

  test('asking moves no due day; granting moves it and keeps the original', () => {
    const asked = decided(TASK, commandOf('request_extension'), contextOf(PEOPLE.lead_head));
    expect(asked.next).toMatchObject({ dueOn: '2025-04-30', openRequest: { requestedDue: '2025-05-15', askedOn: '2025-04-18', entryId: 'entry' } });
    const granted = decided(asked.next, { kind: 'grant_request', note: 'Đồng ý' }, contextOf(PEOPLE.leader));
    expect(granted.next).toMatchObject({ dueOn: '2025-05-15', originalDueOn: '2025-04-30', extensionCount: 1, openRequest: null, deadline: { bound: 'by', source: 'person', anchor: '2025-05-15', phrase: '15/05/2025' } });
    expect(granted.entries.map((entry) => entry.data)).toEqual([{ request: 'extend', decision: 'grant', granted: true, requestedDue: '2025-05-15' }, { field: 'dueOn', from: '2025-04-30', to: '2025-05-15' }]);
    expect(refusalOf(granted.next, commandOf('request_extension'), contextOf(PEOPLE.lead_head))).toBe('task.extension_limit');
  });

  test('a Saturday that was asked for becomes the Monday after', () => {
    expect(decided({ ...TASK, openRequest: { kind: 'extend', entryId: '', requestedDue: '2025-05-17', reason: 'x', askedOn: '2025-04-18' } }, commandOf('grant_request'), contextOf(PEOPLE.leader)).next.dueOn).toBe('2025-05-19');
  });

  test('a day that a pause has passed meanwhile is not granted: that would shorten the time', () => {
    const late: Task = { ...TASK, state: 'active', dueOn: '2025-05-20', openRequest: REQUEST };
    expect(refusalOf(late, commandOf('grant_request'), contextOf(PEOPLE.leader))).toBe('task.extension_earlier');
  });

  test('refusing leaves everything as it was, and needs a reason', () => {
    const asked: Task = { ...TASK, openRequest: REQUEST };
    expect(decided(asked, commandOf('refuse_request'), contextOf(PEOPLE.leader)).next).toEqual({ ...TASK, version: 2 });
    expect(refusalOf(asked, { kind: 'refuse_request', reason: '' }, contextOf(PEOPLE.leader))).toBe('task.reason_needed');
    expect(refusalOf(TASK, commandOf('refuse_request'), contextOf(PEOPLE.leader))).toBe('task.no_request');
    expect(commandsFor(TASK, PEOPLE.leader, '2025-04-18')).not.toContain('grant_request');
  });
});

describe('pausing', () => {
  test('the due day moves by the working days of the pause, the original does not', () => {
    const paused = decided(TASK, commandOf('pause'), contextOf(PEOPLE.office, '2025-04-18')).next;
    expect(paused).toMatchObject({ state: 'paused', pausedOn: '2025-04-18', dueOn: '2025-04-30' });
    // Friday to the Friday after: seven days, five of them working days.
    const resumed = decided(paused, commandOf('resume'), contextOf(PEOPLE.office, '2025-04-25')).next;
    expect(resumed).toMatchObject({ state: 'active', pausedOn: null, pausedDays: 7, dueOn: '2025-05-07', originalDueOn: '2025-04-30' });
    expect(decided({ ...resumed, state: 'paused', pausedOn: '2025-04-28' }, commandOf('resume'), contextOf(PEOPLE.office, '2025-04-29')).next.pausedDays).toBe(8);
  });

  test('a pause of no day and a task without a due day change nothing but the state', () => {
    expect(decided({ ...TASK, state: 'paused', pausedOn: '2025-04-18' }, commandOf('resume'), contextOf(PEOPLE.office)).next).toMatchObject({ dueOn: '2025-04-30', pausedDays: 0 });
    expect(decided({ ...TASK, state: 'paused', pausedOn: '2025-04-10', dueOn: null }, commandOf('resume'), contextOf(PEOPLE.office)).next.dueOn).toBeNull();
  });
});

describe('handing over by a decision about units and posts', () => {
  const unit = (id: string, validTo: string | null = null) => ({ id, agencyId: 'agency', name: `Phòng ${id}`, shortName: '', symbol: '', kind: 'division' as const, parentId: null, aliases: [], validFrom: '2024-01-01', validTo, position: 0 });
  const units = [unit('science', '2025-04-17'), unit('lab'), unit('partner', '2025-04-17'), unit('next')];
  const context = { ...contextOf(PEOPLE.system), units };
  const give = (more: object): TaskCommand => ({ kind: 'hand_over', leadUnitId: 'lab', leadPostId: 'post-officer', supportUnitIds: ['partner'], reason: '12/QĐ', ...more });

  test.each(['assigned', 'returned', 'active', 'submitted', 'paused'] as const)('%s stays as it is, with its days and its wish', (state) => {
    const before: Task = { ...taskIn(state, 'receive'), openRequest: QUESTION, progressPercent: 40 };
    const { next, entries } = decided(before, give({ supportUnitIds: ['next'] }), context);
    expect(next).toEqual({ ...before, leadUnitId: 'lab', supportUnitIds: ['next'], version: before.version + 1 });
    expect(entries.map((entry) => [entry.kind, entry.body, entry.data['field'], entry.data['fromName'], entry.data['toName']])).toEqual([
      ['change', '12/QĐ', 'leadUnitId', 'Phòng science', 'Phòng lab'], ['change', '12/QĐ', 'supportUnitIds', 'Phòng partner', 'Phòng next'],
    ]);
  });

  test('the lead is no coordinator; who is no more can stay in the log, not come in', () => {
    expect(decided(TASK, give({ leadUnitId: 'lab', supportUnitIds: ['lab', 'partner'] }), context).next.supportUnitIds).toEqual(['partner']);
    expect(refusalOf({ ...TASK, leadUnitId: 'lab' }, give({ leadUnitId: 'science' }), context)).toBe('task.lead_not_valid');
    expect(refusalOf(TASK, give({ leadUnitId: 'science' }), context)).toBe('task.nothing_changed');
  });

  test('it is not taken back to a unit that is no more', () => {
    const { next } = decided(TASK, give({}), context);
    const act = { entryId: 'e', byPersonId: null, hoursAgo: 1, changes: [{ field: 'leadUnitId', from: 'science', to: 'lab' }], isUndone: false, laterFields: [] } as const;
    expect(refusalOf(next, { kind: 'undo', act }, { ...contextOf(PEOPLE.office), units })).toBe('task.lead_not_valid');
  });
});

test.each(['return', 'reassign', 'redo', 'pause', 'cancel', 'reopen'] as const)('%s needs a reason', (kind) => {
  const move: Move = MOVES[kind];
  const [state = 'active'] = move.from;
  const [relation = 'leader'] = move.by;
  const command = { ...commandOf(kind), reason: '  ' } as TaskCommand;
  expect(refusalOf(taskIn(state, kind), command, contextOf(PEOPLE[relation]))).toBe('task.reason_needed');
});

const ANYBODY = fc.constantFrom(...RELATIONS.map((relation) => PEOPLE[relation]), STRANGER, person('both', ['head', 'follower', 'leader'], { id: 'science', below: ['lab'] }));
const TEXT = fc.constantFrom('', ' ', 'nội dung');
const UNIT = fc.constantFrom('science', 'lab', 'partner', 'office', '');
const DAY = fc.integer({ min: -40, max: 90 }).map((days) => addDays('2025-04-18', days));
const ANY_COMMAND: fc.Arbitrary<TaskCommand> = fc.oneof(
  fc.constantFrom(...COMMANDS),
  fc.constantFrom(...COMMANDS),
  fc.record({ kind: fc.constantFrom('return', 'redo', 'refuse_request', 'pause', 'cancel', 'reopen', 'waive'), reason: TEXT }),
  fc.record({ kind: fc.constant('reassign'), leadUnitId: UNIT, reason: TEXT }),
  fc.record({ kind: fc.constant('report'), body: TEXT, percent: fc.option(fc.integer({ min: -10, max: 120 })), evidence: fc.constant([]) }),
  fc.record({ kind: fc.constant('confirm'), note: TEXT, doneOn: fc.option(DAY) }),
  fc.record({ kind: fc.constant('request_extension'), requestedDue: DAY, reason: TEXT }),
  fc.record({ kind: fc.constant('request'), what: fc.constantFrom('return', 'transfer', 'cancel', 'pause', 'clarify'), unitId: fc.option(UNIT), reason: TEXT }),
  fc.record({ kind: fc.constant('instruct'), body: TEXT, deadline: fc.option(DAY.map(deadlineOn)) }),
) as fc.Arbitrary<TaskCommand>;

test('over any history: the original due day stands, versions rise by one, the lead never confirms, extensions stay within the limit', () => {
  fc.assert(fc.property(fc.array(fc.tuple(ANY_COMMAND, ANYBODY, fc.integer({ min: 0, max: 6 })), { maxLength: 40 }), (steps) => {
    let task: Task = TASK;
    let today = '2025-04-18';
    for (const [command, actor, wait] of steps) {
      today = addDays(today, wait);
      const outcome = decide(Object.freeze(task), command, contextOf(actor, today));
      if (!outcome.ok) continue;
      const { next, entries } = outcome.value;
      expect(next.version).toBe(task.version + 1);
      expect([next.originalDueOn, next.id, next.agencyId, next.openedOn]).toEqual([TASK.originalDueOn, TASK.id, TASK.agencyId, TASK.openedOn]);
      expect(next.extensionCount).toBeLessThanOrEqual(DEFAULT_TASK_RULES.extensionMax);
      if (next.dueOn !== task.dueOn) expect(['grant_request', 'instruct', 'resume', 'cancel', 'merge', 'align']).toContain(command.kind);
      if (command.kind === 'confirm') expect(isOwnResult(task, actor)).toBe(false);
      if (command.kind === 'request_extension') expect(task.openRequest).toBeNull();
      expect((next.state === 'done' || next.state === 'cancelled') === (next.closedOn !== null)).toBe(true);
      expect((next.state === 'paused') === (next.pausedOn !== null)).toBe(true);
      expect(next.supportUnitIds).not.toContain(next.leadUnitId);
      const moves = entries.filter((entry) => entry.kind === 'state');
      expect(moves.reduce<unknown>((state, entry) => (entry.data['from'] === state ? entry.data['to'] : 'broken'), task.state)).toBe(next.state);
      task = next;
    }
  }), { numRuns: 400 });
});

test('what is offered and well formed is accepted, but for the rules answered with a sentence', () => {
  fc.assert(fc.property(fc.constantFrom(...TASK_STATES), ANYBODY, fc.boolean(), (state, actor, pending) => {
    const task: Task = { ...taskIn(state, 'receive'), openRequest: pending ? QUESTION : null };
    const offered = commandsFor(task, actor, '2025-04-18');
    expect(offered.filter((kind) => refusalOf(task, commandOf(kind), contextOf(actor)) !== null)).toEqual([]);
    expect(COMMAND_KINDS.filter((kind) => !NOT_OFFERED.has(kind) && !offered.includes(kind) && refusalOf(task, commandOf(kind), contextOf(actor)) === null)).toEqual([]);
  }));
});

describe('a passage of a later document continues a task', () => {
  const give = (deadline: Deadline | null): TaskCommand => ({ kind: 'continue', documentId: 'later', passageId: 'passage', symbol: '57/TB-SKHCN', body: 'Tiếp tục rà soát', deadline });
  const on = (day: string): Deadline => ({ phrase: day, bound: 'by', anchor: day, from: null, to: day, precision: 'day', source: 'own' });
  const before = taskIn('active', 'receive');

  test('it is linked, and everything else stays', () => {
    const { next, entries } = decided(before, give(null), contextOf(PEOPLE.office));
    expect(next).toEqual({ ...before, version: before.version + 1 });
    expect(entries).toMatchObject([{ kind: 'link', body: 'Tiếp tục rà soát', data: { link: 'continues', passageId: 'passage', symbol: '57/TB-SKHCN' }, changes: [] }]);
  });

  test('another day is its instruction; the original day stays', () => {
    const { next, entries } = decided(before, give(on('2025-06-30')), contextOf(PEOPLE.office));
    expect(next).toMatchObject({ dueOn: '2025-06-30', originalDueOn: before.originalDueOn });
    expect(entries.map(({ kind, data }) => [kind, data['from'], data['to']])).toEqual([['link', undefined, undefined], ['change', before.dueOn, '2025-06-30']]);
  });

  test('the same day moves nothing', () => expect(decided(before, give(before.dueOn === null ? null : on(before.dueOn)), contextOf(PEOPLE.office)).entries).toHaveLength(1));
});

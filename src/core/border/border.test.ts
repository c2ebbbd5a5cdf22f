import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../date/civil-date.js';
import { calendarOf } from '../date/holidays-data.js';
import { deadlineOn } from '../deadline/typed.js';
import type { TaskCommand } from '../task/commands.js';
import { decide } from '../task/decide.js';
import type { DecideContext } from '../task/decide.js';
import { publishedOf } from '../task/published.js';
import { relationsTo } from '../task/relations.js';
import type { Task } from '../task/task.js';
import { across, COMMANDS, contextOf, PEOPLE, TASK } from '../task/testing.js';
import { crossing } from './cross.js';
import type { BorderEvent, BorderOrder } from './events.js';
import { openOrder } from './open-order.js';
import { inTurn, takeFromAbove, takeFromBelow } from './take.js';

const SENT: Task = { ...TASK, parentId: null, parent: null, border: { side: 'below', peer: 'Sở Khoa học và Công nghệ' } };
const RECEIVED: Task = { ...SENT, supportUnitIds: [], assignerPostId: null, leadPostId: null, border: { side: 'above', peer: 'UBND tỉnh Lam Hồng' } };

describe('who is what to a task that crosses a border', () => {
  test.each([
    ['the office of the sender orders', SENT, PEOPLE.office, ['office']],
    ['nobody of the sender works on it', SENT, PEOPLE.lead_head, []],
    ['the office of the receiver answers for it', RECEIVED, PEOPLE.office, ['lead_head']],
    ['the leadership of the receiver too, and orders nothing', RECEIVED, PEOPLE.leader, ['lead_head']],
    ['the agency above', RECEIVED, across('superior'), ['superior']],
    ['the agency above, to a child of it', { ...TASK, id: 'child', parentId: 'task' }, across('superior'), ['parent_lead']],
    ['the agency above, to any other task', { ...TASK, id: 'other' }, across('superior'), []],
    ['the agency below', SENT, across('subordinate'), ['subordinate']],
    ['the agency below, to a child of it', { ...TASK, id: 'child', parentId: 'task' }, across('subordinate'), []],
  ] as const)('%s', (_who, task, actor, relations) => expect(relationsTo(task, actor)).toEqual(relations));

  test.each([
    ['the receiver does not confirm its own work', { ...RECEIVED, state: 'submitted' }, { kind: 'confirm', note: '', doneOn: null }, 'task.move_not_yours'],
    ['nor gives itself more time', { ...RECEIVED, state: 'active', openRequest: { kind: 'extend', entryId: 'e', reason: 'x', askedOn: '2025-04-18', requestedDue: '2025-05-15' } }, { kind: 'grant_request', note: '' }, 'task.move_not_yours'],
    ['nor names units of another agency', { ...RECEIVED, state: 'active' }, { kind: 'request', what: 'transfer', unitId: 'x', reason: 'x' }, 'task.no_transfer_across'],
    ['nor takes back what was told', { ...RECEIVED, state: 'submitted' }, { kind: 'undo', act: { entryId: 'e', byPersonId: PEOPLE.leader.personId, hoursAgo: 1, changes: [], isUndone: false, laterFields: [] } }, 'task.undo_sent'],
  ] as const)('%s', (_what, task, command, code) => {
    const outcome = decide(task, command, contextOf(PEOPLE.leader));
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code);
  });
});

describe('what crosses', () => {
  const told = (task: Task, command: TaskCommand, actor = PEOPLE.office): string | null => {
    const outcome = decide(task, command, contextOf(actor));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const body = crossing({ before: task, next: outcome.value.next, command });
    return body === null ? null : body.kind === 'act' ? (body.command?.kind ?? 'shown') : 'order';
  };
  test.each([
    ['a remark', SENT, { kind: 'comment', body: 'Nội bộ' }, null],
    ['a remark below', RECEIVED, { kind: 'comment', body: 'Nội bộ' }, null],
    ['coordinating units of the sender', SENT, { kind: 'amend', amendment: { supportUnitIds: [] }, reason: '' }, null],
    ['a mark of the sender’s statistics', SENT, { kind: 'amend', amendment: { routine: true }, reason: '' }, null],
    ['the title', SENT, { kind: 'amend', amendment: { title: 'Trình đề án', routine: true }, reason: '' }, 'amend'],
    ['the steps of the product', SENT, { kind: 'set_steps', steps: [] }, null],
    ['chasing', SENT, { kind: 'dun', level: 1, body: 'Đề nghị báo cáo' }, 'dun'],
    ['the end of a duplicate', SENT, { kind: 'merge', intoTaskId: 'other', reason: 'Trùng' }, 'shown'],
    ['progress', RECEIVED, { kind: 'report', body: 'Đã làm', percent: 40, evidence: [] }, 'report'],
    ['an obstacle', RECEIVED, { kind: 'obstacle', body: 'Thiếu vốn', escalate: true }, 'obstacle'],
  ] as const)('%s: %s', (_what, task, command, expected) => expect(told(task, command as TaskCommand)).toBe(expected));

  test('of an amendment only what the other side may see', () => {
    const command: TaskCommand = { kind: 'amend', amendment: { title: 'B', routine: true, supportUnitIds: ['x'] }, reason: 'r' };
    expect(crossing({ before: SENT, next: { ...SENT, title: 'B' }, command })).toEqual({ kind: 'act', command: { kind: 'amend', amendment: { title: 'B' }, reason: 'r' }, note: '' });
  });

  test('nothing of the published part says who or which unit does it', () => {
    const shown = JSON.stringify(publishedOf({ ...RECEIVED, leadPostId: 'secret-post', leadUnitId: 'secret-unit', openRequest: { kind: 'transfer', entryId: 'secret-entry', unitId: 'secret-unit', reason: 'r', askedOn: '2025-04-18' } }));
    expect(shown).not.toContain('secret');
  });
});

test('an order opens a task of the agency itself, due when the sender says', () => {
  const order: BorderOrder = {
    code: '2025-0017', kind: 'directive', class: 'action', title: 'Báo cáo kết quả', deadline: deadlineOn('2025-05-03'), dueOn: '2025-05-05', urgency: 'urgent', isKey: false, restricted: false, condition: null,
    deliverable: 'Báo cáo', assigner: 'Chủ tịch', sources: [{ label: '12/CT-UBND', quote: 'Sở KH&CN báo cáo' }], supports: ['Sở Tài chính'],
  };
  const units = [{ id: 'root', agencyId: 'b', name: 'Sở', shortName: '', symbol: '', kind: 'department', parentId: null, aliases: [], validFrom: '2020-01-01', validTo: null, position: 0 }] as const;
  const { rules, calendar } = contextOf(PEOPLE.office);
  const outcome = openOrder(order, { event: { on: '2025-04-17', published: { ...publishedOf(SENT), title: order.title, dueOn: '2025-05-05', progressPercent: 40 } }, taker: { id: 't', agencyId: 'b', rootUnitId: 'root', peer: 'UBND tỉnh' }, context: { today: '2025-04-18', rules, calendar, units } });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  expect(outcome.value.task).toMatchObject({ state: 'assigned', leadUnitId: 'root', dueOn: '2025-05-05', originalDueOn: '2025-05-05', progressPercent: 40, border: { side: 'above', peer: 'UBND tỉnh' }, assignerPostId: null });
  expect(outcome.value.entries[0]?.data).toMatchObject({ origin: 'direct', assigner: 'UBND tỉnh (Chủ tịch)', on: '2025-04-17', peer: 'UBND tỉnh', document: '12/CT-UBND' });
});

test.each([
  [[], 0, []], [[1, 2], 0, [1, 2]], [[2, 3], 0, []], [[3, 1, 2], 0, [1, 2, 3]], [[1, 2, 4], 1, [2]], [[1], 1, []],
])('of %j after %i it is the turn of %j', (held, applied, turn) => expect(inTurn(held.map((seq) => ({ seq })), applied).map(({ seq }) => seq)).toEqual(turn));

/** One side of a pair, as a server keeps it: the task, the messages it made, and those of the other side that it took or holds. */
interface Side {
  readonly task: Task;
  readonly out: readonly BorderEvent[];
  readonly held: ReadonlyMap<number, BorderEvent>;
  readonly applied: number;
  /** How often each message of the other side was taken. */
  readonly taken: readonly number[];
}

// The receiver counts by another calendar and other rules, and sees another day.
const RULES_BELOW = { ...contextOf(PEOPLE.office).rules, extensionMax: 3, returnWithinWorkingDays: 0, beforeIsStrict: true };
const contexts = (day: number) => ({
  above: (actor = PEOPLE.office): DecideContext => contextOf(actor, addDays('2025-04-18', day)),
  below: (actor = PEOPLE.office): DecideContext => ({ ...contextOf(actor, addDays('2025-04-18', day)), rules: RULES_BELOW, calendar: calendarOf([{ day: '2025-05-05', kind: 'holiday', name: 'Nghỉ bù', citation: '-' }]) }),
});

const told = (side: Side, task: Task, more: Pick<BorderEvent, 'body' | 'on'>): Side => {
  const seq = side.out.length + 1;
  return { ...side, task, out: [...side.out, { id: String(seq), pairId: 'p', seq, seen: side.applied, by: '', published: publishedOf(task), isLast: false, files: [], ...more }] };
};

function acts(side: Side, command: TaskCommand, context: DecideContext): Side {
  const outcome = decide(side.task, command, context);
  if (!outcome.ok) return side;
  const { next } = outcome.value;
  const body = crossing({ before: side.task, next, command });
  return body === null ? { ...side, task: next } : told(side, next, { body, on: context.today });
}

function runs(task: Task, commands: readonly TaskCommand[], context: DecideContext): Task {
  return commands.reduce((sum, command) => {
    const outcome = decide(sum, command, context);
    if (!outcome.ok) throw new Error(`${command.kind}: ${outcome.refusal.code}`);
    return outcome.value.next;
  }, task);
}

/** A message arrives, perhaps not for the first time, perhaps before its turn. */
function arrives(side: Side, event: BorderEvent, day: number): Side {
  const isNew = event.seq > side.applied && !side.held.has(event.seq);
  const waiting = { ...side, held: isNew ? new Map([...side.held, [event.seq, event]]) : side.held };
  return inTurn([...waiting.held.values()], waiting.applied).reduce((sum, next) => takes(sum, next, day), waiting);
}

function takes(side: Side, event: BorderEvent, day: number): Side {
  const held = new Map([...side.held].filter(([seq]) => seq !== event.seq));
  const after = { ...side, held, applied: event.seq, taken: [...side.taken, event.seq] };
  const sent = side.out.length;
  if (side.task.border?.side === 'above') {
    const context = contexts(day).below(across('superior'));
    return { ...after, task: runs(side.task, takeFromAbove(side.task, event, { sent, context }), context) };
  }
  const context = contexts(day).above(across('subordinate'));
  const { commands, mustAnswer } = takeFromBelow(side.task, event, { sent, context });
  const task = runs(side.task, commands, context);
  return mustAnswer ? told({ ...after, task }, task, { body: { kind: 'act', command: null, note: '' }, on: context.today }) : { ...after, task };
}

const PERSON_ABOVE = fc.constantFrom(PEOPLE.office, PEOPLE.leader, PEOPLE.assigner);
const CROSSED: readonly TaskCommand[] = [
  ...COMMANDS.filter(({ kind }) => !['undo', 'align', 'reassign', 'merge', 'assign_person', 'waive'].includes(kind)),
  { kind: 'instruct', body: 'Lùi hạn', deadline: deadlineOn('2025-05-03') }, { kind: 'obstacle', body: 'Thiếu vốn', escalate: true },
  { kind: 'request', what: 'pause', unitId: null, reason: 'Chờ' }, { kind: 'request', what: 'return', unitId: null, reason: 'Không đúng chức năng' },
  { kind: 'request_extension', requestedDue: '2025-05-25', reason: 'Chờ' }, { kind: 'amend', amendment: { title: 'Trình đề án' }, reason: '' },
];
const COMMAND = fc.constantFrom(...CROSSED);
const STEP = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('above' as const), command: COMMAND, actor: PERSON_ABOVE }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('below' as const), command: COMMAND }) },
  // Any message ever sent, in any order, as often as the network likes.
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('network' as const), down: fc.boolean(), which: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('night' as const) }) },
);

interface World {
  readonly above: Side;
  readonly below: Side;
  readonly day: number;
}

function stepped({ above, below, day }: World, step: typeof STEP extends fc.Arbitrary<infer S> ? S : never): World {
  const here = contexts(day);
  switch (step.kind) {
    case 'above': return { above: acts(above, step.command, here.above(step.actor)), below, day };
    case 'below': return { above, below: acts(below, step.command, here.below()), day };
    case 'night': return { above, below, day: day + 1 };
    case 'network': {
      const from = step.down ? above : below;
      const event = from.out[step.which % Math.max(1, from.out.length)];
      if (event === undefined) return { above, below, day };
      return step.down ? { above, below: arrives(below, event, day), day } : { above: arrives(above, event, day), below, day };
    }
  }
}

/** Everything that was sent arrives at last. */
function settled(world: World): World {
  let { above, below } = world;
  for (let round = 0; round < 100 && (below.applied < above.out.length || above.applied < below.out.length); round += 1) {
    for (const event of above.out) below = arrives(below, event, world.day);
    for (const event of below.out) above = arrives(above, event, world.day);
  }
  return { above, below, day: world.day };
}

const fresh = (task: Task): Side => ({ task, out: [], held: new Map(), applied: 0, taken: [] });

test('whatever both do, and however messages are lost, doubled or overtaken, both show the same in the end, and each message was taken once', () => {
  fc.assert(fc.property(fc.array(STEP, { maxLength: 60 }), (steps) => {
    const { above, below } = settled(steps.reduce(stepped, { above: fresh(SENT), below: fresh(RECEIVED), day: 0 }));
    expect(publishedOf(below.task)).toEqual(publishedOf(above.task));
    expect(below.taken).toEqual(above.out.map(({ seq }) => seq));
    expect(above.taken).toEqual(below.out.map(({ seq }) => seq));
    expect([below.task.originalDueOn, below.task.leadUnitId]).toEqual([RECEIVED.originalDueOn, RECEIVED.leadUnitId]);
  }), { numRuns: 2000 });
});

const STATES: readonly Partial<Task>[] = [
  { state: 'assigned' }, { state: 'active' }, { state: 'returned' }, { state: 'submitted', submittedOn: '2025-04-18' }, { state: 'paused', pausedOn: '2025-04-18' },
  { state: 'active', escalatedOn: '2025-04-17' }, { state: 'active', openRequest: { kind: 'extend', entryId: 'e', reason: 'Chờ', askedOn: '2025-04-17', requestedDue: '2025-05-12' } },
];

test.each(STATES)('any act above that crosses any act below, from %j: the superior’s word stands', (facts) => {
  const [above, below] = [fresh({ ...SENT, ...facts }), fresh({ ...RECEIVED, ...facts })];
  for (const down of CROSSED) {
    for (const up of CROSSED) {
      const world = settled({ above: acts(above, down, contexts(0).above(PEOPLE.leader)), below: acts(below, up, contexts(0).below()), day: 0 });
      expect([down.kind, up.kind, publishedOf(world.below.task)]).toEqual([down.kind, up.kind, publishedOf(world.above.task)]);
    }
  }
});

test('acts that cross on the way: the superior paused it while the result was under way', () => {
  const start: World = { above: fresh({ ...SENT, state: 'active' }), below: fresh({ ...RECEIVED, state: 'active' }), day: 0 };
  const world = settled({
    above: acts(start.above, { kind: 'pause', reason: 'Chờ nghị định' }, contexts(0).above()),
    below: acts(start.below, { kind: 'submit', body: 'Xong', evidence: [], figure: '98 %' }, contexts(0).below()), day: 0,
  });
  expect([world.above.task.state, world.below.task.state]).toEqual(['paused', 'paused']);
});

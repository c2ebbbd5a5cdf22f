import { addDays } from '../date/civil-date.js';
import { WEEKENDS_ONLY } from '../date/working-days.js';
import { deadlineOn } from '../deadline/typed.js';
import type { Actor, Role } from '../permission/actor.js';
import { foldLog, sameValue } from './changes.js';
import type { TaskCommand, TaskCommandKind } from './commands.js';
import { decide, isWaitedFor } from './decide.js';
import { loggedAct } from './log.js';
import { commandsFor } from './relations.js';
import { backPlainly, plainly, waitsFor } from './reference.js';
import type { Given, Plain, Plane, Who } from './reference.js';
import { DEFAULT_TASK_RULES } from './rules.js';
import { TASK } from './testing.js';
import type { DunLevel, NewEntry, RequestKind, Task } from './task.js';

// Two agencies alike: root above office, science (with lab below), planning. Each has an order, two parts of it and a step below the first.
const AGENCIES = ['a', 'b'] as const;
const BELOW: Readonly<Record<string, readonly string[]>> = { root: ['root', 'office', 'science', 'lab', 'planning'], office: ['office'], science: ['science', 'lab'], lab: ['lab'], planning: ['planning'] };
const ABOVE: Readonly<Record<string, readonly string[]>> = { root: [], office: ['root'], science: ['root'], lab: ['science', 'root'], planning: ['root'] };
const POSTS: readonly (readonly [post: string, unit: string, roles: readonly Role[]])[] = [
  ['leader', 'root', ['leader']], ['follower', 'office', ['follower']], ['head', 'science', ['head']], ['lab-head', 'lab', ['head']], ['planner', 'planning', ['head']],
  ['officer', 'science', ['officer']], ['lab-officer', 'lab', ['officer']], ['both', 'lab', ['head', 'follower']],
];

const PEOPLE: readonly Who[] = AGENCIES.flatMap((agency) => POSTS.map(([post, unit, roles]) => ({ agency, post: `${agency}-${post}`, unit, below: BELOW[unit] ?? [], above: ABOVE[unit] ?? [], roles })));
const TODAY = '2025-04-18';
// Mondays: a day off would move, and this is not about days.
const MONDAY = '2025-04-21';
const TREE: readonly (readonly [id: string, parent: string | null, lead: string, assigner: string])[] = [['order', null, 'planning', 'leader'], ['part-1', 'order', 'science', 'planner'], ['part-2', 'order', 'lab', 'planner'], ['step', 'part-1', 'lab', 'lab-head']];

/** What the checked side keeps: rows, logs, and for each act by whom it was. */
interface Side {
  readonly rows: Map<string, Task>;
  readonly opened: ReadonlyMap<string, Task>;
  readonly logs: Map<string, (NewEntry & { readonly id: string; readonly by: string })[]>;
}

type Choose = <T>(from: readonly T[]) => T;

function start(pick: Choose): { readonly side: Side; readonly plane: Plane } {
  const rows = new Map<string, Task>();
  const tasks = new Map<string, Plain>();
  for (const agency of AGENCIES) {
    for (const [name, parent, lead, assigner] of TREE) {
      const parentId = parent === null ? null : `${agency}-${parent}`;
      const days = pick([null, -7, 0, 7, 14, 35]);
      const due = days === null ? null : addDays(MONDAY, days);
      const plain = plainAtStart({ agency, parent: parentId, lead, assigner: `${agency}-${assigner}`, due, asleep: parent !== null && pick([false, false, true]) });
      tasks.set(`${agency}-${name}`, plain);
      rows.set(`${agency}-${name}`, rowAtStart(`${agency}-${name}`, plain, rows.get(parentId ?? '')?.leadUnitId ?? ''));
    }
  }
  return { side: { rows, opened: new Map(rows), logs: new Map([...rows.keys()].map((id) => [id, []])) }, plane: { tasks, today: TODAY } };
}

function plainAtStart(given: Pick<Plain, 'agency' | 'parent' | 'lead' | 'assigner' | 'due' | 'asleep'>): Plain {
  return {
    ...given, state: given.asleep ? 'paused' : 'assigned', waived: false, officer: null, first: given.due, steps: 0, request: null, wanted: null, extensions: 0, redone: 0,
    paused: given.asleep ? TODAY : null, stuck: false, chased: 0, closed: false, into: null, version: 1,
  };
}

function rowAtStart(id: string, { agency, parent, lead, assigner, due, asleep }: Plain, parentLead: string): Task {
  const waiting = TREE.filter(([, above]) => above !== null && id.endsWith(`-${above}`)).length;
  return {
    ...TASK, id, agencyId: agency, parentId: parent, parent: parent === null ? null : { leadUnitId: parentLead, isClosed: false }, leadUnitId: lead, leadPostId: null, supportUnitIds: [], assignerPostId: assigner,
    deadline: due === null ? null : deadlineOn(due), dueOn: due, originalDueOn: due, openChildCount: waiting, steps: [], dormant: asleep, condition: asleep ? 'khi có hướng dẫn' : null,
    state: asleep ? 'paused' : 'assigned', pausedOn: asleep ? TODAY : null, openedOn: TODAY,
  };
}

const actorOf = (who: Who): Actor => ({ agencyId: who.agency, personId: who.post, posts: [{ postId: who.post, unitId: who.unit, unitIdsBelow: who.below, unitIdsAbove: who.above, roles: who.roles as readonly Role[] }] });

const KINDS = ['receive', 'assign_person', 'return', 'reassign', 'report', 'obstacle', 'comment', 'submit', 'submit', 'confirm', 'confirm', 'confirm', 'confirm', 'redo', 'request_extension', 'request', 'withdraw_request', 'grant_request', 'refuse_request',
  'instruct', 'dun', 'waive', 'merge', 'pause', 'resume', 'cancel', 'reopen', 'undo', 'undo'] as const;

const reason = 'lý do';
const plainCommand = (kind: 'return' | 'redo' | 'refuse_request' | 'waive' | 'pause' | 'cancel' | 'reopen') => (): TaskCommand => ({ kind, reason });

/** What the checked side is given for each command of the reference. */
const COMMANDS: Readonly<Record<Exclude<(typeof KINDS)[number], 'undo'>, (given: Given, task: Task) => TaskCommand>> = {
  receive: () => ({ kind: 'receive' }),
  withdraw_request: () => ({ kind: 'withdraw_request' }),
  assign_person: (given, task) => ({ kind: 'assign_person', postId: given.post ?? '', postUnitId: task.leadUnitId, note: '' }),
  reassign: (given) => ({ kind: 'reassign', leadUnitId: given.unit ?? '', reason }),
  report: () => ({ kind: 'report', body: 'x', percent: 40, evidence: [] }),
  obstacle: (given) => ({ kind: 'obstacle', body: 'x', escalate: given.escalate === true }),
  comment: () => ({ kind: 'comment', body: 'x' }),
  submit: () => ({ kind: 'submit', body: '', evidence: [], figure: '1' }),
  confirm: () => ({ kind: 'confirm', note: '', doneOn: null }),
  request_extension: (given) => ({ kind: 'request_extension', requestedDue: given.day ?? '', reason }),
  request: (given) => ({ kind: 'request', what: given.what as Exclude<RequestKind, 'extend'>, unitId: given.unit ?? null, reason }),
  grant_request: () => ({ kind: 'grant_request', note: 'x' }),
  instruct: (given) => ({ kind: 'instruct', body: 'x', ...(given.clear === true ? { deadline: null } : given.day === undefined ? {} : { deadline: deadlineOn(given.day) }) }),
  dun: (given) => ({ kind: 'dun', level: (given.level ?? 1) as DunLevel, body: 'x' }),
  merge: (given) => ({ kind: 'merge', intoTaskId: given.into ?? '', reason }),
  resume: () => ({ kind: 'resume', note: '' }),
  return: plainCommand('return'), redo: plainCommand('redo'), refuse_request: plainCommand('refuse_request'), waive: plainCommand('waive'), pause: plainCommand('pause'), cancel: plainCommand('cancel'), reopen: plainCommand('reopen'),
};

/** The checked side takes a command as the server does: decide, save, append, and count at the parent. */
function take(side: Side, id: string, who: Who, command: TaskCommand): boolean {
  const task = side.rows.get(id);
  if (task === undefined) return false;
  const outcome = decide(Object.freeze(task), command, { actor: actorOf(who), today: TODAY, rules: DEFAULT_TASK_RULES, calendar: WEEKENDS_ONLY, entryId: 'entry' });
  if (!outcome.ok) return false;
  const { next, entries } = outcome.value;
  side.rows.set(id, next);
  const log = side.logs.get(id) ?? [];
  log.push(...entries.map((entry, index) => ({ ...entry, id: `${id}-${log.length + index}`, by: who.post })));
  const above = side.rows.get(task.parentId ?? '');
  const by = Number(isWaitedFor(next)) - Number(isWaitedFor(task));
  if (above !== undefined && by !== 0) side.rows.set(above.id, { ...above, openChildCount: above.openChildCount + by });
  const facts = { leadUnitId: next.leadUnitId, isClosed: next.state === 'done' || next.state === 'cancelled' };
  for (const child of side.rows.values()) if (child.parentId === id) side.rows.set(child.id, { ...child, parent: facts });
  return true;
}

const plainOf = (task: Task): Plain => ({
  agency: task.agencyId, state: task.state, parent: task.parentId, waived: task.waived, lead: task.leadUnitId, officer: task.leadPostId, assigner: task.assignerPostId ?? '', due: task.dueOn, first: task.originalDueOn, steps: task.steps.length,
  request: task.openRequest?.kind ?? null, wanted: task.openRequest?.requestedDue ?? task.openRequest?.unitId ?? null, extensions: task.extensionCount, redone: task.redoCount, paused: task.pausedOn, asleep: task.dormant,
  stuck: task.escalatedOn !== null, chased: task.dunCount, closed: task.closedOn !== null, into: task.supersededById, version: task.version,
});

const IDS = AGENCIES.flatMap((agency) => TREE.map(([name]) => `${agency}-${name}`));
interface Step {
  readonly id: string;
  readonly who: Who;
  readonly kind: (typeof KINDS)[number];
}

function givenOf(kind: Step['kind'], agency: string, pick: Choose): Given {
  const given = {
    kind, unit: pick(['science', 'lab', 'planning']), post: `${agency}-${pick(['officer', 'lab-officer', 'head'])}`, day: addDays(MONDAY, pick([-14, -7, 0, 7, 14, 28, 56])),
    what: pick(['return', 'transfer', 'cancel', 'pause', 'clarify']), level: pick([1, 2, 3]), escalate: pick([true, false]), into: `${agency}-part-2`,
  };
  return kind === 'instruct' ? { ...given, clear: pick([true, false]) } : given;
}

// Most steps are one that the person is offered, or little would ever happen; the others are anything by anybody, also of the other agency.
function stepOf(pick: Choose, side: Side, focus: string): Step {
  const id = pick([focus, pick(IDS)]);
  const row = side.rows.get(id) ?? TASK;
  const home = PEOPLE.filter((person) => person.agency === row.agencyId);
  const who = pick(home);
  const way = pick(['offered', 'offered', 'offered', 'own', 'own', 'any']);
  if (way === 'own') return { id, who, kind: pick(KINDS) };
  if (way === 'offered') return { id, who, kind: pick(['undo' as const, ...commandsFor(row, actorOf(who), TODAY).filter(isPlayed)]) };
  return { id, who: pick(PEOPLE), kind: pick(KINDS) };
}

const isPlayed = (kind: TaskCommandKind): kind is (typeof KINDS)[number] => KINDS.some((played) => played === kind);

/** Where the two sides differ, or a rule of model 7.6 does not hold; null where they agree. */
function differenceOf(side: Side, plane: Plane): string | null {
  for (const [id, task] of side.rows) {
    const opened = side.opened.get(id) ?? TASK;
    const folded = foldLog(opened, side.logs.get(id) ?? []);
    const faults = [
      sameValue(plainOf(task), plane.tasks.get(id)) ? '' : `row ${JSON.stringify(plainOf(task))} is not ${JSON.stringify(plane.tasks.get(id))}`,
      task.openChildCount === waitsFor(plane, id) ? '' : 'the count of children',
      task.state === 'done' && waitsFor(plane, id) > 0 ? 'done above an open child' : '',
      task.originalDueOn === opened.originalDueOn ? '' : 'the original due day moved',
      sameValue(folded, { ...task, openChildCount: opened.openChildCount, parent: opened.parent }) ? '' : 'the log does not make the row',
    ].filter((fault) => fault !== '');
    if (faults.length > 0) return `${id}: ${faults.join('; ')}`;
  }
  return null;
}

type Newest = Map<string, { readonly before: Plain; readonly byPost: string; readonly entry: string }>;

/** One step on both sides: whether each took it. */
function both({ side, plane, newest }: { readonly side: Side; readonly plane: Plane; readonly newest: Newest }, { id, who, kind }: Step, pick: Choose): readonly [expected: boolean, got: boolean] {
  const row = side.rows.get(id) ?? TASK;
  if (kind !== 'undo') {
    const given = givenOf(kind, id.slice(0, 1), pick);
    return [plainly(plane, id, who, given), take(side, id, who, COMMANDS[kind](given, row))];
  }
  const last = newest.get(id);
  if (last === undefined) return [false, false];
  const lines = (side.logs.get(id) ?? []).map((entry) => ({ id: entry.id, byPersonId: entry.by, hoursAgo: 1, changes: entry.changes ?? null, undoesEntryId: entry.undoesEntryId ?? null }));
  const act = loggedAct(lines, last.entry);
  return [backPlainly(plane, id, who, last), act !== null && take(side, id, who, { kind: 'undo', act })];
}

export interface Histories {
  /** Commands that were taken: histories in which nothing happens compare nothing. */
  readonly taken: number;
  /** The first difference from the reference, with the number of its history and the steps up to it; null for none. */
  readonly difference: string | null;
}

/** Plays random histories over trees of two agencies on the rules and on the reference beside each other. The same seed plays the same histories. */
export function playHistories(count: number, seed: number, steps = 40): Histories {
  let taken = 0;
  for (let number = seed; number < seed + count; number += 1) {
    const played = playOne(chooser(number), steps);
    taken += played.taken;
    if (played.difference !== null) return { taken, difference: `history ${number}:\n${played.difference}` };
  }
  return { taken, difference: null };
}

function playOne(pick: Choose, steps: number): Histories {
  const world = { ...start(pick), newest: new Map() as Newest };
  const told: string[] = [];
  // Half of a history happens to one task, so that it gets far.
  const focus = pick(IDS);
  let taken = 0;
  for (let turn = 0; turn < steps; turn += 1) {
    const step = stepOf(pick, world.side, focus);
    const before = world.plane.tasks.get(step.id);
    const since = world.side.logs.get(step.id)?.length ?? 0;
    const [expected, got] = both(world, step, pick);
    told.push(`${step.who.post} ${step.kind} ${step.id}: ${got ? 'taken' : 'refused'}`);
    if (expected !== got) return { taken, difference: `${told.join('\n')}, but the reference ${expected ? 'takes' : 'refuses'} it` };
    if (!got || before === undefined) continue;
    taken += 1;
    world.newest.set(step.id, { before, byPost: step.who.post, entry: firstOfAct(world.side, step.id, since) });
  }
  const difference = differenceOf(world.side, world.plane);
  return { taken, difference: difference === null ? null : `${told.join('\n')}\n${difference}` };
}

function firstOfAct(side: Side, id: string, since: number): string {
  return side.logs.get(id)?.slice(since).find((each) => each.changes !== undefined)?.id ?? '';
}

// Mulberry32: the same numbers for the same seed everywhere.
function chooser(seed: number): Choose {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  return (from) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const at = Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * from.length);
    const [first] = from;
    const chosen = from[at] ?? first;
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
}

import { type Actor, type BorderEvent, earlierDate, inTurn, openOrder, orderedBy, publishedOf, type Refusal, refusalSentence, takeFromAbove, takeFromBelow, type TaskCommand } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { canonicalJson } from '../../database/canonical-json.js';
import { linkEntries } from '../../database/history.js';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { refuse, valueOf } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { carryOut, contextOf } from '../tasks/commands.js';
import type { TaskCall } from '../tasks/list.commands.js';
import { childrenOf } from '../tasks/detail.queries.js';
import { keepOpened } from '../tasks/opened.commands.js';
import { findTasks, lockTask, type TaskRecord, taskOf } from '../tasks/queries.js';
import { type Channel, insertNeighbour, type NeighbourRecord, neighboursWith, ownAgency } from './neighbours.queries.js';
import { adoptFiles, endPair, findPair, insertPair, keepEvent, lockPair, type PairRecord, saveApplied, saveArrival, saveTaken, waitingEvents } from './pairs.queries.js';
import { systemOf } from '../people/posts.commands.js';
import { tell } from './send.commands.js';

/** In whose scope events are taken, and when. */
export interface Taker {
  readonly tx: Tx;
  readonly scope: AgencyScope;
  readonly now: Date;
}

/** Events that came in, from an agency that was proven to have sent them: inside this installation by the outbox, else by its key. */
export interface Delivery {
  readonly from: { readonly agencyId: string; readonly name: string };
  readonly channel: Channel;
  readonly events: readonly BorderEvent[];
}

/**
 * Takes what arrived, each event once and in its turn; what is before its turn waits, what was here before changes nothing. Everything in the
 * caller's transaction. @throws Refused `border.unknown_peer`, `border.altered` for another event under the id or number of one that is here
 */
export async function takeEvents(taker: Taker, delivery: Delivery): Promise<void> {
  const neighbours = await neighboursWith(taker.tx, taker.scope, delivery.from.agencyId);
  for (const pairId of [...new Set(delivery.events.map((event) => event.pairId))].sort()) {
    await lockPair(taker.tx, taker.scope, pairId);
    const pair = await findPair(taker.tx, taker.scope, pairId);
    // What comes after the end of a pair is for nobody.
    if (pair !== undefined && pair.ended_at !== null) continue;
    const neighbour = neighbours.find(({ side }) => side === (pair?.side ?? 'above')) ?? (pair === undefined ? await superiorHere(taker, delivery) : refuse('border.unknown_peer'));
    if (pair !== undefined && pair.neighbour_id !== neighbour.id) refuse('border.unknown_peer');
    for (const event of delivery.events.filter((each) => each.pairId === pairId)) await keep(taker, event);
    await takeInTurn(taker, { pairId, neighbour });
  }
}

/** An agency of this installation that ours names as the one above it needs no further introduction. */
async function superiorHere(taker: Taker, { from, channel }: Delivery): Promise<NeighbourRecord> {
  const own = await ownAgency(taker.tx, taker.scope, taker.now);
  if (channel !== 'here' || own.parentAgencyId !== from.agencyId) refuse('border.unknown_peer');
  await insertNeighbour(taker.tx, taker.scope, { id: newId(), side: 'above', peer_agency_id: from.agencyId, name: from.name, unit_id: null, channel: 'here', public_key: null, endpoint: null, confirmed_at: taker.now });
  return (await neighboursWith(taker.tx, taker.scope, from.agencyId)).find(({ side }) => side === 'above') ?? refuse('border.unknown_peer');
}

async function keep({ tx, scope, now }: Taker, event: BorderEvent): Promise<void> {
  const { isNew, kept } = await keepEvent(tx, scope, event, now);
  if (!isNew && canonicalJson(kept ?? null) !== canonicalJson(event)) refuse('border.altered');
}

interface From {
  readonly pairId: string;
  readonly neighbour: NeighbourRecord;
}

async function takeInTurn(taker: Taker, from: From): Promise<void> {
  const { tx, scope } = taker;
  const applied = (await findPair(tx, scope, from.pairId))?.applied ?? 0;
  const { today } = await ownAgency(tx, scope, taker.now);
  for (const event of inTurn(await waitingEvents(tx, scope, from.pairId), applied)) {
    if (!(await adoptFiles(tx, scope, event.files, taker.now))) refuse('border.altered');
    const refusal = await takeOne({ ...taker, today: earlierDate(event.on, today) }, from, event);
    await saveTaken(tx, scope, { event, refusal, at: taker.now });
  }
}

type DatedTaker = Taker & { readonly today: string };

async function takeOne(taker: DatedTaker, from: From, event: BorderEvent): Promise<Refusal | null> {
  const pair = await findPair(taker.tx, taker.scope, from.pairId);
  if (pair === undefined) return takeOrder(taker, from, event);
  const record = (await lockTask(taker.tx, taker.scope, pair.task_id, 'cancel')) ?? refuse('common.not_found');
  await saveApplied(taker.tx, taker.scope, { pairId: pair.id, seq: event.seq });
  // Its numbers as they are under the lock of the task.
  const locked = (await findPair(taker.tx, taker.scope, pair.id)) ?? pair;
  return pair.side === 'above' ? takeAct(taker, { ...from, pair: locked, record }, event) : takeReport(taker, { ...from, pair: locked, record }, event);
}

/** An order from above becomes a task of the agency itself, which waits for somebody to accept it. */
async function takeOrder(taker: DatedTaker, { neighbour }: From, event: BorderEvent): Promise<null> {
  const { tx, scope, now, today } = taker;
  if (event.body.kind !== 'order') refuse('border.altered');
  const { order } = event.body;
  const units = await allUnits(tx, scope);
  const root = units.find((unit) => unit.parentId === null && unit.validFrom <= today && (unit.validTo === null || unit.validTo >= today)) ?? refuse('common.not_found');
  const context = { today, rules: await rulesOf(tx, scope, today), calendar: await workingCalendar(tx), units };
  const { task, entries } = valueOf(openOrder(order, { event, taker: { id: newId(), agencyId: scope.agencyId, rootUnitId: root.id, peer: neighbour.name }, context }));
  const log = linkEntries(scope, { task: { id: task.id, entryCount: 0, entryHead: '' }, entries: entries.map((entry) => ({ ...entry, data: { ...entry.data, by: event.by } })), author: { postId: null, at: now } });
  await keepOpened({ ...taker, actor: systemOf(scope), postId: null }, [{ task, deliverable: order.deliverable, source: null, assigner: orderedBy(order, neighbour.name), position: 0, now, log }]);
  await insertPair(tx, scope, { id: event.pairId, taskId: task.id, neighbourId: neighbour.id, side: 'above', told: { code: order.code, sources: order.sources, supports: order.supports }, now });
  await saveApplied(tx, scope, { pairId: event.pairId, seq: event.seq });
  // The sender learns the day on which it arrived.
  await tell({ ...taker, postId: null }, { pairId: event.pairId, body: { kind: 'act', command: null, note: '' }, published: publishedOf(task) });
  return null;
}

interface Half extends From {
  readonly pair: PairRecord;
  readonly record: TaskRecord;
}

async function takeAct(taker: DatedTaker, half: Half, event: BorderEvent): Promise<null> {
  const { pair, record } = half;
  const call = callOf(taker, record, 'superior');
  const isSettled = event.isLast || event.seen >= pair.sent;
  // What is confirmed above is over here too; what was still open below it is no longer waited for, on record (model 7.6, invariant 7).
  const waived = isSettled && event.published.state === 'done' ? await waiveChildren(call, half, event) : 0;
  const context = await contextOf(call, { taskId: record.id, entryId: newId() });
  const task = taskOf(record);
  const commands = takeFromAbove({ ...task, openChildCount: task.openChildCount - waived }, event, { sent: pair.sent, context });
  for (const command of commands) await run(call, half, { event, command });
  if (event.isLast) await endPair(taker.tx, taker.scope, { id: pair.id, at: taker.now });
  return null;
}

async function waiveChildren(call: AcrossCall, { record, neighbour }: Half, event: BorderEvent): Promise<number> {
  const children = await childrenOf(call.tx, call.scope, record);
  const open = children.filter((child) => child.state !== 'done' && child.state !== 'cancelled' && !child.waived);
  for (const child of open) {
    const locked = (await lockTask(call.tx, call.scope, child.id, 'waive')) ?? child;
    await carryOut(call, { record: locked, command: { kind: 'waive', reason: `${neighbour.name} đã xác nhận hoàn thành` }, said: { peer: neighbour.name, by: event.by } });
  }
  return open.length;
}

async function takeReport(taker: DatedTaker, half: Half, event: BorderEvent): Promise<Refusal | null> {
  const { pair, record } = half;
  const isArrival = event.body.kind === 'act' && event.body.command === null;
  if (isArrival) await saveArrival(taker.tx, taker.scope, { pairId: pair.id, on: taker.today });
  const call = callOf(taker, record, 'subordinate');
  // Days for giving back run from the day of arrival there.
  const since = pair.arrived_on === null ? {} : { leadSince: pair.arrived_on };
  const context = { ...(await contextOf(call, { taskId: record.id, entryId: newId() })), ...since };
  const { commands, refusal, mustAnswer } = takeFromBelow(taskOf(record), event, { sent: pair.sent, context });
  for (const command of commands) await run(call, half, { event, command, ...since });
  if (mustAnswer) await answer(taker, half, refusal);
  return refusal;
}

/** What stands here, to the agency below, with why its act is not possible. */
async function answer(taker: DatedTaker, { pair, record }: Half, refusal: Refusal | null): Promise<void> {
  const [now] = await findTasks(taker.tx, taker.scope, [record.id]);
  if (now === undefined) return;
  await tell({ ...taker, postId: null }, { pairId: pair.id, body: { kind: 'act', command: null, note: refusal === null ? '' : refusalSentence(refusal, 'vi') }, published: publishedOf(taskOf(now)) });
}

type AcrossCall = TaskCall & { readonly postId: null };

/** The other agency as who acts, about this task only. */
function callOf(taker: DatedTaker, record: TaskRecord, as: 'superior' | 'subordinate'): AcrossCall {
  const actor: Actor = { agencyId: taker.scope.agencyId, personId: '', posts: [], across: { taskId: record.id, as } };
  return { tx: taker.tx, scope: taker.scope, actor, postId: null, today: taker.today, now: taker.now };
}

async function run(call: AcrossCall, { record, neighbour }: Half, act: { readonly event: BorderEvent; readonly command: TaskCommand; readonly leadSince?: string }): Promise<void> {
  const { event, command, leadSince } = act;
  const locked = (await lockTask(call.tx, call.scope, record.id, command.kind)) ?? refuse('common.not_found');
  await carryOut(call, { record: locked, command, said: { peer: neighbour.name, by: event.by }, ...(leadSince === undefined ? {} : { leadSince }) });
}

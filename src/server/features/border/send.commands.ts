import { type BorderBody, type BorderOrder, crossing, type Published, publishedOf, type Task, type TaskCommand } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { enqueue } from '../../jobs/queue.js';
import type { Call } from '../../http/handler.js';
import { holderOf, sourcesOf, unitNames } from '../tasks/detail.queries.js';
import { documentLabel } from '../tasks/present.js';
import { findTasks, type TaskRecord, taskOf } from '../tasks/queries.js';
import { type NeighbourRecord, neighboursOfUnits } from './neighbours.queries.js';
import { borderFiles, endPair, insertOut, insertPair, pairOfTask, takeSeq } from './pairs.queries.js';

/** Who says something over the border, in whose transaction. */
export type Sayer = Pick<Call<'readTask'>, 'tx' | 'scope' | 'postId' | 'today' | 'now'>;

export const DELIVER_BORDER = 'border.deliver';
/** A week of tries ten minutes apart: an installation that is down for days misses nothing. */
const MOST_TRIES = 1000;

interface Said {
  readonly pairId: string;
  readonly body: BorderBody;
  readonly published: Published;
  readonly isLast?: boolean;
}

/** Writes an event of this side and the job that brings it over, both in the transaction of what it tells. The task's row is locked, so numbers have no gap. */
export async function tell(sayer: Sayer, { pairId, body, published, isLast = false }: Said): Promise<void> {
  const { tx, scope, postId, today, now } = sayer;
  const numbers = await takeSeq(tx, scope, pairId);
  const by = await holderOf(tx, scope, postId);
  const evidence = body.kind === 'act' && body.command !== null && 'evidence' in body.command ? body.command.evidence : [];
  const files = await borderFiles(tx, scope, evidence.flatMap((each) => each.fileId ?? []));
  const event = { id: newId(), pairId, ...numbers, on: today, by: by === undefined ? '' : `${by.title} ${by.name}`, published, isLast, files, body };
  await insertOut(tx, scope, event, now);
  await enqueue(tx, { scope, kind: DELIVER_BORDER, payload: { pairId }, uniqueKey: event.id, maxAttempts: MOST_TRIES });
}

/** Sends those of some new tasks whose lead stands for an agency below. */
export async function sendOrders(sayer: Sayer, taskIds: readonly string[], leadUnitIds: readonly string[]): Promise<void> {
  const neighbours = await neighboursOfUnits(sayer.tx, sayer.scope, [...new Set(leadUnitIds)]);
  if (neighbours.length === 0) return;
  for (const record of await findTasks(sayer.tx, sayer.scope, taskIds)) {
    const neighbour = neighbours.find(({ unit_id }) => unit_id === record.lead_unit_id);
    if (neighbour !== undefined) await sendOrder(sayer, record, neighbour);
  }
}

async function sendOrder(sayer: Sayer, record: TaskRecord, neighbour: NeighbourRecord): Promise<void> {
  const pairId = newId();
  await insertPair(sayer.tx, sayer.scope, { id: pairId, taskId: record.id, neighbourId: neighbour.id, side: 'below', told: {}, now: sayer.now });
  await tell(sayer, { pairId, body: { kind: 'order', order: await orderOf(sayer, record) }, published: publishedOf(taskOf(record)) });
}

/** An order as the agency below gets it: words of the documents that order it, never remarks, children or who works on it here. */
async function orderOf({ tx, scope }: Sayer, record: TaskRecord): Promise<BorderOrder> {
  const assigner = record.assigner_text !== '' ? undefined : await holderOf(tx, scope, record.assigner_post_id);
  return {
    code: record.code, kind: record.kind, class: record.class, title: record.title, deadline: record.deadline, dueOn: record.due_on, urgency: record.urgency, isKey: record.is_key, restricted: record.restricted,
    condition: record.condition, deliverable: record.deliverable.text ?? '', assigner: assigner === undefined ? record.assigner_text : `${assigner.title} ${assigner.name}`,
    sources: (await sourcesOf(tx, scope, record.id)).map((source) => ({ label: documentLabel(source), quote: source.head.slice(source.start_at, source.end_at) })),
    supports: (await unitNames(tx, scope, record.support_ids)).map(({ name }) => name),
  };
}

/** What an act changed on a task of this agency. */
export interface Acted {
  readonly before: Task;
  readonly next: Task;
  readonly command: TaskCommand;
}

/**
 * Lets an act here cross the border where the task has another half, or where its new lead stands for an agency below. What the other side did is
 * not told back to it.
 */
export async function crossBorder(sayer: Sayer, acted: Acted, isFromAcross: boolean): Promise<void> {
  const { before, next } = acted;
  if (next.leadUnitId !== before.leadUnitId) {
    if (before.border?.side === 'below') await withdraw(sayer, acted);
    await sendOrders(sayer, [next.id], [next.leadUnitId]);
    return;
  }
  if (before.border === null || isFromAcross) return;
  const body = crossing(acted);
  if (body === null) return;
  const pair = await pairOfTask(sayer.tx, sayer.scope, next.id);
  if (pair !== undefined) await tell(sayer, { pairId: pair.id, body, published: publishedOf(next) });
}

/** Another unit does it from now on: over there it is cancelled, and the pair ends. */
async function withdraw(sayer: Sayer, { next, command }: Acted): Promise<void> {
  const pair = await pairOfTask(sayer.tx, sayer.scope, next.id);
  if (pair === undefined) return;
  const reason = 'reason' in command && command.reason.trim() !== '' ? command.reason : 'Chuyển cơ quan khác thực hiện';
  const published: Published = { ...publishedOf(next), state: 'cancelled', closedOn: sayer.today, openRequest: null, pausedOn: null, dormant: false, submittedOn: null };
  await tell(sayer, { pairId: pair.id, body: { kind: 'act', command: { kind: 'cancel', reason }, note: '' }, published, isLast: true });
  await endPair(sayer.tx, sayer.scope, { id: pair.id, at: sayer.now });
}

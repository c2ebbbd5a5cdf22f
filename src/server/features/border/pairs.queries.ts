import type { BorderEvent, BorderFile, BorderOrder, Refusal } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** What the sender said beside the task itself. */
export type Told = Pick<BorderOrder, 'code' | 'sources' | 'supports'>;

/** One half of a pair of tasks. */
export interface PairRecord {
  readonly id: string;
  readonly task_id: string;
  readonly neighbour_id: string;
  readonly side: 'above' | 'below';
  readonly sent: number;
  readonly applied: number;
  readonly acked: number;
  readonly arrived_on: string | null;
  readonly told: Partial<Told>;
  /** The day on which it was sent, or arrived here. */
  readonly opened_on: string;
  readonly ended_at: Date | null;
}

const COLUMNS = sql`id, task_id, neighbour_id, side, sent, applied, acked, arrived_on, told, (opened_at at time zone (select g.time_zone from agency g where g.id = agency_id))::date::text as opened_on, ended_at`;

/** Those who take events of one pair wait for each other, also before the pair is there. */
export async function lockPair(tx: Tx, scope: AgencyScope, pairId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`border ${scope.agencyId} ${pairId}`}, 0))`.execute(tx);
}

export async function findPair(tx: Tx, scope: AgencyScope, pairId: string): Promise<PairRecord | undefined> {
  return (await sql<PairRecord>`select ${COLUMNS} from border_pair where agency_id = ${scope.agencyId} and id = ${pairId}`.execute(tx)).rows[0];
}

/** The pair of a task that still crosses the border; its numbers hold as long as the task's row is locked. */
export async function pairOfTask(tx: Tx, scope: AgencyScope, taskId: string): Promise<PairRecord | undefined> {
  return (await sql<PairRecord>`select ${COLUMNS} from border_pair where agency_id = ${scope.agencyId} and task_id = ${taskId} and ended_at is null`.execute(tx)).rows[0];
}

export interface NewPair {
  readonly id: string;
  readonly taskId: string;
  readonly neighbourId: string;
  readonly side: 'above' | 'below';
  readonly told: Partial<Told>;
  readonly now: Date;
}

export async function insertPair(tx: Tx, scope: AgencyScope, pair: NewPair): Promise<void> {
  await tx
    .insertInto('border_pair')
    .values({ agency_id: scope.agencyId, id: pair.id, task_id: pair.taskId, neighbour_id: pair.neighbourId, side: pair.side, told: JSON.stringify(pair.told), opened_at: pair.now })
    .execute();
}

export async function endPair(tx: Tx, scope: AgencyScope, ended: { readonly id: string; readonly at: Date }): Promise<void> {
  await tx.updateTable('border_pair').set({ ended_at: ended.at }).where('agency_id', '=', scope.agencyId).where('id', '=', ended.id).execute();
}

/** The next number of this side's events, and how many of the other's were taken when it was given. */
export async function takeSeq(tx: Tx, scope: AgencyScope, pairId: string): Promise<{ readonly seq: number; readonly seen: number }> {
  const found = await sql<{ seq: number; seen: number }>`update border_pair set sent = sent + 1 where agency_id = ${scope.agencyId} and id = ${pairId} returning sent as seq, applied as seen`.execute(tx);
  const [numbers] = found.rows;
  if (numbers === undefined) throw new Error('an event belongs to a pair');
  return numbers;
}

export async function insertOut(tx: Tx, scope: AgencyScope, event: BorderEvent, at: Date): Promise<void> {
  await tx.insertInto('border_out').values({ agency_id: scope.agencyId, pair_id: event.pairId, seq: event.seq, event_id: event.id, event: JSON.stringify(event), at }).execute();
}

/** The events of a pair that the other side is not known to have, in their order. */
export async function pendingOf(tx: Tx, scope: AgencyScope, pairId: string): Promise<readonly BorderEvent[]> {
  const found = await sql<{ event: BorderEvent }>`
    select o.event from border_out o join border_pair p on p.agency_id = o.agency_id and p.id = o.pair_id
    where o.agency_id = ${scope.agencyId} and o.pair_id = ${pairId} and o.seq > p.acked order by o.seq`.execute(tx);
  return found.rows.map((row) => row.event);
}

/** The other side has this many of our events; never fewer than before. */
export async function saveAcked(tx: Tx, scope: AgencyScope, ack: { readonly pairId: string; readonly seq: number }): Promise<void> {
  await sql`update border_pair set acked = greatest(acked, least(sent, ${ack.seq})) where agency_id = ${scope.agencyId} and id = ${ack.pairId}`.execute(tx);
}

/** Keeps an event that arrived. Answers false where it was here before, and what was here then. */
export async function keepEvent(tx: Tx, scope: AgencyScope, event: BorderEvent, at: Date): Promise<{ readonly isNew: boolean; readonly kept: unknown }> {
  const written = await sql`
    insert into border_in (agency_id, event_id, pair_id, seq, event, arrived_at) values (${scope.agencyId}, ${event.id}, ${event.pairId}, ${event.seq}, ${JSON.stringify(event)}::jsonb, ${at})
    on conflict do nothing`.execute(tx);
  if (written.numAffectedRows === 1n) return { isNew: true, kept: event };
  const found = await sql<{ event: unknown }>`select event from border_in where agency_id = ${scope.agencyId} and pair_id = ${event.pairId} and seq = ${event.seq} and event_id = ${event.id}`.execute(tx);
  return { isNew: false, kept: found.rows[0]?.event };
}

/** The events of a pair that wait for their turn. */
export async function waitingEvents(tx: Tx, scope: AgencyScope, pairId: string): Promise<readonly BorderEvent[]> {
  const found = await sql<{ event: BorderEvent }>`select event from border_in where agency_id = ${scope.agencyId} and pair_id = ${pairId} and applied_at is null order by seq`.execute(tx);
  return found.rows.map((row) => row.event);
}

/** An event was taken: once. */
export async function saveTaken(tx: Tx, scope: AgencyScope, taken: { readonly event: BorderEvent; readonly refusal: Refusal | null; readonly at: Date }): Promise<void> {
  const { event, refusal, at } = taken;
  await sql`update border_in set applied_at = ${at}, refusal = ${refusal === null ? null : JSON.stringify(refusal)}::jsonb where agency_id = ${scope.agencyId} and event_id = ${event.id}`.execute(tx);
}

export async function saveApplied(tx: Tx, scope: AgencyScope, applied: { readonly pairId: string; readonly seq: number }): Promise<void> {
  await tx.updateTable('border_pair').set({ applied: applied.seq }).where('agency_id', '=', scope.agencyId).where('id', '=', applied.pairId).execute();
}

export async function saveArrival(tx: Tx, scope: AgencyScope, arrival: { readonly pairId: string; readonly on: string }): Promise<void> {
  await tx.updateTable('border_pair').set({ arrived_on: arrival.on }).where('agency_id', '=', scope.agencyId).where('id', '=', arrival.pairId).where('arrived_on', 'is', null).execute();
}

/** Files that evidence names, with the hash of their bytes. */
export async function borderFiles(tx: Tx, scope: AgencyScope, fileIds: readonly string[]): Promise<readonly BorderFile[]> {
  if (fileIds.length === 0) return [];
  const found = await sql<BorderFile>`
    select id, name, media_type as "mediaType", size::float8 as size, sha256 from file where agency_id = ${scope.agencyId} and id = any(${sql.val(fileIds)}::uuid[]) order by id`.execute(tx);
  return found.rows;
}

/** Makes the other side's files known here under their own ids. Answers whether each now names the bytes that the event says. */
export async function adoptFiles(tx: Tx, scope: AgencyScope, files: readonly BorderFile[], at: Date): Promise<boolean> {
  for (const file of files) {
    await tx
      .insertInto('file')
      .values({ agency_id: scope.agencyId, id: file.id, sha256: file.sha256, name: file.name, media_type: file.mediaType, size: file.size, created_by_post_id: null, created_at: at })
      .onConflict((on) => on.doNothing())
      .execute();
  }
  const known = await borderFiles(tx, scope, files.map(({ id }) => id));
  return files.every((file) => known.some(({ id, sha256 }) => id === file.id && sha256 === file.sha256));
}

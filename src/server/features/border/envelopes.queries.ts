import type { BorderEvent } from '#core/index.js';
import { type RawBuilder, sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** What waits for a neighbour: events of ours that it is not known to have, and pairs of which it has to be told what is here. */
export interface Waiting {
  readonly events: number;
  /** Those of them that stand in no file yet. */
  readonly unwritten: number;
  readonly acks: number;
}

export const NOTHING_WAITS: Waiting = { events: 0, unwritten: 0, acks: 0 };

// Pairs of an earlier link with the same agency are over, and what still comes for them is acknowledged all the same.
const WITH_PEER = (peer: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (select 1 from neighbour m where m.agency_id = p.agency_id and m.id = p.neighbour_id and m.peer_agency_id = ${peer})`;

/** By neighbour. */
export async function waitingByNeighbour(tx: Tx, scope: AgencyScope): Promise<ReadonlyMap<string, Waiting>> {
  const found = await sql<Waiting & { id: string }>`
    select n.id, (select coalesce(sum(p.sent - p.acked), 0)::int from border_pair p where p.agency_id = n.agency_id and p.neighbour_id = n.id and p.acked < p.sent) as events,
      (select coalesce(sum(p.sent - greatest(p.acked, p.written)), 0)::int from border_pair p where p.agency_id = n.agency_id and p.neighbour_id = n.id and p.acked < p.sent) as unwritten,
      (select count(*)::int from border_pair p where p.agency_id = n.agency_id and p.ack_due and ${WITH_PEER(sql`n.peer_agency_id`)}) as acks
    from neighbour n where n.agency_id = ${scope.agencyId} and n.revoked_at is null`.execute(tx);
  return new Map(found.rows.map(({ id, ...waiting }) => [id, waiting]));
}

export interface Ack {
  readonly pairId: string;
  readonly seq: number;
}

/** Of one pair at most so many in one envelope, so that a pair that is stuck does not keep the others waiting. */
const MOST_OF_PAIR = 50;

/** The events that a neighbour is not known to have: each pair in its order, the pairs by turns. */
export async function pendingFor(tx: Tx, scope: AgencyScope, { neighbourId, most }: { readonly neighbourId: string; readonly most: number }): Promise<readonly BorderEvent[]> {
  const found = await sql<{ event: BorderEvent }>`
    select o.event from border_pair p join border_out o on o.agency_id = p.agency_id and o.pair_id = p.id and o.seq > p.acked and o.seq <= p.acked + ${MOST_OF_PAIR}
    where p.agency_id = ${scope.agencyId} and p.neighbour_id = ${neighbourId} and p.acked < p.sent order by o.seq - p.acked, o.at, o.pair_id limit ${most}`.execute(tx);
  return found.rows.map((row) => row.event);
}

/** How many events of an agency are here, of the pairs of which it has to be told. */
export async function acksDue(tx: Tx, scope: AgencyScope, { peerId, most }: { readonly peerId: string; readonly most: number }): Promise<readonly Ack[]> {
  const found = await sql<Ack>`select p.id as "pairId", p.applied as seq from border_pair p where p.agency_id = ${scope.agencyId} and p.ack_due and ${WITH_PEER(sql`${peerId}`)} order by p.id limit ${most}`.execute(tx);
  return found.rows;
}

/** How many events are here of some pairs with an agency. */
export async function acksOf(tx: Tx, scope: AgencyScope, { peerId, pairIds }: { readonly peerId: string; readonly pairIds: readonly string[] }): Promise<readonly Ack[]> {
  const found = await sql<Ack>`select p.id as "pairId", p.applied as seq from border_pair p where p.agency_id = ${scope.agencyId} and p.id = any(${sql.val(pairIds)}::uuid[]) and ${WITH_PEER(sql`${peerId}`)} order by p.id`.execute(tx);
  return found.rows;
}

/** The other side has to be told of these pairs, or was told so much of them. */
export async function setAckDue(tx: Tx, scope: AgencyScope, acks: readonly Ack[], isDue: boolean): Promise<void> {
  await sql`
    update border_pair p set ack_due = ${isDue} from unnest(${sql.val(acks.map((ack) => ack.pairId))}::uuid[], ${sql.val(acks.map((ack) => ack.seq))}::int[]) as told(id, seq)
    where p.agency_id = ${scope.agencyId} and p.id = told.id and (${isDue} or p.applied <= told.seq)`.execute(tx);
}

/** These events stand in a file now. */
export async function saveWritten(tx: Tx, scope: AgencyScope, written: readonly Ack[]): Promise<void> {
  await sql`
    update border_pair p set written = greatest(p.written, told.seq) from (select id, max(seq) as seq from unnest(${sql.val(written.map((each) => each.pairId))}::uuid[], ${sql.val(written.map((each) => each.seq))}::int[]) as t(id, seq) group by id) as told
    where p.agency_id = ${scope.agencyId} and p.id = told.id`.execute(tx);
}

/** What came after the end of a pair is for nobody, and is not to be sent again. */
export async function passOver(tx: Tx, scope: AgencyScope, { peerId, acks }: { readonly peerId: string; readonly acks: readonly Ack[] }): Promise<void> {
  await sql`
    update border_pair p set applied = greatest(p.applied, told.seq) from (select id, max(seq) as seq from unnest(${sql.val(acks.map((ack) => ack.pairId))}::uuid[], ${sql.val(acks.map((ack) => ack.seq))}::int[]) as t(id, seq) group by id) as told
    where p.agency_id = ${scope.agencyId} and p.id = told.id and p.ended_at is not null and ${WITH_PEER(sql`${peerId}`)}`.execute(tx);
}

/** A neighbour has so many of our events; never fewer than before, and only of pairs with it. @returns how many it was not known to have */
export async function saveAcks(tx: Tx, scope: AgencyScope, { neighbourIds, acks }: { readonly neighbourIds: readonly string[]; readonly acks: readonly Ack[] }): Promise<number> {
  const found = await sql<{ gained: number }>`
    with told as (select * from unnest(${sql.val(acks.map((ack) => ack.pairId))}::uuid[], ${sql.val(acks.map((ack) => ack.seq))}::int[]) as t(id, seq)),
      before as (
        select p.id, p.acked, max(least(p.sent, told.seq)) as seq from border_pair p join told on told.id = p.id
        where p.agency_id = ${scope.agencyId} and p.neighbour_id = any(${sql.val(neighbourIds)}::uuid[]) group by p.id, p.acked
      ),
      after as (update border_pair p set acked = before.seq from before where p.agency_id = ${scope.agencyId} and p.id = before.id and p.acked < before.seq returning before.seq - before.acked as gained)
    select coalesce(sum(gained), 0)::int as gained from after`.execute(tx);
  return found.rows[0]?.gained ?? 0;
}

/** Which of some events are here, and whether they had their effect. */
export async function arrivedOf(tx: Tx, scope: AgencyScope, eventIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const found = await sql<{ id: string; done: boolean }>`select event_id as id, applied_at is not null as done from border_in where agency_id = ${scope.agencyId} and event_id = any(${sql.val(eventIds)}::uuid[])`.execute(tx);
  return new Map(found.rows.map(({ id, done }) => [id, done]));
}

/** A file that was carried. */
export interface BorderFileRecord {
  readonly id: string;
  readonly neighbour_id: string;
  readonly direction: 'in' | 'out';
  readonly number: number;
  readonly at: Date;
  readonly by: string | null;
  readonly events: number;
  readonly acks: number;
  readonly size: number;
}

export interface NewBorderFile extends Omit<BorderFileRecord, 'by'> {
  readonly by_post_id: string | null;
  readonly head: Buffer | null;
}

/** Keeps a file among those that were carried. Answers whether it was not there yet. */
export async function insertBorderFile(tx: Tx, scope: AgencyScope, file: NewBorderFile): Promise<boolean> {
  const written = await tx.insertInto('border_file').values({ agency_id: scope.agencyId, ...file }).onConflict((on) => on.doNothing()).executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}

const SHOWN = 20;
const FILE = sql`f.id, f.neighbour_id, f.direction, f.number, f.at, f.events, f.acks, f.size::float8 as size, (select pe.name from post po join person pe on pe.agency_id = po.agency_id and pe.id = po.person_id where po.agency_id = f.agency_id and po.id = f.by_post_id) as by`;

/** The newest files of a neighbour, or one file. */
export async function carriedFiles(tx: Tx, scope: AgencyScope, which: { readonly neighbourId: string } | { readonly id: string }): Promise<readonly BorderFileRecord[]> {
  const condition = 'id' in which ? sql`f.id = ${which.id}` : sql`f.neighbour_id = ${which.neighbourId}`;
  return (await sql<BorderFileRecord>`select ${FILE} from border_file f where f.agency_id = ${scope.agencyId} and ${condition} order by f.at desc, f.number desc limit ${SHOWN}`.execute(tx)).rows;
}

/** What a file that was written begins with, and for whom it is; none for one that came in. */
export async function headOf(tx: Tx, scope: AgencyScope, id: string): Promise<{ readonly head: Buffer; readonly name: string; readonly number: number } | undefined> {
  const found = await sql<{ head: Buffer; name: string; number: number }>`
    select f.head, n.name, f.number from border_file f join neighbour n on n.agency_id = f.agency_id and n.id = f.neighbour_id where f.agency_id = ${scope.agencyId} and f.id = ${id} and f.head is not null`.execute(tx);
  return found.rows[0];
}

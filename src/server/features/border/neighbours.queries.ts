import type { Refusal } from '#core/index.js';
import { sql } from 'kysely';
import { dayIn } from '../../database/local-time.js';
import { ofOffice } from '../../database/office.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** How events reach the other agency: inside this installation, by files that people carry, or posted to its address. */
export type Channel = 'here' | 'file' | 'api';

/** An agency next to this one, as this one knows it. */
export interface NeighbourRecord {
  readonly id: string;
  readonly side: 'above' | 'below';
  readonly peer_agency_id: string;
  readonly name: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly channel: Channel;
  readonly public_key: string | null;
  readonly endpoint: string | null;
  readonly created_at: Date;
  /** Null until a person compared the numbers of the key; nothing is sent or taken before. */
  readonly confirmed_at: Date | null;
  readonly offered_key: string | null;
  readonly former_key: string | null;
  readonly former_until: string | null;
  readonly heard_at: Date | null;
  readonly sent_at: Date | null;
  readonly hold_until: Date | null;
  readonly down_count: number;
  readonly problem: Refusal | null;
}

const COLUMNS = sql`n.id, n.side, n.peer_agency_id, n.name, n.unit_id, u.name as unit_name, n.channel, n.public_key, n.endpoint, n.created_at, n.confirmed_at, n.offered_key, n.former_key, n.former_until, n.heard_at, n.sent_at, n.hold_until,
  n.down_count, n.problem`;
const FROM = sql`neighbour n left join unit u on u.agency_id = n.agency_id and u.id = n.unit_id`;

/** The neighbours that hold today, those above first. */
export async function neighboursOf(tx: Tx, scope: AgencyScope): Promise<readonly NeighbourRecord[]> {
  return (await sql<NeighbourRecord>`select ${COLUMNS} from ${FROM} where n.agency_id = ${scope.agencyId} and n.revoked_at is null order by n.side, n.name, n.id`.execute(tx)).rows;
}

/** Those of one agency with which orders are exchanged: it may stand above in one thing and below in another. */
export async function neighboursWith(tx: Tx, scope: AgencyScope, peerAgencyId: string): Promise<readonly NeighbourRecord[]> {
  return (await sql<NeighbourRecord>`select ${COLUMNS} from ${FROM} where n.agency_id = ${scope.agencyId} and n.peer_agency_id = ${peerAgencyId} and n.revoked_at is null and n.confirmed_at is not null`.execute(tx)).rows;
}

/** The units that stand for an agency below. */
async function unitsOfNeighbours(tx: Tx, scope: AgencyScope): Promise<ReadonlySet<string>> {
  return ofOffice(tx, 'units of neighbours', async () => {
    const found = await sql<{ id: string }>`select unit_id as id from neighbour where agency_id = ${scope.agencyId} and unit_id is not null and revoked_at is null and confirmed_at is not null`.execute(tx);
    return new Set(found.rows.map(({ id }) => id));
  });
}

/** The agencies below for which some units stand. */
export async function neighboursOfUnits(tx: Tx, scope: AgencyScope, unitIds: readonly string[]): Promise<readonly NeighbourRecord[]> {
  const standing = await unitsOfNeighbours(tx, scope);
  if (!unitIds.some((id) => standing.has(id))) return [];
  return (await sql<NeighbourRecord>`select ${COLUMNS} from ${FROM} where n.agency_id = ${scope.agencyId} and n.unit_id = any(${sql.val(unitIds)}::uuid[]) and n.revoked_at is null and n.confirmed_at is not null`.execute(tx)).rows;
}

export async function findNeighbour(tx: Tx, scope: AgencyScope, id: string): Promise<NeighbourRecord | undefined> {
  return (await sql<NeighbourRecord>`select ${COLUMNS} from ${FROM} where n.agency_id = ${scope.agencyId} and n.id = ${id} and n.revoked_at is null`.execute(tx)).rows[0];
}

export type NewNeighbour = Pick<NeighbourRecord, 'id' | 'side' | 'peer_agency_id' | 'name' | 'unit_id' | 'channel' | 'public_key' | 'endpoint' | 'confirmed_at'>;

/** Answers whether it was written: one agency stands on one side once, and a unit stands for one agency. */
export async function insertNeighbour(tx: Tx, scope: AgencyScope, neighbour: NewNeighbour): Promise<boolean> {
  const written = await tx.insertInto('neighbour').values({ agency_id: scope.agencyId, ...neighbour }).onConflict((on) => on.doNothing()).executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}

/** Ends a neighbourhood and the pairs that rest on it: their tasks go on inside. */
export async function revokeNeighbour(tx: Tx, scope: AgencyScope, revoked: { readonly id: string; readonly at: Date }): Promise<void> {
  await tx.updateTable('neighbour').set({ revoked_at: revoked.at }).where('agency_id', '=', scope.agencyId).where('id', '=', revoked.id).where('revoked_at', 'is', null).execute();
  await tx.updateTable('border_pair').set({ ended_at: revoked.at }).where('agency_id', '=', scope.agencyId).where('neighbour_id', '=', revoked.id).where('ended_at', 'is', null).execute();
}

/** The agencies of this installation that name this one as theirs. */
export async function agenciesBelow(tx: Tx): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return (await sql<{ id: string; name: string }>`select id, name from agencies_below()`.execute(tx)).rows;
}

/** What the agency says of itself: its name, whom it names as above it, and its day. */
export async function ownAgency(tx: Tx, scope: AgencyScope, now: Date): Promise<{ readonly name: string; readonly parentAgencyId: string | null; readonly parentName: string; readonly today: string }> {
  const { name, parent_agency_id: parentAgencyId, parent_name: parentName, time_zone: zone } = await tx.selectFrom('agency').select(['name', 'parent_agency_id', 'parent_name', 'time_zone']).where('id', '=', scope.agencyId).executeTakeFirstOrThrow();
  return { name, parentAgencyId, parentName, today: dayIn(zone, now) };
}

export type NeighbourChange = Partial<Pick<NeighbourRecord, 'confirmed_at' | 'channel' | 'endpoint' | 'public_key' | 'offered_key' | 'former_key' | 'former_until' | 'heard_at' | 'sent_at' | 'hold_until' | 'down_count'>> & { readonly leased_until?: Date | null };

export async function changeNeighbour(tx: Tx, scope: AgencyScope, id: string, change: NeighbourChange): Promise<void> {
  await tx.updateTable('neighbour').set(change).where('agency_id', '=', scope.agencyId).where('id', '=', id).execute();
}

/** Why the last post was not taken; null once one was. */
export async function saveProblem(tx: Tx, scope: AgencyScope, { id, problem }: { readonly id: string; readonly problem: Refusal | null }): Promise<void> {
  await sql`update neighbour set problem = ${problem === null ? null : JSON.stringify(problem)}::jsonb where agency_id = ${scope.agencyId} and id = ${id}`.execute(tx);
}

/** The next number of a file that is written for a neighbour. */
export async function takeNumber(tx: Tx, scope: AgencyScope, id: string): Promise<number> {
  const found = await sql<{ number: number }>`update neighbour set last_number = last_number + 1 where agency_id = ${scope.agencyId} and id = ${id} returning last_number as number`.execute(tx);
  return found.rows[0]?.number ?? 0;
}

/** Takes a neighbour for one worker that posts to it; none where another does, or where it is not to be asked yet. */
export async function leaseNeighbour(tx: Tx, scope: AgencyScope, leased: { readonly id: string; readonly now: Date; readonly until: Date }): Promise<boolean> {
  const taken = await sql`
    update neighbour set leased_until = ${leased.until} where agency_id = ${scope.agencyId} and id = ${leased.id} and channel = 'api' and revoked_at is null and confirmed_at is not null
      and (leased_until is null or leased_until <= ${leased.now}) and (hold_until is null or hold_until <= ${leased.now})`.execute(tx);
  return taken.numAffectedRows === 1n;
}

/** Until when another worker may be posting to a neighbour; null where none does. */
export async function leasedUntil(tx: Tx, scope: AgencyScope, { id, now }: { readonly id: string; readonly now: Date }): Promise<Date | null> {
  const found = await sql<{ until: Date }>`select leased_until as until from neighbour where agency_id = ${scope.agencyId} and id = ${id} and leased_until > ${now}`.execute(tx);
  return found.rows[0]?.until ?? null;
}

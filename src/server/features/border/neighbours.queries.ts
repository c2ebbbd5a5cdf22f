import { sql } from 'kysely';
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
}

const COLUMNS = sql`n.id, n.side, n.peer_agency_id, n.name, n.unit_id, u.name as unit_name, n.channel, n.public_key, n.endpoint, n.created_at`;
const FROM = sql`neighbour n left join unit u on u.agency_id = n.agency_id and u.id = n.unit_id`;

/** The neighbours that hold today, those above first. */
export async function neighboursOf(tx: Tx, scope: AgencyScope): Promise<readonly NeighbourRecord[]> {
  return (await sql<NeighbourRecord>`select ${COLUMNS} from ${FROM} where n.agency_id = ${scope.agencyId} and n.revoked_at is null order by n.side, n.name, n.id`.execute(tx)).rows;
}

/** The same, of one agency: it may stand above in one thing and below in another. */
export async function neighboursWith(tx: Tx, scope: AgencyScope, peerAgencyId: string): Promise<readonly NeighbourRecord[]> {
  return (await sql<NeighbourRecord>`select ${COLUMNS} from ${FROM} where n.agency_id = ${scope.agencyId} and n.peer_agency_id = ${peerAgencyId} and n.revoked_at is null`.execute(tx)).rows;
}

/** The agencies below for which some units stand. */
export async function neighboursOfUnits(tx: Tx, scope: AgencyScope, unitIds: readonly string[]): Promise<readonly NeighbourRecord[]> {
  if (unitIds.length === 0) return [];
  return (await sql<NeighbourRecord>`select ${COLUMNS} from ${FROM} where n.agency_id = ${scope.agencyId} and n.unit_id = any(${sql.val(unitIds)}::uuid[]) and n.revoked_at is null`.execute(tx)).rows;
}

export async function findNeighbour(tx: Tx, scope: AgencyScope, id: string): Promise<NeighbourRecord | undefined> {
  return (await sql<NeighbourRecord>`select ${COLUMNS} from ${FROM} where n.agency_id = ${scope.agencyId} and n.id = ${id} and n.revoked_at is null`.execute(tx)).rows[0];
}

export type NewNeighbour = Pick<NeighbourRecord, 'id' | 'side' | 'peer_agency_id' | 'name' | 'unit_id' | 'channel' | 'public_key' | 'endpoint'>;

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
  const found = await sql<{ name: string; parentAgencyId: string | null; parentName: string; today: string }>`
    select name, parent_agency_id as "parentAgencyId", parent_name as "parentName", (${now}::timestamptz at time zone time_zone)::date::text as today from agency where id = ${scope.agencyId}`.execute(tx);
  const [own] = found.rows;
  if (own === undefined) throw new Error('an agency sees itself');
  return own;
}

import type { Draft } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** A conclusion as it is kept. */
export interface ConclusionRecord {
  readonly id: string;
  readonly itemId: string | null;
  readonly text: string;
  readonly draft: Draft | null;
  readonly leadUnitId: string | null;
  readonly version: number;
}

const SELECT = sql`select c.id, c.item_id as "itemId", c.text, c.draft, c.lead_unit_id as "leadUnitId", c.version from conclusion c`;

/** The conclusions of a meeting in the order in which they stand, without those that were struck out. */
export async function findConclusions(tx: Tx, scope: AgencyScope, meetingId: string): Promise<readonly ConclusionRecord[]> {
  return (await sql<ConclusionRecord>`${SELECT} where c.agency_id = ${scope.agencyId} and c.occasion_id = ${meetingId} and c.dropped_at is null order by c.position, c.id`.execute(tx)).rows;
}

/** One conclusion of a meeting, struck out or not. */
export async function findConclusion(tx: Tx, scope: AgencyScope, of: { readonly meetingId: string; readonly id: string }): Promise<ConclusionRecord | undefined> {
  return (await sql<ConclusionRecord>`${SELECT} where c.agency_id = ${scope.agencyId} and c.occasion_id = ${of.meetingId} and c.id = ${of.id}`.execute(tx)).rows[0];
}

export interface ConclusionChange {
  readonly meetingId: string;
  readonly id: string;
  readonly itemId: string | null;
  readonly text: string;
  readonly draft: Draft | null;
  readonly postId: string | null;
  readonly now: Date;
}

/** A new conclusion at the end. */
export async function insertConclusion(tx: Tx, scope: AgencyScope, of: ConclusionChange): Promise<void> {
  await sql`
    insert into conclusion (agency_id, id, occasion_id, item_id, position, text, draft, lead_unit_id, at, updated_at, by_post_id)
    select ${scope.agencyId}, ${of.id}, ${of.meetingId}, ${of.itemId}, coalesce(max(position), 0) + 1, ${of.text}, ${of.draft === null ? null : JSON.stringify(of.draft)}::jsonb, ${of.draft?.leadUnitId ?? null}, ${of.now}, ${of.now}, ${of.postId}
    from conclusion where agency_id = ${scope.agencyId} and occasion_id = ${of.meetingId}`.execute(tx);
}

/** Saves where nobody changed it meanwhile; answers whether it did. */
export async function saveConclusionRow(tx: Tx, scope: AgencyScope, of: ConclusionChange & { readonly seenVersion: number }): Promise<boolean> {
  const saved = await tx.updateTable('conclusion')
    .set({ item_id: of.itemId, text: of.text, draft: of.draft === null ? null : JSON.stringify(of.draft), lead_unit_id: of.draft?.leadUnitId ?? null, version: of.seenVersion + 1, updated_at: of.now, by_post_id: of.postId })
    .where('agency_id', '=', scope.agencyId).where('occasion_id', '=', of.meetingId).where('id', '=', of.id).where('version', '=', of.seenVersion).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Strikes a conclusion out, or brings it back; answers whether the version was the one seen. */
export async function saveConclusionDropped(tx: Tx, scope: AgencyScope, of: { readonly meetingId: string; readonly id: string; readonly seenVersion: number; readonly at: Date | null }): Promise<boolean> {
  const saved = await tx.updateTable('conclusion').set({ dropped_at: of.at, version: of.seenVersion + 1 }).where('agency_id', '=', scope.agencyId).where('occasion_id', '=', of.meetingId).where('id', '=', of.id).where('version', '=', of.seenVersion).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Database, Tx } from '../../database/transaction.js';
import { filterCondition, type ReadyFilter, type TaskLens, visibleCondition } from '../tasks/filter.queries.js';

export interface FeedRow {
  readonly id: string;
  readonly name: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}

/** Whose calendar an address is, before any agency is known. */
export interface FoundFeed extends FeedRow {
  readonly agencyId: string;
  readonly accountId: string;
}

/** A calendar by the secret of its address; none where it was revoked. */
export async function findFeedByToken(database: Database, tokenHash: Buffer): Promise<FoundFeed | undefined> {
  const found = await sql<FoundFeed>`
    select agency_id as "agencyId", account_id as "accountId", id, name, filter, created_at as "madeAt", used_at as "usedAt" from calendar_feed where token_hash = ${tokenHash} and revoked_at is null`.execute(database);
  return found.rows[0];
}

/** The calendars of an account that are read still, the newest first. */
export async function feedsOf(tx: Tx, scope: AgencyScope, accountId: string): Promise<readonly FeedRow[]> {
  const found = await sql<FeedRow>`
    select id, name, filter, created_at as "madeAt", used_at as "usedAt" from calendar_feed
    where agency_id = ${scope.agencyId} and account_id = ${accountId} and revoked_at is null order by created_at desc, id desc`.execute(tx);
  return found.rows;
}

export interface NewFeed {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly tokenHash: Buffer;
  readonly now: Date;
}

export async function insertFeed(tx: Tx, scope: AgencyScope, feed: NewFeed): Promise<void> {
  await tx
    .insertInto('calendar_feed')
    .values({ agency_id: scope.agencyId, id: feed.id, account_id: feed.accountId, name: feed.name, filter: JSON.stringify(feed.filter), token_hash: feed.tokenHash, created_at: feed.now })
    .execute();
}

/** @returns whether it was there to be revoked, or was revoked before */
export async function revokeFeed(tx: Tx, scope: AgencyScope, which: { readonly id: string; readonly accountId: string; readonly now: Date }): Promise<boolean> {
  const done = await sql`
    update calendar_feed set revoked_at = coalesce(revoked_at, ${which.now}) where agency_id = ${scope.agencyId} and id = ${which.id} and account_id = ${which.accountId}`.execute(tx);
  return done.numAffectedRows === 1n;
}

export async function touchFeed(tx: Tx, scope: AgencyScope, used: { readonly id: string; readonly now: Date }): Promise<void> {
  await tx.updateTable('calendar_feed').set({ used_at: used.now }).where('agency_id', '=', scope.agencyId).where('id', '=', used.id).execute();
}

/** How many tasks a filter means, and how many of them stand in a calendar of this person. */
export async function countForCalendar(tx: Tx, filter: ReadyFilter, lens: TaskLens): Promise<{ readonly total: number; readonly shown: number }> {
  const found = await sql<{ total: number; shown: number }>`
    select count(*)::int as total, (count(*) filter (where t.due_on is not null and ${visibleCondition(lens.actor)}))::int as shown from task t where ${filterCondition(filter, lens)}`.execute(tx);
  return found.rows[0] ?? { total: 0, shown: 0 };
}

/** When each task changed last. */
export async function changedAt(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const found = await sql<{ id: string; at: Date }>`select id, updated_at as at from task where agency_id = ${scope.agencyId} and id = any(${sql.val(taskIds)}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row.at]));
}

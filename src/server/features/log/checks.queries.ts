import { type RawBuilder, sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { FoundBreach, Progress, Verified } from './verify.commands.js';

/** How many tasks the agency has, each with a log of its own. */
export async function countTaskLogs(tx: Tx, scope: AgencyScope): Promise<number> {
  const found = await sql<{ total: number }>`select count(*)::int as total from task where agency_id = ${scope.agencyId}`.execute(tx);
  return found.rows[0]?.total ?? 0;
}

/** The ids of some tasks in their order, after one of them. */
export async function taskIdsAfter(tx: Tx, scope: AgencyScope, part: { readonly after: string | null; readonly most: number }): Promise<readonly string[]> {
  const after = part.after === null ? sql`true` : sql`id > ${part.after}::uuid`;
  const found = await sql<{ id: string }>`select id from task where agency_id = ${scope.agencyId} and ${after} order by id limit ${part.most}`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** The hash of one entry of the log of the agency. */
export async function officeHashAt(tx: Tx, scope: AgencyScope, ordinal: number): Promise<string | undefined> {
  const found = await sql<{ hash: string }>`select hash from agency_entry where agency_id = ${scope.agencyId} and ordinal = ${ordinal}`.execute(tx);
  return found.rows[0]?.hash;
}

export interface CheckRecord {
  readonly id: string;
  readonly asked_at: Date;
  readonly by: string | null;
  readonly against: string | null;
  readonly chains_total: number;
  readonly chains_done: number;
  readonly entries_done: number;
  readonly ended_at: Date | null;
  readonly failed: boolean;
  readonly breach_count: number;
  readonly breaches: readonly FoundBreach[];
  readonly anchor: string | null;
}

const MOST_SHOWN = 50;

/** Checks of the logs, the newest first; or the one of an id, or of an anchor that it wrote. */
export async function findChecks(tx: Tx, scope: AgencyScope, which: { readonly id: string } | { readonly anchor: string } | 'newest'): Promise<readonly CheckRecord[]> {
  const where: RawBuilder<unknown> = which === 'newest' ? sql`true` : 'id' in which ? sql`c.id = ${which.id}` : sql`c.anchor = ${which.anchor}`;
  const found = await sql<CheckRecord>`
    select c.id, c.asked_at, p.name as by, c.against, c.chains_total, c.chains_done, c.entries_done, c.ended_at, c.failed, c.breach_count, c.breaches, c.anchor
    from log_check c left join post o on o.agency_id = c.agency_id and o.id = c.asked_by_post_id left join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where c.agency_id = ${scope.agencyId} and ${where} order by c.asked_at desc, c.id desc limit ${MOST_SHOWN}`.execute(tx);
  return found.rows;
}

export async function insertCheck(tx: Tx, scope: AgencyScope, check: { readonly id: string; readonly now: Date; readonly postId: string | null; readonly against: string | null }): Promise<void> {
  await tx.insertInto('log_check').values({ agency_id: scope.agencyId, id: check.id, asked_at: check.now, asked_by_post_id: check.postId, against: check.against }).execute();
}

export async function saveProgress(tx: Tx, scope: AgencyScope, { id, chainsTotal, chainsDone, entriesDone }: Progress & { readonly id: string }): Promise<void> {
  await tx.updateTable('log_check').set({ chains_total: chainsTotal, chains_done: chainsDone, entries_done: entriesDone }).where('agency_id', '=', scope.agencyId).where('id', '=', id).execute();
}

/** What a check found; it stays as it is from here on. */
export async function saveResult(tx: Tx, scope: AgencyScope, { id, now, verified }: { readonly id: string; readonly now: Date; readonly verified: Omit<Verified, 'chainsTotal' | 'chainsDone' | 'entriesDone'> & Partial<Progress> }): Promise<void> {
  const { breachCount, breaches, anchor, chainsTotal, chainsDone, entriesDone } = verified;
  await tx.updateTable('log_check').set({
    ended_at: now, breach_count: breachCount, breaches: JSON.stringify(breaches), anchor,
    ...(chainsTotal === undefined ? {} : { chains_total: chainsTotal }), ...(chainsDone === undefined ? {} : { chains_done: chainsDone }), ...(entriesDone === undefined ? {} : { entries_done: entriesDone }),
  }).where('agency_id', '=', scope.agencyId).where('id', '=', id).where('ended_at', 'is', null).execute();
}

/** It could not be carried out. */
export async function saveFailure(tx: Tx, scope: AgencyScope, { id, now }: { readonly id: string; readonly now: Date }): Promise<void> {
  await tx.updateTable('log_check').set({ ended_at: now, failed: true }).where('agency_id', '=', scope.agencyId).where('id', '=', id).where('ended_at', 'is', null).execute();
}

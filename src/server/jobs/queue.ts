import { type OperationNodeSource, sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../database/scope.js';
import type { JsonObject } from '../database/tables.js';
import type { Database, Tx } from '../database/transaction.js';

/** Work to do later. */
export interface JobToEnqueue {
  readonly scope: AgencyScope;
  /** A kind of `jobs/runners.ts`. */
  readonly kind: string;
  readonly payload: JsonObject;
  /** While a job of this kind with this key waits or runs, another is not written. */
  readonly uniqueKey?: string;
  /** Not before; now where absent. */
  readonly runAt?: Date;
  readonly maxAttempts?: number;
}

/**
 * Writes a job in the caller's transaction: it exists if and only if the change that needs it was kept.
 * @returns whether it was written; false where the same work already waits
 */
export async function enqueue(tx: Tx, job: JobToEnqueue): Promise<boolean> {
  const written = await sql`
    insert into job (id, agency_id, kind, payload, unique_key, run_at, max_attempts)
    values (${newId()}, ${job.scope.agencyId}, ${job.kind}, ${JSON.stringify(job.payload)}::jsonb, ${job.uniqueKey ?? null}, coalesce(${job.runAt ?? null}::timestamptz, now()), ${job.maxAttempts ?? 8})
    on conflict (kind, unique_key) where unique_key is not null and done_at is null and failed_at is null do nothing`.execute(tx);
  return written.numAffectedRows === 1n;
}

/** Jobs of one kind that belong to rows which the same statement writes: `written` writes them and gives the key of each that is new. */
export interface JobsOfRows {
  readonly scope: AgencyScope;
  readonly kind: string;
  readonly jobs: readonly { readonly uniqueKey: string; readonly payload: JsonObject }[];
  readonly written: OperationNodeSource;
}

/** Writes rows with the jobs of those that are new. */
export async function enqueueFor(tx: Tx, { scope, kind, jobs, written }: JobsOfRows): Promise<void> {
  const rows = jobs.map(({ uniqueKey, payload }) => ({ id: newId(), key: uniqueKey, payload }));
  await sql`
    with written as (${written})
    insert into job (id, agency_id, kind, payload, unique_key, run_at, max_attempts)
    select j.id, ${scope.agencyId}::uuid, ${kind}, j.payload, j.key, now(), 8 from json_to_recordset(${JSON.stringify(rows)}) j(id uuid, key text, payload jsonb) join written on written.key = j.key
    on conflict (kind, unique_key) where unique_key is not null and done_at is null and failed_at is null do nothing`.execute(tx);
}

/** A job in the hands of a worker until the lease ends. */
export interface TakenJob {
  readonly id: string;
  readonly agency_id: string;
  readonly kind: string;
  readonly payload: JsonObject;
  readonly attempts: number;
  readonly max_attempts: number;
}

/** The lease is the time after which the job of a killed worker starts again; a living worker renews it. */
export const LEASE_SECONDS = 20;
const LONGEST_PAUSE_SECONDS = 600;

/** Of which kinds a worker takes jobs: of these alone, or of all but these. */
export type KindsTaken = { readonly only: readonly string[] } | { readonly without: readonly string[] };

/** Takes the oldest job that may start, for one lease. Two workers never take the same one. */
export async function takeJob(database: Database, worker: string, kinds: KindsTaken = { without: [] }): Promise<TakenJob | undefined> {
  const ofKinds = 'only' in kinds ? sql`kind = any(${sql.val(kinds.only)}::text[])` : sql`kind <> all(${sql.val(kinds.without)}::text[])`;
  const taken = await sql<TakenJob>`
    update job set locked_by = ${worker}, locked_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
    where id = (
      select id from job where done_at is null and failed_at is null and run_at <= now() and (locked_until is null or locked_until < now()) and ${ofKinds}
      order by run_at, id limit 1 for update skip locked
    )
    returning id, agency_id, kind, payload, attempts, max_attempts`.execute(database);
  return taken.rows[0];
}

/** What a worker says of a job it holds; a job whose lease passed to another is left alone. */
type Holding = TakenJob & { readonly worker: string };

export async function renewLease(database: Database, job: Holding): Promise<void> {
  await sql`update job set locked_until = now() + make_interval(secs => ${LEASE_SECONDS}) where id = ${job.id} and locked_by = ${job.worker} and attempts = ${job.attempts}`.execute(database);
}

export async function finishJob(database: Database, job: Holding): Promise<void> {
  await sql`update job set done_at = now(), locked_by = null, locked_until = null, last_error = null where id = ${job.id} and locked_by = ${job.worker} and attempts = ${job.attempts}`.execute(database);
}

/** Puts a job back for a later attempt, each pause twice the one before, or gives it up after the last. @returns whether it was given up */
export async function postponeJob(database: Database, job: Holding, fault: string): Promise<boolean> {
  const over = job.attempts >= job.max_attempts;
  const pause = Math.min(2 ** job.attempts, LONGEST_PAUSE_SECONDS);
  await sql`
    update job set locked_by = null, locked_until = null, last_error = ${fault.slice(0, 500)}, run_at = now() + make_interval(secs => ${pause}), failed_at = case when ${over} then now() end
    where id = ${job.id} and locked_by = ${job.worker} and attempts = ${job.attempts}`.execute(database);
  return over;
}

/** Hands back a job that a stopping server cannot end: it may start at once, and this attempt does not count. */
export async function returnJob(database: Database, job: Holding): Promise<void> {
  await sql`update job set locked_by = null, locked_until = null, attempts = attempts - 1 where id = ${job.id} and locked_by = ${job.worker} and attempts = ${job.attempts}`.execute(database);
}

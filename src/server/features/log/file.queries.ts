import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** A stored file as a task's file needs it. */
export interface BlobRecord {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** Files by id. */
export async function blobsByIds(tx: Tx, scope: AgencyScope, fileIds: readonly string[]): Promise<ReadonlyMap<string, BlobRecord>> {
  if (fileIds.length === 0) return new Map();
  const found = await sql<BlobRecord>`select id, name, sha256, size::float8 as size from file where agency_id = ${scope.agencyId} and id = any(${sql.val(fileIds)}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row]));
}

/** The letters that chased a task, oldest first. */
export async function letterIdsOf(tx: Tx, scope: AgencyScope, taskId: string): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select l.id from letter_task x join letter l on l.agency_id = x.agency_id and l.id = x.letter_id where x.agency_id = ${scope.agencyId} and x.task_id = ${taskId} order by l.at, l.id`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** How the agency prints its own name. */
export async function agencyName(tx: Tx, scope: AgencyScope): Promise<string> {
  const found = await sql<{ name: string }>`select name from agency where id = ${scope.agencyId}`.execute(tx);
  return found.rows[0]?.name ?? '';
}

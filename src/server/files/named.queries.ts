import { sql } from 'kysely';
import { type AgencyScope, provenScope } from '../database/scope.js';
import { type Database, inAgency, type Tx } from '../database/transaction.js';

/** Which of these bytes a file of any agency names, or a check of its logs as the list of heads that it wrote. Behind the fence even the owner of the database sees one agency at a time. */
export async function namedByFiles(database: Database, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (const { id } of await database.selectFrom('agency').select('id').execute()) {
    const found = await inAgency(database, provenScope(id), (tx) => sql<{ sha256: string }>`
      select sha256 from file where agency_id = ${id} and sha256 = any(${sql.val(hashes)}::text[])
      union select anchor from log_check where agency_id = ${id} and anchor = any(${sql.val(hashes)}::text[])`.execute(tx));
    for (const { sha256 } of found.rows) named.add(sha256);
  }
  return named;
}

/** Holds files back from `dropUnusedFiles` until the transaction ends; taken before one is looked up to become evidence. */
export async function holdFiles(tx: Tx, scope: AgencyScope): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`files ${scope.agencyId}`}, 0))`.execute(tx);
}

/**
 * Forgets files that were uploaded before a moment and became neither a document nor evidence nor a frozen report. Waits for those who are attaching one now,
 * and who comes after it finds it gone. @returns how many
 */
export async function dropUnusedFiles(tx: Tx, scope: AgencyScope, before: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`files ${scope.agencyId}`}, 0))`.execute(tx);
  const evidence = sql`(select agency_id, evidence from entry union all select agency_id, evidence from measure)`;
  const dropped = await sql`
    with used as (
      select each->>'fileId' as id from ${evidence} e cross join lateral jsonb_array_elements(e.evidence) each where e.agency_id = ${scope.agencyId} and each->>'fileId' is not null
      union select file_id::text from document where agency_id = ${scope.agencyId} and file_id is not null
      union select signed_file_id::text from document where agency_id = ${scope.agencyId} and signed_file_id is not null
      union select file_id::text from occasion where agency_id = ${scope.agencyId} and file_id is not null
    )
    delete from file f where f.agency_id = ${scope.agencyId} and f.created_at < ${before} and not exists (select from used where used.id = f.id::text)`.execute(tx);
  return Number(dropped.numAffectedRows ?? 0n);
}

import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly media_type: string;
  readonly created_by_post_id: string | null;
  readonly created_at: Date;
}

/** One file of the agency. */
export async function findFile(tx: Tx, scope: AgencyScope, fileId: string): Promise<StoredFile | undefined> {
  return (await sql<StoredFile>`select id, sha256, name, media_type, created_by_post_id, created_at from file where agency_id = ${scope.agencyId} and id = ${fileId}`.execute(tx)).rows[0];
}

/** Which of these files the person uploaded, by any post that they ever held. */
export async function filesOfPerson(tx: Tx, scope: AgencyScope, question: { readonly fileIds: readonly string[]; readonly personId: string }): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`
    select f.id from file f join post o on o.agency_id = f.agency_id and o.id = f.created_by_post_id
    where f.agency_id = ${scope.agencyId} and f.id = any(${sql.val(question.fileIds)}::uuid[]) and o.person_id = ${question.personId}`.execute(tx);
  return new Set(found.rows.map((row) => row.id));
}

/** The person behind a post. */
export async function personOfPost(tx: Tx, scope: AgencyScope, postId: string | null): Promise<string | undefined> {
  if (postId === null) return undefined;
  return (await tx.selectFrom('post').select('person_id').where('agency_id', '=', scope.agencyId).where('id', '=', postId).executeTakeFirst())?.person_id;
}

/** The tasks that hold a file as evidence. Only its uploader can have put it there, and only afterwards: that is where the index looks. */
export async function tasksHoldingFile(tx: Tx, scope: AgencyScope, file: StoredFile): Promise<readonly string[]> {
  // A file of another agency came over the border with the entry that names it, and nobody here wrote either.
  const writer = file.created_by_post_id === null ? sql`e.by_post_id is null` : sql`e.by_post_id in (select o.id from post o where o.agency_id = ${scope.agencyId} and o.person_id in (select m.person_id from post m where m.agency_id = ${scope.agencyId} and m.id = ${file.created_by_post_id}))`;
  const found = await sql<{ task_id: string }>`
    select distinct e.task_id from entry e
    where e.agency_id = ${scope.agencyId} and e.at >= ${file.created_at}::timestamptz - interval '1 minute' and e.evidence @> ${JSON.stringify([{ fileId: file.id }])}::jsonb
      and ${writer}
    limit 50`.execute(tx);
  return found.rows.map((row) => row.task_id);
}

/** Whether a document of the agency came in as this file. */
export async function isFileOfDocument(tx: Tx, scope: AgencyScope, fileId: string): Promise<boolean> {
  const found = await sql<{ found: boolean }>`select exists (select from document where agency_id = ${scope.agencyId} and file_id = ${fileId}) as found`.execute(tx);
  return found.rows[0]?.found ?? false;
}

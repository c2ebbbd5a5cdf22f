import { packLayout, type PageLayout, type ToldHead, unpackLayout } from '#documents/index.js';
import type { Reading } from '#extraction/index.js';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { tsqueryOf } from '../../database/lexemes.js';
import type { AgencyScope } from '../../database/scope.js';
import type { JsonValue } from '../../database/tables.js';
import type { Tx } from '../../database/transaction.js';

/** A document as lists show it, with the counts of its review and of its tasks. */
export interface DocumentRecord {
  readonly id: string;
  readonly title: string;
  readonly type: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  readonly issued_on: string | null;
  readonly issued_month: string | null;
  readonly issuer_name: string;
  readonly subject: string;
  readonly direction: 'in' | 'out' | 'internal';
  readonly reading_state: 'waiting' | 'reading' | 'read' | 'refused';
  readonly reading_progress: { readonly page: number; readonly pages: number | null; readonly stage?: 'text' | 'ocr' } | null;
  readonly reading_refusal: { readonly code: string; readonly data: Readonly<Record<string, string | number>> } | null;
  readonly created_at: Date;
  readonly received_by: string | null;
  readonly drafts: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly tasks: number;
  readonly done_tasks: number;
  readonly place: string;
  readonly signing: readonly { readonly mode: string; readonly position: string; readonly name: string }[];
  readonly recipients: readonly string[];
  readonly urgency: 'none' | 'urgent' | 'very_urgent' | 'flash';
  readonly version: number;
  readonly review_version: number;
  readonly assigned_at: Date | null;
  readonly file_id: string | null;
  readonly file_name: string | null;
  readonly file_type: string | null;
  readonly file_size: number | null;
  readonly file_sha256: string | null;
  readonly status: 'issued' | 'recalled' | 'replaced';
  readonly told: ToldHead | null;
  readonly is_paper: boolean;
  readonly signed_id: string | null;
  readonly signed_name: string | null;
  readonly signed_size: number | null;
  readonly next_id: string | null;
  readonly next_symbol: string | null;
}

const SELECT = sql`
  select d.id, d.title, d.type, d.number, d.notation, d.issued_on, d.issued_month, d.issuer_name, d.subject, d.direction, d.reading_state, d.reading_progress, d.reading_refusal, d.created_at,
    pe.name as received_by, coalesce(r.drafts, 0) as drafts, coalesce(r.accepted, 0) as accepted, coalesce(r.rejected, 0) as rejected, coalesce(k.tasks, 0) as tasks, coalesce(k.done_tasks, 0) as done_tasks,
    d.place, d.signing, d.recipients, d.urgency, d.version, d.review_version, d.assigned_at,
    d.file_id, f.name as file_name, f.media_type as file_type, f.size::float8 as file_size, f.sha256 as file_sha256,
    d.status, d.told, d.issued_number is not null as is_paper, s.id as signed_id, s.name as signed_name, s.size::float8 as signed_size, nx.id as next_id, nx.number || '/' || nx.notation as next_symbol
  from document d
  left join file s on s.agency_id = d.agency_id and s.id = d.signed_file_id
  left join document nx on nx.agency_id = d.agency_id and nx.id = d.replaced_by_id
  left join file f on f.agency_id = d.agency_id and f.id = d.file_id
  left join post po on po.agency_id = d.agency_id and po.id = d.created_by_post_id
  left join person pe on pe.agency_id = po.agency_id and pe.id = po.person_id
  left join lateral (
    select count(*)::int as drafts, count(*) filter (where p.status = 'accepted')::int as accepted, count(*) filter (where p.status = 'rejected')::int as rejected
    from passage p where p.agency_id = d.agency_id and p.document_id = d.id) r on true
  left join lateral (
    select count(*)::int as tasks, count(*) filter (where t.state = 'done')::int as done_tasks from task t where t.agency_id = d.agency_id and t.document_id = d.id) k on true`;

/** One document. */
export async function findDocument(tx: Tx, scope: AgencyScope, documentId: string): Promise<DocumentRecord | undefined> {
  return (await sql<DocumentRecord>`${SELECT} where d.agency_id = ${scope.agencyId} and d.id = ${documentId}`.execute(tx)).rows[0];
}

/** One document, its row locked until the transaction ends: edits of a review wait for each other. */
export async function lockDocument(tx: Tx, scope: AgencyScope, documentId: string): Promise<DocumentRecord | undefined> {
  await sql`select id from document where agency_id = ${scope.agencyId} and id = ${documentId} for update`.execute(tx);
  return findDocument(tx, scope, documentId);
}

export interface DocumentFilter {
  /** Folded words that its head must hold; the last may be the beginning of one. */
  readonly words: readonly string[];
  readonly state: 'to_review' | 'assigned' | 'refused' | undefined;
}

function condition(scope: AgencyScope, { words, state }: DocumentFilter): RawBuilder<SqlBool> {
  const parts = [sql<SqlBool>`d.agency_id = ${scope.agencyId}`];
  if (words.length > 0) parts.push(sql<SqlBool>`d.id = any(array(select hit from document_ids_by_head(${tsqueryOf([words], true)}::tsquery) hit))`);
  if (state === 'to_review') parts.push(sql<SqlBool>`d.reading_state <> 'refused' and d.assigned_at is null`);
  if (state === 'assigned') parts.push(sql<SqlBool>`d.assigned_at is not null`);
  if (state === 'refused') parts.push(sql<SqlBool>`d.reading_state = 'refused'`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

/** A page of documents, newest first, after the one with the key. */
export async function pageOfDocuments(
  tx: Tx, scope: AgencyScope, page: { readonly filter: DocumentFilter; readonly after: readonly [at: string, id: string] | null; readonly limit: number },
): Promise<readonly (DocumentRecord & { readonly key_at: string })[]> {
  const where = condition(scope, page.filter);
  const after = page.after === null ? sql`true` : sql`(d.created_at, d.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`;
  const found = await sql<{ id: string; key_at: string }>`
    select d.id, d.created_at::text as key_at from document d where ${where} and ${after} order by d.created_at desc, d.id desc limit ${page.limit}`.execute(tx);
  if (found.rows.length === 0) return [];
  const ids = found.rows.map((row) => row.id);
  const records = (await sql<DocumentRecord>`${SELECT} where d.agency_id = ${scope.agencyId} and d.id = any(${sql.val(ids)}::uuid[])`.execute(tx)).rows;
  const byId = new Map(records.map((record) => [record.id, record]));
  return found.rows.flatMap(({ id, key_at }) => {
    const record = byId.get(id);
    return record === undefined ? [] : [{ ...record, key_at }];
  });
}

/** How many documents a filter means. */
export async function countDocuments(tx: Tx, scope: AgencyScope, filter: DocumentFilter): Promise<number> {
  return (await sql<{ total: number }>`select count(*)::int as total from document d where ${condition(scope, filter)}`.execute(tx)).rows[0]?.total ?? 0;
}

/** The document that was received with these bytes before; waits for another transaction that is receiving them now. */
export async function findDocumentOfBytes(tx: Tx, scope: AgencyScope, sha256: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document ${scope.agencyId} ${sha256}`}, 0))`.execute(tx);
  const found = await sql<{ id: string }>`
    select d.id from file f join document d on d.agency_id = f.agency_id and d.file_id = f.id
    where f.agency_id = ${scope.agencyId} and f.sha256 = ${sha256} order by d.created_at limit 1`.execute(tx);
  return found.rows[0]?.id;
}

export interface NewFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly postId: string | null;
  /** When it came in, where that is not now. */
  readonly now?: Date;
}

/** Remembers a stored blob as a file of the agency. */
export async function insertFile(tx: Tx, scope: AgencyScope, file: NewFile): Promise<void> {
  await tx.insertInto('file').values({ agency_id: scope.agencyId, id: file.id, sha256: file.sha256, name: file.name, media_type: file.mediaType, size: file.size, created_by_post_id: file.postId, ...(file.now === undefined ? {} : { created_at: file.now }) }).execute();
}

interface NewDocument {
  readonly id: string;
  readonly title: string;
  readonly fileId: string;
  readonly postId: string | null;
  readonly now: Date;
  readonly told?: { readonly told: ToldHead; readonly columns: ToldColumns } | null;
}

/** A document that nobody has read yet, with what the message that brought it says of it. */
export async function insertDocument(tx: Tx, scope: AgencyScope, document: NewDocument): Promise<void> {
  const { told = null } = document;
  await tx
    .insertInto('document')
    .values({ agency_id: scope.agencyId, id: document.id, direction: 'in', title: document.title, file_id: document.fileId, created_by_post_id: document.postId, created_at: document.now, ...(told === null ? {} : { ...told.columns, told: JSON.stringify(told.told) }) })
    .execute();
}

/** What the message that brought a document says of its head. */
export type ToldColumns = Pick<HeadColumns, 'type' | 'number' | 'notation' | 'issued_on' | 'issued_month' | 'issuer_name' | 'subject' | 'urgency'>;

/** What was read of the head, and that it was read. */
export interface HeadColumns {
  readonly type: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  readonly issued_on: string | null;
  readonly issued_month: string | null;
  readonly place: string;
  readonly issuer_name: string;
  readonly subject: string;
  readonly signing: readonly JsonValue[];
  readonly recipients: readonly string[];
  readonly urgency: string;
  readonly direction: string;
}

/** Where the reading of a document stands; a refusal is kept with its code for the person who brought it. */
export async function saveReadingState(
  tx: Tx, scope: AgencyScope, state: { readonly documentId: string; readonly state: DocumentRecord['reading_state']; readonly progress?: JsonValue; readonly refusal?: JsonValue },
): Promise<void> {
  await tx
    .updateTable('document')
    .set({ reading_state: state.state, reading_progress: state.progress === undefined ? null : JSON.stringify(state.progress), reading_refusal: state.refusal === undefined ? null : JSON.stringify(state.refusal) })
    .where('agency_id', '=', scope.agencyId).where('id', '=', state.documentId).execute();
}

/** The head as read by the reader. */
export async function saveHead(tx: Tx, scope: AgencyScope, read: { readonly documentId: string; readonly engine: string; readonly head: HeadColumns }): Promise<void> {
  const { signing, recipients, ...columns } = read.head;
  await tx
    .updateTable('document')
    .set({ ...columns, signing: JSON.stringify(signing), recipients: JSON.stringify(recipients), engine: read.engine, reading_state: 'read', reading_progress: null, reading_refusal: null })
    .where('agency_id', '=', scope.agencyId).where('id', '=', read.documentId).execute();
}

/** The head as corrected by a person, where the stored version is the one seen; answers whether it was. */
export async function saveCorrection(
  tx: Tx, scope: AgencyScope, correction: { readonly documentId: string; readonly seenVersion: number; readonly columns: Readonly<Record<string, string | null>> },
): Promise<boolean> {
  const saved = await tx
    .updateTable('document').set({ ...correction.columns, version: correction.seenVersion + 1 })
    .where('agency_id', '=', scope.agencyId).where('id', '=', correction.documentId).where('version', '=', correction.seenVersion).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Forgets the file of a document that may not be kept. */
export async function dropFile(tx: Tx, scope: AgencyScope, file: { readonly documentId: string; readonly fileId: string }): Promise<void> {
  await tx.updateTable('document').set({ file_id: null }).where('agency_id', '=', scope.agencyId).where('id', '=', file.documentId).execute();
  await tx.deleteFrom('file').where('agency_id', '=', scope.agencyId).where('id', '=', file.fileId).execute();
}

export interface TextRecord {
  readonly text: string;
  readonly pages: readonly unknown[] | null;
  readonly reading: Reading | null;
  readonly notes: readonly { readonly code: string; readonly detail: string }[];
}

function layoutColumns(layout: PageLayout | undefined): { layout?: Buffer; page_view?: string } {
  if (layout === undefined) return {};
  return { layout: Buffer.from(packLayout(layout)), page_view: layout.pages.some((page) => page.source === 'ocr') ? 'scanned' : 'printed' };
}

/** Where the words of a document are seen; undefined for documents without pages, and for those read before it was kept. */
export async function findLayout(tx: Tx, scope: AgencyScope, documentId: string): Promise<PageLayout | undefined> {
  const found = await tx.selectFrom('document_text').select('layout').where('agency_id', '=', scope.agencyId).where('document_id', '=', documentId).executeTakeFirst();
  return found === undefined || found.layout === null ? undefined : unpackLayout(found.layout);
}

/** The text of a document; stored once, never changed. */
export async function insertText(tx: Tx, scope: AgencyScope, stored: { readonly documentId: string; readonly text: string; readonly pages: unknown; readonly reading: Reading; readonly notes: readonly unknown[]; readonly proposed: readonly unknown[]; readonly layout: PageLayout | undefined }): Promise<void> {
  await tx
    .insertInto('document_text')
    .values({ agency_id: scope.agencyId, document_id: stored.documentId, text: stored.text, pages: stored.pages === null ? null : JSON.stringify(stored.pages), reading: JSON.stringify(stored.reading), notes: JSON.stringify(stored.notes), proposed: JSON.stringify(stored.proposed), ...layoutColumns(stored.layout) })
    .execute();
}

/** The stored text with what was read in it. */
export async function findText(tx: Tx, scope: AgencyScope, documentId: string): Promise<TextRecord | undefined> {
  const found = await sql<TextRecord>`select text, pages, reading, notes from document_text where agency_id = ${scope.agencyId} and document_id = ${documentId}`.execute(tx);
  return found.rows[0];
}

/** The stored text by itself: what was read in a long one is many times its size. */
export async function findPlainText(tx: Tx, scope: AgencyScope, documentId: string): Promise<string | undefined> {
  return (await sql<{ text: string }>`select text from document_text where agency_id = ${scope.agencyId} and document_id = ${documentId}`.execute(tx)).rows[0]?.text;
}

export interface TextFacts {
  /** Lines of authority over the signature, and whom it is sent to, as the reader saw them. */
  readonly signing_chain: readonly string[];
  readonly sent_to: readonly { readonly name: string; readonly purpose: string | null }[];
  readonly pages: number | null;
  readonly notes: TextRecord['notes'];
  readonly page_view: 'none' | 'printed' | 'scanned';
}

/** Pages and notes without the text, for the document's own page. */
export async function findTextFacts(tx: Tx, scope: AgencyScope, documentId: string): Promise<TextFacts | undefined> {
  const found = await sql<TextFacts>`
    select case when pages is null then null else jsonb_array_length(pages) end as pages, notes, page_view,
      coalesce(reading->'header'->'signer'->'chain', '[]') as signing_chain, coalesce(reading->'header'->'recipientsWithPurpose', '[]') as sent_to
    from document_text where agency_id = ${scope.agencyId} and document_id = ${documentId}`.execute(tx);
  return found.rows[0];
}

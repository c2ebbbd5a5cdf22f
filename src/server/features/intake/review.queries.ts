import type { Draft } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** A draft with what its passage keeps beside it. */
export interface NewPassage {
  readonly draft: Draft;
  readonly path: string;
  readonly kind: 'directive' | 'plan';
}

const AT_ONCE = 200;

/** Passages of a document, each with its draft. */
export async function insertPassages(tx: Tx, scope: AgencyScope, { documentId, passages }: { readonly documentId: string; readonly passages: readonly NewPassage[] }): Promise<void> {
  const rows = passages.map(({ draft, path, kind }) => ({
    agency_id: scope.agencyId, id: draft.id, document_id: documentId, start_at: draft.start, end_at: draft.end, path, kind,
    made_by: draft.origin === 'reader' ? 'parser' : 'person', confidence: draft.confidence, status: draft.status, draft: JSON.stringify(draft),
  }));
  for (let at = 0; at < rows.length; at += AT_ONCE) await tx.insertInto('passage').values(rows.slice(at, at + AT_ONCE)).execute();
}

/** Saves drafts as they are now; of a passage only its draft, place and status change. */
export async function updateDrafts(tx: Tx, scope: AgencyScope, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  await sql`
    update passage p set draft = n.draft, start_at = (n.draft->>'start')::int, end_at = (n.draft->>'end')::int, status = n.draft->>'status', confidence = (n.draft->>'confidence')::real
    from (select value as draft, (value->>'id')::uuid as id from jsonb_array_elements(${JSON.stringify(drafts)}::jsonb)) n
    where p.agency_id = ${scope.agencyId} and p.id = n.id`.execute(tx);
}

/** Takes passages out that an edit joined to others, or that an undo takes back. */
export async function deletePassages(tx: Tx, scope: AgencyScope, passageIds: readonly string[]): Promise<void> {
  if (passageIds.length === 0) return;
  await sql`delete from passage where agency_id = ${scope.agencyId} and id = any(${sql.val(passageIds)}::uuid[])`.execute(tx);
}

// Drafts that were kept before they had a band, several leads, steps, conditions, rhythms, their place in the reading and choices are as if they came from no reading.
const asStored = (draft: Draft): Draft => ({ ...draft, alsoLeadUnitIds: draft.alsoLeadUnitIds ?? [], steps: draft.steps ?? [], condition: draft.condition ?? '', waits: draft.waits ?? false, rule: draft.rule ?? '', recurs: draft.recurs ?? false, older: draft.older ?? null, band: draft.band ?? null, readFrom: draft.readFrom ?? [], flags: draft.flags.map((flag) => ({ ...flag, options: flag.options ?? [] })) });

/** The drafts of a document in the order of the text. */
export async function draftsOf(tx: Tx, scope: AgencyScope, documentId: string): Promise<readonly Draft[]> {
  const found = await sql<{ draft: Draft }>`select draft from passage where agency_id = ${scope.agencyId} and document_id = ${documentId} order by start_at, end_at desc, id`.execute(tx);
  return found.rows.map((row) => asStored(row.draft));
}

/** Those of a document's drafts that have these ids, in the order of the text. */
export async function draftsById(tx: Tx, scope: AgencyScope, { documentId, ids }: { readonly documentId: string; readonly ids: readonly string[] }): Promise<readonly Draft[]> {
  if (ids.length === 0) return [];
  const found = await sql<{ draft: Draft }>`
    select draft from passage where agency_id = ${scope.agencyId} and document_id = ${documentId} and id = any(${sql.val(ids)}::uuid[]) order by start_at, end_at desc, id`.execute(tx);
  return found.rows.map((row) => asStored(row.draft));
}

/** The drafts of a document as the reader proposed them. */
export async function proposedDrafts(tx: Tx, scope: AgencyScope, documentId: string): Promise<readonly Draft[]> {
  const found = await sql<{ proposed: readonly Draft[] }>`select proposed from document_text where agency_id = ${scope.agencyId} and document_id = ${documentId}`.execute(tx);
  return (found.rows[0]?.proposed ?? []).map(asStored);
}

/** What an edit replaced: drafts as they were, and the ids that it made. */
export interface Before {
  readonly drafts: readonly Draft[];
  readonly created: readonly string[];
}

/** Keeps an edit with what it replaced; `ordinal` is the version of the review that it made. */
export async function insertEdit(tx: Tx, scope: AgencyScope, edit: { readonly documentId: string; readonly ordinal: number; readonly edit: unknown; readonly before: Before; readonly postId: string | null; readonly now: Date }): Promise<void> {
  await tx
    .insertInto('review_edit')
    .values({ agency_id: scope.agencyId, document_id: edit.documentId, ordinal: edit.ordinal, edit: JSON.stringify(edit.edit), before: JSON.stringify(edit.before), by_post_id: edit.postId, at: edit.now })
    .execute();
}

export interface StandingEdit {
  readonly ordinal: number;
  readonly before: Before;
}

/** The newest edit that was not taken back. */
export async function lastEdit(tx: Tx, scope: AgencyScope, documentId: string): Promise<StandingEdit | undefined> {
  const found = await sql<StandingEdit>`
    select ordinal, before from review_edit where agency_id = ${scope.agencyId} and document_id = ${documentId} and undone_at is null order by ordinal desc limit 1`.execute(tx);
  return found.rows[0];
}

/** Whether there is an edit that still stands, and none of the drafts that the newest touched has become a task since. */
export async function mayUndo(tx: Tx, scope: AgencyScope, documentId: string): Promise<boolean> {
  const found = await sql<{ may: boolean }>`
    with last as (select before from review_edit where agency_id = ${scope.agencyId} and document_id = ${documentId} and undone_at is null order by ordinal desc limit 1),
      touched as (select (value->>'id')::uuid as id from last, jsonb_array_elements(last.before->'drafts') union all select value::uuid from last, jsonb_array_elements_text(last.before->'created'))
    select exists (select from last) and not exists (
      select from touched join passage p on p.agency_id = ${scope.agencyId} and p.id = touched.id where jsonb_typeof(p.draft->'taskId') = 'string') as may`.execute(tx);
  return found.rows[0]?.may ?? false;
}

/** Marks an edit as taken back. */
export async function markUndone(tx: Tx, scope: AgencyScope, edit: { readonly documentId: string; readonly ordinal: number; readonly now: Date }): Promise<void> {
  await tx.updateTable('review_edit').set({ undone_at: edit.now }).where('agency_id', '=', scope.agencyId).where('document_id', '=', edit.documentId).where('ordinal', '=', edit.ordinal).execute();
}

/** When somebody last changed the review, an undo counted; null while nobody did. */
export async function lastSavedAt(tx: Tx, scope: AgencyScope, documentId: string): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`select max(greatest(at, undone_at)) as at from review_edit where agency_id = ${scope.agencyId} and document_id = ${documentId}`.execute(tx);
  return found.rows[0]?.at ?? null;
}

/** Sets the version of a review; the document's row is locked by the caller. */
export async function saveReviewVersion(tx: Tx, scope: AgencyScope, review: { readonly documentId: string; readonly version: number; readonly assignedAt?: Date }): Promise<void> {
  const set = review.assignedAt === undefined ? { review_version: review.version } : { review_version: review.version, assigned_at: review.assignedAt };
  await tx.updateTable('document').set(set).where('agency_id', '=', scope.agencyId).where('id', '=', review.documentId).execute();
}

/** The citations of a document, in the order of the text. */
export async function insertCitations(
  tx: Tx, scope: AgencyScope, { documentId, citations }: { readonly documentId: string; readonly citations: readonly { start: number; end: number; asWritten: string; key: string; on: string | null; issuer: string | null; kind: string }[] },
): Promise<void> {
  const rows = citations.map((each) => ({
    agency_id: scope.agencyId, id: newId(), document_id: documentId, start_at: each.start, end_at: each.end, as_written: each.asWritten, key: each.key, cited_on: each.on, issuer: each.issuer, kind: each.kind,
  }));
  for (let at = 0; at < rows.length; at += AT_ONCE) await tx.insertInto('citation').values(rows.slice(at, at + AT_ONCE)).execute();
}

/** Which units took over from which: merged, split or renamed. */
export async function unitLinks(tx: Tx, scope: AgencyScope): Promise<readonly { readonly from_unit_id: string; readonly to_unit_id: string }[]> {
  return (await sql<{ from_unit_id: string; to_unit_id: string }>`select from_unit_id, to_unit_id from unit_link where agency_id = ${scope.agencyId} order by effective_on, id`.execute(tx)).rows;
}

/** Names under which the agency itself issues documents. */
export async function agencyNames(tx: Tx, scope: AgencyScope): Promise<{ readonly name: string; readonly symbol: string; readonly place: string } | undefined> {
  return (await sql<{ name: string; symbol: string; place: string }>`select name, symbol, place from agency where id = ${scope.agencyId}`.execute(tx)).rows[0];
}


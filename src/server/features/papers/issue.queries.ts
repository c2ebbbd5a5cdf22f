import type { PaperFile } from '#core/index.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

interface Issued {
  readonly id: string;
  /** Abbreviation of its type; null for a letter. */
  readonly kind: string | null;
  readonly file: PaperFile;
  readonly book: string;
  readonly year: number;
  readonly number: number;
  readonly fileId: string;
  readonly postId: string | null;
  readonly now: Date;
}

/** An issued paper as a document of ours: read by nobody, since what it says is known, and waiting for no review. */
export async function insertIssued(tx: Tx, scope: AgencyScope, issued: Issued): Promise<void> {
  const { file: { paper, copies } } = issued;
  const { capacity, title, name } = paper.signing;
  const mode = /^\s*(TM|KT|TL|TUQ|Q)\s?\./iu.exec(capacity[0] ?? '')?.[1]?.toUpperCase() ?? '';
  await tx.insertInto('document').values({
    agency_id: scope.agencyId, id: issued.id, direction: 'internal', title: paper.form.subject, type: issued.kind, number: paper.number, notation: paper.symbol, issued_on: paper.date, issued_month: paper.date?.slice(0, 7) ?? null,
    place: paper.place, issuer_name: paper.agency, subject: paper.form.subject, signing: JSON.stringify([{ mode, position: title, name }]), recipients: JSON.stringify(recipientsOf(paper)), urgency: paper.urgency, status: 'issued',
    file_id: issued.fileId, reading_state: 'read', assigned_at: issued.now, created_by_post_id: issued.postId, created_at: issued.now, issued_book: issued.book, issued_year: issued.year, issued_number: issued.number, copies,
  }).execute();
}

/** To whom it goes: "Như trên" stands for those whom it addresses. */
function recipientsOf({ addressees, recipients }: PaperFile['paper']): readonly string[] {
  const tidy = (text: string): string => text.normalize('NFC').replace(/^[-–\s]+|[;.\s]+$/gu, '');
  return [...new Set(recipients.map(tidy).flatMap((each) => (/^như (?:trên|kính gửi)/iu.test(each) ? addressees.map(tidy) : [each])).filter((each) => each !== ''))];
}

/** The text as printed; never changed. */
export async function insertIssuedText(tx: Tx, scope: AgencyScope, { documentId, text }: { readonly documentId: string; readonly text: string }): Promise<void> {
  await tx.insertInto('document_text').values({ agency_id: scope.agencyId, document_id: documentId, text }).execute();
}

/** That an issued document was recalled or replaced, and by which. */
export async function saveDocumentStatus(tx: Tx, scope: AgencyScope, { id, status, replacedById }: { readonly id: string; readonly status: 'recalled' | 'replaced'; readonly replacedById: string | null }): Promise<void> {
  await tx.updateTable('document').set({ status, replaced_by_id: replacedById }).where('agency_id', '=', scope.agencyId).where('id', '=', id).execute();
}

/** Links the signed file of an issued document. */
export async function saveSignedFile(tx: Tx, scope: AgencyScope, { documentId, fileId }: { readonly documentId: string; readonly fileId: string }): Promise<void> {
  await tx.updateTable('document').set({ signed_file_id: fileId }).where('agency_id', '=', scope.agencyId).where('id', '=', documentId).execute();
}

/** The signed file of a document, where one came back. */
export async function findSignedFile(tx: Tx, scope: AgencyScope, documentId: string): Promise<{ readonly sha256: string; readonly name: string } | undefined> {
  return tx.selectFrom('document as d').innerJoin('file as f', (join) => join.onRef('f.agency_id', '=', 'd.agency_id').onRef('f.id', '=', 'd.signed_file_id'))
    .select(['f.sha256', 'f.name']).where('d.agency_id', '=', scope.agencyId).where('d.id', '=', documentId).executeTakeFirst();
}

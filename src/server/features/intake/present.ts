import type { DocumentRow, DocumentView, Mark } from '#contract/index.js';
import { type Act, type Actor, documentTypeByAbbreviation, type Draft, may, printDeadline, refusalSentence, REFUSALS, type Refusal } from '#core/index.js';
import type { ReadDeadline, Reading, Span, TaskMention } from '#extraction/index.js';
import type { DocumentRecord, TextRecord } from './queries.js';

/** A document as a line of a list. */
export function presentDocumentRow(record: DocumentRecord): DocumentRow {
  return {
    id: record.id, title: record.title, type: record.type, typeName: record.type === null ? null : (documentTypeByAbbreviation(record.type)?.name ?? null),
    symbol: symbolOf(record), issuedOn: record.issued_on, issuedMonth: record.issued_month, issuer: record.issuer_name, subject: record.subject, direction: record.direction,
    readingState: record.reading_state, progress: record.reading_state === 'reading' ? record.reading_progress : null, refusal: presentRefusal(record.reading_refusal),
    draftCount: record.drafts, acceptedCount: record.accepted, rejectedCount: record.rejected, taskCount: record.tasks, doneTaskCount: record.done_tasks,
    receivedAt: record.created_at.toISOString(), receivedBy: record.received_by ?? '',
  };
}

/** "12/TB-SKHCN"; where the drafter left number or notation blank, what there is. */
function symbolOf(record: DocumentRecord): string {
  if (record.number === null && record.notation === null) return '';
  return `${record.number ?? ''}/${record.notation ?? ''}`;
}

const isCode = (code: string): code is Refusal['code'] => code in REFUSALS;

function presentRefusal(stored: DocumentRecord['reading_refusal']): DocumentRow['refusal'] {
  if (stored === null || !isCode(stored.code)) return null;
  const refusal: Refusal = { code: stored.code, data: stored.data };
  return { code: stored.code, vi: refusalSentence(refusal, 'vi'), en: refusalSentence(refusal, 'en') };
}

const DOCUMENT_ACTS: readonly Act[] = ['document.receive', 'document.review', 'document.assign'];

/** A document with what was read of its head and what the person may do with it. */
export function presentDocument(record: DocumentRecord, beside: { readonly facts: { readonly pages: number | null; readonly notes: TextRecord['notes'] } | undefined; readonly actor: Actor; readonly agencyId: string }): DocumentView {
  const { facts, actor, agencyId } = beside;
  return {
    ...presentDocumentRow(record),
    place: record.place, signing: record.signing.map((each) => ({ ...each })), recipients: [...record.recipients], urgency: record.urgency,
    file: record.file_id === null ? null : { id: record.file_id, name: record.file_name ?? record.title, mediaType: record.file_type ?? '', size: record.file_size ?? 0 },
    pages: facts?.pages ?? null, notes: (facts?.notes ?? []).map(({ code, detail }) => ({ code, detail })), version: record.version,
    may: DOCUMENT_ACTS.filter((act) => may(actor, act, { agencyId })),
  };
}

/** Every place in the text that was read as something, each once, tied to the draft in which it stands. */
export function marksOf(reading: Reading, drafts: readonly Draft[]): Mark[] {
  const marks = new Map<string, Mark>();
  const holder = holderIn(drafts);
  const add = (kind: Mark['kind'], span: Span | null, label: string): void => {
    if (span === null || span.end <= span.start) return;
    marks.set(`${kind} ${span.start} ${span.end}`, { start: span.start, end: span.end, kind, draftId: holder(span), label });
  };
  for (const mention of reading.tasks) addFields(mention, add);
  for (const citation of reading.citations) add('citation', citation.span, citation.key === '' ? citation.text : citation.key);
  for (const item of reading.reportItems) add('report_item', item.span, item.status);
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function addFields(mention: TaskMention, add: (kind: Mark['kind'], span: Span | null, label: string) => void): void {
  for (const lead of mention.lead) add('lead', lead.span, lead.text);
  for (const unit of mention.coordinators) add('support', unit.span, unit.text);
  for (const deadline of mention.deadlines) add('deadline', deadline.span, deadlineLabel(deadline));
  for (const deliverable of mention.deliverables) add('deliverable', deliverable.span, deliverable.text);
  for (const step of mention.approval) add('approval', step.span, [step.act, step.authority].join(' ').trim());
}

function deadlineLabel({ text, bound, anchor, from, to, precision }: ReadDeadline): string {
  return printDeadline({ phrase: text, bound, anchor, from, to, precision, source: 'own' }, 'vi');
}

/** The narrowest draft around a place; a unit in a heading stands in none. */
function holderIn(drafts: readonly Draft[]): (span: Span) => string | null {
  const ordered = [...drafts].sort((a, b) => a.end - a.start - (b.end - b.start));
  return (span) => ordered.find((draft) => draft.start <= span.start && span.end <= draft.end)?.id ?? null;
}

import type { DocumentLine, DocumentRow, DocumentView, Mark } from '#contract/index.js';
import { type Act, type Actor, documentTypeByAbbreviation, may, printDeadline, refusalSentence, REFUSALS, type Refusal } from '#core/index.js';
import type { ReadDeadline, Reading, Span, TaskMention } from '#extraction/index.js';
import type { DocumentRecord, TextFacts } from './queries.js';
import type { TwinRecord } from './twins.queries.js';

/** A document as a line of a list. */
export function presentDocumentRow(record: DocumentRecord): DocumentRow {
  return {
    id: record.id, title: record.title, fileName: record.file_name, type: record.type, typeName: record.type === null ? null : (documentTypeByAbbreviation(record.type)?.name ?? null),
    symbol: symbolOf(record), issuedOn: record.issued_on, issuedMonth: record.issued_month, issuer: record.issuer_name, subject: record.subject, direction: record.direction,
    readingState: record.reading_state, progress: presentProgress(record), refusal: presentRefusal(record.reading_refusal),
    draftCount: record.drafts, acceptedCount: record.accepted, rejectedCount: record.rejected, taskCount: record.tasks, doneTaskCount: record.done_tasks,
    receivedAt: record.created_at.toISOString(), receivedBy: record.received_by ?? '',
  };
}

/** The same beside the one that looks the same. */
export function presentDocumentLine(record: DocumentRecord, twin: TwinRecord | undefined): DocumentLine {
  return { ...presentDocumentRow(record), twin: twin === undefined ? null : { id: twin.twin_id, receivedAt: twin.twin_at.toISOString() } };
}

function presentProgress({ reading_state, reading_progress: progress }: DocumentRecord): DocumentRow['progress'] {
  // What was written before pictures were read names no stage.
  return reading_state === 'reading' && progress !== null ? { page: progress.page, pages: progress.pages, stage: progress.stage ?? 'text' } : null;
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
export function presentDocument(record: DocumentRecord, beside: { readonly facts: TextFacts | undefined; readonly actor: Actor; readonly agencyId: string }): DocumentView {
  const { facts, actor, agencyId } = beside;
  return {
    ...presentDocumentRow(record),
    place: record.place, signing: record.signing.map((each) => ({ ...each })), recipients: [...record.recipients], ...sentAs(facts), urgency: record.urgency,
    file: record.file_id === null ? null : { id: record.file_id, name: record.file_name ?? record.title, mediaType: record.file_type ?? '', size: record.file_size ?? 0 },
    pages: facts?.pages ?? null, pageView: facts?.page_view ?? 'none', notes: (facts?.notes ?? []).map(({ code, detail }) => ({ code, detail })), version: record.version,
    ...asIssued(record),
    may: DOCUMENT_ACTS.filter((act) => may(actor, act, { agencyId })),
  };
}

/** What became of a paper that was issued here. */
function asIssued(record: DocumentRecord): Pick<DocumentView, 'status' | 'replacedBy' | 'signedFile' | 'isPaper'> {
  return {
    status: record.status, isPaper: record.is_paper, replacedBy: record.next_id === null ? null : { id: record.next_id, label: record.next_symbol ?? '' },
    signedFile: record.signed_id === null ? null : { id: record.signed_id, name: record.signed_name ?? '', mediaType: 'application/pdf', size: record.signed_size ?? 0 },
  };
}

type Found = Omit<Mark, 'start' | 'end' | 'tasks'>;
type Add = (span: Span | null, found: Found, task: number | null) => void;

const same = (text: string): Mark['label'] => ({ vi: text, en: text });

function sentAs(facts: TextFacts | undefined): Pick<DocumentView, 'signingChain' | 'sentTo'> {
  return { signingChain: [...(facts?.signing_chain ?? [])], sentTo: (facts?.sent_to ?? []).map(({ name, purpose }) => ({ name, purpose })) };
}

/** Every place in the text that was read as something, each once, with the tasks that take something from it. */
export function marksOf(reading: Reading): Mark[] {
  const marks = new Map<string, Mark>();
  const add: Add = (span, found, task) => {
    if (span === null || span.end <= span.start) return;
    const key = `${found.kind} ${span.start} ${span.end}`;
    const tasks = [...new Set([...(marks.get(key)?.tasks ?? []), ...(task === null ? [] : [task])])];
    marks.set(key, { start: span.start, end: span.end, ...found, tasks });
  };
  for (const mention of reading.tasks) addFields(mention, add);
  for (const { index, citations } of reading.tasks) {
    for (const citation of citations.flatMap((at) => reading.citations[at] ?? [])) add(citation.span, citationMark(citation), index);
  }
  for (const citation of reading.citations) add(citation.span, citationMark(citation), null);
  for (const item of reading.reportItems) add(item.span, { kind: 'report_item', label: same(item.text.slice(0, 120)), by: [item.status] }, null);
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Which document is meant, where a short form leads to one that says more, and what it is to this one. */
function citationMark(citation: Reading['citations'][number]): Found {
  const named = [citation.key === '' ? citation.text : citation.key, citation.title ?? ''].filter((part) => part !== '').join(': ');
  return { kind: 'citation', label: same(named), by: [citation.kind, ...(citation.relation === null ? [] : [citation.relation])] };
}

function addFields(mention: TaskMention, add: Add): void {
  const put = (span: Span | null, kind: Mark['kind'], said: { readonly label: Mark['label']; readonly by: readonly string[] }): void => add(span, { kind, label: said.label, by: [...said.by] }, mention.index);
  for (const lead of mention.lead) put(lead.span, 'lead', { label: same(lead.text), by: [`lead: ${lead.basis}`] });
  for (const unit of mention.coordinators) put(unit.span, 'support', { label: same(unit.text), by: [unit.group ? 'group' : 'coordinator'] });
  const rules = mention.by.filter((rule) => rule !== 'order' && rule !== 'table' && !rule.startsWith('lead: '));
  for (const [index, deadline] of mention.deadlines.entries()) {
    const by = rules.length === mention.deadlines.length ? rules.slice(index, index + 1) : rules;
    put(deadline.span, 'deadline', { label: deadlineLabel(deadline), by: deadline.inherited ? [...by, 'inherited'] : by });
  }
  for (const deliverable of mention.deliverables) put(deliverable.span, 'deliverable', { label: same(deliverable.text), by: [] });
  for (const step of mention.approval) put(step.span, 'approval', { label: same([step.act, step.authority].join(' ').trim()), by: [] });
  for (const condition of mention.conditions) put(condition.span, 'condition', { label: same(condition.text), by: [] });
  for (const quantity of mention.quantities) put(quantity.span, 'quantity', { label: same(quantity.text), by: [quantity.comparator] });
  put(mention.urgency, 'urgency', { label: same(''), by: [] });
}

function deadlineLabel({ text, bound, anchor, from, to, precision }: ReadDeadline): Mark['label'] {
  const deadline = { phrase: text, bound, anchor, from, to, precision, source: 'own' } as const;
  return { vi: printDeadline(deadline, 'vi'), en: printDeadline(deadline, 'en') };
}

import { FORM_RULES, STEP_ACTS } from '#core/index.js';
import { z } from 'zod';
import { Day, Deadline, FileName, Id, Instant, Params, TaskClass, Urgency } from './common.js';
import { route } from './route.js';

export const DocumentRow = z.object({
  id: Id, title: z.string(), /** Of the file that was brought, with its ending; null for a text. */ fileName: z.string().nullable(), type: z.string().nullable(), typeName: z.string().nullable(), symbol: z.string(), issuedOn: Day.nullable(), issuedMonth: z.string().nullable(), issuer: z.string(), subject: z.string(), direction: z.enum(['in', 'out', 'internal']),
  readingState: z.enum(['waiting', 'reading', 'read', 'refused']),
  /** `text`: taking text out; `ocr`: recognising pictures, which takes seconds a page, `pages` then counts only those. */
  progress: z.object({ page: z.int(), pages: z.int().nullable(), stage: z.enum(['text', 'ocr']) }).nullable(),
  refusal: z.object({ code: z.string(), vi: z.string(), en: z.string() }).nullable(),
  draftCount: z.int(), acceptedCount: z.int(), rejectedCount: z.int(), taskCount: z.int(), doneTaskCount: z.int(),
  receivedAt: Instant, receivedBy: z.string(),
});
export type DocumentRow = z.infer<typeof DocumentRow>;

export const DocumentLine = DocumentRow.extend({
  /** Another document of the same number, symbol and author: mostly the same paper, brought twice. */
  twin: z.object({ id: Id, receivedAt: Instant }).nullable(),
});
export type DocumentLine = z.infer<typeof DocumentLine>;

export const DocumentView = DocumentRow.extend({
  place: z.string(), signing: z.array(z.object({ mode: z.string(), position: z.string(), name: z.string() })), recipients: z.array(z.string()),
  /** The lines of authority over the signature as printed, outermost first. */
  signingChain: z.array(z.string()),
  /** Under "Nơi nhận": whom it is sent to and what for. */
  sentTo: z.array(z.object({ name: z.string(), purpose: z.string().nullable() })),
  urgency: Urgency, file: FileName.nullable(), pages: z.int().nullable(),
  /** Whether pages can be looked at beside the text: printed pages, or pages of which some were recognised in their picture. */
  pageView: z.enum(['none', 'printed', 'scanned']), notes: z.array(z.object({ code: z.string(), detail: z.string() })),
  version: z.int(), may: z.array(z.string()),
  /** Of a paper that the agency issued here: whether it still stands, what stands in its place, and the signed PDF. */
  status: z.enum(['issued', 'recalled', 'replaced']), replacedBy: z.object({ id: Id, label: z.string() }).nullable(), signedFile: FileName.nullable(), isPaper: z.boolean(),
});
export type DocumentView = z.infer<typeof DocumentView>;

/**
 * One page with the place of each of its words, as columns: `start` and `end` are offsets into the text of the review, the box is in shares
 * of the page (0..1, from its top left corner), `confidence` is 0..1 and null for printed text.
 */
export const PageView = z.object({
  page: z.int(), pages: z.int(), width: z.number(), height: z.number(), source: z.enum(['text', 'ocr']), confidence: z.number().nullable(),
  words: z.object({ start: z.array(z.int()), end: z.array(z.int()), x: z.array(z.number()), y: z.array(z.number()), width: z.array(z.number()), height: z.array(z.number()), confidence: z.array(z.number().nullable()) }),
});
export type PageView = z.infer<typeof PageView>;

const PageParams = Params.extend({ page: z.coerce.number().int().min(1).max(5000) });

/** Mirrors core `OlderTask`. */
const OlderTask = z.object({ kind: z.enum(['continues', 'repeats']), taskId: Id, code: z.string().max(40) });

/** Mirrors core `DraftStep`. */
const DraftStep = z.object({ text: z.string().max(300), act: z.enum(STEP_ACTS), deadline: Deadline.nullable() });

const Coordinator = z.object({ unitId: Id.nullable(), text: z.string() });

/** Mirrors core `DraftOption`: what a doubtful field could be, to take as it stands. */
export const DraftOption = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lead'), unitId: Id, score: z.number().min(0).max(1), others: z.array(z.object({ unitId: Id.nullable(), text: z.string().max(500) })).max(20) }),
  z.object({ kind: z.literal('leads'), unitIds: z.array(Id).min(2).max(200) }),
  z.object({ kind: z.literal('coordinator'), text: z.string().max(500), unitId: Id, score: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('deadline'), deadline: Deadline }),
  z.object({ kind: z.literal('wait'), text: z.string().min(1).max(500) }),
]);
export type DraftOption = z.infer<typeof DraftOption>;

/** Mirrors core `Draft`: one task as the clerk reviews it. */
export const DraftView = z.object({
  id: Id, start: z.int(), end: z.int(), text: z.string(), title: z.string(), class: TaskClass,
  leadUnitId: Id.nullable(), alsoLeadUnitIds: z.array(Id), leadText: z.string().nullable(), leadBasis: z.string().nullable(),
  coordinators: z.array(Coordinator),
  deadline: Deadline.nullable(), deliverable: z.string(), approval: z.string(), steps: z.array(DraftStep), condition: z.string(), waits: z.boolean(), rule: z.string(), recurs: z.boolean(), urgency: Urgency, citations: z.array(z.int()),
  flags: z.array(z.object({ field: z.enum(['lead', 'coordinators', 'deadline', 'condition', 'task']), code: z.string(), detail: z.string(), options: z.array(DraftOption) })),
  confidence: z.number(),
  /** What the reader advised; null for a person's own draft. */
  band: z.enum(['accept', 'look', 'decide']).nullable(),
  /** Which tasks of the reading it came from; marks name the same numbers. */
  readFrom: z.array(z.int()),
  older: OlderTask.nullable(),
  status: z.enum(['proposed', 'accepted', 'rejected']), confirmedFields: z.array(z.string()), taskId: Id.nullable(), origin: z.enum(['reader', 'person']),
});
export type DraftView = z.infer<typeof DraftView>;

/** A place in the text with what it is; kinds are told by underline, not by hue. */
export const Mark = z.object({
  start: z.int(), end: z.int(), kind: z.enum(['lead', 'support', 'deadline', 'citation', 'deliverable', 'approval', 'condition', 'quantity', 'urgency', 'report_item']),
  /** The tasks of the reading that take something from it; a heading's unit serves every task below it. */
  tasks: z.array(z.int()),
  /** What was read there, in words. */
  label: z.object({ vi: z.string(), en: z.string() }),
  /** By which rules, as codes of the reader. */
  by: z.array(z.string()),
});
export type Mark = z.infer<typeof Mark>;

export const ReviewView = z.object({
  document: DocumentView, text: z.string(), drafts: z.array(DraftView), marks: z.array(Mark),
  /** Number of the last edit; an edit names the one it saw. */
  version: z.int(), canUndo: z.boolean(), savedAt: Instant.nullable(), may: z.array(z.string()),
  /** Share of the accepted tasks that people had to correct in the last 90 days, 0..1; null while there is none. */
  correctionRate: z.number().nullable(),
});
export type ReviewView = z.infer<typeof ReviewView>;

/** What an edit or an undo changed: the document, its text and marks never do, and the correction rate only when tasks are given out. */
export const ReviewChange = ReviewView.omit({ document: true, text: true, marks: true, drafts: true, correctionRate: true }).extend({
  /** Drafts that are new or other than in the version that the edit named. */
  drafts: z.array(DraftView),
  /** Ids of drafts that are no more. */
  gone: z.array(Id),
});
export type ReviewChange = z.infer<typeof ReviewChange>;

const draftId = Id;
/** Mirrors core `ReviewEdit`. */
export const ReviewEditBody = z.discriminatedUnion('kind', [
  z.discriminatedUnion('field', [
    z.object({ kind: z.literal('set'), draftId, field: z.literal('leadUnitId'), value: Id.nullable() }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('alsoLeadUnitIds'), value: z.array(Id).max(200) }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('coordinatorUnitIds'), value: z.array(Id).max(200) }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('deadline'), value: Deadline.nullable() }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('title'), value: z.string().min(1).max(300) }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('class'), value: TaskClass }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('deliverable'), value: z.string().max(500) }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('approval'), value: z.string().max(500) }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('steps'), value: z.array(DraftStep).max(20) }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('condition'), value: z.string().max(500) }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('waits'), value: z.boolean() }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('recurs'), value: z.boolean() }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('older'), value: OlderTask.nullable() }),
    z.object({ kind: z.literal('set'), draftId, field: z.literal('urgency'), value: Urgency }),
  ]),
  z.object({ kind: z.literal('accept'), draftId }),
  z.object({ kind: z.literal('reject'), draftId }),
  z.object({ kind: z.literal('restore'), draftId }),
  z.object({ kind: z.literal('accept_sure'), threshold: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('choose'), draftId, option: DraftOption }),
  z.object({ kind: z.literal('drop_name'), draftId, text: z.string().min(1).max(500) }),
  z.object({ kind: z.literal('name_unit'), text: z.string().min(1).max(500), unitId: Id }),
  z.object({ kind: z.literal('split'), draftId, at: z.int().min(0), newId: Id }),
  z.object({ kind: z.literal('merge'), draftId }),
  z.object({ kind: z.literal('create'), newId: Id, start: z.int().min(0), end: z.int().min(0), text: z.string().max(20_000) }),
]);
export type ReviewEditBody = z.infer<typeof ReviewEditBody>;

/** Why an open task may be what a draft is about; `detail` is the number or symbol that both name. */
const OlderProposal = z.object({
  taskId: Id, code: z.string(), title: z.string(), lead: z.string(), dueOn: Day.nullable(),
  why: z.array(z.object({ kind: z.enum(['document', 'citation', 'deliverable', 'title', 'lead']), detail: z.string() })),
});
export type OlderProposal = z.infer<typeof OlderProposal>;

/** A file inside a mail or a zip; `place` is what it is taken out by. */
export const HeldFileRow = z.object({ place: z.string(), name: z.string(), size: z.int(), kind: z.string(), readable: z.boolean() });
export type HeldFileRow = z.infer<typeof HeldFileRow>;

/** A place where a text breaks a rule of form; null where something is absent. Offsets are UTF-16 units of the stored text. */
export const FormFinding = z.object({ rule: z.enum(FORM_RULES), span: z.object({ start: z.int(), end: z.int() }).nullable(), detail: z.string() });
export type FormFinding = z.infer<typeof FormFinding>;

export const DOCUMENT_ROUTES = {
  listDocuments: route({
    method: 'GET', path: '/documents', summary: 'Documents, newest first', gate: { act: 'document.read' },
    query: z.object({ q: z.string().max(200).optional(), state: z.enum(['to_review', 'assigned', 'refused']).optional(), cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    answer: z.object({ documents: z.array(DocumentLine), nextCursor: z.string().nullable(), total: z.int(), may: z.array(z.string()) }),
  }),
  receiveDocument: route({ method: 'POST', path: '/documents', summary: 'Store a file and queue its reading; the same bytes sent again answer the same document', gate: { act: 'document.receive' }, bodyKind: 'upload', idempotent: true, answer: DocumentRow }),
  pasteDocument: route({ method: 'POST', path: '/documents/pasted', summary: 'Store pasted text and queue its reading', gate: { act: 'document.receive' }, bodyKind: 'json', idempotent: true, body: z.object({ title: z.string().max(200), text: z.string().min(1).max(5_000_000) }), answer: DocumentRow }),
  readDocument: route({ method: 'GET', path: '/documents/:id', summary: 'One document with what was read of its head', gate: { act: 'document.read' }, params: Params, answer: DocumentView }),
  readAgain: route({ method: 'POST', path: '/documents/:id/readings', summary: 'Queue the reading again, where it was refused or failed', gate: { act: 'document.receive' }, params: Params, idempotent: true, answer: DocumentRow }),
  listHeldFiles: route({ method: 'GET', path: '/documents/:id/files', summary: 'The files inside a mail or a zip; none for any other document', gate: { act: 'document.read' }, params: Params, answer: z.object({ files: z.array(HeldFileRow) }) }),
  receiveHeldFile: route({
    method: 'POST', path: '/documents/:id/files/:place', summary: 'Take one of those files out as a document of its own and queue its reading', gate: { act: 'document.receive' },
    params: Params.extend({ place: z.string().regex(/^\d{1,4}(?:\.\d{1,4}){0,4}$/) }), idempotent: true, answer: DocumentRow,
  }),
  correctHead: route({
    method: 'PATCH', path: '/documents/:id', summary: 'Correct the head: number, symbol, date, subject', gate: { act: 'document.review' }, params: Params, bodyKind: 'json', idempotent: true,
    body: z.object({ version: z.int(), number: z.string().max(20).nullable().optional(), notation: z.string().max(60).nullable().optional(), issuedOn: Day.nullable().optional(), subject: z.string().max(1000).optional(), issuer: z.string().max(300).optional() }), answer: DocumentView,
  }),
  downloadDocument: route({ method: 'GET', path: '/documents/:id/file', summary: 'The stored file as it came in', gate: { act: 'document.read' }, params: Params, download: 'application/octet-stream' }),
  stopReading: route({ method: 'POST', path: '/documents/:id/readings/stop', summary: 'Stop a reading that waits or runs; the document may be read again', gate: { act: 'document.receive' }, params: Params, idempotent: true, answer: DocumentRow }),
  readPage: route({ method: 'GET', path: '/documents/:id/pages/:page', summary: 'Where each word of a page stands, counted from 1', gate: { act: 'document.read' }, params: PageParams, answer: PageView }),
  showPage: route({ method: 'GET', path: '/documents/:id/pages/:page/image', summary: 'A page as an image, as wide as asked', gate: { act: 'document.read' }, params: PageParams, query: z.object({ width: z.coerce.number().int().min(100).max(2400).default(1200) }), download: 'image/webp' }),
  checkForm: route({ method: 'GET', path: '/documents/:id/form', summary: 'How the text stands against the rules of form (NĐ 30/2020/NĐ-CP)', gate: { act: 'document.read' }, params: Params, answer: z.object({ findings: z.array(FormFinding) }) }),
  readReview: route({ method: 'GET', path: '/documents/:id/review', summary: 'Text, marks and drafts of the review', gate: { act: 'document.read' }, params: Params, answer: ReviewView }),
  findOlder: route({
    method: 'GET', path: '/documents/:id/review/older', summary: 'Open tasks that the drafts of a review may go on with or say again, at most three for each, with why', gate: { act: 'document.review' }, params: Params,
    answer: z.object({ proposals: z.array(z.object({ draftId: Id, tasks: z.array(OlderProposal) })) }),
  }),
  readReaders: route({
    method: 'GET', path: '/documents/:id/review/readers', summary: 'Who else has the review open; asked again and again, it says so of who asks', gate: { act: 'document.review' }, params: Params,
    answer: z.object({ readers: z.array(z.object({ id: Id, name: z.string() })) }),
  }),
  editReview: route({ method: 'POST', path: '/documents/:id/review/edits', summary: 'One edit of the review; kept at once', gate: { act: 'document.review' }, params: Params, bodyKind: 'json', idempotent: true, body: z.object({ version: z.int(), edit: ReviewEditBody }), answer: ReviewChange }),
  undoReviewEdit: route({ method: 'POST', path: '/documents/:id/review/undo', summary: 'Take back the last edit that still stands', gate: { act: 'document.review' }, params: Params, bodyKind: 'json', idempotent: true, body: z.object({ version: z.int() }), answer: ReviewChange }),
  assignDocument: route({
    method: 'POST', path: '/documents/:id/assignments', summary: 'Give out the accepted tasks; a second call gives out only what was accepted since', gate: { act: 'document.assign' }, params: Params, bodyKind: 'json', idempotent: true,
    body: z.object({ version: z.int() }), answer: z.object({
      /** One for each draft: of an order to several units the record under which each of them has a task. */
      taskIds: z.array(Id),
      /** The older tasks with which accepted passages go on. */
      continuedIds: z.array(Id), unitCount: z.int(),
      /** Who coordinates by its words alone: no unit of the agency is meant, so that it stays in the sentence of the task and is told nothing. */
      coordinatorsInWords: z.array(z.object({ taskId: Id, text: z.string() })),
    }),
  }),
} as const;

import { DIVISIONS, isPaperDate, LABELS, PAPER_MOVE_KINDS, PAPER_STATES } from '#core/index.js';
import { z } from 'zod';
import { Day, DOCX, FileName, Id, Instant, Params, UnitName, Urgency } from './common.js';
import { DraftView, FormFinding } from './documents.js';
import { route } from './route.js';

const Line = z.string().max(2000);
// A line of a report is known by its section, its unit and its task.
const Key = z.string().min(1).max(200);
const Text = z.string().max(20_000);
const TaskIds = z.array(Id).max(500).readonly().default([]);

/** Mirrors core `PaperNote`. */
export const PaperNote = z.object({ after: z.string().max(300), text: z.string().max(2000) });
const Notes = z.array(PaperNote).max(50).readonly().optional();

export const PaperBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), key: Key, level: z.int().min(1).max(5), text: Text, taskIds: TaskIds, notes: Notes }),
  z.object({ kind: z.literal('division'), rank: z.enum(DIVISIONS), key: Key, text: Text, taskIds: TaskIds, notes: Notes }),
  z.object({ kind: z.literal('paragraph'), key: Key, text: Text, taskIds: TaskIds, notes: Notes }),
  z.object({ kind: z.literal('item'), key: Key, depth: z.union([z.literal(1), z.literal(2)]), text: Text, taskIds: TaskIds, notes: Notes }),
  z.object({ kind: z.literal('table'), key: Key, heads: z.array(Line).min(1).max(20).readonly(), widths: z.array(z.number()).min(1).max(20).readonly(), rows: z.array(z.array(Text).max(20).readonly()).max(5000).readonly(), taskIds: TaskIds }),
]);
export type PaperBlock = z.infer<typeof PaperBlock>;

const Signing = z.object({ capacity: z.array(Line).max(6).readonly(), title: Line, name: Line });

/** Mirrors core `Paper`. */
export const PaperSheet = z.object({
  parentAgency: Line, agency: Line, symbol: z.string().max(60), number: z.string().max(20).nullable(), place: Line, date: z.string().refine(isPaperDate, 'no such day or month').nullable(), urgency: Urgency,
  form: z.discriminatedUnion('kind', [z.object({ kind: z.literal('named'), title: Line, subject: Line }), z.object({ kind: z.literal('letter'), subject: Line })]),
  addressees: z.array(Line).max(200).readonly(), bases: z.array(Line).max(100).readonly(), outline: z.array(z.enum(LABELS)).max(6).readonly(), body: z.array(PaperBlock).max(3000).readonly(),
  closing: Text, recipients: z.array(Line).max(300).readonly(), signing: Signing, secretary: Signing.nullable(),
  annexes: z.array(z.object({ title: Line, landscape: z.boolean(), body: z.array(PaperBlock).max(3000).readonly() })).max(20).readonly(),
});

/** Mirrors core `PaperFile`: what is printed, what it orders, who signs. */
export const PaperFileView = z.object({ paper: PaperSheet, orders: z.array(z.object({ blockKey: Key, draft: DraftView })).max(1000).readonly(), signerPostId: Id.nullable(), copies: z.int().min(1).max(9999) });

const PaperName = z.object({ id: Id, label: z.string() });
export const PaperRow = z.object({
  id: Id, state: z.enum(PAPER_STATES), kind: z.string(), kindName: z.string(), subject: z.string(), unit: UnitName, signer: z.string(),
  /** As printed, `05/TB-SKHCN`; empty until it is issued. */
  symbol: z.string(), issuedOn: Day.nullable(), updatedAt: Instant,
  /** Its last move but saving: who, and the words that went with it. */
  last: z.object({ kind: z.enum(PAPER_MOVE_KINDS), by: z.string(), note: z.string(), at: Instant }).nullable(),
});
export type PaperRow = z.infer<typeof PaperRow>;

/** A paper that waits to be signed, with what may be done about it at once. */
export const PaperToSign = PaperRow.extend({ version: z.int(), may: z.array(z.enum(PAPER_MOVE_KINDS)) });
export type PaperToSign = z.infer<typeof PaperToSign>;

export const PaperView = PaperRow.extend({
  file: PaperFileView, version: z.int(), may: z.array(z.enum(PAPER_MOVE_KINDS)),
  moves: z.array(z.object({
    ordinal: z.int(), kind: z.enum(PAPER_MOVE_KINDS), state: z.enum(PAPER_STATES), by: z.string(), onBehalfOf: z.string().nullable(), note: z.string(), at: Instant,
    /** The paper as it was then can be read again. */
    kept: z.boolean(),
  })),
  /** Who could sign, with the signature that would stand below it. */
  signers: z.array(z.object({ postId: Id, signing: Signing })),
  documentId: Id.nullable(), signedFile: FileName.nullable(), replaces: PaperName.nullable(), replacedBy: PaperName.nullable(),
  /** The meeting or the report that it was composed from. */
  source: z.object({ kind: z.enum(['meeting', 'report']), id: Id, name: z.string(), label: z.string() }).nullable(),
});
export type PaperView = z.infer<typeof PaperView>;

/** A template with the words that hold now: the agency's own where it has them, else the template's. */
export const TemplateView = z.object({
  key: z.string(), name: z.string(), phrases: z.record(z.string(), z.string()), recipients: z.array(z.string()), signing: z.object({ capacity: z.array(z.string()), title: z.string() }),
  /** Number of the agency's own wording; 0 while it has none. */
  version: z.int(),
  /** Phrases of that wording that the template cannot use any more; its own stand in their place. */
  unfit: z.array(z.object({ name: z.string(), text: z.string() })),
  since: z.object({ on: Day, by: z.string(), at: Instant }).nullable(),
});
export type TemplateView = z.infer<typeof TemplateView>;

/** A series of numbers that some kinds of paper share; mirrors core `PaperBook`. */
const PaperBook = z.object({ name: z.string(), kinds: z.array(z.string()), first: z.int() });
export const PaperBookView = PaperBook.extend({
  /** How the symbols behind its numbers are made up, one for each kind: `TB-SKHCN`. */
  symbols: z.array(z.string()),
  /** The last number given this year to any of its kinds, 0 for none; and the one that comes next. */
  last: z.int(), next: z.int(),
});
export type PaperBookView = z.infer<typeof PaperBookView>;

const PaperBooksView = z.object({
  year: z.int(), version: z.string(), books: z.array(PaperBookView),
  /** Kinds that share with none: each counts by itself. */
  alone: z.array(PaperBookView),
  kinds: z.array(z.object({ kind: z.string(), name: z.string() })),
  since: z.object({ on: Day, source: z.string() }).nullable(), coming: z.array(z.object({ on: Day, source: z.string(), books: z.array(PaperBook) })),
});

/** What a paper of the agency is framed by. */
const Frame = z.object({ parentAgency: z.string(), agency: z.string(), agencySymbol: z.string(), unitSymbol: z.string(), place: z.string(), number: z.null(), date: z.null(), urgency: z.literal('none'), head: z.string(), signer: z.string() });

const Seen = z.object({ version: z.int() });
const Note = z.string().max(2000);
const read = { act: 'paper.read' } as const;
const write = { act: 'paper.write' } as const;
const issue = { act: 'paper.issue' } as const;
const move = <const P extends string, const G extends { readonly act: string }, B extends z.core.$ZodType>(path: P, gate: G, { summary, body }: { readonly summary: string; readonly body: B }) =>
  route({ method: 'POST', path, summary, gate, params: Params, bodyKind: 'json', idempotent: true, body, answer: PaperView });

export const PAPER_ROUTES = {
  listPapers: route({
    method: 'GET', path: '/papers', summary: 'Papers of the agency by where they stand, newest first', gate: read,
    query: z.object({ state: z.enum(['open', 'draft', 'proposed', 'signed', 'out']).default('open'), cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({
      papers: z.array(PaperRow), nextCursor: z.string().nullable(), counts: z.object({ draft: z.int(), proposed: z.int(), signed: z.int() }),
      /** Kinds that can be begun as an empty sheet; empty for who writes none. */
      kinds: z.array(z.object({ kind: z.string(), name: z.string() })),
      /** Templates that can be begun by hand, in their order. */
      templates: z.array(z.object({ key: z.string(), name: z.string() })),
    }),
  }),
  createPaper: route({
    method: 'POST', path: '/papers', summary: 'Begin a paper as an empty sheet, from a template, or in the place of an issued one', gate: write, bodyKind: 'json', idempotent: true,
    body: z.object({ id: Id, kind: z.string().max(10), template: z.string().max(20).nullable().default(null), unitId: Id.nullable().default(null), replacesId: Id.nullable().default(null) }), answer: PaperView,
  }),
  listTemplates: route({ method: 'GET', path: '/paper-templates', summary: 'Templates of papers in the words of the agency', gate: read, answer: z.object({ templates: z.array(TemplateView), frame: Frame }) }),
  saveWording: route({
    method: 'PUT', path: '/paper-templates/:key', summary: 'Word a template anew, from today on', gate: issue, params: z.object({ key: z.string().max(20) }), bodyKind: 'json', idempotent: true,
    body: Seen.extend({ phrases: z.record(z.string().max(60), z.string().max(4000)), recipients: z.array(Line).max(60), signing: z.object({ capacity: z.array(Line).max(6), title: Line }) }), answer: TemplateView,
  }),
  listPaperBooks: route({ method: 'GET', path: '/paper-books', summary: 'Books of the numbers of outgoing papers, with what they gave this year', gate: read, answer: PaperBooksView }),
  savePaperBooks: route({
    method: 'PUT', path: '/paper-books', summary: 'Change the books of numbers from a day on', gate: issue, bodyKind: 'json', idempotent: true,
    body: z.object({
      version: z.string().max(200), from: Day, source: z.string().max(300),
      books: z.array(z.object({ name: z.string().max(300), kinds: z.array(z.string().max(10)).max(60), first: z.number() })).max(60),
    }),
    answer: PaperBooksView,
  }),
  withdrawPaperBooks: route({
    method: 'POST', path: '/paper-books/withdrawal', summary: 'Take back a change of the books that does not hold yet', gate: issue, bodyKind: 'json', idempotent: true,
    body: z.object({ version: z.string().max(200), from: Day }), answer: PaperBooksView,
  }),
  readPaper: route({ method: 'GET', path: '/papers/:id', summary: 'One paper with its moves', gate: read, params: Params, answer: PaperView }),
  savePaper: route({ method: 'PUT', path: '/papers/:id', summary: 'Save a draft', gate: write, params: Params, bodyKind: 'json', idempotent: true, body: Seen.extend({ file: PaperFileView }), answer: PaperView }),
  readPaperVersion: route({ method: 'GET', path: '/papers/:id/versions/:ordinal', summary: 'A paper as it was when it was proposed or issued', gate: read, params: Params.extend({ ordinal: z.coerce.number().int().min(1) }), answer: PaperFileView }),
  proposePaper: move('/papers/:id/proposal', write, { summary: 'Send a draft to who signs', body: Seen.extend({ note: Note.default('') }) }),
  withdrawPaper: move('/papers/:id/withdrawal', write, { summary: 'Take a proposed paper back to draft', body: Seen }),
  returnPaper: move('/papers/:id/return', read, { summary: 'Give a paper back to who drafts it, with a reason; a signature is gone', body: Seen.extend({ reason: Note }) }),
  signPaper: move('/papers/:id/signature', { act: 'paper.sign' }, { summary: 'Sign', body: Seen.extend({ note: Note.default('') }) }),
  issuePaper: move('/papers/:id/issue', issue, { summary: 'Issue: number and day, the Word file, and the tasks that it orders', body: Seen }),
  recallPaper: move('/papers/:id/recall', issue, { summary: 'Recall an issued paper; its number and its tasks stay', body: Seen.extend({ reason: Note }) }),
  discardPaper: move('/papers/:id/discarding', write, { summary: 'Throw a draft away', body: Seen }),
  attachSigned: route({ method: 'POST', path: '/papers/:id/signed-file', summary: 'Keep the signed PDF of an issued paper', gate: issue, params: Params, bodyKind: 'upload', idempotent: true, answer: PaperView }),
  checkPaperForm: route({ method: 'GET', path: '/papers/:id/form', summary: 'How a paper stands against the rules of form (NĐ 30/2020/NĐ-CP) as it would be printed now', gate: read, params: Params, answer: z.object({ findings: z.array(FormFinding.extend({ blockKey: z.string().nullable() })) }) }),
  downloadPaper: route({ method: 'GET', path: '/papers/:id/docx', summary: 'The paper as Word; once issued always the same bytes', gate: read, params: Params, download: DOCX }),
  downloadPaperPdf: route({ method: 'GET', path: '/papers/:id/pdf', summary: 'The paper as PDF, as it stands now', gate: read, params: Params, download: 'application/pdf' }),
  downloadPaperEdxml: route({ method: 'GET', path: '/papers/:id/edxml', summary: 'An issued paper as an edXML message (QCVN 102:2016/BTTTT), with its Word file and its signed PDF', gate: read, params: Params, download: 'application/xml' }),
  downloadSigned: route({ method: 'GET', path: '/documents/:id/signed-file', summary: 'The signed PDF of a document that the agency issued', gate: { act: 'document.read' }, params: Params, download: 'application/pdf' }),
} as const;

import { CONTRIBUTION_STATES, LINE_WRITERS, OWED_STATES, PAPER_STATES, REPORT_VERSION_KINDS, RHYTHMS, SECTION_SOURCES } from '#core/index.js';
import { z } from 'zod';
import { Day, DOCX, Id, Instant, Params } from './common.js';
import { PaperNote } from './papers.js';
import { route } from './route.js';

export const ReportLine = z.object({
  id: z.string().max(60), text: z.string().max(8000), taskIds: z.array(Id),
  /** The unit whose work it tells, and who wrote it; absent in what was written before lines knew it. */
  unitId: Id.optional(), by: z.enum(LINE_WRITERS).optional(),
  notes: z.array(PaperNote).max(20).readonly().optional(),
});
export const ReportSection = z.object({ key: z.string().max(80), heading: z.string().max(300), level: z.literal([1, 2, 3]), items: z.array(ReportLine).max(500),
  /** Figures counted now, or as frozen; what is sent here is not kept. */
  table: z.object({ heads: z.array(z.string().max(200)).max(10).readonly(), widths: z.array(z.number()).max(10).readonly(), rows: z.array(z.array(z.string().max(500)).max(10).readonly()).max(500).readonly() }).optional(),
});
export type ReportSection = z.infer<typeof ReportSection>;

export const ReportRow = z.object({
  id: Id, label: z.string(), dutyId: Id, dutyName: z.string(), periodKey: z.string(), year: z.int(), month: z.int(), windowFrom: Day, windowTo: Day, sendBy: Day.nullable(), status: z.enum(['planned', 'collecting', 'closed', 'issued']), updatedAt: Instant,
  lineCount: z.int(), asked: z.int(), handedIn: z.int(),
  /** The paper that it goes out as; `symbol` as printed, `12/BC-SKHCN`, empty until it is issued. */
  paper: z.object({ id: Id, state: z.enum(PAPER_STATES), symbol: z.string(), issuedOn: Day.nullable(), documentId: Id.nullable() }).nullable(),
});
export type ReportRow = z.infer<typeof ReportRow>;

const count = z.int();
export const ReportFigures = z.object({
  total: count, onTime: count, late: count, onTrack: count, overdue: count, undated: count, paused: count,
  /** Vietnamese decimals that add up to 100,00: "32,53". */
  percents: z.object({ onTime: z.string(), late: z.string(), onTrack: z.string(), overdue: z.string() }), sentence: z.string(),
});

/** What a unit was asked for and how far it is. */
export const ReportPartState = z.object({
  unitId: Id, unitName: z.string(), status: z.enum(CONTRIBUTION_STATES), dueOn: Day.nullable(), submittedAt: Instant.nullable(), submittedBy: z.string(), returnedWhy: z.string(), lineCount: z.int(), version: z.int(), may: z.array(z.string()),
});
export type ReportPartState = z.infer<typeof ReportPartState>;

/** A remark on a section, until it is settled. */
const ReportComment = z.object({ id: Id, sectionKey: z.string(), body: z.string(), by: z.string(), unitName: z.string(), at: Instant, resolvedAt: Instant.nullable(), resolvedBy: z.string(), mayResolve: z.boolean() });

/** A text that the report had, or that a unit handed in: by whom and when; empty `by` where the product made it. */
const ReportVersion = z.object({ ordinal: z.int(), kind: z.enum(REPORT_VERSION_KINDS), unitName: z.string(), by: z.string(), begunAt: Instant, at: Instant });
export type ReportVersion = z.infer<typeof ReportVersion>;

const Difference = z.array(z.object({ key: z.string(), heading: z.string(), lines: z.array(z.object({ id: z.string(), pieces: z.array(z.object({ text: z.string(), in: z.enum(['both', 'old', 'new']) })).readonly() })).readonly() })).readonly();

export const ReportView = ReportRow.extend({
  comments: z.array(ReportComment),
  parts: z.array(ReportPartState),
  sections: z.array(ReportSection), figures: ReportFigures, version: z.int(), may: z.array(z.string()),
  /** Figures that progress carried, in words: of the period, with what they are together since the beginning of the quarter and of the year. */
  quantities: z.array(z.string()),
  /** The sections that wait for what a unit was asked for. */
  awaited: z.array(z.object({ sectionKey: z.string(), unitName: z.string() })),
  /** Closed tasks and results of the window that no line names yet. */
  unused: z.array(z.object({ taskId: Id, text: z.string(), unitName: z.string() })),
});
export type ReportView = z.infer<typeof ReportView>;

const PartLine = z.object({ id: z.string().max(60), text: z.string().max(8000), taskIds: z.array(Id).max(20), notes: z.array(PaperNote).max(20).readonly().optional() });

/** The part of a unit: the sections that it brings something to, as they stand, with what its tasks propose. */
export const ReportPartView = z.object({
  report: ReportRow, part: ReportPartState,
  sections: z.array(z.object({ key: z.string(), heading: z.string(), lines: z.array(PartLine), proposed: z.array(PartLine) })),
});
export type ReportPartView = z.infer<typeof ReportPartView>;

const dayOfMonth = z.int().min(1).max(31);

/** The days whose data a period counts, and the day by which it is sent. */
const DutyRules = z.object({ window: z.object({ fromDay: dayOfMonth, toDay: dayOfMonth }).nullable(), sendBy: z.object({ day: dayOfMonth, monthsAfter: z.int().min(0).max(3) }) });
const ReportStatus = z.enum(['planned', 'collecting', 'closed', 'issued']);

/** What a reporting duty is made of, as it is entered. */
const DutyFacts = z.object({
  name: z.string().trim().min(1).max(200), rhythm: z.enum(RHYTHMS),
  rules: DutyRules,
  outline: z.array(z.object({ key: z.string().min(1).max(60), heading: z.string().trim().min(1).max(300), level: z.literal([1, 2, 3]), from: z.enum(SECTION_SOURCES), unitIds: z.array(Id).max(100) })).min(1).max(60),
  addressee: z.string().trim().max(300), citation: z.string().trim().max(300), recipients: z.array(z.string().max(200)).max(30), contributorUnitIds: z.array(Id).max(200), leadDays: z.int().min(0).max(60), dueDays: z.int().min(0).max(30),
  /** Only tasks of this programme, as they carry its name; empty for all work. */
  programme: z.string().trim().max(200).default(''),
});
export type DutyFacts = z.infer<typeof DutyFacts>;

export const DutyView = DutyFacts.extend({
  id: Id, freezes: z.boolean(), endedOn: Day.nullable(), version: z.int(),
  /** Its rules as they changed, the newest last, each with the day from which it holds; none where they are those that every duty begins with. */
  changes: z.array(DutyRules.extend({ from: Day, citation: z.string() })),
  /** The periods around today: what is late, what is to be sent next, and what may be opened beside. */
  periods: z.array(z.object({
    key: z.string(), label: z.string(), running: z.boolean(), windowFrom: Day, windowTo: Day, sendBy: Day, state: z.enum(OWED_STATES), report: z.object({ id: Id, status: ReportStatus }).nullable(),
  })),
});
export type DutyView = z.infer<typeof DutyView>;

/** What a unit was asked to bring to a report that is not closed. */
const AskedPart = z.object({ unitId: Id, unitName: z.string(), reportId: Id, reportName: z.string(), dueOn: Day.nullable(), status: z.enum(CONTRIBUTION_STATES), late: z.boolean() });
export type AskedPart = z.infer<typeof AskedPart>;

const compose = { gate: { act: 'report.compose' }, bodyKind: 'json', idempotent: true } as const;
const contribute = { ...compose, gate: { act: 'report.contribute' } } as const;
const UnitParams = Params.extend({ unitId: Id });
const Version = z.object({ version: z.int() });
const Parts = z.array(z.object({ key: z.string().max(60), lines: z.array(PartLine).max(200) })).max(60);

export const REPORT_ROUTES = {
  listDuties: route({ method: 'GET', path: '/report-duties', summary: 'What the agency owes: reports with their rhythm, form, units and day of sending; and what units owe for the open ones', gate: { act: 'report.read' }, answer: z.object({ duties: z.array(DutyView), parts: z.array(AskedPart), may: z.array(z.string()) }) }),
  addDuty: route({ method: 'POST', path: '/report-duties', summary: 'Add a reporting duty', ...compose, body: DutyFacts.extend({ id: Id }), answer: DutyView }),
  changeDuty: route({
    method: 'PUT', path: '/report-duties/:id', summary: 'Change a reporting duty; reports that are made keep their days', ...compose, params: Params,
    /** New rules hold from the period of this key on; without one, from the next. */
    body: DutyFacts.extend({ ...Version.shape, rulesFrom: z.string().max(20).optional() }), answer: DutyView,
  }),
  endDuty: route({ method: 'POST', path: '/report-duties/:id/end', summary: 'Make no more reports of a duty', ...compose, params: Params, body: Version, answer: DutyView }),
  openDutyPeriod: route({ method: 'POST', path: '/report-duties/:id/reports', summary: 'Open the report of a period of a duty; an existing one is answered', ...compose, params: Params, body: z.object({ key: z.string().max(20) }), answer: ReportView }),
  readPart: route({ method: 'GET', path: '/reports/:id/parts/:unitId', summary: 'What a unit brings to a report, with what its tasks propose', gate: { act: 'report.read' }, params: UnitParams, answer: ReportPartView }),
  savePart: route({ method: 'PUT', path: '/reports/:id/parts/:unitId', summary: 'Keep what a unit writes', ...contribute, params: UnitParams, body: Version.extend({ parts: Parts }), answer: ReportPartView }),
  submitPart: route({ method: 'POST', path: '/reports/:id/parts/:unitId/submission', summary: 'Hand in a part, or that there is nothing to report', ...contribute, params: UnitParams, body: Version.extend({ nil: z.boolean(), parts: Parts }), answer: ReportPartView }),
  returnPart: route({ method: 'POST', path: '/reports/:id/parts/:unitId/return', summary: 'Give a part back, saying why', ...compose, params: UnitParams, body: Version.extend({ reason: z.string().trim().min(1).max(500) }), answer: ReportView }),
  askParts: route({ method: 'POST', path: '/reports/:id/requests', summary: 'Ask units for their parts, or remind those that have not handed in', ...compose, params: Params, body: z.object({ unitIds: z.array(Id).min(1).max(200) }), answer: ReportView }),
  takeParts: route({ method: 'POST', path: '/reports/:id/parts', summary: 'Put what units handed in into the report', ...compose, params: Params, body: Version.extend({ unitIds: z.array(Id).min(1).max(200) }), answer: ReportView }),
  listReports: route({ method: 'GET', path: '/reports', summary: 'Monthly reports, newest first', gate: { act: 'report.read' }, answer: z.object({ reports: z.array(ReportRow), suggested: z.object({ year: z.int(), month: z.int() }), may: z.array(z.string()) }) }),
  openReport: route({ method: 'POST', path: '/reports', summary: 'Open the report of a month and compose it from the tasks; an existing one is answered', gate: { act: 'report.compose' }, bodyKind: 'json', idempotent: true, body: z.object({ year: z.int().min(2000).max(2100), month: z.int().min(1).max(12) }), answer: ReportView }),
  readReport: route({ method: 'GET', path: '/reports/:id', summary: 'One report with figures counted now, or as frozen at closing', gate: { act: 'report.read' }, params: Params, answer: ReportView }),
  saveReport: route({ method: 'PUT', path: '/reports/:id', summary: 'Save the edited text', gate: { act: 'report.compose' }, params: Params, bodyKind: 'json', idempotent: true, body: z.object({ version: z.int(), sections: z.array(ReportSection).max(100) }), answer: ReportView }),
  closeReport: route({ method: 'POST', path: '/reports/:id/closing', summary: 'Freeze the figures, in the text too; the rest of it stays as it is', gate: { act: 'report.compose' }, params: Params, bodyKind: 'json', idempotent: true, body: z.object({ version: z.int() }), answer: ReportView }),
  listReportVersions: route({ method: 'GET', path: '/reports/:id/versions', summary: 'The texts that a report had and that units handed in, newest first', gate: { act: 'report.read' }, params: Params, answer: z.object({ versions: z.array(ReportVersion) }) }),
  keepReportVersion: route({ method: 'POST', path: '/reports/:id/versions', summary: 'Keep the text as it stands now', ...compose, params: Params, body: Version, answer: z.object({ versions: z.array(ReportVersion) }) }),
  compareReportVersion: route({
    method: 'GET', path: '/reports/:id/versions/:ordinal', summary: 'One text of a report and how it differs from the one before it, or from the text of now', gate: { act: 'report.read' }, params: Params.extend({ ordinal: z.coerce.number().int().min(1) }),
    query: z.object({ against: z.enum(['before', 'now']).default('before') }), answer: z.object({ version: ReportVersion, sections: z.array(ReportSection), difference: Difference }),
  }),
  addReportComment: route({ method: 'POST', path: '/reports/:id/comments', summary: 'Remark on a section of a report', gate: { act: 'report.comment' }, bodyKind: 'json', idempotent: true, params: Params, body: z.object({ id: Id, sectionKey: z.string().max(80), body: z.string().trim().min(1).max(2000) }), answer: ReportView }),
  resolveReportComment: route({ method: 'POST', path: '/reports/:id/comments/:commentId/resolution', summary: 'Settle a remark', gate: { act: 'report.comment' }, bodyKind: 'json', idempotent: true, params: Params.extend({ commentId: Id }), body: z.object({}), answer: ReportView }),
  draftReportPaper: route({ method: 'POST', path: '/reports/:id/paper', summary: 'Draft the paper that the report goes out as; an open report is closed first', ...compose, params: Params, body: Version.extend({ paperId: Id }), answer: ReportView }),
  downloadReport: route({ method: 'GET', path: '/reports/:id/docx', summary: 'The report as Word in the frame of NĐ 30/2020', gate: { act: 'report.read' }, params: Params, download: DOCX }),
} as const;

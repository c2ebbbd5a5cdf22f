import { LINE_WRITERS } from '#core/index.js';
import { z } from 'zod';
import { Day, Id, Instant, Params } from './common.js';
import { route } from './route.js';

export const ReportLine = z.object({
  id: z.string().max(60), text: z.string().max(8000), taskIds: z.array(Id),
  /** The unit whose work it tells, and who wrote it; absent in what was written before lines knew it. */
  unitId: Id.optional(), by: z.enum(LINE_WRITERS).optional(),
});
export const ReportSection = z.object({ key: z.string().max(80), heading: z.string().max(300), level: z.literal([1, 2, 3]), items: z.array(ReportLine).max(500) });
export type ReportSection = z.infer<typeof ReportSection>;

export const ReportRow = z.object({ id: Id, label: z.string(), year: z.int(), month: z.int(), windowFrom: Day, windowTo: Day, status: z.enum(['planned', 'collecting', 'closed', 'issued']), updatedAt: Instant, lineCount: z.int() });
export type ReportRow = z.infer<typeof ReportRow>;

const count = z.int();
export const ReportFigures = z.object({
  total: count, onTime: count, late: count, onTrack: count, overdue: count, undated: count, paused: count,
  /** Vietnamese decimals that add up to 100,00: "32,53". */
  percents: z.object({ onTime: z.string(), late: z.string(), onTrack: z.string(), overdue: z.string() }), sentence: z.string(),
});

export const ReportView = ReportRow.extend({
  sections: z.array(ReportSection), figures: ReportFigures, version: z.int(), may: z.array(z.string()),
  /** Figures that progress carried, in words: of the period, with what they are together since the beginning of the quarter and of the year. */
  quantities: z.array(z.string()),
  /** Closed tasks and results of the window that no line names yet. */
  unused: z.array(z.object({ taskId: Id, text: z.string(), unitName: z.string() })),
});
export type ReportView = z.infer<typeof ReportView>;

export const REPORT_ROUTES = {
  listReports: route({ method: 'GET', path: '/reports', summary: 'Monthly reports, newest first', gate: { act: 'report.read' }, answer: z.object({ reports: z.array(ReportRow), suggested: z.object({ year: z.int(), month: z.int() }), may: z.array(z.string()) }) }),
  openReport: route({ method: 'POST', path: '/reports', summary: 'Open the report of a month and compose it from the tasks; an existing one is answered', gate: { act: 'report.compose' }, bodyKind: 'json', idempotent: true, body: z.object({ year: z.int().min(2000).max(2100), month: z.int().min(1).max(12) }), answer: ReportView }),
  readReport: route({ method: 'GET', path: '/reports/:id', summary: 'One report with figures counted now, or as frozen at closing', gate: { act: 'report.read' }, params: Params, answer: ReportView }),
  saveReport: route({ method: 'PUT', path: '/reports/:id', summary: 'Save the edited text', gate: { act: 'report.compose' }, params: Params, bodyKind: 'json', idempotent: true, body: z.object({ version: z.int(), sections: z.array(ReportSection).max(100) }), answer: ReportView }),
  closeReport: route({ method: 'POST', path: '/reports/:id/closing', summary: 'Freeze the figures, in the text too; the rest of it stays as it is', gate: { act: 'report.compose' }, params: Params, bodyKind: 'json', idempotent: true, body: z.object({ version: z.int() }), answer: ReportView }),
  downloadReport: route({ method: 'GET', path: '/reports/:id/docx', summary: 'The report as Word in the frame of NĐ 30/2020', gate: { act: 'report.read' }, params: Params, download: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }),
} as const;

import type { ReportRow, ReportSection, ReportView } from '#contract/index.js';
import { type CivilDate, partsOf, type ReportFigures } from '#core/index.js';
import type { CommentRecord } from './comments.queries.js';
import { symbolOfPaper } from '../papers/present.js';
import type { ReportPaper, ReportRecord } from './queries.js';

/** The month of a window: the one in which it ends. */
export function monthOf(windowTo: CivilDate): { readonly year: number; readonly month: number } {
  const { year, month } = partsOf(windowTo);
  return { year, month };
}

/** A report as a line of a list. */
export function presentReportRow(record: ReportRecord): ReportRow {
  return {
    id: record.id, label: record.label, dutyId: record.duty_id, dutyName: record.duty_name, periodKey: record.period_key, sendBy: record.send_by, asked: record.asked, handedIn: record.handed_in, ...monthOf(record.window_to), windowFrom: record.window_from, windowTo: record.window_to, status: record.status, updatedAt: record.updated_at.toISOString(),
    lineCount: record.items.reduce((sum, section) => sum + section.items.length, 0), paper: record.paper === null ? null : presentPaper(record.paper),
  };
}

function presentPaper({ id, state, issuedOn, documentId, ...named }: ReportPaper): ReportRow['paper'] {
  return { id, state, symbol: symbolOfPaper(named), issuedOn, documentId };
}

/** A report with its text, its figures, and what no line tells yet. */
export function presentReport(record: ReportRecord, beside: { readonly figures: ReportFigures; readonly quantities: string[]; readonly unused: ReportView['unused']; readonly may: string[]; readonly parts: ReportView['parts']; readonly awaited: ReportView['awaited']; readonly comments: ReportView['comments'] }): ReportView {
  const { figures, quantities, unused, may, parts, awaited, comments } = beside;
  return { ...presentReportRow(record), sections: record.items.map(presentSection), figures: { ...figures, percents: { ...figures.percents } }, quantities, version: record.version, may, unused, parts, awaited, comments };
}

/** A remark, with whether somebody may settle it. */
export function presentComment(comment: CommentRecord, mayResolve: boolean): ReportView['comments'][number] {
  const { id, section_key: sectionKey, body, by, unit_name: unitName, at, resolved_at: resolvedAt, resolved_by: resolvedBy } = comment;
  return { id, sectionKey, body, by, unitName, at: at.toISOString(), resolvedAt: resolvedAt?.toISOString() ?? null, resolvedBy, mayResolve };
}

export function presentSection(section: ReportRecord['items'][number]): ReportSection {
  return { ...section, items: section.items.map((line) => ({ ...line, taskIds: [...line.taskIds] })) };
}

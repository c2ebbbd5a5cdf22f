import type { AgendaItem, ConclusionView, ContributionView, MeetingRow, SeriesView } from '#contract/index.js';
import { meetingRhythm } from '#core/index.js';
import { presentDraft } from '../intake/review.commands.js';
import type { ConclusionRecord } from './conclusions.queries.js';
import type { ContributionRecord } from './contributions.queries.js';
import type { ItemRecord } from './agenda.queries.js';
import type { MeetingRecord } from './queries.js';
import type { SeriesRecord } from './series.queries.js';

/** A meeting as a line of a list. Orders are told once its notice made tasks of them. */
export function presentMeetingRow(record: MeetingRecord): MeetingRow {
  return {
    id: record.id, seriesId: record.series_id, name: record.series_name, label: record.label, periodKey: record.period_key, on: record.held_on, beginsAt: record.begins_at, place: record.place, status: record.status, chair: record.chair,
    asked: record.asked, handedIn: record.handed_in, concluded: record.concluded, number: record.held_year === null || record.held_number === null ? null : { year: record.held_year, number: record.held_number }, paperId: record.paper_id, documentId: record.document_id,
    orders: record.orders_total === 0 ? null : { total: record.orders_total, done: record.orders_done, late: record.orders_late },
  };
}

/** A series as its form shows it. */
export function presentSeries(record: SeriesRecord): SeriesView {
  return { ...record, rhythm: meetingRhythm(record.rule), participantPostIds: [...record.participantPostIds], contributorUnitIds: [...record.contributorUnitIds] };
}

/** What a unit brings, with what the person may do with it. */
export function presentContribution(record: ContributionRecord, may: readonly string[]): ContributionView {
  return {
    unitId: record.unitId, unitName: record.unitName, status: record.status, dueOn: record.dueOn, submittedAt: record.submittedAt?.toISOString() ?? null, submittedBy: record.submittedBy, returnedWhy: record.returnedWhy, version: record.version, may: [...may],
    parts: record.parts.map((part) => ({ key: part.key, lines: part.lines.map((line) => ({ ...line, taskIds: [...line.taskIds] })) })),
  };
}

/** An item of an agenda with its task as this person sees it. */
export function presentItem(item: ItemRecord, task: AgendaItem['task']): AgendaItem {
  return { id: item.id, kind: item.kind, unitId: item.unitId, reason: item.reason, heading: item.heading, body: item.body, task, decision: item.decision };
}

/** A conclusion as its page shows it. */
export function presentConclusion({ id, itemId, text, draft, leadUnitId, version }: ConclusionRecord): ConclusionView {
  return { id, itemId, text, draft: draft === null ? null : presentDraft(draft), leadUnitId, version };
}

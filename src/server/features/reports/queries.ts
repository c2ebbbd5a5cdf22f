import {
  type CivilDate, type DatedRules, DEFAULT_OUTLINE, type DutyPeriod, type EntryKind, type NamedPeriod, type OpenGroup, type OutlineSection, type PaperState, type Period, periodKey, printPeriodName, type ReportEntry, type ReportFigures,
  type ReportSection, type ReportTask, type Rhythm,
} from '#core/index.js';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { RULES_OF_DUTY } from './duties.queries.js';

/** A report of a period as it is kept, with the duty that it is one time of. */
export interface ReportRecord {
  readonly id: string;
  readonly label: string;
  readonly period_key: string;
  readonly window_from: string;
  readonly window_to: string;
  readonly send_by: string | null;
  readonly status: 'planned' | 'collecting' | 'closed' | 'issued';
  readonly items: readonly ReportSection[];
  readonly snapshot: ReportFigures | null;
  readonly version: number;
  readonly updated_at: Date;
  readonly duty_id: string;
  readonly duty_name: string;
  readonly rhythm: Rhythm;
  readonly rules: readonly DatedRules[];
  readonly outline: readonly OutlineSection[];
  readonly contributor_unit_ids: readonly string[];
  /** The programme that it tells of, as tasks carry its name; empty for all work. */
  readonly programme: string;
  /** To whom it is sent where that is not the agency above. */
  readonly addressee: string;
  readonly asked: number;
  readonly handed_in: number;
  /** The Word file as it was frozen; null before that. */
  readonly docx_sha256: string | null;
  /** The paper that it goes out as: the issued one, else the one that is drafted. */
  readonly paper: ReportPaper | null;
}

/** The paper of a report, as far as the report tells of it. */
export interface ReportPaper {
  readonly id: string;
  readonly state: PaperState;
  readonly number: string | null;
  readonly notation: string | null;
  readonly issuedOn: string | null;
  readonly documentId: string | null;
}

// Whether it went out is asked of its paper, and kept in one place; one that is drafted in place of an issued one does not stand yet.
const SELECT = sql`
  select o.id, o.label, o.period_key, o.window_from, o.window_to, o.send_by, case when o.status = 'closed' and paper.body->>'documentId' is not null then 'issued' else o.status end as status, paper.body as paper, f.sha256 as docx_sha256,
    o.items, o.snapshot, o.version, o.updated_at, s.id as duty_id, s.name as duty_name, s.rhythm, ${RULES_OF_DUTY} as rules, s.outline, s.contributor_unit_ids, s.addressee, s.programme, c.asked, c.handed_in
  from occasion o join series s on s.agency_id = o.agency_id and s.id = o.series_id and s.kind = 'report'
  left join file f on f.agency_id = o.agency_id and f.id = o.file_id
  left join lateral (
    select jsonb_build_object('id', p.id, 'state', p.state, 'number', d.number, 'notation', d.notation, 'issuedOn', d.issued_on, 'documentId', p.document_id) as body
    from paper p left join document d on d.agency_id = p.agency_id and d.id = p.document_id
    where p.agency_id = o.agency_id and p.occasion_id = o.id and p.state not in ('discarded', 'recalled', 'replaced') order by p.document_id is null, p.created_at desc limit 1) paper on true
  cross join lateral (
    select count(*)::int as asked, (count(*) filter (where status in ('submitted', 'nil')))::int as handed_in from contribution where agency_id = o.agency_id and occasion_id = o.id) c`;

/** All reports, the newest first. */
export async function findReports(tx: Tx, scope: AgencyScope): Promise<readonly ReportRecord[]> {
  return (await sql<ReportRecord>`${SELECT} where o.agency_id = ${scope.agencyId} order by o.window_to desc, s.name, o.id`.execute(tx)).rows.map(whole);
}

/** One report. */
export async function findReport(tx: Tx, scope: AgencyScope, reportId: string): Promise<ReportRecord | undefined> {
  return (await sql<ReportRecord>`${SELECT} where o.agency_id = ${scope.agencyId} and o.id = ${reportId}`.execute(tx)).rows.map(whole)[0];
}

/** The report of a period of a duty. */
export async function findReportOf(tx: Tx, scope: AgencyScope, of: { readonly dutyId: string; readonly key: string }): Promise<ReportRecord | undefined> {
  return (await sql<ReportRecord>`${SELECT} where o.agency_id = ${scope.agencyId} and o.series_id = ${of.dutyId} and o.period_key = ${of.key}`.execute(tx)).rows.map(whole)[0];
}

// What was kept before duties had a form of their own has the one that every duty begins with.
const whole = <T extends { readonly outline: readonly OutlineSection[] }>(record: T): T => ({ ...record, outline: record.outline.length === 0 ? DEFAULT_OUTLINE : record.outline });

/** A new report of a period. No period has two (a constraint): answers null where another was quicker. */
export async function insertReport(tx: Tx, scope: AgencyScope, report: { readonly dutyId: string; readonly period: DutyPeriod; readonly sections: readonly ReportSection[]; readonly now: Date }): Promise<string | null> {
  const id = newId();
  const { named, window, sendBy } = report.period;
  const made = await tx
    .insertInto('occasion')
    .values({
      agency_id: scope.agencyId, id, series_id: report.dutyId, period_key: periodKey(named), label: labelOf(named), window_from: window.from, window_to: window.to, send_by: sendBy, items: JSON.stringify(report.sections),
      status: 'collecting', created_at: report.now, updated_at: report.now,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'series_id', 'period_key']).doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n ? id : null;
}

const labelOf = (named: NamedPeriod): string => `${printPeriodName(named).charAt(0).toLocaleUpperCase('vi')}${printPeriodName(named).slice(1)}`;

/** Saves the text where nobody changed it meanwhile and it is not closed; answers whether it did. */
export async function saveSections(tx: Tx, scope: AgencyScope, report: { readonly id: string; readonly seenVersion: number; readonly sections: readonly ReportSection[]; readonly now: Date }): Promise<boolean> {
  const saved = await tx
    .updateTable('occasion').set({ items: JSON.stringify(report.sections), version: report.seenVersion + 1, updated_at: report.now })
    .where('agency_id', '=', scope.agencyId).where('id', '=', report.id).where('version', '=', report.seenVersion).where('status', 'in', ['planned', 'collecting']).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Holds a report until the transaction ends, so that two who act on it do so one after the other. */
export async function holdReport(tx: Tx, scope: AgencyScope, reportId: string): Promise<void> {
  await sql`select id from occasion where agency_id = ${scope.agencyId} and id = ${reportId} for update`.execute(tx);
}

export interface Closing {
  readonly id: string;
  readonly seenVersion: number;
  readonly figures: ReportFigures;
  readonly sections: readonly ReportSection[];
  /** The Word file as it is now. */
  readonly fileId: string;
  readonly now: Date;
}

/** Freezes a report; answers whether the version was still the one seen. */
export async function saveClosing(tx: Tx, scope: AgencyScope, report: Closing): Promise<boolean> {
  const saved = await tx
    .updateTable('occasion')
    .set({ status: 'closed', snapshot: JSON.stringify(report.figures), items: JSON.stringify(report.sections), file_id: report.fileId, closed_at: report.now, version: report.seenVersion + 1, updated_at: report.now })
    .where('agency_id', '=', scope.agencyId).where('id', '=', report.id).where('version', '=', report.seenVersion).where('status', 'in', ['planned', 'collecting']).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

const REPORT_TASK = sql`coalesce(t.counted_on, t.closed_on) as "countedOn", t.id, t.title, t.state, t.lead_unit_id as "leadUnitId", t.deadline, t.due_on as "dueOn", t.submitted_on as "submittedOn", t.opened_on as "openedOn", t.closed_on as "closedOn", t.restricted, t.routine, t.is_key as "isKey"`;

/** Tasks of a programme, as they carry its name; all where it is empty. */
const ofProgramme = (programme: string): RawBuilder<SqlBool> => (programme === '' ? sql<SqlBool>`true` : sql<SqlBool>`(t.programme <> '' and t.programme = ${programme})`);

/** Tasks whose closing counts since the first day of a window, and open ones that are due in the days that its report may plan. */
export async function tasksOfWindow(tx: Tx, scope: AgencyScope, { window, planned, programme }: { readonly window: Period; readonly planned: Period; readonly programme: string }): Promise<readonly ReportTask[]> {
  const found = await sql<ReportTask>`
    select ${REPORT_TASK} from task t where t.agency_id = ${scope.agencyId} and ${ofProgramme(programme)} and t.is_open and t.due_on between ${planned.from}::date and ${planned.to}::date
    union all
    select ${REPORT_TASK} from task t where t.agency_id = ${scope.agencyId} and ${ofProgramme(programme)} and t.closed_on is not null and t.closed_on >= ${window.from}::date
    union all
    select ${REPORT_TASK} from task t where t.agency_id = ${scope.agencyId} and ${ofProgramme(programme)} and t.counted_on >= ${window.from}::date and t.closed_on < ${window.from}::date`.execute(tx);
  return found.rows;
}

/** Tasks by id that are open. */
export async function openReportTasks(tx: Tx, scope: AgencyScope, { taskIds, programme }: { readonly taskIds: readonly string[]; readonly programme: string }): Promise<readonly ReportTask[]> {
  return (await sql<ReportTask>`select ${REPORT_TASK} from task t where t.agency_id = ${scope.agencyId} and ${ofProgramme(programme)} and t.is_open and t.id = any(${sql.val(taskIds)}::uuid[])`.execute(tx)).rows;
}

// As many as a section of a report may hold; a list of more belongs into an annex.
const MOST_OVERDUE = 300;

/** Open tasks whose day lies before a day, the latest first. */
export async function overdueTasks(tx: Tx, scope: AgencyScope, { day, programme }: { readonly day: CivilDate; readonly programme: string }): Promise<readonly ReportTask[]> {
  return (await sql<ReportTask>`select ${REPORT_TASK} from task t where t.agency_id = ${scope.agencyId} and ${ofProgramme(programme)} and t.is_open and t.due_on < ${day}::date order by t.due_on, t.id limit ${MOST_OVERDUE}`.execute(tx)).rows;
}

/** All open tasks but the routine ones, of a programme or of all, counted by how they stand: from one index. */
export async function openGroups(tx: Tx, scope: AgencyScope, programme = ''): Promise<readonly OpenGroup[]> {
  const found = await sql<OpenGroup>`
    select t.state, t.due_on as "dueOn", t.submitted_on as "submittedOn", t.opened_on as "openedOn", count(*)::int as tasks
    from task t where t.agency_id = ${scope.agencyId} and ${ofProgramme(programme)} and t.is_open and not t.routine group by t.state, t.due_on, t.submitted_on, t.opened_on`.execute(tx);
  return found.rows;
}

/** Periods whose figures are frozen and that end on a day or later. */
export async function frozenPeriods(tx: Tx, scope: AgencyScope, since: CivilDate): Promise<readonly Period[]> {
  return (await sql<Period>`
    select o.window_from as "from", o.window_to as "to" from occasion o join series s on s.agency_id = o.agency_id and s.id = o.series_id
    where o.agency_id = ${scope.agencyId} and s.freezes and o.status in ('closed', 'issued') and o.window_to >= ${since}`.execute(tx)).rows;
}

/** Holds figures back from being frozen until the transaction ends: who closes a task asks first which periods are frozen. */
export async function holdFigures(tx: Tx, scope: AgencyScope): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`figures ${scope.agencyId}`}, 0))`.execute(tx);
}

/** Waits for those who are closing a task, and lets the next wait until the figures are frozen. */
export async function lockFigures(tx: Tx, scope: AgencyScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`figures ${scope.agencyId}`}, 0))`.execute(tx);
}

/**
 * Progress and results of the window, and the results of tasks whose closing counts in it, whenever they were handed in; in the order of each
 * log, but for what was taken back. What was written after the figures of its day were frozen counts on the day after them.
 */
export async function entriesOfWindow(tx: Tx, scope: AgencyScope, { window, closedIds }: { readonly window: Period; readonly closedIds: readonly string[] }): Promise<readonly ReportEntry[]> {
  const found = await sql<{ task_id: string; kind: EntryKind; body: string; occurred_on: string; counted_on: string }>`
    with frozen as (
      select o.window_from, o.window_to, o.closed_at from occasion o join series s on s.agency_id = o.agency_id and s.id = o.series_id
      where o.agency_id = ${scope.agencyId} and s.freezes and o.status in ('closed', 'issued') and o.window_to >= ${window.from}::date - 1 and o.window_from <= ${window.to}::date
    ), told as (
      select task_id, kind, body, occurred_on, ordinal, at from entry
        where agency_id = ${scope.agencyId} and occurred_on >= (select coalesce(min(window_from), ${window.from}::date) from frozen) and occurred_on <= ${window.to}::date and kind in ('progress', 'result', 'obstacle') and entry_stands(agency_id, id)
      union
      select task_id, kind, body, occurred_on, ordinal, at from entry
        where agency_id = ${scope.agencyId} and task_id = any(${sql.val(closedIds)}::uuid[]) and kind = 'result' and entry_stands(agency_id, id)
    )
    select t.task_id, t.kind, t.body, t.occurred_on, coalesce(f.window_to + 1, t.occurred_on) as counted_on
    from told t left join frozen f on t.occurred_on between f.window_from and f.window_to and t.at > f.closed_at
    order by t.task_id, t.ordinal`.execute(tx);
  return found.rows.map((row) => ({ taskId: row.task_id, kind: row.kind, body: row.body, occurredOn: row.occurred_on, countedOn: row.counted_on }));
}

interface TypedFigure {
  readonly figure: string;
  /** The day on which it counts: what was written after the figures of its day were frozen counts on the day after them. */
  readonly counted_on: string;
}

/** What people typed as figures between two days, but for what was taken back and what restricted tasks say; in the order of their days. */
export async function figuresTyped(tx: Tx, scope: AgencyScope, { from, to, programme }: Period & { readonly programme: string }): Promise<readonly TypedFigure[]> {
  const found = await sql<TypedFigure>`
    with frozen as (
      select o.window_from, o.window_to, o.closed_at from occasion o join series s on s.agency_id = o.agency_id and s.id = o.series_id
      where o.agency_id = ${scope.agencyId} and s.freezes and o.status in ('closed', 'issued') and o.window_to >= ${from}::date - 31 and o.window_from <= ${to}::date
    )
    select e.data->>'figure' as figure, coalesce(f.window_to + 1, e.occurred_on) as counted_on
    from entry e join task t on t.agency_id = e.agency_id and t.id = e.task_id
    left join frozen f on e.occurred_on between f.window_from and f.window_to and e.at > f.closed_at
    where e.agency_id = ${scope.agencyId} and e.data ? 'figure' and e.kind in ('progress', 'result') and e.occurred_on between ${from}::date - 31 and ${to}::date
      and not t.restricted and not t.routine and ${ofProgramme(programme)} and entry_stands(e.agency_id, e.id)
    order by 2, e.at, e.id`.execute(tx);
  return found.rows;
}

/** The standing recipients of a duty's reports; empty where nobody set them. */
export async function standingRecipients(tx: Tx, scope: AgencyScope, dutyId: string): Promise<readonly string[]> {
  const found = await sql<{ recipients: readonly unknown[] }>`select s.recipients from series s where s.agency_id = ${scope.agencyId} and s.id = ${dutyId}`.execute(tx);
  return (found.rows[0]?.recipients ?? []).filter((each) => typeof each === 'string');
}

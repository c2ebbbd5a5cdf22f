import type { EntryView, TaskRow, TaskView } from '#contract/index.js';
import { type Actor, calendarOf, type CivilDate, commandsFor, decide, loggedAct, may, MOVES, refusalSentence, relationsTo, type TaskCommandKind, type TaskLine, type TaskRules, timeliness, undoneIds, whyNoExtension, type WorkingCalendar } from '#core/index.js';
import { type EntryRecord, type FileRecord, linesOf, type SourceRecord, type TaskDetail } from './detail.queries.js';
import type { OfficerRecord } from './parties.queries.js';
import type { LineRecord } from './line.queries.js';
import { taskOf, type TaskRecord } from './queries.js';

/** For whom and on which day a task is shown. */
export interface Viewing {
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly rules: TaskRules;
}

/** The same with the instant, which says how old an act is, and the days on which offices work. */
export interface LogViewing extends Viewing {
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

/** Whether the person may see a task; what they may not see does not exist for them. */
export function maySee(record: TaskRecord, actor: Actor): boolean {
  return may(actor, 'task.read', {
    agencyId: record.agency_id, restricted: record.restricted, leadUnitId: record.lead_unit_id, supportUnitIds: record.support_ids, leadPostId: record.lead_post_id, assignerPostId: record.assigner_post_id,
  });
}

/** How a document is called in a line: "12/TB-SKHCN" as far as it is known, else its title. */
export function documentLabel(document: { readonly number: string | null; readonly notation: string | null; readonly title: string }): string {
  if (document.number === null && document.notation === null) return document.title;
  return `${document.number ?? '…'}/${document.notation ?? '…'}`;
}

type Line = TaskLine & Pick<TaskRow, 'lead' | 'document' | 'coordinators'>;

/** A task as a line of text, such as those of a file. */
export function presentTaskLine(record: LineRecord, { today, rules }: Pick<Viewing, 'today' | 'rules'>): Line {
  return {
    code: record.code, title: record.title, state: record.state, timeliness: timeliness({ state: record.state, dueOn: record.due_on, submittedOn: record.submitted_on, closedOn: record.closed_on, deadline: record.deadline }, today, rules),
    lead: { id: record.lead_unit_id, name: record.lead_name, shortName: record.lead_short_name },
    officer: record.lead_post_id === null ? null : { personName: record.officer_name ?? '' },
    deadline: record.deadline, dueOn: record.due_on, originalDueOn: record.original_due_on, urgency: record.urgency, progressPercent: record.progress_percent, isKey: record.is_key,
    document: documentOf(record),
    programme: record.programme, assignedBy: record.assigner_text, coordinators: [...record.support_names], product: record.deliverable.text ?? '',
    lastReport: record.last_report, lastReportAt: record.last_report_at?.toISOString() ?? null, openedOn: record.opened_on, closedOn: record.closed_on,
  };
}

/** A task as a line of a list, with the commands that the person may give now. */
export function presentTaskRow(record: TaskRecord, { actor, today, rules }: Viewing): TaskRow {
  const task = taskOf(record);
  return {
    ...presentTaskLine(record, { today, rules }),
    id: record.id, class: record.class, kind: record.kind,
    officer: officerOf(record),
    hasRequest: record.open_request !== null, requestKind: record.open_request?.kind ?? null, restricted: record.restricted,
    supportUnitIds: [...record.support_ids], dormant: record.dormant, dunLevel: record.dun_level,
    border: task.border,
    version: record.version,
    may: commandsFor(task, actor, today) satisfies TaskCommandKind[],
  };
}

const shown = new WeakMap<TaskRecord, Viewing & { readonly row: TaskRow }>();

/** The same, as it was made before where the same record, which nobody changes, is shown to the same person on the same day and by the same rules again. */
export function presentAgain(record: TaskRecord, viewing: Viewing): TaskRow {
  const { actor, today, rules } = viewing;
  const before = shown.get(record);
  if (before !== undefined && before.actor === actor && before.today === today && before.rules === rules) return before.row;
  const row = presentTaskRow(record, viewing);
  shown.set(record, { actor, today, rules, row });
  return row;
}

function officerOf(record: TaskRecord): TaskRow['officer'] {
  if (record.lead_post_id === null) return null;
  return { id: record.lead_post_id, personName: record.officer_name ?? '', title: record.officer_title ?? '', unitId: record.officer_unit_id ?? record.lead_unit_id };
}

function documentOf(record: LineRecord): TaskRow['document'] {
  if (record.document_id === null) return null;
  return { id: record.document_id, label: documentLabel({ number: record.document_number, notation: record.document_notation, title: record.document_title ?? '' }) };
}

/** A task with its sources, its log and everybody who has to do with it. */
export function presentTask(detail: TaskDetail, officers: readonly OfficerRecord[], viewing: LogViewing): TaskView {
  const { record } = detail;
  const row = presentTaskRow(record, viewing);
  const noExtension = presentNoExtension(record, viewing);
  return {
    ...row, may: row.may.filter((kind) => kind !== 'request_extension' || noExtension === null), noExtension,
    supports: detail.supports.map((unit) => ({ id: unit.id, name: unit.name, shortName: unit.short_name })),
    assigner: record.assigner_text !== '' ? record.assigner_text : detail.assigner === undefined ? '' : `${detail.assigner.title} ${detail.assigner.name}`,
    deliverable: record.deliverable.text ?? '', approval: record.approval_chain.map((step) => step.text).join('; '), originalDeadline: record.original_deadline,
    sources: detail.sources.map(presentSource), citations: citationsOf(detail.sources),
    request: presentRequest(detail),
    routine: record.routine, steps: record.approval_chain.map((step) => ({ ...step })), condition: record.condition, dormant: record.dormant, waived: record.waived, escalatedOn: record.escalated_on,
    dunning: record.dunned_on === null ? null : { count: record.dun_count, level: record.dun_level, on: record.dunned_on },
    mergedInto: detail.mergedInto === undefined || !maySee(detail.mergedInto, viewing.actor) ? null : nameOf(detail.mergedInto),
    merged: detail.merged.filter((each) => maySee(each, viewing.actor)).map(nameOf),
    extensionCount: record.extension_count, redoCount: record.redo_count, pausedDays: record.paused_days,
    parent: detail.parent === undefined || !maySee(detail.parent, viewing.actor) ? null : { id: detail.parent.id, title: detail.parent.title },
    children: detail.children.filter((child) => maySee(child, viewing.actor)).map((child) => ({
      id: child.id, title: child.title, state: child.state, waived: child.waived, lead: child.lead_name, dueOn: child.due_on, timeliness: timeliness(taskOf(child), viewing.today, viewing.rules), openChildren: child.open_child_count,
    })),
    officers: officers.map((officer) => ({ id: officer.id, personName: officer.name, title: officer.title, unitId: officer.unit_id })),
    crossing: presentCrossing(detail),
    recurrence: record.recurrence === null ? null : { ...record.recurrence, nextOn: record.next_occurrence_on, nextOpensOn: record.next_opens_on, skipped: record.skipped_occurrences },
    entries: presentLog(detail, viewing),
    names: { ...Object.fromEntries(detail.named), ...Object.fromEntries(detail.namedTasks.filter((each) => maySee(each, viewing.actor)).map(({ id, title }) => [id, title])) },
  };
}

const nameOf = ({ id, code, title }: TaskRecord): { id: string; code: string; title: string } => ({ id, code, title });

/** Why the person who would ask for an extension of an open task cannot; from the rule that refuses it. */
function presentNoExtension(record: TaskRecord, { actor, today, rules, calendar }: LogViewing): TaskView['noExtension'] {
  const [task, move] = [taskOf(record), MOVES.request_extension];
  const here: readonly string[] = move.from;
  const askers: readonly string[] = move.by;
  if (!here.includes(task.state) || !relationsTo(task, actor, 'request_extension').some((relation) => askers.includes(relation))) return null;
  const why = whyNoExtension(task, { today, agency: { rules, calendar } });
  return why === null ? null : { code: why.code, vi: refusalSentence(why, 'vi'), en: refusalSentence(why, 'en') };
}

function presentSource(source: SourceRecord): TaskView['sources'][number] {
  return {
    passageId: source.passage_id, documentId: source.document_id, documentLabel: documentLabel(source), start: source.start_at, end: source.end_at, quote: source.head.slice(source.start_at, source.end_at),
  };
}

function citationsOf(sources: readonly SourceRecord[]): TaskView['citations'] {
  const cited = sources.flatMap((source) => source.draft.citations.flatMap((index) => source.citations?.[index] ?? []));
  // A law cited by name has no number; its words stand for it.
  return [...new Map(cited.map(({ key, text }) => ({ key: key === '' ? text : key, text })).map((citation) => [citation.key, citation])).values()];
}

function presentCrossing({ pair }: TaskDetail): TaskView['crossing'] {
  if (pair === undefined) return null;
  const { code = '', sources = [], supports = [] } = pair.told;
  return { sentOn: pair.opened_on, arrivedOn: pair.arrived_on, underWay: pair.sent - pair.acked, code, sources: sources.map((source) => ({ ...source })), supports: [...supports] };
}

function presentRequest({ record, entries, proposed }: TaskDetail): TaskView['request'] {
  const request = record.open_request;
  if (request === null) return null;
  const asked = entries.find((entry) => entry.id === request.entryId) ?? entries.filter((entry) => entry.kind === 'request').at(-1);
  const unit = proposed === undefined ? null : { id: proposed.id, name: proposed.name, shortName: proposed.short_name };
  return { kind: request.kind, requestedDue: request.requestedDue ?? null, unit, reason: request.reason, askedOn: request.askedOn, by: asked?.by ?? '' };
}

/** A file by name, as evidence and downloads show it. */
export function presentFile(file: FileRecord): { id: string; name: string; mediaType: string; size: number } {
  return { id: file.id, name: file.name, mediaType: file.media_type, size: file.size };
}

/** The log; what this person could take back now is asked of the rule that would decide it. */
function presentLog({ record, entries, files }: TaskDetail, viewing: LogViewing): EntryView[] {
  const lines = linesOf(entries, viewing.now);
  const undone = undoneEntries(entries);
  const task = taskOf(record);
  return entries.map((entry) => {
    const act = entry.changes === null ? null : loggedAct(lines, entry.id);
    const mayUndo = act !== null && decide(task, { kind: 'undo', act }, { ...viewing, calendar: NO_CALENDAR }).ok;
    return { ...presentEntry(entry, files), undone: undone.has(entry.id), undoes: entry.undoes_entry_id, mayUndo };
  });
}

/** The entries of a whole log whose act was taken back and does not stand again. */
export function undoneEntries(entries: readonly EntryRecord[]): ReadonlySet<string> {
  const undone = undoneIds(entries.map(({ id, undoes_entry_id: undoesEntryId }) => ({ id, undoesEntryId })));
  const actOf = actsOf(entries);
  return new Set(entries.flatMap(({ id }) => (undone.has(actOf.get(id) ?? id) ? [id] : [])));
}

/**
 * The entry with the changes of the act to which each entry belongs: an act writes its lines at one instant, the receipt that it implies before the
 * one with the changes, and the rest after it.
 */
function actsOf(entries: readonly EntryRecord[]): ReadonlyMap<string, string> {
  const acts = new Map<string, string>();
  let current: EntryRecord | undefined;
  entries.forEach((entry, index) => {
    const next = entries[index + 1];
    if (entry.changes !== null) current = entry;
    else if (entry.data['implied'] === true && next !== undefined && next.changes !== null) current = next;
    else if (current?.at.getTime() !== entry.at.getTime()) current = undefined;
    if (current !== undefined) acts.set(entry.id, current.id);
  });
  return acts;
}

// Taking back restores days as they were; it computes none.
const NO_CALENDAR = calendarOf([]);

// The other agency, and who acted there, are in the line itself.
const textOf = (value: string | number | boolean | null | undefined): string => (typeof value === 'string' ? value : '');

function presentEntry(entry: EntryRecord, files: ReadonlyMap<string, FileRecord>): Omit<EntryView, 'undone' | 'undoes' | 'mayUndo'> {
  return {
    onBehalfOf: entry.on_behalf_of,
    id: entry.id, ordinal: entry.ordinal, at: entry.at.toISOString(), by: entry.by ?? textOf(entry.data['by']), byTitle: entry.title ?? '', unitName: entry.unit_name ?? textOf(entry.data['peer']), kind: entry.kind, body: entry.body, data: { ...entry.data }, occurredOn: entry.occurred_on,
    evidence: entry.evidence.map((each) => {
      const file = each.fileId === null ? undefined : files.get(each.fileId);
      return { file: file === undefined ? null : presentFile(file), documentNumber: each.documentNumber, documentDate: each.documentDate };
    }),
  };
}

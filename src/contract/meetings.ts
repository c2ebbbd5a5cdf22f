import { AGENDA_REASONS, CONTRIBUTION_STATES, MEETING_PARTS, MEETING_RHYTHMS, MEETING_STATES } from '#core/index.js';
import { z } from 'zod';
import { Day, Deadline, DOCX, Id, Instant, Params, PostName } from './common.js';
import { DraftView } from './documents.js';
import { ReportFigures, ReportLine } from './reports.js';
import { route } from './route.js';
import { TaskRow } from './tasks.js';

/** Hours and minutes, "08:00"; empty where nobody said. */
const Hour = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/);
const Text = z.string().max(4000);

/** What a series of meetings is made of, as it is entered. An empty rule: meetings are called one by one. */
const SeriesFacts = z.object({
  name: z.string().trim().min(1).max(200), rule: z.string().max(200), startsOn: Day,
  /** The meeting is named after the period before the one that it lies in. */
  before: z.boolean(),
  beginsAt: Hour, place: z.string().max(300), chairPostId: Id.nullable(), secretaryPostId: Id.nullable(), participantPostIds: z.array(Id).max(200), participants: z.string().max(1000), contributorUnitIds: z.array(Id).max(200),
  /** Working days before the meeting on which it is made and units are asked, and by which they hand in. */
  leadDays: z.int().min(0).max(60), dueDays: z.int().min(0).max(30),
});
export type SeriesFacts = z.infer<typeof SeriesFacts>;

export const SeriesView = SeriesFacts.extend({ id: Id, rhythm: z.enum(MEETING_RHYTHMS), endedOn: Day.nullable(), chair: PostName.nullable(), nextOn: Day.nullable(), version: z.int() });
export type SeriesView = z.infer<typeof SeriesView>;

export const MeetingRow = z.object({
  id: Id, seriesId: Id, name: z.string(),
  /** "tuần 15 năm 2025". */
  label: z.string(), periodKey: z.string(), on: Day, beginsAt: z.string(), place: z.string(), status: z.enum(MEETING_STATES), chair: PostName.nullable(),
  asked: z.int(), handedIn: z.int(), concluded: z.int(),
  /** Which one it is in the year of its series, as they were closed; null until it is closed for the first time. */
  number: z.object({ year: z.int(), number: z.int() }).nullable(),
  /** What became of its orders; null before they are tasks. */
  orders: z.object({ total: z.int(), done: z.int(), late: z.int() }).nullable(),
  /** Its notice of conclusions, from draft on, and the document that became of it. */
  paperId: Id.nullable(), documentId: Id.nullable(),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

export const AgendaItem = z.object({
  id: Id, kind: z.enum(['task', 'proposal', 'text']), unitId: Id.nullable(), reason: z.enum(AGENDA_REASONS).nullable(), heading: z.string(), body: z.string(), task: TaskRow.nullable(),
  /** What was decided here about its task. */
  decision: z.object({ entryId: Id, kind: z.string(), body: z.string() }).nullable(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const ContributionPart = z.object({ key: z.enum(MEETING_PARTS), lines: z.array(ReportLine).max(200) });
export type ContributionPart = z.infer<typeof ContributionPart>;

export const ContributionView = z.object({
  unitId: Id, unitName: z.string(), status: z.enum(CONTRIBUTION_STATES), dueOn: Day.nullable(), submittedAt: Instant.nullable(), submittedBy: z.string(), returnedWhy: z.string(), parts: z.array(ContributionPart), version: z.int(), may: z.array(z.string()),
});
export type ContributionView = z.infer<typeof ContributionView>;

export const ConclusionView = z.object({ id: Id, itemId: Id.nullable(), text: z.string(), draft: DraftView.nullable(), leadUnitId: Id.nullable(), version: z.int() });
export type ConclusionView = z.infer<typeof ConclusionView>;

/** Who came. A post of the agency, or somebody else by name. */
export const Attendee = z.object({ postId: Id.nullable(), name: z.string().max(200), title: z.string().max(200), unitId: Id.nullable(), state: z.enum(['expected', 'present', 'absent', 'deputised']), note: z.string().max(200) });
export type Attendee = z.infer<typeof Attendee>;

export const MeetingView = MeetingRow.extend({
  version: z.int(), dueOn: Day.nullable(), secretary: PostName.nullable(), participants: z.string(), attendance: z.array(Attendee), startedAt: Instant.nullable(), closedAt: Instant.nullable(), cancelledWhy: z.string(),
  /** As people wrote it; until then as the figures give it. */
  assessment: z.string(), figures: ReportFigures,
  agenda: z.array(AgendaItem), dropped: z.array(AgendaItem), contributions: z.array(ContributionView), conclusions: z.array(ConclusionView),
  /** Units in directory order, under which the agenda and the conclusions stand. */
  units: z.array(z.object({ id: Id, name: z.string() })),
  /** The meeting before it in the series, with what it ordered and what became of it. */
  previous: z.object({ id: Id, label: z.string(), on: Day, orders: z.array(TaskRow) }).nullable(),
  /** When the next one is, to which "due until then" refers. */
  nextOn: Day, may: z.array(z.string()),
});
export type MeetingView = z.infer<typeof MeetingView>;

const WeekEntry = z.object({ on: Day, beginsAt: z.string(), name: z.string(), place: z.string(), chair: z.string() });
/** What was done to a meeting after the calendar of its week was fixed; mirrors core `WeekChange`. */
const WeekChange = z.object({ meetingId: Id, at: Instant, by: z.string(), before: WeekEntry.nullable(), after: WeekEntry.nullable() });
export const WeekView = z.object({
  monday: Day,
  /** When the calendar is fixed, or was. */
  fixedOn: Day, fixedAt: Hour, isFixed: z.boolean(),
  days: z.array(z.object({
    on: Day, meetings: z.array(MeetingRow.extend({ participants: z.string(), change: WeekChange.nullable() })),
    /** Those that stood on this day when the calendar was fixed and do not any more. */
    gone: z.array(WeekChange),
  })),
});
export type WeekView = z.infer<typeof WeekView>;

const Version = z.object({ version: z.int() });
const UnitParams = Params.extend({ unitId: Id });
const ConclusionParams = Params.extend({ conclusionId: Id });

/** A field of a conclusion as a person corrects it; mirrors core `FieldCorrection`. */
const Correction = z.discriminatedUnion('field', [
  z.object({ field: z.literal('leadUnitId'), value: Id.nullable() }),
  z.object({ field: z.literal('alsoLeadUnitIds'), value: z.array(Id).max(200) }),
  z.object({ field: z.literal('coordinatorUnitIds'), value: z.array(Id).max(200) }),
  z.object({ field: z.literal('deadline'), value: Deadline.nullable() }),
  z.object({ field: z.literal('title'), value: z.string().min(1).max(300) }),
]);

const Spoken = z.object({ text: z.string().trim().min(1).max(2000), itemId: Id.nullable(), corrections: z.array(Correction).max(8) });

/** What a meeting decides about a task at once; mirrors the commands of core. */
const Decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('grant_request'), note: Text }), z.object({ kind: z.literal('refuse_request'), reason: Text }), z.object({ kind: z.literal('confirm'), note: Text, doneOn: Day.nullable() }),
  z.object({ kind: z.literal('redo'), reason: Text }), z.object({ kind: z.literal('cancel'), reason: Text }), z.object({ kind: z.literal('instruct'), body: Text, deadline: Deadline.nullable() }),
]);
export type MeetingDecision = z.infer<typeof Decision>;

const AgendaEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), itemId: Id, behind: Id.nullable() }),
  z.object({ kind: z.literal('drop'), itemId: Id }),
  z.object({ kind: z.literal('restore'), itemId: Id }),
  z.object({ kind: z.literal('write'), itemId: Id, heading: z.string().max(500), body: Text }),
  z.object({ kind: z.literal('add'), newId: Id, unitId: Id.nullable(), taskId: Id.nullable(), heading: z.string().trim().min(1).max(500), body: Text }),
]);
export type AgendaEdit = z.infer<typeof AgendaEdit>;

const prepare = { gate: { act: 'meeting.prepare' }, bodyKind: 'json', idempotent: true } as const;
const conclude = { ...prepare, gate: { act: 'meeting.conclude' } } as const;
const contribute = { ...prepare, gate: { act: 'meeting.contribute' } } as const;

export const MEETING_ROUTES = {
  listMeetings: route({ method: 'GET', path: '/meetings', summary: 'The next meetings, the last ones with what became of their orders, and the series', gate: { act: 'meeting.read' }, answer: z.object({ coming: z.array(MeetingRow), past: z.array(MeetingRow), series: z.array(SeriesView), may: z.array(z.string()) }) }),
  addSeries: route({ method: 'POST', path: '/meeting-series', summary: 'Add a series of meetings; its next one is made at once', ...prepare, body: SeriesFacts.extend({ id: Id }), answer: SeriesView }),
  changeSeries: route({ method: 'PUT', path: '/meeting-series/:id', summary: 'Change a series; meetings that are made already stay', ...prepare, params: Params, body: SeriesFacts.extend(Version.shape), answer: SeriesView }),
  endSeries: route({ method: 'POST', path: '/meeting-series/:id/end', summary: 'Make no more meetings of a series', ...prepare, params: Params, body: Version, answer: SeriesView }),
  callMeeting: route({ method: 'POST', path: '/meetings', summary: 'Call a meeting outside the rhythm of its series', ...prepare, body: z.object({ id: Id, seriesId: Id, on: Day, beginsAt: Hour, label: z.string().max(200) }), answer: MeetingRow }),
  readMeeting: route({ method: 'GET', path: '/meetings/:id', summary: 'One meeting: agenda, what units bring, conclusions, attendance', gate: { act: 'meeting.read' }, params: Params, answer: MeetingView }),
  changeMeeting: route({
    method: 'PUT', path: '/meetings/:id', summary: 'Day, hour, place, who presides, who takes part, and the assessment', ...prepare, params: Params,
    body: Version.extend({ on: Day, beginsAt: Hour, place: z.string().max(300), label: z.string().trim().min(1).max(200), chairPostId: Id.nullable(), secretaryPostId: Id.nullable(), participantPostIds: z.array(Id).max(400), participants: z.string().max(1000) }), answer: MeetingView,
  }),
  writeAssessment: route({ method: 'PUT', path: '/meetings/:id/assessment', summary: 'The paragraph with which the notice begins; null for the words of the figures', ...conclude, params: Params, body: z.object({ text: Text.nullable() }), answer: MeetingView }),
  cancelMeeting: route({ method: 'POST', path: '/meetings/:id/cancel', summary: 'Call it off', ...prepare, params: Params, body: z.object({ reason: z.string().max(500) }), answer: MeetingView }),
  restoreMeeting: route({ method: 'POST', path: '/meetings/:id/restore', summary: 'Hold it after all', gate: { act: 'meeting.prepare' }, idempotent: true, params: Params, answer: MeetingView }),
  askUnits: route({ method: 'POST', path: '/meetings/:id/requests', summary: 'Ask units for what they bring, or remind those that have not handed in', ...prepare, params: Params, body: z.object({ unitIds: z.array(Id).min(1).max(200) }), answer: MeetingView }),
  composeAgenda: route({ method: 'POST', path: '/meetings/:id/agenda', summary: 'Add to the agenda what tasks and units bring since; takes nothing away', gate: { act: 'meeting.prepare' }, idempotent: true, params: Params, answer: MeetingView }),
  editAgenda: route({ method: 'POST', path: '/meetings/:id/agenda/edits', summary: 'Move, take off, bring back, write or add an item', ...prepare, params: Params, body: AgendaEdit, answer: MeetingView }),
  readContribution: route({ method: 'GET', path: '/meetings/:id/units/:unitId', summary: 'What a unit brings, with what its own entries and tasks propose', gate: { act: 'meeting.read' }, params: UnitParams, answer: z.object({ meeting: MeetingRow, contribution: ContributionView, proposed: z.array(ContributionPart) }) }),
  saveContribution: route({ method: 'PUT', path: '/meetings/:id/units/:unitId', summary: 'Keep what a unit writes', ...contribute, params: UnitParams, body: Version.extend({ parts: z.array(ContributionPart).max(10) }), answer: ContributionView }),
  submitContribution: route({ method: 'POST', path: '/meetings/:id/units/:unitId/submission', summary: 'Hand in what a unit brings, or that it has nothing', ...contribute, params: UnitParams, body: Version.extend({ nil: z.boolean(), parts: z.array(ContributionPart).max(10) }), answer: ContributionView }),
  returnContribution: route({ method: 'POST', path: '/meetings/:id/units/:unitId/return', summary: 'Give back what a unit handed in, saying why', ...prepare, params: UnitParams, body: Version.extend({ reason: z.string().trim().min(1).max(500) }), answer: ContributionView }),
  downloadUnitReport: route({ method: 'GET', path: '/meetings/:id/units/:unitId/file', summary: 'What a unit handed in as a report to print, as Word or PDF', gate: { act: 'meeting.read' }, params: UnitParams, query: z.object({ format: z.enum(['docx', 'pdf']) }), download: DOCX }),
  startMeeting: route({ method: 'POST', path: '/meetings/:id/start', summary: 'The meeting begins', gate: { act: 'meeting.conclude' }, idempotent: true, params: Params, answer: MeetingView }),
  saveAttendance: route({ method: 'PUT', path: '/meetings/:id/attendance', summary: 'Who came', ...conclude, params: Params, body: z.object({ attendance: z.array(Attendee).max(500) }), answer: MeetingView }),
  readConclusion: route({ method: 'POST', path: '/meetings/:id/readings', summary: 'What a sentence orders: read while it is typed, kept nowhere', ...conclude, params: Params, body: Spoken, answer: z.object({ drafts: z.array(DraftView) }) }),
  saveConclusion: route({ method: 'PUT', path: '/meetings/:id/conclusions/:conclusionId', summary: 'Keep a conclusion; what a person corrects stands over what is read. Version 0 for a new one', ...conclude, params: ConclusionParams, body: Spoken.extend(Version.shape), answer: ConclusionView }),
  dropConclusion: route({ method: 'POST', path: '/meetings/:id/conclusions/:conclusionId/drop', summary: 'Strike out a conclusion, or bring it back', ...conclude, params: ConclusionParams, body: Version.extend({ dropped: z.boolean() }), answer: MeetingView }),
  moveConclusion: route({ method: 'POST', path: '/meetings/:id/conclusions/:conclusionId/move', summary: 'Put a conclusion behind another', ...conclude, params: ConclusionParams, body: z.object({ behind: Id.nullable() }), answer: MeetingView }),
  decideInMeeting: route({ method: 'POST', path: '/meetings/:id/agenda/:itemId/decision', summary: 'An act on the task of an item, carried out at once and remembered with it', ...conclude, params: Params.extend({ itemId: Id }), body: z.object({ taskVersion: z.int(), decision: Decision }), answer: MeetingView }),
  closeMeeting: route({ method: 'POST', path: '/meetings/:id/close', summary: 'End it; agenda, conclusions and figures stay as they stand', ...conclude, params: Params, body: Version, answer: MeetingView }),
  reopenMeeting: route({ method: 'POST', path: '/meetings/:id/reopen', summary: 'Open it again, saying why, as long as nothing was issued', ...prepare, params: Params, body: z.object({ reason: z.string().max(500) }), answer: MeetingView }),
  makeNotice: route({ method: 'POST', path: '/meetings/:id/notice', summary: 'Draft the notice of conclusions; the one that is there is answered', ...prepare, params: Params, body: z.object({ paperId: Id }), answer: MeetingView }),
  draftMeetingPaper: route({ method: 'POST', path: '/meetings/:id/papers', summary: 'Draft the invitation (GM) or the minutes (BB); the one that is there is answered', ...prepare, params: Params, body: z.object({ paperId: Id, kind: z.enum(['GM', 'BB']) }), answer: z.object({ paperId: Id }) }),
  draftWeek: route({ method: 'POST', path: '/meeting-weeks/:monday/paper', summary: 'Draft the calendar of a week as a notice', ...prepare, params: z.object({ monday: Day }), body: z.object({ paperId: Id }), answer: z.object({ paperId: Id }) }),
  readWeek: route({ method: 'GET', path: '/meeting-weeks/:monday', summary: 'The calendar of the week of a day, with what was changed after it was fixed', gate: { act: 'meeting.read' }, params: z.object({ monday: Day }), answer: WeekView }),
} as const;

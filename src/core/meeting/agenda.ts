import type { CivilDate } from '../date/civil-date.js';
import type { Timeliness } from '../task/timeliness.js';

/** Why a task stands on an agenda, the weightiest first. A task stands there once. */
export const AGENDA_REASONS = ['overdue', 'request', 'obstacle', 'ordered', 'due', 'stale'] as const;
export type AgendaReason = (typeof AGENDA_REASONS)[number];

/** A task that a meeting may have to speak about. */
export interface AgendaTask {
  readonly id: string;
  readonly title: string;
  readonly leadUnitId: string;
  readonly dueOn: CivilDate | null;
  readonly reasons: readonly AgendaReason[];
}

/** What a unit asks the meeting to decide. */
export interface AgendaProposal {
  readonly unitId: string;
  readonly text: string;
}

export interface AgendaInput {
  /** In directory order; a task or a proposal of another unit comes last. */
  readonly unitIds: readonly string[];
  readonly tasks: readonly AgendaTask[];
  readonly proposals: readonly AgendaProposal[];
}

/** A matter that a meeting speaks about. The key says what it is about, so that it is proposed once; a person's own matter has a key of its own. */
export interface AgendaMatter {
  readonly key: string;
  readonly kind: 'task' | 'proposal' | 'text';
  readonly unitId: string | null;
  readonly taskId: string | null;
  readonly reason: AgendaReason | null;
  readonly heading: string;
  readonly body: string;
}

/**
 * The matters that tasks and units bring, unit by unit in directory order: what its units ask first, as the unit waits for it, then tasks by their
 * weightiest reason and due day. What has no due day comes last.
 */
export function proposeAgenda({ unitIds, tasks, proposals }: AgendaInput): AgendaMatter[] {
  const place = new Map(unitIds.map((id, index) => [id, index]));
  const placeOf = (unitId: string): number => place.get(unitId) ?? unitIds.length;
  const ofTasks = [...new Map(tasks.flatMap((task) => (reasonOf(task) === null ? [] : [[task.id, task] as const]))).values()].sort((a, b) => weigh(a) - weigh(b) || byDay(a, b) || (a.id < b.id ? -1 : 1));
  const said = proposals.filter(({ text }) => text.trim() !== '');
  const matters = [...said.map(proposalMatter), ...ofTasks.map(taskMatter)];
  return matters.map((matter, index) => ({ matter, index })).sort((a, b) => placeOf(a.matter.unitId ?? '') - placeOf(b.matter.unitId ?? '') || a.index - b.index).map(({ matter }) => matter);
}

/** The weightiest of the reasons for which a task is spoken about; null for none. */
function reasonOf({ reasons }: AgendaTask): AgendaReason | null {
  return AGENDA_REASONS.find((reason) => reasons.includes(reason)) ?? null;
}

/** Why a task stands there as things are today: what was put on the agenda as falling due may be late by the day of the meeting, or have got another day. */
export function reasonToday(reason: AgendaReason, timeliness: Timeliness): AgendaReason {
  if (reason === 'due' && timeliness === 'overdue') return 'overdue';
  return reason === 'overdue' && (timeliness === 'on_track' || timeliness === 'due_soon') ? 'due' : reason;
}

const weigh = (task: AgendaTask): number => AGENDA_REASONS.findIndex((reason) => task.reasons.includes(reason));
const byDay = (a: AgendaTask, b: AgendaTask): number => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : (a.dueOn ?? '9999') > (b.dueOn ?? '9999') ? 1 : 0);

const taskMatter = (task: AgendaTask): AgendaMatter => ({ key: `task:${task.id}`, kind: 'task', unitId: task.leadUnitId, taskId: task.id, reason: reasonOf(task), heading: task.title, body: '' });
const proposalMatter = ({ unitId, text }: AgendaProposal): AgendaMatter => ({ key: `proposal:${unitId}`, kind: 'proposal', unitId, taskId: null, reason: null, heading: '', body: text.trim() });

/** A matter that stands on an agenda already; one that a person took off stays known, so that it does not come back. */
export interface StandingMatter {
  readonly id: string;
  readonly key: string;
  readonly unitId: string | null;
  readonly isDropped: boolean;
}

/** An agenda after composing again: those that stood, by id, and those to be added, in the order in which they stand. */
export type AgendaPlace = { readonly id: string } | { readonly add: AgendaMatter };

/**
 * Adds what is new and takes nothing away: what stands keeps its place and its words. A new matter stands after the last one of its unit; that of
 * a unit not there yet before the first unit that follows it in the proposal, else at the end.
 */
export function mergeAgenda(standing: readonly StandingMatter[], proposed: readonly AgendaMatter[]): AgendaPlace[] {
  const known = new Set(standing.map(({ key }) => key));
  const order = [...new Set(proposed.map(({ unitId }) => unitId))];
  const places: { readonly unitId: string | null; readonly place: AgendaPlace }[] = standing.filter(({ isDropped }) => !isDropped).map(({ id, unitId }) => ({ unitId, place: { id } }));
  for (const matter of proposed) {
    if (known.has(matter.key)) continue;
    known.add(matter.key);
    const later = new Set(order.slice(order.indexOf(matter.unitId) + 1));
    const last = places.findLastIndex(({ unitId }) => unitId === matter.unitId);
    const next = places.findIndex(({ unitId }) => later.has(unitId));
    places.splice(last === -1 ? (next === -1 ? places.length : next) : last + 1, 0, { unitId: matter.unitId, place: { add: matter } });
  }
  return places.map(({ place }) => place);
}

/** Ids in order with one moved behind another; null moves it to the front. The same order where one of them is not there. */
export function movedBehind(ids: readonly string[], moved: string, behind: string | null): string[] {
  if (!ids.includes(moved) || moved === behind || (behind !== null && !ids.includes(behind))) return [...ids];
  const rest = ids.filter((id) => id !== moved);
  const at = behind === null ? 0 : rest.indexOf(behind) + 1;
  return [...rest.slice(0, at), moved, ...rest.slice(at)];
}

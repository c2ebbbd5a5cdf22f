import type { CivilDate } from '../date/civil-date.js';
import type { Deadline } from '../deadline.js';

/** The eight stored states. Overdue is none of them: timeliness is read from the due day and today (model 7.4). */
export const TASK_STATES = ['draft', 'assigned', 'returned', 'active', 'submitted', 'done', 'paused', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_KINDS = [
  'directive', 'programme_item', 'report', 'draft', 'project', 'stage', 'feedback', 'inspection', 'recommendation', 'event', 'standing',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** `action` has an end; `ongoing` is a standing duty; `orientation` is a general exhortation that nobody tracks to an end. */
export type TaskClass = 'action' | 'ongoing' | 'orientation';

export type Urgency = 'none' | 'urgent' | 'very_urgent' | 'flash';

/** A wish of the lead that waits for the assigner's decision. */
export interface OpenRequest {
  readonly kind: 'extend';
  readonly entryId: string;
  readonly requestedDue: CivilDate;
  readonly reason: string;
  readonly askedOn: CivilDate;
}

/** What the rules need to know of a task. Ids are UUIDs; days are civil dates. */
export interface Task {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: TaskKind;
  readonly class: TaskClass;
  readonly title: string;
  readonly state: TaskState;
  /** Grows by one with every accepted command; a writer names the version it saw. */
  readonly version: number;
  readonly parentId: string | null;
  readonly leadUnitId: string;
  /** The officer's post inside the lead unit, once the head has named one. */
  readonly leadPostId: string | null;
  readonly supportUnitIds: readonly string[];
  /** The post that ordered it; null for an order that came from outside the agency. */
  readonly assignerPostId: string | null;
  readonly deadline: Deadline | null;
  /** The working day by which it is due today; cached from `deadline`, the agency's rules and the calendar. */
  readonly dueOn: CivilDate | null;
  /** The due day at assignment: never changes (model 7.6, invariant 5). */
  readonly originalDueOn: CivilDate | null;
  readonly urgency: Urgency;
  readonly restricted: boolean;
  /** Excluded from official statistics unless asked (QĐ 23/2018/QĐ-TTg). */
  readonly routine: boolean;
  readonly progressPercent: number;
  readonly openChildCount: number;
  readonly openRequest: OpenRequest | null;
  readonly extensionCount: number;
  readonly redoCount: number;
  readonly pausedOn: CivilDate | null;
  readonly pausedDays: number;
  /** While a result waits for confirmation: the day of that result, of its evidence document else of its submission. The clock stands still since. */
  readonly submittedOn: CivilDate | null;
  readonly openedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
}

/** What happened: one line of the task's append-only log. `at` and the author are added by the server that keeps it. */
export const ENTRY_KINDS = ['state', 'progress', 'obstacle', 'comment', 'result', 'request', 'decision', 'dunning', 'change', 'link', 'undo'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Evidence of an entry: a stored file, or a document by its number. */
export interface Evidence {
  readonly fileId: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: CivilDate | null;
}

export interface NewEntry {
  readonly kind: EntryKind;
  readonly body: string;
  /** Facts in machine form: `{ from, to }` of a state, `{ percent }`, `{ requestedDue }`, `{ granted }` … */
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  readonly evidence: readonly Evidence[];
  readonly occurredOn: CivilDate;
}

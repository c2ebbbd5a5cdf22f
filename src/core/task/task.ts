import type { CivilDate } from '../date/civil-date.js';
import type { TaskRecurrence } from '../date/recurrence.js';
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

/** From thường to hoả tốc, as the stamps and the messages between agencies count them (NĐ 30/2020/NĐ-CP, QCVN 102:2016/BTTTT). */
export const URGENCIES = ['none', 'urgent', 'very_urgent', 'flash'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What a lead may ask for (model 7.2, `request`): more time, to give it back, another lead, its end, a pause, or what is meant. */
export const REQUEST_KINDS = ['extend', 'return', 'transfer', 'cancel', 'pause', 'clarify'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** A wish of the lead that waits for the assigner's decision. */
export interface OpenRequest {
  readonly kind: RequestKind;
  /** The entry of the log in which it was asked. */
  readonly entryId: string;
  readonly reason: string;
  readonly askedOn: CivilDate;
  /** The day asked for; of `extend` only. */
  readonly requestedDue?: CivilDate;
  /** The unit proposed as the next lead; of `transfer` only. */
  readonly unitId?: string;
}

/** One half of a pair of tasks, the sender's and the receiver's: the other agency stands above (it ordered this) or below (it does this). */
export interface TaskBorder {
  readonly side: 'above' | 'below';
  /** How the other agency is called. */
  readonly peer: string;
}

/** What an authority does to the product of a task on its way up: trình, thẩm định, phê duyệt, ban hành. */
export const STEP_ACTS = ['submit', 'advise', 'appraise', 'approve', 'issue'] as const;
export type StepAct = (typeof STEP_ACTS)[number];

/** One step of the product on its way (trình PGĐ → GĐ → UBND → HĐND), or one stage of a deadline in two stages. */
export interface TaskStep {
  /** Who, or what, as printed: "UBND tỉnh", "lấy ý kiến các sở". */
  readonly text: string;
  readonly act: StepAct;
  readonly dueOn: CivilDate | null;
  readonly doneOn: CivilDate | null;
  /** The number of the paper that ended the step. */
  readonly documentNumber: string | null;
}

/** What a child needs to know of its parent. */
export interface ParentFacts {
  readonly leadUnitId: string;
  /** Done or cancelled: nothing below it is taken up again. */
  readonly isClosed: boolean;
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
  /** Null for a task without a parent. */
  readonly parent: ParentFacts | null;
  /** Where it crosses the border between two agencies; null for a task inside one. */
  readonly border: TaskBorder | null;
  /** Its parent no longer waits for it. */
  readonly waived: boolean;
  readonly leadUnitId: string;
  /** The officer's post inside the lead unit, once the head has named one. */
  readonly leadPostId: string | null;
  readonly supportUnitIds: readonly string[];
  /** The programme, plan, resolution or scheme that it is part of, as that is called; empty for none. */
  readonly programme: string;
  /** The post that ordered it; null for an order that came from outside the agency. */
  readonly assignerPostId: string | null;
  readonly deadline: Deadline | null;
  /** The working day by which it is due today; cached from `deadline`, the agency's rules and the calendar. */
  readonly dueOn: CivilDate | null;
  /** The due day at assignment: never changes (model 7.6, invariant 5). */
  readonly originalDueOn: CivilDate | null;
  readonly urgency: Urgency;
  readonly isKey: boolean;
  readonly restricted: boolean;
  /** Excluded from official statistics unless asked (QĐ 23/2018/QĐ-TTg). */
  readonly routine: boolean;
  readonly progressPercent: number;
  /** Children that are open and not waived. */
  readonly openChildCount: number;
  readonly steps: readonly TaskStep[];
  /** "khi có hướng dẫn của Bộ": what must happen first; null for an order without one. */
  readonly condition: string | null;
  /** Its condition has not come: it sleeps, `paused` since it was opened. */
  readonly dormant: boolean;
  readonly openRequest: OpenRequest | null;
  readonly extensionCount: number;
  readonly redoCount: number;
  readonly pausedOn: CivilDate | null;
  readonly pausedDays: number;
  /** Since when an obstacle waits for an instruction from above; null where none does. */
  readonly escalatedOn: CivilDate | null;
  /** How often it was chased, how severely the last time (nhắc nhở 1, phê bình 2, kiểm điểm 3), and when. */
  readonly dunCount: number;
  readonly dunLevel: DunLevel | 0;
  readonly dunnedOn: CivilDate | null;
  /** The task into which this one was merged. */
  readonly supersededById: string | null;
  /** While a result waits for confirmation: the day of that result, of its evidence document else of its submission. The clock stands still since. */
  readonly submittedOn: CivilDate | null;
  readonly openedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  /** A standing duty that comes again: a task below it is opened for each time. */
  readonly recurrence: TaskRecurrence | null;
}

/** Nhắc nhở, phê bình, kiểm điểm. */
export const DUN_LEVELS = [1, 2, 3] as const;
export type DunLevel = (typeof DUN_LEVELS)[number];

/** The fields of a task that acts change. Identity, the day of opening and the original due day are not among them. */
export type TaskField = Exclude<keyof Task, 'id' | 'agencyId' | 'version' | 'parentId' | 'parent' | 'border' | 'originalDueOn' | 'assignerPostId' | 'openedOn' | 'openChildCount'>;

/** One field as it was and as it became. The changes of a log, in their order, make the task out of the one that was opened. */
export type FieldChange = { readonly [F in TaskField]: { readonly field: F; readonly from: Task[F]; readonly to: Task[F] } }[TaskField];

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
  /** Everything that the act changed, on its first entry after the receipt; absent from the others. */
  readonly changes?: readonly FieldChange[];
  /** The entry whose act this one takes back. */
  readonly undoesEntryId?: string;
}

import type { CivilDate } from '../date/civil-date.js';
import type { TaskRecurrence } from '../date/recurrence.js';
import type { Deadline } from '../deadline.js';
import type { Published } from './published.js';
import type { DunLevel, Evidence, FieldChange, RequestKind, TaskStep, Urgency } from './task.js';

/** An act as the log holds it, for who wants to take it back. Read from the log by the server, never from the person. */
export interface LoggedAct {
  readonly entryId: string;
  readonly byPersonId: string | null;
  readonly hoursAgo: number;
  readonly changes: readonly FieldChange[];
  readonly isUndone: boolean;
  /** The fields that acts after it changed and that were not taken back. */
  readonly laterFields: readonly FieldChange['field'][];
}

/** What the office may correct of a task that was given out; absent fields stay. */
export interface Amendment {
  readonly title?: string;
  readonly supportUnitIds?: readonly string[];
  /** Empty for none. */
  readonly programme?: string;
  readonly urgency?: Urgency;
  readonly isKey?: boolean;
  readonly routine?: boolean;
  readonly restricted?: boolean;
}

/** Everything a person can ask of an existing task. One command makes one or more entries and the next value of the task, or a refusal. */
export type TaskCommand =
  | { readonly kind: 'receive' }
  | { readonly kind: 'assign_person'; readonly postId: string; readonly postUnitId: string; readonly note: string }
  | { readonly kind: 'return'; readonly reason: string }
  | { readonly kind: 'reassign'; readonly leadUnitId: string; readonly reason: string }
  | { readonly kind: 'report'; readonly body: string; readonly percent: number | null; readonly evidence: readonly Evidence[]; readonly figure?: string | null }
  | { readonly kind: 'obstacle'; readonly body: string; readonly escalate: boolean }
  | { readonly kind: 'comment'; readonly body: string }
  | { readonly kind: 'submit'; readonly body: string; readonly evidence: readonly Evidence[]; readonly figure: string | null }
  | { readonly kind: 'confirm'; readonly note: string; readonly doneOn: CivilDate | null }
  | { readonly kind: 'redo'; readonly reason: string }
  | { readonly kind: 'request_extension'; readonly requestedDue: CivilDate; readonly reason: string }
  | { readonly kind: 'request'; readonly what: Exclude<RequestKind, 'extend'>; readonly unitId: string | null; readonly reason: string }
  | { readonly kind: 'withdraw_request' }
  | { readonly kind: 'grant_request'; readonly note: string }
  | { readonly kind: 'refuse_request'; readonly reason: string }
  | { readonly kind: 'instruct'; readonly body: string; readonly deadline?: Deadline | null }
  | { readonly kind: 'amend'; readonly amendment: Amendment; readonly reason: string }
  /** With `paper`, an issued letter says it: whoever signed that answers for the step. */
  | { readonly kind: 'dun'; readonly level: DunLevel; readonly body: string; readonly paper?: { readonly documentId: string; readonly symbol: string } }
  | { readonly kind: 'set_steps'; readonly steps: readonly Pick<TaskStep, 'text' | 'act' | 'dueOn'>[] }
  | { readonly kind: 'mark_step'; readonly step: number; readonly doneOn: CivilDate | null; readonly documentNumber: string | null }
  | { readonly kind: 'waive'; readonly reason: string }
  | { readonly kind: 'merge'; readonly intoTaskId: string; readonly reason: string }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'resume'; readonly note: string; readonly dueOn?: CivilDate | null }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'set_recurrence'; readonly recurrence: TaskRecurrence | null }
  | { readonly kind: 'hand_over'; readonly leadUnitId: string; readonly leadPostId: string | null; readonly supportUnitIds: readonly string[]; readonly reason: string }
  | { readonly kind: 'continue'; readonly documentId: string; readonly passageId: string; readonly symbol: string; readonly body: string; readonly deadline: Deadline | null }
  | { readonly kind: 'undo'; readonly act: LoggedAct }
  /** What the superior agency shows; never a person's. */
  | { readonly kind: 'align'; readonly published: Published; readonly note: string };

export type TaskCommandKind = TaskCommand['kind'];

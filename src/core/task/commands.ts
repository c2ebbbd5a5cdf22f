import type { CivilDate } from '../date/civil-date.js';
import type { Evidence } from './task.js';

/** Everything a person can ask of an existing task. One command makes one or more entries and the next value of the task, or a refusal. */
export type TaskCommand =
  | { readonly kind: 'receive' }
  | { readonly kind: 'assign_person'; readonly postId: string; readonly postUnitId: string; readonly note: string }
  | { readonly kind: 'return'; readonly reason: string }
  | { readonly kind: 'reassign'; readonly leadUnitId: string; readonly reason: string }
  | { readonly kind: 'report'; readonly body: string; readonly percent: number | null; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'obstacle'; readonly body: string }
  | { readonly kind: 'comment'; readonly body: string }
  | { readonly kind: 'submit'; readonly body: string; readonly evidence: readonly Evidence[]; readonly figure: string | null }
  | { readonly kind: 'confirm'; readonly note: string; readonly doneOn: CivilDate | null }
  | { readonly kind: 'redo'; readonly reason: string }
  | { readonly kind: 'request_extension'; readonly requestedDue: CivilDate; readonly reason: string }
  | { readonly kind: 'grant_extension'; readonly note: string }
  | { readonly kind: 'refuse_extension'; readonly reason: string }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'resume'; readonly note: string }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reason: string };

export type TaskCommandKind = TaskCommand['kind'];

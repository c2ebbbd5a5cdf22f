import type { CivilDate } from '../date/civil-date.js';
import type { Deadline } from '../deadline.js';
import type { TaskCommand } from '../task/commands.js';
import type { Published } from '../task/published.js';
import type { TaskClass, TaskKind, Urgency } from '../task/task.js';

/** What the agency above may do to a task that it ordered, and what the one below may do to it. */
export const DOWN_KINDS = ['confirm', 'redo', 'grant_request', 'refuse_request', 'instruct', 'amend', 'dun', 'pause', 'resume', 'cancel', 'reopen'] as const satisfies readonly TaskCommand['kind'][];
export const UP_KINDS = ['receive', 'return', 'report', 'obstacle', 'submit', 'request_extension', 'request', 'withdraw_request'] as const satisfies readonly TaskCommand['kind'][];
export type CrossingCommand = Extract<TaskCommand, { readonly kind: (typeof DOWN_KINDS)[number] | (typeof UP_KINDS)[number] }>;

/** An order as the agency below gets it. */
export interface BorderOrder {
  /** The sender's number of the task. */
  readonly code: string;
  readonly kind: TaskKind;
  readonly class: TaskClass;
  readonly title: string;
  readonly deadline: Deadline | null;
  readonly dueOn: CivilDate | null;
  readonly urgency: Urgency;
  readonly isKey: boolean;
  readonly restricted: boolean;
  readonly condition: string | null;
  readonly deliverable: string;
  /** Who ordered it, as printed. */
  readonly assigner: string;
  /** The documents that order it: how each is called, and the words of the passage. */
  readonly sources: readonly { readonly label: string; readonly quote: string }[];
  /** The coordinating units by name. */
  readonly supports: readonly string[];
}

/** A file that a published result names; the bytes travel beside the event. */
export interface BorderFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** What happened, in words that cross: an order, or an act (null: only what is shown changed, or the order has arrived). */
export type BorderBody =
  | { readonly kind: 'order'; readonly order: BorderOrder }
  | { readonly kind: 'act'; readonly command: CrossingCommand | null; readonly note: string };

/** One message of one side of a pair. The messages of a side are numbered 1, 2, 3 … and taken in that order, each once. */
export interface BorderEvent {
  readonly id: string;
  readonly pairId: string;
  readonly seq: number;
  /** How many messages of the other side had been taken when this one was made. */
  readonly seen: number;
  readonly on: CivilDate;
  /** Who did it, by title and name; empty for what nobody did. */
  readonly by: string;
  /** What its side showed after it. */
  readonly published: Published;
  /** After it the pair is over. */
  readonly isLast: boolean;
  readonly files: readonly BorderFile[];
  readonly body: BorderBody;
}

import type { Deadline } from '../deadline.js';
import type { StepAct, TaskClass, Urgency } from '../task/task.js';

/** What a doubtful field could be, to take as it stands. */
export type DraftOption =
  /** A lead; where the words name several, the others coordinate. `score` 0 to 1 is how well the unit fits the words, 0 where it is only near by. */
  | { readonly kind: 'lead'; readonly unitId: string; readonly score: number; readonly others: readonly Coordinator[] }
  /** The same order to each of several units, as the words name them or the directory expands a group. */
  | { readonly kind: 'leads'; readonly unitIds: readonly string[] }
  /** A coordinating unit in the place of one that is known only as it was written. */
  | { readonly kind: 'coordinator'; readonly text: string; readonly unitId: string; readonly score: number }
  | { readonly kind: 'deadline'; readonly deadline: Deadline }
  /** To wait for what must happen first. */
  | { readonly kind: 'wait'; readonly text: string };

/** A doubt about a draft, as the reader or a person's edit left it. `detail` names what is doubtful. */
export interface DraftFlag {
  readonly field: 'lead' | 'coordinators' | 'deadline' | 'condition' | 'task';
  readonly code: string;
  readonly detail: string;
  /** What else it could be, likeliest first. */
  readonly options: readonly DraftOption[];
}

/** What the reader advises: take it as it is, look at it, or decide what it left open. */
export type Band = 'accept' | 'look' | 'decide';

/** A coordinating unit: known by its id, or only as it was written. */
export interface Coordinator {
  readonly unitId: string | null;
  readonly text: string;
}

export type DraftStatus = 'proposed' | 'accepted' | 'rejected';

/** An older task that a draft is about: it goes on with it, or says it again. */
export interface OlderTask {
  readonly kind: 'continues' | 'repeats';
  readonly taskId: string;
  /** `2025-0417`. */
  readonly code: string;
}

/** One stage of a deadline in several, or one step of the product upwards. */
export interface DraftStep {
  /** As printed: "hoàn thành", "UBND tỉnh phê duyệt". */
  readonly text: string;
  readonly act: StepAct;
  readonly deadline: Deadline | null;
}

/** A task that a document seems to order, before anybody is bound by it. `start` and `end` are offsets in the document's canonical text. */
export interface Draft {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The words of the span. */
  readonly text: string;
  readonly title: string;
  readonly class: TaskClass;
  readonly leadUnitId: string | null;
  /** Other units to which the same order goes, each with a task of its own under one record; empty for an order to one. */
  readonly alsoLeadUnitIds: readonly string[];
  /** The lead as it was written. */
  readonly leadText: string | null;
  /** What the lead was read from: the sentence itself, its section's heading, … */
  readonly leadBasis: string | null;
  readonly coordinators: readonly Coordinator[];
  readonly deadline: Deadline | null;
  readonly deliverable: string;
  /** Who has to approve the deliverable, as written. */
  readonly approval: string;
  /** The stages with days of their own, in order; they stand in the place of `approval`. Empty where there is one deadline only. */
  readonly steps: readonly DraftStep[];
  /** What must happen first, as written ("khi có hướng dẫn của Bộ"); empty for none. */
  readonly condition: string;
  /** It is given out asleep, and wakes when somebody says that the condition has come. */
  readonly waits: boolean;
  /** When it comes again (RFC 5545, 3.3.10), as the words of the deadline say; empty for what comes once. */
  readonly rule: string;
  /** It is given out as a duty below which a task is opened for each time. */
  readonly recurs: boolean;
  readonly urgency: Urgency;
  /** Indexes into the document's list of citations. */
  readonly citations: readonly number[];
  readonly flags: readonly DraftFlag[];
  /** 0 to 1. */
  readonly confidence: number;
  /** What the reader advised; null for a person's own draft. `bandOf` says what stands now. */
  readonly band: Band | null;
  /** Which tasks of the reading it came from, by index: none for a person's own, several after a merge, the same in both after a split. */
  readonly readFrom: readonly number[];
  /** The older task that a person found it to be about; null for a task of its own. */
  readonly older: OlderTask | null;
  readonly status: DraftStatus;
  /** The fields that a person has set or approved; see `ReviewField`. */
  readonly confirmedFields: readonly string[];
  /** The task it became; from then on the draft does not change. */
  readonly taskId: string | null;
  readonly origin: 'reader' | 'person';
}

/** The review of one document: its drafts in the order of the text. */
export interface Review {
  readonly drafts: readonly Draft[];
}

/** The fields of a draft that a person may set, with the type of their values. */
export interface ReviewFieldValues {
  readonly leadUnitId: string | null;
  /** All other units to which the same order goes. */
  readonly alsoLeadUnitIds: readonly string[];
  readonly coordinatorUnitIds: readonly string[];
  readonly deadline: Deadline | null;
  readonly title: string;
  readonly class: TaskClass;
  readonly deliverable: string;
  readonly approval: string;
  readonly steps: readonly DraftStep[];
  readonly condition: string;
  readonly waits: boolean;
  readonly recurs: boolean;
  readonly urgency: Urgency;
  /** Decides the draft with it: what goes on is accepted, what is said again is dropped; null for a task of its own. */
  readonly older: OlderTask | null;
}
export type ReviewField = keyof ReviewFieldValues;

export type SetFieldEdit = {
  readonly [F in ReviewField]: { readonly kind: 'set'; readonly draftId: string; readonly field: F; readonly value: ReviewFieldValues[F] };
}[ReviewField];

/** Everything a person can do to a review. New ids come from the caller, so that the web can apply an edit before the server answers. */
export type ReviewEdit =
  | SetFieldEdit
  | { readonly kind: 'accept'; readonly draftId: string }
  | { readonly kind: 'reject'; readonly draftId: string }
  /** Back to `proposed`, from accepted or rejected. */
  | { readonly kind: 'restore'; readonly draftId: string }
  /** Accepts every proposed draft in the band `accept` that is at least this sure (0 to 1). */
  | { readonly kind: 'accept_sure'; readonly threshold: number }
  /** Takes one of the readings that a doubt offers. */
  | { readonly kind: 'choose'; readonly draftId: string; readonly option: DraftOption }
  /** Takes a coordinator out that is known by its words alone. */
  | { readonly kind: 'drop_name'; readonly draftId: string; readonly text: string }
  /** Says which unit a printed name means, for every draft of the document in which no person has settled it yet. */
  | { readonly kind: 'name_unit'; readonly text: string; readonly unitId: string }
  /** Cuts a draft in two at an offset of the document's text that lies inside its span. */
  | { readonly kind: 'split'; readonly draftId: string; readonly at: number; readonly newId: string }
  /** Joins a draft to the one before it. */
  | { readonly kind: 'merge'; readonly draftId: string }
  | { readonly kind: 'create'; readonly newId: string; readonly start: number; readonly end: number; readonly text: string };

export interface ReviewContext {
  /** Length of the document's canonical text. */
  readonly textLength: number;
  /** The text itself; a split and a merge need it. */
  readonly text?: string;
  /** The name of a unit of the agency; undefined when there is none with that id. */
  readonly unitName: (id: string) => string | undefined;
}

/** Why a review cannot be assigned as it is. `number` is the draft's place in the review, from 1; rejecting one does not renumber the others. */
export interface ReviewProblem {
  readonly draftId: string;
  readonly number: number;
  readonly code: 'review.lead_needed';
}

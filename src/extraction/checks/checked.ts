import type { Flag, Span } from '../reading.js';
import type { CitationValue } from '../recognise/citation.js';
import type { DirectoryUnit } from '../reading.js';
import type { Draft } from '../tasks/draft.js';
import type { UnreadDeadline } from '../tasks/impossible-days.js';
import type { Days } from './citation-checks.js';
import type { Delivered } from './deliverable-checks.js';

/** What a check looks at: one task, with the whole document around it. */
export interface Checked {
  readonly task: Draft;
  readonly citations: readonly CitationValue[];
  readonly units: readonly DirectoryUnit[];
  /** Day or month of issue. */
  readonly issued: string | null;
  /** Deadlines on days that no calendar has, with the tasks that they belong to. */
  readonly unread: readonly UnreadDeadline[];
  /** Words that may have been misread, ordered by their start; empty where the text was not recognised in a picture. */
  readonly doubtful: readonly Span[];
  /** The documents that are cited with several days, and who delivers what: worked out for all tasks at once, when one of them asks. */
  readonly conflicts: () => Days;
  readonly delivered: () => Delivered;
  /** Where each of `citations` stands in the source. */
  readonly placeOf: (citation: number) => Span;
}

/** A check: what a person should look at before the task is given out, or nothing. */
export type Check = (checked: Checked) => readonly Flag[];

/** Nothing to look at, as nearly always. */
export const NO_FLAGS: readonly Flag[] = [];

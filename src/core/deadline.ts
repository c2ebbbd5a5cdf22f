import type { CivilDate } from './date/civil-date.js';

/** How a deadline binds: `before D`, `by D`, `within` a period, after an event, on a recurrence, or relative to a receipt. */
export type Bound = 'before' | 'by' | 'within' | 'after' | 'recurring' | 'relative';

/** How finely the deadline was said. Month-only never becomes the 1st. */
export type Precision =
  | 'hour' | 'day' | 'week'
  | 'early-month' | 'mid-month' | 'late-month' | 'month'
  | 'early-quarter' | 'late-quarter' | 'quarter'
  | 'half-year' | 'year' | 'fuzzy';

/** Where a deadline came from: printed with the task, taken over from a section head or the document, or typed by a person. */
export type DeadlineSource = 'own' | 'heading' | 'document' | 'person';

/** A deadline as an honest interval: what was printed, and the inclusive days that it can mean. */
export interface Deadline {
  readonly phrase: string;
  readonly bound: Bound;
  /** The day named by `before D` or `by D`. */
  readonly anchor: CivilDate | null;
  /** Inclusive first day of a `within` period. */
  readonly from: CivilDate | null;
  /** Inclusive last day: of the period, the day itself for `by D`, the day before for `before D`. */
  readonly to: CivilDate | null;
  readonly precision: Precision;
  readonly source: DeadlineSource;
}

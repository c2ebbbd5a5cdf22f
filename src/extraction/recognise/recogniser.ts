import type { CivilDate } from '#core/index.js';

/** What a recogniser may know besides the text in front of it. */
export interface ReadingDay {
  /** The year of the document, or of the day to assume. */
  readonly year: number | null;
  /** Its month, 1..12. */
  readonly month: number | null;
  /** The whole day, where it is known: "ngày mai" and "tuần này" have no meaning without. */
  readonly date?: CivilDate | null;
  /** A telegram, written and carried out within hours: "trước 15h00", "cùng ngày" without a day are those of its own. */
  readonly telegram?: boolean;
  /** The month that a plan is for, as its title says: "Tuần 3" in one of its tables is a week of that month. */
  readonly planned?: { readonly year: number; readonly month: number };
}

/** Something found in a text, at a place, by a recogniser of this name. */
export interface Finding<T> {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly value: T;
}

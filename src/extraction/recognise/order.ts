import { deadlineBeforeDay, deadlineBeforePeriod } from './deadline-before.js';
import { deadlineEndOf, deadlineInDay, deadlineLatestDay, deadlineLatestPeriod, deadlineOnDay } from './deadline-by.js';
import { deadlineEvery, deadlineEveryBefore, deadlineEveryClause, deadlineRegularly, deadlineReportEvery } from './deadline-recurring.js';
import { deadlineRelative } from './deadline-relative.js';
import type { DeadlineValue } from './deadline-value.js';
import { deadlineDoneIn, deadlineInPeriod, deadlineInYear, deadlineRange } from './deadline-within.js';
import type { Recogniser } from './recogniser.js';

/** The deadline recognisers in the order in which they may take a place. Every position below has its reason. */
export const DEADLINES: readonly Recogniser<DeadlineValue>[] = [
  deadlineEvery, // before "before a day": "trước ngày 20 hằng tháng" is no day
  deadlineEveryBefore, // the same, the other way round
  deadlineRelative, // before "latest": "chậm nhất 15 ngày kể từ …" is no date
  deadlineBeforeDay, // takes "chậm nhất trước ngày D" from "latest day", for which D would be allowed
  deadlineBeforePeriod,
  deadlineLatestDay,
  deadlineLatestPeriod,
  deadlineInDay, // before "within a period", which would read "trong ngày … tháng 8" as August
  deadlineOnDay,
  deadlineRange, // before "within a period", which would take only its first half
  deadlineEndOf,
  deadlineInPeriod, // before "done within", which would take the words "hoàn thành" into the phrase
  deadlineDoneIn,
  deadlineInYear,
  deadlineRegularly,
  deadlineEveryClause,
  deadlineReportEvery,
];

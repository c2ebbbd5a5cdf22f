import type { Bound, CivilDate, Precision } from '#core/index.js';
import { addDays } from '#core/index.js';
import type { When } from './when.js';

/** A deadline as recognised: what it binds to, before the task it belongs to is known. */
export interface DeadlineValue {
  readonly bound: Bound;
  readonly anchor: CivilDate | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly precision: Precision;
}

/** "Trước ngày D": D itself is named and, read strictly, is one day too late. */
export function beforeDay(anchor: CivilDate, precision: Precision = 'day'): DeadlineValue {
  return { bound: 'before', anchor, from: null, to: addDays(anchor, -1), precision };
}

/** "Chậm nhất ngày D", "đến hết tháng M": that day, or the last of the period. */
export function byDay(anchor: CivilDate, precision: Precision = 'day'): DeadlineValue {
  return { bound: 'by', anchor, from: null, to: anchor, precision };
}

/** "Trong tháng M": from its first to its last day. */
export function withinPeriod(when: When): DeadlineValue {
  return { bound: 'within', anchor: null, from: when.from, to: when.to, precision: when.precision };
}

/** A duty that comes back, or one that counts from an event: no day of its own. */
export function undated(bound: 'recurring' | 'relative', precision: Precision = 'fuzzy'): DeadlineValue {
  return { bound, anchor: null, from: null, to: null, precision };
}

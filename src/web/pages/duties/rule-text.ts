import type { DutyFacts } from '#contract/index.js';
import type { words } from './words.js';

type Say = (typeof words)['vi'];
type Rhythm = DutyFacts['rhythm'];

/** The days whose data a period counts, in words. */
export function windowText(rhythm: Rhythm, { window }: Pick<DutyFacts['rules'], 'window'>, say: Say): string {
  if (rhythm === 'week') return say.weekly;
  return window === null ? say.byCalendar : say.byDays(window.fromDay, window.toDay);
}

/** The day of sending, in words. */
export function sendText(rhythm: Rhythm, { sendBy }: Pick<DutyFacts['rules'], 'sendBy'>, say: Say): string {
  if (rhythm === 'week') return say.sendWeek;
  return sendBy.monthsAfter === 0 ? say.sendSame(sendBy.day) : say.sendAfter(sendBy.day, sendBy.monthsAfter);
}

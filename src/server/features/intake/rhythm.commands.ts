import { type Draft, fold, ruleParts } from '#core/index.js';
import type { TaskMention } from '#extraction/index.js';

type Rhythm = Pick<Draft, 'rule' | 'recurs'>;
const NONE: Rhythm = { rule: '', recurs: false };

/**
 * The rhythm of a duty that comes again, on days that a calendar can count from whatever day it is given out: "hằng quý" is the months that end
 * a quarter, "hằng tháng" without a day the last of the month. It is proposed as a duty where the document names the day and nobody would get a
 * task each morning; else a person says so. A general exhortation has no times.
 */
export function rhythmOf({ deadlines: [deadline], class: of }: Pick<TaskMention, 'deadlines' | 'class'>): Rhythm {
  const parts = deadline === undefined || deadline.rrule === null ? null : ruleParts(deadline.rrule);
  if (deadline === undefined || deadline.rrule === null || parts === null) return NONE;
  const namesDay = parts.monthDays.length > 0 || parts.weekdays.length > 0;
  const isCounted = parts.freq === 'DAILY' || parts.freq === 'WEEKLY';
  const rule = isCounted ? deadline.rrule : onMonths(deadline.rrule, { ...parts, phrase: deadline.text, namesDay });
  return { rule, recurs: namesDay && of !== 'orientation' };
}

interface Months {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly months: readonly number[];
  readonly phrase: string;
  readonly namesDay: boolean;
}

/** The rule with its months and its day named. A period of several months that no year is made of stays as it was said. */
function onMonths(rule: string, { freq, interval, months, phrase, namesDay }: Months): string {
  const kept = rule.split(';').filter((part) => !part.startsWith('FREQ=') && !part.startsWith('INTERVAL='));
  const day = namesDay ? [] : ['BYMONTHDAY=-1'];
  if (freq === 'YEARLY') return [`FREQ=YEARLY${interval > 1 ? `;INTERVAL=${interval}` : ''}`, ...(months.length > 0 ? [] : ['BYMONTH=12']), ...kept, ...day].join(';');
  if (interval === 1 || months.length > 0 || 12 % interval !== 0) return [`FREQ=MONTHLY${interval > 1 ? `;INTERVAL=${interval}` : ''}`, ...kept, ...day].join(';');
  const first = /thang (?:dau|thu nhat)/.test(fold(phrase)) ? 1 : interval;
  return ['FREQ=MONTHLY', `BYMONTH=${Array.from({ length: 12 / interval }, (_, index) => first + index * interval).join(',')}`, ...kept, ...day].join(';');
}

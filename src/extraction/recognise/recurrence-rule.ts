/** The parts of a rule of RFC 5545 that documents say. */
export interface Recurrence {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval?: number;
  readonly months?: readonly number[];
  /** Day of the month; -1 for the last. */
  readonly monthDays?: readonly number[];
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays?: readonly number[];
  /** Which of the weekdays in the period: 1 for the first, -1 for the last; 0 or none for every one. */
  readonly ordinal?: number;
  readonly clocks?: readonly Clock[];
}

/** An hour of the day, 0..23, with its minute. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
}

const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A recurrence as RFC 5545, 3.3.10 writes it: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15". */
export function ruleOf({ freq, interval = 1, months = [], monthDays = [], weekdays = [], ordinal = 0, clocks = [] }: Recurrence): string {
  const parts = [
    `FREQ=${freq}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(months.length > 0 ? [`BYMONTH=${months.join(',')}`] : []),
    ...(monthDays.length > 0 ? [`BYMONTHDAY=${monthDays.join(',')}`] : []),
    ...(weekdays.length > 0 ? [`BYDAY=${weekdays.map((day) => `${ordinal === 0 ? '' : String(ordinal)}${DAY_CODES[day - 1] ?? 'MO'}`).join(',')}`] : []),
    ...hoursOf(clocks),
  ];
  return parts.join(';');
}

// A rule takes every hour with every minute: hours whose minutes differ cannot be said in one.
function hoursOf(clocks: readonly Clock[]): string[] {
  const [first] = clocks;
  if (first === undefined || clocks.some(({ minute }) => minute !== first.minute)) return [];
  return [`BYHOUR=${[...new Set(clocks.map(({ hour }) => hour))].join(',')}`, `BYMINUTE=${first.minute}`];
}

const CLOCKS = /(\d{1,2})\s?(?:giờ|h|g|:)(?:\s?(\d{1,2})(?!\d))?(?:\s?phút)?(?:\s(chiều|tối))?/gu;

/** The hours that words in lower case name: "14h00", "16 giờ 30 phút", "2 giờ chiều", "6 giờ và 18 giờ". */
export function clocksIn(low: string): Clock[] {
  return Array.from(low.matchAll(CLOCKS), ([, hour, minute, part]) => ({ hour: Number(hour) + (part !== undefined && Number(hour) < 12 ? 12 : 0), minute: Number(minute ?? 0) })).filter(({ hour, minute }) => hour <= 23 && minute <= 59);
}

const WORDS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, sáu: 6 };

/** The period that words in lower case name: "hằng quý", "06 tháng/lần", "01 lần/tháng", "của tháng cuối quý"; null for none. */
export function periodNamed(low: string): Recurrence | null {
  if (/tháng\s{1,3}(?:cuối|đầu)/u.test(low)) return { freq: 'MONTHLY', interval: 3 };
  const unit = /(?:ngày|tuần|tháng|quý|năm)(?!\p{L})/u.exec(low)?.[0];
  const one = unit === undefined ? undefined : UNITS[unit];
  return one === undefined ? null : { freq: one.freq, interval: one.times * countIn(low) };
}

const UNITS: Readonly<Record<string, { readonly freq: Recurrence['freq']; readonly times: number }>> = {
  ngày: { freq: 'DAILY', times: 1 }, tuần: { freq: 'WEEKLY', times: 1 }, tháng: { freq: 'MONTHLY', times: 1 }, quý: { freq: 'MONTHLY', times: 3 }, năm: { freq: 'YEARLY', times: 1 },
};

function countIn(low: string): number {
  const count = /^\(?(\d{1,2}|một|hai|ba|sáu)(?:\s\(\p{L}{2,4}\))?\s{1,3}(?:ngày|tuần|tháng|quý|năm)/u.exec(low)?.[1];
  return count === undefined ? 1 : Math.max(1, WORDS[count] ?? Number(count));
}

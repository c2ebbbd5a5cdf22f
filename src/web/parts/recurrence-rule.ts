import { ruleParts } from '#core/index.js';

/** How often something comes again, as people choose it; quarters and halves of a year by their last month. */
export const RHYTHMS = ['DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export interface RecurrenceChoice {
  readonly rhythm: Rhythm;
  /** 1 = Monday … 7 = Sunday; for a week. */
  readonly weekday: number;
  /** 1..28, or -1 for the last; for what is longer than a week. */
  readonly monthDay: number;
  /** 1..12; for a year. */
  readonly month: number;
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MONTHS = { QUARTERLY: [3, 6, 9, 12], HALF_YEARLY: [6, 12] } as const;

/** The rule of a choice (RFC 5545). */
export function ruleOfChoice({ rhythm, weekday, monthDay, month }: RecurrenceChoice): string {
  switch (rhythm) {
    case 'DAILY':
      return 'FREQ=DAILY';
    case 'WEEKLY':
      return `FREQ=WEEKLY;BYDAY=${CODES[weekday - 1] ?? 'FR'}`;
    case 'MONTHLY':
      return `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`;
    case 'QUARTERLY':
    case 'HALF_YEARLY':
      return `FREQ=MONTHLY;BYMONTH=${MONTHS[rhythm].join(',')};BYMONTHDAY=${monthDay}`;
    case 'YEARLY':
      return `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${monthDay}`;
  }
}

/** The choice that gives a rule; null for a rule that came from elsewhere and says more than can be chosen. */
export function choiceOfRule(rule: string): RecurrenceChoice | null {
  const parts = ruleParts(rule);
  if (parts === null) return null;
  const base = { weekday: parts.weekdays[0]?.day ?? 5, monthDay: parts.monthDays[0] ?? 25, month: parts.months[0] ?? 12 };
  return RHYTHMS.map((rhythm): RecurrenceChoice => ({ ...base, rhythm })).find((choice) => ruleOfChoice(choice) === rule) ?? null;
}

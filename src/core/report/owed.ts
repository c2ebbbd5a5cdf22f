import type { CivilDate } from '../date/civil-date.js';
import { daysOf, type NamedPeriod, periodAfter, periodBefore, periodKey, periodOfKey, type Rhythm } from '../date/period-key.js';
import { type DatedRules, datedPeriod, type DutyPeriod, dutyPeriodOn } from './duty.js';

/** How one time of a duty stands: not owed yet when the duty began, late, the next to send, done, or later. */
export const OWED_STATES = ['before', 'late', 'due', 'closed', 'ahead'] as const;
export type OwedState = (typeof OWED_STATES)[number];

/** What is asked of a duty to tell how it stands. */
export interface Owing {
  readonly rhythm: Rhythm;
  readonly rules: readonly DatedRules[];
  /** The key of the first period that is owed; null for the first of which there is a report, and where there is none the running one. */
  readonly since: string | null;
  readonly endedOn: CivilDate | null;
}

/** A report that was made of a period. */
export interface MadeReport {
  readonly id: string;
  readonly key: string;
  readonly window: DutyPeriod['window'];
  readonly sendBy: CivilDate | null;
  readonly closed: boolean;
}

/** One time of a duty with how it stands, and the report that was made of it. */
export interface OwedPeriod extends DutyPeriod {
  readonly key: string;
  readonly running: boolean;
  readonly state: OwedState;
  readonly made: MadeReport | null;
}

/** Further back nobody looks for a report that is late. */
const MOST_BACK = 12;
/** How many before the running one may be opened though they were not owed. */
const BEFORE = 2;

const startOf = (named: NamedPeriod): CivilDate => daysOf(named).from;
const back = (named: NamedPeriod, times: number): NamedPeriod => Array.from({ length: times }).reduce<NamedPeriod>((period) => periodBefore(period), named);

/**
 * The times of a duty around a day, in their order: what is late, what is to be sent next, and one after the running one. What was made keeps its
 * own days. Late is what was to be sent before today and whose figures are not closed.
 */
export function owedPeriods(duty: Owing, { today, made }: { readonly today: CivilDate; readonly made: readonly MadeReport[] }): readonly OwedPeriod[] {
  const running = dutyPeriodOn(duty.rhythm, today, duty.rules).named;
  const byKey = new Map(made.map((report) => [report.key, report]));
  const first = firstOwed(duty, { running, made });
  const earliest = startOf(first) < startOf(back(running, BEFORE)) ? first : back(running, BEFORE);
  const from = startOf(earliest) < startOf(back(running, MOST_BACK)) ? back(running, MOST_BACK) : earliest;
  const periods: NamedPeriod[] = [from];
  while (startOf(periods.at(-1) ?? running) <= startOf(running)) periods.push(periodAfter(periods.at(-1) ?? running));
  const standing = periods.map((named) => standOf(named, { duty, today, first, report: byKey.get(periodKey(named)) ?? null, running }));
  const next = standing.find(({ state }) => state === 'ahead');
  return standing.map((period) => (period === next && isOwedOn(duty, period.sendBy) ? { ...period, state: 'due' } : period));
}

const isOwedOn = ({ endedOn }: Pick<Owing, 'endedOn'>, day: CivilDate): boolean => endedOn === null || day < endedOn;

function firstOwed({ since, rhythm }: Owing, { running, made }: { readonly running: NamedPeriod; readonly made: readonly MadeReport[] }): NamedPeriod {
  const named = since === null ? null : periodOfKey(since);
  if (named !== null && named.rhythm === rhythm) return named;
  const known = made.flatMap(({ key }) => periodOfKey(key) ?? []).filter((each) => each.rhythm === rhythm);
  return known.reduce((earliest, each) => (startOf(each) < startOf(earliest) ? each : earliest), running);
}

interface Standing {
  readonly duty: Owing;
  readonly today: CivilDate;
  readonly first: NamedPeriod;
  readonly running: NamedPeriod;
  readonly report: MadeReport | null;
}

function standOf(named: NamedPeriod, { duty, today, first, running, report }: Standing): OwedPeriod {
  const key = periodKey(named);
  const ruled = datedPeriod(named, duty.rules);
  const period = report === null ? ruled : { named, window: report.window, sendBy: report.sendBy ?? ruled.sendBy };
  const isOwed = startOf(named) >= startOf(first) && isOwedOn(duty, period.sendBy);
  const state = report?.closed === true ? 'closed' : report === null && !isOwed && period.sendBy < today ? 'before' : period.sendBy < today ? 'late' : 'ahead';
  return { ...period, key, running: key === periodKey(running), state, made: report };
}

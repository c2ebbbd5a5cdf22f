import type { CivilDate } from '#core/index.js';
import { civilDate } from '#core/index.js';
import type { Flag, ReadDeadline } from '../reading.js';
import type { Draft } from '../tasks/draft.js';
import type { Check } from './checked.js';
import { NO_FLAGS } from './checked.js';

const isOwn = ({ inherited, bound }: ReadDeadline): boolean => !inherited && bound !== 'recurring' && bound !== 'relative';


/** Two last days of one kind for one thing. Two stages are fine: "before 25/3, so that it is approved in March". */
export const deadlineConflict: Check = ({ task: { deadlines } }) => (deadlines.length < 2 ? NO_FLAGS : deadlines.filter(isOwn).flatMap((deadline, index, own): Flag[] => {
  const other = own.slice(0, index).find((before) => clash(before, deadline));
  return other === undefined ? [] : [{ code: 'deadline_conflict', detail: `${other.text}; ${deadline.text}`, span: deadline.span, alternatives: [other.text, deadline.text] }];
}));

function clash(a: ReadDeadline, b: ReadDeadline): boolean {
  if (a.milestone !== b.milestone || a.bound !== b.bound || (a.bound !== 'before' && a.bound !== 'by')) return false;
  return a.anchor !== null && b.anchor !== null && a.anchor !== b.anchor;
}

/** A last day before the document itself: a slip of the year, or a date that was quoted. */
export const deadlineBeforeDocument: Check = ({ task, issued }) => lastDaysOf(task, issued, isBefore).map(({ deadline, last, from }) =>
  ({ code: 'deadline_before_document', detail: deadline.text, span: deadline.span, alternatives: inYears(last, [yearOf(from), yearOf(from) + 1]).filter((day) => day >= from).slice(0, 1) }));

const isBefore = (last: CivilDate, issued: string): boolean => last.slice(0, issued.length) < issued;

/** A last day more than a year after the document's year: seldom meant, often mistyped. */
export const deadlineOtherYear: Check = ({ task, issued }) => lastDaysOf(task, issued, isLater).map(({ deadline, last, from }) =>
  ({ code: 'deadline_other_year', detail: deadline.text, span: deadline.span, alternatives: inYears(last, [yearOf(from), yearOf(from) + 1]).filter((day) => day >= from) }));

const isLater = (last: CivilDate, issued: string): boolean => yearOf(last) > yearOf(issued) + 1;

/** A day that no calendar has, from which nothing was read: most likely the last of its month is meant. */
export const deadlineImpossible: Check = ({ task, unread }) => (unread.length === 0 ? NO_FLAGS : unread.filter(({ owner }) => owner === task).map(({ text, span, lastDay }) =>
  ({ code: 'deadline_impossible', detail: text, span, alternatives: lastDay === null ? [] : [lastDay] })));

interface LastDay {
  readonly deadline: ReadDeadline;
  readonly last: CivilDate;
  /** Day or month of issue. */
  readonly from: string;
}

const NO_DAYS: readonly LastDay[] = [];

// The deadlines that a task itself sets, whose last day is amiss for a document of that day.
function lastDaysOf({ deadlines }: Draft, issued: string | null, isAmiss: (last: CivilDate, issued: string) => boolean): readonly LastDay[] {
  if (issued === null) return NO_DAYS;
  let found = NO_DAYS;
  for (const deadline of deadlines) {
    const last = isOwn(deadline) ? (deadline.anchor ?? deadline.to) : null;
    if (last !== null && isAmiss(last, issued)) found = [...found, { deadline, last, from: issued }];
  }
  return found;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const inYears = (day: CivilDate, years: readonly number[]): CivilDate[] => years.flatMap((year) => civilDate(year, Number(day.slice(5, 7)), Number(day.slice(8, 10))) ?? []);

import type { CivilDate } from '#core/index.js';
import { civilDate } from '#core/index.js';
import type { Flag, ReadDeadline } from '../reading.js';
import type { Check } from './checked.js';

const lastDay = (deadline: ReadDeadline): CivilDate | null => deadline.anchor ?? deadline.to;
const ownOf = (deadlines: readonly ReadDeadline[]): ReadDeadline[] => deadlines.filter(({ inherited, bound }) => !inherited && bound !== 'recurring' && bound !== 'relative');

/** Two last days of one kind for one thing. Two stages are fine: "before 25/3, so that it is approved in March". */
export const deadlineConflict: Check = ({ task }) => ownOf(task.deadlines).flatMap((deadline, index, own): Flag[] => {
  const other = own.slice(0, index).find((before) => clash(before, deadline));
  return other === undefined ? [] : [{ code: 'deadline_conflict', detail: `${other.text}; ${deadline.text}`, span: deadline.span, alternatives: [other.text, deadline.text] }];
});

function clash(a: ReadDeadline, b: ReadDeadline): boolean {
  if (a.milestone !== b.milestone || a.bound !== b.bound || (a.bound !== 'before' && a.bound !== 'by')) return false;
  return a.anchor !== null && b.anchor !== null && a.anchor !== b.anchor;
}

/** A last day before the document itself: a slip of the year, or a date that was quoted. */
export const deadlineBeforeDocument: Check = ({ task, issued }) => ownOf(task.deadlines).flatMap((deadline): Flag[] => {
  const last = lastDay(deadline);
  if (last === null || issued === null || last.slice(0, issued.length) >= issued) return [];
  return [{ code: 'deadline_before_document', detail: deadline.text, span: deadline.span, alternatives: inYears(last, [yearOf(issued), yearOf(issued) + 1]).filter((day) => day >= issued).slice(0, 1) }];
});

/** A last day more than a year after the document's year: seldom meant, often mistyped. */
export const deadlineOtherYear: Check = ({ task, issued }) => ownOf(task.deadlines).flatMap((deadline): Flag[] => {
  const last = lastDay(deadline);
  if (last === null || issued === null || yearOf(last) <= yearOf(issued) + 1) return [];
  return [{ code: 'deadline_other_year', detail: deadline.text, span: deadline.span, alternatives: inYears(last, [yearOf(issued), yearOf(issued) + 1]).filter((day) => day >= issued) }];
});

const yearOf = (day: string): number => Number(day.slice(0, 4));
const inYears = (day: CivilDate, years: readonly number[]): CivilDate[] => years.flatMap((year) => civilDate(year, Number(day.slice(5, 7)), Number(day.slice(8, 10))) ?? []);

import type { CivilDate } from '#core/index.js';
import type { Span } from '../reading.js';
import { byDay, withinPeriod } from '../recognise/deadline-value.js';
import type { ImpossibleDay } from '../recognise/impossible-day.js';
import { impossibleDaysIn } from '../recognise/impossible-day.js';
import { passageOf } from '../recognise/tokens.js';
import { withoutLookAlikes } from '../refine/not-deadlines.js';
import { squeezed } from '../text/letters.js';
import { originOf } from '../text/mapped-text.js';
import type { Body } from './context.js';
import type { Draft } from './draft.js';

/** A deadline on a day that no calendar has, and the task that it belongs to. */
export interface UnreadDeadline {
  readonly owner: Draft;
  /** As printed: "trước ngày 31/02/2026". */
  readonly text: string;
  readonly span: Span;
  readonly lastDay: CivilDate | null;
}

const NONE: readonly UnreadDeadline[] = [];

/** The deadlines of all tasks that name a day which no calendar has: no day is read from them, so that a person has to be told. */
export function unreadDeadlines(all: readonly Draft[], body: Body): readonly UnreadDeadline[] {
  const { sheet, mapped } = body;
  const days = all.length === 0 ? [] : impossibleDaysIn(passageOf(sheet, 0, mapped.text.length), body.day);
  return days.length === 0 ? NONE : days.flatMap((day) => owned(day, all, body));
}

function owned(day: ImpossibleDay, all: readonly Draft[], body: Body): readonly UnreadDeadline[] {
  const { mapped } = body;
  const from = day.cue ?? day.start;
  const place = originOf(mapped, from, day.end);
  const row = body.rows.find(({ time }) => time.some((cell) => cell.start <= day.start && day.end <= cell.end));
  if (row !== undefined) return madeOf(day, all.find(({ span }) => touches(span, originOf(mapped, row.task.start, row.task.end))), body);
  if (day.cue === null || isTold(day, day.cue, body)) return NONE;
  const owner = all.find(({ span }) => touches(span, place)) ?? (beginsLine(mapped.text, from) ? all.findLast(({ span }) => span.end <= place.start) : undefined);
  return madeOf(day, owner, body);
}

function madeOf({ start, end, cue, lastDay }: ImpossibleDay, owner: Draft | undefined, { mapped }: Body): readonly UnreadDeadline[] {
  const from = cue ?? start;
  return owner === undefined ? NONE : [{ owner, text: squeezed(mapped.text.slice(from, end)), span: originOf(mapped, from, end), lastDay }];
}

// What would be no deadline on a day that exists is none on this one.
function isTold({ end, lastDay }: ImpossibleDay, start: number, { sheet, citations, day, mapped }: Body): boolean {
  const ranged = /^từ\s/u.test(sheet.low.slice(start, end));
  const to = lastDay ?? `${String(day.year ?? 2000)}-12-31`;
  const value = ranged ? withinPeriod({ from: to, to, precision: 'day' }) : byDay(to);
  return withoutLookAlikes([{ start, end, by: ranged ? 'range' : 'before', value }], passageOf(sheet, 0, mapped.text.length), { taken: citations, day }).length === 0;
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

// "Thời hạn: ngày 31/4/2026" on a line of its own, below the task.
const beginsLine = (text: string, at: number): boolean => /(?:^|\n)[\s+*-]{0,6}$/u.test(text.slice(Math.max(0, at - 8), at));

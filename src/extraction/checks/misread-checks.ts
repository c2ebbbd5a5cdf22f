import type { Flag, Span } from '../reading.js';
import type { Check } from './checked.js';

const NO_FLAGS: readonly Flag[] = [];

/**
 * A deadline, a citation or the name of a unit that was taken from words which recognition was not sure of: "trước ngày 1B/4/2025" may be
 * the 13th or the 18th. What inherits from a heading is flagged as well: the doubt comes down with it.
 */
export const misreadPossible: Check = ({ task, doubtful, citations, placeOf }) => {
  if (doubtful.length === 0) return NO_FLAGS;
  const cited = task.citations.map((index) => ({ text: citations[index]?.key ?? '', span: placeOf(index) }));
  return [...task.lead, ...task.coordinators, ...task.deadlines, ...cited].flatMap(({ text, span }): Flag[] =>
    span !== null && isOver(doubtful, span) ? [{ code: 'misread_possible', detail: text, span, alternatives: [] }] : []);
};

/** Whether one of the words stands in this place; they are ordered, so that each place is found by halving. */
export function isOver(words: readonly Span[], { start, end }: Span): boolean {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle]?.end ?? 0) <= start) from = middle + 1;
    else to = middle;
  }
  return (words[from]?.start ?? end) < end;
}

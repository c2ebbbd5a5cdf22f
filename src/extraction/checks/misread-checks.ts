import type { Flag, Span } from '../reading.js';
import type { Check, Checked } from './checked.js';

const NO_FLAGS: readonly Flag[] = [];

/**
 * A deadline, a citation or the name of a unit that was taken from words which recognition was not sure of: "trước ngày 1B/4/2025" may be
 * the 13th or the 18th; and what may be a deadline that could not be read. What inherits from a heading is flagged as well: the doubt comes down with it.
 */
export const misreadPossible: Check = ({ task, doubtful, citations, placeOf }) => {
  if (doubtful.length === 0) return NO_FLAGS;
  const cited = task.citations.map((index) => ({ text: citations[index]?.key ?? '', span: placeOf(index) }));
  const taken = [...task.lead, ...task.coordinators, ...task.deadlines, ...cited].flatMap(({ text, span }): Flag[] =>
    span !== null && isOver(doubtful, span) ? [{ code: 'misread_possible', detail: text, span, alternatives: [] }] : []);
  return task.deadlines.length > 0 ? taken : [...taken, ...maybeDeadline(task, doubtful)];
};

const BEFORE_DAY = /(?:trước|đến|ngày|tháng|quý|hạn|xong|trong) {0,3}$/u;
/** Figures that go on behind: "ngày" was not sure and "2512/2026" was. */
const FIGURES = /^(?: ?[^\s\d]{0,8}\d[^\s,;.]{0,12}){1,4}/u;
const FAR = 48;
const CUE = 12;
const GAP = 2;

/**
 * Words of a task without a deadline that may be one: "xong trước ngpm 7x17" after a word that announces a day, or with a figure in it. Unread,
 * the task would pass for one without a deadline. Words that follow each other are told together.
 */
function maybeDeadline({ text, span }: Pick<Checked['task'], 'text' | 'span'>, doubtful: readonly Span[]): readonly Flag[] {
  // Where the text was put together of several places, a place in it is none in the source.
  if (text.length !== span.end - span.start) return NO_FLAGS;
  const inside = doubtful.slice(firstBehind(doubtful, span.start)).filter((word) => word.start < span.end && word.end <= span.end && word.start >= span.start);
  const wordsOf = ({ start, end }: Span): string => text.slice(start - span.start, end - span.start);
  const at = inside.findIndex((word) => /\d/.test(wordsOf(word)) || BEFORE_DAY.test(text.slice(Math.max(0, word.start - span.start - CUE), word.start - span.start)));
  const first = inside[at];
  if (first === undefined) return NO_FLAGS;
  let { end } = first;
  for (const word of inside.slice(at + 1)) if (word.start - end <= GAP) ({ end } = word);
  end += FIGURES.exec(text.slice(end - span.start, end - span.start + FAR))?.[0].length ?? 0;
  const place = { start: first.start, end };
  return [{ code: 'misread_possible', detail: wordsOf(place), span: place, alternatives: [] }];
}

/** Whether one of the words stands in this place; they are ordered, so that each place is found by halving. */
export function isOver(words: readonly Span[], { start, end }: Span): boolean {
  return (words[firstBehind(words, start)]?.start ?? end) < end;
}

/** The first word that ends behind a place. */
function firstBehind(words: readonly Span[], place: number): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle]?.end ?? 0) <= place) from = middle + 1;
    else to = middle;
  }
  return from;
}

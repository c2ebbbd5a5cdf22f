import { RULE, SIZE, TEXT_WIDTH_POINTS } from './layout-data.js';
import { textWidth } from './text-width.js';
import { evenSides, wrapped } from './wrapped.js';

/** How the subject of a named paper stands in the middle of the page; in points. */
export interface SubjectShape {
  /** How far each of its paragraphs stands in from both sides. */
  readonly sides: readonly number[];
  /** Length of the rule under its last line. */
  readonly rule: number;
}

/** The subject in lines of about one length, and under the last a rule by the length of that line. */
export function subjectShape(subject: readonly string[]): SubjectShape {
  const size = SIZE.subject.value;
  const sides = subject.map((text) => evenSides(text, size, TEXT_WIDTH_POINTS));
  const last = wrapped(subject.at(-1) ?? '', size, TEXT_WIDTH_POINTS - 2 * (sides.at(-1) ?? 0)).at(-1) ?? '';
  return { sides, rule: Math.min(textWidth(last, size), TEXT_WIDTH_POINTS) * RULE.subject.value };
}

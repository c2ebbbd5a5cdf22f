import type { Block } from '../outline/blocks.js';
import type { Node } from '../outline/outline.js';
import { looksLikeHeading } from '../outline/headings.js';
import { withinPeriod } from '../recognise/deadline-value.js';
import type { ReadingDay } from '../recognise/recogniser.js';
import type { Sheet } from '../recognise/tokens.js';
import { MONTH, QUARTER, readPeriod, YEAR } from '../recognise/when.js';
import { allMatches } from '../text/matches.js';
import type { Body } from './context.js';
import type { Governing } from './governing-deadline.js';
import { nearestAbove } from './nearest-above.js';

const PERIOD_IN_HEAD = new RegExp(`(?:${MONTH}|${QUARTER}|${YEAR})`, 'giu');
const PLANNED = /(?:nhiệm vụ|kế hoạch|chương trình|phương hướng|công tác trọng tâm)/u;

/**
 * What tells the period of the section that a planned task stands in, with its place in the paragraph text: "II. NHIỆM VỤ TRỌNG TÂM THÁNG 3 NĂM 2025".
 * All tasks of a section ask for the same.
 */
export function sectionPeriods({ sheet, day }: Pick<Body, 'sheet' | 'day'>): (node: Node) => Governing | null {
  return nearestAbove((heading) => periodOf(heading, sheet, day));
}

function periodOf(block: Block, sheet: Sheet, day: ReadingDay): Governing | null {
  const { body, end } = block;
  const low = sheet.low.slice(body, end);
  if (!PLANNED.test(low) || !looksLikeHeading(block)) return null;
  const match = allMatches(low, PERIOD_IN_HEAD).at(-1);
  const when = match === undefined ? null : readPeriod(match[0], day);
  return match === undefined || when === null ? null : { value: withinPeriod(when), start: body + match.index, end: body + match.index + match[0].length };
}

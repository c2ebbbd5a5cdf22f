import type { Node } from '../outline/outline.js';
import { looksLikeHeading } from '../outline/headings.js';
import { withinPeriod } from '../recognise/deadline-value.js';
import type { ReadingDay } from '../recognise/recogniser.js';
import { MONTH, QUARTER, readPeriod, YEAR } from '../recognise/when.js';
import type { Governing } from './governing-deadline.js';
import { allMatches } from '../text/matches.js';

const PERIOD_IN_HEAD = new RegExp(`(?:${MONTH}|${QUARTER}|${YEAR})`, 'giu');
const PLANNED = /(?:nhiệm vụ|kế hoạch|chương trình|phương hướng|công tác trọng tâm)/iu;

/** The period of the section that a planned task stands in: "II. NHIỆM VỤ TRỌNG TÂM THÁNG 3 NĂM 2025", with its place in the paragraph text. */
export function periodOfSection(node: Node, day: ReadingDay): Governing | null {
  for (let above = node.parent; above !== null; above = above.parent) {
    const { text, body } = above.block;
    if (!looksLikeHeading(above.block) || !PLANNED.test(text)) continue;
    const match = allMatches(text, PERIOD_IN_HEAD).at(-1);
    const when = match === undefined ? null : readPeriod(match[0], day);
    if (match !== undefined && when !== null) return { value: withinPeriod(when), start: body + match.index, end: body + match.index + match[0].length };
  }
  return null;
}

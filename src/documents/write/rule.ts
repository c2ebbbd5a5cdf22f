import { BorderStyle, LineRuleType, Paragraph } from 'docx';
import { twipsOfPoints } from './measures.js';

const THICKNESS = 6;
const HEIGHT_POINTS = 4;

/**
 * A thin centred line under a text, as a paragraph of its own: the border of the text's own paragraph would touch
 * the marks below Vietnamese letters, and be as long as the column.
 *
 * @param length in points
 * @param room width of the column it stands in, in points
 */
export function rule(length: number, room: number): Paragraph {
  const side = twipsOfPoints(Math.max(0, (room - length) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: THICKNESS, space: 0, color: '000000' } },
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: twipsOfPoints(3), after: 0, line: twipsOfPoints(HEIGHT_POINTS), lineRule: LineRuleType.EXACT },
    children: [],
  });
}

import { AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { headOfPaper, type HeadColumn, type HeadLine, type Paper, paperLayout, stampMillimetres } from '#core/index.js';
import { columnsTable } from './columns-table.js';
import { halfPoints, twipsOfMillimetres, twipsOfPoints } from './measures.js';
import { STYLE } from './paper-styles.js';
import { rule } from './rule.js';

const { STAMP } = paperLayout;

function line({ text, size, bold = false, italics = false, before = 0, sides = 0 }: HeadLine): Paragraph {
  return new Paragraph({
    style: STYLE.head,
    spacing: { before: twipsOfPoints(before), after: 0 },
    ...(sides === 0 ? {} : { indent: { left: twipsOfPoints(sides), right: twipsOfPoints(sides) } }),
    children: [new TextRun({ text, size: halfPoints(size), bold, italics })],
  });
}

const names = (column: HeadColumn): Paragraph[] => [...column.names.map(line), rule(column.rule, column.width)];

const FRAME = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
// A cell ends in a paragraph (ECMA-376, 17.4.65); this one takes no room.
const thin = (points: number): Paragraph => new Paragraph({ spacing: { before: 0, after: 0, line: twipsOfPoints(points), lineRule: LineRuleType.EXACT }, children: [] });

/** The stamp of urgency: a box of the measure that its words have. */
function stamp(words: string): (Paragraph | Table)[] {
  if (words === '') return [];
  const width = twipsOfMillimetres(stampMillimetres(words));
  const text = new Paragraph({ style: STYLE.head, children: [new TextRun({ text: words, bold: true, size: halfPoints(STAMP.size.value) })] });
  const none = { top: 0, bottom: 0, left: 0, right: 0 };
  const box = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME, insideHorizontal: FRAME, insideVertical: FRAME },
    rows: [
      new TableRow({
        height: { value: twipsOfMillimetres(STAMP.heightMillimetres.value), rule: HeightRule.EXACT },
        children: [new TableCell({ children: [text], width: { size: width, type: WidthType.DXA }, margins: none, verticalAlign: VerticalAlignTable.CENTER })],
      }),
    ],
  });
  return [thin(6), box, thin(1)];
}

/** The two-column head: agencies, number and stamp at left, quốc hiệu, tiêu ngữ, place and date at right. */
export function paperHead(paper: Paper): Table {
  const { left, right, stamp: words } = headOfPaper(paper);
  const filled = (under: (Paragraph | Table)[]): (Paragraph | Table)[] => (under.length > 0 ? under : [thin(1)]);
  return columnsTable([left.width, right.width], [
    [names(left), names(right)],
    [filled([...left.under.map(line), ...stamp(words)]), filled(right.under.map(line))],
  ]);
}

import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import { twipsOfPoints } from './measures.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

type CellContent = readonly (Paragraph | Table)[];

/** Columns side by side without lines: the head and the foot of a paper. Widths in points; rows do not break over pages, but for the last where it may. */
export function columnsTable(widths: readonly number[], rows: readonly (readonly CellContent[])[], { lastBreaks = false }: { readonly lastBreaks?: boolean } = {}): Table {
  const columnWidths = widths.map(twipsOfPoints);
  const cell = (children: CellContent, column: number): TableCell =>
    new TableCell({ children: [...children], width: { size: columnWidths[column] ?? 0, type: WidthType.DXA }, margins: NO_MARGINS });
  return new Table({
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map((cells, index) => new TableRow({ cantSplit: !lastBreaks || index < rows.length - 1, children: cells.map(cell) })),
  });
}

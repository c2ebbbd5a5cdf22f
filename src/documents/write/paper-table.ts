import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { cellLines, paperLayout, type PaperTable, tableRows } from '#core/index.js';
import { columnShares, isLongRow, isShortColumn } from './table-shape.js';
import { halfPoints, textWidthPoints, twipsOfPoints } from './measures.js';
import { STYLE } from './paper-styles.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE } as const;
const CELL_SIDE_POINTS = 3;

/** A ruled table; its head is repeated on every page and known as head to readers for the blind. */
export function ruledTable(table: PaperTable, landscape: boolean): Table {
  const columnWidths = columnShares(table).map((share) => twipsOfPoints(share * textWidthPoints(landscape)));
  const size = halfPoints(landscape ? paperLayout.TABLE_SIZE.landscape : paperLayout.TABLE_SIZE.portrait);
  const side = twipsOfPoints(CELL_SIDE_POINTS);
  const centred = table.heads.map((_, column) => isShortColumn(table, column));
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: LINES,
    margins: { top: 0, bottom: 0, left: side, right: side },
    rows: tableRows(table).map(
      (cells, row) =>
        new TableRow({
          cantSplit: !isLongRow(cells),
          tableHeader: row === 0,
          children: cells.map((text, column) => cell(text, { width: columnWidths[column] ?? 0, size, head: row === 0, centred: centred[column] === true })),
        }),
    ),
  });
}

interface CellLook {
  readonly width: number;
  readonly size: number;
  readonly head: boolean;
  readonly centred: boolean;
}

function cell(text: string, { width, size, head, centred }: CellLook): TableCell {
  const lines = cellLines(text);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: head ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: (lines.length === 0 ? [''] : lines).map(
      (line) => new Paragraph({ style: head ? STYLE.tableHead : STYLE.cell, ...(centred ? { alignment: AlignmentType.CENTER } : {}), children: [new TextRun({ text: line, size })] }),
    ),
  });
}

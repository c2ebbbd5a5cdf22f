import type { TableCell, TextTable } from '../reading.js';

/**
 * A table as tests draw it: a row to a line, `|` between cells, `⏎` for a new line in a cell, `<` for a cell that the one to its left
 * covers and `^` for one that the cell above covers.
 */
export interface DrawnTable {
  /** The rows as they are stored, "a | b | c", one to a line. */
  readonly text: string;
  /** What stands beside the text, with offsets counted from `offset`. */
  readonly table: TextTable;
}

interface Slot {
  readonly words: string;
  start: number;
  end: number;
  lines: { start: number; end: number }[];
}

const slotsOf = (drawing: string): Slot[][] =>
  drawing.trim().split('\n').map((row) => row.split('|').map((cell) => ({ words: cell.trim(), start: 0, end: 0, lines: [] })));

const isCovered = (slot: Slot | undefined): boolean => slot?.words === '<' || slot?.words === '^';

function place(slot: Slot, at: number): string {
  const lines = isCovered(slot) ? [] : slot.words.split('⏎').map((line) => line.trim());
  let from = at;
  slot.lines = lines.map((line) => {
    const span = { start: from, end: from + line.length };
    from += line.length + 1;
    return span;
  });
  slot.start = at;
  slot.end = slot.lines.at(-1)?.end ?? at;
  return lines.join(' ');
}

function colspanOf(row: readonly Slot[], at: number): number {
  let span = 1;
  while (row[at + span]?.words === '<') span += 1;
  return span;
}

function rowspanOf(rows: readonly (readonly Slot[])[], row: number, at: number): number {
  let span = 1;
  while (rows[row + span]?.[at]?.words === '^') span += 1;
  return span;
}

/** The stored text of a drawing and the table beside it. */
export function drawn(drawing: string, offset: number): DrawnTable {
  const rows = slotsOf(drawing);
  let at = offset;
  const texts = rows.map((row) => {
    const alone = row.filter((slot) => slot.words !== '' && !isCovered(slot)).length === 1 && row.some((slot) => slot.words === '<');
    const text = row.reduce((line, slot, index) => {
      const joint = index === 0 || (alone && line === '') || (alone && isCovered(slot)) ? '' : ' | ';
      const from = at + line.length + joint.length;
      return line + joint + place(slot, from);
    }, '').trimEnd();
    at += text.length + 1;
    return text;
  });
  const table: TextTable = {
    rows: rows.map((row, index) => ({
      cells: row.flatMap((slot, column): TableCell[] =>
        isCovered(slot) ? [] : [{ start: slot.start, end: slot.end, colspan: colspanOf(row, column), rowspan: rowspanOf(rows, index, column), lines: slot.lines }],
      ),
    })),
  };
  return { text: texts.join('\n'), table };
}

const WRAPPED_AT = 70;

function wrapped(text: string): string {
  const rows: string[] = [''];
  for (const word of text.split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && row.length + word.length + 1 > WRAPPED_AT) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows.join('\n');
}

const wordsOf = (slot: Slot): string => slot.words.replaceAll('⏎', '\n');

/** The drawing as web crawlers leave a table: a cell to a block, a rule between cells, two between rows; empty and covered cells are gone. */
export function crawled(drawing: string): string {
  const rows = slotsOf(drawing).map((row) => row.filter((slot) => slot.words !== '' && !isCovered(slot)));
  return `|\n${rows.filter((row) => row.length > 0).map((row) => row.map((slot) => wrapped(wordsOf(slot))).join('\n|\n')).join('\n|\n|\n')}\n|\n`;
}

/** The drawing as a table of Markdown; covered cells are empty. */
export function markdown(drawing: string): string {
  const rows = slotsOf(drawing).map((row) => `| ${row.map((slot) => (isCovered(slot) ? '' : slot.words.replaceAll('⏎', '<br>'))).join(' | ')} |`);
  const width = slotsOf(drawing)[0]?.length ?? 0;
  return [rows[0], `|${' --- |'.repeat(width)}`, ...rows.slice(1)].join('\n');
}

/** The drawing as a table of html, as it stands in Markdown files. */
export function html(drawing: string): string {
  const rows = slotsOf(drawing);
  const cellOf = (slot: Slot, row: number, column: number): string => {
    const spans = `${colspanOf(rows[row] ?? [], column) > 1 ? ` colspan="${colspanOf(rows[row] ?? [], column)}"` : ''}${rowspanOf(rows, row, column) > 1 ? ` rowspan="${rowspanOf(rows, row, column)}"` : ''}`;
    return isCovered(slot) ? '' : `<td${spans}>${slot.words.replaceAll('⏎', '<br/>')}</td>`;
  };
  return `<table>\n${rows.map((row, index) => `<tr>${row.map((slot, column) => cellOf(slot, index, column)).join('')}</tr>`).join('\n')}\n</table>`;
}

/** Signs that XML keeps for itself, and those that it cannot hold at all (XML 1.0, 2.2). */
function escaped(text: string): string {
  return text.replace(/[&<>"]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, (sign) => SIGNS[sign] ?? '');
}
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** How a cell looks: an index into `cellXfs` of the part of styles. */
export const LOOK = { plain: 0, wrapped: 1, title: 2, about: 3, head: 4, count: 5, ruled: 6 } as const;
export type Look = (typeof LOOK)[keyof typeof LOOK];

const alignment = (across: string, up: string): string => `<alignment ${across}vertical="${up}" wrapText="1"/>`;
const xf = (font: number, border: number, inside: string): string => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">${inside}</xf>`;
const CENTRE = alignment('horizontal="center" ', 'center');
const SIDES = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color indexed="64"/></${side}>`).join('');
const font = (size: number, bold: boolean): string => `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="4">${font(11, false)}${font(14, true)}${font(11, true)}${font(11, false)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`
  + `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDES}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`
  + `<cellXfs count="7">${xf(0, 0, '')}${xf(0, 0, alignment('', 'top'))}${xf(1, 0, CENTRE)}${xf(3, 0, CENTRE)}${xf(2, 1, CENTRE)}${xf(3, 1, CENTRE)}${xf(0, 1, alignment('', 'top'))}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The parts around the one sheet, by their paths: types, relations, the book with rows that are repeated on every page, styles. */
export function partsAround({ name, repeated }: { readonly name: string; readonly repeated: readonly [first: number, last: number] | null }): readonly (readonly [path: string, xml: string])[] {
  const titles = repeated === null ? '' : `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(name)}'!$${repeated[0]}:$${repeated[1]}</definedName></definedNames>`;
  return [
    ['[Content_Types].xml', `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`],
    ['_rels/.rels', `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets>${titles}</workbook>`],
    ['xl/_rels/workbook.xml.rels', `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/styles.xml', STYLES],
  ];
}

/** A line of a sheet. */
export interface SheetLine {
  readonly cells: readonly string[];
  readonly look: Look;
}

export interface SheetShape {
  /** In characters of the usual font. */
  readonly widths: readonly number[];
  /** Rows at the top that stay in sight. */
  readonly frozen: number;
  /** Rows of which the first cell goes over all columns, from 1. */
  readonly merged: readonly number[];
  /** Printed on A4 on its side, as wide as the paper. */
  readonly toPrint: boolean;
}

const LETTERS = 26;
const CODE_OF_A = 65;
const columnName = (column: number): string => (column < LETTERS ? String.fromCharCode(CODE_OF_A + column) : columnName(Math.floor(column / LETTERS) - 1) + columnName(column % LETTERS));

/** The sheet as it is written, line by line. Every cell is a text. */
export async function* sheetXml(lines: AsyncIterable<SheetLine>, { widths, frozen, merged, toPrint }: SheetShape): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}">${toPrint ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    + `<cols>${widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  const names = widths.map((_, column) => columnName(column));
  let row = 0;
  for await (const { cells, look } of lines) {
    row += 1;
    yield `<row r="${row}">${cells.map((cell, column) => (cell === '' && look < LOOK.head ? '' : `<c r="${names[column] ?? columnName(column)}${row}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`)).join('')}</row>`;
  }
  const last = columnName(Math.max(0, widths.length - 1));
  const across = merged.length === 0 || widths.length < 2 ? '' : `<mergeCells count="${merged.length}">${merged.map((at) => `<mergeCell ref="A${at}:${last}${at}"/>`).join('')}</mergeCells>`;
  yield `</sheetData>${across}${toPrint ? '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' : ''}</worksheet>`;
}

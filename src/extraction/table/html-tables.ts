import type { Span, TableCell, TextTable } from '../reading.js';
import type { MappedText } from '../text/mapped-text.js';
import { replaced } from '../text/mapped-text.js';

const TAG = /<(\/?)(table|thead|tbody|tr|td|th|br|p|li|ul|ol|div|span|b|strong|i|em|u|center|font)\b([^<>]{0,400})>/giu;
const TAG_OR_LINE_END = new RegExp(`${TAG.source}|\\n`, 'giu');
const MOST_SPAN = 100;

const holdsTable = (text: string): boolean => text.includes('<td') || text.includes('<TD') || text.includes('<th') || text.includes('<br');

/**
 * The words of html tables in a text as "a | b | c", a row to a line; `<br>` parts entries. Other html is left as it is.
 * Reads: `<tr><td>1</td><td>Rà soát</td></tr>`. Leaves alone: "số lượng < 5".
 */
export function withoutTableTags(mapped: MappedText): MappedText {
  if (!holdsTable(mapped.text)) return mapped;
  const place = { cells: 0, inTable: false };
  return replaced(mapped, TAG_OR_LINE_END, (match) => {
    const [tag, closes = '', name = ''] = match;
    if (name.toLowerCase() === 'br') return entryJoint(mapped.text, match.index, match.index + tag.length);
    return standIn(place, closes, name.toLowerCase());
  });
}

// What stands in place of a tag; null leaves it as it is.
function standIn(place: { cells: number; inTable: boolean }, closes: string, name: string): string | null {
  switch (name) {
    case 'table':
      place.inTable = closes === '';
      return '\n';
    case 'tr':
      place.cells = 0;
      return '\n';
    case 'td':
    case 'th':
      if (closes === '') place.cells += 1;
      return closes === '' && place.cells > 1 ? ' | ' : '';
    default:
      return place.inTable ? ' ' : null;
  }
}

const entryJoint = (text: string, before: number, behind: number): string => (/[.,;:!?]\s{0,3}$/u.test(text.slice(Math.max(0, before - 4), before)) || !/^\s{0,3}(?:\p{Lu}\p{Ll}|[-+•])/u.test(text.slice(behind, behind + 6)) ? ' ' : '; ');

interface OpenCell {
  readonly start: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly lines: Span[];
  from: number;
}

interface Walk {
  readonly source: string;
  readonly tables: { rows: { cells: TableCell[] }[] }[];
  depth: number;
  cell: OpenCell | null;
}

/** The shapes of the html tables in a source text; tables in cells belong to the text of their cell. */
export function htmlTables(source: string): TextTable[] {
  if (!holdsTable(source)) return [];
  const walk: Walk = { source, tables: [], depth: 0, cell: null };
  for (const match of source.matchAll(TAG)) {
    const [tag, closes = '', name = '', attributes = ''] = match;
    const kind = `${closes}${name.toLowerCase()}`;
    const place = { start: match.index, end: match.index + tag.length };
    if (name.toLowerCase() === 'table') atTable(walk, closes === '', place.start);
    else if (walk.depth === 1 && /^\/?(?:tr|td|th)$/.test(kind)) atCell(walk, kind, { ...place, attributes });
    else if (walk.cell !== null && /^(?:br|\/?p|\/?li|\/?div)$/.test(kind)) {
      addLine(source, walk.cell, place.start);
      walk.cell.from = place.end;
    }
  }
  return walk.tables.filter((table) => table.rows.length > 0);
}

function atTable(walk: Walk, opens: boolean, at: number): void {
  if (!opens && walk.depth === 1) closeCell(walk, at);
  walk.depth = Math.max(0, walk.depth + (opens ? 1 : -1));
  if (opens && walk.depth === 1) walk.tables.push({ rows: [] });
}

function atCell(walk: Walk, kind: string, { start, end, attributes }: Span & { attributes: string }): void {
  closeCell(walk, start);
  if (kind === 'tr') walk.tables.at(-1)?.rows.push({ cells: [] });
  if (kind === 'td' || kind === 'th') walk.cell = { start: end, from: end, lines: [], colspan: spanIn(attributes, 'colspan'), rowspan: spanIn(attributes, 'rowspan') };
}

function closeCell(walk: Walk, end: number): void {
  if (walk.cell === null) return;
  addLine(walk.source, walk.cell, end);
  const { start, lines, colspan, rowspan } = walk.cell;
  walk.tables.at(-1)?.rows.at(-1)?.cells.push({ start: lines[0]?.start ?? start, end: lines.at(-1)?.end ?? start, lines, colspan, rowspan });
  walk.cell = null;
}

function spanIn(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s{0,3}=\\s{0,3}["']?(\\d{1,3})`, 'iu').exec(attributes)?.[1];
  return Math.max(1, Math.min(MOST_SPAN, Number(found ?? 1)));
}

// A line without the space and the emphasis around it.
function addLine(source: string, cell: OpenCell, end: number): void {
  const raw = source.slice(cell.from, end);
  const lead = /^(?:\s|<[^<>]{1,400}>|\*){0,200}/u.exec(raw)?.[0].length ?? 0;
  const words = raw.slice(lead).replace(/(?:\s|<\/?[a-z]{1,8}>|\*){1,200}$/iu, '');
  if (words !== '') cell.lines.push({ start: cell.from + lead, end: cell.from + lead + words.length });
}

import type { Cell, GridCell } from './grid.js';
import { cellIn } from './grid.js';

/** Who leads and who helps, as a cell names them; each piece is to be read as a list of units. */
export interface RolePieces {
  readonly lead: readonly Cell[];
  readonly support: readonly Cell[];
}

// Chủ trì: Sở A; Phối hợp: Sở B, Sở C   - Cơ quan chủ trì: Sở A - Cơ quan phối hợp: Sở B
const LABEL = /(?:^|[\s;.,(–-])(?:(?:cơ quan|đơn vị|đ\/v|đv)\s)?(chủ trì|thực hiện|đầu mối|phối hợp|tham gia|hỗ trợ)(?: thực hiện)?\s{0,2}:\s{0,3}/giu;
// Sở A chủ trì, phối hợp với Sở B
const INLINE = /^(.{3,160}?),?\s(?:là (?:cơ quan|đơn vị) )?chủ trì,?\s{1,2}phối hợp(?: (?:cùng|với|các))?\s{1,2}(.{3,600})$/iu;
// Sở A (chủ trì), Sở B (phối hợp)   Sở A chủ trì; Sở B phối hợp
const AFTER = /\s{0,2}\(?(chủ trì|phối hợp)(?: thực hiện)?\)?\s{0,2}(?:[;,.]|$)/giu;

/** The pieces of a cell of the column of those who lead; null where it says nothing of roles and all in it lead. */
export function rolesIn(cell: GridCell): RolePieces | null {
  return labelled(cell) ?? inline(cell) ?? marked(cell);
}

/** A cell for both roles without a word of who leads: the first line or unit does. */
export function firstLeads(cell: GridCell): RolePieces {
  const [first, ...others] = cell.lines;
  if (first !== undefined && others.length > 0) return { lead: [first], support: others };
  const at = cell.text.search(/[;,]/u);
  if (at < 0) return { lead: [cell], support: [] };
  return { lead: [piece(cell, 0, at)], support: [piece(cell, at + 1, cell.text.length)] };
}

const helps = (word: string): boolean => /phối|tham|hỗ/iu.test(word);
const piece = (cell: Cell, from: number, to: number): Cell => cellOf(cell, from, cell.text.slice(0, to).replace(/[\s;.,()–-]{1,6}$/u, '').length);

function cellOf({ text, start }: Cell, from: number, to: number): Cell {
  const found = cellIn(text, from, Math.max(from, to));
  return { text: found.text, start: start + found.start, end: start + found.end };
}

function labelled(cell: Cell): RolePieces | null {
  const labels = [...cell.text.matchAll(LABEL)];
  if (labels.length === 0) return null;
  const lead: Cell[] = [];
  const support: Cell[] = [];
  const first = labels[0]?.index ?? 0;
  // "Sở A; phối hợp: Sở B": who stands before the first label leads.
  if (first > 3) lead.push(piece(cell, 0, first));
  labels.forEach((label, index) => {
    const from = label.index + label[0].length;
    (helps(label[1] ?? '') ? support : lead).push(piece(cell, from, labels[index + 1]?.index ?? cell.text.length));
  });
  return { lead, support };
}

function inline(cell: Cell): RolePieces | null {
  const found = INLINE.exec(cell.text);
  const [, lead = '', others = ''] = found ?? [];
  return found === null ? null : { lead: [piece(cell, 0, lead.length)], support: [piece(cell, cell.text.length - others.length, cell.text.length)] };
}

function marked(cell: Cell): RolePieces | null {
  const marks = [...cell.text.matchAll(AFTER)].filter((mark) => mark.index > 2);
  if (marks.length === 0) return null;
  const lead: Cell[] = [];
  const support: Cell[] = [];
  let from = 0;
  for (const mark of marks) {
    (helps(mark[1] ?? '') ? support : lead).push(piece(cell, from, mark.index));
    from = mark.index + mark[0].length;
  }
  const rest = piece(cell, from, cell.text.length);
  return { lead, support: rest.text === '' ? support : [...support, rest] };
}

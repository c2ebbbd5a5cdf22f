import { aligned } from './aligned.js';
import type { Column } from './columns.js';
import type { Cell, Grid, GridCell } from './grid.js';
import { filledIn, isOwn } from './grid.js';
import type { Group } from './groups.js';
import { groupIn, under as below } from './groups.js';
import type { Heads } from './heads.js';
import { headsAt } from './heads.js';
import { withParts } from './parts.js';
import { isDeadlineRemark, markedPeriods } from './period-columns.js';

export type { Cell } from './grid.js';

/** A row of a table of assignments, by column; `groups` are the rows that it stands under, outermost first. */
export interface AssignmentRow {
  readonly number: string | null;
  readonly task: Cell;
  /** One cell, or several where one work is merged down beside all who do it. */
  readonly lead: readonly GridCell[];
  readonly support: readonly GridCell[];
  /** The cell for both, "Chủ trì: …; Phối hợp: …". */
  readonly both: readonly GridCell[];
  readonly time: readonly Cell[];
  /** The approvals that the work goes through and when, by column: "Trình BTV". */
  readonly steps: readonly { readonly head: string; readonly cell: Cell }[];
  /** The periods whose columns are marked: "Quý II", "Tháng 3 - Tháng 4". */
  readonly periods: readonly string[];
  readonly product: Cell | null;
  readonly basis: Cell | null;
  /** What the columns of states say, with their heads. */
  readonly states: readonly { readonly head: string; readonly cell: Cell }[];
  readonly groups: readonly Group[];
  /** Whether the table has a column for those who act. */
  readonly hasLeadColumn: boolean;
}

/** The rows of a table below its heads. Heads that come again (a table that goes on overleaf) are passed over, or change the columns. */
export function rowsBelow(table: Grid, heads: Heads): AssignmentRow[] {
  const grid = table.shaped ? table : { ...table, rows: table.rows.map((row, index) => (index < heads.below ? row : aligned(row, heads.columns))) };
  const rows: AssignmentRow[] = [];
  let groups: readonly Group[] = [];
  let now = heads;
  for (let at = heads.below; at < grid.rows.length; at += 1) {
    const again = looksLikeHead(grid, at, now) ? headsAt(grid, at) : null;
    if (again !== null) {
      now = again;
      at = again.below - 1;
      continue;
    }
    const group = groupIn(grid, at, now.columns);
    if (group !== null) {
      groups = below(groups, group);
      continue;
    }
    const goesOn = isMergedWork(grid, at, now.columns);
    const row = rowAt(grid, at, { heads: now, groups });
    const before = rows.at(-1);
    if (goesOn && before !== undefined) rows[rows.length - 1] = joined(before, row, at);
    else if (row !== null) rows.push(asAbove(grid.shaped ? row : inheriting(row, before), before));
  }
  return withParts(rows);
}

// Heads that come again begin like those before, or count their rows.
function looksLikeHead(grid: Grid, row: number, { names }: Heads): boolean {
  return (grid.rows[row] ?? []).some((cell) => cell !== null && cell.text.length < 60 && cell.text !== '' && (names.includes(cell.text) || /^s?tt$/iu.test(cell.text)));
}

const NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[A-Za-zĐđ])[.)]{0,2}$/u;
const EMPTY = /^[-–—_.…\s*]{0,20}$/u;

// The work of the row above was merged down into this one: more who do it, or more that comes out.
function isMergedWork(grid: Grid, row: number, columns: readonly Column[]): boolean {
  const column = columns.indexOf('task');
  const cell = grid.rows[row]?.[column];
  return cell !== null && cell !== undefined && cell.row < row;
}

function rowAt(grid: Grid, row: number, { heads, groups }: { heads: Heads; groups: readonly Group[] }): AssignmentRow | null {
  const { columns, names } = heads;
  const place = (column: Column): GridCell | null => cellAt(grid, row, columns.indexOf(column));
  const under = (wanted: Column): { head: string; cell: GridCell }[] => columns.flatMap((column, index) => {
    const cell = column === wanted ? cellAt(grid, row, index) : null;
    return cell === null ? [] : [{ head: names[index] ?? '', cell }];
  });
  const task = place('task') ?? ownAt(grid, row, columns.indexOf('theme'));
  if (task === null || task.text.length < 6 || NUMBER.test(task.text) || isForeign(columns, place) || isSum(grid, row)) return null;
  return {
    number: place('number')?.text ?? null, task,
    lead: listOf(place('lead')), support: listOf(place('support')), both: listOf(place('both')), time: listOf(place('time') ?? place('note')).filter((cell) => cell.column !== columns.indexOf('note') || isDeadlineRemark(cell)), periods: markedPeriods(grid, row, heads),
    product: place('product'), basis: place('basis'), groups, hasLeadColumn: columns.includes('lead') || columns.includes('both'),
    states: under('state'), steps: under('step'),
  };
}

// Beside steps merged rows are told by them; without a step the work is what they serve.
function ownAt(grid: Grid, row: number, column: number): GridCell | null {
  const cell = cellAt(grid, row, column);
  return isOwn(cell, row, column) ? cell : null;
}

const SUM = /^(?:tổng(?: cộng| số| kinh phí)?|cộng)\s{0,2}(?:[:(]|$)/iu;

const isSum = (grid: Grid, row: number): boolean => filledIn(grid, row).slice(0, 2).some((cell) => SUM.test(cell.text));

// Who signs below a numbered table is not its work.
function isForeign(columns: readonly Column[], place: (column: Column) => GridCell | null): boolean {
  const others: readonly Column[] = ['lead', 'both', 'support', 'time'];
  return columns.includes('number') && place('number') === null && others.every((column) => place(column) === null);
}

function cellAt(grid: Grid, row: number, column: number): GridCell | null {
  const cell = column < 0 ? null : grid.rows[row]?.[column];
  return cell === null || cell === undefined || EMPTY.test(cell.text) || isAcross(grid, cell) ? null : cell;
}

// A cell over most of the table is a remark, and not the value of each column that it covers.
const isAcross = (grid: Grid, cell: GridCell): boolean => cell.colspan > 2 && cell.colspan >= grid.width - 1;

const listOf = <T>(value: T | null): T[] => (value === null ? [] : [value]);

function joined(before: AssignmentRow, row: AssignmentRow | null, at: number): AssignmentRow {
  if (row === null) return before;
  const own = <T extends Cell>(cells: readonly T[]): T[] => cells.filter((cell) => 'row' in cell && cell.row === at);
  return { ...before, lead: [...before.lead, ...own(row.lead)], support: [...before.support, ...own(row.support)], both: [...before.both, ...own(row.both)], time: [...before.time, ...own(row.time)] };
}

const DITTO = /^[\s([-]{0,3}(?:như (?:(?:mục|dòng|hàng|ý) )?trên|nt|["”″'’]{1,4}|\/\/|〃)[\s)\]-]{0,3}$/iu;

// "Như trên", "-nt-", "//": the cell of the row above once more.
function asAbove(row: AssignmentRow, before: AssignmentRow | undefined): AssignmentRow {
  if (before === undefined) return row;
  const cells = <T extends Cell>(own: readonly T[], above: readonly T[]): readonly T[] => (own.length > 0 && own.every((cell) => DITTO.test(cell.text)) ? above : own);
  return { ...row, lead: cells(row.lead, before.lead), support: cells(row.support, before.support), both: cells(row.both, before.both), time: cells(row.time, before.time) };
}

// In plain lines a cell that was merged down looks empty. Work that nobody is named for goes to who was named above.
function inheriting(row: AssignmentRow, before: AssignmentRow | undefined): AssignmentRow {
  const named = row.lead.length > 0 || row.both.length > 0 || row.groups.some((group) => group.kind === 'unit');
  if (before === undefined) return row;
  // So does a time that stands in front of what is done in it: "Tuần 1 | … / | …".
  const time = row.time.length === 0 && before.time.some((cell) => cell.start < before.task.start) ? before.time : row.time;
  return named ? { ...row, time } : { ...row, time, lead: before.lead, both: before.both };
}

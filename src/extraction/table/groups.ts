import { lexed } from '../recognise/tokens.js';
import { isUpperCase, lower } from '../text/letters.js';
import { startsWithOrder } from '../tasks/orders.js';
import type { Column } from './columns.js';
import type { Cell, Grid, GridCell } from './grid.js';
import { filledIn } from './grid.js';

/** A row that is the heading of those below it. */
export interface Group {
  /** Whether it says who leads, until when, or only what the rows are about. */
  readonly kind: 'unit' | 'period' | 'topic';
  readonly label: string | null;
  readonly cell: Cell;
  /** How deep its label is: "A" 0, "I" 1, "1" 2, "1.1" 3; without label 4. */
  readonly depth: number;
}

const LABEL = /^\(?([A-HĐ]|[IVX]{1,5}|\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ])[.)/]{0,2}$/u;
const LABELLED = /^([A-H]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2})[.)/:-]{1,2}\s{1,3}(?=\S)/u;
const PERIOD = /^(?:(?:trong |từ |các )?(?:tháng|quý|tuần|năm|đợt|6 tháng|sáu tháng|giai đoạn)\s{0,2}(?:\d|[ivx]{1,4}(?!\p{L})|đầu|cuối|thứ|này)|(?:hoàn thành )?(?:trước|trong) (?:ngày|tháng|quý)|(?:thời gian|thời hạn|hạn))/u;
const NO_UNIT = /^(?:phòng,? chống|phòng ngừa|ban hành|tổ chức|hội nghị|hội thảo|hội nhập|thanh tra,|báo cáo|trường hợp|đoàn kết|đội ngũ|bộ (?:chỉ số|tiêu chí|thủ tục)|bảo hiểm (?:y tế|xã hội$)|thuế giá|khoa học|viện trợ|sở hữu)/u;
const UNIT = /^(?:(?:các )?(?:phòng|văn phòng|sở|ban|bộ|trung tâm|chi cục|cục|thanh tra|công an|ubnd|ủy ban|uỷ ban|hđnd|hội|viện|trường|tổ|khoa|đội|khối|trạm|bệnh viện|chủ tịch|phó chủ tịch|giám đốc|đảng ủy|tỉnh ủy|mttq|mặt trận|liên đoàn|đoàn|báo|đài|bảo hiểm|thuế|kho bạc|ngân hàng)(?!\p{L}))/u;
const GIVEN = /(?:giao|phân công)(?: cho)? (.{3,120}?)(?:\s(?:chỉ đạo|thực hiện|chủ trì|phụ trách|tham mưu|triển khai)(?!\p{L}).{0,60})?[.:]?$/u;

/** The group that a row is, or null for a row of work: one filled cell beside its number, going across or a heading by its words or its label. */
export function groupIn(grid: Grid, row: number, columns: readonly Column[]): Group | null {
  const filled = filledIn(grid, row).filter((cell) => !isFigure(cell, columns));
  const first = filled[0];
  if (first === undefined) return null;
  const label = filled.length === 2 && LABEL.test(first.text) ? first.text : null;
  const cell = label === null ? first : filled[1];
  if (cell === undefined || filled.length > (label === null ? 1 : 2)) return null;
  if (covered(grid, row, columns) || !isHeading(grid, row, { label, cell, columns })) return null;
  return groupOf(cell, label);
}

// What a heading sums up of the money below it does not make it work.
const isFigure = (cell: GridCell, columns: readonly Column[]): boolean => OF_FIGURES.has(columns[cell.column] ?? 'other') && /^[\d.,\s%]{1,20}$/.test(cell.text);
const OF_FIGURES: ReadonlySet<Column> = new Set(['money', 'measure', 'figure']);

// Who leads was merged down into the row: then it is work.
function covered(grid: Grid, row: number, columns: readonly Column[]): boolean {
  return (grid.rows[row] ?? []).some((cell, column) => cell !== null && cell.row < row && cell.text !== '' && !SAYS_NOTHING.has(columns[column] ?? 'other'));
}

const SAYS_NOTHING: ReadonlySet<Column> = new Set(['number', 'note', 'theme', 'other']);

function isHeading(grid: Grid, row: number, { label, cell, columns }: { label: string | null; cell: GridCell; columns: readonly Column[] }): boolean {
  if (cell.colspan > 1 && cell.colspan >= grid.width / 2) return true;
  if (label !== null && /^\(?(?:[A-HĐ]|[IVX]{1,5})[.)/]{0,2}$/u.test(label)) return true;
  if (isUpperCase(cell.text) || LABELLED.test(cell.text) || PERIOD.test(lower(cell.text))) return true;
  if (label !== null && hasPartsBelow(grid, row, label)) return true;
  // A lone cell that orders something is work of which the table says no more.
  const isWork = columns[cell.column] === 'task' && (startsWithOrder(lexed(cell.text)) || cell.text.length > 90);
  return !isWork;
}

function hasPartsBelow(grid: Grid, row: number, label: string): boolean {
  const below = filledIn(grid, row + 1)[0]?.text ?? '';
  return below.startsWith(`${label.replace(/[.)(]/g, '')}.`) || (/^\d/.test(label) && /^\(?a[.)/]{0,2}$/u.test(below));
}

function groupOf(cell: Cell, label: string | null): Group {
  const printed = LABELLED.exec(cell.text);
  const skip = printed?.[0].length ?? 0;
  const words = cell.text.slice(skip);
  const given = GIVEN.exec(words)?.[1];
  const piece = given ?? words;
  const start = cell.start + skip + words.indexOf(piece);
  const mark = label ?? printed?.[1] ?? null;
  return { kind: given === undefined ? kindOf(lower(words)) : 'unit', label: mark, depth: depthOf(mark), cell: { text: piece, start, end: start + piece.length } };
}

function kindOf(low: string): Group['kind'] {
  if (PERIOD.test(low)) return 'period';
  return UNIT.test(low) && !NO_UNIT.test(low) ? 'unit' : 'topic';
}

const DEEPEST = 4;

function depthOf(label: string | null): number {
  const mark = label?.replace(/[()./]{1,2}$/u, '').replace(/^\(/, '') ?? '';
  if (mark === '') return DEEPEST;
  if (/^[IVX]{1,5}$/.test(mark)) return 1;
  if (/^[a-zđ]$/u.test(mark)) return DEEPEST - 1;
  return /^[A-HĐ]$/.test(mark) ? 0 : Math.min(DEEPEST, 1 + mark.split('.').length);
}

/** The groups that hold below a new one: it ends those of its depth and deeper; without a label, those of its kind. */
export function under(groups: readonly Group[], group: Group): Group[] {
  const kept = groups.filter((other) => (group.depth === DEEPEST && other.depth < DEEPEST ? other.kind !== group.kind || group.kind === 'topic' : other.depth < group.depth));
  return [...kept, group];
}

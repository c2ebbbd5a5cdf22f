import { dueDay } from '../deadline/due.js';
import { printDeadline } from '../deadline/print.js';
import type { Deadline } from '../deadline.js';
import { may } from '../permission/may.js';
import type { Refusal } from '../refusals.js';
import { openTask } from '../task/open.js';
import type { OpenTaskInput } from '../task/open.js';
import type { PlannedRow, SheetContext, SheetMark, SheetOrder } from './plan.js';
import type { TaskCells } from './sheet-rows.js';
import type { SheetField } from './task-heads.js';
import { readLeadCell, readUnitsCell } from './unit-cell.js';
import { readUrgencyCell, readYesCell } from './word-cells.js';

/** The longest words of a task. */
export const MOST_LETTERS = 2000;

/** What may be written for a degree of urgency, and for a key task. */
export const URGENCY_CHOICES = 'Khẩn, Thượng khẩn, Hoả tốc';
export const KEY_CHOICES = 'Có, Không';

const mark = (field: SheetField | null, code: Refusal['code'], data: Refusal['data'] = {}): SheetMark => ({ field, refusal: { code, data } });
const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A row that gives a new task, or what keeps it from doing so. */
export function newRow({ line, cells }: TaskCells, context: SheetContext): PlannedRow {
  const { order, unread } = readOrder(cells, context);
  const problems = unread.length > 0 ? unread : refusals(order, context);
  const base = { line, title: order.title, task: null, commands: [] } as const;
  if (problems.length > 0) return { ...base, kind: 'error', changes: [], problems, notes: [], order: null };
  return { ...base, kind: 'new', changes: understood(order, context), problems: [], notes: notesOf(cells, order.deadline, context), order };
}

/** The cells as an order, and which of them cannot be read. */
function readOrder(cells: TaskCells['cells'], context: SheetContext): { readonly order: SheetOrder; readonly unread: SheetMark[] } {
  const title = oneLine(cells.title);
  const lead = leadOf(cells.lead, context);
  const supports = readUnitsCell(cells.supports ?? '', context.known);
  const deadline = cells.deadline === undefined ? null : context.readDeadline(cells.deadline);
  const order: SheetOrder = {
    title, leadUnitId: lead.unitId, supportUnitIds: supports.ids, deadline: deadline ?? null, ...markedAs(cells), programme: oneLine(cells.programme).slice(0, 200), product: oneLine(cells.product).slice(0, 1000), assigner: assignerOf(cells), remark: remarkOf(cells),
  };
  const unread = [
    ...titleProblems(title), ...lead.problems, ...supports.unknown.map((text) => mark('supports', 'sheet.unit_unknown', { text })), ...wordProblems(cells),
    ...(deadline === undefined ? [mark('deadline', 'sheet.deadline_unread', { text: cells.deadline ?? '' })] : []),
  ];
  return { order, unread };
}

function leadOf(text: string | undefined, { known }: SheetContext): { readonly unitId: string; readonly problems: SheetMark[] } {
  if (text === undefined) return { unitId: '', problems: [mark('lead', 'sheet.lead_missing')] };
  const { ids, unknown } = readLeadCell(text, known);
  return { unitId: ids[0] ?? '', problems: unknown.map((words) => mark('lead', 'sheet.unit_unknown', { text: words })) };
}

const markedAs = ({ urgency = '', key = '' }: TaskCells['cells']): Pick<SheetOrder, 'urgency' | 'isKey'> => ({ urgency: readUrgencyCell(urgency) ?? 'none', isKey: readYesCell(key) ?? false });

/** What will be given, as it was understood, so that a person can look at it first. */
function understood({ leadUnitId, supportUnitIds, deadline, programme, product, assigner }: SheetOrder, { units }: SheetContext): PlannedRow['changes'] {
  const nameOf = (unitId: string): string => units.find((unit) => unit.id === unitId)?.name ?? '';
  const told: readonly (readonly [SheetField, string])[] = [
    ['lead', nameOf(leadUnitId)], ['supports', supportUnitIds.map(nameOf).join('; ')], ['deadline', printDeadline(deadline, 'vi')], ['programme', programme], ['product', product], ['assigner', assigner],
  ];
  return told.filter(([, to]) => to !== '').map(([field, to]) => ({ field, from: '', to }));
}

function titleProblems(title: string): SheetMark[] {
  if (title === '') return [mark('title', 'sheet.title_missing')];
  return title.length > MOST_LETTERS ? [mark('title', 'sheet.title_long', { most: MOST_LETTERS })] : [];
}

function wordProblems({ urgency, key }: TaskCells['cells']): SheetMark[] {
  return [
    ...(urgency === undefined || readUrgencyCell(urgency) !== undefined ? [] : [mark('urgency', 'sheet.word_unread', { text: urgency, words: URGENCY_CHOICES })]),
    ...(key === undefined || readYesCell(key) !== undefined ? [] : [mark('key', 'sheet.word_unread', { text: key, words: KEY_CHOICES })]),
  ];
}

/** What the rules would say of it. */
function refusals(order: SheetOrder, context: SheetContext): SheetMark[] {
  if (!may(context.actor, 'task.create', { agencyId: context.agencyId, leadUnitId: order.leadUnitId })) return [mark('lead', 'task.move_not_yours', { who: 'office,leader' })];
  const opened = openTask(orderToOpen(order, { ...context, id: '-', assignerPostId: null, giver: '-' }), context);
  return opened.ok ? [] : [{ field: FIELD_OF[opened.refusal.code] ?? null, refusal: opened.refusal }];
}

const FIELD_OF: Readonly<Partial<Record<Refusal['code'], SheetField>>> = { 'task.text_needed': 'title', 'task.lead_not_valid': 'lead', 'task.lead_missing': 'lead', 'task.due_undecided': 'deadline' };

/** Of whom and when a row becomes an order. */
export interface SheetGiver {
  readonly id: string;
  readonly agencyId: string;
  readonly today: string;
  readonly assignerPostId: string | null;
  /** Who gives it where the sheet names nobody. */
  readonly giver: string;
}

/** A row as the order that core opens: given directly, without a passage. */
export function orderToOpen(order: SheetOrder, { id, agencyId, today, assignerPostId, giver }: SheetGiver): OpenTaskInput {
  return {
    id, agencyId, kind: 'directive', class: 'action', title: order.title, parentId: null, parent: null, leadUnitId: order.leadUnitId, supportUnitIds: order.supportUnitIds, programme: order.programme, assignerPostId,
    deadline: order.deadline, noDeadline: order.deadline === null, urgency: order.urgency, isKey: order.isKey, condition: null, steps: [], restricted: false, routine: false,
    origin: { kind: 'direct', assigner: order.assigner === '' ? giver : order.assigner, on: today },
  };
}

/** Who ordered it and by which document, as the sheet says: it stands where a document of ours would. */
function assignerOf({ assigner, document }: TaskCells['cells']): string {
  const [who, paper] = [oneLine(assigner), oneLine(document)];
  return (who === '' || paper === '' ? who + paper : `${who} (${paper})`).slice(0, 300);
}

const REMARKS: readonly (readonly [SheetField, string])[] = [['last', 'Kết quả'], ['progress', 'Tiến độ'], ['status', 'Tình trạng'], ['officer', 'Người làm'], ['note', 'Ghi chú'], ['opened', 'Ngày giao']];

/** What else is said, kept as a remark so that nothing of the sheet is lost. */
function remarkOf(cells: TaskCells['cells']): string {
  return REMARKS.flatMap(([field, label]) => (cells[field] === undefined ? [] : [`${label}: ${cells[field]}`])).join('\n').slice(0, 8000);
}

function notesOf(cells: TaskCells['cells'], deadline: Deadline | null, { rules, calendar, today }: SheetContext): SheetMark[] {
  const dueOn = dueDay(deadline, rules, calendar);
  return [
    ...(cells.deadline === undefined ? [mark('deadline', 'sheet.no_deadline')] : []),
    ...(dueOn !== null && dueOn < today ? [mark('deadline', 'sheet.deadline_over')] : []),
    ...(cells.officer === undefined ? [] : [mark('officer', 'sheet.person_later')]),
  ];
}

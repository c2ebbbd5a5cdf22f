import { fold } from '../text/fold.js';
import { changedRow } from './plan-change.js';
import { newRow } from './plan-new.js';
import type { KnownTask, PlannedRow, SheetContext } from './plan.js';
import type { TaskCells } from './sheet-rows.js';

/**
 * What each row of a sheet would do: give a new task, change the one of its code, or nothing. A row without a code that has the words, the lead
 * and the deadline of an open task is that task, so that the same sheet twice gives nothing twice.
 */
export function planSheet(rows: readonly TaskCells[], context: SheetContext): PlannedRow[] {
  const lines = new Map<string, number>();
  return rows.map((row) => {
    const planned = planRow(row, context);
    const key = row.cells.code ?? (planned.order === null ? '' : `${fold(planned.order.title)}|${planned.order.leadUnitId}|${planned.order.deadline?.phrase ?? ''}`);
    const first = lines.get(key);
    if (key !== '' && first === undefined) lines.set(key, row.line);
    return first === undefined ? planned : repeated(planned, row, first);
  });
}

function repeated(planned: PlannedRow, { cells: { code } }: TaskCells, line: number): PlannedRow {
  if (code === undefined) return { ...planned, notes: [...planned.notes, { field: 'title', refusal: { code: 'sheet.looks_twice', data: { line } } }] };
  return { ...planned, kind: 'error', commands: [], problems: [{ field: 'code', refusal: { code: 'sheet.code_twice', data: { text: code, line } } }] };
}

function planRow(row: TaskCells, context: SheetContext): PlannedRow {
  const { line, cells, skip } = row;
  const nothing: PlannedRow = { line, kind: 'skipped', title: cells.title ?? '', task: null, changes: [], problems: [], notes: [], order: null, commands: [] };
  if (skip !== null) return { ...nothing, notes: [{ field: null, refusal: { code: skip === 'heading' ? 'sheet.heading' : 'sheet.foot', data: {} } }] };
  if (cells.code !== undefined) {
    const known = context.byCode.get(cells.code);
    return known === undefined ? { ...nothing, kind: 'error', problems: [{ field: 'code', refusal: { code: 'sheet.code_unknown', data: { text: cells.code } } }] } : changedRow(row, known, context);
  }
  const finished = FINISHED.exec(fold(cells.status ?? ''));
  if (finished !== null) return { ...nothing, notes: [{ field: 'status', refusal: { code: 'sheet.finished', data: { text: cells.status ?? '' } } }] };
  return knownOrNew(newRow(row, context), context);
}

const FINISHED = /^(da )?(hoan thanh|xong|huy|ket thuc)(?! \d)(?!.*(chua|dang))/;

/** A row of the same words, lead and deadline as an open task is that task. */
function knownOrNew(planned: PlannedRow, context: SheetContext): PlannedRow {
  const twins = context.byTitle.get(fold(planned.title)) ?? [];
  const [first] = twins;
  if (planned.order === null || first === undefined) return planned;
  const same = twins.find((known) => isSame(known, planned));
  if (same === undefined) return { ...planned, notes: [...planned.notes, { field: 'title', refusal: { code: 'sheet.looks_known', data: { code: first.line.code } } }] };
  const { task, line } = same;
  return { ...planned, kind: 'same', order: null, task: { id: task.id, code: line.code, version: task.version }, notes: [{ field: 'title', refusal: { code: 'sheet.matched', data: { code: line.code } } }] };
}

function isSame({ task }: KnownTask, { order }: PlannedRow): boolean {
  return order !== null && task.leadUnitId === order.leadUnitId && meaning(task.deadline) === meaning(order.deadline);
}

const meaning = (deadline: KnownTask['task']['deadline']): string => (deadline === null ? '' : [deadline.bound, deadline.anchor, deadline.from, deadline.to, deadline.to === null ? fold(deadline.phrase) : ''].join('|'));

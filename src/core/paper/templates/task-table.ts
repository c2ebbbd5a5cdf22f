import type { PaperAnnex, PaperTable } from '../paper.js';

/** A task as a line of the table that follows it (T9), each cell as printed. */
export interface TaskTableRow {
  readonly content: string;
  /** "Thông báo số 15/TB-SKHCN ngày 08/4/2025" */
  readonly document: string;
  readonly assigner: string;
  /** With the head who is responsible where that is known. */
  readonly lead: string;
  readonly supports: string;
  /** With the first deadline where it was extended. */
  readonly deadline: string;
  readonly product: string;
  readonly progress: string;
  readonly status: string;
  readonly note: string;
  readonly taskId: string;
}

const COLUMNS: readonly (readonly [head: string, width: number, cell: (row: TaskTableRow, index: number) => string])[] = [
  ['STT', 4, (_, index) => String(index + 1)],
  ['Nội dung nhiệm vụ', 19, ({ content }) => content],
  ['Văn bản giao', 11, ({ document }) => document],
  ['Người, cơ quan giao', 8, ({ assigner }) => assigner],
  ['Chủ trì', 10, ({ lead }) => lead],
  ['Phối hợp', 9, ({ supports }) => supports],
  ['Thời hạn', 8, ({ deadline }) => deadline],
  ['Sản phẩm, cấp có thẩm quyền', 9, ({ product }) => product],
  ['Tiến độ, kết quả', 9, ({ progress }) => progress],
  ['Trạng thái', 7, ({ status }) => status],
  ['Ghi chú', 6, ({ note }) => note],
];

/** Heads of the table of tasks, for paper and sheet. */
export const TASK_TABLE_HEADS: readonly string[] = COLUMNS.map(([head]) => head);
/** Shares of the width, in hundredths. */
export const TASK_TABLE_WIDTHS: readonly number[] = COLUMNS.map(([, width]) => width);

/** The cells of the table of tasks, numbered from 1, for paper and sheet. */
export function taskTableCells(rows: readonly TaskTableRow[]): string[][] {
  return rows.map((row, index) => COLUMNS.map(([, , cell]) => cell(row, index)));
}

/** The ruled table of tasks. */
export function taskTable(key: string, rows: readonly TaskTableRow[]): PaperTable {
  return { kind: 'table', key, heads: TASK_TABLE_HEADS, widths: TASK_TABLE_WIDTHS, rows: taskTableCells(rows), taskIds: rows.map(({ taskId }) => taskId) };
}

/** T9: the annex that follows tasks, on its side. */
export function taskAnnex(title: string, rows: readonly TaskTableRow[]): PaperAnnex {
  return { title, landscape: true, body: [taskTable('tasks', rows)] };
}

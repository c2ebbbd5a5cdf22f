import type { Deadline } from '../deadline.js';
import { printDay } from '../date/print.js';
import { dayOfInstant } from '../date/instant.js';
import { printDeadline } from '../deadline/print.js';
import type { Language } from '../refusals.js';
import { STATE_WORDS } from '../refusals/words.js';
import type { TaskState, Urgency } from '../task/task.js';
import type { Timeliness } from '../task/timeliness.js';
import { escaped } from '../text/html.js';
import { FIELD_WORDS, labelOf } from '../words/field-words.js';

/** The columns that a list of tasks can show, on the page, on paper and in a sheet, in their usual order. */
export const TASK_COLUMNS = ['code', 'title', 'document', 'programme', 'assigner', 'lead', 'officer', 'supports', 'status', 'deadline', 'original', 'urgency', 'key', 'product', 'progress', 'last', 'opened', 'closed'] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

/** The columns of a list that nobody arranged. */
export const USUAL_COLUMNS: readonly TaskColumn[] = ['title', 'lead', 'status', 'deadline', 'progress', 'last'];

type Words = Readonly<Record<Language, string>>;

/** The heads of the columns. */
export const COLUMN_HEADS: Readonly<Record<TaskColumn, Words>> = {
  code: { vi: 'Mã', en: 'Code' }, title: { vi: 'Nhiệm vụ', en: 'Task' }, document: { vi: 'Văn bản giao', en: 'Document' }, programme: { vi: 'Chương trình, kế hoạch', en: 'Programme' }, assigner: { vi: 'Người giao', en: 'Ordered by' }, lead: { vi: 'Chủ trì', en: 'Lead' },
  officer: { vi: 'Người làm', en: 'Officer' }, supports: { vi: 'Phối hợp', en: 'Coordinating' }, status: { vi: 'Tình trạng', en: 'Status' }, deadline: { vi: 'Thời hạn', en: 'Deadline' }, original: { vi: 'Hạn gốc', en: 'First deadline' },
  urgency: { vi: 'Độ khẩn', en: 'Urgency' }, key: { vi: 'Trọng tâm', en: 'Key task' },
  product: { vi: 'Sản phẩm', en: 'Product' }, progress: { vi: 'Tiến độ', en: 'Progress' }, last: { vi: 'Báo cáo gần nhất', en: 'Last report' }, opened: { vi: 'Ngày giao', en: 'Given on' }, closed: { vi: 'Ngày xong', en: 'Closed on' },
};

const TIMELINESS_WORDS: Readonly<Record<Timeliness, Words>> = {
  undated: { vi: '', en: '' }, paused: { vi: '', en: '' }, on_track: { vi: 'trong hạn', en: 'on track' }, due_soon: { vi: 'sắp đến hạn', en: 'due soon' }, overdue: { vi: 'quá hạn', en: 'overdue' },
  on_time: { vi: 'đúng hạn', en: 'on time' }, late: { vi: 'muộn', en: 'late' },
};

/** A degree of urgency as lists and books print it: what is not urgent says nothing. */
export const printUrgency = (urgency: Urgency, language: Language): string => (urgency === 'none' ? '' : labelOf(FIELD_WORDS[language], 'urgency', urgency));
const YES: Words = { vi: 'Có', en: 'Yes' };

/** A task as a line of a list, as far as its cells are texts. */
export interface TaskLine {
  readonly code: string;
  readonly title: string;
  readonly state: TaskState;
  readonly timeliness: Timeliness;
  readonly lead: { readonly name: string; readonly shortName: string };
  readonly officer: { readonly personName: string } | null;
  readonly document: { readonly label: string } | null;
  readonly programme: string;
  readonly assignedBy: string;
  readonly coordinators: readonly string[];
  readonly deadline: Deadline | null;
  readonly dueOn: string | null;
  readonly originalDueOn: string | null;
  readonly urgency: Urgency;
  readonly isKey: boolean;
  readonly product: string;
  readonly progressPercent: number;
  readonly lastReport: string | null;
  readonly lastReportAt: string | null;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

const day = (date: string | null): string => (date === null ? '' : printDay(date));

const CELLS: Readonly<Record<TaskColumn, (line: TaskLine, language: Language) => string>> = {
  code: (line) => line.code,
  title: (line) => line.title,
  document: (line) => line.document?.label ?? '',
  programme: (line) => line.programme,
  assigner: (line) => line.assignedBy,
  lead: (line) => line.lead.name,
  officer: (line) => line.officer?.personName ?? '',
  supports: (line) => line.coordinators.join('; '),
  status: (line, language) => [STATE_WORDS[line.state][language], TIMELINESS_WORDS[line.timeliness][language]].filter((word) => word !== '').join(', '),
  deadline: (line, language) => printDue(line, language),
  original: (line) => (line.originalDueOn === line.dueOn ? '' : day(line.originalDueOn)),
  urgency: (line, language) => printUrgency(line.urgency, language),
  key: (line, language) => (line.isKey ? YES[language] : ''),
  product: (line) => line.product,
  progress: (line) => `${line.state === 'done' ? 100 : line.progressPercent}%`,
  last: (line) => [line.lastReportAt === null ? '' : printDay(dayOfInstant(line.lastReportAt)), line.lastReport ?? ''].filter((part) => part !== '').join(': '),
  opened: (line) => day(line.openedOn),
  closed: (line) => day(line.closedOn),
};

/** A period is told with the day on which it ends; a day stands by itself. */
function printDue({ deadline, dueOn }: TaskLine, language: Language): string {
  if (deadline === null) return day(dueOn);
  const label = printDeadline(deadline, language);
  return dueOn === null || label.includes(printDay(dueOn)) ? label : `${label} (${printDay(dueOn)})`;
}

/** A cell of a list as plain text, for copying, printing and sheets. */
export function cellText(line: TaskLine, column: TaskColumn, language: Language): string {
  return CELLS[column](line, language);
}

/**
 * A text that no spreadsheet takes for a formula (CWE-1236, ASVS 5.0 V1.2.10): what starts with a sign of one, full-width forms included, even behind
 * blanks, gets an apostrophe. Numbers with a sign stay, because they compute nothing.
 */
export function plainCell(text: string): string {
  return /^[\s\u00a0\ufeff]{0,200}[=+\-@＝＋－＠]/.test(text) && !/^[+-]\d{1,20}(?:[.,]\d{1,20})?%?$/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** Rows of cells as text that pastes into the cells of a sheet: tabs between, no line breaks inside. */
export function asTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => plainCell(cell.replace(/[\t\r\n]{1,1000}/g, ' ').trim())).join('\t')).join('\r\n');
}

/** What stands above a list that is pasted into a letter: what it is, and which filters made it. */
export interface ListHead {
  readonly title: string;
  readonly about: string;
}

/** Rows of cells as a table for a word processor, below its head; the first row is the head of the table. */
export function asHtmlTable(rows: readonly (readonly string[])[], head?: ListHead): string {
  const line = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const [heads = [], ...body] = rows;
  const above = head === undefined ? '' : `<p><b>${escaped(head.title)}</b></p><p>${escaped(head.about)}</p>`;
  return `${above}<table border="1" cellspacing="0" cellpadding="4"><thead>${line(heads, 'th')}</thead><tbody>${body.map((cells) => line(cells, 'td')).join('')}</tbody></table>`;
}

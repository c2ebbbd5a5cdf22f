import { descendantIds } from '../agency/tree.js';
import { printDeadline } from '../deadline/print.js';
import { cellText, plainCell } from '../list/columns.js';
import type { TaskColumn } from '../list/columns.js';
import type { Refusal } from '../refusals.js';

import { decide } from '../task/decide.js';
import type { Task } from '../task/task.js';
import { fold } from '../text/fold.js';
import type { KnownTask, PlannedRow, SheetContext, SheetMark } from './plan.js';
import { KEY_CHOICES, MOST_LETTERS, URGENCY_CHOICES } from './plan-new.js';
import type { TaskCells } from './sheet-rows.js';
import type { SheetField } from './task-heads.js';
import { readLeadCell, readUnitsCell } from './unit-cell.js';
import { readUrgencyCell, readYesCell } from './word-cells.js';

type Command = PlannedRow['commands'][number];

/** What a cell that is not as our list prints it would do: a command with what it would show, a problem, or nothing but a note. */
interface CellPlan {
  readonly command?: Command;
  readonly to?: string;
  readonly problem?: SheetMark;
  readonly note?: SheetMark;
}

const mark = (field: SheetField, code: Refusal['code'], data: Refusal['data'] = {}): SheetMark => ({ field, refusal: { code, data } });
const NOTHING: CellPlan = {};

/**
 * A row of a task that is there: each cell that is not as our lists print it, in either language, is a command of the table of moves, decided here as
 * it would be then. An empty cell changes nothing; so a list that was exported and comes back changes nothing.
 */
export function changedRow({ line, cells }: TaskCells, known: KnownTask, context: SheetContext): PlannedRow {
  const { task, line: shown } = known;
  const base = { line, title: shown.title, task: { id: task.id, code: shown.code, version: task.version }, order: null } as const;
  const changed = CHANGED.filter((field) => cells[field] !== undefined && !isPrinted(cells[field], field, known));
  const plans = changed.map((field) => ({ field, from: cellText(shown, field, 'vi'), ...PLANS[field]({ text: cells[field] ?? '', field, known, context, cells }) }));
  const isOver = task.state === 'done' || task.state === 'cancelled';
  const notes = plans.flatMap(({ note }) => note ?? []);
  if (isOver && plans.some(({ command }) => command !== undefined)) return { ...base, kind: 'same', changes: [], problems: [], notes: [{ field: null, refusal: { code: 'sheet.closed', data: {} } }], commands: [] };
  const given = plans.flatMap(({ command, field }) => (command === undefined ? [] : [{ command, field }]));
  const found = plans.flatMap(({ problem }) => problem ?? []);
  const problems = found.length > 0 ? found : decided(task, given, context);
  const changes = plans.flatMap(({ field, from, to }) => (to === undefined ? [] : [{ field, from, to }]));
  if (problems.length > 0) return { ...base, kind: 'error', changes, problems, notes, commands: [] };
  return { ...base, kind: given.length > 0 ? 'changed' : 'same', changes, problems: [], notes, commands: given.map(({ command }) => command) };
}

const CHANGED: readonly TaskColumn[] = ['title', 'document', 'programme', 'assigner', 'lead', 'supports', 'officer', 'status', 'deadline', 'original', 'urgency', 'key', 'product', 'progress', 'last', 'opened', 'closed'];

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function isPrinted(text: string, field: TaskColumn, { line }: KnownTask): boolean {
  const wanted = squeezed(text);
  return (['vi', 'en'] as const).some((language) => {
    const cell = cellText(line, field, language);
    return squeezed(cell) === wanted || squeezed(plainCell(cell)) === wanted;
  });
}

/** The commands one after the other, each on what the one before leaves. */
function decided(task: Task, given: readonly { readonly command: Command; readonly field: TaskColumn }[], { actor, today, rules, calendar, units }: SheetContext): SheetMark[] {
  let now = task;
  for (const { command, field } of given) {
    const outcome = decide(now, command, { actor, today, rules, calendar, units });
    if (!outcome.ok) return [{ field, refusal: outcome.refusal }];
    now = outcome.value.next;
  }
  return [];
}

interface Cell {
  readonly text: string;
  readonly field: TaskColumn;
  readonly known: KnownTask;
  readonly context: SheetContext;
  readonly cells: TaskCells['cells'];
}

type PlanOf = (cell: Cell) => CellPlan;

/** What our lists show and no sheet changes. */
const kept: PlanOf = ({ field, known }) => ({ note: mark(field, 'sheet.not_by_sheet', { text: cellText(known.line, field, 'vi') }) });

const title: PlanOf = ({ text, context }) => {
  const wanted = squeezed(text);
  if (wanted.length > MOST_LETTERS) return { problem: mark('title', 'sheet.title_long', { most: MOST_LETTERS }) };
  return { command: { kind: 'amend', amendment: { title: wanted }, reason: context.reason }, to: wanted };
};

const programme: PlanOf = ({ text, context }) => {
  const wanted = squeezed(text).slice(0, 200);
  return { command: { kind: 'amend', amendment: { programme: wanted }, reason: context.reason }, to: wanted };
};

const lead: PlanOf = ({ text, known: { task }, context }) => {
  const { ids: [leadUnitId], unknown: [stranger] } = readLeadCell(text, context.known);
  if (leadUnitId === undefined) return { problem: mark('lead', 'sheet.unit_unknown', { text: stranger ?? text }) };
  if (leadUnitId === task.leadUnitId) return NOTHING;
  return { command: { kind: 'reassign', leadUnitId, reason: context.reason }, to: nameOf(leadUnitId, context) };
};

const supports: PlanOf = ({ text, known: { task }, context }) => {
  const { ids, unknown: [stranger] } = readUnitsCell(text, context.known);
  if (stranger !== undefined) return { problem: mark('supports', 'sheet.unit_unknown', { text: stranger }) };
  const wanted = ids.filter((id) => id !== task.leadUnitId);
  if ([...wanted].sort().join() === [...task.supportUnitIds].sort().join()) return NOTHING;
  return { command: { kind: 'amend', amendment: { supportUnitIds: wanted }, reason: context.reason }, to: wanted.map((id) => nameOf(id, context)).join('; ') };
};

const nameOf = (unitId: string, { units }: SheetContext): string => units.find((unit) => unit.id === unitId)?.name ?? '';

const officer: PlanOf = ({ text, known: { task }, context }) => {
  const inside = new Set([task.leadUnitId, ...descendantIds(context.units, task.leadUnitId)]);
  const [post, other] = context.posts.filter(({ name, unitId }) => fold(name) === fold(text) && inside.has(unitId));
  if (post === undefined || other !== undefined) return { problem: mark('officer', 'sheet.person_unknown', { text }) };
  if (post.id === task.leadPostId) return NOTHING;
  return { command: { kind: 'assign_person', postId: post.id, postUnitId: post.unitId, note: context.reason }, to: post.name };
};

const deadline: PlanOf = ({ text, known: { task }, context }) => {
  const wanted = context.readDeadline(text);
  if (wanted === undefined) return { problem: mark('deadline', 'sheet.deadline_unread', { text }) };
  if (isSameDeadline(wanted, task.deadline)) return NOTHING;
  return { command: { kind: 'instruct', body: context.reason, deadline: wanted }, to: printDeadline(wanted, 'vi') };
};

function isSameDeadline(one: Task['deadline'], other: Task['deadline']): boolean {
  if (one === null || other === null) return one === other;
  return printDeadline(one, 'vi') === printDeadline(other, 'vi') && one.to === other.to;
}

const PERCENT = /^(\d{1,3})(?:[.,]0{1,4})?\s*%?$/;

const urgency: PlanOf = ({ text, known: { task }, context }) => {
  const wanted = readUrgencyCell(text);
  if (wanted === undefined) return { problem: mark('urgency', 'sheet.word_unread', { text, words: URGENCY_CHOICES }) };
  return wanted === task.urgency ? NOTHING : { command: { kind: 'amend', amendment: { urgency: wanted }, reason: context.reason }, to: text };
};

const key: PlanOf = ({ text, known: { task }, context }) => {
  const wanted = readYesCell(text);
  if (wanted === undefined) return { problem: mark('key', 'sheet.word_unread', { text, words: KEY_CHOICES }) };
  return wanted === task.isKey ? NOTHING : { command: { kind: 'amend', amendment: { isKey: wanted }, reason: context.reason }, to: text };
};

const FRACTION = /^0[.,]\d{1,6}$/;

/** Progress and its words are one report. */
const report: PlanOf = ({ text, field, known, cells }) => {
  const percent = percentOf(cells.progress, known);
  if (percent === undefined) return { problem: mark('progress', 'sheet.percent_unread') };
  const body = bodyOf(cells.last, known);
  if (field === 'progress' && body !== '') return { to: text };
  if (body === '' && percent === null) return NOTHING;
  return { command: { kind: 'report', body, percent, evidence: [] }, to: text };
};

/** The percentage where another one is written; null where it stays, undefined where it cannot be read. */
function percentOf(text: string | undefined, known: KnownTask): number | null | undefined {
  if (text === undefined || isPrinted(text, 'progress', known)) return null;
  // A half without its format is 50 %.
  const percent = FRACTION.test(text.trim()) ? Math.round(Number(text.trim().replace(',', '.')) * 100) : Number(PERCENT.exec(text.trim())?.[1] ?? Number.NaN);
  if (Number.isNaN(percent) || percent > 100) return undefined;
  return percent === known.task.progressPercent ? null : percent;
}

/** The words of a report where they are new; our lists print the day of the last one before it. */
function bodyOf(text: string | undefined, known: KnownTask): string {
  if (text === undefined || isPrinted(text, 'last', known)) return '';
  const body = text.replace(/^\d{1,2}\/\d{1,2}\/\d{4}:\s*/, '').trim();
  return squeezed(body) === squeezed(known.line.lastReport ?? '') ? '' : body;
}

const PLANS: Readonly<Record<TaskColumn, PlanOf>> = {
  code: () => NOTHING, title, programme, lead, supports, officer, deadline, urgency, key, progress: report, last: report,
  document: kept, assigner: kept, status: kept, original: kept, product: kept, opened: kept, closed: kept,
};


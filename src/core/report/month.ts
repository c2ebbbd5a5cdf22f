import { addMonths, earlierDate, partsOf } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { monthPeriod, periodContains } from '../date/period.js';
import type { Period } from '../date/period.js';
import type { DueRules } from '../deadline/due.js';
import { printDay } from '../date/print.js';
import { printDeadline } from '../deadline/print.js';
import type { EntryKind, Task } from '../task/task.js';
import { officialClass } from '../task/timeliness.js';
import { countClasses, FIGURES_LINE, figuresOf } from './figures.js';
import type { ReportFigures } from './figures.js';
import type { ReportLine, ReportSection } from './report.js';

/** What a report needs of a task. */
export interface MonthTask extends Pick<Task, 'id' | 'title' | 'state' | 'leadUnitId' | 'deadline' | 'dueOn' | 'submittedOn' | 'openedOn' | 'closedOn' | 'restricted' | 'routine'> {
  /** A *nhiệm vụ trọng tâm*: it comes first in the plan. */
  readonly isKey: boolean;
  /** The day on which its closing counts: `closedOn`, or later where the report of that day was frozen before; see `countedOn`. */
  readonly countedOn: CivilDate | null;
}

/** A line of a task's log: results and progress are told, other kinds are passed over. */
export interface MonthEntry {
  readonly taskId: string;
  readonly kind: EntryKind;
  readonly body: string;
  readonly occurredOn: CivilDate;
  /** The day on which it counts; see `countedOn`. */
  readonly countedOn: CivilDate;
}

/** Open tasks that stand alike, for the figures: not the routine ones, which are not counted. */
export interface OpenGroup extends Pick<MonthTask, 'state' | 'dueOn' | 'submittedOn' | 'openedOn'> {
  readonly tasks: number;
}

export interface MonthInput {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** The days whose results and figures it counts; see `reportingMonthWindow`. */
  readonly window: Period;
  readonly today: CivilDate;
  readonly rules: DueRules;
  /** Units in directory order. A task of a unit that is not among them comes last, without a heading of its own. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Tasks whose closing counts since the first day of the window, and of the open ones those that may be told: moved in the window, or due next month. */
  readonly tasks: readonly MonthTask[];
  /** All open tasks, as they are counted. */
  readonly open: readonly OpenGroup[];
  /** In the order of the log. */
  readonly entries: readonly MonthEntry[];
}

export interface MonthReport {
  readonly sections: readonly ReportSection[];
  readonly figures: ReportFigures;
}

/** The words for a section without lines (nil lines are part of the form). */
export const NIL_LINE = 'Trong tháng không phát sinh.';

/**
 * The monthly report that tasks and their logs give (templates T5 and T7): results by unit, the figures of the four classes, the plan of the next month.
 * People edit it afterwards. A restricted task appears in the figures only, as a number; routine tasks are told but not counted (QĐ 23/2018/QĐ-TTg).
 */
export function composeMonth(input: MonthInput): MonthReport {
  const figures = monthFigures(input);
  const period = plannedPeriod(input);
  const next = partsOf(period.from);
  const sections: ReportSection[] = [
    ...resultSections(input),
    { key: 'figures', heading: 'II. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO', level: 1, items: [{ id: FIGURES_LINE, text: figures.sentence, taskIds: [] }] },
    { key: 'plan', heading: `III. NHIỆM VỤ TRỌNG TÂM THÁNG ${monthLabel(next.year, next.month)}`, level: 1, items: orNil('plan', planLines(input, period)) },
  ];
  return { sections, figures };
}

// NĐ 30/2020 gives months 1 and 2 a zero wherever a month is written with its year.
const monthLabel = (year: number, month: number): string => `${month <= 2 ? `0${month}` : month} NĂM ${year}`;

/** The calendar month whose work a report of a month plans: the next. */
export function plannedPeriod({ year, month }: Pick<MonthInput, 'year' | 'month'>): Period {
  const next = partsOf(addMonths(monthPeriod(year, month).from, 1));
  return monthPeriod(next.year, next.month);
}

const orNil = (key: string, lines: readonly ReportLine[]): readonly ReportLine[] => (lines.length > 0 ? lines : [{ id: `nil:${key}`, text: NIL_LINE, taskIds: [] }]);

/** The four classes as of the last day of the window, or today while it runs: what closed later was still open then. */
function monthFigures(input: MonthInput): ReportFigures {
  const asOf = earlierDate(input.today, input.window.to);
  const closed = input.tasks.filter((task) => task.closedOn !== null && !task.routine).map((task) => ({ ...task, tasks: 1 }));
  const open = input.open.map((group) => ({ ...group, deadline: null, closedOn: null, countedOn: null }));
  const counted = [...closed, ...open].filter((group) => inWindow(group, input.window.from, asOf));
  return figuresOf(countClasses(counted.map((group) => ({ in: officialClass(asItWas(group, asOf), asOf, input.rules), tasks: group.tasks }))));
}

type CountedTask = Pick<MonthTask, 'state' | 'dueOn' | 'submittedOn' | 'openedOn' | 'closedOn' | 'countedOn' | 'deadline'>;

function inWindow(task: CountedTask, from: CivilDate, asOf: CivilDate): boolean {
  return task.openedOn !== null && task.openedOn <= asOf && (task.countedOn === null || task.countedOn >= from);
}

function asItWas(task: CountedTask, asOf: CivilDate): CountedTask {
  if (task.submittedOn !== null && task.submittedOn > asOf) return { ...task, state: 'active', submittedOn: null };
  return (task.state === 'done' || task.state === 'cancelled') && task.countedOn !== null && task.countedOn > asOf ? { ...task, state: 'active', closedOn: null } : task;
}

const isTold = (task: MonthTask): boolean => !task.restricted && task.state !== 'draft' && task.state !== 'cancelled';

function resultSections(input: MonthInput): ReportSection[] {
  const lines = new Map<string, ReportLine[]>();
  const logs = logsOf(input.entries);
  const known = new Set(input.units.map((unit) => unit.id));
  for (const task of [...input.tasks].filter(isTold).sort(byClosing)) {
    const line = resultLine(task, logs.get(task.id) ?? [], input.window);
    if (line === null) continue;
    const key = known.has(task.leadUnitId) ? task.leadUnitId : 'other';
    const told = lines.get(key);
    if (told === undefined) lines.set(key, [line]);
    else told.push(line);
  }
  const units = [...input.units, { id: 'other', name: 'Đơn vị khác' }].filter((unit) => lines.has(unit.id));
  const heading = `I. KẾT QUẢ CÔNG TÁC THÁNG ${monthLabel(input.year, input.month)}`;
  return [
    { key: 'results', heading, level: 1, items: units.length === 0 ? orNil('results', []) : [] },
    ...units.map((unit, index) => ({ key: `results:${unit.id}`, heading: `${index + 1}. ${unit.name}`, level: 2 as const, items: lines.get(unit.id) ?? [] })),
  ];
}

function logsOf(entries: readonly MonthEntry[]): Map<string, MonthEntry[]> {
  const logs = new Map<string, MonthEntry[]>();
  for (const entry of entries) {
    const log = logs.get(entry.taskId);
    if (log === undefined) logs.set(entry.taskId, [entry]);
    else log.push(entry);
  }
  return logs;
}

const LAST_DAY = '9999-12-31';
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byClosing = (a: MonthTask, b: MonthTask): number => compareText(a.closedOn ?? LAST_DAY, b.closedOn ?? LAST_DAY) || compareText(a.id, b.id);

const closing = (text: string): string => text.replace(/[\s.;,]+$/u, '').concat('.');

function resultLine(task: MonthTask, log: readonly MonthEntry[], window: Period): ReportLine | null {
  const told = (kinds: readonly EntryKind[]): string | undefined =>
    log.filter((entry) => kinds.includes(entry.kind) && entry.body.trim() !== '' && entry.countedOn <= window.to).at(-1)?.body.trim();
  if (task.state === 'done' && task.countedOn !== null && periodContains(window, task.countedOn)) {
    return { id: `result:${task.id}`, text: withNote(closing(told(['result']) ?? `Đã hoàn thành: ${task.title}`), task), taskIds: [task.id] };
  }
  const moved = log.some((entry) => (entry.kind === 'progress' || entry.kind === 'result') && periodContains(window, entry.countedOn));
  const progress = told(['progress', 'result']);
  if (!moved || progress === undefined || (task.countedOn !== null && task.countedOn < window.from)) return null;
  return { id: `progress:${task.id}`, text: closing(`${closing(task.title).slice(0, -1)}: ${progress}`), taskIds: [task.id] };
}

/** What was done in a period that was frozen without it says so where it is told. */
function withNote(text: string, task: MonthTask): string {
  if (task.closedOn === null || task.countedOn === task.closedOn) return text;
  return `${text.slice(0, -1)} (hoàn thành ngày ${printDay(task.closedOn)}, xác nhận sau khi chốt báo cáo kỳ trước).`;
}

const isOpen = (task: MonthTask): boolean => task.state === 'assigned' || task.state === 'active' || task.state === 'submitted' || task.state === 'returned';

function planLines(input: MonthInput, period: Period): ReportLine[] {
  const order = new Map(input.units.map((unit, index) => [unit.id, index]));
  const names = new Map(input.units.map((unit) => [unit.id, unit.name]));
  const place = (task: MonthTask): number => order.get(task.leadUnitId) ?? input.units.length;
  return input.tasks
    .filter((task) => isOpen(task) && isTold(task) && task.dueOn !== null && periodContains(period, task.dueOn))
    .sort((a, b) => Number(b.isKey) - Number(a.isKey) || compareText(a.dueOn ?? '', b.dueOn ?? '') || place(a) - place(b) || compareText(a.id, b.id))
    .map((task) => {
      const who = names.get(task.leadUnitId);
      const facts = [...(who === undefined ? [] : [who]), printDeadline(task.deadline, 'vi')].join('; ');
      return { id: `plan:${task.id}`, text: `${closing(task.title).slice(0, -1)} (${facts}).`, taskIds: [task.id] };
    });
}

/** The lines of a freshly composed report on tasks that no line of the edited one names: what the editor has not used yet. */
export function unusedLines(fresh: MonthReport, edited: readonly ReportSection[]): ReportLine[] {
  const used = new Set(edited.flatMap((section) => section.items.flatMap((line) => line.taskIds)));
  return fresh.sections.flatMap((section) => section.items).filter((line) => line.taskIds.length > 0 && !line.taskIds.some((id) => used.has(id)));
}

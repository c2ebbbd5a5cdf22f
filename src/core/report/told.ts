import { addDays } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { daysOf } from '../date/period-key.js';
import { periodContains } from '../date/period.js';
import type { Period } from '../date/period.js';
import { printDay } from '../date/print.js';
import { lastNamedDay, MOST_DAYS_OFF } from '../deadline/due.js';
import { printDeadline } from '../deadline/print.js';
import type { EntryKind } from '../task/task.js';
import { timeliness } from '../task/timeliness.js';
import type { PeriodFacts, ReportEntry, ReportTask } from './facts.js';
import { asOfDay } from './period-figures.js';
import type { ReportLine } from './report.js';

/** Lines with the unit that tells them, in the order in which a report prints them within a unit. */
export type ToldLine = ReportLine & { readonly unitId: string };

const LAST_DAY = '9999-12-31';
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byClosing = (a: ReportTask, b: ReportTask): number => compareText(a.closedOn ?? LAST_DAY, b.closedOn ?? LAST_DAY) || compareText(a.id, b.id);

const bare = (text: string): string => text.replace(/[\s.;,]+$/u, '');
const closing = (text: string): string => `${bare(text)}.`;

// A restricted task appears in the figures only, as a number.
const isTold = (task: ReportTask): boolean => !task.restricted && task.state !== 'draft' && task.state !== 'cancelled';
const isOpen = (task: ReportTask): boolean => task.state === 'assigned' || task.state === 'active' || task.state === 'submitted' || task.state === 'returned';

function logsOf(entries: readonly ReportEntry[]): ReadonlyMap<string, readonly ReportEntry[]> {
  const logs = new Map<string, ReportEntry[]>();
  for (const entry of entries) {
    const log = logs.get(entry.taskId);
    if (log === undefined) logs.set(entry.taskId, [entry]);
    else log.push(entry);
  }
  return logs;
}

/** What was reached in the period: tasks that were finished, in the words of their result, and open ones that moved. Routine ones too. */
export function resultLines(facts: PeriodFacts): readonly ToldLine[] {
  const logs = logsOf(facts.entries);
  return [...facts.tasks].filter(isTold).sort(byClosing).flatMap((task) => {
    const line = resultLine(task, logs.get(task.id) ?? [], facts);
    return line === null ? [] : [{ ...line, unitId: facts.toldBy(task.leadUnitId), by: 'tasks' as const }];
  });
}

/** The last words of some kinds in a log, until a day. */
function lastWords(log: readonly ReportEntry[], kinds: readonly EntryKind[], until: CivilDate): string | undefined {
  return log.filter((entry) => kinds.includes(entry.kind) && entry.body.trim() !== '' && entry.countedOn <= until).at(-1)?.body.trim();
}

function resultLine(task: ReportTask, log: readonly ReportEntry[], { period: { window } }: PeriodFacts): ReportLine | null {
  if (task.state === 'done' && task.countedOn !== null && periodContains(window, task.countedOn)) {
    return { id: `result:${task.id}`, text: withNote(closing(lastWords(log, ['result'], window.to) ?? `Đã hoàn thành: ${task.title}`), task), taskIds: [task.id] };
  }
  const moved = log.some((entry) => (entry.kind === 'progress' || entry.kind === 'result') && periodContains(window, entry.countedOn));
  const progress = lastWords(log, ['progress', 'result'], window.to);
  if (!moved || progress === undefined || (task.countedOn !== null && task.countedOn < window.from)) return null;
  return { id: `progress:${task.id}`, text: closing(`${bare(task.title)}: ${progress}`), taskIds: [task.id] };
}

/** What was done in a period that was frozen without it says so where it is told. */
function withNote(text: string, task: ReportTask): string {
  if (task.closedOn === null || task.countedOn === task.closedOn) return text;
  return `${text.slice(0, -1)} (hoàn thành ngày ${printDay(task.closedOn)}, xác nhận sau khi chốt báo cáo kỳ trước).`;
}

const isIn = (days: Period, day: CivilDate | null): boolean => day !== null && periodContains(days, day);

/**
 * The day by which a task stands in a plan: the one that its deadline names. "Tháng 1/2027" is of January, though its last day is a Sunday and it is due
 * in February. What is due later for other reasons (it was paused) is planned for when it is due.
 */
function plannedOn({ deadline, dueOn }: ReportTask, { rules }: PeriodFacts): CivilDate | null {
  const named = deadline === null ? null : lastNamedDay(deadline, rules);
  return dueOn !== null && named !== null && named < dueOn && dueOn <= addDays(named, MOST_DAYS_OFF) ? named : dueOn;
}

/** Open tasks that are due in the days that the next period is named after: key ones first, then by day and by unit. */
export function planLines(facts: PeriodFacts): readonly ToldLine[] {
  const days = daysOf(facts.next.named);
  const order = new Map(facts.units.map((unit, index) => [unit.id, index]));
  const place = (task: ReportTask): number => order.get(task.leadUnitId) ?? facts.units.length;
  return facts.tasks
    .filter((task) => isOpen(task) && isTold(task) && isIn(days, plannedOn(task, facts)))
    .sort((a, b) => Number(b.isKey) - Number(a.isKey) || compareText(a.dueOn ?? '', b.dueOn ?? '') || place(a) - place(b) || compareText(a.id, b.id))
    .map((task) => told(facts, task, { why: 'plan', after: '' }));
}

/** Open tasks that were late on the last day counted, the latest first, with the last words about each (template T7). */
export function overdueLines(facts: PeriodFacts): readonly ToldLine[] {
  const logs = logsOf(facts.entries);
  const day = asOfDay(facts);
  return facts.tasks
    .filter((task) => isOpen(task) && isTold(task) && timeliness(task, day, facts.rules) === 'overdue')
    .sort((a, b) => compareText(a.dueOn ?? '', b.dueOn ?? '') || compareText(a.id, b.id))
    .map((task) => told(facts, task, { why: 'overdue', after: lastWords(logs.get(task.id) ?? [], ['progress', 'obstacle', 'result'], facts.period.window.to) ?? 'chưa có báo cáo' }));
}

/** What stood in the way in the period, the last words about each open task (template T7). */
export function obstacleLines(facts: PeriodFacts): readonly ToldLine[] {
  const logs = logsOf(facts.entries.filter((entry) => entry.kind === 'obstacle' && periodContains(facts.period.window, entry.countedOn)));
  return facts.tasks.filter((task) => isOpen(task) && isTold(task)).flatMap((task) => {
    const words = lastWords(logs.get(task.id) ?? [], ['obstacle'], facts.period.window.to);
    return words === undefined ? [] : [{ id: `obstacle:${task.id}`, text: closing(`${bare(task.title)}: ${words}`), taskIds: [task.id], unitId: facts.toldBy(task.leadUnitId), by: 'tasks' as const }];
  });
}

// A day alone in brackets would be taken for the day of something else.
const dueWords = (due: string): string => (/^\d/u.test(due) ? `hạn ${due}` : due);

function told(facts: PeriodFacts, task: ReportTask, { why, after }: { readonly why: string; readonly after: string }): ToldLine {
  const who = facts.units.find((unit) => unit.id === task.leadUnitId)?.name;
  const known = [...(who === undefined ? [] : [who]), dueWords(printDeadline(task.deadline, 'vi'))].join('; ');
  return { id: `${why}:${task.id}`, text: closing(`${bare(task.title)} (${known})${after === '' ? '' : `: ${bare(after)}`}`), taskIds: [task.id], unitId: facts.toldBy(task.leadUnitId), by: 'tasks' };
}

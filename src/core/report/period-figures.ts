import { earlierDate } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { officialClass } from '../task/timeliness.js';
import type { PeriodFacts, ReportTask } from './facts.js';
import { countClasses, figuresOf } from './figures.js';
import type { ReportFigures } from './figures.js';

/** The day as of which a period is told: its last, or today while it runs. */
export const asOfDay = ({ today, period }: Pick<PeriodFacts, 'today' | 'period'>): CivilDate => earlierDate(today, period.window.to);

/** The four classes as of the last day of the window, or today while it runs: what closed later was still open then. */
export function periodFigures(facts: PeriodFacts): ReportFigures {
  const asOf = asOfDay(facts);
  const closed = facts.tasks.filter((task) => task.closedOn !== null && !task.routine).map((task) => ({ ...task, tasks: 1 }));
  const open = facts.open.map((group) => ({ ...group, deadline: null, closedOn: null, countedOn: null }));
  const counted = [...closed, ...open].filter((group) => inWindow(group, facts.period.window.from, asOf));
  return figuresOf(countClasses(counted.map((group) => ({ in: officialClass(asItWas(group, asOf), asOf, facts.rules), tasks: group.tasks }))));
}

type CountedTask = Pick<ReportTask, 'state' | 'dueOn' | 'submittedOn' | 'openedOn' | 'closedOn' | 'countedOn' | 'deadline'>;

function inWindow(task: CountedTask, from: CivilDate, asOf: CivilDate): boolean {
  return task.openedOn !== null && task.openedOn <= asOf && (task.countedOn === null || task.countedOn >= from);
}

function asItWas(task: CountedTask, asOf: CivilDate): CountedTask {
  if (task.submittedOn !== null && task.submittedOn > asOf) return { ...task, state: 'active', submittedOn: null };
  return (task.state === 'done' || task.state === 'cancelled') && task.countedOn !== null && task.countedOn > asOf ? { ...task, state: 'active', closedOn: null } : task;
}

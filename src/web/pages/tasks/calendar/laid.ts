import { layBars, printDay, printDeadline } from '#core/index.js';
import type { CivilDate, Language } from '#core/index.js';
import type { TaskCalendar } from '#contract/index.js';
import type { TaskLine } from '../task-pages.js';

export type Bar = TaskCalendar['bars'][number];

/** A bar as it is drawn: one task by its title, or a period with how many tasks it holds. */
export interface DrawnBar {
  readonly key: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly task: TaskLine | null;
  readonly bar: Bar;
}

/** So few tasks of one period are drawn one by one. */
const ALONE = 2;

/** The bars of a calendar: a period of one or two tasks shows them, one of many shows their number. */
export function drawnBars(bars: readonly Bar[]): readonly DrawnBar[] {
  return bars.flatMap((bar): readonly DrawnBar[] => {
    const { from, to, total, tasks } = bar;
    if (total <= ALONE && tasks.length === total) return tasks.map((task) => ({ key: task.id, from, to, task, bar }));
    return [{ key: `${from} ${to}`, from, to, task: null, bar }];
  });
}

/** What a period is called: as the first of its tasks says it, where the person may read one; else by its days. */
export function periodLabel({ from, to, tasks: [first] }: Bar, language: Language): string {
  const label = first?.deadline === undefined || first.deadline === null ? '' : printDeadline(first.deadline, language);
  return label === '' ? `${printDay(from)} - ${printDay(to)}` : label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}

/** The bars of one week on their lines, and how many lines they take. */
export function weekOfBars(monday: CivilDate, bars: readonly DrawnBar[]) {
  const laid = layBars(monday, bars);
  return { laid, lanes: laid.reduce((most, { lane }) => Math.max(most, lane + 1), 0) };
}

import type { CivilDate } from '../date/civil-date.js';
import type { DueRules } from '../deadline/due.js';
import type { EntryKind, Task } from '../task/task.js';
import type { DutyPeriod } from './duty.js';

/** What a report needs of a task. */
export interface ReportTask extends Pick<Task, 'id' | 'title' | 'state' | 'leadUnitId' | 'deadline' | 'dueOn' | 'submittedOn' | 'openedOn' | 'closedOn' | 'restricted' | 'routine'> {
  /** A *nhiệm vụ trọng tâm*: it comes first in the plan. */
  readonly isKey: boolean;
  /** The day on which its closing counts: `closedOn`, or later where the report of that day was frozen before; see `countedOn`. */
  readonly countedOn: CivilDate | null;
}

/** A line of a task's log: results, progress and obstacles are told, other kinds are passed over. */
export interface ReportEntry {
  readonly taskId: string;
  readonly kind: EntryKind;
  readonly body: string;
  readonly occurredOn: CivilDate;
  /** The day on which it counts; see `countedOn`. */
  readonly countedOn: CivilDate;
}

/** Open tasks that stand alike, for the figures: not the routine ones, which are not counted. */
export interface OpenGroup extends Pick<ReportTask, 'state' | 'dueOn' | 'submittedOn' | 'openedOn'> {
  readonly tasks: number;
}

/** A unit that a report names. */
export interface ReportUnit {
  readonly id: string;
  readonly name: string;
}

/** All that a report of a period is made of. */
export interface PeriodFacts {
  readonly period: DutyPeriod;
  /** The time of the duty after it, whose work it plans. */
  readonly next: DutyPeriod;
  readonly today: CivilDate;
  readonly rules: DueRules;
  /** Units in directory order. A task of a unit that is not among them comes last. */
  readonly units: readonly ReportUnit[];
  /** The unit that tells of the work of another: itself, or the contributing unit above it. */
  readonly toldBy: (unitId: string) => string;
  /** Tasks whose closing counts since the first day of the window, and of the open ones those that may be told: moved in the window, due in what is planned, or late. */
  readonly tasks: readonly ReportTask[];
  /** All open tasks, as they are counted. */
  readonly open: readonly OpenGroup[];
  /** In the order of the log. */
  readonly entries: readonly ReportEntry[];
}

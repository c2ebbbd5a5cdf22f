import type { Unit } from '../agency/tree.js';
import type { CivilDate } from '../date/civil-date.js';
import type { WorkingCalendar } from '../date/working-days.js';
import type { Deadline } from '../deadline.js';
import type { TaskLine } from '../list/columns.js';
import type { Actor } from '../permission/actor.js';
import type { Refusal } from '../refusals.js';
import type { TaskCommand } from '../task/commands.js';
import type { TaskRules } from '../task/rules.js';
import type { Task, Urgency } from '../task/task.js';
import type { SheetField } from './task-heads.js';
import type { UnitsKnown } from './unit-cell.js';

/** What is said about a cell, or about a whole row (`field: null`). */
export interface SheetMark<F extends string = SheetField> {
  readonly field: F | null;
  readonly refusal: Refusal;
}

/** A task as a row of a sheet gives it. */
export interface SheetOrder {
  readonly title: string;
  readonly leadUnitId: string;
  readonly supportUnitIds: readonly string[];
  readonly deadline: Deadline | null;
  readonly urgency: Urgency;
  /** Empty for none. */
  readonly programme: string;
  readonly isKey: boolean;
  readonly product: string;
  /** Who ordered it, as written; empty where nobody is named. */
  readonly assigner: string;
  /** What else the sheet says of it: results so far, remarks, who does it. */
  readonly remark: string;
}

export const ROW_KINDS = ['error', 'new', 'changed', 'same', 'skipped'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What a row of a sheet would do, whatever the sheet is about. */
export interface PlannedLine<F extends string> {
  readonly line: number;
  readonly kind: RowKind;
  readonly title: string;
  readonly changes: readonly { readonly field: F; readonly from: string; readonly to: string }[];
  /** What keeps it from being imported. */
  readonly problems: readonly SheetMark<F>[];
  /** What is only said. */
  readonly notes: readonly SheetMark<F>[];
}

/** What a row of a sheet of tasks would do. */
export interface PlannedRow extends PlannedLine<SheetField> {
  readonly task: { readonly id: string; readonly code: string; readonly version: number } | null;
  readonly order: SheetOrder | null;
  readonly commands: readonly Exclude<TaskCommand, { kind: 'undo' }>[];
}

/** A task that is there, with its cells as our own lists print them. */
export interface KnownTask {
  readonly task: Task;
  readonly line: TaskLine;
}

/** Whom and what a sheet is planned for. */
export interface SheetContext {
  readonly agencyId: string;
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly rules: TaskRules;
  readonly calendar: WorkingCalendar;
  /** Of all times. */
  readonly units: readonly Unit[];
  readonly known: UnitsKnown;
  /** A cell as a deadline; null for "không hạn", undefined where it cannot be read. */
  readonly readDeadline: (text: string) => Deadline | null | undefined;
  /** Posts that are held today. */
  readonly posts: readonly { readonly id: string; readonly name: string; readonly unitId: string }[];
  /** By code, those that the person sees. */
  readonly byCode: ReadonlyMap<string, KnownTask>;
  /** Open ones by their folded words. */
  readonly byTitle: ReadonlyMap<string, readonly KnownTask[]>;
  /** Why, as it stands in the log of each change. */
  readonly reason: string;
}

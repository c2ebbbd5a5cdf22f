import { fold, isValidOn, type KnownTask, type PlannedRow, planSheet, readUnitsCell, SHEET_FIELDS, type SheetContext, taskFieldOf, type TaskCells, taskRowsOf, type Unit, type UnitsKnown, withReadColumns } from '#core/index.js';
import { workingCalendar } from '../../database/rules.js';
import { allUnits } from '../people/units.queries.js';
import { lensOf, type TaskCall } from '../tasks/list.commands.js';
import { maySee, presentTaskRow } from '../tasks/present.js';
import { findTasks, taskOf } from '../tasks/queries.js';
import { idsByCode, idsByWords, type ImportChoice, type ImportRecord, postsOn } from './queries.js';
import { digestOf, type ImportPlan, readColumns, tableRefusal } from './table.commands.js';

/** A table of tasks, with the rows as the planner gave them. */
export interface TaskPlan extends ImportPlan {
  readonly tasks: readonly PlannedRow[];
}

const READER = { fieldOf: taskFieldOf, needed: 'title', least: 2 } as const;

/** Reads the table as it was chosen and says what each row would do, by the rules and rights of now. Nothing is changed. */
export async function planImport(call: TaskCall, record: ImportRecord): Promise<TaskPlan> {
  const { choice } = record;
  const read = await readColumns(call, record, { reader: READER, fields: SHEET_FIELDS, refine: (table) => withReadColumns(table, call.today) });
  const units = await allUnits(call.tx, call.scope);
  const shown = { ...read, chosen: choice.units, units, missing: [] };
  const refusal = tableRefusal(read.table, { needed: ['title', 'code'], missing: 'sheet.no_title' });
  if (refusal !== null) return { ...shown, tasks: [], rows: [], unknown: [], refusal, digest: '' };
  const cells = taskRowsOf(read.table);
  const context = await contextOf(call, { cells, units, chosen: choice.units, reason: choice.reason });
  const tasks = planSheet(cells, context);
  // What each row does, whatever reason is given for it.
  const digest = digestOf(tasks.map(({ line, kind, task, order, changes }) => [line, kind, task, order, changes]));
  return { ...shown, tasks, rows: tasks.map((row) => ({ ...row, target: row.task })), unknown: unknownUnits(cells, tasks, context.known), refusal: null, digest };
}

interface Planning {
  readonly cells: readonly TaskCells[];
  readonly units: readonly Unit[];
  readonly chosen: ImportChoice['units'];
  readonly reason: string;
}

async function contextOf(call: TaskCall, { cells, units, chosen, reason }: Planning): Promise<SheetContext> {
  const { tx, scope, actor, today } = call;
  // Brings the reader along, without which a server is lighter by some 10 MB.
  const { readDeadlineCell } = await import('./deadline.commands.js');
  const lens = await lensOf(call);
  const known = { units: units.filter((unit) => isValidOn(unit, today)), chosen: chosenUnits(chosen) };
  const codes = [...new Set(cells.flatMap((row) => row.cells.code ?? []))];
  const fresh = cells.filter((row) => row.skip === null && row.cells.code === undefined);
  const titles = [...new Set(fresh.map((row) => (row.cells.title ?? '').replace(/\s+/g, ' ').trim()))];
  const byCode = await knownTasks(call, await idsByCode(tx, scope, codes), lens);
  const byWords = await knownTasks(call, await idsByWords(tx, scope, { titles, unitIds: known.units.map((unit) => unit.id) }), lens);
  return {
    agencyId: scope.agencyId, actor, today, rules: lens.rules, calendar: await workingCalendar(tx), units, known, reason, posts: await postsOn(tx, scope, today), readDeadline: remembering((text) => readDeadlineCell(text, today)),
    byCode: new Map(byCode.map((each) => [each.line.code, each])), byTitle: byFoldedTitle(byWords),
  };
}

function byFoldedTitle(known: readonly KnownTask[]): ReadonlyMap<string, readonly KnownTask[]> {
  const byTitle = new Map<string, KnownTask[]>();
  for (const each of known) byTitle.set(fold(each.line.title), [...(byTitle.get(fold(each.line.title)) ?? []), each]);
  return byTitle;
}

const AT_ONCE = 500;

async function knownTasks(call: TaskCall, ids: readonly string[], lens: Parameters<typeof presentTaskRow>[1]): Promise<KnownTask[]> {
  const known: KnownTask[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const records = await findTasks(call.tx, call.scope, ids.slice(at, at + AT_ONCE));
    known.push(...records.filter((record) => maySee(record, call.actor)).map((record) => ({ task: taskOf(record), line: presentTaskRow(record, lens) })));
  }
  return known;
}

/** The same question is asked once: sheets say the same in many rows. */
function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (!answers.has(text)) answers.set(text, answer(text));
    return answers.get(text) as T;
  };
}

/** Words of the rows that name no unit, with how often they stand there. */
function unknownUnits(cells: readonly TaskCells[], rows: readonly PlannedRow[], known: UnitsKnown): ImportPlan['unknown'] {
  const counted = new Map<string, { text: string; rows: number; isLead: boolean }>();
  rows.forEach(({ problems }, at) => {
    const leads = problems.flatMap(({ field, refusal }) => (field === 'lead' && refusal.code === 'sheet.unit_unknown' ? [String(refusal.data['text'])] : []));
    const supports = problems.some(({ field, refusal }) => field === 'supports' && refusal.code === 'sheet.unit_unknown') ? readUnitsCell(cells[at]?.cells.supports ?? '', known).unknown : [];
    for (const [texts, isLead] of [[leads, true], [supports, false]] as const) {
      for (const text of texts) {
        const before = counted.get(fold(text));
        counted.set(fold(text), { text, rows: (before?.rows ?? 0) + 1, isLead: isLead || before?.isLead === true });
      }
    }
  });
  return [...counted.values()].sort((one, other) => other.rows - one.rows);
}

/** What a person said that words mean, by the folded words. */
export const chosenUnits = (chosen: ImportChoice['units']): ReadonlyMap<string, string | null> => new Map(Object.entries(chosen).map(([text, unitId]) => [fold(text), unitId]));

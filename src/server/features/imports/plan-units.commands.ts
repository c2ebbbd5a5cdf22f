import { type Actor, fold, may, type PlannedUnit, planUnits, UNIT_FIELDS, UNIT_TABLE, unitRowsOf } from '#core/index.js';
import { findDirectory } from '../people/units.queries.js';
import type { TaskCall } from '../tasks/list.commands.js';
import { chosenUnits } from './plan.commands.js';
import type { ImportRecord } from './queries.js';
import { digestOf, type ImportPlan, readColumns, tableRefusal } from './table.commands.js';

/** A table of units, with the rows as the planner gave them. */
export interface UnitPlan extends ImportPlan {
  readonly planned: readonly PlannedUnit[];
}

/** Reads the table as it was chosen and says what each row would do, by the rules and rights of now. Nothing is changed. */
export async function planUnitImport(call: TaskCall, record: ImportRecord): Promise<UnitPlan> {
  const { choice } = record;
  const read = await readColumns(call, record, { reader: UNIT_TABLE, fields: UNIT_FIELDS });
  const units = await findDirectory(call.tx, call.scope, call.today);
  const shown = { ...read, chosen: choice.units, units };
  const refusal = tableRefusal(read.table, { needed: ['name', 'code'], missing: 'sheet.no_unit_name' });
  if (refusal !== null) return { ...shown, planned: [], rows: [], unknown: [], missing: [], refusal, digest: '' };
  const planned = planUnits(unitRowsOf(read.table), { today: call.today, units, chosen: chosenUnits(choice.units), mayReorganise: mayReorganise(call.actor) });
  const named = new Set(planned.flatMap(({ unit }) => unit?.id ?? []));
  return {
    ...shown, planned, rows: planned.map((row) => ({ ...row, target: row.unit })), unknown: unknownAbove(planned), missing: units.filter(({ id }) => !named.has(id)).map(({ name }) => name), refusal: null,
    digest: digestOf(planned.map(({ line, kind, unit, changes, wanted, from, until }) => [line, kind, unit, changes, wanted, from, until])),
  };
}

const mayReorganise = (actor: Actor): boolean => may(actor, 'units.reorganise', { agencyId: actor.agencyId });

function unknownAbove(rows: readonly PlannedUnit[]): ImportPlan['unknown'] {
  const counted = new Map<string, { text: string; rows: number; isLead: boolean }>();
  for (const { problems } of rows) {
    for (const { refusal: { code, data } } of problems) {
      if (code !== 'sheet.unit_unknown') continue;
      const text = String(data['text']);
      counted.set(fold(text), { text, rows: (counted.get(fold(text))?.rows ?? 0) + 1, isLead: true });
    }
  }
  return [...counted.values()].sort((one, other) => other.rows - one.rows);
}

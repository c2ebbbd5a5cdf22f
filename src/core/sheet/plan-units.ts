import { fold } from '../text/fold.js';
import type { Refusal } from '../refusals.js';
import { newUnitRow } from './unit-new.js';
import { changedUnitRow } from './unit-change.js';
import { unitPrinter } from './unit-lines.js';
import type { DirectoryUnit, PlannedUnit, UnitSheetContext } from './unit-lines.js';
import { codeKey, matchRows } from './unit-matches.js';
import { circles, keyOfPlace, placeReader, topUnits } from './unit-places.js';
import type { UnitField } from './unit-heads.js';
import type { UnitCells } from './unit-rows.js';

/**
 * What each row of a table of units would do: add a unit, change the one of its code or of its name, or nothing. Another name and an end are decisions
 * with a day; the rest is written over. A unit that no row is stays as it is; an empty cell changes nothing, so that a table that was exported and comes
 * back changes nothing.
 */
export function planUnits(rows: readonly UnitCells[], context: UnitSheetContext): PlannedUnit[] {
  const units = rows.filter(({ skip }) => skip === null);
  const matches = matchRows(units, context.units);
  const tops = topUnits(context.units);
  const names = new Map(context.units.map(({ id, name }) => [id, name]));
  const reading = { ...context, readPlace: placeReader(units, matches.byLine, context), print: unitPrinter(context.units), called: namesOf(context.units), nameOf: (id: string) => names.get(id) ?? '' };
  const planned = rows.map((row): PlannedUnit => {
    if (row.skip !== null) return { ...EMPTY, line: row.line, title: row.cells.name ?? '', notes: [{ field: null, refusal: { code: row.skip === 'heading' ? 'sheet.heading' : 'sheet.foot', data: {} } }] };
    const unit = matches.byLine.get(row.line);
    return unit === undefined ? newUnitRow(row, { ...reading, tops, isMany: matches.many.has(row.line) }) : changedUnitRow(row, unit, reading);
  });
  return [twice, aroundInCircles, secondTops(tops), stillBelow].reduce((before, check) => check(before, context), planned);
}

const EMPTY = { kind: 'skipped', unit: null, changes: [], problems: [], notes: [], wanted: null, from: null, until: null } as const;

function namesOf(units: readonly DirectoryUnit[]): Map<string, DirectoryUnit[]> {
  const called = new Map<string, DirectoryUnit[]>();
  for (const unit of units) for (const name of new Set([unit.name, unit.shortName, ...unit.aliases].map(fold).filter((each) => each !== ''))) called.set(name, [...(called.get(name) ?? []), unit]);
  return called;
}

type Check = (rows: PlannedUnit[], context: UnitSheetContext) => PlannedUnit[];

/** A row with something wrong does nothing. */
function wrong(row: PlannedUnit, field: UnitField | null, refusal: Refusal): PlannedUnit {
  return { ...row, kind: 'error', problems: [...row.problems, { field, refusal }], wanted: null };
}

const keyOf = ({ unit, line }: PlannedUnit): string => keyOfPlace(unit === null ? { line } : { unitId: unit.id });

/** A code is of one unit, and so is a name below one unit. */
const twice: Check = (rows, { units }) => {
  const planned = new Set(rows.map(({ unit }) => unit?.id));
  const codes = new Map<string, number>();
  const names = new Map<string, number>(units.filter(({ id }) => !planned.has(id)).map(({ parentId, name }) => [`${parentId ?? ''}|${fold(name)}`, UNTOUCHED]));
  return rows.map((row) => {
    if (row.wanted === null) return row;
    const { code, name, parent } = row.wanted;
    const called = `${keyOfPlace(parent)}|${fold(name)}`;
    const [coded, named] = [code === '' ? undefined : codes.get(codeKey(code)), names.get(called)];
    codes.set(codeKey(code), coded ?? row.line);
    names.set(called, named ?? row.line);
    if (coded !== undefined) return wrong(row, 'code', { code: 'sheet.code_twice', data: { text: code, line: coded } });
    if (named === undefined) return row;
    return wrong(row, 'name', named === UNTOUCHED ? { code: 'sheet.unit_there', data: { text: name } } : { code: 'sheet.unit_twice', data: { line: named } });
  });
};

// A unit that no row is.
const UNTOUCHED = 0;

/** What stands above each unit once the rows have done what they want. */
function placesAfter(rows: readonly PlannedUnit[], units: readonly DirectoryUnit[]): Map<string, string> {
  const above = new Map(units.map(({ id, parentId }) => [id, parentId ?? '']));
  for (const row of rows) if (row.wanted !== null) above.set(keyOf(row), keyOfPlace(row.wanted.parent));
  return above;
}

const aroundInCircles: Check = (rows, { units }) => {
  const round = circles(placesAfter(rows, units));
  return round.size === 0 ? rows : rows.map((row) => (row.wanted !== null && round.has(keyOf(row)) ? wrong(row, 'parent', { code: 'sheet.unit_below_itself', data: {} }) : row));
};

/** A directory has one unit at its top; agencies outside stand beside it. */
const secondTops = (tops: readonly DirectoryUnit[]): Check => (rows) => {
  const [top] = tops;
  return top === undefined ? rows : rows.map((row) => {
    const isSecond = row.wanted?.parent === null && row.wanted.kind !== 'external' && !tops.some(({ id }) => id === row.unit?.id);
    return isSecond ? wrong(row, 'parent', { code: 'sheet.two_tops', data: { unit: top.name } }) : row;
  });
};

/** What ends has nothing below it any more. */
const stillBelow: Check = (rows, { units }) => {
  const below = new Map<string, number>();
  for (const above of placesAfter(rows, units).values()) below.set(above, (below.get(above) ?? 0) + 1);
  return rows.map((row) => {
    const count = row.until === null ? 0 : (below.get(keyOf(row)) ?? 0);
    return count === 0 || row.wanted === null ? row : wrong(row, 'validTo', { code: 'sheet.unit_above_others', data: { count } });
  });
};

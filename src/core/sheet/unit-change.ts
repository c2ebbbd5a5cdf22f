import { whyNotReorganised } from '../agency/reorganise.js';
import type { Reorganisation } from '../agency/reorganise.js';
import { addDays } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { printDay } from '../date/print.js';
import { plainCell } from '../list/columns.js';
import { fold } from '../text/fold.js';
import { FIELD_WORDS, labelOf } from '../words/field-words.js';
import { readDayCell } from './day-cell.js';
import type { UnitField } from './unit-heads.js';
import type { DirectoryUnit, PlannedUnit, UnitSheetContext, WantedUnit } from './unit-lines.js';
import { codeKey } from './unit-matches.js';
import type { UnitCells } from './unit-rows.js';
import { longTexts, readKindCell, readOthersCell, unitMark } from './unit-values.js';
import type { UnitMark, UnitReading } from './unit-values.js';

type Reading = UnitSheetContext & UnitReading;

/** What a cell that is not as our table prints it would do. */
interface CellPlan {
  readonly wanted?: Partial<WantedUnit>;
  /** What it will be, in words; the words of the cell where nothing is said. */
  readonly to?: string;
  readonly problems?: readonly UnitMark[];
  readonly notes?: readonly UnitMark[];
  readonly from?: CivilDate;
  readonly until?: CivilDate;
}

type PlanOf = (cell: { readonly text: string; readonly unit: DirectoryUnit; readonly cells: UnitCells['cells']; readonly reading: Reading }) => CellPlan;

/** A row of a unit that is there: each cell that is not as our table prints it, in either language. An empty cell changes nothing. */
export function changedUnitRow({ line, cells }: UnitCells, unit: DirectoryUnit, reading: Reading): PlannedUnit {
  const { print } = reading;
  const isPrinted = (field: UnitField): boolean => (['vi', 'en'] as const).some((language) => [print(unit, field, language), plainCell(print(unit, field, language))].map(squeezed).includes(squeezed(cells[field] ?? '')));
  const changed = CHANGED.filter((field) => cells[field] !== undefined && !isPrinted(field));
  const plans = changed.map((field) => ({ field, ...PLANS[field]({ text: cells[field] ?? '', unit, cells, reading }) }));
  const base: WantedUnit = { code: unit.code, name: unit.name, shortName: unit.shortName, symbol: unit.symbol, kind: unit.kind, parent: unit.parentId === null ? null : { unitId: unit.parentId }, aliases: unit.aliases };
  const wanted = plans.reduce<WantedUnit>((before, plan) => ({ ...before, ...plan.wanted }), base);
  const [from = null, until = null] = [plans.find((plan) => plan.from !== undefined)?.from, plans.find((plan) => plan.until !== undefined)?.until];
  const problems = [...longTexts(cells), ...plans.flatMap((plan) => plan.problems ?? []), ...(from !== null && until !== null ? [unitMark('validTo', 'units.reorganise_shape')] : [])];
  const changes = plans.filter((plan) => plan.wanted !== undefined || plan.until !== undefined).map(({ field, to }) => ({ field, from: print(unit, field, 'vi'), to: to ?? cells[field] ?? '' }));
  const row = { line, title: unit.name, unit: { id: unit.id, code: unit.code }, changes, problems, notes: plans.flatMap((plan) => plan.notes ?? []) } as const;
  if (problems.length > 0) return { ...row, kind: 'error', wanted: null, from: null, until: null };
  return { ...row, kind: changes.length > 0 ? 'changed' : 'same', wanted, from, until };
}

const CHANGED: readonly UnitField[] = ['code', 'name', 'shortName', 'symbol', 'kind', 'parent', 'aliases', 'head', 'validFrom', 'validTo'];

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Other marks or other great letters are a correction; another name is a decision, from a day on. */
const name: PlanOf = ({ text, unit, cells, reading }) => {
  if (fold(text) === fold(unit.name)) return { wanted: { name: text } };
  if (!reading.mayReorganise) return { problems: [unitMark('name', 'sheet.name_not_yours')] };
  const from = cells.validFrom === undefined || cells.validFrom === printDay(unit.validFrom) ? reading.today : readDayCell(cells.validFrom);
  if (from === null) return {};
  const why = whyNotDecided({ kind: 'rename', newUnits: [{ id: '-', name: text, parentId: unit.parentId }], heirId: '-', effectiveOn: from }, unit, reading);
  return { wanted: { name: text }, to: `${text} (từ ${printDay(from)})`, from, problems: why, notes: [unitMark('name', 'sheet.unit_renamed', { count: unit.openTasks })] };
};

function whyNotDecided(plan: Pick<Reorganisation, 'kind' | 'newUnits' | 'heirId' | 'effectiveOn'>, unit: DirectoryUnit, { units }: Reading): UnitMark[] {
  const why = whyNotReorganised({ endingIds: [unit.id], existingIds: [], ...plan }, units);
  return why === null ? [] : [{ field: plan.kind === 'close' ? 'validTo' : 'name', refusal: why }];
}

const kind: PlanOf = ({ text, unit }) => {
  const read = readKindCell(text);
  if ('problem' in read) return { problems: [read.problem] };
  return read.kind === unit.kind ? {} : { wanted: { kind: read.kind }, to: labelOf(FIELD_WORDS.vi, 'kind', read.kind) };
};

const parent: PlanOf = ({ text, unit, reading }) => {
  const read = reading.readPlace(text);
  if ('problem' in read) return { problems: [{ field: 'parent', refusal: read.problem }] };
  const { place } = read;
  if (place === null ? unit.parentId === null : 'unitId' in place && place.unitId === unit.parentId) return {};
  return { wanted: { parent: place }, to: place === null ? '-' : 'line' in place ? text : reading.nameOf(place.unitId) };
};

const aliases: PlanOf = ({ text, unit, reading }) => {
  const read = readOthersCell(text, unit.id, reading);
  return { wanted: { aliases: read.aliases }, to: read.aliases.join('; '), problems: read.problems };
};

/** The first day of a unit stays; beside another name it is the first day of that. */
const validFrom: PlanOf = ({ text, unit, cells }) => {
  if (readDayCell(text) === null) return { problems: [unitMark('validFrom', 'sheet.day_unread', { text })] };
  const isOfName = cells.name !== undefined && fold(cells.name) !== fold(unit.name);
  return readDayCell(text) === unit.validFrom || isOfName ? {} : { notes: [unitMark('validFrom', 'sheet.not_by_sheet', { text: printDay(unit.validFrom) })] };
};

/** An end is a decision too: only of a unit with nothing left in it. What stands below is looked at when all rows are known. */
const validTo: PlanOf = ({ text, unit, reading }) => {
  const until = readDayCell(text);
  if (until === null) return { problems: [unitMark('validTo', 'sheet.day_unread', { text })] };
  if (until === unit.validTo) return {};
  if (!reading.mayReorganise) return { problems: [unitMark('validTo', 'sheet.end_not_yours')] };
  const left = unit.openTasks + unit.posts > 0 ? [unitMark('validTo', 'sheet.unit_in_use', { tasks: unit.openTasks, posts: unit.posts })] : [];
  return { until, to: printDay(until), problems: [...left, ...whyNotDecided({ kind: 'close', newUnits: [], heirId: null, effectiveOn: addDays(until, 1) }, unit, reading)], notes: [unitMark('validTo', 'sheet.unit_ends')] };
};

const PLANS: Readonly<Record<UnitField, PlanOf>> = {
  code: ({ text, unit }) => (codeKey(text) === codeKey(unit.code) ? {} : { wanted: { code: text } }),
  name,
  shortName: ({ text }) => ({ wanted: { shortName: text } }),
  symbol: ({ text }) => ({ wanted: { symbol: text } }),
  kind, parent, aliases,
  head: ({ unit }) => ({ notes: [unitMark('head', 'sheet.not_by_sheet', { text: unit.head })] }),
  validFrom, validTo,
};

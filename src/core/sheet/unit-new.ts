import type { Unit } from '../agency/tree.js';
import type { CivilDate } from '../date/civil-date.js';
import { printDay } from '../date/print.js';
import { fold } from '../text/fold.js';
import { FIELD_WORDS, labelOf } from '../words/field-words.js';
import { readDayCell } from './day-cell.js';
import type { UnitField } from './unit-heads.js';
import { kindOfName } from './unit-kind.js';
import type { DirectoryUnit, PlannedUnit, UnitPlace, UnitSheetContext, WantedUnit } from './unit-lines.js';
import type { UnitCells } from './unit-rows.js';
import { longTexts, readKindCell, readOthersCell, unitMark } from './unit-values.js';
import type { UnitMark, UnitReading } from './unit-values.js';

/** What a row of no unit is read with. */
export interface NewUnitReading extends UnitSheetContext, UnitReading {
  readonly tops: readonly DirectoryUnit[];
  /** Several units have the name of this row. */
  readonly isMany: boolean;
}

/** A row that adds a unit, or what keeps it from doing so. */
export function newUnitRow({ line, cells }: UnitCells, reading: NewUnitReading): PlannedUnit {
  const name = cells.name ?? '';
  const kind = kindOf(cells, name);
  const place = placeOf(cells, reading, kind.value);
  const others = readOthersCell(cells.aliases ?? '', null, reading);
  const from = cells.validFrom === undefined ? reading.today : readDayCell(cells.validFrom);
  const problems = [...nameProblems(name, reading), ...longTexts(cells), ...kind.problems, ...place.problems, ...others.problems, ...dayProblems(cells, from)];
  const base = { line, title: name, unit: null, until: null } as const;
  if (problems.length > 0 || kind.value === null) return { ...base, kind: 'error', changes: [], problems, notes: [], wanted: null, from: null };
  const wanted: WantedUnit = { code: cells.code ?? '', name, shortName: cells.shortName ?? '', symbol: cells.symbol ?? '', kind: kind.value, parent: place.value, aliases: others.aliases };
  return { ...base, kind: 'new', changes: understood(wanted, from, cells, reading), problems: [], notes: [...place.notes, ...headNote(cells)], wanted, from };
}

function nameProblems(name: string, { called, isMany }: NewUnitReading): UnitMark[] {
  if (name === '') return [unitMark('name', 'sheet.unit_name_missing')];
  if (isMany) return [unitMark('name', 'sheet.unit_many', { text: name })];
  const known = called.get(fold(name))?.find((unit) => fold(unit.name) !== fold(name));
  return known === undefined ? [] : [unitMark('name', 'sheet.unit_alias', { text: name, unit: known.name, unitcode: known.code })];
}

function kindOf(cells: UnitCells['cells'], name: string): { readonly value: Unit['kind'] | null; readonly problems: readonly UnitMark[] } {
  if (cells.kind === undefined) {
    const value = kindOfName(name);
    return { value, problems: value === null && name !== '' ? [unitMark('kind', 'sheet.kind_missing')] : [] };
  }
  const read = readKindCell(cells.kind);
  return 'kind' in read ? { value: read.kind, problems: [] } : { value: null, problems: [read.problem] };
}

interface PlaceOfRow {
  readonly value: UnitPlace;
  readonly problems: readonly UnitMark[];
  readonly notes: readonly UnitMark[];
}

/** Who stands below nobody in the table stands below the agency; an agency outside stands by itself. */
function placeOf({ parent }: UnitCells['cells'], { readPlace, tops }: NewUnitReading, kind: Unit['kind'] | null): PlaceOfRow {
  const at = (value: UnitPlace, notes: readonly UnitMark[] = []): PlaceOfRow => ({ value, problems: [], notes });
  if (parent !== undefined) {
    const read = readPlace(parent);
    return 'problem' in read ? { value: null, problems: [{ field: 'parent', refusal: read.problem }], notes: [] } : at(read.place);
  }
  const [top, other] = tops;
  if (kind === 'external' || tops.length === 0) return at(null);
  if (top === undefined || other !== undefined) return { value: null, problems: [unitMark('parent', 'sheet.parent_missing')], notes: [] };
  return at({ unitId: top.id }, [unitMark('parent', 'sheet.below_agency', { unit: top.name })]);
}

function dayProblems({ validFrom = '', validTo }: UnitCells['cells'], from: CivilDate | null): UnitMark[] {
  return [...(from === null ? [unitMark('validFrom', 'sheet.day_unread', { text: validFrom })] : []), ...(validTo === undefined ? [] : [unitMark('validTo', 'sheet.new_unit_ends')])];
}

const headNote = ({ head }: UnitCells['cells']): UnitMark[] => (head === undefined ? [] : [unitMark('head', 'sheet.head_later')]);

/** What will be added, as it was understood, so that a person can look at it first. */
function understood(wanted: WantedUnit, from: CivilDate | null, { parent = '' }: UnitCells['cells'], { nameOf }: NewUnitReading): PlannedUnit['changes'] {
  const place = wanted.parent;
  const above = place === null ? '' : 'line' in place ? parent : nameOf(place.unitId);
  const told: readonly (readonly [UnitField, string])[] = [
    ['code', wanted.code], ['shortName', wanted.shortName], ['symbol', wanted.symbol], ['kind', labelOf(FIELD_WORDS.vi, 'kind', wanted.kind)], ['parent', above], ['aliases', wanted.aliases.join('; ')], ['validFrom', from === null ? '' : printDay(from)],
  ];
  return told.filter(([, to]) => to !== '').map(([field, to]) => ({ field, from: '', to }));
}

import { unitsOfGroup } from '../agency/groups.js';
import { matchUnit } from '../agency/names.js';
import type { Unit } from '../agency/tree.js';
import { fold } from '../text/fold.js';

/** The units that the words of a cell name, and the words that name none, or could name several. */
export interface UnitsRead {
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
}

/** What a person said that words mean, by the folded words: a unit, or nobody of the agency (null). */
export type ChosenUnits = ReadonlyMap<string, string | null>;

export interface UnitsKnown {
  /** Those of today. */
  readonly units: readonly Unit[];
  readonly chosen: ChosenUnits;
}

const NONE = /^(khong|khong co|-|x)$/;

/** The one unit that a cell names. */
export function readLeadCell(text: string, known: UnitsKnown): UnitsRead {
  const words = text.replace(/\s+/g, ' ').trim();
  const id = known.chosen.get(fold(words)) ?? matchUnit(words, known.units).unitId;
  return id === null || id === undefined ? { ids: [], unknown: [words] } : { ids: [id], unknown: [] };
}

/** The units that a cell lists, parted by lines, semicolons, commas or "và"; a name that has a comma of its own is read as a whole first. */
export function readUnitsCell(text: string, known: UnitsKnown): UnitsRead {
  if (NONE.test(fold(text)) || text.trim() === '-') return { ids: [], unknown: [] };
  const parts = text.split(/[;\n]/).map((part) => part.replace(/^[\s\-+•]+/, '').replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
  const read = parts.map((part) => readPart(part, known));
  return { ids: [...new Set(read.flatMap(({ ids }) => ids))], unknown: [...new Set(read.flatMap(({ unknown }) => unknown))] };
}

function readPart(part: string, known: UnitsKnown): UnitsRead {
  const whole = meant(part, known);
  if (whole !== null) return { ids: whole, unknown: [] };
  for (const parting of [/,/, /,|\s+và\s+/iu, /[,/+]|\s+và\s+/iu]) {
    const pieces = part.split(parting).map((piece) => piece.trim()).filter((piece) => piece !== '');
    const found = pieces.map((piece) => meant(piece, known));
    if (pieces.length > 1 && found.every((ids) => ids !== null)) return { ids: found.flat(), unknown: [] };
  }
  const pieces = part.split(',').map((piece) => piece.trim()).filter((piece) => piece !== '');
  return { ids: pieces.flatMap((piece) => meant(piece, known) ?? []), unknown: pieces.filter((piece) => meant(piece, known) === null) };
}

function meant(words: string, { units, chosen }: UnitsKnown): readonly string[] | null {
  const said = chosen.get(fold(words));
  if (said !== undefined) return said === null ? [] : [said];
  const { unitId } = matchUnit(words, units);
  if (unitId !== null) return [unitId];
  const group = unitsOfGroup(words, units);
  return group.length === 0 ? null : group;
}

import type { CivilDate } from '../date/civil-date.js';
import { printDay } from '../date/print.js';
import type { Unit } from '../agency/tree.js';
import type { Language } from '../refusals.js';
import { fold } from '../text/fold.js';
import { FIELD_WORDS, labelOf } from '../words/field-words.js';
import type { PlannedLine } from './plan.js';
import type { UnitField } from './unit-heads.js';

/** A unit of the directory as its table shows it, with what hangs on it. */
export interface DirectoryUnit extends Unit {
  readonly code: string;
  /** Who heads it today; empty for nobody. */
  readonly head: string;
  /** Open tasks that it leads or coordinates. */
  readonly openTasks: number;
  /** Posts that are held today or later. */
  readonly posts: number;
}

/** Where a unit of a table stands: below a unit that is there, below the one of another row, or at the top. */
export type UnitPlace = { readonly unitId: string } | { readonly line: number } | null;

/** A unit as a row of a table wants it. */
export interface WantedUnit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly symbol: string;
  readonly kind: Unit['kind'];
  readonly parent: UnitPlace;
  readonly aliases: readonly string[];
}

/** What a row of a table of units would do. */
export interface PlannedUnit extends PlannedLine<UnitField> {
  /** The unit that it is; null for a new one. */
  readonly unit: { readonly id: string; readonly code: string } | null;
  /** The unit as it will be; null where the row does nothing. */
  readonly wanted: WantedUnit | null;
  /** The first day of a new unit, or of the new name of one that is there; null where neither is. */
  readonly from: CivilDate | null;
  /** The last day of a unit that ends. */
  readonly until: CivilDate | null;
}

/** Whom and what a table of units is planned for. */
export interface UnitSheetContext {
  readonly today: CivilDate;
  /** Those of today and of days to come. */
  readonly units: readonly DirectoryUnit[];
  /** What a person said that words mean, by the folded words. */
  readonly chosen: ReadonlyMap<string, string | null>;
  /** Whether names and ends of units are the person's to decide. */
  readonly mayReorganise: boolean;
}

/** What prints a unit: the unit above is named by its name where no other has it, else by its code. */
export function unitPrinter(units: readonly DirectoryUnit[]): (unit: DirectoryUnit, field: UnitField, language: Language) => string {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const named = new Map<string, number>();
  for (const { name } of units) named.set(fold(name), (named.get(fold(name)) ?? 0) + 1);
  const parentOf = ({ parentId }: DirectoryUnit): string => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    if (parent === undefined) return '';
    return named.get(fold(parent.name)) === 1 || parent.code === '' ? parent.name : parent.code;
  };
  return (unit, field, language) => CELLS[field](unit, language, parentOf);
}

const day = (date: CivilDate | null): string => (date === null ? '' : printDay(date));

const CELLS: Readonly<Record<UnitField, (unit: DirectoryUnit, language: Language, parentOf: (unit: DirectoryUnit) => string) => string>> = {
  code: (unit) => unit.code,
  name: (unit) => unit.name,
  shortName: (unit) => unit.shortName,
  symbol: (unit) => unit.symbol,
  kind: (unit, language) => labelOf(FIELD_WORDS[language], 'kind', unit.kind),
  parent: (unit, _, parentOf) => parentOf(unit),
  aliases: (unit) => unit.aliases.join('; '),
  head: (unit) => unit.head,
  validFrom: (unit) => day(unit.validFrom),
  validTo: (unit) => day(unit.validTo),
};

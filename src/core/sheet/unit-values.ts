import { UNIT_KINDS } from '../agency/tree.js';
import type { Unit } from '../agency/tree.js';
import type { Refusal } from '../refusals.js';
import { fold } from '../text/fold.js';
import { FIELD_WORDS, labelOf } from '../words/field-words.js';
import type { SheetMark } from './plan.js';
import type { UnitField } from './unit-heads.js';
import { kindOfWord } from './unit-kind.js';
import type { DirectoryUnit, unitPrinter } from './unit-lines.js';
import type { PlaceRead } from './unit-places.js';
import { otherNames } from './unit-rows.js';
import type { UnitCells } from './unit-rows.js';

export type UnitMark = SheetMark<UnitField>;

/** What reads the cells of a row. */
export interface UnitReading {
  readonly readPlace: (words: string) => PlaceRead;
  /** Our own cells, as our table prints them. */
  readonly print: ReturnType<typeof unitPrinter>;
  /** The units that are called so, by whichever of their names; folded names. */
  readonly called: ReadonlyMap<string, readonly DirectoryUnit[]>;
  readonly nameOf: (unitId: string) => string;
}

/** The longest texts of a unit, in letters. */
const MOST: Readonly<Partial<Record<UnitField, number>>> = { code: 40, name: 200, shortName: 80, symbol: 40 };
const LONGEST_OTHER = 120;
const MOST_OTHERS = 30;

export const unitMark = (field: UnitField | null, code: Refusal['code'], data: Refusal['data'] = {}): UnitMark => ({ field, refusal: { code, data } });

/** The texts of a row that are too long. */
export function longTexts(cells: UnitCells['cells']): UnitMark[] {
  return (Object.entries(MOST) as [UnitField, number][]).flatMap(([field, most]) => ((cells[field] ?? '').length > most ? [unitMark(field, 'sheet.text_long', { most })] : []));
}

const KIND_CHOICES = UNIT_KINDS.map((kind) => labelOf(FIELD_WORDS.vi, 'kind', kind)).join('; ');

/** A cell as a kind of unit, or what is wrong with it. */
export function readKindCell(words: string): { readonly kind: Unit['kind'] } | { readonly problem: UnitMark } {
  const kind = kindOfWord(words);
  return kind === null ? { problem: unitMark('kind', 'sheet.word_unread', { text: words, words: KIND_CHOICES }) } : { kind };
}

/** A cell of other names, or what is wrong with them: a name that means another unit would make papers unreadable. */
export function readOthersCell(words: string, ownId: string | null, { called }: UnitReading): { readonly aliases: readonly string[]; readonly problems: readonly UnitMark[] } {
  const aliases = otherNames(words);
  const taken = aliases.flatMap((alias) => {
    const other = called.get(fold(alias))?.find(({ id }) => id !== ownId);
    return other === undefined ? [] : [unitMark('aliases', 'people.alias_taken', { alias, unit: other.name })];
  });
  const tooLong = aliases.some((alias) => alias.length > LONGEST_OTHER) ? [unitMark('aliases', 'sheet.text_long', { most: LONGEST_OTHER })] : [];
  const tooMany = aliases.length > MOST_OTHERS ? [unitMark('aliases', 'sheet.names_many', { most: MOST_OTHERS })] : [];
  return { aliases, problems: [...taken, ...tooLong, ...tooMany] };
}

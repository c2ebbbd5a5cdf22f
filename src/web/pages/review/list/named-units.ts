import { countNamed, fold } from '#core/index.js';
import type { Draft } from '#core/index.js';
import type { UnitView } from '#contract/index.js';

/** A printed name that a person took for a unit. */
export interface NamedUnit {
  readonly text: string;
  readonly unit: UnitView;
  /** Other drafts in which the name is still open, or was taken for another unit. */
  readonly open: number;
  /** Whether it could be remembered as a name of the unit: it is none yet, and no group or list of names. */
  readonly isNew: boolean;
}

const isKnown = (unit: UnitView, text: string): boolean => [unit.name, unit.shortName, ...unit.aliases].some((name) => fold(name) === fold(text));
const isNameOfOne = (text: string): boolean => text.length >= 2 && text.length <= 80 && !/[;,:]/.test(text) && !/^cac\b/.test(fold(text));

/** The names in a draft that a person has taken for units and that could serve again: in the rest of the document, or in every later one. */
export function namedUnits(draft: Draft, drafts: readonly Draft[], units: readonly UnitView[]): NamedUnit[] {
  const pairs: (readonly [string | null, string | null])[] = [];
  if (draft.confirmedFields.includes('leadUnitId')) pairs.push([draft.leadText, draft.leadUnitId]);
  if (draft.confirmedFields.includes('coordinatorUnitIds')) for (const each of draft.coordinators) pairs.push([each.text, each.unitId]);
  return pairs.flatMap(([text, unitId]): NamedUnit[] => {
    const unit = units.find((each) => each.id === unitId);
    if (unit === undefined || text === null || text === '') return [];
    const [open, isNew] = [countNamed(drafts, { text, unitId: unit.id }), isNameOfOne(text) && !isKnown(unit, text)];
    return open === 0 && !isNew ? [] : [{ text, unit, open, isNew }];
  });
}

import type { Block } from '../outline/blocks.js';
import type { Sheet } from '../recognise/tokens.js';
import { passageOf } from '../recognise/tokens.js';
import type { UnitName } from '../recognise/unit-source.js';
import { headingUnits } from './assignment.js';

// The outline, the leads and the tasks all ask this of every paragraph; it is worked out once for as long as the words of the document are held.
const KNOWN = new WeakMap<Sheet, Map<Block, readonly UnitName[] | null>>();

/** Who must act, where a paragraph is nothing but that; null for any other paragraph. */
export function headingUnitsOf(block: Block, sheet: Sheet): readonly UnitName[] | null {
  const known = KNOWN.get(sheet) ?? new Map<Block, readonly UnitName[] | null>();
  KNOWN.set(sheet, known);
  const before = known.get(block);
  if (before !== undefined) return before;
  const units = headingUnits(passageOf(sheet, block.body, block.end));
  known.set(block, units);
  return units;
}

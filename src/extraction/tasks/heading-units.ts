import type { Block } from '../outline/blocks.js';
import { passageOf } from '../recognise/tokens.js';
import type { UnitName } from '../recognise/unit-source.js';
import { headingUnits } from './told-in-heading.js';
import { oncePerPart } from './once.js';

/** Who must act, where a paragraph is nothing but that; null for any other paragraph. The outline, the leads and the tasks all ask it. */
export const headingUnitsOf = oncePerPart(
  (block: Block) => block.index,
  (block, sheet): readonly UnitName[] | null => headingUnits(passageOf(sheet, block.body, block.end)),
);

import { matchUnit } from '#core/index.js';
import type { Basis, DirectoryUnit, Span, UnitMention } from '../reading.js';

/** A unit found in the text, on its way into the reading. */
export interface NamedMention {
  readonly text: string;
  readonly span: Span | null;
  readonly basis: Basis;
  readonly group: boolean;
}

/** Links a mention to the directory: one candidate is the unit, several are for a person to choose from. Groups are not one unit. */
export function linked(mention: NamedMention, units: readonly DirectoryUnit[]): UnitMention {
  if (mention.group || units.length === 0) return { ...mention, unitId: null, candidates: [] };
  const match = matchUnit(mention.text, units.map((unit) => ({ id: unit.id, name: unit.name, shortName: unit.shortName ?? '', symbol: '', aliases: unit.aliases })));
  return { ...mention, unitId: match.unitId, candidates: match.candidates };
}

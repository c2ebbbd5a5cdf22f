import type { Node } from '../outline/outline.js';
import { isOpener } from '../outline/zones.js';
import { looksLikeHeading } from '../outline/headings.js';
import type { Basis } from '../reading.js';
import type { Sheet } from '../recognise/tokens.js';
import { passageOf } from '../recognise/tokens.js';
import type { UnitName } from '../recognise/unit-source.js';
import { addressedUnits, assignmentIn, leadingUnits } from './assignment.js';
import { headingUnitsOf } from './heading-units.js';

/** Units with the offset in the paragraph text at which their own offsets begin, and how they were come by. */
export interface Lead {
  readonly units: readonly UnitName[];
  readonly offset: number | null;
  readonly basis: Basis;
}

/** Whether a node only says who must act, or what about, for what stands below it. */
export function isHeadingNode(node: Node, sheet: Sheet): boolean {
  const { text } = node.block;
  if (isOpener(text)) return true;
  if (headingUnitsOf(node.block, sheet) !== null) return true;
  if (node.children.length > 0) return looksLikeHeading(node.block);
  return text.trimEnd().endsWith(':') || (node.block.label === null && looksLikeHeading(node.block));
}

// What a heading says is asked by every point below it; it is worked out once for as long as the words of the document are held.
const HEADING_LEADS = new WeakMap<Sheet, Map<Node, Lead | null>>();

/** The units that a heading gives to what stands below it; null when it gives none. */
export function headingLead(node: Node, sheet: Sheet): Lead | null {
  const known = HEADING_LEADS.get(sheet) ?? new Map<Node, Lead | null>();
  HEADING_LEADS.set(sheet, known);
  const before = known.get(node);
  if (before !== undefined) return before;
  const lead = leadOfHeading(node, sheet);
  known.set(node, lead);
  return lead;
}

function leadOfHeading(node: Node, sheet: Sheet): Lead | null {
  const { text, body, end } = node.block;
  const words = passageOf(sheet, body, end);
  const units = headingUnitsOf(node.block, sheet);
  if (units !== null) return units.every((unit) => unit.anaphor) ? null : { units, offset: body, basis: 'heading' };
  if (isOpener(text)) {
    const addressed = addressedUnits(words);
    return addressed.length === 0 ? null : { units: addressed, offset: null, basis: 'intro' };
  }
  if (node.children.length > 0 && text.trimEnd().endsWith(':')) {
    const leading = leadingUnits(words);
    if (leading.length > 0) return { units: leading, offset: body, basis: 'heading' };
  }
  const assignment = node.children.length > 0 ? assignmentIn(words) : null;
  if (assignment === null || assignment.units.every((unit) => unit.anaphor)) return null;
  return { units: assignment.units, offset: body, basis: 'heading' };
}

const MOST_BESIDE = 12;

// "1. Giao phòng Quản lý Công nghiệp thực hiện các việc sau:" and its tasks as 2, 3, …: a heading that was numbered as one of its own points.
function besideLead(node: Node, sheet: Sheet): Lead | null {
  const siblings = node.parent?.children ?? [];
  const at = siblings.lastIndexOf(node, MOST_BESIDE);
  const before = siblings.slice(0, Math.max(0, at)).reverse().find((each) => each.block.text.trimEnd().endsWith(':'));
  if (before === undefined || before.children.length > 0 || before.block.label?.kind !== node.block.label?.kind) return null;
  const assignment = assignmentIn(passageOf(sheet, before.block.body, before.block.end));
  if (assignment === null || assignment.units.every((unit) => unit.anaphor)) return null;
  return { units: assignment.units, offset: before.block.body, basis: 'heading' };
}

/** The lead that the nearest heading above gives. */
export function inheritedLead(node: Node, sheet: Sheet): Lead | null {
  const beside = besideLead(node, sheet);
  if (beside !== null) return beside;
  for (let above = node.parent; above !== null; above = above.parent) {
    const lead = headingLead(above, sheet);
    if (lead !== null) return lead;
  }
  return null;
}

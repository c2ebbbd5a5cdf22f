import type { Node } from '../outline/outline.js';
import { isOpener } from '../outline/zones.js';
import { looksLikeHeading } from '../outline/headings.js';
import type { Basis } from '../reading.js';
import type { Passage, Sheet } from '../recognise/tokens.js';
import { passageOf } from '../recognise/tokens.js';
import type { UnitName } from '../recognise/unit-source.js';
import type { Assignment } from './told-at.js';
import { assignmentIn } from './assignment.js';
import { addressedUnits, askedUnits, leadingUnits, onlyGives, speaks } from './told-in-heading.js';
import { headingUnitsOf } from './heading-units.js';
import { oncePerPart } from './once.js';
import { coordinatorsIn } from './roles.js';

/** Units with the offset in the paragraph text at which their own offsets begin, and how they were come by. */
export interface Lead {
  readonly units: readonly UnitName[];
  readonly offset: number | null;
  readonly basis: Basis;
  /** Who the heading says helps with all that stands below it, with the same offset. */
  readonly helpers?: readonly UnitName[];
}

/** Whether a node only says who must act, or what about, for what stands below it. */
export function isHeadingNode(node: Node, sheet: Sheet): boolean {
  const { text } = node.block;
  if (isOpener(text)) return true;
  if (headingUnitsOf(node.block, sheet) !== null) return true;
  if (node.children.length > 0) return looksLikeHeading(node.block);
  return endsWithColon(node) || (node.block.label === null && looksLikeHeading(node.block));
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
  if (node.children.length > 0 && endsWithColon(node)) {
    const leading = leadingUnits(words);
    if (leading.length > 0) return { units: leading, offset: body, basis: 'heading' };
  }
  return node.children.length > 0 ? toldInHeading(node, words) : null;
}

function toldInHeading(node: Node, words: Passage): Lead | null {
  const assignment = assignmentIn(words);
  if (assignment === null) return TOLD_OF.test(node.block.text) ? spokenTo(askedUnits(words)) : null;
  if (assignment.units.every((unit) => unit.anaphor)) return null;
  if (isOnlySaid(words, assignment)) return spokenTo(addressedUnits(words));
  const helpers = endsWithColon(node) ? coordinatorsIn(words, assignment.end) : [];
  return { units: assignment.units, offset: node.block.body, basis: 'heading', helpers };
}

// "UBND tỉnh ban hành Công văn số …, yêu cầu các sở, ngành chủ động ứng phó:": those whom the one in front speaks to.
const spokenTo = (units: readonly UnitName[]): Lead | null => (units.length === 0 ? null : { units, offset: null, basis: 'intro' });

// "Ngày 9/11, UBND tỉnh ban hành văn bản yêu cầu các sở, ngành …:": a page that tells of a directive, before its points.
const TOLD_OF = /^(?:(?:Sáng|Chiều|Tối) )?[Nn]gày \d[^.;:]{3,120} (?:văn bản|[Cc]ông văn|[Cc]ông điện|[Cc]hỉ thị) [^.;]{3,400}:\s{0,2}$/u;

const isOnlySaid = (words: Passage, assignment: Assignment): boolean => onlyGives(words, assignment) || speaks(words, assignment);

/** The units that a heading gives to what stands below it; null when it gives none. Every point below asks it. */
const headingLead = oncePerPart((node: Node) => node.block.index, leadOfHeading);

// A line that says what follows gives it to what stands beside it.
const toldBeside = oncePerPart((node: Node) => node.block.index, ({ block }, sheet): Lead | null => {
  const assignment = assignmentIn(passageOf(sheet, block.body, block.end));
  return assignment === null || assignment.units.every((unit) => unit.anaphor) ? null : { units: assignment.units, offset: block.body, basis: 'heading' };
});

const MOST_BESIDE = 12;

// "1. Giao phòng Quản lý Công nghiệp thực hiện các việc sau:" and its tasks as 2, 3, …: a heading that was numbered as one of its own points.
function besideLead(node: Node, sheet: Sheet): Lead | null {
  const siblings = node.parent?.children ?? [];
  let at = siblings.lastIndexOf(node, MOST_BESIDE) - 1;
  while (at >= 0 && !endsWithColon(siblings[at])) at -= 1;
  const before = siblings[at];
  if (before === undefined || before.children.length > 0 || before.block.label?.kind !== node.block.label?.kind) return null;
  return toldBeside(before, sheet);
}

const endsWithColon = (node: Node | undefined): boolean => node?.block.text.trimEnd().endsWith(':') ?? false;

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

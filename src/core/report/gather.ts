import { orNil } from './compose.js';
import type { ReportUnit } from './facts.js';
import type { OutlineSection } from './outline.js';
import type { ReportLine, ReportSection } from './report.js';

/** What a unit brings to one section of a report. */
export interface UnitPart {
  readonly key: string;
  readonly lines: readonly ReportLine[];
}

/** Sources that units tell; figures are counted, and what is called text is the office's where it names no unit. */
const TOLD = ['results', 'overdue', 'obstacles', 'plan'] as const;

/** The sections of an outline that a unit brings something to. */
export function sectionsOfUnit(outline: readonly OutlineSection[], unitId: string): readonly OutlineSection[] {
  return outline.filter((section) => {
    if (section.unitIds.length > 0) return section.unitIds.includes(unitId);
    const claimed = outline.some((other) => other.key !== section.key && other.from === section.from && other.unitIds.includes(unitId));
    return TOLD.some((from) => from === section.from) && !claimed;
  });
}

/** Whether a unit brings a section of a report as it was composed: one of the outline, or the one under its own heading. */
export function bringsSection(outline: readonly OutlineSection[], unitId: string, sectionKey: string): boolean {
  return sectionsOfUnit(outline, unitId).some(({ key }) => sectionKey === key || sectionKey === `${key}:${unitId}`);
}

/** Which sections of a report as it was composed wait for these units: what one tells under its own heading waits there. */
export function awaitedSections<U extends { readonly unitId: string }>(outline: readonly OutlineSection[], sectionKeys: readonly string[], units: readonly U[]): readonly { readonly sectionKey: string; readonly unit: U }[] {
  const known = new Set(sectionKeys);
  return units.flatMap((unit) => sectionsOfUnit(outline, unit.unitId).flatMap(({ key }) => {
    const sectionKey = [`${key}:${unit.unitId}`, key].find((each) => known.has(each));
    return sectionKey === undefined ? [] : [{ sectionKey, unit }];
  }));
}

/** What the tasks propose to a unit for its part: the lines of a composed report that tell its work. */
export function proposedParts(composed: readonly ReportSection[], outline: readonly OutlineSection[], unitId: string): readonly UnitPart[] {
  return sectionsOfUnit(outline, unitId).map(({ key }) => ({
    key, lines: composed.filter((section) => section.key === key || section.key === `${key}:${unitId}`).flatMap(({ items }) => items.filter((line) => line.unitId === unitId)),
  }));
}

/** Whose lines, where they go in the directory, and the form of the report. */
interface Bringing {
  readonly unit: ReportUnit;
  /** Units in directory order. */
  readonly order: readonly string[];
  readonly outline: readonly OutlineSection[];
}

/**
 * A report with what a unit brought: in each section its lines stand in place of what tasks or an earlier handing in gave for this unit. What the
 * office wrote stays. Where units have headings of their own, a unit without one gets it in the order of the directory.
 */
export function takeParts(sections: readonly ReportSection[], parts: readonly UnitPart[], bringing: Bringing): readonly ReportSection[] {
  return parts.reduce((taken, { key, lines }) => {
    const brought = lines.filter(({ text }) => text.trim() !== '').map((line): ReportLine => ({ ...line, unitId: bringing.unit.id, by: 'unit' }));
    const section = bringing.outline.find((each) => each.key === key);
    return section?.from === 'results' && section.unitIds.length === 0 ? underOwnHeading(taken, { key, brought, bringing }) : intoSection(taken, key, { brought, bringing });
  }, sections);
}

interface Brought {
  readonly brought: readonly ReportLine[];
  readonly bringing: Bringing;
}

const intoSection = (sections: readonly ReportSection[], key: string, into: Brought): readonly ReportSection[] => sections.map((section) => (section.key === key ? { ...section, items: replaced(section, into) } : section));

function underOwnHeading(sections: readonly ReportSection[], { key, brought, bringing }: Brought & { readonly key: string }): readonly ReportSection[] {
  const own = `${key}:${bringing.unit.id}`;
  if (sections.some((section) => section.key === own)) return intoSection(sections, own, { brought, bringing });
  const at = sections.findIndex((section) => section.key === key);
  const head = sections[at];
  if (head === undefined || brought.length === 0) return sections;
  const rest = sections.slice(at + 1);
  const after = rest.findIndex((section) => !section.key.startsWith(`${key}:`) || placeOf(section.key.slice(key.length + 1), bringing) > placeOf(bringing.unit.id, bringing));
  const before = after === -1 ? rest : rest.slice(0, after);
  const section: ReportSection = { key: own, heading: bringing.unit.name, level: head.level === 1 ? 2 : 3, items: brought };
  return [...sections.slice(0, at), { ...head, items: head.items.filter((line) => !isNil(line)) }, ...before, section, ...rest.slice(before.length)];
}

const isNil = ({ id }: ReportLine): boolean => id.startsWith('nil:');
const placeOf = (unitId: string, { order }: Bringing): number => (order.includes(unitId) ? order.indexOf(unitId) : order.length);

/** The lines of a unit in place of what stood for it, after those of the units before it. */
function replaced({ key, items }: ReportSection, { brought, bringing }: Brought): readonly ReportLine[] {
  const kept = items.filter((line) => !isNil(line) && (line.unitId !== bringing.unit.id || line.by === 'office'));
  const after = kept.findIndex((line) => line.unitId !== undefined && placeOf(line.unitId, bringing) > placeOf(bringing.unit.id, bringing));
  const at = after === -1 ? kept.length : after;
  const lines = [...kept.slice(0, at), ...brought, ...kept.slice(at)];
  // A heading to which nobody brings anything says so, and goes on saying so: a paper has none that stands bare.
  return items.length === 0 ? lines : orNil(key, lines);
}

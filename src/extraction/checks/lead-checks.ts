import { fold } from '#core/index.js';
import type { DirectoryUnit, UnitMention } from '../reading.js';
import type { Check } from './checked.js';
import { NO_FLAGS } from './checked.js';

/** Nobody is told to do it. */
export const leadMissing: Check = ({ task }) => (task.lead.length > 0 ? NO_FLAGS : [{ code: 'lead_missing', detail: '', span: null, alternatives: [] }]);

/** "Các phòng, đơn vị thuộc Sở": a group cannot answer for a task. */
export const leadGroup: Check = ({ task }) => (task.lead.some(isGroup) ? task.lead.filter(isGroup).map((unit) => ({ code: 'lead_group', detail: unit.text, span: unit.span, alternatives: [] })) : NO_FLAGS);

const isGroup = ({ group }: UnitMention): boolean => group;

/** More than one lead (NĐ 314/2025/NĐ-CP: each work is given to one agency); any of them may be meant. */
export const leadSeveral: Check = ({ task: { lead } }) => (lead.length < 2 ? NO_FLAGS : [{ code: 'lead_several', detail: lead.map((unit) => unit.text).join('; '), span: lead[0]?.span ?? null, alternatives: lead.map((unit) => unit.text) }]);

/** A name that fits several units of the directory. */
export const leadAmbiguous: Check = ({ task, units }) =>
  units.length === 0 ? NO_FLAGS : task.lead.filter((unit) => !unit.group && unit.unitId === null && unit.candidates.length > 1)
    .map((unit) => ({ code: 'lead_ambiguous', detail: unit.text, span: unit.span, alternatives: unit.candidates.map(({ unitId }) => units.find(({ id }) => id === unitId)?.name ?? unitId) }));

/** A name that the directory does not have; the units whose names are nearest are offered. */
export const unitUnknown: Check = ({ task, units }) =>
  units.length === 0 ? NO_FLAGS : [...task.lead, ...task.coordinators].filter(isUnknown).map((unit) => ({ code: 'unit_unknown', detail: unit.text, span: unit.span, alternatives: nearest(unit.text, units) }));

// The least score that matching gives; below it stand only successors of a unit that is gone by the day of the document.
const FOUND = 0.5;

const isUnknown = (unit: UnitMention): boolean => !unit.group && unit.unitId === null && unit.candidates.every(({ score }) => score < FOUND);
const NEAR = 0.4;
const OFFERED = 3;

// By the share of words that two names have in common.
function nearest(name: string, units: readonly DirectoryUnit[]): string[] {
  const wanted = new Set(fold(name).split(' '));
  const scored = units.map((unit) => {
    const words = new Set(fold(unit.name).split(' '));
    const both = [...wanted].filter((word) => words.has(word)).length;
    return { name: unit.name, score: both / (wanted.size + words.size - both) };
  });
  return scored.filter(({ score }) => score >= NEAR).sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)).slice(0, OFFERED).map((unit) => unit.name);
}

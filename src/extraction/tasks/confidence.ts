import type { Basis, Flag, TaskMention, UnitMention } from '../reading.js';

const BASIS: Readonly<Record<Basis, number>> = {
  explicit: 1, heading: 1, inline: 0.98, manual: 1, table: 0.95, intro: 0.85, section: 0.85, anaphor: 0.85, ellipsis: 0.8, issuer: 0.75, inferred: 0.6,
};

const FLAG: Readonly<Partial<Record<Flag['code'], number>>> = {
  lead_missing: 0.5, lead_ambiguous: 0.7, lead_several: 0.9, lead_group: 0.9, deadline_conflict: 0.7, deadline_before_document: 0.6, deadline_other_year: 0.9, unit_unknown: 0.9,
};

/** How sure the reader is of a task: the weakest basis of its leads, less for each flag and for what does not begin like an order. */
export function confidenceOf(lead: readonly UnitMention[], flags: readonly Flag[], shape: { readonly order: boolean; readonly class: TaskMention['class'] }): number {
  const basis = lead.reduce((least, unit) => Math.min(least, BASIS[unit.basis]), 1);
  const flagged = flags.reduce((left, flag) => left * (FLAG[flag.code] ?? 1), 1);
  const form = (shape.order ? 1 : 0.8) * (shape.class === 'orientation' ? 0.85 : 1);
  return Math.round(basis * flagged * form * 0.97 * 100) / 100;
}

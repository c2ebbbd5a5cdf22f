import type { EvidenceCode } from './evidence.js';

/** What each piece of evidence weighs, and how often tasks of a score were right. Written by scripts/calibrate.mjs; do not edit. */
export const WEIGHTS: Readonly<Partial<Record<EvidenceCode, number>>> = {
  lead_explicit: 0.77,
  lead_heading: 0.6,
  lead_inline: 0.4,
  lead_table: -0.1,
  lead_labelled: 0.67,
  lead_intro: 0.09,
  lead_anaphor: 0.5,
  lead_issuer: 0.4,
  lead_none: -3.14,
  lead_many: -1.45,
  lead_group: -0.93,
  lead_long: -1.2,
  lead_short: -0.79,
  lead_joined: -0.82,
  order_missing: -1.17,
  order_second: 0.09,
  orientation: -0.81,
  long: -0.36,
  short: 0.48,
  sentences: -0.08,
  coordinators: 0.08,
  coordinators_group: -0.1,
  coordinators_many: 0.29,
  coordinators_joined: -0.31,
  coordinators_unread: -0.65,
  deadline_exact: 0.48,
  deadline_period: -0.1,
  deadline_loose: 0.64,
  deadline_several: 0.14,
  deadline_inherited: 0.75,
  date_unread: 0.07,
  flagged: -0.45,
};

/** From this score on, tasks were right with this frequency; scores rise. */
export const STEPS: readonly (readonly [score: number, probability: number])[] = [
  [-100, 0.09],
  [-2.86, 0.48],
  [-2.03, 0.74],
  [-1.36, 0.89],
  [-0.91, 0.94],
  [-0.5, 0.97],
  [0.44, 0.98],
  [0.8, 0.99],
];

/** From this probability on a task may be taken over, or has only to be looked at. */
export const BANDS = { accept: 0.95, look: 0.7 } as const;

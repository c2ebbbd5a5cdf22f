import type { EvidenceCode } from './evidence.js';

/** What each piece of evidence weighs, and how often tasks of a score were right. Written by scripts/calibrate.mjs; do not edit. */
export const WEIGHTS: Readonly<Partial<Record<EvidenceCode, number>>> = {
  lead_explicit: 0.66,
  lead_heading: -0.04,
  lead_inline: -0.86,
  lead_table: -0.09,
  lead_labelled: 0.48,
  lead_intro: -0.32,
  lead_anaphor: 0.62,
  lead_issuer: 0.06,
  lead_many: -1.69,
  lead_group: -0.86,
  lead_long: -1.45,
  lead_joined: -0.31,
  order_missing: -0.39,
  order_second: 0.02,
  orientation: -0.93,
  long: -0.06,
  short: 0.31,
  sentences: 0.2,
  coordinators: -0.32,
  coordinators_group: -0.45,
  coordinators_many: -0.72,
  coordinators_joined: -0.57,
  coordinators_short: -0.77,
  coordinators_unread: -0.02,
  deadline_exact: -0.08,
  deadline_period: -0.45,
  deadline_loose: 0.68,
  deadline_several: 0.15,
  deadline_inherited: -0.56,
  date_unread: -0.42,
  unsupported: -0.84,
  flagged: -0.26,
};

/** From this score on, tasks were right with this frequency; scores rise. */
export const STEPS: readonly (readonly [score: number, probability: number])[] = [
  [-100, 0.17],
  [-3.72, 0.76],
  [-2.66, 0.77],
  [-1.96, 0.86],
  [-1.87, 0.87],
  [-1.78, 0.89],
  [-1.53, 0.92],
  [-1.29, 0.96],
  [-0.77, 0.97],
];

/** From this probability on a task may be taken over, or has only to be looked at. */
export const BANDS = { accept: 0.95, look: 0.7 } as const;

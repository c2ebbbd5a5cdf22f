import type { EvidenceCode } from './evidence.js';

/** What each piece of evidence weighs, and how often tasks of a score were right. Written by scripts/calibrate.mjs; do not edit. */
export const WEIGHTS: Readonly<Partial<Record<EvidenceCode, number>>> = {
  lead_explicit: 0.55,
  lead_heading: -0.26,
  lead_inline: 0.26,
  lead_table: -0.49,
  lead_labelled: 0.86,
  lead_intro: -0.93,
  lead_anaphor: 0.39,
  lead_issuer: 0.28,
  lead_many: -1.9,
  lead_group: -1.19,
  lead_long: -1.39,
  lead_joined: -0.73,
  order_missing: 0.25,
  order_second: 0.01,
  orientation: -1,
  long: -0.27,
  short: 0.22,
  sentences: 0.59,
  coordinators: -0.76,
  coordinators_group: -0.19,
  coordinators_many: -0.34,
  coordinators_joined: -0.64,
  coordinators_short: -0.8,
  coordinators_unread: -0.24,
  deadline_exact: -0.1,
  deadline_period: -0.22,
  deadline_loose: 0.56,
  deadline_several: 0.13,
  deadline_inherited: 0.07,
  date_unread: -0.35,
  flagged: -0.47,
};

/** From this score on, tasks were right with this frequency; scores rise. */
export const STEPS: readonly (readonly [score: number, probability: number])[] = [
  [-100, 0.17],
  [-4.55, 0.7],
  [-3.49, 0.77],
  [-2.96, 0.84],
  [-2.71, 0.9],
  [-2.28, 0.91],
  [-1.72, 0.99],
];

/** From this probability on a task may be taken over, or has only to be looked at. */
export const BANDS = { accept: 0.95, look: 0.7 } as const;

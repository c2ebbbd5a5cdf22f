import type { EvidenceCode } from './evidence.js';

/** What each piece of evidence weighs, and how often tasks of a score were right. Written by scripts/calibrate.mjs; do not edit. */
export const WEIGHTS: Readonly<Partial<Record<EvidenceCode, number>>> = {};

/** From this score on, tasks were right with this frequency; scores rise. */
export const STEPS: readonly (readonly [score: number, probability: number])[] = [[-100, 0.9]];

/** From this probability on a task may be taken over, or has only to be looked at. */
export const BANDS = { accept: 0.95, look: 0.75 } as const;

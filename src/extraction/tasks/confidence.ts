import type { Flag, TaskMention } from '../reading.js';
import { BANDS, STEPS, WEIGHTS } from './calibration-data.js';
import type { EvidenceCode } from './evidence.js';

/** How sure the reader is, what a person does with it, and why it is not surer. */
export type Confidence = Pick<TaskMention, 'confidence' | 'band' | 'reasons'>;

const weightOf = (code: EvidenceCode): number => WEIGHTS[code] ?? 0;

/** The sum of what the evidence weighs: the more, the surer. */
export function scoreOf(evidence: readonly EvidenceCode[]): number {
  let sum = 0;
  for (const code of evidence) sum += weightOf(code);
  return sum;
}

// With these nobody may be taken at the reader's word, whatever the score.
const DECIDE = new Set<Flag['code']>(['lead_missing', 'lead_ambiguous', 'deadline_before_document', 'deadline_conflict']);

/** The share of gold tasks with such evidence that were right in words, lead, coordinators and deadlines (isotonic regression, see scripts/calibrate.mjs). */
export function confidenceOf(evidence: readonly EvidenceCode[], flags: readonly Flag[]): Confidence {
  const score = scoreOf(evidence);
  const confidence = STEPS.findLast(([from]) => score >= from)?.[1] ?? STEPS[0]?.[1] ?? 0;
  const against = evidence.filter((code) => weightOf(code) < 0).sort((a, b) => weightOf(a) - weightOf(b));
  return { confidence, band: bandOf(confidence, flags), reasons: [...new Set<string>([...flags.map(({ code }) => code), ...against])] };
}

function bandOf(confidence: number, flags: readonly Flag[]): TaskMention['band'] {
  if (flags.some(({ code }) => DECIDE.has(code)) || confidence < BANDS.look) return 'decide';
  return flags.length > 0 || confidence < BANDS.accept ? 'look' : 'accept';
}

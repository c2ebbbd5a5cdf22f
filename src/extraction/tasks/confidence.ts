import type { Flag, TaskMention } from '../reading.js';
import { BANDS, STEPS, WEIGHTS } from './calibration-data.js';
import type { EvidenceCode } from './evidence.js';

/** How sure the reader is, what a person does with it, and why it is not surer. */
export type Confidence = Pick<TaskMention, 'confidence' | 'band' | 'reasons'>;

const WEIGHT_OF = new Map<string, number>(Object.entries(WEIGHTS));
const weightOf = (code: EvidenceCode): number => WEIGHT_OF.get(code) ?? 0;

/** The sum of what the evidence weighs: the more, the surer. */
export function scoreOf(evidence: readonly EvidenceCode[]): number {
  let sum = 0;
  for (const code of evidence) sum += weightOf(code);
  return sum;
}

// With these nobody may be taken at the reader's word, whatever the score.
const DECIDE = new Set<Flag['code']>(['lead_missing', 'lead_ambiguous', 'deadline_before_document', 'deadline_conflict', 'deadline_impossible']);

/** The share of gold tasks with such evidence that were right in words, lead, coordinators and deadlines (isotonic regression, see scripts/calibrate.mjs); less where nothing supports the reading. */
export function confidenceOf(evidence: readonly EvidenceCode[], flags: readonly Flag[]): Confidence {
  const confidence = Math.min(shareFrom(scoreOf(evidence)), mostFor(evidence, flags));
  return { confidence, band: bandOf(confidence, flags), reasons: reasonsOf(evidence, flags) };
}

const DOUBTS: ReadonlySet<EvidenceCode> = new Set(['unsupported', 'date_unread']);
const isDoubt = (code: EvidenceCode): boolean => DOUBTS.has(code);
const DOUBTED = 0.8;
// Where somebody must decide, the reading is right by chance.
const UNDECIDED = 0.3;

/**
 * The most that may be promised: with a flag, a date that was not read or nothing that supports the reading, about as many are right on texts
 * of other offices as four in five, however many were on the documents that the frequencies come from.
 */
export function mostFor(evidence: readonly EvidenceCode[], flags: readonly Pick<Flag, 'code'>[]): number {
  if (flags.some(({ code }) => DECIDE.has(code))) return UNDECIDED;
  return flags.length > 0 || evidence.some(isDoubt) ? DOUBTED : 1;
}

function shareFrom(score: number): number {
  for (let at = STEPS.length - 1; at > 0; at -= 1) {
    const step = STEPS[at];
    if (step !== undefined && score >= step[0]) return step[1];
  }
  return STEPS[0]?.[1] ?? 0;
}

// The flags, and then what speaks against the reading; each once, since a group as lead is both.
function reasonsOf(evidence: readonly EvidenceCode[], flags: readonly Flag[]): readonly string[] {
  const against = speaksAgainst(evidence);
  if (flags.length === 0) return against;
  const reasons: string[] = [];
  for (const { code } of flags) if (!reasons.includes(code)) reasons.push(code);
  for (const code of against) if (!reasons.includes(code)) reasons.push(code);
  return reasons;
}

// The evidence that speaks against a reading, the weightiest first.
function speaksAgainst(evidence: readonly EvidenceCode[]): readonly EvidenceCode[] {
  const found: EvidenceCode[] = [];
  for (const code of evidence) {
    const weight = weightOf(code);
    if (weight >= 0) continue;
    let at = found.push(code) - 1;
    while (at > 0) {
      const before = found[at - 1];
      if (before === undefined || weightOf(before) <= weight) break;
      found[at] = before;
      at -= 1;
    }
    found[at] = code;
  }
  return found;
}

function bandOf(confidence: number, flags: readonly Flag[]): TaskMention['band'] {
  if (flags.some(({ code }) => DECIDE.has(code)) || confidence < BANDS.look) return 'decide';
  return flags.length > 0 || confidence < BANDS.accept ? 'look' : 'accept';
}

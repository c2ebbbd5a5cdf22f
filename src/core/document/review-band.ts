import type { Band, Draft } from './review-types.js';

/** From here a reading without a doubt may be taken as it is. */
export const SURE = 0.9;
const UNSURE = 0.6;

/** What a confidence comes to where the reader says no more than that. */
function bandOfConfidence(confidence: number): Band {
  return confidence >= SURE ? 'accept' : confidence < UNSURE ? 'decide' : 'look';
}

/**
 * What is advised about a draft as it stands now; null once a person decided it. Without a lead nobody could be given it: that is always to be
 * decided. A doubt that stands asks for a look at least, and what a person has set and left without a doubt has been looked at.
 */
export function bandOf(draft: Draft): Band | null {
  if (draft.status !== 'proposed' || draft.taskId !== null) return null;
  if (draft.leadUnitId === null) return 'decide';
  const read = draft.band ?? bandOfConfidence(draft.confidence);
  if (draft.flags.length > 0) return read === 'decide' ? 'decide' : 'look';
  return draft.confirmedFields.length > 0 ? 'accept' : read;
}

import { PAPER, POINTS_A_MILLIMETRE, SIGNATURE_POINTS, SIZE, TEXT_WIDTH_POINTS } from './layout-data.js';
import { recipientLines, signatureLines } from './lines.js';
import type { Paper } from './paper.js';
import { wrapped } from './wrapped.js';

/** Where the recipients of a paper stand. */
export interface PlacedRecipients {
  /** At left of the signature, on its page. */
  readonly beside: readonly string[];
  /** What of a long list goes on under the signature, over as many pages as it needs; on minutes, where two sign, all of it. */
  readonly under: readonly string[];
}

const LINE = 1.149;
const HALF = TEXT_WIDTH_POINTS / 2;
const TEXT_HEIGHT_POINTS = (PAPER.heightMillimetres.value - PAPER.topMillimetres.value - PAPER.bottomMillimetres.value) * POINTS_A_MILLIMETRE;
// A foot that is kept together may push no more than a third of a page of white before it.
const MOST_POINTS = TEXT_HEIGHT_POINTS / 3;

const heightOf = (lines: readonly string[], size: number): number => lines.reduce((sum, line) => sum + wrapped(line, size, HALF).length, 0) * size * LINE;

/** Recipients beside the signature as far as they keep to its height, where all of them would fill more than a third of a page: a signature stands on the page of the text's end, whoever else gets the paper. */
export function placedRecipients({ recipients, signing, secretary }: Pick<Paper, 'recipients' | 'signing' | 'secretary'>): PlacedRecipients {
  const lines = recipientLines(recipients);
  if (secretary !== null) return { beside: [], under: lines };
  const word = SIZE.recipientsWord.value * LINE;
  if (word + heightOf(lines, SIZE.recipients.value) <= MOST_POINTS) return { beside: lines, under: [] };
  const { posts, name } = signatureLines(signing);
  const signature = heightOf([...posts, name], SIZE.signer.value) + SIGNATURE_POINTS + SIZE.recipients.value * LINE;
  // A line longer than the signature, so that the list goes on without a gap.
  const count = lines.findIndex((_, index) => word + heightOf(lines.slice(0, index + 1), SIZE.recipients.value) >= signature) + 1;
  return { beside: lines.slice(0, count), under: lines.slice(count) };
}

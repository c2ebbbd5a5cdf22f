import { isUpperCase } from '../text/letters.js';
import type { Block } from './blocks.js';

const TOPIC = /^(?:Về|Đối với|Liên quan)(?!\p{L})/u;

const CLOSERS = '”"’)/';
const MOST_CLOSERS = 4;
const ENDS = '.;…!?';

// An end mark, perhaps with brackets and quotes behind it.
function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= text.length - MOST_CLOSERS && CLOSERS.includes(text.charAt(last))) last -= 1;
  return last >= 0 && ENDS.includes(text.charAt(last));
}

/** Whether a block reads as a heading by its shape: capitals, a colon, or no end mark and short. */
export function looksLikeHeading(block: Block): boolean {
  const text = block.text.trim();
  if (text === '' || text.length > 420) return false;
  if (isUpperCase(text)) return true;
  if (text.endsWith(':')) return true;
  if (endsSentence(text)) return false;
  if (block.label === null) return text.length <= 60;
  const bullet = block.label.kind === 'dash' || block.label.kind === 'plus' || block.label.kind === 'topic';
  return text.length <= (TOPIC.test(text) ? 420 : bullet ? 0 : 150);
}

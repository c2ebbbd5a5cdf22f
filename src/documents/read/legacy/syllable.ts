import { INITIALS, RIMES } from './tables-data.js';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const RISING_OR_HEAVY = /[\u0301\u0323]/u;
const STOPPED = /(?:ch|[cpt])$/u;
const LONGEST = 7;

const rimes = new Set(RIMES);
const known = new Map<string, boolean>();
const MOST_KNOWN = 20_000;

function isSpelled(plain: string): boolean {
  if (rimes.has(plain) || plain === 'gi') return true;
  return INITIALS.some((initial) => plain.startsWith(initial) && rimes.has(plain.slice(initial.length)));
}

function judge(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD');
  const tones = marked.match(TONES) ?? [];
  // A syllable has one tone, and one that ends in a stop has the rising or the heavy one.
  const plain = marked.replace(TONES, '').normalize('NFC');
  if (tones.length > 1 || !isSpelled(plain)) return false;
  return !STOPPED.test(plain) || RISING_OR_HEAVY.test(marked);
}

/** Whether a word of letters can be a Vietnamese syllable: a known initial and rime, one tone, and a tone that the rime takes. */
export function isSyllable(word: string): boolean {
  if (word.normalize('NFC').length > LONGEST) return false;
  const before = known.get(word);
  if (before !== undefined) return before;
  const answer = judge(word);
  if (known.size < MOST_KNOWN) known.set(word, answer);
  return answer;
}

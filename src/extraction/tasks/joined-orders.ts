import { cueOf, nextCue } from '../recognise/cue-index.js';
import { WORD, wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { part, phraseAt, startOf, tokenAt, wordAt } from '../recognise/tokens.js';
import { unitsAt } from '../recognise/unit.js';
import { assignmentIn } from './assignment.js';
import { acting } from './orders.js';
import { helpsAt } from './roles.js';
import type { Piece } from './sentences.js';
import { trimmed } from './sentences.js';

const JOINTS = cueOf(wordSet([',', 'và', 'còn']));
const DASHES = wordSet(['-', '–']);
const LONGEST_LIST = 60;
// What follows these tells why, when or of what: "để Sở B thẩm định", "khi Sở B yêu cầu"
const UNDER = wordSet(['để', 'khi', 'nếu', 'mà', 'do', 'rằng', 'việc', 'nhằm', 'nơi', 'như', 'đề', 'yêu']);

/**
 * Where a clause goes on with an order to somebody else: "Sở Y tế trình phương án | và Sở Tài chính thẩm định kinh phí trước ngày 20/6"; null
 * where it does not. Not "trình UBND tỉnh và Sở Tài chính thẩm định" (a list), "…, Sở B phối hợp thực hiện" (a partner), "… để Sở B thẩm định".
 * @param told where in the clause what its first unit does begins
 */
export function joinedOrders(source: Passage, clause: Piece, told: number): { readonly first: Piece; readonly second: Piece } | null {
  const words = part(source, clause.start, clause.end);
  const from = tokenAt(words, told);
  let seen = from;
  for (let at = nextCue(JOINTS, words, from + 2); at < words.last; at = nextCue(JOINTS, words, at + 1)) {
    const behind = wordAt(words, at + 1);
    const next = wordAt(words, at) === WORD.comma && (behind === WORD.and || behind === WORD.still) ? at + 2 : at + 1;
    if (!isOrderTo(words, next)) continue;
    if (saysUnder(words, seen, at)) return null;
    seen = at;
    if (isInList(words, from, at)) continue;
    return { first: trimmed(source.text, { start: clause.start, end: clause.start + startOf(words, at) }), second: { start: clause.start + startOf(words, next), end: clause.end } };
  }
  return null;
}

// A unit by its name, and right behind it what it does.
function isOrderTo(words: Passage, at: number): boolean {
  const { units, next } = unitsAt(words, at);
  if (units.length === 0 || units.some((unit) => unit.anaphor) || DASHES[wordAt(words, next)] === 1) return false;
  return phraseAt(words, next, acting) > 0 && !helpsAt(words, next) && assignmentIn(part(words, startOf(words, at), words.text.length))?.start === 0;
}

function saysUnder(words: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (UNDER[wordAt(words, at)] === 1) return true;
  return false;
}

// "trình UBND tỉnh | và Sở Tài chính": a list that has begun before.
function isInList(words: Passage, from: number, to: number): boolean {
  for (let at = Math.max(from, to - LONGEST_LIST); at < to; at += 1) if (unitsAt(words, at).next > to) return true;
  return false;
}

import { kindOf, LETTER, NUMBER } from '../text/characters.js';
import { unitAt } from '../text/units.js';

/** Where in a head a number or a day may begin: one look at each letter, so that patterns are asked at these places only. */
export interface HeadCues {
  /** "Số", "SỐ", "số", also as a scan gives it. */
  readonly numbers: readonly number[];
  /** "ngày", "Ngày", "NGÀY", also with its mark lost. */
  readonly days: readonly number[];
  /** A figure behind a comma or a full stop: "Ninh Hạ, 13.12.2007". */
  readonly figures: readonly number[];
}

const S = 1;
const O = 2;
const N = 4;
const G = 8;
const A = 16;
const Y = 32;
const STOP = 64;
const LETTERS: readonly (readonly [number, string])[] = [[S, 'Ss'], [O, 'ốóôỐÓÔ'], [N, 'nN'], [G, 'gG'], [A, 'àảãáÀÁ\ufffd'], [Y, 'yY'], [STOP, ',.']];
// Which of these a UTF-16 unit is.
const ROLES = new Uint8Array(0x10000);
for (const [role, letters] of LETTERS) for (const letter of letters) ROLES[letter.charCodeAt(0)] = role;
const FIRST = S | N | STOP;
const SPACE = 32;

const isLetterAt = (text: string, at: number): boolean => at >= 0 && at < text.length && (kindOf(unitAt(text, at)) & LETTER) !== 0;

const roleAt = (text: string, at: number): number => ROLES[unitAt(text, at)] ?? 0;

/** The cues of a head, each list in order. */
export function cuesOf(head: string): HeadCues {
  const cues = { numbers: [] as number[], days: [] as number[], figures: [] as number[] };
  const last = head.length - 3;
  for (let at = 0; at < last; at += 1) {
    const role = roleAt(head, at) & FIRST;
    if (role === 0) continue;
    const next = roleAt(head, at + 1);
    if (role === S && next === O && isApart(head, at, at + 2)) cues.numbers.push(at);
    else if (role === N && next === G && isDay(head, at)) cues.days.push(at);
    else if (role === STOP && isFigure(head, behindSpaces(head, at + 1))) cues.figures.push(behindSpaces(head, at + 1));
  }
  return cues;
}

const isApart = (text: string, start: number, end: number): boolean => !isLetterAt(text, start - 1) && !isLetterAt(text, end);
const isDay = (text: string, at: number): boolean => roleAt(text, at + 2) === A && roleAt(text, at + 3) === Y;
const isFigure = (text: string, at: number): boolean => (kindOf(text.charCodeAt(at)) & NUMBER) !== 0;

const MOST_SPACES = 3;

function behindSpaces(text: string, from: number): number {
  let at = from;
  while (at < from + MOST_SPACES && text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

import { foldKeepingLength } from '../text/fold.js';

/** A short stretch of a text with the places, in UTF-16 units of it, where the query stands. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

const AROUND = 60;
const MOST_MARKS = 12;

/** Where the first of the folded forms stands in a text, else the longest other; where none does, where the words of the first stand. */
export function marksIn(text: string, forms: readonly string[]): readonly (readonly [number, number])[] {
  const folded = foldKeepingLength(text).replace(/\s/g, ' ');
  const [typed = '', ...others] = forms;
  for (const form of [typed, ...others.sort((a, b) => b.length - a.length)]) {
    const found = placesOf(folded, form.split(' '));
    if (found.length > 0) return found;
  }
  const words = typed.split(' ').filter((word) => word !== '');
  return joined(words.flatMap((word) => placesOf(folded, [word]))).slice(0, MOST_MARKS);
}

/** Words of a folded text one after the other, whatever punctuation was between; the last may be the beginning of a word. */
function placesOf(folded: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const [first, ...rest] = words;
  if (first === undefined || first === '') return [];
  const found: (readonly [number, number])[] = [];
  for (let at = folded.indexOf(first); at >= 0 && found.length < MOST_MARKS; at = folded.indexOf(first, at + 1)) {
    const end = startsWord(folded, at) ? endOf(folded, at + first.length, rest) : null;
    if (end !== null) found.push([at, end]);
  }
  return found;
}

function endOf(folded: string, from: number, words: readonly string[]): number | null {
  let end = from;
  for (const word of words) {
    let at = end;
    while (folded[at] === ' ') at += 1;
    if (at === end || !folded.startsWith(word, at)) return null;
    end = at + word.length;
  }
  return end;
}

const startsWord = (folded: string, at: number): boolean => at === 0 || folded[at - 1] === ' ';

/** Words beside each other as one place. */
function joined(places: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [start, end] of [...places].sort((a, b) => a[0] - b[0])) {
    const last = runs.at(-1);
    if (last !== undefined && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else runs.push([start, end]);
  }
  return runs;
}

/** The stretch of a text around the first place where the query stands, white space joined; null where it stands nowhere. */
export function snippetOf(text: string, forms: readonly string[]): Snippet | null {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [first] = marksIn(whole, forms);
  if (first === undefined) return null;
  const start = wordStart(whole, Math.max(0, first[0] - AROUND));
  const end = wordEnd(whole, Math.min(whole.length, first[1] + AROUND * 2));
  const [before, after] = [start === 0 ? '' : '… ', end === whole.length ? '' : ' …'];
  const shown = `${before}${whole.slice(start, end)}${after}`;
  return { text: shown, marks: marksIn(shown, forms) };
}

const wordStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf(' ', at) + 1);

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + AROUND ? Math.min(text.length, at + (space < 0 ? AROUND : 0)) : space;
}

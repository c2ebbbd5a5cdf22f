import { lower } from './letters.js';

/** Lower case with every letter at its old place: the few letters whose lower case is longer stay as they are. */
export function lowered(text: string): string {
  const low = lower(text);
  return low.length === text.length ? low : Array.from(text, (letter) => (lower(letter).length === letter.length ? lower(letter) : letter)).join('');
}

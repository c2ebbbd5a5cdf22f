import { describe, expect, test } from 'vitest';
import type { Looked, Looker } from './testing/worst-cases.js';
import { looked, LOOKERS, WORST_PIECES, worstText } from './testing/worst-cases.js';

const SHORT = 20_000;
const LONG = 4 * SHORT;
/** Milliseconds; what is done within them needs no comparison. */
const QUICK = 150;
/** Four times the text takes four times as long; what grows with the square takes sixteen times. */
const MOST_GROWTH = 11;
const TRIES = 4;

function millisecondsOf({ look }: Looker, at: Looked): number {
  const start = Date.now();
  look(at);
  return Date.now() - start;
}

// Other work on the machine may make any one run slow, but not the best of several of the long text and the worst of the short one.
function growsTooFast(looker: Looker, short: Looked, long: Looked): boolean {
  let slow = millisecondsOf(looker, long);
  let quick = 0;
  for (let each = 0; each < TRIES && slow > QUICK && slow > MOST_GROWTH * quick; each += 1) {
    quick = Math.max(quick, millisecondsOf(looker, short));
    slow = Math.min(slow, millisecondsOf(looker, long));
  }
  return slow > QUICK && slow > MOST_GROWTH * quick;
}

describe('four times the text takes about four times as long', () => {
  test.each(WORST_PIECES.map((piece) => ({ piece })))('$piece', ({ piece }) => {
    const [short, long] = [looked(worstText(piece, SHORT)), looked(worstText(piece, LONG))];
    expect(LOOKERS.filter((looker) => growsTooFast(looker, short, long)).map(({ name }) => name)).toEqual([]);
  }, 120_000);
});

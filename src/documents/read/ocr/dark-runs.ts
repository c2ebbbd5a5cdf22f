import type { Picture } from './engine.js';

/** A straight dark stretch one dot thick, in dots: a part of row or column `at`, `to` exclusive. */
export interface DarkRun {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The dark stretches of a picture that are too long to be a part of a letter. */
export interface DarkRuns {
  readonly level: readonly DarkRun[];
  readonly upright: readonly DarkRun[];
}

// In shares of the lightness of the paper: print of a pale copy is darker than this, its shadows are not.
const INK = 0.72;
const LIGHTNESSES = 1024;
// Dots of a broken line that may be missing.
const GAP = 2;
const MOST = 60_000;
const SAMPLED = 97;

const dotsOf = ({ data, width, height }: Picture): Uint32Array => new Uint32Array(data.buffer, data.byteOffset, width * height);
const lightness = (dot: number): number => (dot & 0xff) + 2 * ((dot >> 8) & 0xff) + ((dot >> 16) & 0xff);

/** Most of a page is paper: the middle of all lightnesses is its own. */
function inkBelow(dots: Uint32Array): number {
  const counts = new Uint32Array(LIGHTNESSES);
  let seen = 0;
  for (let at = 0; at < dots.length; at += SAMPLED) {
    const light = lightness(dots[at] ?? 0);
    counts[light] = (counts[light] ?? 0) + 1;
    seen += 1;
  }
  let middle = 0;
  for (let left = seen / 2; middle < LIGHTNESSES && left > 0; middle += 1) left -= counts[middle] ?? 0;
  return middle * INK;
}

/**
 * Looks along every row and column of a picture once.
 *
 * @param shortest dots; longer than any stroke of a letter
 */
export function darkRuns(picture: Picture, shortest: number): DarkRuns {
  const { width, height } = picture;
  const dots = dotsOf(picture);
  const ink = inkBelow(dots);
  const dark = new Uint8Array(dots.length);
  for (let at = 0; at < dots.length; at += 1) if (lightness(dots[at] ?? 0) < ink) dark[at] = 1;
  return {
    level: runsAlong(dark, { lines: height, toNextLine: width, length: width, toNextDot: 1, shortest }),
    upright: runsAlong(dark, { lines: width, toNextLine: 1, length: height, toNextDot: width, shortest }),
  };
}

interface Walk {
  readonly lines: number;
  readonly toNextLine: number;
  readonly length: number;
  readonly toNextDot: number;
  readonly shortest: number;
}

function runsAlong(dark: Uint8Array, { lines, toNextLine, length, toNextDot, shortest }: Walk): DarkRun[] {
  const runs: DarkRun[] = [];
  for (let at = 0; at < lines && runs.length < MOST; at += 1) {
    let from = 0;
    let to = 0;
    for (let dot = 0, place = at * toNextLine; dot < length; dot += 1, place += toNextDot) {
      if (dark[place] === 0) continue;
      if (dot - to > GAP) {
        if (to - from >= shortest) runs.push({ at, from, to });
        from = dot;
      }
      to = dot + 1;
    }
    if (to - from >= shortest) runs.push({ at, from, to });
  }
  return runs;
}

const PAPER = 0xffffffff;

// The soft edge of a line is lighter than ink and was not counted, and its ends are ragged.
const EDGE = 2;

/** The same picture without these stretches and their edges. */
export function withoutRuns(picture: Picture, { level, upright }: DarkRuns): Picture {
  const { width, height } = picture;
  const copy: Picture = { width, height, data: new Uint8ClampedArray(picture.data) };
  const dots = dotsOf(copy);
  const paint = (box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }): void => {
    const [left, right] = [Math.max(0, box.left), Math.min(width, box.right)];
    for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y += 1) dots.fill(PAPER, y * width + left, y * width + right);
  };
  for (const { at, from, to } of level) paint({ left: from - EDGE, right: to + EDGE, top: at - EDGE, bottom: at + EDGE + 1 });
  for (const { at, from, to } of upright) paint({ left: at - EDGE, right: at + EDGE + 1, top: from - EDGE, bottom: to + EDGE });
  return copy;
}

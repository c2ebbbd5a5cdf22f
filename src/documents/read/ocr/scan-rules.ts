import { ruledGrids, type RuledGrid } from '../pdf/ruled-grids.js';
import type { Rule } from '../pdf/rules.js';
import { darkRuns, type DarkRun, type DarkRuns } from './dark-runs.js';
import type { Picture } from './engine.js';
import { straightened } from './straight-picture.js';

/** The tables that a scanned page has drawn, set straight, in points. */
export interface ScanTables {
  readonly grids: readonly RuledGrid[];
  /** How much the lines of the page fall to the right, as dots down for each dot right. */
  readonly slant: number;
  /** The drawn lines of the tables themselves. */
  readonly runs: DarkRuns;
}

// Points. A dash or the bar of a letter is shorter; a line of a page that lies askew by two degrees is cut into stretches of this length.
const SHORTEST_RUN = 16;
const SHORTEST_RULE = 24;
// Stretches of one line after it was set straight: how far apart across it, and how much may be missing along it.
const SAME_RULE = 1.6;
const MISSING = 5;
const FEET = 7;
// A line of a table ends at another one; those of stamps and signatures end anywhere.
const TOUCHES = 7;
const OFF_LINE = 2.5;
const STEEPEST = 0.035;
const STEP = 0.0005;
const FEWEST_RUNS = 4;
// The framed stamp of a registry is no table.
const LEAST_OF_PAGE = 0.3;

const middle = ({ from, to }: DarkRun): number => (from + to) / 2;

/** The slant at which the level stretches fall best into lines. */
function slantOfRuns(runs: readonly DarkRun[], unit: number): number {
  let best = { slant: 0, fit: 0 };
  for (let step = 0; step <= STEEPEST / STEP; step += 1) {
    for (const slant of step === 0 ? [0] : [step * STEP, -step * STEP]) {
      const lengths = new Map<number, number>();
      for (const run of runs) {
        const line = Math.round((run.at - slant * middle(run)) * unit);
        lengths.set(line, (lengths.get(line) ?? 0) + (run.to - run.from));
      }
      let fit = 0;
      for (const length of lengths.values()) fit += length * length;
      if (fit > best.fit) best = { slant, fit };
    }
  }
  return best.slant;
}

interface Stretch {
  readonly across: number;
  readonly from: number;
  readonly to: number;
}

const lengthOf = ({ from, to }: Stretch): number => to - from;

/** Stretches that lie on one line as one, from end to end. */
function linesOfStretches(stretches: readonly Stretch[]): Stretch[] {
  const lines: { across: number; from: number; to: number; latest: number }[] = [];
  for (const { across, from, to } of [...stretches].sort((one, other) => one.from - other.from)) {
    const same = lines.find((line) => Math.abs(line.latest - across) <= SAME_RULE && from - line.to <= MISSING);
    if (same === undefined) lines.push({ across, from, to, latest: across });
    else if (to > same.to) Object.assign(same, { to, latest: across });
  }
  // Both edges of a thick line, and the parts of one that bends, are one line.
  const whole: { across: number; from: number; to: number }[] = [];
  for (const line of lines.sort((one, other) => one.across - other.across)) {
    const same = whole.find((other) => Math.abs(other.across - line.across) <= 2 * SAME_RULE && line.from - other.to <= MISSING && other.from - line.to <= MISSING);
    if (same === undefined) whole.push({ across: line.across, from: line.from, to: line.to });
    else Object.assign(same, { across: lengthOf(line) > lengthOf(same) ? line.across : same.across, from: Math.min(same.from, line.from), to: Math.max(same.to, line.to) });
  }
  // The feet of capitals in a row stand on a line of their own, right above the one that parts the rows.
  const besideLonger = (line: Stretch): boolean => whole.some((other) => Math.abs(other.across - line.across) <= FEET && lengthOf(other) > 2 * lengthOf(line) && line.from < other.to && other.from < line.to);
  return whole.filter((line) => lengthOf(line) >= SHORTEST_RULE && !besideLonger(line));
}

/** The lines of tables among the drawn stretches: upright ones that end at level ones, and all level ones. */
function rulesOf({ level, upright }: DarkRuns, slant: number, unit: number): Rule[] {
  const placed = (x: number, y: number): { x: number; y: number } => {
    const straight = straightened(x, y, slant);
    return { x: straight.x * unit, y: straight.y * unit };
  };
  const across = linesOfStretches(level.map(({ at, from, to }) => ({ across: placed((from + to) / 2, at).y, from: placed(from, at).x, to: placed(to, at).x })));
  const down = linesOfStretches(upright.map(({ at, from, to }) => ({ across: placed(at, (from + to) / 2).x, from: placed(at, from).y, to: placed(at, to).y })));
  const touches = (x: number, y: number): boolean => across.some((rule) => Math.abs(rule.across - y) <= TOUCHES && rule.from - TOUCHES <= x && x <= rule.to + TOUCHES);
  return [
    ...across.map((rule) => ({ x0: rule.from, x1: rule.to, y0: rule.across, y1: rule.across })),
    ...down.filter((rule) => touches(rule.across, rule.from) && touches(rule.across, rule.to)).map((rule) => ({ x0: rule.across, x1: rule.across, y0: rule.from, y1: rule.to })),
  ];
}

/** The tables drawn on a scanned page; null where there is none. */
export function tablesOfScan(picture: Picture, unit: number): ScanTables | null {
  const runs = darkRuns(picture, SHORTEST_RUN / unit);
  if (runs.level.length < FEWEST_RUNS || runs.upright.length < FEWEST_RUNS) return null;
  const slant = slantOfRuns(runs.level, unit);
  const widest = picture.width * unit * LEAST_OF_PAGE;
  const grids = ruledGrids(rulesOf(runs, slant, unit)).filter(({ box }) => box.right - box.left >= widest);
  return grids.length === 0 ? null : { grids, slant, runs: runsOfGrids(runs, grids, { slant, unit }) };
}

/** The stretches that are lines of a table; the bars of some capitals in a row are as long as a short line. */
function runsOfGrids({ level, upright }: DarkRuns, grids: readonly RuledGrid[], { slant, unit }: { readonly slant: number; readonly unit: number }): DarkRuns {
  const ys = [...new Set(grids.flatMap(({ cells }) => cells.flatMap(({ box }) => [box.top, box.bottom])))];
  const xs = [...new Set(grids.flatMap(({ edges }) => edges))];
  const near = (edges: readonly number[], at: number): boolean => edges.some((edge) => Math.abs(edge - at) <= OFF_LINE);
  return {
    level: level.filter((run) => near(ys, straightened(middle(run), run.at, slant).y * unit)),
    upright: upright.filter((run) => near(xs, straightened(run.at, middle(run), slant).x * unit)),
  };
}

import type { Box } from './boxes.js';
import type { Rule } from './rules.js';

/** A cell between rules: its place in the grid, and on the page. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly box: Box;
}

/** A table drawn with rules. */
export interface RuledGrid {
  readonly box: Box;
  /** Where its columns begin, and where the last one ends. */
  readonly edges: readonly number[];
  readonly rows: number;
  readonly cells: readonly RuledCell[];
}

// Points: rules nearer than this are one, or touch.
const NEAR = 2.5;
// A row or column is wider; a rule that reaches less far beyond another is drawn without care.
const NARROWEST = 12;
const MOSTLY = 0.5;
// More rules than any table has are a drawing.
const MOST_RULES = 3000;

/** The tables among the rules of a page, from the top: rules that touch each other and leave at least two rows of two columns between them. */
export function ruledGrids(rules: readonly Rule[]): RuledGrid[] {
  if (rules.length < 4 || rules.length > MOST_RULES) return [];
  return touching(rules)
    .flatMap((group) => gridOf(group) ?? [])
    .sort((one, other) => one.box.top - other.box.top);
}

const isLevel = (rule: Rule): boolean => rule.y0 === rule.y1;
const meet = (one: Rule, other: Rule): boolean => one.x0 <= other.x1 + NEAR && other.x0 <= one.x1 + NEAR && one.y0 <= other.y1 + NEAR && other.y0 <= one.y1 + NEAR;

function touching(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  const left = new Set(rules);
  for (const rule of rules) {
    if (!left.delete(rule)) continue;
    const group = [rule];
    for (const member of group) {
      for (const other of left) {
        if (!meet(member, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Values that stand near each other, as one each, in order. */
function clustered(values: readonly number[]): number[] {
  const clusters: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    const last = clusters.at(-1);
    if (last === undefined || value - last > NEAR * 2) clusters.push(value);
  }
  return clusters;
}

function gridOf(rules: readonly Rule[]): RuledGrid | null {
  const upright = rules.filter((rule) => !isLevel(rule));
  const level = rules.filter(isLevel);
  const [columns, rows] = [clustered(upright.map((rule) => rule.x0)), clustered(level.map((rule) => rule.y0))];
  const xs = withOpenEnds(columns, rows.map((y) => reach(level.filter((rule) => Math.abs(rule.y0 - y) <= NEAR * 2).map((rule) => [rule.x0, rule.x1]))));
  const ys = withOpenEnds(rows, columns.map((x) => reach(upright.filter((rule) => Math.abs(rule.x0 - x) <= NEAR * 2).map((rule) => [rule.y0, rule.y1]))));
  if (xs.length < 3 || ys.length < 3) return null;
  const cells = cellsBetween(xs, ys, {
    beside: (x, [top = 0, bottom = 0]) => isDrawn(upright.filter((rule) => Math.abs(rule.x0 - x) <= NEAR * 2).map((rule) => [rule.y0, rule.y1]), top, bottom),
    below: ([left = 0, right = 0], y) => isDrawn(level.filter((rule) => Math.abs(rule.y0 - y) <= NEAR * 2).map((rule) => [rule.x0, rule.x1]), left, right),
  });
  const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
  return cells.length < 4 ? null : { box, edges: xs, rows: ys.length - 1, cells };
}

type Edges = readonly [number | undefined, number | undefined];
type Stretch = readonly [from: number, to: number];

const reach = (stretches: readonly Stretch[]): Stretch => [Math.min(...stretches.map(([from]) => from)), Math.max(...stretches.map(([, to]) => to))];

// Rules that reach beyond the outermost one they cross leave a table open on that side; its cells end where most of them end.
function withOpenEnds(edges: readonly number[], crossing: readonly Stretch[]): number[] {
  const shared = (end: number, ends: readonly number[]): boolean => ends.filter((each) => Math.abs(each - end) <= NEAR * 2).length >= Math.max(2, crossing.length / 2);
  const [starts, stops] = [crossing.map(([from]) => from), crossing.map(([, to]) => to)];
  const [first, last] = reach(crossing);
  return [
    ...(first < (edges[0] ?? first) - NARROWEST && shared(first, starts) ? [first] : []),
    ...edges,
    ...(last > (edges.at(-1) ?? last) + NARROWEST && shared(last, stops) ? [last] : []),
  ];
}

/** Whether rules along one line cover most of the way between two places; a scanned one has gaps. */
function isDrawn(rules: readonly Stretch[], from: number, to: number): boolean {
  const covered = rules.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
  return covered > MOSTLY * (to - from);
}

interface Borders {
  beside(x: number, rows: Edges): boolean;
  below(columns: Edges, y: number): boolean;
}

const boxBetween = ([left = 0, right = 0]: Edges, [top = 0, bottom = 0]: Edges): Box => ({ left, right, top, bottom });

// A cell goes on to the right, and then down, as far as no rule ends it.
function cellsBetween(xs: readonly number[], ys: readonly number[], borders: Borders): RuledCell[] {
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  const key = (row: number, column: number): number => row * xs.length + column;
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(key(row, column))) continue;
      const isFree = (next: number): boolean => next < xs.length - 1 && !taken.has(key(row, next)) && !borders.beside(xs[next] ?? 0, [ys[row], ys[row + 1]]);
      let colspan = 1;
      while (isFree(column + colspan)) colspan += 1;
      const rowspan = rowsDown(xs, ys, { row, column, borders });
      for (let place = 0; place < rowspan * colspan; place += 1) taken.add(key(row + Math.floor(place / colspan), column + (place % colspan)));
      cells.push({ row, column, colspan, rowspan, box: boxBetween([xs[column], xs[column + colspan]], [ys[row], ys[row + rowspan]]) });
    }
  }
  return cells;
}

function rowsDown(xs: readonly number[], ys: readonly number[], { row, column, borders }: { row: number; column: number; borders: Borders }): number {
  let rowspan = 1;
  while (row + rowspan < ys.length - 1 && !borders.below([xs[column], xs[column + 1]], ys[row + rowspan] ?? 0)) rowspan += 1;
  return rowspan;
}

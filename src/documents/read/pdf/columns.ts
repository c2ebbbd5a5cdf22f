import type { Line, Segment } from './lines.js';

/** Lines in reading order: a run of the page's lines, or one column of a letterhead or foot. */
export interface Region {
  readonly kind: 'flow' | 'column';
  readonly lines: readonly Line[];
}

interface Zone {
  readonly from: number;
  /** Index after the last line of the zone. */
  readonly to: number;
  /** Where the columns part, in points from the left. */
  readonly gutter: number;
}

// NĐ 30/2020/NĐ-CP, Phụ lục I: the head is agency | quốc hiệu, the foot is nơi nhận | signature.
// Without marks and case, and with what recognition makes of them: "Nơinhậm:", "Kinh gửi", "CỘNG HOÀ XÃ HỘI CHÙ NGHĨA".
const MOTTO = /^cong hoa xa hoi ch/;
const ADDRESSEES = /^kinh gui/;
const RECIPIENTS = /^n[oe]i ?nh[a-z]{1,2}\s*:?/;
const LONGEST_CUE = 40;
const LONGEST_HEAD = 12;
const LONGEST_FOOT = 24;
const LINES_BEFORE_RECIPIENTS = 3;
const MARGIN = 3;
// A place and date may begin a little left of the line above; a line across the page begins far left.
const OVERHANG = 12;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const begins = (text: string, pattern: RegExp): boolean => pattern.test(plain(text.slice(0, LONGEST_CUE)));

const crosses = (segment: Segment, gutter: number): boolean => segment.x < gutter - OVERHANG && segment.right > gutter + OVERHANG;
const isLeft = (segment: Segment, gutter: number): boolean => (segment.x + segment.right) / 2 < gutter;
const crossed = (line: Line, gutter: number): boolean => line.segments.some((segment) => crosses(segment, gutter));

function lastUncrossed(lines: readonly Line[], from: number, limit: { readonly gutter: number; readonly longest: number }): number {
  let to = from;
  while (to < lines.length && to - from < limit.longest && !crossed(lines[to] as Line, limit.gutter)) to += 1;
  return to;
}

function headZone(lines: readonly Line[]): Zone | null {
  const at = lines.findIndex((line) => line.segments.some((segment) => begins(segment.text, MOTTO)));
  const motto = lines[at]?.segments.find((segment) => begins(segment.text, MOTTO));
  if (motto === undefined) return null;
  // Quốc hiệu is the longest text of its column, so the column begins where it begins.
  const gutter = motto.x - MARGIN;
  let from = at;
  while (from > 0 && !crossed(lines[from - 1] as Line, gutter)) from -= 1;
  const below = lines.findIndex((line, index) => index > at && line.segments.some((segment) => begins(segment.text, ADDRESSEES)));
  const to = lastUncrossed(below < 0 ? lines : lines.slice(0, below), at, { gutter, longest: LONGEST_HEAD });
  // The title below is centred: it may stand right of the gutter alone, and nothing of the left column follows it.
  const lastLeft = lines.slice(from, to).findLastIndex((line) => line.segments.some((segment) => isLeft(segment, gutter)));
  const lastDate = lines.slice(from, to).findLastIndex((line) => line.segments.some((segment) => /, ?ngày\b/u.test(segment.text)));
  return { from, to: from + Math.max(lastLeft, lastDate, at - from) + 1, gutter };
}

function footZone(lines: readonly Line[], width: number): Zone | null {
  const at = lines.findLastIndex((line) => line.segments.some((segment) => begins(segment.text, RECIPIENTS)));
  if (at < 0) return null;
  const beside = (line: Line): Segment[] => line.segments.filter((segment) => segment.x > width * 0.4 && !begins(segment.text, RECIPIENTS));
  const rights = lines.slice(at, at + LONGEST_FOOT).flatMap(beside);
  if (rights.length === 0) return null;
  const gutter = Math.min(...rights.map((segment) => segment.x)) - MARGIN;
  let from = at;
  while (from > 0 && at - from < LINES_BEFORE_RECIPIENTS && (lines[from - 1] as Line).segments.every((segment) => segment.x > gutter)) from -= 1;
  return { from, to: lastUncrossed(lines, at, { gutter, longest: LONGEST_FOOT }), gutter };
}

function column(lines: readonly Line[], wanted: (segment: Segment) => boolean): Region {
  const parts = lines.map((line) => ({ ...line, segments: line.segments.filter(wanted) }));
  return { kind: 'column', lines: parts.filter((line) => line.segments.length > 0) };
}

const flow = (lines: readonly Line[]): Region => ({ kind: 'flow', lines });

function parted(lines: readonly Line[], zone: Zone): Region[] {
  const inside = lines.slice(zone.from, zone.to);
  return [column(inside, (segment) => isLeft(segment, zone.gutter)), column(inside, (segment) => !isLeft(segment, zone.gutter))];
}

/** The lines of a page in reading order, the two columns of its letterhead and of its foot one after the other. */
export function regionsOf(lines: readonly Line[], width: number): Region[] {
  const zones = [headZone(lines), footZone(lines, width)].filter((zone) => zone !== null).filter((zone) => zone.to > zone.from);
  const regions: Region[] = [];
  let next = 0;
  for (const zone of zones) {
    if (zone.from < next) continue;
    regions.push(flow(lines.slice(next, zone.from)), ...parted(lines, zone));
    next = zone.to;
  }
  return [...regions, flow(lines.slice(next))].filter((region) => region.lines.length > 0);
}

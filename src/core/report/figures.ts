import type { OfficialClass } from '../task/timeliness.js';
import type { ReportSection } from './report.js';

/** How many tasks of a period stand in each class; a task is counted once, at its lead. */
export interface OfficialCounts {
  readonly onTime: number;
  readonly late: number;
  readonly onTrack: number;
  readonly overdue: number;
  readonly undated: number;
  readonly paused: number;
}

export interface ReportFigures extends OfficialCounts {
  /** The sum of the four official classes, to which the percentages refer; undated and paused stand apart. */
  readonly total: number;
  /** Vietnamese decimals that add up to 100,00, such as `32,53`. */
  readonly percents: { readonly onTime: string; readonly late: string; readonly onTrack: string; readonly overdue: string };
  /** The sentence of the press form (template T7). */
  readonly sentence: string;
}

const KEYS: Readonly<Record<OfficialClass, keyof OfficialCounts>> = {
  on_time: 'onTime', late: 'late', on_track: 'onTrack', overdue: 'overdue', undated: 'undated', paused: 'paused',
};

/** Counts of groups of tasks by class; what has none (drafts, cancelled tasks) is not counted. */
export function countClasses(groups: readonly { readonly in: OfficialClass | null; readonly tasks: number }[]): OfficialCounts {
  const counts = { onTime: 0, late: 0, onTrack: 0, overdue: 0, undated: 0, paused: 0 };
  for (const group of groups) if (group.in !== null) counts[KEYS[group.in]] += group.tasks;
  return counts;
}

/**
 * Shares in hundredths of a percent that add up to 100,00 exactly: each is cut down, and what is left goes to the largest remainders,
 * the earlier first. All are `0,00` where there is nothing to share.
 */
export function percentages(counts: readonly number[]): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => '0,00');
  const shares = counts.map((count, index) => ({ index, floor: Math.floor((count * 10_000) / total), rest: (count * 10_000) % total }));
  const missing = 10_000 - shares.reduce((sum, share) => sum + share.floor, 0);
  const raised = new Set([...shares].sort((a, b) => b.rest - a.rest || a.index - b.index).slice(0, missing).map((share) => share.index));
  return shares.map(({ index, floor }) => printHundredths(floor + (raised.has(index) ? 1 : 0)));
}

const printHundredths = (value: number): string => `${Math.floor(value / 100)},${String(value % 100).padStart(2, '0')}`;

/** The figures of a report from counts, wherever those were counted. */
export function figuresOf(counts: OfficialCounts): ReportFigures {
  const { onTime, late, onTrack, overdue } = counts;
  const [p1 = '0,00', p2 = '0,00', p3 = '0,00', p4 = '0,00'] = percentages([onTime, late, onTrack, overdue]);
  const percents = { onTime: p1, late: p2, onTrack: p3, overdue: p4 };
  const total = onTime + late + onTrack + overdue;
  return { ...counts, total, percents, sentence: sentenceOf(counts, percents, total) };
}

function sentenceOf(counts: OfficialCounts, percents: ReportFigures['percents'], total: number): string {
  const done = `đã hoàn thành ${counts.onTime + counts.late} (đúng hạn ${counts.onTime}, chiếm ${percents.onTime}%; quá hạn ${counts.late}, chiếm ${percents.late}%)`;
  const open = `chưa hoàn thành ${counts.onTrack + counts.overdue} (trong hạn ${counts.onTrack}, chiếm ${percents.onTrack}%; quá hạn ${counts.overdue}, chiếm ${percents.overdue}%)`;
  const apart = [...(counts.undated > 0 ? [`${counts.undated} nhiệm vụ không xác định thời hạn`] : []), ...(counts.paused > 0 ? [`${counts.paused} nhiệm vụ tạm hoãn`] : [])];
  return `Tổng số ${total} nhiệm vụ; ${done}; ${open}.${apart.length === 0 ? '' : ` Ngoài ra có ${apart.join(' và ')}.`}`;
}

// What `sentenceOf` writes, whatever the numbers; a test holds the two together.
const SENTENCE =
  /Tổng số \d+ nhiệm vụ; đã hoàn thành \d+ \([^()]*\); chưa hoàn thành \d+ \([^()]*\)\.(?: Ngoài ra có \d+ nhiệm vụ (?:không xác định thời hạn|tạm hoãn)(?: và \d+ nhiệm vụ tạm hoãn)?\.)?/u;

/** The key of the line that tells the figures. */
export const FIGURES_LINE = 'figures';

/**
 * A report whose sentence of the figures says these figures. Numbers are counted and not typed: the paper may not print others than the screen
 * shows (model 7.6, invariant 10). What a person wrote around the sentence stays, and a line that they put into words of their own stays whole.
 */
export function withFigures(sections: readonly ReportSection[], figures: ReportFigures): readonly ReportSection[] {
  return sections.map((section) => ({
    ...section, items: section.items.map((line) => (line.id === FIGURES_LINE ? { ...line, text: line.text.replace(SENTENCE, () => figures.sentence) } : line)),
  }));
}

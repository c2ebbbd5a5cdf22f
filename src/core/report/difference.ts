import type { ReportLine, ReportSection } from './report.js';

/** A stretch of a line that both texts have, or only the older, or only the newer. */
export interface DifferencePiece {
  readonly text: string;
  readonly in: 'both' | 'old' | 'new';
}

/** A line that is not the same in both. */
export interface LineDifference {
  readonly id: string;
  readonly pieces: readonly DifferencePiece[];
}

/** A section in which something changed; its heading as the newer has it, as the older where it was taken out. */
export interface SectionDifference {
  readonly key: string;
  readonly heading: string;
  readonly lines: readonly LineDifference[];
}

/** What somebody has to read to know how one text of a report became another: lines that were added, taken out, or worded otherwise. Moving a line within its section says nothing new. */
export function reportDifference(older: readonly ReportSection[], newer: readonly ReportSection[]): readonly SectionDifference[] {
  const before = new Map(older.map((section) => [section.key, section]));
  const kept = new Set(newer.map(({ key }) => key));
  const changed = newer.map((section) => sectionDifference(before.get(section.key), section));
  const gone = older.filter(({ key }) => !kept.has(key)).map((section) => sectionDifference(section, undefined));
  return [...changed, ...gone].filter(({ lines }) => lines.length > 0);
}

const NOTHING: Pick<ReportSection, 'key' | 'heading' | 'items'> = { key: '', heading: '', items: [] };

function sectionDifference(older: ReportSection | undefined, newer: ReportSection | undefined): SectionDifference {
  const [before, after] = [(older ?? NOTHING).items, (newer ?? NOTHING).items];
  const known = new Map(before.map((line) => [line.id, line]));
  const stays = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !stays.has(id));
  const { key, heading } = newer ?? older ?? NOTHING;
  return { key, heading, lines: [...after.flatMap((line) => lineDifference(known.get(line.id), line)), ...gone.flatMap((line) => lineDifference(line, undefined))] };
}

/** A line with its footnotes, as they are read. */
const wordsOf = (line: ReportLine | undefined): string => (line === undefined ? '' : [line.text.trim(), ...(line.notes ?? []).map(({ text }) => `(Chú thích: ${text.trim()})`)].join(' ').trim());

function lineDifference(older: ReportLine | undefined, newer: ReportLine | undefined): LineDifference[] {
  const pieces = textDifference(wordsOf(older), wordsOf(newer));
  return pieces.every((piece) => piece.in === 'both') ? [] : [{ id: newer?.id ?? older?.id ?? '', pieces }];
}

/** Two texts as what they begin and end with in common, and between them the older and the newer words. */
export function textDifference(older: string, newer: string): readonly DifferencePiece[] {
  const [before, after] = [wordList(older), wordList(newer)];
  const most = Math.min(before.length, after.length);
  const first = countWhile(most, (at) => before[at] === after[at]);
  const last = countWhile(most - first, (at) => before[before.length - 1 - at] === after[after.length - 1 - at]);
  const pieces: readonly DifferencePiece[] = [
    { text: after.slice(0, first).join(''), in: 'both' },
    { text: before.slice(first, before.length - last).join(''), in: 'old' },
    { text: after.slice(first, after.length - last).join(''), in: 'new' },
    { text: after.slice(after.length - last).join(''), in: 'both' },
  ];
  return pieces.filter(({ text }) => text !== '');
}

// Words with the blanks behind them, so that together they are the text again.
const wordList = (text: string): readonly string[] => text.match(/\S+\s*/gu) ?? [];

function countWhile(most: number, holds: (at: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count += 1;
  return count;
}

import type { PaperNote } from '../paper/notes.js';

/** Who wrote a line: it was composed from tasks, a unit brought it, or the office wrote it. */
export const LINE_WRITERS = ['tasks', 'unit', 'office'] as const;
export type LineWriter = (typeof LINE_WRITERS)[number];

/** One line of a report. `taskIds` names the tasks it tells of, so that nothing is told twice or forgotten. */
export interface ReportLine {
  readonly id: string;
  readonly text: string;
  readonly taskIds: readonly string[];
  /** The unit whose work it tells; absent where it is nobody's alone. */
  readonly unitId?: string | undefined;
  readonly by?: LineWriter | undefined;
  /** Footnotes to its words or its figures. */
  readonly notes?: readonly PaperNote[] | undefined;
}

/** Figures in rows and columns; widths are hundredths that add up to 100. */
export interface ReportTable {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** A heading with its lines; a heading of a deeper level belongs to the last of the level above. Without its number: that follows from its place. */
export interface ReportSection {
  readonly key: string;
  readonly heading: string;
  readonly level: 1 | 2 | 3;
  readonly items: readonly ReportLine[];
  /** Counted and not typed; under the lines. */
  readonly table?: ReportTable | undefined;
}

/** When a text of a report was kept: as it was made, as somebody had written it after a while or wanted it kept, with a part handed in or taken, as it was frozen. */
export const REPORT_VERSION_KINDS = ['made', 'saved', 'kept', 'handed_in', 'taken', 'closed'] as const;
export type ReportVersionKind = (typeof REPORT_VERSION_KINDS)[number];

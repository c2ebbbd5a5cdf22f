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
}

/** A heading with its lines; a heading of a deeper level belongs to the last of the level above. Without its number: that follows from its place. */
export interface ReportSection {
  readonly key: string;
  readonly heading: string;
  readonly level: 1 | 2 | 3;
  readonly items: readonly ReportLine[];
}

/** One line of a report. `taskIds` names the tasks it tells of, so that nothing is told twice or forgotten. */
export interface ReportLine {
  readonly id: string;
  readonly text: string;
  readonly taskIds: readonly string[];
}

/** A heading with its lines; a heading of level 2 belongs to the last of level 1. */
export interface ReportSection {
  readonly key: string;
  readonly heading: string;
  readonly level: 1 | 2;
  readonly items: readonly ReportLine[];
}

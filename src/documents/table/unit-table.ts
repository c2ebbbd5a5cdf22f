/** One row as it stands in the file; `line` counts from 1 and is what an error message names. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The first sheet of a workbook, or a CSV or pasted table. What the columns mean is not decided here. */
export interface UnitTable {
  /** The cells of the first row that is not empty. */
  readonly head: readonly string[];
  /** The rows below it that are not empty, each as wide as the head or wider. */
  readonly rows: readonly TableRow[];
}

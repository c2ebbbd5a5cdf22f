/** A sheet of a workbook, or a whole table kept as text: its rows as they are shown, empty ones left out. */
export interface SheetOfRows {
  readonly name: string;
  /** `line` counts from 1 and is what the person sees beside the row. A merged cell says the same in every place that it covers. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** What is written into a sheet that goes back to a person: notes at cells, and columns. */
export interface SheetMarks {
  readonly sheet: number;
  readonly headLine: number;
  /** `column` counts from 0. */
  readonly cells: readonly { readonly line: number; readonly column: number; readonly text: string; readonly look: 'wrong' | 'changed' }[];
  readonly columns: readonly SheetColumn[];
}

/** A column to write: one that is there (`at`), the one of the same head, or a new one behind the last. */
export interface SheetColumn {
  readonly head: string;
  readonly at?: number;
  readonly cells: readonly { readonly line: number; readonly text: string }[];
}

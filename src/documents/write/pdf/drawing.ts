import type { NotedPiece } from '#core/index.js';

/** A stretch of text in one face; size in points. */
export interface DrawnRun {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italics: boolean;
  /** What stands before the text in bold; absent where nothing does. */
  readonly lead?: string;
  /** The text cut where footnotes are called; absent where none is. */
  readonly pieces?: readonly NotedPiece[];
}

/** A paragraph; measures in points. */
export interface DrawnText {
  readonly kind: 'text';
  readonly run: DrawnRun;
  readonly align: 'left' | 'center' | 'justify';
  /** Indent of the first line, and of all lines at left and at right. */
  readonly first: number;
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
  /** Whether it stays on the page of what follows. */
  readonly keep: boolean;
}

export interface DrawnRule {
  readonly kind: 'rule';
  readonly length: number;
}

/** A framed word in the middle of its column. */
export interface DrawnBox {
  readonly kind: 'box';
  readonly run: DrawnRun;
  readonly width: number;
  readonly height: number;
}

/** A ruled table whose first row is its head; a cell is its lines. */
export interface DrawnTable {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly size: number;
  /** By column. */
  readonly centred: readonly boolean[];
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly (readonly string[])[])[];
  /** By row: whether it may go on over the page. */
  readonly long: readonly boolean[];
}

/** Columns without lines, kept on one page. */
export interface DrawnColumns {
  readonly kind: 'columns';
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly Drawn[])[])[];
}

export type Drawn = DrawnText | DrawnRule | DrawnBox | DrawnTable | DrawnColumns;

/** Pages of one size, numbered from 1 with the first number hidden; measures in points. */
export interface DrawnSection {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly content: readonly Drawn[];
}

/** All that the program of `layout-program.ts` draws. */
export interface Drawing {
  readonly title: string;
  readonly author: string;
  /** Of page numbers. */
  readonly numberSize: number;
  /** From the edge of the page to the page number. */
  readonly numberTop: number;
  readonly size: number;
  /** Of footnotes. */
  readonly noteSize: number;
  readonly sections: readonly DrawnSection[];
}

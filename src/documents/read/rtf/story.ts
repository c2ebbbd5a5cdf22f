import type { Block } from '../docx/blocks.js';
import { edgedTable, type CellPlace, type EdgedRow } from '../edged-table.js';
import { runText, type LegacyTally, type RunText } from '../legacy/runs.js';

/** One flow of text: the body, a note, a header or a text box. */
export interface RtfStory {
  readonly run: RunText;
  /** Text boxes of the paragraph that is open; they come after it. */
  readonly boxes: Block[];
  /** What the next `\row` says of its cells. */
  readonly definition: { places: CellPlace[]; ruled: boolean };
  endParagraph(inTable: boolean): void;
  endCell(): void;
  endRow(): void;
  /** Everything read, what is open closed first. */
  finish(): readonly Block[];
}

/** Begins an empty flow. */
export function rtfStory(tally: LegacyTally): RtfStory {
  const blocks: Block[] = [];
  const run = runText(tally);
  const boxes: Block[] = [];
  const definition: RtfStory['definition'] = { places: [], ruled: false };
  let rows: EdgedRow[] = [];
  let cells: Block[][] = [];
  let cell: Block[] = [];

  const takeParagraph = (): Block[] => {
    const text = run.take();
    return [{ kind: 'paragraph', text }, ...boxes.splice(0)];
  };
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push(edgedTable(rows));
    // Cells without the end of their row: the file broke off, or was written by hand.
    blocks.push(...cells.flat(), ...cell);
    rows = [];
    cells = [];
    cell = [];
  };
  return {
    run,
    boxes,
    definition,
    endParagraph(inTable) {
      if (inTable) cell.push(...takeParagraph());
      else {
        closeTable();
        blocks.push(...takeParagraph());
      }
    },
    endCell() {
      cells.push([...cell, ...takeParagraph()]);
      cell = [];
    },
    endRow() {
      rows.push({ places: definition.places, cells, ruled: definition.ruled });
      cells = [];
    },
    finish() {
      if (!run.isEmpty || boxes.length > 0) cell.push(...takeParagraph());
      closeTable();
      return blocks;
    },
  };
}

import type { DocumentKind } from '../kind.js';
import { movedTables } from '../table/text-table.js';
import { flowOf, flowText, type Block } from './docx/blocks.js';
import { withLetterhead } from './letterhead.js';
import type { LegacyTally } from './legacy/runs.js';
import { TRACKED_NOTE } from './notes.js';
import type { ReadNote, SourceText } from './read-text.js';
import { storedText } from './stored-text.js';

/** What a reader of a format gathered of one document. */
export interface Gathered {
  readonly kind: DocumentKind;
  readonly blocks: readonly Block[];
  readonly legacy: LegacyTally;
  readonly tracked: boolean;
  readonly headers?: readonly (readonly Block[])[];
  /** Text boxes whose place among the paragraphs is not known. */
  readonly boxes?: readonly (readonly Block[])[];
  /** Foot and end notes in the order of their marks. */
  readonly notes?: readonly (readonly Block[])[];
  readonly remarks?: readonly ReadNote[];
}

/** The stored text of a document: letterhead, body, boxes, then the notes as `[1] …`; tables with their places in it. */
export function assembled({ kind, blocks, legacy, tracked, headers = [], boxes = [], notes = [], remarks = [] }: Gathered): SourceText {
  const flow = flowOf(blocks);
  const whole = withLetterhead(flow.text, headers);
  const tables = movedTables(flow.tables, (offset) => offset + whole.length - flow.text.length);
  const after = [...boxes.map((box) => flowText(box).trim()), ...notes.map((note, index) => `[${index + 1}] ${flowText(note).trim()}`)];
  const text = storedText([whole, ...after.filter((each) => each !== '')].join('\n\n'));
  return { text, kind, pages: null, tables, notes: tracked ? [...remarks, TRACKED_NOTE] : remarks, legacy };
}

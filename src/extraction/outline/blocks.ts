import type { Label } from './labels.js';
import { readLabel } from './labels.js';

/** A paragraph with its place in the paragraph text; `body` begins after the label. */
export interface Block {
  readonly index: number;
  readonly label: Label | null;
  /** Offsets into the paragraph text, label included. */
  readonly start: number;
  readonly end: number;
  /** Where the words after the label begin. */
  readonly body: number;
  /** The words after the label. */
  readonly text: string;
}

/** The paragraphs of a text that has one to a line. A topic in brackets behind a bullet belongs to the label. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') {
      const label = readLabel(line);
      const body = start + (label?.length ?? 0);
      blocks.push({ index: blocks.length, label, start, end: start + line.length, body, text: line.slice(label?.length ?? 0) });
    }
    start += line.length + 1;
  }
  return blocks;
}

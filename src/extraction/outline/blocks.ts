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

// "g) … h) … i) …": behind h the sign is a letter and no small Roman number; so are v behind u and x behind v.
const FOLLOWS: Readonly<Record<string, string>> = { i: 'h', v: 'u', x: 'v' };

const inAlphabet = (label: Label | null, before: string): Label | null =>
  label?.kind === 'small-roman' && before !== '' && FOLLOWS[label.value] === before ? { ...label, kind: 'letter' } : label;

/** The paragraphs of a text that has one to a line. A topic in brackets behind a bullet belongs to the label. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let letter = '';
  for (const line of text.split('\n')) {
    if (line !== '') {
      const label = inAlphabet(readLabel(line), letter);
      if (label?.kind === 'letter') letter = label.value;
      const body = start + (label?.length ?? 0);
      blocks.push({ index: blocks.length, label, start, end: start + line.length, body, text: line.slice(label?.length ?? 0) });
    }
    start += line.length + 1;
  }
  return blocks;
}

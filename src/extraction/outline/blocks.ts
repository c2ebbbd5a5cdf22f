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

// No drafter writes such paragraphs; a file without line ends would otherwise be one, and cost its length by its length.
const LONGEST_PARAGRAPH = 20_000;

/** The lines of a text with where they begin; a line of unheard-of length is taken in pieces, cut behind a sentence where one ends. */
function* linesOf(text: string): Generator<{ readonly line: string; readonly start: number }> {
  let start = 0;
  for (const whole of text.split('\n')) {
    let from = 0;
    // A row of a table stays one, however long.
    while (whole.length - from > LONGEST_PARAGRAPH && !isRow(whole)) {
      const to = cutBefore(whole, from + LONGEST_PARAGRAPH, from);
      yield { line: whole.slice(from, to), start: start + from };
      from = to;
    }
    yield { line: whole.slice(from), start: start + from };
    start += whole.length + 1;
  }
}

const isRow = (line: string): boolean => line.slice(0, LONGEST_PARAGRAPH).includes(' | ');

function cutBefore(line: string, at: number, least: number): number {
  const ends = ['. ', '; ', ' '].map((end) => [line.lastIndexOf(end, at - end.length), end.length] as const).find(([found]) => found > least + LONGEST_PARAGRAPH / 2);
  return ends === undefined ? at : ends[0] + ends[1];
}

/** The paragraphs of a text that has one to a line. A topic in brackets behind a bullet belongs to the label. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let letter = '';
  for (const { line, start } of linesOf(text)) {
    if (line === '') continue;
    const label = inAlphabet(readLabel(line), letter);
    if (label?.kind === 'letter') letter = label.value;
    const body = start + (label?.length ?? 0);
    blocks.push({ index: blocks.length, label, start, end: start + line.length, body, text: line.slice(label?.length ?? 0) });
  }
  return blocks;
}

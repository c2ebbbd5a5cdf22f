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

const isRow = (line: string): boolean => line.includes(' | ');

function cutBefore(piece: string): number {
  const end = ['. ', '; ', ' '].find((mark) => piece.lastIndexOf(mark) > LONGEST_PARAGRAPH / 2);
  return end === undefined ? piece.length : piece.lastIndexOf(end) + end.length;
}

/** The paragraphs of a text that has one to a line. A topic in brackets behind a bullet belongs to the label. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let letter = '';
  let lineStart = 0;
  for (let start = 0; start < text.length;) {
    const whole = lineEnd(text, start, lineStart);
    const to = start + behindDear(text.slice(start, whole));
    const line = text.slice(start, to);
    if (line !== '') {
      const label = inAlphabet(readLabel(line), letter);
      if (label?.kind === 'letter') letter = label.value;
      const length = label?.length ?? 0;
      blocks.push({ index: blocks.length, label, start, end: to, body: start + length, text: length === 0 ? line : line.slice(length) });
    }
    const ends = text.charCodeAt(to) === LINE_END;
    start = ends || to < whole ? to + 1 : to;
    if (ends) lineStart = start;
  }
  return blocks;
}

const DEAR = /^K[íi]nh gửi\s?:/u;
// How the first sentence of a letter begins.
const FIRST_SENTENCE = /\.\s(?=(?:Căn cứ|Thực hiện|Để|Nhằm|Theo|Sau khi|Tiếp theo|Trong|Vừa qua|Hưởng ứng|Nhận được|Đề nghị|Yêu cầu|Ngày \d)(?!\p{L}))/u;
const LONGEST_DEAR = 600;

// "Kính gửi: Phòng Kinh tế. Đề nghị Phòng thực hiện:": the letter begins on the line of those it is sent to. How much of the line is theirs.
function behindDear(line: string): number {
  if (line.charAt(0) !== 'K' || !DEAR.test(line)) return line.length;
  const sentence = FIRST_SENTENCE.exec(line.slice(0, LONGEST_DEAR));
  return sentence === null ? line.length : sentence.index + 1;
}

const LINE_END = 10;

// Where a line, or what is left of it, ends; one of unheard-of length is taken in pieces, cut behind a sentence where one ends.
function lineEnd(text: string, start: number, lineStart: number): number {
  const found = text.indexOf('\n', start);
  const end = found < 0 ? text.length : found;
  // A row of a table stays one, however long.
  if (end - start <= LONGEST_PARAGRAPH || isRow(text.slice(lineStart, Math.min(end, lineStart + LONGEST_PARAGRAPH)))) return end;
  return start + cutBefore(text.slice(start, start + LONGEST_PARAGRAPH));
}

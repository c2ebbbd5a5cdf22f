/** A stretch of the stored text that is shown as it stands; Markdown marks between runs are not shown. Offsets are those of the stored text. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The column of a table row, from 0; 0 elsewhere. */
  readonly cell: number;
}

/** One paragraph of the document as a reader sees it. Only blocks are drawn anew when something in them changes. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: 'title' | 'heading' | 'paragraph' | 'row';
  readonly runs: readonly Run[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly afterBlank: boolean;
}

const LABEL = /^(?:[-–+•*|#>]|\(?\d{1,3}(?:\.\d{1,3})*[.)/]|\(?[a-zđ]\)|[IVX]{1,5}[.)])/u;
const HARD_WRAP = 60;

// A row of a table: cells between bars, with or without bars at its ends.
const isRow = (line: string): boolean => /^\|.*\|$/su.test(line) || (line.match(/ \|(?= |$)/g) ?? []).length >= 2;

/**
 * Cuts the stored text into paragraphs. Lines that a converter broke in the middle of a sentence are joined again, also over an empty line;
 * nothing of the text is changed, so an offset in a block is an offset in the document.
 */
export function blocksOf(text: string): Block[] {
  const groups: Line[][] = [];
  for (const line of linesOf(text)) {
    const last = groups.at(-1);
    const above = last?.at(-1);
    if (last !== undefined && above !== undefined && continues(above, line)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => blockOf(text, lines));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const raw = text.slice(start, end);
    const words = raw.trim();
    if (words === '' || /^\|?[\s|:-]*-{3,}[\s|:-]*$/.test(words)) afterBlank = true;
    else {
      lines.push(...partsOf(words, start + raw.indexOf(words), afterBlank));
      afterBlank = false;
    }
    start = end + 1;
  }
  return lines;
}

// A bold stretch that ends where the next begins was two paragraphs before a converter joined them.
function partsOf(words: string, start: number, afterBlank: boolean): Line[] {
  const seam = /^\*\*(?!\*).*?[^*]\*\*(?=\*\*[^*])/su.exec(words)?.[0].length;
  if (seam === undefined) return [{ start, end: start + words.length, text: words, afterBlank }];
  return [{ start, end: start + seam, text: words.slice(0, seam), afterBlank }, ...partsOf(words.slice(seam), start + seam, true)];
}

// A sentence goes on where the line above stops without a stop and the next starts small; a converter's full line goes on whatever follows.
function continues(above: Line, line: Line): boolean {
  if (LABEL.test(line.text) || above.text.startsWith('#') || isRow(above.text) || isRow(line.text)) return false;
  if (/[.;:!?…]["”*_)]*$/u.test(above.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  return !line.afterBlank && above.text.length >= HARD_WRAP && !isCapitals(above.text);
}

function blockOf(text: string, lines: readonly Line[]): Block {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const whole = text.slice(start, end);
  const marked = /^#{1,6}\s/.test(whole);
  const runs = runsOf(text, start, end);
  return { start, end, runs: marked ? runs.map((run) => ({ ...run, bold: true })) : runs, kind: kindOf(whole, runs, marked) };
}

function kindOf(whole: string, runs: readonly Run[], marked: boolean): Block['kind'] {
  if (isRow(whole)) return 'row';
  const plain = whole.replace(/[#*_\s]+/g, ' ').trim();
  if (plain.length <= 120 && isCapitals(plain)) return 'title';
  return marked || (runs.length > 0 && plain.length <= 160 && runs.every((run) => run.bold)) ? 'heading' : 'paragraph';
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

const MARK = /\*{2,4}|__|(?<![*\p{L}\p{N}])\*(?=[^\s*])|(?<=[^\s*])\*(?!\*)|\\(?=[\\*_#.()[\]|+-])|<!--[\s\S]*?-->|\|/gu;

/** The visible runs between two offsets: `**`, `__`, `*`, `#`, escapes and comments are left out and told by weight and slant instead. */
function runsOf(text: string, start: number, end: number): Run[] {
  const runs: Run[] = [];
  const source = text.slice(start, end);
  const row = isRow(source);
  const style = { bold: false, italic: false, cell: source.startsWith('|') ? -1 : 0 };
  let from = /^#{1,6}\s+/.exec(source)?.[0].length ?? 0;
  const push = (to: number): void => {
    if (to > from && (!row || source.slice(from, to).trim() !== '')) runs.push({ ...style, cell: Math.max(style.cell, 0), start: start + from, end: start + to });
  };
  for (const match of source.matchAll(MARK)) {
    if (match.index < from || (match[0] === '|' && !row)) continue;
    push(match.index);
    from = match.index + match[0].length;
    if (match[0] === '|') style.cell += 1;
    else if (match[0].startsWith('*') || match[0] === '__') turn(style, match[0]);
  }
  push(source.length);
  return runs;
}

function turn(style: { bold: boolean; italic: boolean }, mark: string): void {
  if (mark.length === 2 || mark.length === 3) style.bold = !style.bold;
  if (mark.length === 1 || mark.length === 3) style.italic = !style.italic;
}

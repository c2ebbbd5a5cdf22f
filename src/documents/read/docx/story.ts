import type { Block, Cell } from './blocks.js';
import { AT_SOFT_HYPHEN, legacyFont, type LegacyFont } from '../legacy/fonts.js';
import { runText, type LegacyTally, type RunText } from '../legacy/runs.js';
import { labelled, type NumberPrinter } from './numbering.js';
import { printedSign } from '../symbols.js';
import { drawsColumns, indentsFirstLine, type NumberingPlace, type Styles } from './styles.js';
import { isOn, type Attributes, type XmlListener } from './xml.js';

/** What the walk through one story (the body, or the notes) needs to know of the rest of the document. */
export interface StorySetting {
  readonly styles: Styles;
  readonly numbers: NumberPrinter;
  /** Counts what was turned into Unicode. */
  readonly tally: LegacyTally;
  /** The mark to print where a note is called, such as `[1]`. */
  noteMark(kind: 'footnote' | 'endnote', id: string): string;
  /** Called for each note of a notes part. */
  onNote?(id: string, blocks: readonly Block[]): void;
}

export interface Story extends XmlListener {
  readonly blocks: readonly Block[];
  /** Whether text was inserted or deleted under tracking; the final text is what was read. */
  readonly tracked: boolean;
}

interface OpenRun {
  hidden: boolean;
  font: string | null;
  style: string | null;
}

interface OpenParagraph {
  readonly run: RunText;
  style: string | null;
  list: string | null;
  level: number | null;
  markDeleted: boolean;
  /** Whether its first line is indented; null where it does not say. */
  indented: boolean | null;
  readonly after: Block[];
}

interface OpenTable {
  readonly rows: Cell[][];
  row: Cell[];
  rowDeleted: boolean;
  span: number;
  continued: boolean;
  ruled: boolean | null;
  style: string | null;
  cellRules: number;
}

interface Walk {
  readonly setting: StorySetting;
  readonly path: string[];
  /** Blocks of the body, of the open cells and of the open text boxes, innermost last. */
  readonly containers: Block[][];
  readonly paragraphs: OpenParagraph[];
  readonly tables: OpenTable[];
  readonly runs: OpenRun[];
  /** For each open field, whether its code or its result is passing by. */
  readonly fields: ('code' | 'result')[];
  /** Text of paragraphs whose end mark was deleted, by the container where it goes on. */
  readonly carried: Map<Block[], string>;
  readonly legacyFonts: Map<string, LegacyFont | null>;
  skipped: number;
  tracked: boolean;
}

// What is not part of the final printed text, with all that is inside.
const LEFT_OUT = new Set(
  'del moveFrom delText instrText delInstrText Fallback rPrChange pPrChange tblPrChange tcPrChange trPrChange sectPrChange tblGridChange numberingChange sdtPr sdtEndPr rt binData'.split(' '),
);
const TRACKING = new Set(['del', 'ins', 'moveFrom', 'moveTo']);

const EMPTY: Block = { kind: 'paragraph', text: '' };

const container = (walk: Walk): Block[] => walk.containers.at(-1) ?? [];
const under = (walk: Walk, ...names: readonly string[]): boolean => names.every((name, back) => walk.path.at(-2 - back) === name);

function legacyFontOf(walk: Walk, run: OpenRun | undefined, paragraph: OpenParagraph): LegacyFont | null {
  const { styles } = walk.setting;
  const name = run?.font ?? (run?.style === null || run?.style === undefined ? null : styles.fontOf(run.style)) ?? styles.fontOf(paragraph.style) ?? '';
  const known = walk.legacyFonts.get(name);
  if (known !== undefined) return known;
  const font = legacyFont(name);
  walk.legacyFonts.set(name, font);
  return font;
}

function print(walk: Walk, text: string): void {
  const paragraph = walk.paragraphs.at(-1);
  const run = walk.runs.at(-1);
  if (paragraph === undefined || run?.hidden === true || walk.fields.includes('code')) return;
  paragraph.run.add(text, legacyFontOf(walk, run, paragraph));
}

/** A hyphen that may break a word is not printed, but in an old font it is a letter. */
function printSoftHyphen(walk: Walk): void {
  const paragraph = walk.paragraphs.at(-1);
  if (paragraph !== undefined && legacyFontOf(walk, walk.runs.at(-1), paragraph) !== null) print(walk, AT_SOFT_HYPHEN);
}

function openParagraph(walk: Walk): void {
  walk.paragraphs.push({ run: runText(walk.setting.tally), style: null, list: null, level: null, markDeleted: false, indented: null, after: [] });
}

function numberingOf(paragraph: OpenParagraph): NumberingPlace | null {
  return paragraph.list === null ? null : { list: paragraph.list, level: paragraph.level };
}

function closeParagraph(walk: Walk): void {
  const paragraph = walk.paragraphs.pop();
  if (paragraph === undefined) return;
  const place = container(walk);
  const text = (walk.carried.get(place) ?? '') + paragraph.run.take();
  walk.carried.delete(place);
  if (paragraph.markDeleted) walk.carried.set(place, text);
  else {
    const label = walk.setting.numbers.next({ numbering: numberingOf(paragraph), style: paragraph.style });
    const begins = label !== '' || (paragraph.indented ?? walk.setting.styles.indentsFirstLine(paragraph.style));
    place.push(label === '' && text.trim() === '' ? EMPTY : { kind: 'paragraph', text: labelled(label, text), begins });
  }
  place.push(...paragraph.after);
}

function openTable(walk: Walk): void {
  walk.tables.push({ rows: [], row: [], rowDeleted: false, span: 1, continued: false, ruled: null, style: null, cellRules: 0 });
}

function closeTable(walk: Walk): void {
  const table = walk.tables.pop();
  if (table === undefined) return;
  const ruled = table.cellRules > 0 || (table.ruled ?? walk.setting.styles.isRuled(table.style));
  container(walk).push({ kind: 'table', rows: table.rows, ruled });
}

function closeRow(walk: Walk): void {
  const table = walk.tables.at(-1);
  if (table !== undefined && !table.rowDeleted) table.rows.push(table.row);
}

function openCell(walk: Walk): void {
  const table = walk.tables.at(-1);
  if (table !== undefined) Object.assign(table, { span: 1, continued: false });
  walk.containers.push([]);
}

function closeCell(walk: Walk): void {
  const blocks = walk.containers.pop() ?? [];
  const table = walk.tables.at(-1);
  table?.row.push({ blocks: table.continued && table.rows.length > 0 ? [] : blocks, span: table.span, continued: table.continued });
}

function closeTextBox(walk: Walk): void {
  const blocks = walk.containers.pop() ?? [];
  // A box stands beside its paragraph; in one line of text it comes after.
  (walk.paragraphs.at(-1)?.after ?? container(walk)).push(...blocks);
}

function field(walk: Walk, type: string | undefined): void {
  if (type === 'begin') walk.fields.push('code');
  else if (type === 'separate') walk.fields.splice(-1, 1, 'result');
  else if (type === 'end') walk.fields.pop();
}

function sign(walk: Walk, attributes: Attributes): void {
  print(walk, printedSign(Number.parseInt(attributes['char'] ?? '', 16)));
}

function deletionMark(walk: Walk): void {
  const paragraph = walk.paragraphs.at(-1);
  const table = walk.tables.at(-1);
  if (under(walk, 'rPr', 'pPr') && paragraph !== undefined) paragraph.markDeleted = true;
  if (under(walk, 'trPr') && table !== undefined) table.rowDeleted = true;
}

type Opening = (walk: Walk, attributes: Attributes) => void;

function onParagraph(change: (paragraph: OpenParagraph, value: string) => void): Opening {
  return (walk, attributes) => {
    const paragraph = walk.paragraphs.at(-1);
    if (paragraph !== undefined) change(paragraph, attributes['val'] ?? '');
  };
}

/** A property of the run itself, not of the paragraph's mark. */
function onRun(change: (run: OpenRun, attributes: Attributes) => void): Opening {
  return (walk, attributes) => {
    const run = walk.runs.at(-1);
    if (run !== undefined && under(walk, 'rPr', 'r')) change(run, attributes);
  };
}

function onTable(change: (table: OpenTable, attributes: Attributes) => void): Opening {
  return (walk, attributes) => {
    const table = walk.tables.at(-1);
    if (table !== undefined) change(table, attributes);
  };
}

const border: Opening = (walk, attributes) => {
  const table = walk.tables.at(-1);
  if (table === undefined || !under(walk, 'tcBorders')) return;
  if (attributes['val'] !== undefined && attributes['val'] !== 'nil' && isOn(attributes['val'])) table.cellRules += 1;
};

const OPENINGS: Readonly<Record<string, Opening>> = {
  p: openParagraph,
  pStyle: (walk, attributes) => under(walk, 'pPr', 'p') && onParagraph((paragraph, value) => (paragraph.style = value))(walk, attributes),
  numId: (walk, attributes) => under(walk, 'numPr', 'pPr') && onParagraph((paragraph, value) => (paragraph.list = value))(walk, attributes),
  ilvl: (walk, attributes) => under(walk, 'numPr', 'pPr') && onParagraph((paragraph, value) => (paragraph.level = Number(value)))(walk, attributes),
  ind: (walk, attributes) => under(walk, 'pPr', 'p') && onParagraph((paragraph) => (paragraph.indented = indentsFirstLine(attributes)))(walk, attributes),
  r: (walk) => walk.runs.push({ hidden: false, font: null, style: null }),
  vanish: onRun((run, attributes) => (run.hidden = isOn(attributes['val']))),
  rFonts: onRun((run, attributes) => (run.font = attributes['ascii'] ?? attributes['hAnsi'] ?? run.font)),
  rStyle: onRun((run, attributes) => (run.style = attributes['val'] ?? null)),
  tab: (walk) => under(walk, 'r') && print(walk, '\t'),
  ptab: (walk) => print(walk, '\t'),
  br: (walk) => print(walk, '\n'),
  cr: (walk) => print(walk, '\n'),
  noBreakHyphen: (walk) => print(walk, '-'),
  softHyphen: printSoftHyphen,
  sym: sign,
  fldChar: (walk, attributes) => field(walk, attributes['fldCharType']),
  footnoteReference: (walk, attributes) => print(walk, walk.setting.noteMark('footnote', attributes['id'] ?? '')),
  endnoteReference: (walk, attributes) => print(walk, walk.setting.noteMark('endnote', attributes['id'] ?? '')),
  tbl: openTable,
  tblStyle: onTable((table, attributes) => (table.style = attributes['val'] ?? null)),
  insideV: (walk, attributes) =>
    under(walk, 'tblBorders') &&
    onTable((table) => (table.ruled = drawsColumns({ name: '', attributes: {}, children: [{ name: 'insideV', attributes, children: [] }] })))(walk, attributes),
  left: border,
  right: border,
  start: border,
  end: border,
  tr: onTable((table) => Object.assign(table, { row: [], rowDeleted: false })),
  tc: openCell,
  gridSpan: onTable((table, attributes) => (table.span = Math.min(Math.max(1, Number(attributes['val']) || 1), 100))),
  // Columns left free before the first cell of a row.
  gridBefore: onTable((table, attributes) => table.row.push({ blocks: [], span: Math.min(Math.max(1, Number(attributes['val']) || 1), 100), continued: false })),
  vMerge: onTable((table, attributes) => (table.continued = attributes['val'] !== 'restart')),
  txbxContent: (walk) => walk.containers.push([]),
  footnote: (walk) => walk.containers.push([]),
  endnote: (walk) => walk.containers.push([]),
};

const CLOSINGS: Readonly<Record<string, (walk: Walk) => void>> = {
  p: closeParagraph,
  r: (walk) => walk.runs.pop(),
  tbl: closeTable,
  tr: closeRow,
  tc: closeCell,
  txbxContent: closeTextBox,
};

function closeNote(walk: Walk, id: string): void {
  walk.setting.onNote?.(id, walk.containers.pop() ?? []);
}

/** Walks one part of a docx in a single pass and gathers what a reader of the printed document would read. */
export function storyOf(setting: StorySetting): Story {
  const body: Block[] = [];
  const noteIds: string[] = [];
  const walk: Walk = {
    setting,
    path: [],
    containers: [body],
    paragraphs: [],
    tables: [],
    runs: [],
    fields: [],
    carried: new Map(),
    legacyFonts: new Map(),
    skipped: 0,
    tracked: false,
  };
  return {
    blocks: body,
    get tracked() {
      return walk.tracked;
    },
    open(name, attributes) {
      walk.path.push(name);
      if (TRACKING.has(name)) walk.tracked = true;
      if (walk.skipped > 0 || LEFT_OUT.has(name)) {
        if (walk.skipped === 0 && (name === 'del' || name === 'moveFrom')) deletionMark(walk);
        walk.skipped += 1;
        return;
      }
      if (name === 'footnote' || name === 'endnote') noteIds.push(attributes['id'] ?? '');
      OPENINGS[name]?.(walk, attributes);
    },
    close(name) {
      walk.path.pop();
      if (walk.skipped > 0) {
        walk.skipped -= 1;
        return;
      }
      if (name === 'footnote' || name === 'endnote') closeNote(walk, noteIds.pop() ?? '');
      else CLOSINGS[name]?.(walk);
    },
    text(text) {
      if (walk.skipped === 0 && walk.path.at(-1) === 't') print(walk, text.replace(/[\r\n\t]/g, ' '));
    },
  };
}

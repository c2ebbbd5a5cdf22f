import type { Block, Cell } from '../docx/blocks.js';
import type { Attributes, XmlListener } from '../docx/xml.js';
import type { LegacyFont } from '../legacy/fonts.js';
import { runText, type LegacyTally, type RunText } from '../legacy/runs.js';
import { listCounter, type ListCounter } from './lists.js';
import type { OdtStyles } from './styles.js';

interface OpenTable {
  readonly rows: Cell[][];
  row: Cell[];
  ruled: boolean;
  span: number;
}

interface OpenList {
  readonly counter: ListCounter | null;
  readonly style: string;
}

interface OpenParagraph {
  readonly run: RunText;
  readonly label: string;
  readonly font: LegacyFont | null;
  readonly after: Block[];
}

interface Walk {
  readonly styles: OdtStyles;
  readonly tally: LegacyTally;
  readonly containers: Block[][];
  readonly paragraphs: OpenParagraph[];
  readonly spans: { readonly font: LegacyFont | null; readonly hidden: boolean }[];
  readonly tables: OpenTable[];
  readonly lists: OpenList[];
  readonly counters: Map<string, ListCounter>;
  readonly notes: (readonly Block[])[];
  /** The label of an item whose first paragraph has not come yet. */
  pending: string;
  skipped: number;
  tracked: boolean;
}

// What is not printed where it stands: deleted text, comments, and the mark of a note, which is written anew.
const LEFT_OUT = new Set('tracked-changes annotation annotation-end note-citation ruby-text title desc sender-initials forms table-source dde-source script list-level-style-bullet'.split(' '));
const MOST_SPAN = 100;
const MOST_SPACES = 1000;

const container = (walk: Walk): Block[] => walk.containers.at(-1) ?? [];
const count = (value: string | undefined, most: number): number => Math.min(Math.max(1, Number.parseInt(value ?? '1', 10) || 1), most);

function print(walk: Walk, text: string): void {
  const paragraph = walk.paragraphs.at(-1);
  if (paragraph === undefined || walk.spans.some((span) => span.hidden)) return;
  paragraph.run.add(text, walk.spans.at(-1)?.font ?? paragraph.font);
}

function counterOf(walk: Walk, style: string): ListCounter | null {
  const levels = walk.styles.lists.get(style);
  if (levels === undefined) return null;
  const counter = walk.counters.get(style) ?? listCounter(levels);
  walk.counters.set(style, counter);
  return counter;
}

function openList(walk: Walk, attributes: Attributes): void {
  const style = attributes['style-name'] ?? walk.lists.at(-1)?.style ?? '';
  const counter = counterOf(walk, style);
  const continues = attributes['continue-numbering'] === 'true' || attributes['continue-list'] !== undefined;
  if (walk.lists.length === 0 && !continues) counter?.restart();
  walk.lists.push({ counter, style });
}

function openItem(walk: Walk, attributes: Attributes): void {
  const start = attributes['start-value'];
  walk.pending = walk.lists.at(-1)?.counter?.next(walk.lists.length, start === undefined ? null : count(start, 1_000_000)) ?? '';
}

/** The number of a heading outside lists, from the outline of the document; other paragraphs have none. */
function outlineLabel(walk: Walk, name: string, attributes: Attributes): string {
  if (name !== 'h' || walk.lists.length > 0 || attributes['is-list-header'] === 'true') return '';
  const counter = walk.counters.get('\0outline') ?? listCounter(walk.styles.outline);
  walk.counters.set('\0outline', counter);
  return counter.next(count(attributes['outline-level'], 10), null);
}

function openParagraph(walk: Walk, name: string, attributes: Attributes): void {
  const label = walk.pending === '' ? outlineLabel(walk, name, attributes) : walk.pending;
  walk.pending = '';
  const style = attributes['style-name'] ?? '';
  walk.paragraphs.push({ run: runText(walk.tally), label, font: walk.styles.fontOf(style), after: [] });
  walk.spans.push({ font: walk.styles.fontOf(style), hidden: walk.styles.isHidden(style) });
}

function closeParagraph(walk: Walk): void {
  walk.spans.pop();
  const paragraph = walk.paragraphs.pop();
  if (paragraph === undefined) return;
  container(walk).push({ kind: 'paragraph', text: paragraph.label + paragraph.run.take() }, ...paragraph.after);
}

function openSpan(walk: Walk, attributes: Attributes): void {
  const style = attributes['style-name'] ?? '';
  walk.spans.push({ font: walk.styles.fontOf(style) ?? walk.spans.at(-1)?.font ?? null, hidden: walk.styles.isHidden(style) });
}

function openCell(walk: Walk, attributes: Attributes): void {
  const table = walk.tables.at(-1);
  if (table !== undefined) table.span = count(attributes['number-columns-spanned'], MOST_SPAN);
  if (table !== undefined && walk.styles.isRuled(attributes['style-name'] ?? '')) table.ruled = true;
  walk.containers.push([]);
}

function closeCell(walk: Walk, covered: boolean): void {
  const blocks = walk.containers.pop() ?? [];
  const table = walk.tables.at(-1);
  if (table === undefined) return;
  // A covered cell below a tall one is an empty place; one beside a wide one is part of its span already.
  if (!covered) table.row.push({ blocks, span: table.span });
  else if (table.row.reduce((sum, cell) => sum + cell.span, 0) <= table.row.length) table.row.push({ blocks: [], span: 1, continued: true });
}

function closeTable(walk: Walk): void {
  const table = walk.tables.pop();
  if (table !== undefined) container(walk).push({ kind: 'table', rows: table.rows, ruled: table.ruled });
}

function closeBox(walk: Walk): void {
  const blocks = walk.containers.pop() ?? [];
  (walk.paragraphs.at(-1)?.after ?? container(walk)).push(...blocks);
}

type Opening = (walk: Walk, attributes: Attributes, name: string) => void;

const OPENINGS: Readonly<Record<string, Opening>> = {
  p: (walk, attributes, name) => openParagraph(walk, name, attributes),
  h: (walk, attributes, name) => openParagraph(walk, name, attributes),
  span: openSpan,
  list: openList,
  'list-item': openItem,
  tab: (walk) => print(walk, '\t'),
  s: (walk, attributes) => print(walk, ' '.repeat(count(attributes['c'], MOST_SPACES))),
  'line-break': (walk) => print(walk, '\n'),
  table: (walk) => walk.tables.push({ rows: [], row: [], ruled: false, span: 1 }),
  'table-row': (walk) => Object.assign(walk.tables.at(-1) ?? {}, { row: [] }),
  'table-cell': openCell,
  'covered-table-cell': () => undefined,
  'text-box': (walk) => walk.containers.push([]),
  'note-body': (walk) => {
    print(walk, `[${walk.notes.push([])}]`);
    walk.containers.push([]);
  },
};

const CLOSINGS: Readonly<Record<string, (walk: Walk) => void>> = {
  p: closeParagraph,
  h: closeParagraph,
  span: (walk) => walk.spans.pop(),
  list: (walk) => walk.lists.pop(),
  'list-item': (walk) => (walk.pending = ''),
  table: closeTable,
  'table-row': (walk) => walk.tables.at(-1)?.rows.push(walk.tables.at(-1)?.row ?? []),
  'table-cell': (walk) => closeCell(walk, false),
  'text-box': closeBox,
  'note-body': (walk) => {
    const place = walk.notes.findLastIndex((note) => note.length === 0);
    walk.notes[place] = walk.containers.pop() ?? [];
  },
};

export interface OdtStory extends XmlListener {
  readonly blocks: readonly Block[];
  /** Foot and end notes in the order of their marks. */
  readonly notes: readonly (readonly Block[])[];
  readonly tracked: boolean;
}

/** Walks the body of `content.xml`, or the headers of `styles.xml`, in a single pass. */
export function odtStory(styles: OdtStyles, tally: LegacyTally, root: 'text' | 'header'): OdtStory {
  const body: Block[] = [];
  const walk: Walk = {
    styles, tally, containers: [body], paragraphs: [], spans: [], tables: [], lists: [], counters: new Map(), notes: [], pending: '', skipped: 0, tracked: false,
  };
  let inside = 0;
  return {
    blocks: body,
    notes: walk.notes,
    get tracked() {
      return walk.tracked;
    },
    open(name, attributes) {
      if (name === root || (root === 'header' && name === 'header-first')) inside += 1;
      if (inside === 0) return;
      if (name === 'tracked-changes') walk.tracked = true;
      if (walk.skipped > 0 || LEFT_OUT.has(name)) walk.skipped += 1;
      else OPENINGS[name]?.(walk, attributes, name);
    },
    close(name) {
      if (inside === 0) return;
      if (walk.skipped > 0) walk.skipped -= 1;
      else if (name === 'covered-table-cell') {
        walk.containers.push([]);
        closeCell(walk, true);
      } else CLOSINGS[name]?.(walk);
      if (name === root || (root === 'header' && name === 'header-first')) inside -= 1;
    },
    text(text) {
      if (inside > 0 && walk.skipped === 0) print(walk, text.replace(/[ \t\r\n]+/gu, ' '));
    },
  };
}

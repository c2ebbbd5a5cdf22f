import type { Block, Cell } from '../docx/blocks.js';
import { legacyFont, type LegacyFont } from '../legacy/fonts.js';
import { runText, type LegacyTally, type RunText } from '../legacy/runs.js';
import { isSymbolFont, printedSign } from '../symbols.js';
import { labelsOf, type ListLabels } from './list-labels.js';
import { attribute, numberIn, styleOf, type HtmlElement, type HtmlNode } from './text-of.js';

interface Walk {
  readonly tally: LegacyTally;
  readonly run: RunText;
  blocks: Block[];
  /** The label of an item whose first paragraph has not come yet. */
  label: string;
  tracked: boolean;
}

/** What an element hands down to what is inside it. */
interface Inside {
  readonly font: string;
  readonly kept: boolean;
  readonly labels: ListLabels | null;
}

const LEFT_OUT = new Set('head nav script style template noscript iframe object svg math select textarea button input title del'.split(' '));
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table ul'.split(' '),
);
const TRACKING = new Set(['del', 'ins']);
const MOST_SPAN = 100;
const MOST_ROWS = 2000;
const RULE = /(?:solid|double|dashed|dotted)/u;
const GAP = /[ \u00a0]{0,1000}\u00a0[ \u00a0]{1,1000}|[ ]{2,1000}/gu;

function endParagraph(walk: Walk): void {
  const text = walk.run.isEmpty ? '' : walk.run.take().replace(GAP, ' ').replace(/ ?\n ?/gu, '\n').trim();
  // A source that indents its markup leaves white space between blocks; only text makes a paragraph of its own.
  if (text === '' && walk.label === '') return;
  if (text === '') return;
  walk.blocks.push({ kind: 'paragraph', text: walk.label + text });
  walk.label = '';
}

/** What another flow inside this one holds: a cell is read apart and put back as one. */
function apart(walk: Walk, read: () => void): readonly Block[] {
  const around = walk.blocks;
  walk.blocks = [];
  read();
  endParagraph(walk);
  const inside = walk.blocks;
  walk.blocks = around;
  return inside;
}

const isHidden = (element: HtmlElement): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') || /none/iu.test(styleOf(element, 'display')) || /all/iu.test(styleOf(element, 'mso-hide'));

function fontIn(element: HtmlElement, font: string): string {
  const own = element.tagName === 'font' ? attribute(element, 'face') : styleOf(element, 'font-family');
  return own === '' ? font : (own.split(',')[0] ?? '').replace(/["']/gu, '').trim();
}

const legacyFonts = new Map<string, LegacyFont | null>();
const MOST_FONTS = 500;

function legacyFontOf(name: string): LegacyFont | null {
  const known = legacyFonts.get(name);
  if (known !== undefined) return known;
  const font = legacyFont(name);
  if (legacyFonts.size < MOST_FONTS) legacyFonts.set(name, font);
  return font;
}

function print(walk: Walk, source: string, { font, kept }: Inside): void {
  const text = kept ? source : source.replace(/[ \t\r\n\f]+/gu, ' ');
  const signs = isSymbolFont(font) ? text.replace(/[^\s\u00a0\w.,;:()-]/gu, (sign) => printedSign(sign.charCodeAt(0))) : text;
  if (signs !== '') walk.run.add(signs, legacyFontOf(font));
}

const elementsIn = (element: HtmlElement): HtmlElement[] => element.childNodes.filter((node): node is HtmlElement => 'tagName' in node);

function rowsIn(table: HtmlElement): HtmlElement[] {
  return elementsIn(table).flatMap((each) => (each.tagName === 'tr' ? [each] : ['tbody', 'thead', 'tfoot'].includes(each.tagName) ? rowsIn(each) : []));
}

const isCell = (element: HtmlElement): boolean => element.tagName === 'td' || element.tagName === 'th';

function isRuled(table: HtmlElement, cells: readonly HtmlElement[]): boolean {
  if (numberIn(table, 'border', { otherwise: 0, most: 99 }) > 0 || /MsoTableGrid/u.test(attribute(table, 'class'))) return true;
  return [table, ...cells].some((each) => RULE.test(styleOf(each, 'border')) || RULE.test(styleOf(each, 'border-left')) || RULE.test(styleOf(each, 'border-right')));
}

/** Cells that reach down from rows above take their place in each row below as empty cells. */
function readTable(walk: Walk, table: HtmlElement, inside: Inside): void {
  const down = new Map<number, { rows: number; span: number }>();
  const all: HtmlElement[] = [];
  const rows = rowsIn(table).map((row) => {
    const cells: Cell[] = [];
    let column = 0;
    const fillFromAbove = (): void => {
      for (let above = down.get(column); above !== undefined && above.rows > 0; above = down.get(column)) {
        above.rows -= 1;
        cells.push({ blocks: [], span: above.span, continued: true });
        column += above.span;
      }
    };
    for (const cell of elementsIn(row).filter(isCell)) {
      fillFromAbove();
      all.push(cell);
      const span = Math.max(1, numberIn(cell, 'colspan', { otherwise: 1, most: MOST_SPAN }));
      const reach = numberIn(cell, 'rowspan', { otherwise: 1, most: MOST_ROWS });
      cells.push({ blocks: apart(walk, () => readChildren(walk, cell, inside)), span });
      if (reach > 1) down.set(column, { rows: reach - 1, span });
      column += span;
    }
    fillFromAbove();
    return cells;
  });
  walk.blocks.push({ kind: 'table', rows, ruled: isRuled(table, all) });
}

/** Whether there are words that lead nowhere: a list without any is a menu of the page around the document. */
function hasOwnWords(element: HtmlElement): boolean {
  return element.childNodes.some((node) => {
    if ('tagName' in node) return node.tagName !== 'a' && node.tagName !== 'button' && !LEFT_OUT.has(node.tagName) && hasOwnWords(node);
    return node.nodeName === '#text' && 'value' in node && /[\p{L}\p{N}]/u.test(node.value);
  });
}

const isMenu = (element: HtmlElement): boolean => (element.tagName === 'ul' || element.tagName === 'ol') && !hasOwnWords(element);

function readBlock(walk: Walk, element: HtmlElement, { around, inside }: { readonly around: Inside; readonly inside: Inside }): void {
  endParagraph(walk);
  const isItem = element.tagName === 'li';
  if (isItem) walk.label = around.labels?.(element) ?? '';
  if (element.tagName === 'table') readTable(walk, element, inside);
  else readChildren(walk, element, inside);
  endParagraph(walk);
  if (isItem) walk.label = '';
}

const isLeftOut = (element: HtmlElement): boolean => LEFT_OUT.has(element.tagName) || isHidden(element) || isMenu(element);

function readElement(walk: Walk, element: HtmlElement, around: Inside): void {
  const name = element.tagName;
  if (TRACKING.has(name)) walk.tracked = true;
  if (isLeftOut(element)) return;
  if (name === 'br') return walk.run.add('\n', null);
  const labels = name === 'ol' || name === 'ul' ? labelsOf(element) : around.labels;
  const inside: Inside = { font: fontIn(element, around.font), kept: around.kept || name === 'pre', labels };
  if (BLOCKS.has(name)) readBlock(walk, element, { around, inside });
  else readChildren(walk, element, inside);
}

function readChildren(walk: Walk, parent: HtmlElement, inside: Inside): void {
  for (const node of parent.childNodes) readNode(walk, node, inside);
}

function readNode(walk: Walk, node: HtmlNode, inside: Inside): void {
  if ('tagName' in node) readElement(walk, node, inside);
  else if (node.nodeName === '#text' && 'value' in node) print(walk, node.value, inside);
}

/** What a browser would print of a page: paragraphs, lists with their labels, tables; scripts, styles and hidden parts not. */
export function htmlStory(root: HtmlElement, tally: LegacyTally): { readonly blocks: readonly Block[]; readonly tracked: boolean } {
  const walk: Walk = { tally, run: runText(tally), blocks: [], label: '', tracked: false };
  readElement(walk, root, { font: '', kept: false, labels: null });
  endParagraph(walk);
  return { blocks: walk.blocks, tracked: walk.tracked };
}

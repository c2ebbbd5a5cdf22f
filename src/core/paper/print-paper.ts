import { annexHead } from './annex-lines.js';
import { headOfPaper, type HeadColumn } from './head.js';
import { enactingLines } from './enacting.js';
import { FIXED } from './layout-data.js';
import { addresseeLines, baseLines, closingLine, recipientLines, signatureLines, titleLines } from './lines.js';
import { notedPieces } from './notes.js';
import type { Paper, Signing } from './paper.js';
import { type PrintedBlock, printedBlocks } from './printed-block.js';

/** Where the words of a block stand in the printed text, its label left out; `end` exclusive, `start` equal to `end` where it has no words. */
export interface BlockSpan {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export interface PrintedPaper {
  /** A blank line between paragraphs; lines that stand together (names of agencies, rows, recipients) end in one line end. */
  readonly text: string;
  /** One for each block of the body and of the annexes, in their order. */
  readonly spans: readonly BlockSpan[];
}

const PARAGRAPH = '\n\n';

interface Piece {
  readonly label: string;
  /** Between label and text; a space where it is not said. */
  readonly gap?: string;
  readonly text: string;
  readonly key?: string;
}

const pieces = (texts: readonly string[]): Piece[] => texts.filter((text) => text !== '').map((text) => ({ label: '', text }));
const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

/**
 * A paper as the text that is read back from its file: what is stored of an issued paper, what its passages and the sources of its tasks refer
 * to. Footnotes are called as `[1]` and told at the end. Total: no text in a paper makes it fail.
 */
export function printPaper(paper: Paper): PrintedPaper {
  const { left, right, stamp } = headOfPaper(paper);
  const title = titleLines(paper.form);
  const enacting = enactingLines(paper);
  const notes: string[] = [];
  const blocks = (body: Paper['body']): Piece[] => printedBlocks(paper.outline, body).map((block) => blockPiece(block, notes));
  const printed = [
    ...pieces([columnText(left, stamp), columnText(right, '')]),
    ...(title === null ? [] : pieces([title.title, ...title.subject])),
    ...pieces([...addresseeLines(paper.addressees), enacting?.authority ?? '', ...baseLines(paper.bases), enacting?.word ?? '']),
    ...blocks(paper.body),
    ...pieces([closingLine(paper.closing), ...footTexts(paper)]),
    ...paper.annexes.flatMap((annex, index) => [...annexPieces(paper, index), ...blocks(annex.body)]),
  ];
  return joined([...printed, ...notes.map((text, index) => ({ label: '', text: `[${index + 1}] ${text}` }))]);
}

const columnText = ({ names, under }: HeadColumn, stamp: string): string => lines([...names, ...under].map(({ text }) => text).concat(stamp));

function signatureText(signing: Signing): string {
  const { posts, name } = signatureLines(signing);
  return lines([...posts, name]);
}

function footTexts({ recipients, signing, secretary }: Paper): string[] {
  const entries = recipientLines(recipients);
  const list = entries.length === 0 ? '' : lines([FIXED.recipients.value, ...entries]);
  return secretary === null ? [list, signatureText(signing)] : [signatureText(secretary), signatureText(signing), list];
}

function annexPieces(paper: Paper, index: number): Piece[] {
  const { word, title, reference } = annexHead(paper, index);
  return pieces([word, title, reference]);
}

/** The words of a block with the marks of its footnotes, which are added to those called before. */
function blockPiece({ block, label, lines: own, notes }: PrintedBlock, called: string[]): Piece {
  const marked = own.map((text, line) => notedPieces(text, line, notes).map((piece) => piece.text + (piece.note === null ? '' : `[${called.push(piece.note)}]`)).join(''));
  return { key: block.key, label, ...(block.kind === 'division' ? { gap: '\n' } : {}), text: marked.join(block.kind === 'table' && block.heads.length > 1 ? '\n' : PARAGRAPH) };
}

function joined(all: readonly Piece[]): PrintedPaper {
  const spans: BlockSpan[] = [];
  let text = '';
  for (const piece of all) {
    const printed = piece.label !== '' && piece.text !== '' ? `${piece.label}${piece.gap ?? ' '}` : piece.label;
    if (text !== '' && printed + piece.text !== '') text += PARAGRAPH;
    const start = text.length + printed.length;
    text += printed + piece.text;
    if (piece.key !== undefined) spans.push({ key: piece.key, start, end: start + piece.text.length });
  }
  return { text, spans };
}

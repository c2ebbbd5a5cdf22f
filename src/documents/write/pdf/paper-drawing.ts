import {
  addresseeLines, annexHead, baseLines, cellLines, closingLine, enactingLines, evenSides, type HeadColumn, type HeadLine, headOfPaper, notedPieces, type Paper, paperLayout, type PaperTable, type PrintedBlock, printedBlocks, placedRecipients,
  signatureLines, type Signing, stampMillimetres, subjectShape, tableRows, tidyLine, titleLines,
} from '#core/index.js';
import { columnShares, isLongRow, isShortColumn } from '../table-shape.js';
import { textWidthPoints } from '../measures.js';
import type { Drawing, Drawn, DrawnRun, DrawnSection, DrawnText } from './drawing.js';

const { ADDRESSEE_INDENT_POINTS, ANNEX_SIZE, BODY, FIXED, LANDSCAPE, NOTE_POINTS, PAPER, POINTS_A_MILLIMETRE, SIGNATURE_POINTS, SIZE, STAMP, TABLE_SIZE, TEXT_WIDTH_POINTS } = paperLayout;

const points = (measure: { readonly value: number }): number => measure.value * POINTS_A_MILLIMETRE;
const FIRST_LINE = points(BODY.firstLineMillimetres);
const GAP = BODY.gapPoints.value;
const HALF = TEXT_WIDTH_POINTS / 2;

const run = (text: string, size: number, face: { readonly bold?: boolean; readonly italics?: boolean } = {}): DrawnRun => ({ text, size, bold: face.bold ?? false, italics: face.italics ?? false });

const text = (of: DrawnRun, look: Partial<Omit<DrawnText, 'kind' | 'run'>> = {}): DrawnText => ({ kind: 'text', run: of, align: 'left', first: 0, left: 0, right: 0, before: 0, after: 0, keep: false, ...look });
const centred = (of: DrawnRun, look: Partial<Omit<DrawnText, 'kind' | 'run'>> = {}): DrawnText => text(of, { align: 'center', ...look });
const body = (of: DrawnRun, keep = false): DrawnText => text(of, { align: 'justify', first: FIRST_LINE, after: GAP, keep });
const inward = (sides: number) => ({ left: sides, right: sides });
const even = (words: string, size: number, landscape = false) => inward(evenSides(words, size, textWidthPoints(landscape)));
// An empty line of the body.
const blank = text(run(' ', SIZE.body.value), { keep: true });

const headLine = ({ text: words, size, bold = false, italics = false, before = 0, sides = 0 }: HeadLine): DrawnText => centred(run(words, size, { bold, italics }), { before, ...inward(sides) });
const names = (column: HeadColumn): Drawn[] => [...column.names.map(headLine), { kind: 'rule', length: column.rule }];

function head(paper: Paper): Drawn {
  const { left, right, stamp } = headOfPaper(paper);
  const box: Drawn[] =
    stamp === '' ? [] : [{ kind: 'box', run: run(stamp, STAMP.size.value, { bold: true }), width: stampMillimetres(stamp) * POINTS_A_MILLIMETRE, height: points(STAMP.heightMillimetres) }];
  return {
    kind: 'columns',
    widths: [left.width, right.width],
    rows: [
      [names(left), names(right)],
      [[...left.under.map(headLine), ...box], right.under.map(headLine)],
    ],
  };
}

function title(paper: Paper): Drawn[] {
  const lines = titleLines(paper.form);
  if (lines === null) return [];
  const shape = subjectShape(lines.subject);
  return [
    centred(run(lines.title, SIZE.title.value, { bold: true }), { before: 18, keep: true }),
    ...lines.subject.map((line, index) => centred(run(line, SIZE.subject.value, { bold: true }), { ...inward(shape.sides[index] ?? 0), keep: true })),
    { kind: 'rule', length: shape.rule },
  ];
}

function addressees(paper: Paper): Drawn[] {
  const lines = addresseeLines(paper.addressees);
  if (lines.length === 0) return [blank];
  if (lines.length === 1) return lines.map((line) => centred(run(line, SIZE.addressee.value), { before: 12, after: 12 }));
  return lines.map((line, index) =>
    text(run(line, SIZE.addressee.value), { left: ADDRESSEE_INDENT_POINTS - (index === 0 ? 60 : 0), before: index === 0 ? 12 : 0, after: index === lines.length - 1 ? 12 : 0 }),
  );
}

function table(of: PaperTable, landscape: boolean): Drawn {
  const [top = [], ...rows] = tableRows(of).map((row) => row.map((cell) => (cellLines(cell).length === 0 ? [''] : cellLines(cell))));
  return {
    kind: 'table', head: top, rows,
    widths: columnShares(of).map((share) => share * textWidthPoints(landscape)),
    size: landscape ? TABLE_SIZE.landscape : TABLE_SIZE.portrait,
    centred: of.heads.map((_, column) => isShortColumn(of, column)),
    long: of.rows.map(isLongRow),
  };
}

/** A line of a block behind its label, its footnotes called where they stand. */
function noted({ lines, notes, label, titled, boldLabel }: PrintedBlock, line: number): DrawnRun {
  const lead = boldLabel && !titled ? `${label} ` : '';
  const before = label === '' || lead !== '' ? '' : `${label} `;
  const whole = { ...run(before + (lines[line] ?? ''), SIZE.body.value, { bold: titled }), ...(lead === '' ? {} : { lead }) };
  if (!notes.some((note) => note.line === line)) return whole;
  return { ...whole, pieces: notedPieces(lines[line] ?? '', line, notes).map(({ text: piece, note }, index) => ({ text: index === 0 ? before + piece : piece, note })) };
}

/** "Chương I" over its title, both in the middle and kept with what follows. */
function divided(printed: PrintedBlock): Drawn[] {
  const title = noted({ ...printed, label: '' }, 0);
  const isNamed = printed.lines[0] !== '';
  const word = centred(run(printed.label, SIZE.body.value, { bold: true }), { before: GAP, after: isNamed ? 0 : GAP, keep: true });
  return isNamed ? [word, centred(title, { ...even(printed.lines[0] ?? '', SIZE.body.value), after: GAP, keep: true })] : [word];
}

function block(printed: PrintedBlock, landscape: boolean): Drawn[] {
  const { block: of, lines, titled } = printed;
  switch (of.kind) {
    case 'heading':
      return [body(noted(printed, 0), titled)];
    case 'division':
      return divided(printed);
    case 'paragraph':
    case 'item':
      return lines.map((_, line) => body(noted(printed, line)));
    case 'table':
      return of.heads.length === 0 ? [] : [table(of, landscape)];
  }
}

const blocks = (paper: Paper, of: Paper['body'], landscape: boolean): Drawn[] => printedBlocks(paper.outline, of).flatMap((each) => block(each, landscape));

/** The last paragraph stays on the page of what follows: a signature never stands alone. */
const lastKept = (drawn: readonly Drawn[]): Drawn[] => drawn.map((each, index) => (each.kind === 'text' && index === drawn.length - 1 ? { ...each, keep: true } : each));

function signature(signing: Signing): Drawn[] {
  const { posts, name } = signatureLines(signing);
  return [
    ...posts.map((line) => centred(run(line, SIZE.signer.value, { bold: true }), { keep: true })),
    centred(run(name === '' ? ' ' : name, SIZE.signer.value, { bold: true }), { before: SIGNATURE_POINTS }),
  ];
}

const entries = (lines: readonly string[], look: Partial<DrawnText> = {}): Drawn[] => lines.map((line) => text(run(line, SIZE.recipients.value), look));
const recipientsWord = text(run(FIXED.recipients.value, SIZE.recipientsWord.value, { bold: true, italics: true }), { keep: true });

function foot(paper: Paper): Drawn[] {
  const { secretary, signing } = paper;
  const { beside, under } = placedRecipients(paper);
  const rest = entries(under, { right: HALF });
  if (secretary === null) return [{ kind: 'columns', widths: [HALF, HALF], rows: [[beside.length === 0 ? [] : [recipientsWord, ...entries(beside)], signature(signing)]] }, ...rest];
  return [{ kind: 'columns', widths: [HALF, HALF], rows: [[signature(secretary), signature(signing)]] }, ...(under.length === 0 ? [] : [blank, recipientsWord, ...rest])];
}

function main(paper: Paper): Drawn[] {
  const closing = closingLine(paper.closing);
  const enacting = enactingLines(paper);
  const solemn = (line: string): Drawn => centred(run(line, SIZE.body.value, { bold: true }), { before: GAP, after: 2 * GAP, keep: true });
  return [
    head(paper),
    ...title(paper),
    ...addressees(paper),
    ...(enacting === null ? [] : [solemn(enacting.authority)]),
    ...baseLines(paper.bases).map((line) => body(run(line, SIZE.body.value, { italics: true }))),
    ...(enacting === null ? [] : [solemn(enacting.word)]),
    ...(closing === '' ? lastKept(blocks(paper, paper.body, false)) : blocks(paper, paper.body, false)),
    ...(closing === '' ? [] : [body(run(closing, SIZE.body.value), true)]),
    blank,
    ...foot(paper),
  ];
}

function annex(paper: Paper, index: number, landscape: boolean): Drawn[] {
  const { word, title: name, reference } = annexHead(paper, index);
  return [
    centred(run(word, ANNEX_SIZE.word.value, { bold: true }), { keep: true }),
    ...(name === '' ? [] : [centred(run(name, ANNEX_SIZE.title.value, { bold: true }), { ...even(name, ANNEX_SIZE.title.value, landscape), keep: true })]),
    centred(run(reference, ANNEX_SIZE.reference.value, { italics: true }), { ...even(reference, ANNEX_SIZE.reference.value, landscape), after: 12 }),
    ...blocks(paper, paper.annexes[index]?.body ?? [], landscape),
  ];
}

function section(landscape: boolean, content: readonly Drawn[]): DrawnSection {
  const margins = landscape ? LANDSCAPE : PAPER;
  const [width, height] = [points(PAPER.widthMillimetres), points(PAPER.heightMillimetres)];
  return {
    width: landscape ? height : width, height: landscape ? width : height,
    top: points(margins.topMillimetres), bottom: points(margins.bottomMillimetres), left: points(margins.leftMillimetres), right: points(margins.rightMillimetres), content,
  };
}

/** A paper as what is drawn on its pages, by the measures of `core/paper/layout-data.ts`. */
export function paperDrawing(paper: Paper): Drawing {
  const { form } = paper;
  return {
    title: tidyLine(form.kind === 'named' ? `${form.title} ${form.subject}` : form.subject), author: tidyLine(paper.agency),
    numberSize: SIZE.pageNumber.value, numberTop: points(PAPER.pageNumberMillimetres), size: SIZE.body.value, noteSize: NOTE_POINTS,
    sections: [section(false, main(paper)), ...paper.annexes.map(({ landscape }, index) => section(landscape, annex(paper, index, landscape)))],
  };
}

import { FootnoteReferenceRun, HeadingLevel, type IParagraphOptions, Paragraph, TextRun, type Table } from 'docx';
import { addresseeLines, baseLines, closingLine, enactingLines, evenSides, heldLevel, notedPieces, type Paper, type PaperDivision, type PaperHeading, paperLayout, type PrintedBlock, printedBlocks, subjectShape, titleLines } from '#core/index.js';
import { twipsOfPoints } from './measures.js';
import { divisionLevel, divisionList, headingList, ITEM_LIST, STYLE } from './paper-styles.js';
import { ruledTable } from './paper-table.js';
import { rule } from './rule.js';

const { ADDRESSEE_INDENT_POINTS, SIZE, TEXT_WIDTH_POINTS } = paperLayout;
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6] as const;

const paragraph = (text: string, style: string): Paragraph => new Paragraph({ style, text });

/** A paragraph in the middle that stands in from both sides, by points. */
export const inward = (points: number): Pick<IParagraphOptions, 'indent'> => (points === 0 ? {} : { indent: { left: twipsOfPoints(points), right: twipsOfPoints(points), firstLine: 0 } });

function title({ form }: Paper): Paragraph[] {
  const lines = titleLines(form);
  if (lines === null) return [];
  const shape = subjectShape(lines.subject);
  return [paragraph(lines.title, STYLE.title), ...lines.subject.map((text, index) => new Paragraph({ style: STYLE.subject, text, ...inward(shape.sides[index] ?? 0) })), rule(shape.rule, TEXT_WIDTH_POINTS)];
}

function addressees(paper: Paper): Paragraph[] {
  const [first, ...others] = addresseeLines(paper.addressees);
  if (first === undefined) return [];
  const spacing = { before: twipsOfPoints(12), after: twipsOfPoints(12) };
  if (others.length === 0) return [new Paragraph({ style: STYLE.addressee, alignment: 'center', spacing, text: first })];
  const indent = { left: twipsOfPoints(ADDRESSEE_INDENT_POINTS) };
  return [
    new Paragraph({ style: STYLE.addressee, spacing: { before: spacing.before }, indent: { left: twipsOfPoints(ADDRESSEE_INDENT_POINTS - 60) }, text: first }),
    ...others.map((text, index) => new Paragraph({ style: STYLE.addressee, indent, text, spacing: { after: index === others.length - 1 ? spacing.after : 0 } })),
  ];
}

/** Which body a block stands in: the paper's own, or an annex that may lie on its side. */
export interface BodyPlace {
  /** 0 for the paper's own, from 1 for annexes. */
  readonly body: number;
  readonly landscape: boolean;
  /** The footnotes called until now; those of these blocks are added. */
  readonly notes: string[];
  /** Whether the last of the blocks stays on the page of what follows them. */
  readonly keepLast?: boolean;
}

const KEPT = { keepNext: true, keepLines: true } as const;

/** A printed line as runs, each footnote called where it stands. */
function runs(printed: PrintedBlock, line: number, { notes, before = '', bold }: { readonly notes: string[]; readonly before?: string; readonly bold?: boolean }): (TextRun | FootnoteReferenceRun)[] {
  const look = bold === undefined ? {} : { bold };
  const pieces = notedPieces(printed.lines[line] ?? '', line, printed.notes);
  return pieces.flatMap(({ text, note }, index) => [new TextRun({ text: index === 0 ? before + text : text, ...look }), ...(note === null ? [] : [new FootnoteReferenceRun(notes.push(note))])]);
}

function heading(block: PaperHeading, printed: PrintedBlock, { body, notes, keepLast = false }: BodyPlace): Paragraph {
  const { label, titled, boldLabel } = printed;
  const level = heldLevel(block.level);
  // Word counts no Vietnamese letters: those are typed; see `headingLevels`.
  const before = label.endsWith(')') && !label.startsWith('(') ? `${label} ` : '';
  return new Paragraph({
    ...(boldLabel || label.endsWith(')') ? { heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_6 } : { style: STYLE.body }),
    numbering: { reference: headingList(body), level: level - 1, ...(printed.run === 0 ? {} : { instance: printed.run }) },
    // Only a title is kept with what follows: sentences in a row would all go to the next page together.
    ...(keepLast ? KEPT : titled ? {} : { keepNext: false }),
    children: runs(printed, 0, { notes, before, ...(titled ? {} : { bold: false }) }),
  });
}

/** "Chương I" in the middle of its line, its title in capitals under it: one paragraph, so that both are one entry of Word's outline. */
function division({ rank }: PaperDivision, printed: PrintedBlock, { body, notes }: BodyPlace): Paragraph {
  const title = printed.lines[0] === '' ? [] : [new TextRun({ break: 1 }), ...runs(printed, 0, { notes })];
  const sides = evenSides(printed.lines[0] ?? '', SIZE.body.value, TEXT_WIDTH_POINTS);
  return new Paragraph({ style: STYLE.division, ...inward(sides), numbering: { reference: divisionList(body, rank), level: divisionLevel(rank) }, children: title });
}

/** Blocks of a body as paragraphs and tables. */
export function bodyBlocks(paper: Paper, blocks: Paper['body'], place: BodyPlace): (Paragraph | Table)[] {
  return printedBlocks(paper.outline, blocks).flatMap((printed, index) => {
    const { block, lines } = printed;
    const keepLast = place.keepLast === true && index === blocks.length - 1;
    const kept = (line: number) => (keepLast && line === lines.length - 1 ? KEPT : {});
    switch (block.kind) {
      case 'heading':
        return [heading(block, printed, { ...place, keepLast })];
      case 'division':
        return [division(block, printed, place)];
      case 'paragraph':
        return lines.map((_, line) => new Paragraph({ style: STYLE.body, ...kept(line), children: runs(printed, line, place) }));
      case 'item':
        return lines.map((_, line) => new Paragraph({ style: STYLE.item, numbering: { reference: ITEM_LIST, level: block.depth - 1 }, ...kept(line), children: runs(printed, line, place) }));
      case 'table':
        // Two tables that touch are one to Word, and text right under a table sticks to it.
        return block.heads.length === 0 ? [] : [ruledTable(block, place.landscape), new Paragraph({ text: '' })];
    }
  });
}

// Without addressees the body still stands clear of the title.
const spaced = (lines: Paragraph[]): Paragraph[] => (lines.length > 0 ? lines : [new Paragraph({ text: '' })]);

/** Title and subject, addressees, grounds, the body, the closing sentence. Line ends inside a text begin paragraphs. Footnotes are added to `notes`. */
export function paperBody(paper: Paper, notes: string[]): (Paragraph | Table)[] {
  const closing = closingLine(paper.closing);
  const enacting = enactingLines(paper);
  return [
    ...title(paper),
    ...spaced(addressees(paper)),
    ...(enacting === null ? [] : [paragraph(enacting.authority, STYLE.enacting)]),
    ...baseLines(paper.bases).map((text) => paragraph(text, STYLE.basis)),
    ...(enacting === null ? [] : [paragraph(enacting.word, STYLE.enacting)]),
    ...bodyBlocks(paper, paper.body, { body: 0, landscape: false, notes, keepLast: closing === '' }),
    // A signature never stands alone on a page: the closing sentence, or what the body ends with, goes with it.
    ...(closing === '' ? [] : [new Paragraph({ style: STYLE.body, text: closing, ...KEPT })]),
    new Paragraph({ text: '', keepNext: true }),
  ];
}

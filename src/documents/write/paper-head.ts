import { Paragraph, TextRun, type Table } from 'docx';
import { printOfficialDay } from '#core/index.js';
import { columnsTable } from './columns-table.js';
import { brokenName } from './broken-name.js';
import { BLANK_DAY, BLANK_NUMBER, BODY, FIXED, HEAD_SIZES, RULE, SIZE } from './layout-data.js';
import { halfPoints, TEXT_WIDTH_POINTS, twipsOfPoints } from './measures.js';
import type { OfficialPaper } from './official-paper.js';
import { STYLE } from './paper-styles.js';
import { rule } from './rule.js';
import { textWidth } from './text-width.js';

// Substitutes of Times New Roman draw some Vietnamese letters a little wider.
const SLACK = 1.025;

type HeadSizes = (typeof HEAD_SIZES)[number];

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly before?: number;
}

const capitals = (text: string): string => text.trim().toLocaleUpperCase('vi');

function line({ text, size, bold = false, italics = false, before = 0 }: Line): Paragraph {
  return new Paragraph({
    style: STYLE.head,
    spacing: { before: twipsOfPoints(before), after: 0 },
    children: [new TextRun({ text, size: halfPoints(size), bold, italics })],
  });
}

/** The right column is as wide as quốc hiệu needs, the left takes the rest. */
function columnsFor(sizes: HeadSizes): readonly [left: number, right: number] {
  const right = Math.ceil(textWidth(FIXED.national.value, sizes.national) * SLACK);
  return [TEXT_WIDTH_POINTS - right, right];
}

/** The name of an agency, each of its lines a paragraph. */
function nameLines(name: string, size: number, { room, bold }: { readonly room: number; readonly bold: boolean }): Paragraph[] {
  return brokenName(capitals(name), size, room).map((text) => line({ text, size, bold }));
}

function sizesFor(paper: OfficialPaper): HeadSizes {
  const fits = (sizes: HeadSizes): boolean => textWidth(capitals(paper.agency), sizes.agency) <= columnsFor(sizes)[0];
  return HEAD_SIZES.find(fits) ?? HEAD_SIZES[HEAD_SIZES.length - 1] ?? HEAD_SIZES[0];
}

/** Under 10 a number takes a zero (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3). */
const numberLine = ({ number, symbol }: OfficialPaper): string => `Số: ${number?.padStart(2, '0') ?? BLANK_NUMBER}/${symbol.replace(/^\//, '')}`;

function placeAndDate({ place, date }: OfficialPaper, room: number): Line {
  const text = `${place}, ${date === null ? BLANK_DAY.trimEnd() : printOfficialDay(date)}`;
  const size = textWidth(text, SIZE.placeAndDate.value) <= room ? SIZE.placeAndDate.value : SIZE.number.value;
  return { text, size, italics: true };
}

/** The two-column head: agencies and number at left, quốc hiệu, tiêu ngữ, place and date at right. */
export function paperHead(paper: OfficialPaper): Table {
  const sizes = sizesFor(paper);
  const [left, right] = columnsFor(sizes);
  const lastLine = brokenName(capitals(paper.agency), sizes.agency, left).at(-1) ?? '';
  const parent = paper.parentAgency.trim() === '' ? [] : nameLines(paper.parentAgency, sizes.agency, { room: left, bold: false });
  const subject =
    paper.form.kind === 'letter' ? [line({ text: `V/v ${paper.form.subject}`, size: SIZE.letterSubject.value, before: BODY.letterSubjectGapPoints.value })] : [];
  return columnsTable([left, right], [
    [
      [
        ...parent,
        ...nameLines(paper.agency, sizes.agency, { room: left, bold: true }),
        rule(textWidth(lastLine, sizes.agency) * RULE.agency.value, left),
      ],
      [
        line({ text: FIXED.national.value, size: sizes.national, bold: true }),
        line({ text: FIXED.motto.value, size: sizes.motto, bold: true }),
        rule(textWidth(FIXED.motto.value, sizes.motto) * RULE.motto.value, right),
      ],
    ],
    [
      [line({ text: numberLine(paper), size: SIZE.number.value, before: 4 }), ...subject],
      [line({ ...placeAndDate(paper, right), before: 4 })],
    ],
  ]);
}

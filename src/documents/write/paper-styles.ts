import { AlignmentType, LevelFormat, LevelSuffix, LineRuleType, type ILevelsOptions, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { decimalLevels, type Division, DIVISIONS, type Label, MOST_LEVELS, paperLayout } from '#core/index.js';
import { halfPoints, twipsOfMillimetres, twipsOfPoints } from './measures.js';

const { ANNEX_SIZE, BODY, FONT, NOTE_POINTS, SIZE } = paperLayout;

/** Ids of the styles of an official paper, as Word shows them to whoever edits it. */
export const STYLE = {
  head: 'PaperHead',
  title: 'PaperTitle',
  subject: 'PaperSubject',
  addressee: 'PaperAddressee',
  enacting: 'PaperEnacting',
  basis: 'PaperBasis',
  division: 'PaperDivision',
  body: 'PaperBody',
  item: 'PaperItem',
  cell: 'PaperCell',
  tableHead: 'PaperTableHead',
  signer: 'PaperSigner',
  recipientsWord: 'PaperRecipientsWord',
  recipients: 'PaperRecipients',
  annexWord: 'PaperAnnexWord',
  annexTitle: 'PaperAnnexTitle',
  annexReference: 'PaperAnnexReference',
  note: 'PaperNote',
} as const;

/** The list that numbers the headings of the body (0) or of an annex (from 1). */
export const headingList = (body: number): string => `paper-headings-${body}`;
/** The list that numbers the parts of a body, and the one of its chapters with their sections: parts do not make chapters begin again. */
export const divisionList = (body: number, rank: Division): string => `paper-${rank === 'part' ? 'parts' : 'chapters'}-${body}`;
/** Its level in that list. */
export const divisionLevel = (rank: Division): number => Math.max(0, DIVISIONS.indexOf(rank) - 1);
/** The list of dashes, with pluses under them. */
export const ITEM_LIST = 'paper-items';

const FIRST_LINE = twipsOfMillimetres(BODY.firstLineMillimetres.value);
const GAP = twipsOfPoints(BODY.gapPoints.value);
// 240ths of a line.
const LINE = { line: 240 * BODY.lines.value, lineRule: LineRuleType.AUTO } as const;

const centred = { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0, ...LINE } } as const;
const justified = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: FIRST_LINE }, spacing: { before: 0, after: GAP, ...LINE } } as const;

function style(id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest };
}

const sized = (points: number, marks: { readonly bold?: boolean; readonly italics?: boolean } = {}) => ({ size: halfPoints(points), ...marks });

const heading = { run: { ...sized(SIZE.body.value), bold: true, italics: false, color: '000000' }, paragraph: { ...justified, keepNext: true } } as const;

/** Styles of Word for each part of a paper. */
export const PAPER_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT.value, size: halfPoints(SIZE.body.value), language: { value: 'vi-VN', eastAsia: 'vi-VN' }, color: '000000' },
      paragraph: { spacing: { before: 0, after: 0, ...LINE } },
    },
    heading1: heading,
    heading2: heading,
    heading3: heading,
    heading4: heading,
    heading5: heading,
    heading6: heading,
  },
  paragraphStyles: [
    style(STYLE.head, 'Phần đầu văn bản', { paragraph: centred }),
    style(STYLE.title, 'Tên loại văn bản', { run: sized(SIZE.title.value, { bold: true }), paragraph: { ...centred, spacing: { before: twipsOfPoints(18), after: 0 }, keepNext: true } }),
    style(STYLE.subject, 'Trích yếu', { run: sized(SIZE.subject.value, { bold: true }), paragraph: { ...centred, keepNext: true } }),
    style(STYLE.addressee, 'Kính gửi', { run: sized(SIZE.addressee.value), paragraph: { spacing: { before: 0, after: 0 } } }),
    style(STYLE.enacting, 'Thẩm quyền ban hành', { run: sized(SIZE.body.value, { bold: true }), paragraph: { ...centred, spacing: { before: GAP, after: 2 * GAP }, keepNext: true } }),
    style(STYLE.basis, 'Căn cứ', { run: sized(SIZE.body.value, { italics: true }), paragraph: justified }),
    style(STYLE.division, 'Phần chương mục', { run: sized(SIZE.body.value, { bold: true }), paragraph: { ...centred, spacing: { before: GAP, after: GAP }, keepNext: true, keepLines: true, outlineLevel: 0 } }),
    style(STYLE.body, 'Nội dung văn bản', { run: sized(SIZE.body.value), paragraph: justified }),
    style(STYLE.item, 'Gạch đầu dòng', { run: sized(SIZE.body.value), paragraph: justified }),
    style(STYLE.cell, 'Ô bảng', { paragraph: { spacing: { before: twipsOfPoints(2), after: twipsOfPoints(2) } } }),
    style(STYLE.tableHead, 'Đầu bảng', { run: { bold: true }, paragraph: { ...centred, spacing: { before: twipsOfPoints(3), after: twipsOfPoints(3) } } }),
    style(STYLE.signer, 'Người ký', { run: sized(SIZE.signer.value, { bold: true }), paragraph: { ...centred, keepNext: true } }),
    style(STYLE.recipientsWord, 'Nơi nhận', { run: sized(SIZE.recipientsWord.value, { bold: true, italics: true }), paragraph: { keepNext: true } }),
    style(STYLE.recipients, 'Danh sách nơi nhận', { run: sized(SIZE.recipients.value) }),
    style(STYLE.annexWord, 'Phụ lục', { run: sized(ANNEX_SIZE.word.value, { bold: true }), paragraph: { ...centred, keepNext: true } }),
    style(STYLE.annexTitle, 'Tên phụ lục', { run: sized(ANNEX_SIZE.title.value, { bold: true }), paragraph: { ...centred, keepNext: true, outlineLevel: 0 } }),
    style(STYLE.note, 'Chú thích cuối trang', { run: sized(NOTE_POINTS), paragraph: { alignment: AlignmentType.JUSTIFIED } }),
    style(STYLE.annexReference, 'Chỉ dẫn kèm theo', { run: sized(ANNEX_SIZE.reference.value, { italics: true }), paragraph: { ...centred, spacing: { before: 0, after: twipsOfPoints(12) } } }),
  ],
};

/** How a level counts and what stands around its number, and whether that is bold whatever follows. */
interface NumberShape {
  readonly bold?: boolean;
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly text: string;
}

/**
 * How Word numbers a level. It has no alphabet with đ: a `letter` is counted without being shown, so that deeper levels begin again under it,
 * and stands typed before the text.
 */
function numberShape(outline: readonly Label[], level: number): NumberShape {
  switch (outline[level - 1] ?? 'none') {
    case 'article':
      return { format: LevelFormat.DECIMAL, text: `Điều %${level}.`, bold: true };
    case 'roman':
      return { format: LevelFormat.UPPER_ROMAN, text: `%${level}.` };
    case 'arabic':
      return { format: LevelFormat.DECIMAL, text: `%${level}.` };
    case 'decimal':
      return { format: LevelFormat.DECIMAL, text: `${decimalLevels(outline, level).map((each) => `%${each}`).join('.')}.` };
    case 'bracket':
      return { format: LevelFormat.DECIMAL, text: `(%${level})` };
    case 'letter':
      return { format: LevelFormat.LOWER_LETTER, text: '' };
    case 'none':
      return { format: LevelFormat.DECIMAL, text: '' };
  }
}

/** The levels of the list that numbers headings by an outline. */
export function headingLevels(outline: readonly Label[]): ILevelsOptions[] {
  return Array.from({ length: MOST_LEVELS }, (_, index) => {
    const { format, text, bold = false } = numberShape(outline, index + 1);
    return {
      level: index,
      format,
      text,
      alignment: AlignmentType.LEFT,
      suffix: text === '' ? LevelSuffix.NOTHING : LevelSuffix.SPACE,
      style: { ...(bold ? { run: { bold } } : {}), paragraph: { indent: { left: 0, firstLine: FIRST_LINE } } },
    };
  });
}

const DIVISION_SHAPES: readonly (readonly NumberShape[])[] = [
  [{ format: LevelFormat.UPPER_ROMAN, text: 'Phần %1' }],
  [{ format: LevelFormat.UPPER_ROMAN, text: 'Chương %1' }, { format: LevelFormat.DECIMAL, text: 'Mục %2' }, { format: LevelFormat.DECIMAL, text: 'Tiểu mục %3' }],
];

/** The lists that number the divisions of a body: the title stands on the next line, so nothing follows the number on its own. */
export const divisionLists = (body: number): readonly { readonly reference: string; readonly levels: ILevelsOptions[] }[] =>
  DIVISION_SHAPES.map((shapes, at) => ({
    reference: divisionList(body, at === 0 ? 'part' : 'chapter'),
    levels: shapes.map(({ format, text }, level) => ({ level, format, text, alignment: AlignmentType.LEFT, suffix: LevelSuffix.NOTHING, style: { run: { bold: true }, paragraph: { indent: { left: 0, firstLine: 0 } } } })),
  }));

/** Dashes, and pluses under them, at the indent of a first line. */
export const ITEM_LEVELS: readonly ILevelsOptions[] = ['-', '+'].map((text, level) => ({
  level,
  format: LevelFormat.BULLET,
  text,
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.SPACE,
  style: { run: { font: FONT.value }, paragraph: { indent: { left: 0, firstLine: FIRST_LINE } } },
}));

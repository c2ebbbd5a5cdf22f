import { AlignmentType, LevelFormat, LineRuleType, type ILevelsOptions, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { BODY, FONT, SIZE } from './layout-data.js';
import { halfPoints, twipsOfMillimetres, twipsOfPoints } from './measures.js';

/** Ids of the styles of an official paper, as Word shows them to whoever edits it. */
export const STYLE = {
  head: 'PaperHead',
  title: 'PaperTitle',
  subject: 'PaperSubject',
  addressee: 'PaperAddressee',
  body: 'PaperBody',
  signer: 'PaperSigner',
  recipientsWord: 'PaperRecipientsWord',
  recipients: 'PaperRecipients',
} as const;

/** The list that numbers headings "I." and "1.". */
export const HEADING_LIST = 'paper-headings';

const FIRST_LINE = twipsOfMillimetres(BODY.firstLineMillimetres.value);
const GAP = twipsOfPoints(BODY.gapPoints.value);
// 240ths of a line.
const LINE = { line: 240 * BODY.lines.value, lineRule: LineRuleType.AUTO } as const;

const centred = { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0, ...LINE } } as const;
const justified = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: FIRST_LINE }, spacing: { before: 0, after: GAP, ...LINE } } as const;

function style(id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest };
}

export const PAPER_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT.value, size: halfPoints(SIZE.body.value), language: { value: 'vi-VN', eastAsia: 'vi-VN' }, color: '000000' },
      paragraph: { spacing: { before: 0, after: 0, ...LINE } },
    },
    heading1: { run: { bold: true, size: halfPoints(SIZE.body.value), color: '000000' }, paragraph: { ...justified, keepNext: true } },
    heading2: { run: { bold: true, size: halfPoints(SIZE.body.value), color: '000000' }, paragraph: { ...justified, keepNext: true } },
  },
  paragraphStyles: [
    style(STYLE.head, 'Phần đầu văn bản', { paragraph: centred }),
    style(STYLE.title, 'Tên loại văn bản', { run: { bold: true, size: halfPoints(SIZE.title.value) }, paragraph: { ...centred, spacing: { before: twipsOfPoints(18), after: 0 }, keepNext: true } }),
    style(STYLE.subject, 'Trích yếu', { run: { bold: true, size: halfPoints(SIZE.subject.value) }, paragraph: { ...centred, keepNext: true } }),
    style(STYLE.addressee, 'Kính gửi', { run: { size: halfPoints(SIZE.addressee.value) }, paragraph: { spacing: { before: 0, after: 0 } } }),
    style(STYLE.body, 'Nội dung văn bản', { run: { size: halfPoints(SIZE.body.value) }, paragraph: justified }),
    style(STYLE.signer, 'Người ký', { run: { bold: true, size: halfPoints(SIZE.signer.value) }, paragraph: { ...centred, keepNext: true } }),
    style(STYLE.recipientsWord, 'Nơi nhận', { run: { bold: true, italics: true, size: halfPoints(SIZE.recipientsWord.value) }, paragraph: { keepNext: true } }),
    style(STYLE.recipients, 'Danh sách nơi nhận', { run: { size: halfPoints(SIZE.recipients.value) } }),
  ],
};

function level(index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat]): ILevelsOptions {
  return {
    level: index,
    format,
    text: `%${index + 1}.`,
    alignment: AlignmentType.LEFT,
    suffix: 'space',
    style: { run: { bold: true }, paragraph: { indent: { left: 0, firstLine: FIRST_LINE } } },
  };
}

export const HEADING_LEVELS = [level(0, LevelFormat.UPPER_ROMAN), level(1, LevelFormat.DECIMAL)] as const;

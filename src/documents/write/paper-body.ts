import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { FIXED, RULE, SIZE } from './layout-data.js';
import { TEXT_WIDTH_POINTS, twipsOfPoints } from './measures.js';
import type { OfficialPaper, PaperHeading } from './official-paper.js';
import { HEADING_LIST, STYLE } from './paper-styles.js';
import { rule } from './rule.js';
import { textWidth } from './text-width.js';

const OWN_NUMBER = /^(?:[IVXLC]+|\d+(?:\.\d+)*)\s*[.)/-]\s*/u;
// The list of addressees stands about in the middle of the line, as in the models of Phụ lục III.
const ADDRESSEE_INDENT_POINTS = 150;

const paragraph = (text: string, style: string): Paragraph => new Paragraph({ style, text });

function title({ form }: OfficialPaper): Paragraph[] {
  if (form.kind === 'letter') return [];
  const width = Math.min(textWidth(form.subject, SIZE.subject.value), TEXT_WIDTH_POINTS);
  return [paragraph(form.title.toLocaleUpperCase('vi'), STYLE.title), paragraph(form.subject, STYLE.subject), rule(width * RULE.subject.value, TEXT_WIDTH_POINTS)];
}

function addressees({ addressees: all }: OfficialPaper): Paragraph[] {
  const [first, ...others] = all.map((each) => each.trim().replace(/^[-–]\s*/u, '').replace(/[;.]$/u, ''));
  if (first === undefined) return [];
  const spacing = { before: twipsOfPoints(12), after: twipsOfPoints(12) };
  if (others.length === 0) return [new Paragraph({ style: STYLE.addressee, alignment: 'center', spacing, text: `${FIXED.addressees.value} ${first}` })];
  const lines = [first, ...others].map((each, index) => `- ${each}${index === others.length ? '.' : ';'}`);
  const indent = { left: twipsOfPoints(ADDRESSEE_INDENT_POINTS) };
  return [
    new Paragraph({ style: STYLE.addressee, spacing: { before: spacing.before }, indent: { left: twipsOfPoints(ADDRESSEE_INDENT_POINTS - 60) }, text: FIXED.addressees.value }),
    ...lines.map((text, index) => new Paragraph({ style: STYLE.addressee, indent, text, spacing: { after: index === others.length ? spacing.after : 0 } })),
  ];
}

function heading({ level, text }: PaperHeading): Paragraph {
  const bare = text.trim().replace(OWN_NUMBER, '');
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    numbering: { reference: HEADING_LIST, level: level - 1 },
    children: [new TextRun(level === 1 ? bare.toLocaleUpperCase('vi') : bare)],
  });
}

// Without addressees the body still stands clear of the title.
const spaced = (lines: Paragraph[]): Paragraph[] => (lines.length > 0 ? lines : [new Paragraph({ text: '' })]);

/** A paper ends with "./." whatever the writer put there. */
const ended = (closing: string): string => closing.trim().replace(/[./\s]+$/u, '') + FIXED.end.value;

/** Title and subject, addressees, headings and paragraphs, closing sentence. Line ends inside a text begin paragraphs. */
export function paperBody(paper: OfficialPaper): Paragraph[] {
  const texts = paper.body.flatMap((part) =>
    part.kind === 'heading'
      ? [heading(part)]
      : part.text
          .split(/\n+/u)
          .filter((text) => text.trim() !== '')
          .map((text) => paragraph(text.trim(), STYLE.body)),
  );
  // A signature never stands alone on a page: the closing sentence goes with it.
  const closing = paper.closing.trim() === '' ? [] : [new Paragraph({ style: STYLE.body, text: ended(paper.closing), keepNext: true, keepLines: true })];
  return [...title(paper), ...spaced(addressees(paper)), ...texts, ...closing, new Paragraph({ text: '', keepNext: true })];
}

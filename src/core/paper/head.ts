import { brokenName } from './broken-name.js';
import { BODY, FIXED, HEAD_SIZES, RULE, SIZE, TEXT_WIDTH_POINTS } from './layout-data.js';
import { stampWords } from './lines.js';
import type { Paper } from './paper.js';
import { printNumberLine, printPaperDay } from './paper-date.js';
import { textWidth } from './text-width.js';
import { capitals, tidyLine } from './tidy.js';
import { evenSides } from './wrapped.js';

/** A line of the head: sizes and gaps in points. */
export interface HeadLine {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly before?: number;
  /** How far it stands in from both sides of its column. */
  readonly sides?: number;
}

/** One of the two columns: names over a rule, then what stands under it. */
export interface HeadColumn {
  /** In points. */
  readonly width: number;
  readonly names: readonly HeadLine[];
  /** Length of the rule under the names, in points. */
  readonly rule: number;
  readonly under: readonly HeadLine[];
}

/** The two-column head of a paper as it is printed, line by line. */
export interface PaperHead {
  readonly left: HeadColumn;
  readonly right: HeadColumn;
  /** In the box under the left column; '' for no stamp. */
  readonly stamp: string;
}

// Substitutes of Times New Roman draw some Vietnamese letters a little wider.
const SLACK = 1.025;
const UNDER_RULE_POINTS = 4;

type HeadSizes = (typeof HEAD_SIZES)[number];

// The right column is as wide as quốc hiệu needs, the left takes the rest.
const rightWidth = (sizes: HeadSizes): number => Math.ceil(textWidth(FIXED.national.value, sizes.national) * SLACK);

function sizesFor(agency: string): HeadSizes {
  const fits = (sizes: HeadSizes): boolean => textWidth(agency, sizes.agency) <= TEXT_WIDTH_POINTS - rightWidth(sizes);
  return HEAD_SIZES.find(fits) ?? HEAD_SIZES[HEAD_SIZES.length - 1] ?? HEAD_SIZES[0];
}

/** What stands on which line of the head, and how large: the larger sizes where the agency's name then keeps to one line. */
export function headOfPaper(paper: Paper): PaperHead {
  const agency = capitals(paper.agency);
  const sizes = sizesFor(agency);
  const width = TEXT_WIDTH_POINTS - rightWidth(sizes);
  return { left: leftColumn(paper, { agency, size: sizes.agency, width }), right: rightColumn(paper, sizes), stamp: stampWords(paper.urgency) };
}

function leftColumn({ parentAgency, number, symbol, form }: Paper, { agency, size, width }: { agency: string; size: number; width: number }): HeadColumn {
  const named = (name: string, bold: boolean): HeadLine[] => brokenName(name, size, width).filter((text) => text !== '').map((text) => ({ text, size, bold }));
  const own = named(agency, true);
  const subject = form.kind === 'letter' ? tidyLine(form.subject).replace(/^v\/v:?\s*/iu, '') : '';
  const about = { text: `V/v ${subject}`, size: SIZE.letterSubject.value };
  return {
    width,
    names: [...named(capitals(parentAgency), false), ...own],
    rule: textWidth(own.at(-1)?.text ?? '', size) * RULE.agency.value,
    under: [
      ...(number === null && symbol.trim() === '' ? [] : [{ text: printNumberLine(number, symbol), size: SIZE.number.value, before: UNDER_RULE_POINTS }]),
      ...(subject === '' ? [] : [{ ...about, before: BODY.letterSubjectGapPoints.value, sides: evenSides(about.text, about.size, width) }]),
    ],
  };
}

function rightColumn({ place, date }: Paper, sizes: HeadSizes): HeadColumn {
  const width = rightWidth(sizes);
  const day = `${tidyLine(place)}, ${printPaperDay(date)}`;
  const size = textWidth(day, SIZE.placeAndDate.value) <= width ? SIZE.placeAndDate.value : SIZE.number.value;
  return {
    width,
    names: [
      { text: FIXED.national.value, size: sizes.national, bold: true },
      { text: FIXED.motto.value, size: sizes.motto, bold: true },
    ],
    rule: textWidth(FIXED.motto.value, sizes.motto) * RULE.motto.value,
    under: tidyLine(place) === '' ? [] : [{ text: day, size, italics: true, before: UNDER_RULE_POINTS }],
  };
}

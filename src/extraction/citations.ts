import type { CitationValue } from './recognise/citation.js';
import { citationsIn, referencesOf } from './recognise/citation.js';
import type { Finding, ReadingDay } from './recognise/recogniser.js';
import type { Sheet } from './recognise/tokens.js';
import { passageOf } from './recognise/tokens.js';
import type { CitationMention, HeaderReading, Reading, Span } from './reading.js';
import { squeezed } from './text/letters.js';
import type { MappedText } from './text/mapped-text.js';
import { originOf } from './text/mapped-text.js';

interface Citing {
  readonly mapped: MappedText;
  /** The words of `mapped`. */
  readonly sheet: Sheet;
  readonly header: HeaderReading;
  readonly day: ReadingDay;
  /** Whether a place belongs to the document, rather than to the page around it. */
  readonly inDocument: (at: number) => boolean;
}

/** What a document cites; its own number in the letterhead, and in what a web page says of it before, is none. */
export function citedIn({ mapped, sheet, header, day, inDocument }: Citing): Finding<CitationValue>[] {
  const own = header.spans.number;
  const key = ownKey(header);
  return citationsIn(passageOf(sheet, 0, sheet.text.length), day).filter(({ start, end, value }) => {
    if (!inDocument(start)) return false;
    const place = originOf(mapped, start, end);
    return own === undefined || !(overlaps(place, own) || (value.key === key && (place.start < own.start || standsAlone(sheet.text, start, end))));
  });
}

// The document's own number in the head or foot of each page.
const standsAlone = (text: string, start: number, end: number): boolean => (start === 0 || text.charAt(start - 1) === '\n') && (end >= text.length || text.charAt(end) === '\n');

// "22/TB-SNV"; of the Party "07-KL/TU".
function ownKey({ number, symbol }: HeaderReading): string | null {
  if (number === null || symbol === null) return null;
  return `${number}${/^\p{Lu}\p{L}{1,3}\//u.test(symbol) ? '-' : '/'}${symbol}`;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Citations as the reading holds them: with their places in the source, and which of them means which. */
export function mentionsOf(mapped: MappedText, citations: readonly Finding<CitationValue>[]): CitationMention[] {
  const references = referencesOf(citations.map(({ value }) => value));
  return citations.map(({ start, end, value }, index) => ({
    span: originOf(mapped, start, end), text: squeezed(mapped.text.slice(start, end)), ...value, refersTo: references[index] ?? null,
  }));
}

// What is printed as the day of a cited document.
const PRINTED_DAY = /(?:ngày|NGÀY)\s{1,3}\d[\d\s/.-]{0,8}(?:(?:tháng|THÁNG)\s{1,3}\d[\d\s]{0,3},?\s{0,3}(?:năm|NĂM)\s{1,3})?\d[\d ]{0,6}/u;
const MOST_NOTED = 8;

/** The days of cited documents that are no days of the calendar ("ngày 21/21/2023"): they are left out of the citation and said. */
export function impossibleDays(citations: readonly CitationMention[]): Reading['notes'] {
  const noted = citations.flatMap(({ kind, key, text, span }) => {
    const printed = kind === 'partial' ? PRINTED_DAY.exec(text)?.[0].trimEnd() : undefined;
    return printed === undefined || !/\d{4,6}$/.test(printed) ? [] : [{ code: 'cited_day_impossible', detail: `${key}, ${squeezed(printed)}`, span }];
  });
  return noted.slice(0, MOST_NOTED);
}

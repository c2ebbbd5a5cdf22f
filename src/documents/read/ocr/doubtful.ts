import type { PageLayout } from '../layout.js';
import type { ReadText } from '../read-text.js';
import type { TextSpan } from '../../table/text-table.js';

// Percent. On clean scans nine words of ten have 90 and more. Words are misread mostly below 60; a wrong digit makes another number that
// looks as right as the one that was printed, and right ones seldom have less than 80.
const SURE_WORD = 60;
const SURE_NUMBER = 80;
const PRINTED = 255;

/** The words that recognition may have misread, in the order of the text; none where nothing was recognised in pictures. */
export function doubtfulWords({ text, layout }: Pick<ReadText, 'text' | 'layout'>): TextSpan[] {
  return layout === undefined || layout.pages.every(({ source }) => source !== 'ocr') ? [] : wordsIn(text, layout);
}

function wordsIn(text: string, { start: starts, length, confidence }: PageLayout): TextSpan[] {
  const words: TextSpan[] = [];
  for (const [index, start] of starts.entries()) {
    const percent = confidence[index] ?? PRINTED;
    const end = start + (length[index] ?? 0);
    if (percent !== PRINTED && percent < (/\d/.test(text.slice(start, end)) ? SURE_NUMBER : SURE_WORD)) words.push({ start, end });
  }
  return words;
}

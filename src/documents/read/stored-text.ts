import type { PageSpan } from './read-text.js';

/** Text as it is stored: NFC, `\n` line ends, no byte order mark, no NUL, no half surrogate pair. */
export function storedText(source: string): string {
  return source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}

/**
 * Pages of source text put one after the other, a line end between them, with the place of each.
 * Composing cannot cross a line end, so the offsets hold in the joined text.
 */
export function joinPages(pages: readonly string[]): { text: string; pages: PageSpan[] } {
  const spans: PageSpan[] = [];
  const texts = pages.map(storedText);
  let start = 0;
  for (const [index, text] of texts.entries()) {
    spans.push({ start, end: start + text.length, number: index + 1 });
    start += text.length + 1;
  }
  return { text: texts.join('\n'), pages: spans };
}

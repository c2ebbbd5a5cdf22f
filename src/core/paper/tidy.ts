// Without what XML 1.0 forbids (2.2 Char) Word calls no file damaged; a byte order mark in the middle of a text is nothing either.
const UNPRINTABLE = /(?![\t\n\r\u0085])[\p{Cc}\ufeff\ufffe\uffff]/gu;
const LINE_END = /\r\n?|[\n\u0085\u2028\u2029]/u;

const tidy = (line: string): string => line.replace(UNPRINTABLE, '').replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\t', ' ').normalize('NFC').trim();

/** The lines of a text as they are printed: composed letters, nothing that a file cannot hold, no blank lines, no spaces at the ends. */
export function tidyLines(text: string): string[] {
  return text.split(LINE_END).map(tidy).filter((line) => line !== '');
}

/** A text that stands on one line (a name, a heading, a line of a list), tidied; line ends in it become spaces. */
export function tidyLine(text: string): string {
  return tidyLines(text).join(' ');
}

/** In capitals, as names of agencies, posts and kinds of papers stand in an official paper. */
export function capitals(text: string): string {
  return tidyLine(text).toLocaleUpperCase('vi');
}

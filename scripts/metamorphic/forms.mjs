// Ways to change a document without changing what it says. Each takes a text that knows where its letters come from, and gives such a text.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { replaced, edited } = await import(pathToFileURL(join(ROOT, 'dist', 'extraction', 'text', 'mapped-text.js')).href);

/** @param setIn by how many letters the first line of a paragraph is set in, as in print; the letters themselves are not there, as in text taken from print */
function wrap(mapped, width, setIn = 0) {
  const edits = [];
  let column = setIn;
  let space = -1;
  for (let at = 0; at < mapped.text.length; at += 1) {
    const letter = mapped.text[at];
    if (letter === '\n') { column = setIn; space = -1; continue; }
    if (letter === ' ') space = at;
    column += 1;
    if (column > width && space > 0 && !lineHasCells(mapped.text, at)) {
      edits.push({ start: space, end: space + 1, text: '\n' });
      column = at - space;
      space = -1;
    }
  }
  return edited(mapped, edits);
}

const lineAt = (text, at) => text.slice(text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at) < 0 ? undefined : text.indexOf('\n', at));
const lineHasCells = (text, at) => lineAt(text, at).includes(' | ');
const near = (text, at) => text.slice(Math.max(0, at - 120), at + 120);

/**
 * A page number on a line of its own after the lines that `where` chooses, also in the middle of a sentence.
 * @param shape the number as it is printed, with the line ends around it
 */
function numbered(mapped, where, shape) {
  let line = 0;
  let page = 1;
  const pages = [...mapped.text].filter((letter) => letter === '\n').length;
  return replaced(mapped, /\n/g, (match) => {
    line += 1;
    const [before, after] = [lineAt(mapped.text, match.index), lineAt(mapped.text, match.index + 1)];
    if (!where({ line, before, after, near: near(mapped.text, match.index) })) return null;
    page += 1;
    return shape(page, pages + 1);
  });
}

const everyLines = (count) => ({ line, near: around }) => line % count === 0 && !around.includes(' | ');

const NEW_TONES = { óa: 'oá', òa: 'oà', ỏa: 'oả', õa: 'oã', ọa: 'oạ', óe: 'oé', òe: 'oè', ỏe: 'oẻ', õe: 'oẽ', ọe: 'oẹ', úy: 'uý', ùy: 'uỳ', ủy: 'uỷ', ũy: 'uỹ', ụy: 'uỵ' };
const OLD_TONES = Object.fromEntries(Object.entries(NEW_TONES).map(([a, b]) => [b, a]));
const tones = (table) => (mapped) => replaced(mapped, new RegExp(`(?<![qQ])(?:${Object.keys(table).join('|')})(?!\\p{L})`, 'gu'), ([pair]) => table[pair]);

const HEADING = /^(?:\d{1,2}|[IVX]{1,4})\. [^\n.;:]{4,70}$/gmu;
// Marks around what a pattern finds; its letters keep their places.
const marked = (before, after) => (mapped) => edited(mapped, [...mapped.text.matchAll(HEADING)].flatMap(({ index, 0: line }) => [{ start: index, end: index, text: before }, ...(after === '' ? [] : [{ start: index + line.length, end: index + line.length, text: after }])]));
const bullets = (sign) => (mapped) => replaced(mapped, /^([ \t]*)[-–](?=\s)/gm, ([, space]) => `${space}${sign}`);

/** The forms that every document is read in by the gate. */
export const FORMS = [
  { name: 'one paragraph to a line', base: 'source', change: null },
  ...[70, 75, 80, 85, 90].map((width) => ({ name: `wrapped at ${width}`, base: 'paragraphs', change: (mapped) => wrap(mapped, width) })),
  { name: 'page numbers', base: 'paragraphs', change: (mapped) => numbered(wrap(mapped, 84), everyLines(30), (page) => `\n${page}\n`) },
  { name: 'decomposed', base: 'source', change: (mapped) => replaced(mapped, /[^\0-\x7f]/gu, ([letter]) => letter.normalize('NFD')) },
  { name: 'en dashes', base: 'source', change: (mapped) => replaced(mapped, / - /g, () => ' – ') },
  { name: 'other hyphens', base: 'source', change: (mapped) => replaced(mapped, /(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, () => '\u2011') },
  { name: 'tones as in hoá', base: 'source', change: tones(NEW_TONES) },
  { name: 'tones as in hóa', base: 'source', change: tones(OLD_TONES) },
  { name: 'round bullets', base: 'paragraphs', change: bullets('•') },
  { name: 'en dash bullets', base: 'paragraphs', change: (mapped) => replaced(mapped, /^([ \t]*)-(?=\s)/gm, ([, space]) => `${space}–`) },
  { name: 'bold headings', base: 'paragraphs', change: marked('**', '**') },
  { name: 'capital headings', base: 'paragraphs', change: (mapped) => replaced(mapped, HEADING, ([line]) => line.toUpperCase()) },
  { name: 'line ends of Windows', base: 'source', change: (mapped) => replaced(mapped, /(?<!\r)\n/g, () => '\r\n') },
  { name: 'double spaces', base: 'paragraphs', change: (mapped) => replaced(mapped, /(?<=\p{L}) (?=\p{L})/gu, (match) => (match.index % 7 === 0 ? '  ' : null)) },
  { name: 'no zero before the day', base: 'source', change: (mapped) => replaced(mapped, /(?<=ngày )0(?=[1-9]\/\d)/gu, () => '') },
  { name: 'unseen characters', base: 'source', change: (mapped) => replaced(mapped, /(?<=\p{L}) (?=\p{L})/gu, (match) => (match.index % 11 === 0 ? ' \u200b' : match.index % 13 === 0 ? '\u00a0' : null)) },
];

const SHAPES = {
  '2': (page) => `\n${page}\n`,
  '- 2 -': (page) => `\n- ${page} -\n`,
  'Trang 2': (page) => `\nTrang ${page}\n`,
  'Trang 2/40': (page, pages) => `\nTrang ${page}/${pages}\n`,
  '2/40': (page, pages) => `\n${page}/${pages}\n`,
  '2 | Page': (page) => `\n${page} | Page\n`,
  '2 between empty lines': (page) => `\n\n${page}\n\n`,
  '2 behind a form feed': (page) => `\n\f${page}\n`,
  '2 far to the right': (page) => `\n${' '.repeat(40)}${page}\n`,
};

const LABELLED = /^\s{0,8}(?:[-–+•]\s|\d{1,2}(?:\.\d{1,2}){0,2}[.)]\s|[a-zđ]\)\s|\(\d{1,2}\)\s|[IVX]{1,5}\.\s)/u;
const SMALL = /^\p{Ll}/u;
const PLACES = {
  'inside sentences': ({ line, before, after }) => SMALL.test(after) && !/[.;:]$/.test(before) && line % 3 === 0,
  'in lists': ({ line, before, after }) => LABELLED.test(after) && LABELLED.test(before) && line % 2 === 0,
  'before points': ({ line, after }) => LABELLED.test(after) && line % 3 === 0,
  'behind headings': ({ before }) => /^(?:\d{1,2}|[IVX]{1,4})\. [^.;:]{4,70}$/u.test(before),
  'behind colons': ({ before }) => before.endsWith(':'),
  'in tables': ({ line, before, after }) => line % 3 === 0 && before.includes(' | ') && after.includes(' | '),
};

// The number of the second page cannot stand in the letterhead; that of the first one can stand above it, or below the first lines where a scan puts it.
const above = (text) => (mapped) => edited(mapped, [{ start: 0, end: 0, text }]);

/** Many more forms, for looking at what the language allows rather than for the gate: `--wide`. */
export const WIDE = [
  ...FORMS.filter(({ name }) => !/^wrapped at|^page numbers/.test(name)),
  ...Array.from({ length: 21 }, (_, index) => 70 + index).map((width) => ({ name: `wrapped at ${width}`, base: 'paragraphs', change: (mapped) => wrap(mapped, width) })),
  ...[[5, 84], [13, 78], [30, 84], [31, 72], [41, 90]].map(([count, width]) => ({ name: `page numbers after ${count} lines at ${width}`, base: 'paragraphs', change: (mapped) => numbered(wrap(mapped, width), everyLines(count), SHAPES['2']) })),
  ...Object.entries(SHAPES).map(([name, shape]) => ({ name: `pages as ${name}`, base: 'paragraphs', change: (mapped) => numbered(wrap(mapped, 84), everyLines(17), shape) })),
  ...Object.entries(PLACES).map(([name, where]) => ({ name: `pages ${name}`, base: 'paragraphs', change: (mapped) => numbered(wrap(mapped, 80), where, SHAPES['2']) })),
  ...Object.entries(PLACES).map(([name, where]) => ({ name: `pages ${name}, nothing wrapped`, base: 'paragraphs', change: (mapped) => numbered(mapped, where, SHAPES['2']) })),
  ...Object.entries(PLACES).map(([name, where]) => ({ name: `pages ${name}, between empty lines`, base: 'paragraphs', change: (mapped) => numbered(wrap(mapped, 80), where, SHAPES['2 between empty lines']) })),
  { name: 'pages in the source', base: 'source', change: (mapped) => numbered(mapped, everyLines(19), SHAPES['2']) },
  { name: 'a page above the letterhead', base: 'paragraphs', change: above('1\n') },
  { name: 'a page in the letterhead', base: 'paragraphs', change: (mapped) => numbered(mapped, ({ line, near: around }) => line === 3 && !around.includes(' | '), () => '\n1\n') },
  { name: 'empty lines between paragraphs', base: 'paragraphs', change: (mapped) => replaced(mapped, /\n/g, (match) => (near(mapped.text, match.index).includes(' | ') ? null : '\n\n')) },
  { name: 'wrapped at 80, empty lines between paragraphs', base: 'paragraphs', change: (mapped) => wrap(replaced(mapped, /\n/g, (match) => (near(mapped.text, match.index).includes(' | ') ? null : '\n\n')), 80) },
  ...[72, 76, 80, 84, 88].map((width) => ({ name: `wrapped at ${width}, first lines set in by 5`, base: 'paragraphs', change: (mapped) => wrap(mapped, width, 5) })),
  { name: 'indented', base: 'paragraphs', change: (mapped) => wrap(replaced(mapped, /(?<=\n)(?=\p{L}|\d|-)/gu, () => '    '), 80) },
  ...['▪', '●', '○', '·', '\uf0b7', '■', '➢', '✓', '◦', '—', '\uf02d', '‐'].map((sign) => ({ name: `bullets ${sign === '\uf0b7' ? 'of Symbol' : sign === '\uf02d' ? 'of Wingdings' : sign}`, base: 'paragraphs', change: bullets(sign) })),
  { name: 'bullets without a space', base: 'paragraphs', change: (mapped) => replaced(mapped, /^([ \t]*-) (?=\p{L})/gmu, ([, sign]) => sign) },
  { name: 'points with a bracket', base: 'paragraphs', change: (mapped) => replaced(mapped, /^(\d{1,2})\.(?= \p{Lu})/gmu, ([, number]) => `${number})`) },
  { name: 'points with a stroke', base: 'paragraphs', change: (mapped) => replaced(mapped, /^(\d{1,2})\.(?= \p{Lu})/gmu, ([, number]) => `${number}/`) },
  { name: 'headings with marks', base: 'paragraphs', change: marked('## ', '') },
  { name: 'long dashes', base: 'source', change: (mapped) => replaced(mapped, / - /g, () => ' — ') },
  { name: 'days with hyphens', base: 'source', change: (mapped) => replaced(mapped, /(?<=ngày \d{1,2})\/(\d{1,2})\/(?=\d{4})/gu, ([, month]) => `-${month}-`) },
  { name: 'days with points', base: 'source', change: (mapped) => replaced(mapped, /(?<=ngày \d{1,2})\/(\d{1,2})\/(?=\d{4})/gu, ([, month]) => `.${month}.`) },
  { name: 'curly quotes', base: 'source', change: (mapped) => replaced(mapped, /"([^"\n]{1,200})"/g, ([, words]) => `“${words}”`) },
  { name: 'spaces before signs', base: 'paragraphs', change: (mapped) => replaced(mapped, /(?<=\p{Ll})[;:](?=\s)/gu, ([sign]) => ` ${sign}`) },
  { name: 'spaces at line ends', base: 'source', change: (mapped) => replaced(mapped, /\n/g, () => '  \n') },
];

import { fold } from '../text/fold.js';
import { documentTypeByAbbreviation } from './types.js';

/**
 * The number and symbol of a document taken apart. `15/QĐ-BNV`, `163/2021/NQ-HĐND`, `57-NQ/TW` (Party), `12/UBND-VX` (công văn: the issuer and the
 * unit that drafted it), `/TB-SKHCN` (not yet numbered).
 */
export interface DocumentSymbol {
  readonly style: 'administrative' | 'normative' | 'letter' | 'party';
  /** Null while the document has no number. */
  readonly number: number | null;
  /** A letter after the number, as in `15a/QĐ-BNV`. */
  readonly suffix: string;
  /** The year of a normative document. */
  readonly year: number | null;
  /** The abbreviation of the type; null for công văn and laws. */
  readonly type: string | null;
  /** The rest as printed: the issuer, with the drafting unit behind a hyphen. */
  readonly organ: string;
}

// Letters of the Cyrillic keyboard that look Latin: they come with documents typed on old machines or read by OCR.
const LOOKALIKES: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', У: 'Y', Х: 'X',
  а: 'a', с: 'c', е: 'e', і: 'i', ј: 'j', о: 'o', р: 'p', ѕ: 's', у: 'y', х: 'x',
  Ð: 'Đ', ð: 'đ', Ɖ: 'Đ',
};

/** A symbol in NFC with Latin letters, plain hyphens and slashes, without white space and without "Số:" in front. */
export function tidySymbol(text: string): string {
  return TIDY.test(text) ? text : tidied(text);
}

// Most symbols are tidy as they are printed.
const TIDY = /^[\dA-Za-zĐđ&/-]{1,80}$/;

function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0400-\u04ff\u00d0\u00f0\u0189]/g, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .replace(/[\u2044\u2215\uff0f]/g, '/')
    .replace(/\s+/g, '')
    .replace(/^số:?/iu, '')
    .replace(/[.,;:]+$/, '');
}

const LONGEST = 80;
const ORGAN = '[\\p{L}\\p{N}][\\p{L}\\p{N}.&-]*';
const NUMBER = '(\\d{1,6})?(\\p{L})?';
const PARTY = new RegExp(`^${NUMBER}-(\\p{L}{1,5})/(${ORGAN})$`, 'u');
const WITH_YEAR = new RegExp(`^${NUMBER}/(\\d{4})/(?:(\\p{L}{1,5})-)?(${ORGAN})$`, 'u');
const PLAIN = new RegExp(`^${NUMBER}/(?:(\\p{L}{1,5})-)?(${ORGAN})$`, 'u');

/** The parts of a symbol in any of the shapes in use, or null for anything else. */
export function parseDocumentSymbol(text: string): DocumentSymbol | null {
  const tidy = text.length > 4 * LONGEST ? '' : tidySymbol(text);
  if (tidy === '' || tidy.length > LONGEST) return null;
  // Which of the two marks comes first tells the shape: no number holds either.
  if (firstMark(tidy) === HYPHEN) return readParty(PARTY.exec(tidy));
  return (YEAR.test(tidy) ? readWithYear(WITH_YEAR.exec(tidy)) : null) ?? readPlain(PLAIN.exec(tidy));
}

const HYPHEN = 45;
const SLASH = 47;
const YEAR = /\/\d{4}\//;

function firstMark(symbol: string): number {
  for (let at = 0; at < symbol.length; at += 1) {
    const code = symbol.charCodeAt(at);
    if (code === HYPHEN || code === SLASH) return code;
  }
  return 0;
}

const numberOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

// A letter without a number before it is part of something else.
const isHead = (match: RegExpExecArray): boolean => match[1] !== undefined || match[2] === undefined;

// The records are written out: symbols are read for every citation, and copies of half-made ones cost several times what the patterns do.
function readParty(match: RegExpExecArray | null): DocumentSymbol | null {
  if (match === null || !isHead(match)) return null;
  const type = documentTypeByAbbreviation(match[3] ?? '', 'party');
  return { number: numberOf(match[1]), suffix: match[2] ?? '', style: 'party', year: null, type: type?.abbreviation ?? match[3] ?? null, organ: match[4] ?? '' };
}

function readWithYear(match: RegExpExecArray | null): DocumentSymbol | null {
  if (match === null || !isHead(match)) return null;
  const type = typeOf(match[4], 'normative');
  return { number: numberOf(match[1]), suffix: match[2] ?? '', style: 'normative', year: Number(match[3]), type, organ: organOf(type, match[4], match[5] ?? '') };
}

function readPlain(match: RegExpExecArray | null): DocumentSymbol | null {
  if (match === null || !isHead(match)) return null;
  const type = typeOf(match[3], 'administrative');
  const organ = organOf(type, match[3], match[4] ?? '');
  if (type === null && !HAS_LETTER.test(organ)) return null;
  return { number: numberOf(match[1]), suffix: match[2] ?? '', style: type === null ? 'letter' : 'administrative', year: null, type, organ };
}

const HAS_LETTER = /\p{L}/u;

// `12/UBND-VX` and `12/QĐ-UBND` look alike: only the list of types tells an issuer from a type.
const typeOf = (first: string | undefined, of: 'normative' | 'administrative'): string | null => (first === undefined ? null : (documentTypeByAbbreviation(first, of)?.abbreviation ?? null));
const organOf = (type: string | null, first: string | undefined, rest: string): string => (first === undefined || type !== null ? rest : `${first}-${rest}`);

/** A symbol as printed; numbers under 10 take a zero (NĐ 30/2020/NĐ-CP, Phụ lục I, II.3). Without a number it begins with the slash or hyphen. */
export function printDocumentSymbol(symbol: DocumentSymbol): string {
  const number = symbol.number === null ? '' : `${String(symbol.number).padStart(2, '0')}${symbol.suffix}`;
  if (symbol.style === 'party') return `${number}-${symbol.type ?? ''}/${symbol.organ}`;
  const year = symbol.year === null ? '' : `/${symbol.year}`;
  return `${number}${year}/${symbol.type === null ? '' : `${symbol.type}-`}${symbol.organ}`;
}

/**
 * Two writings of one symbol have one key: without regard to white space, look-alike letters, case, leading zeros, and marks of the issuer.
 * Types stay apart (`ĐA` đề án, `DA` dự án). Numbers start again every year, so a duplicate also needs the issuer and the year.
 */
export function documentKey(text: string): string {
  const symbol = parseDocumentSymbol(text);
  if (symbol === null) return fold(tidySymbol(text)).replace(/ /g, '-');
  const organ = fold(symbol.organ).replace(/ /g, '-');
  const type = symbol.type === null ? '' : symbol.type.toLowerCase();
  const number = `${symbol.number ?? ''}${symbol.suffix.toLowerCase()}`;
  if (symbol.style === 'party') return `${number}-${type}/${organ}`;
  return [number, ...(symbol.year === null ? [] : [symbol.year]), type === '' ? organ : `${type}-${organ}`].join('/');
}

/** The order of a register: by year, then number, then letter, then the rest; what has no number stands last. */
export function compareDocumentSymbols(a: DocumentSymbol, b: DocumentSymbol): number {
  return (
    (a.year ?? 0) - (b.year ?? 0) ||
    (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
    compareText(a.suffix.toLowerCase(), b.suffix.toLowerCase()) ||
    compareText(documentKey(printDocumentSymbol(a)), documentKey(printDocumentSymbol(b)))
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { NumberingPlace } from '../docx/styles.js';
import { legacyFont, type LegacyFont } from '../legacy/fonts.js';
import { isSymbolFont } from '../symbols.js';
import { TABLES, type WordFile } from './file-head.js';
import { changesIn, CODES, type Change } from './properties.js';

export interface WordFont {
  readonly legacy: LegacyFont | null;
  readonly symbol: boolean;
}

/** What styles and the font table of a .doc say. */
export interface StyleSheet {
  font(index: number): WordFont;
  /** The font of a paragraph or character style, from itself or the styles it is based on; null where none says. */
  fontOf(style: number): number | null;
  readonly standardFont: number;
  numberingOf(style: string | null): NumberingPlace | null;
}

interface Style {
  readonly base: number;
  readonly changes: readonly Change[];
}

const NO_STYLE = 0xfff;
const PARAGRAPH = 1;
const NAME_AT = 40;
const LONGEST_CHAIN = 30;
const MOST = 5000;
const PLAIN: WordFont = { legacy: null, symbol: false };

function fontsOf(table: Buffer): readonly WordFont[] {
  const fonts: WordFont[] = [];
  for (let at = 4; at + NAME_AT < table.length && fonts.length < MOST; at += table.readUInt8(at) + 1) {
    const end = at + table.readUInt8(at) + 1;
    const name = table.toString('utf16le', at + NAME_AT, Math.min(end, table.length)).replace(/\0.*$/su, '');
    fonts.push({ legacy: legacyFont(name), symbol: isSymbolFont(name) });
  }
  return fonts;
}

/** The changes of one style ([MS-DOC] 2.9.260 STD): those of its paragraphs, then those of its characters. */
function styleOf(bytes: Buffer, baseSize: number): Style {
  const kind = bytes.readUInt16LE(2) & 0xf;
  const count = bytes.readUInt16LE(4) & 0xf;
  const changes: Change[] = [];
  let at = baseSize + 2 + bytes.readUInt16LE(baseSize) * 2 + 2;
  for (let index = 0; index < count && at + 2 <= bytes.length; index += 1) {
    const size = bytes.readUInt16LE(at);
    const isParagraph = kind === PARAGRAPH && index === 0;
    changes.push(...changesIn(bytes.subarray(at + (isParagraph ? 4 : 2), at + 2 + size)));
    at += 2 + size + (size % 2);
  }
  return { base: bytes.readUInt16LE(2) >> 4, changes };
}

function stylesOf(table: Buffer): readonly (Style | null)[] {
  if (table.length < 20) return [];
  const baseSize = table.readUInt16LE(4);
  const styles: (Style | null)[] = [];
  for (let at = 2 + table.readUInt16LE(0); at + 2 <= table.length && styles.length < MOST; ) {
    const size = table.readUInt16LE(at);
    const bytes = table.subarray(at + 2, at + 2 + size);
    styles.push(bytes.length >= baseSize + 4 && baseSize >= 6 ? styleOf(bytes, baseSize) : null);
    at += 2 + size + (size % 2);
  }
  return styles;
}

/** Reads the style sheet ([MS-DOC] 2.9.271 STSH) and the fonts of a file. */
export function styleSheetOf(file: WordFile): StyleSheet {
  const table = file.table(TABLES.styles).bytes;
  const styles = stylesOf(table);
  const fonts = fontsOf(file.table(TABLES.fonts).bytes);
  const value = (style: number, code: number): Buffer | null => {
    let each = styles[style];
    for (let steps = 0; each !== undefined && each !== null && steps < LONGEST_CHAIN; steps += 1) {
      const found = each.changes.findLast((change) => change.code === code)?.value;
      if (found !== undefined) return found;
      each = each.base === NO_STYLE ? null : styles[each.base];
    }
    return null;
  };
  return {
    font: (index) => fonts[index] ?? PLAIN,
    fontOf: (style) => value(style, CODES.fontLatin)?.readUInt16LE(0) ?? null,
    standardFont: table.length >= 16 ? table.readUInt16LE(14) : 0,
    numberingOf: (style) => {
      const list = value(Number(style), CODES.list)?.readUInt16LE(0) ?? 0;
      return list === 0 ? null : { list: String(list), level: value(Number(style), CODES.level)?.readUInt8(0) ?? 0 };
    },
  };
}

import { legacyFont, type LegacyFont } from '../legacy/fonts.js';
import { isSymbolFont } from '../symbols.js';

/** A font of the font table: how its bytes read, and what it draws. */
export interface RtfFont {
  readonly label: string;
  readonly symbol: boolean;
  readonly legacy: LegacyFont | null;
}

// Code pages of `\fcharset` (Rich Text Format 1.9.1, "Font table"), as the encoding standard of the web names them.
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh', 128: 'shift_jis', 129: 'euc-kr', 134: 'gb18030', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254', 163: 'windows-1258', 177: 'windows-1255',
  178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250',
};
const CODE_PAGES: Readonly<Record<number, string>> = { 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 874: 'windows-874', 65001: 'utf-8', 10000: 'macintosh' };
const SYMBOL_CHARSET = 2;
const WESTERN = 'windows-1252';

/** The encoding of an `\ansicpg`; Western where the number is unknown. */
export function codePageLabel(page: number): string {
  return CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : WESTERN);
}

/** A font by its name and `\fcharset`; bytes of the common charset 0 are in the code page of the file. */
export function rtfFont(name: string, charset: number, fileLabel: string): RtfFont {
  const legacy = legacyFont(name);
  // A font from before Unicode draws its own letters whatever the charset says.
  const label = legacy === null ? (CHARSETS[charset] ?? fileLabel) : WESTERN;
  return { label, symbol: charset === SYMBOL_CHARSET || isSymbolFont(name), legacy };
}

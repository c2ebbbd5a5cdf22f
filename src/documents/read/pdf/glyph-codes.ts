// A pdf writer that loses the letters of a font leaves the numbers of its glyphs: TrueType fonts of Windows number
// them in one order. The first are those of ASCII, 29 lower; the accented Latin ones follow in the order of the old
// Macintosh set (OpenType `post`, format 1, without the two that Windows fonts leave out).
const FIRST = 3;
const LAST_ASCII = 97;
const ASCII_SHIFT = 29;
const ACCENTED =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇŁłŠšŽž¦ÐðÝýÞþ−×¹²³½¼¾₣ĞğİŞşĆćČčđ';
// Beyond those, where Times New Roman has them.
const BEYOND: Readonly<Record<number, string>> = { 0x102: 'Ă', 0x103: 'ă', 0x108: 'Đ', 0x1ac: 'Ĩ', 0x1ad: 'ĩ', 0x1c9: 'Ũ', 0x1ca: 'ũ', 0x1e3: 'Ỳ', 0x1e4: 'ỳ' };
// The letters of Vietnamese alone stand together in the order of Unicode, without Ỳ and ỳ, which Welsh has too; those
// with a horn stand a fixed way before them.
export const FIRST_VIETNAMESE = 0x1ea0;
const LAST_BEFORE_GAP = 0x1ef1;
const GAP = 2;
const LAST_VIETNAMESE = 0x1ef9;
const HORNS = 'ƠơƯư';
const HORNS_BEFORE = 0x3a;

/** The letter of a glyph number in a font whose Vietnamese letters stand `shift` below their place in Unicode; null where it is not known. */
export function letterOfGlyph(code: number, shift: number): string | null {
  if (code >= FIRST && code <= LAST_ASCII) return String.fromCharCode(code + ASCII_SHIFT);
  const letter = code + shift;
  if (letter >= FIRST_VIETNAMESE && letter <= LAST_BEFORE_GAP) return String.fromCharCode(letter);
  if (letter > LAST_BEFORE_GAP && letter + GAP <= LAST_VIETNAMESE) return String.fromCharCode(letter + GAP);
  const horn = HORNS[letter - (FIRST_VIETNAMESE - HORNS_BEFORE)];
  return horn ?? ACCENTED[code - LAST_ASCII - 1] ?? BEYOND[code] ?? null;
}

// Signs of Symbol and Wingdings sit in the private area of Unicode (U+F000 and the code); on paper they are these.
const SIGNS: Readonly<Record<number, string>> = {
  0x2d: '-', 0xbe: '-', 0x2b: '+', 0xfc: '✓', 0xd8: '➢', 0xfe: '☑', 0x52: '☑', 0xa8: '☐', 0x6f: '☐', 0xa3: '☐', 0xe0: '→', 0xae: '→', 0xb7: '•', 0xa7: '▪',
};
const PRIVATE = 0xf000;

/** Whether a font draws signs at the places of letters. */
export const isSymbolFont = (name: string): boolean => /^(?:Symbol|Wingdings|Webdings)/iu.test(name.trim());

/** What a sign of a symbol font looks like, by its code with or without the private area in front. */
export const printedSign = (code: number): string => SIGNS[code >= PRIVATE ? code - PRIVATE : code] ?? '•';

/** Text with signs of symbol fonts as they are printed. */
export const printedSigns = (text: string): string => text.replace(/[\ue000-\uf8ff]/gu, (sign) => printedSign(sign.charCodeAt(0)));

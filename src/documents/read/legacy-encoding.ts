import type { ReadNote } from './read-text.js';

// Vietnamese fonts from before Unicode drew other letters at Latin places. TCVN3 puts signs and fractions into words
// ("T×nh h×nh", "®Çu"), VNI puts an accented vowel after a plain one ("UÛY BAN NHAÂN DAÂN").
const TCVN3 = /[\p{L}][µ¸¶·¹»¾¼½®©«¬×¨ª]|[®©«¬µ¸¶·¹»¾¼½×¨ª]\p{L}/gu;
const VNI = /[AOEUYaoeuyƠơƯư][ÂÊÙØÛÕÏÁÀÅÃÄÉÈËÜÚâêùøûõïáàåãäéèëüú]/gu;
// Letters that neither of them can show.
const VIETNAMESE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/gu;
const SHARE = 0.04;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A note when the text was typed in a Vietnamese font from before Unicode (TCVN3, VNI), so that its words read wrongly. */
export function legacyEncodingNotes(text: string): ReadNote[] {
  const letters = count(text, /\p{L}/gu);
  const name = count(text, TCVN3) > letters * SHARE ? 'TCVN3' : count(text, VNI) > letters * SHARE ? 'VNI' : null;
  if (name === null || count(text, VIETNAMESE) > letters * SHARE) return [];
  return [{ code: 'legacy_encoding', detail: `Văn bản dùng phông chữ cũ (${name}) nên chữ hiện sai; hãy chuyển sang Unicode rồi đưa lại tệp.` }];
}

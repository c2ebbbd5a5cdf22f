import { FIXED, STAMP } from './layout-data.js';
import type { Paper, PaperForm, Signing } from './paper.js';
import { capitals, tidyLine, tidyLines } from './tidy.js';

/** Entries of a list that ends in a full stop, each with a semicolon before it, whatever the writer put there. */
function listed(entries: readonly string[], dash: string): string[] {
  const bare = entries.map((entry) => tidyLine(entry).replace(/^[-–]\s*/u, '').replace(/[;.]$/u, '').trim()).filter((entry) => entry !== '');
  return bare.map((entry, index) => `${dash}${entry}${index === bare.length - 1 ? '.' : ';'}`);
}

/** Each recipient begins with a dash and ends with a semicolon, the last (where copies are kept) with a full stop. */
export const recipientLines = (recipients: readonly string[]): string[] => listed(recipients, '- ');

/** Grounds, each closed by a semicolon, the last by a full stop (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6). */
export const baseLines = (bases: readonly string[]): string[] => listed(bases, '');

/** "Kính gửi: Sở Nội vụ" on one line; several addressees each on a line under it. */
export function addresseeLines(addressees: readonly string[]): string[] {
  const lines = listed(addressees, '- ');
  const [only] = lines;
  if (only === undefined) return [];
  return lines.length === 1 ? [`${FIXED.addressees.value} ${only.slice(2, -1)}`] : [FIXED.addressees.value, ...lines];
}

/** Lines over the signature, then the name; a name that is not there yet leaves no line. */
export function signatureLines({ capacity, title, name }: Signing): { readonly posts: readonly string[]; readonly name: string } {
  return { posts: [...capacity, title].map(capitals).filter((line) => line !== ''), name: tidyLine(name) };
}

/** The last sentence with "./." at its end, whatever the writer put there; '' where there is none. */
export function closingLine(closing: string): string {
  const bare = tidyLine(closing).replace(/[./\s]+$/u, '');
  return bare === '' ? '' : bare + FIXED.end.value;
}

/** The words of the stamp of urgency; '' where there is none. */
export function stampWords(urgency: Paper['urgency']): string {
  switch (urgency) {
    case 'none':
      return '';
    case 'urgent':
      return 'KHẨN';
    case 'very_urgent':
      return 'THƯỢNG KHẨN';
    case 'flash':
      return 'HOẢ TỐC';
  }
}

/** How wide the box around the words of a stamp is, in millimetres. */
export function stampMillimetres(words: string): number {
  const widths = new Map<string, number>([['HOẢ TỐC', STAMP['HOẢ TỐC'].value], ['THƯỢNG KHẨN', STAMP['THƯỢNG KHẨN'].value]]);
  return widths.get(words) ?? STAMP.KHẨN.value;
}

/** Kind and subject of a named paper, each line as printed; nothing for a letter, whose subject stands under its number. */
export function titleLines(form: PaperForm): { readonly title: string; readonly subject: readonly string[] } | null {
  return form.kind === 'letter' ? null : { title: capitals(form.title), subject: tidyLines(form.subject) };
}

/** How the paper is called in a sentence: "Thông báo", "Công văn". */
export function kindWord(form: PaperForm): string {
  if (form.kind === 'letter') return 'Công văn';
  const title = tidyLine(form.title);
  return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1).toLocaleLowerCase('vi');
}

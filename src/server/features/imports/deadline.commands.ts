import { type Deadline, deadlineOn, fold, readTypedDeadline } from '#core/index.js';
import { readDeadlinePhrase } from '#extraction/index.js';

const LOOSE = /^(thuong xuyen|lien tuc|hang (ngay|tuan|thang|quy|nam)|hang nam|khi (co|duoc) |theo (ke hoach|yeu cau|tien do|lo trinh|quy dinh|chi dao)|dot xuat|khan truong|som|ngay sau)/;
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

// Our lists tell a period with the day on which it ends: "tháng 11/2026 (30/11/2026)".
const PRINTED_DAY = /(?<=\S) ?\(\d{1,2}\/\d{1,2}\/\d{4}\)$/;

/** A cell as a deadline: as our lists print one, as a clerk types it, a day that lost its format, or as documents say it; null for none, undefined where it cannot be read. */
export function readDeadlineCell(text: string, today: string): Deadline | null | undefined {
  const words = text.replace(/\s+/g, ' ').trim().replace(PRINTED_DAY, '');
  const typed = readTypedDeadline(/^\d{4}$/.test(words) ? `năm ${words}` : words.replace(/^q(?=[1-4iv])/i, 'quý '), today);
  if (typed.ok) return typed.value;
  const serial = /^\d{5}$/.test(words) ? Number(words) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return deadlineOn(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10));
  const said = readDeadlinePhrase(words, today).at(-1);
  if (said !== undefined) return { phrase: words.slice(0, 500), bound: said.bound, anchor: said.anchor, from: said.from, to: said.to, precision: said.precision, source: 'person' };
  if (!LOOSE.test(fold(words))) return undefined;
  return { phrase: words.slice(0, 500), bound: 'within', anchor: null, from: null, to: null, precision: 'fuzzy', source: 'person' };
}

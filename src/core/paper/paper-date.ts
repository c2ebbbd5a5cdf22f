import { isCivilDate, partsOf } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { printOfficialDay } from '../date/print.js';

/** A month of the calendar without a day, as `2025-04`. Sorts as text. */
export type CivilMonth = string;

/** The day on a paper; only its month while the day is left for whoever issues it. */
export type PaperDate = CivilDate | CivilMonth;

/** Whether a text is a day (`2025-04-18`) or a month (`2025-04`) of the calendar. */
export function isPaperDate(text: string): boolean {
  return isCivilDate(text.length === 'yyyy-mm'.length ? `${text}-01` : text);
}

// Room for what is written in by hand, as wide as agencies leave it.
const ROOM = '      ';

/** "ngày 05 tháng 02 năm 2025"; what is not known yet leaves room: "ngày      tháng 4 năm 2025", "ngày      tháng      năm". */
export function printPaperDay(date: PaperDate | null): string {
  if (date === null) return `ngày${ROOM}tháng${ROOM}năm`;
  if (isCivilDate(date)) return printOfficialDay(date);
  const { year, month } = partsOf(`${date}-01`);
  return `ngày${ROOM}tháng ${month <= 2 ? `0${month}` : month} năm ${year}`;
}

/** "Số: 07/BC-SKHCN": a zero under 10 (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3); without a number "Số:      /BC-SKHCN". */
export function printNumberLine(number: string | null, symbol: string): string {
  const written = number === null || number.trim() === '' ? ROOM : ` ${number.trim().padStart(2, '0')}`;
  return `Số:${written}/${symbol.trim().replace(/^\//u, '')}`;
}

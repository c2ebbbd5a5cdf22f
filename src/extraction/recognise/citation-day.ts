import type { CivilDate } from '#core/index.js';
import { civilDate } from '#core/index.js';
import type { ReadingDay } from './recogniser.js';
import { DAY, readDay } from './when.js';

const LEAD = ',?\\s{0,3}(?:\\(\\s?)?(?:(?:ban\\shành|BAN\\sHÀNH|ký|KÝ|đề)\\s)?';
const FIGURE = '(\\d \\d(?!\\d)|\\d{1,2})';
const YEAR = '((?:19|20) ?\\d ?\\d(?!\\d)|\\d{2,6})';
const S = '\\s{0,2}';
// ngày 24/3/2025 | ngày 15/1 1/2024 | ngày 16/7/20 21 (torn apart) | ngày 22 tháng 12 năm 2024 | NGÀY 22 THÁNG 12 NĂM 2024
const WHOLE = new RegExp(`${LEAD}(?:ngày|NGÀY)\\s{1,3}${FIGURE}(?:${S}[/.-]${S}|\\s{1,3}(?:tháng|THÁNG)\\s{1,3})${FIGURE}(?:${S}[/.-]${S}|,?\\s{1,3}(?:năm|NĂM)\\s{1,3})${YEAR}(?![\\d/])`, 'uy');
const DATED = new RegExp(`${LEAD}(?=ngày)(${DAY})`, 'uy');
const MAY_LEAD = /[,\s(]/;

/** The day right behind the number of a cited document, with its end; `date` is null where what is printed is no day of the calendar. */
export function dayBehind(text: string, at: number, day: ReadingDay): { readonly date: CivilDate | null; readonly end: number } | null {
  if (!MAY_LEAD.test(text.charAt(at))) return null;
  WHOLE.lastIndex = at;
  const whole = WHOLE.exec(text);
  if (whole !== null) return { date: dateOf(whole[1], whole[2], whole[3]), end: at + whole[0].length };
  DATED.lastIndex = at;
  const match = DATED.exec(text);
  return match === null ? null : { date: readDay(match[1] ?? '', day), end: at + match[0].length };
}

const figure = (printed: string | undefined): number => Number((printed ?? '').replace(/ /g, ''));
const CENTURY = 100;

// "12/3/25" is of this century; a year of three or five figures is none.
function dateOf(day: string | undefined, month: string | undefined, printed: string | undefined): CivilDate | null {
  const year = figure(printed);
  return year >= CENTURY && (year < 1900 || year > 2099) ? null : civilDate(year < CENTURY ? 2000 + year : year, figure(month), figure(day));
}

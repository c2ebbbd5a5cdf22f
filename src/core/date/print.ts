import { daysBetween, partsOf, weekdayOf } from './civil-date.js';
import type { CivilDate, Weekday } from './civil-date.js';
import type { Language } from '../refusals.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** A day in lists: `18/04/2025`, in both languages. */
export function printDay(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${two(day)}/${two(month)}/${year}`;
}

/**
 * A day in an official document: "ngày 05 tháng 02 năm 2025", "ngày 14 tháng 4 năm 2025".
 * A zero stands before days under 10 and before months 1 and 2 only (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4).
 */
export function printOfficialDay(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${two(day)} tháng ${month <= 2 ? two(month) : month} năm ${year}`;
}

const WEEKDAY_NAMES: Readonly<Record<Language, Readonly<Record<Weekday, string>>>> = {
  vi: { 1: 'thứ Hai', 2: 'thứ Ba', 3: 'thứ Tư', 4: 'thứ Năm', 5: 'thứ Sáu', 6: 'thứ Bảy', 7: 'Chủ nhật' },
  en: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' },
};

/** The name of the day of the week, capitalised as NĐ 30/2020/NĐ-CP, Phụ lục II asks ("thứ Sáu", "Chủ nhật"). */
export function printWeekday(date: CivilDate, language: Language): string {
  return WEEKDAY_NAMES[language][weekdayOf(date)];
}

/** How far a due day is from today: "hôm nay", "còn 3 ngày", "quá 6 ngày". Calendar days, as people count them. */
export function relativeDay(date: CivilDate, today: CivilDate, language: Language): string {
  const days = daysBetween(today, date);
  if (days === 0) return language === 'vi' ? 'hôm nay' : 'today';
  const count = Math.abs(days);
  if (language === 'vi') return days > 0 ? `còn ${count} ngày` : `quá ${count} ngày`;
  return `${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'left' : 'late'}`;
}

import { partsOf, type CivilDate } from '../../date/civil-date.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** A day in a sentence of a paper: "07/4/2025", with a zero before days under 10 and months 1 and 2 (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4). */
export function dayInText(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${two(day)}/${month <= 2 ? two(month) : month}/${year}`;
}

/** What stands where a person has to write: an unfinished sentence is better than a wrong one. */
export const OPEN_BLANK = '…';

/** "08 giờ 00", as hours are written in invitations and minutes; one that nobody said is left open. */
export function hourInText(time: string): string {
  if (time === '') return `${OPEN_BLANK} giờ ${OPEN_BLANK}`;
  const [hour = '', minute = ''] = time.split(':');
  return `${hour.padStart(2, '0')} giờ ${minute.padStart(2, '0')}`;
}

/** A small number as counts are written in letters: "03". */
export const countInText = (count: number): string => two(count);

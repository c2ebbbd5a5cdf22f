import { addDays, civilDate } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';

const TYPED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.{0,20})?$/;
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/** A cell as a day: `1/7/2025`, `2025-07-01`, or a day that lost its format and is the number that Excel counts; null where it is none. */
export function readDayCell(text: string): CivilDate | null {
  const words = text.trim();
  const typed = TYPED.exec(words);
  if (typed !== null) return civilDate(Number(typed[3]), Number(typed[2]), Number(typed[1]));
  const iso = ISO.exec(words);
  if (iso !== null) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const serial = /^\d{5}$/.test(words) ? Number(words) : 0;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays('1899-12-30', serial) : null;
}

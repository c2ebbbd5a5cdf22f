import { addDays, type CivilDate, type Language, printDay, printWeekday } from '#core/index.js';
import type { words } from './words.js';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

// Any Monday will do.
const MONDAY = '2025-04-14';

/** The name of a day of the week, Monday being 0. */
export const weekdayName = (index: number, language: Language): string => capital(printWeekday(addDays(MONDAY, index), language));

/** "Thứ Hai, 14/04/2025, 08:00". */
export function whenOf({ on, beginsAt }: { readonly on: CivilDate; readonly beginsAt: string }, say: Pick<(typeof words)['vi'], 'on'>, language: Language): string {
  return say.on(capital(printWeekday(on, language)), printDay(on), beginsAt);
}

import { addDays } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { periodContains } from '../date/period.js';
import type { Period } from '../date/period.js';

/**
 * The day on which a report counts what happened on `day` and became known now: that day, or the first after it that lies in no period whose
 * figures are frozen. What is frozen stays as it was signed; corrections enter the next period (model 7.5).
 *
 * @param frozen - the periods frozen until now, in any order
 */
export function countedOn(day: CivilDate, frozen: readonly Period[]): CivilDate {
  let counted = day;
  for (const period of [...frozen].sort((a, b) => (a.to < b.to ? -1 : 1))) if (periodContains(period, counted)) counted = addDays(period.to, 1);
  return counted;
}

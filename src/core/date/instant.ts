import type { CivilDate } from './civil-date.js';

/** The time of Vietnam is seven hours ahead of UTC, all the year. */
const AHEAD = 7 * 3_600_000;

/**
 * The day in Vietnam on which a moment was: what happened at 20:00 UTC happened there on the day after.
 * @param instant a moment in ISO 8601; of anything else the first ten letters come back
 */
export function dayOfInstant(instant: string): CivilDate {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant.slice(0, 10) : new Date(at + AHEAD).toISOString().slice(0, 10);
}

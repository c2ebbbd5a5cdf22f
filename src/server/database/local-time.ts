import type { CivilDate } from '#core/index.js';
import type { AgencyScope } from './scope.js';
import type { Tx } from './transaction.js';

/** The hour of the day in a time zone. */
export function hourIn(zone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(now));
}

/** The day in a time zone. */
export function dayIn(zone: string, now: Date): CivilDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** The agency's time zone. */
export async function zoneOf(tx: Tx, scope: AgencyScope): Promise<string> {
  return (await tx.selectFrom('agency').select('time_zone').where('id', '=', scope.agencyId).executeTakeFirstOrThrow()).time_zone;
}

/** Today in the agency's time zone, for what no request asks for. */
export async function todayOf(tx: Tx, scope: AgencyScope, now: Date): Promise<CivilDate> {
  return dayIn(await zoneOf(tx, scope), now);
}

/** Today and the hour in the agency's time zone. */
export async function localTimeOf(tx: Tx, scope: AgencyScope, now: Date): Promise<{ readonly today: CivilDate; readonly hour: number }> {
  const zone = await zoneOf(tx, scope);
  return { today: dayIn(zone, now), hour: hourIn(zone, now) };
}

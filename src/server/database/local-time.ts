import type { CivilDate } from '#core/index.js';
import type { AgencyScope } from './scope.js';
import type { Tx } from './transaction.js';

/** The hour of the day in a time zone. */
export function hourIn(zone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(now));
}

/** Today and the hour in the agency's time zone. */
export async function todayOf(tx: Tx, scope: AgencyScope, now: Date): Promise<{ readonly today: CivilDate; readonly hour: number }> {
  const { time_zone: zone } = await tx.selectFrom('agency').select('time_zone').where('id', '=', scope.agencyId).executeTakeFirstOrThrow();
  return { today: new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now), hour: hourIn(zone, now) };
}

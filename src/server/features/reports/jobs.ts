import { addDays, datedPeriod, namedPeriodOn, periodAfter } from '#core/index.js';
import { todayOf } from '../../database/local-time.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { systemOf } from '../people/posts.commands.js';
import { openPeriod } from './commands.js';
import { findDuties } from './duties.queries.js';

/**
 * Makes the reports whose day of sending comes near and asks their units, each in a transaction of its own. Doing it twice, or on two servers, makes
 * and asks nothing twice. Answers how many there are that are near.
 */
export async function makeReports(context: ServerContext, scope: AgencyScope): Promise<number> {
  const now = context.clock.now();
  const { today, duties } = await inAgency(context.database, scope, async (tx) => {
    const day = await todayOf(tx, scope, now);
    return { today: day, duties: (await findDuties(tx, scope)).filter(({ endedOn, contributorUnitIds }) => (endedOn === null || endedOn > day) && contributorUnitIds.length > 0) };
  });
  let near = 0;
  for (const duty of duties) {
    const own = namedPeriodOn(duty.rhythm, today);
    for (const named of [own, periodAfter(own)]) {
      const { sendBy } = datedPeriod(named, duty.rules);
      if (today > sendBy || today < addDays(sendBy, -duty.leadDays)) continue;
      await inAgency(context.database, scope, (tx) => openPeriod({ tx, scope, today, now, postId: null, actor: systemOf(scope) }, duty, named));
      near += 1;
    }
  }
  return near;
}

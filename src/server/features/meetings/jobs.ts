import { todayOf } from '../../database/local-time.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { systemOf } from '../people/posts.commands.js';
import { makeNext, prepareNear } from './next.commands.js';
import { findSeries } from './series.queries.js';

/**
 * Makes the next meetings of every series and asks the units of those that are near, each in a transaction of its own. Doing it twice, or on two
 * servers, makes and asks nothing twice. Answers how many were made.
 */
export async function makeMeetings(context: ServerContext, scope: AgencyScope): Promise<number> {
  const now = context.clock.now();
  const { today, series } = await inAgency(context.database, scope, async (tx) => {
    const day = await todayOf(tx, scope, now);
    return { today: day, series: (await findSeries(tx, scope, day)).filter(({ endedOn }) => endedOn === null || endedOn >= day) };
  });
  let made = 0;
  for (const each of series) {
    made += await inAgency(context.database, scope, async (tx) => {
      const call = { tx, scope, today, now, postId: null, actor: systemOf(scope) };
      const count = await makeNext(call, each);
      await prepareNear(call, each);
      return count;
    });
  }
  return made;
}

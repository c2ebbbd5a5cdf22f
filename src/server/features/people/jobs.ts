import { todayOf } from '../../database/local-time.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { releaseLeftTasks } from './posts.commands.js';

/** What a new day brings to posts: those that ended yesterday leave their open tasks to the heads of the units. Doing it twice changes nothing. */
export async function leavePosts(context: ServerContext, scope: AgencyScope): Promise<number> {
  const now = context.clock.now();
  return inAgency(context.database, scope, async (tx) => releaseLeftTasks({ tx, scope, today: await todayOf(tx, scope, now), now }));
}

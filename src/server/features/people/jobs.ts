import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { releaseLeftTasks } from './posts.commands.js';

/** What a new day brings to posts: those that ended yesterday leave their open tasks to the heads of the units. Doing it twice changes nothing. */
export async function leavePosts(context: ServerContext, scope: AgencyScope): Promise<number> {
  const now = context.clock.now();
  return inAgency(context.database, scope, async (tx) => {
    const { rows } = await sql<{ today: string }>`select (${now}::timestamptz at time zone time_zone)::date::text as today from agency where id = ${scope.agencyId}`.execute(tx);
    const today = rows[0]?.today;
    return today === undefined ? 0 : releaseLeftTasks({ tx, scope, today, now });
  });
}

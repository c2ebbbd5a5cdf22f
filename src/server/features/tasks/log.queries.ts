import { sql } from 'kysely';
import type { LogEnd } from '../../database/history.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** Where the log of a task ends; read under the lock of its row. */
export async function logEndOf(tx: Tx, scope: AgencyScope, taskId: string): Promise<LogEnd> {
  const found = await tx.selectFrom('task').select(['entry_count', 'entry_head']).where('agency_id', '=', scope.agencyId).where('id', '=', taskId).executeTakeFirstOrThrow();
  return { entryCount: found.entry_count, entryHead: found.entry_head };
}

/** Keeps the new end of a log in the row of its task. */
export async function saveLogEnd(tx: Tx, scope: AgencyScope, end: LogEnd & { readonly taskId: string }): Promise<void> {
  await tx.updateTable('task').set({ entry_count: end.entryCount, entry_head: end.entryHead }).where('agency_id', '=', scope.agencyId).where('id', '=', end.taskId).execute();
}

/** The day of the newest result of a task: of its evidence document, else of its submission; never before the task was opened. */
export async function resultDay(tx: Tx, scope: AgencyScope, taskId: string): Promise<string | undefined> {
  const found = await sql<{ day: string }>`
    select greatest(t.opened_on, coalesce((select max((each->>'documentDate')::date) from jsonb_array_elements(e.evidence) each), e.occurred_on))::text as day
    from entry e join task t on t.agency_id = e.agency_id and t.id = e.task_id
    where e.agency_id = ${scope.agencyId} and e.task_id = ${taskId} and e.kind = 'result' order by e.ordinal desc limit 1`.execute(tx);
  return found.rows[0]?.day;
}

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

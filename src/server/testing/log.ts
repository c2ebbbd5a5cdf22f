import { type Appended, type EntriesToAppend, insertEntries, linkEntries } from '../database/history.js';
import type { AgencyScope } from '../database/scope.js';
import type { Tx } from '../database/transaction.js';

/** Appends to a task's log as a command does; the caller saves the new end in the row of the task. */
export async function appendEntries(tx: Tx, scope: AgencyScope, write: EntriesToAppend): Promise<Appended> {
  const linked = linkEntries(scope, write);
  await insertEntries(tx, scope, [linked]);
  return linked;
}

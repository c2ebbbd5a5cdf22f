import { provenScope } from '../database/scope.js';
import { inAgency } from '../database/transaction.js';
import type { ServerContext } from '../http/context.js';
import { enqueue } from './queue.js';

/** The job that does in an agency what a day brings with it. Its parts ask what is due rather than what day it is, so that it may run at any time and again. */
export const NEW_DAY = 'new_day';

/** Asks for it in every agency; while one waits, no other is written. */
export async function askForNewDay({ database }: Pick<ServerContext, 'database'>): Promise<void> {
  for (const { id } of await database.selectFrom('agency').select('id').execute()) {
    const scope = provenScope(id);
    await inAgency(database, scope, (tx) => enqueue(tx, { scope, kind: NEW_DAY, payload: {}, uniqueKey: id }));
  }
}

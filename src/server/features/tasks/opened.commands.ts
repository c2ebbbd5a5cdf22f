import { insertEntries } from '../../database/history.js';
import { together } from '../../database/together.js';
import { type Sayer, sendOrders } from '../border/send.commands.js';
import { tellOpened, type Telling } from '../notices/tell.commands.js';
import { announce } from '../webhooks/outbox.commands.js';
import { countBelow, insertTasks, type NewTask } from './open.queries.js';
import { saveNextOccurrence } from './occurrences.commands.js';
import { insertParties } from './parties.queries.js';
import { indexTasks } from './search.queries.js';

/**
 * The one way in which tasks come to be, out of a document, by a direct order, as the next time of a duty or from the agency above: rows, parties,
 * logs, words to search, what their parents wait for and their next times; those concerned are told, and what is led by an agency below goes there. Parents
 * stand before their children. Nothing that stands beside the rows waits for another.
 */
export async function keepOpened(call: Sayer & Telling, opened: readonly NewTask[]): Promise<void> {
  const { tx, scope, now } = call;
  const tasks = opened.map(({ task }) => task);
  const taskIds = tasks.map((task) => task.id);
  await insertTasks(tx, scope, opened);
  await together([
    insertParties(tx, scope, tasks), insertEntries(tx, scope, opened.map(({ log }) => log)), indexTasks(tx, scope, taskIds), countBelow(tx, scope, tasks),
    announce(tx, scope, { event: 'task.assigned', taskIds, now }), sendOrders(call, taskIds, tasks.map((task) => task.leadUnitId)), tellOpened(call, tasks),
  ]);
  for (const task of tasks) if (task.recurrence !== null) await saveNextOccurrence(call, task);
}

import { partsOf } from '#core/index.js';
import { insertEntries } from '../../database/history.js';
import type { AgencyScope } from '../../database/scope.js';
import { together } from '../../database/together.js';
import type { Tx } from '../../database/transaction.js';
import { neighboursOfUnits } from '../border/neighbours.queries.js';
import { type Sayer, sendOrders } from '../border/send.commands.js';
import { insertNotices } from '../notices/queries.js';
import { noticesOfOpened, type Telling } from '../notices/tell.commands.js';
import { announce, heardEvents } from '../webhooks/outbox.commands.js';
import { countBelow, insertTasks, type NewTask } from './open.queries.js';
import { saveNextOccurrence } from './occurrences.commands.js';
import { insertParties } from './parties.queries.js';
import { indexTasks, indexWorded } from './search.queries.js';

/**
 * The one way in which tasks come to be, out of a document, by a direct order, as the next time of a duty or from the agency above: rows, parties,
 * numbers, logs, words to search, what their parents wait for and their next times; those concerned are told, and what is led by an agency below goes there. Parents
 * stand before their children. Nothing that stands beside the rows waits for another. Answers the codes by task.
 */
export async function keepOpened(call: Sayer & Telling, opened: readonly NewTask[]): Promise<ReadonlyMap<string, string>> {
  if (opened.length === 0) return new Map();
  const { tx, scope, today, now } = call;
  const tasks = opened.map(({ task }) => task);
  const taskIds = tasks.map((task) => task.id);
  const leadUnitIds = tasks.map((task) => task.leadUnitId);
  // Who is to be told is asked before anything is written: who waits for the numbers does not wait for that.
  const [notices] = await together([noticesOfOpened(call, tasks), heardEvents(tx, scope), neighboursOfUnits(tx, scope, leadUnitIds)]);
  const [codes] = await together([
    insertTasks(tx, scope, { opened, year: partsOf(today).year }), insertParties(tx, scope, tasks), insertEntries(tx, scope, opened.map(({ log }) => log)), indexOpened(tx, scope, opened), countBelow(tx, scope, tasks),
    announce(tx, scope, { event: 'task.assigned', taskIds, now }), sendOrders(call, taskIds, leadUnitIds), insertNotices(tx, scope, notices, now),
  ]);
  for (const task of tasks) if (task.recurrence !== null) await saveNextOccurrence(call, task);
  return codes;
}

/** Makes new tasks findable: by their own words, which are at hand, and by those of the passages that ordered them, which are not. */
async function indexOpened(tx: Tx, scope: AgencyScope, opened: readonly NewTask[]): Promise<void> {
  const [direct, ordered] = [opened.filter(({ source }) => source === null), opened.filter(({ source }) => source !== null)];
  await together([
    indexWorded(tx, scope, direct.map(({ task, deliverable }) => ({ id: task.id, words: [task.title, deliverable] }))),
    indexTasks(tx, scope, ordered.map(({ task }) => task.id)),
  ]);
}

import type { RouteAnswer } from '#contract/index.js';
import { commandsFor, composeDunPaper, DUN_PAPER, type DunLevel, proposedDunLevel, timeliness } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { officeFrame, signedFrame, worded } from '../papers/frame.commands.js';
import { insertPaper } from '../papers/queries.js';
import type { TaskLens } from '../tasks/filter.queries.js';
import { lensOf } from '../tasks/list.commands.js';
import { pageOfTasks, readyFilter } from '../tasks/page.queries.js';
import { type TaskRecord, taskOf } from '../tasks/queries.js';
import { tableOf } from '../tasks/table.commands.js';
import { answerDay, followUpFilter } from './commands.js';

type DraftCall = Call<'draftDunPaper'>;

// As many as a block of a paper names.
const MOST = 500;
// More documents than a sentence bears.
const MOST_CITED = 2;

/**
 * Drafts the letter of chasing (T8) about the tasks that the page of a reason and a unit shows, or those of them that are named. Its words follow the
 * highest step that the tasks have come to; the third step is signed by the leadership.
 * @throws Refused `paper.unit_not_own`, `paper.nothing_to_chase`, `paper.too_many_tasks`
 */
export async function draftDunPaper(call: DraftCall): Promise<RouteAnswer<'draftDunPaper'>> {
  const { tx, scope, today, now, postId, input: { body: { paperId } } } = call;
  const made = await officeFrame(call);
  const lens = await lensOf(call);
  const place = new Map(made.units.map(({ id }, at) => [id, at]));
  const records = (await chaseable(call, lens)).toSorted((a, b) => (place.get(a.lead_unit_id) ?? 0) - (place.get(b.lead_unit_id) ?? 0));
  if (records.length === 0) refuse('paper.nothing_to_chase');
  const tasks = records.map(taskOf);
  const level = tasks.map((task) => proposedDunLevel(task, lens)).reduce<DunLevel>((most, next) => (next > most ? next : most), 1);
  const units = [...new Set(records.map(({ lead_name: name }) => name))];
  const { rows, sources } = await tableOf(call, records, lens);
  const signer = level === 3 ? made.signers[0] : made.signer;
  const timely = tasks.map((task) => timeliness(task, today, lens.rules));
  const facts = {
    ...signedFrame(made.frame, signer), addressees: units, unit: units.length === 1 ? (units[0] ?? '') : '', level, asOf: today, answerBy: await answerDay(call), tasks: rows,
    source: sources.length > 0 && sources.length <= MOST_CITED ? sources.join(' và ') : 'các văn bản chỉ đạo',
    total: tasks.length, overdue: timely.filter((each) => each === 'overdue').length, dueSoon: timely.filter((each) => each === 'due_soon').length, times: Math.max(...tasks.map(({ dunCount }) => dunCount)) + 1,
  };
  const { paper, ...from } = await worded(call, DUN_PAPER, (template) => composeDunPaper(template, facts));
  const file = { paper, orders: [], signerPostId: signer?.postId ?? null, copies: units.length };
  await insertPaper(tx, scope, { id: paperId, kind: 'CV', unitId: made.unit.id, file, replacesId: null, postId, now, dunLevel: level, ...from });
  return { paperId };
}

/** Those of the page that can be chased now, by due day. */
async function chaseable({ tx, scope, actor, today, input: { body } }: DraftCall, lens: TaskLens): Promise<readonly TaskRecord[]> {
  const { taskIds, attention, unitId } = body;
  const { records, nextCursor } = await pageOfTasks(tx, await readyFilter(tx, scope, followUpFilter({ attention, unitId })), lens, { sort: 'due', limit: MOST });
  if (taskIds === undefined && nextCursor !== null) refuse('paper.too_many_tasks', { most: MOST });
  return records.filter((record) => (taskIds === undefined || taskIds.includes(record.id)) && commandsFor(taskOf(record), actor, today).includes('dun'));
}

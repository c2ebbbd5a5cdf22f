import type { RouteAnswer, TaskFilter, TaskRow } from '#contract/index.js';
import { composeTaskReport, daysBetween, isByOrder, namedPeriodOn, type NoticeOrder, type OfficialCounts, printDay, printPeriodName, TASK_REPORT, type TextSection } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { officeFrame, signedFrame, worded } from '../papers/frame.commands.js';
import { insertPaper } from '../papers/queries.js';
import type { ReadyFilter, TaskLens } from './filter.queries.js';
import { countGroups } from './group.queries.js';
import { lensOf } from './list.commands.js';
import { countTasks, pageOfTasks, readyFilter } from './page.queries.js';
import { presentTaskRow } from './present.js';
import { tableOf } from './table.commands.js';

type ReportCall = Call<'draftTaskReport'>;

// As many as a block of a paper names.
const MOST = 500;

/**
 * Drafts the report (T7) on the tasks of a filter, whatever their state: a report tells what is done and what is not. It goes to who gave them, else to
 * the agency above, under the signature of the head.
 * @throws Refused `paper.unit_not_own`, `paper.nothing_to_report`, `paper.too_many_tasks`
 */
export async function draftTaskReport(call: ReportCall): Promise<RouteAnswer<'draftTaskReport'>> {
  const { tx, scope, today, now, postId, input: { query, body: { paperId } } } = call;
  const made = await officeFrame(call);
  const lens = await lensOf(call);
  const filter = await readyFilter(tx, scope, whole(query));
  const { records, nextCursor } = await pageOfTasks(tx, filter, lens, { sort: 'due', limit: MOST });
  if (records.length === 0) refuse('paper.nothing_to_report');
  if (nextCursor !== null) refuse('paper.too_many_tasks', { most: MOST });
  const told = records.map((record) => presentTaskRow(record, lens)).filter(({ restricted }) => !restricted);
  const stuck = new Set((await pageOfTasks(tx, { ...filter, attention: 'obstacle' }, lens, { sort: 'due', limit: MOST })).records.map(({ id }) => id));
  const signer = made.signers.find(({ signing }) => !isByOrder(signing)) ?? made.signer;
  const superior = query.assigner ?? '';
  const addressee = superior === '' ? made.frame.parentAgency : superior;
  const { rows } = await tableOf(call, records, lens);
  const facts = {
    ...signedFrame(made.frame, signer), addressees: addressee === '' ? [] : [addressee], superior, period: printPeriodName(namedPeriodOn('month', today)), asOf: today, counts: await countsOf(call, filter, lens), tasks: rows,
    programmes: byProgramme(told), overdue: told.filter(({ timeliness }) => timeliness === 'overdue').map((task) => lineOf('late', task, today)), difficulties: told.filter(({ id }) => stuck.has(id)).map((task) => lineOf('stuck', task, today)),
  };
  const { paper, ...from } = await worded(call, TASK_REPORT, (template) => composeTaskReport(template, facts));
  await insertPaper(tx, scope, { id: paperId, kind: 'BC', unitId: made.unit.id, file: { paper, orders: [], signerPostId: signer?.postId ?? null, copies: 1 }, replacesId: null, postId, now, ...from });
  return { paperId };
}

/** The same tasks in every state: figures of the four classes need all of them. */
function whole({ state: _, timeliness: __, official: ___, attention: ____, ...filter }: TaskFilter): TaskFilter {
  return filter;
}

async function countsOf({ tx }: ReportCall, filter: ReadyFilter, lens: TaskLens): Promise<OfficialCounts> {
  const groups = new Map((await countGroups(tx, filter, { by: 'official', lens })).map(({ key, total }) => [key, total]));
  const of = (key: string): number => groups.get(key) ?? 0;
  return {
    onTime: of('on_time'), late: of('late'), onTrack: of('on_track'), overdue: of('overdue'),
    undated: await countTasks(tx, { ...filter, timeliness: 'undated' }, lens), paused: await countTasks(tx, { ...filter, timeliness: 'paused' }, lens),
  };
}

/** Results under the programmes that they are part of; what is part of none comes last. */
function byProgramme(tasks: readonly TaskRow[]): TextSection[] {
  const names = [...new Set(tasks.map(({ programme }) => programme))].toSorted((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'vi'));
  return names.map((name, index) => ({
    key: `programme:${index}`, heading: name === '' ? 'Các nhiệm vụ được giao khác' : name,
    lines: tasks.filter(({ programme }) => programme === name).map((task) => ({ key: `task:${task.id}`, text: `- ${bare(task.title)}: ${task.lastReport === null ? (task.state === 'done' ? 'đã hoàn thành' : 'đang thực hiện') : bare(task.lastReport)}.`, taskIds: [task.id] })),
  }));
}

const bare = (text: string): string => text.normalize('NFC').trim().replace(/[\s.;,]{1,5}$/u, '');

function lineOf(why: string, task: TaskRow, today: string): NoticeOrder {
  const late = task.dueOn === null ? 0 : daysBetween(task.dueOn, today);
  const due = task.dueOn === null ? '' : `; hạn ${printDay(task.dueOn)}${late > 0 ? `, quá hạn ${late} ngày` : ''}`;
  return { key: `${why}:${task.id}`, text: `${bare(task.title)} (${task.lead.name}${due}): ${task.lastReport === null ? 'chưa có báo cáo' : bare(task.lastReport)}.`, taskIds: [task.id] };
}

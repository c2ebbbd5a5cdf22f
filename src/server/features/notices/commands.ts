import type { NoticeView, RouteAnswer } from '#contract/index.js';
import { choicesOf, NOTICE_GROUPS } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { lensOf, taskRows } from '../tasks/list.commands.js';
import { countWaiting, findNotices, type InboxOf, markNotices as saveMarks, type NoticeRecord } from './inbox.queries.js';
import { choicesByPerson } from './queries.js';

type InboxCall = Pick<Call<'countInbox'>, 'tx' | 'scope' | 'actor' | 'today'>;

const MOST_SHOWN = 300;

/** Whose inbox it is, without what they chose not to see. */
async function inboxOf({ tx, scope, actor, today }: InboxCall): Promise<InboxOf> {
  const { groups } = choicesOf((await choicesByPerson(tx, scope, [actor.personId])).get(actor.personId) ?? null);
  return { actor, today, without: NOTICE_GROUPS.filter((group) => !groups[group].inbox) };
}

/** The number at the bell. */
export async function countInbox(call: Call<'countInbox'>): Promise<RouteAnswer<'countInbox'>> {
  return { waiting: await countWaiting(call.tx, call.scope, await inboxOf(call)) };
}

/** Hộp thông báo: one group for each task and letter, the newest first; counted and shown by the same condition. */
export async function readInbox(call: Call<'readInbox'>): Promise<RouteAnswer<'readInbox'>> {
  const { tx, scope } = call;
  const of = await inboxOf(call);
  const records = await findNotices(tx, scope, { ...of, done: call.input.query.done === true, limit: MOST_SHOWN });
  const groups = new Map<string, NoticeRecord[]>();
  for (const record of records) {
    const key = record.task_id ?? record.letter_id ?? record.paper_id ?? record.id;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  const rows = await taskRows(call, [...new Set(records.flatMap((record) => record.task_id ?? []))], await lensOf(call));
  const tasks = new Map(rows.map((row) => [row.id, row]));
  return { groups: [...groups].map(([key, notices]) => ({ key, task: tasks.get(key) ?? null, notices: notices.map(presentNotice) })), waiting: await countWaiting(tx, scope, of) };
}

function presentNotice({ id, kind, data, at, letter_id: letterId, paper_id: paperId, done_at: doneAt }: NoticeRecord): NoticeView {
  return { id, kind, data: data as NoticeView['data'], at: at.toISOString(), letterId, paperId, done: doneAt !== null };
}

/** @throws Refused `common.invalid` where something is put off to a day that is not to come */
export async function markNotices(call: Call<'markNotices'>): Promise<RouteAnswer<'markNotices'>> {
  const { tx, scope, actor, today, now, input: { body: { ids, as, until } } } = call;
  if (as === 'snoozed' && (until === null || until <= today)) return refuse('common.invalid', { detail: 'until' });
  return { marked: await saveMarks(tx, scope, { personId: actor.personId, ids, doneAt: as === 'done' ? now : null, snoozedUntil: as === 'snoozed' ? until : null }) };
}

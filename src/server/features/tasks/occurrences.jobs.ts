import { addDays, type Deadline, type Occurrence, openTask, planOccurrence, printDay, type Task, type TaskRecurrence } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { linkEntries } from '../../database/history.js';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import { todayOf } from '../../database/local-time.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { valueOf } from '../../refused.js';
import { systemOf } from '../people/posts.commands.js';
import { allUnits } from '../people/units.queries.js';
import { handOver } from './commands.js';
import type { TaskCall } from './list.commands.js';
import { nextTime, timesUntil } from './occurrences.commands.js';
import { findDueDuties, findPrevious, insertOccurrence, saveNext } from './occurrences.queries.js';
import { keepOpened } from './opened.commands.js';
import { unitOfPost } from './parties.queries.js';
import { lockTask, type TaskRecord, taskOf } from './queries.js';

/** Opens what is due of duties that come again, each in a transaction of its own. Answers how many; doing it twice, or on two servers, opens nothing twice. */
export async function openOccurrences(context: ServerContext, scope: AgencyScope): Promise<number> {
  const now = context.clock.now();
  const { today, duties } = await inAgency(context.database, scope, async (tx) => {
    const day = await todayOf(tx, scope, now);
    return { today: day, duties: await findDueDuties(tx, scope, day) };
  });
  let opened = 0;
  for (const dutyId of duties) {
    opened += await inAgency(context.database, scope, (tx) => openNext({ tx, scope, today, now, postId: null, actor: systemOf(scope) }, dutyId));
  }
  return opened;
}

async function openNext(call: TaskCall, dutyId: string): Promise<number> {
  const { tx, scope, today } = call;
  const record = await lockTask(tx, scope, dutyId, 'comment');
  // Another server was here first.
  if (record === undefined || !isDue(record, today)) return 0;
  const { recurrence, next_occurrence_on: from } = record;
  const measures = { rules: await rulesOf(tx, scope, today), calendar: await workingCalendar(tx) };
  const plan = planOccurrence(timesUntil(recurrence, { ...measures, from, today }), await findPrevious(tx, scope, dutyId), today);
  if (plan.open !== null) await openOne(call, record, plan.open);
  const last = plan.open ?? plan.skipped.at(-1);
  await saveNext(tx, scope, { taskId: dutyId, ...startOf(nextTime(recurrence, { ...measures, from: last === undefined ? from : addDays(last.on, 1) })), skipped: plan.skipped.length });
  return plan.open === null ? 0 : 1;
}

const startOf = (next: Occurrence | null): { nextOn: string | null; opensOn: string | null } => (next === null ? { nextOn: null, opensOn: null } : { nextOn: next.on, opensOn: next.opensOn });

type Duty = TaskRecord & { readonly recurrence: TaskRecurrence; readonly next_occurrence_on: string };

function isDue(record: TaskRecord, today: string): record is Duty {
  return record.recurrence !== null && record.next_occurrence_on !== null && record.next_opens_on !== null && record.next_opens_on <= today;
}

/** The task of one time: below the duty, for the same units, with the same officer where that post is still held. */
async function openOne(call: TaskCall, record: TaskRecord, time: Occurrence): Promise<void> {
  const { tx, scope, today, now } = call;
  const duty = taskOf(record);
  const id = newId();
  const deadline: Deadline = { phrase: printDay(time.on), bound: 'by', anchor: time.on, from: null, to: time.on, precision: 'day', source: 'person' };
  const context = { today, rules: await rulesOf(tx, scope, today), calendar: await workingCalendar(tx), units: await allUnits(tx, scope) };
  const { task, entries } = valueOf(openTask({ ...inherited(duty), id, title: `${duty.title} (kỳ ${printDay(time.on)})`, deadline, origin: { kind: 'direct', assigner: record.assigner_text === '' ? '-' : record.assigner_text, on: today } }, context));
  const log = linkEntries(scope, { task: { id, entryCount: 0, entryHead: '' }, entries, author: { postId: null, at: now } });
  await keepOpened(call, [{ task, deliverable: record.deliverable.text ?? '', source: null, assigner: record.assigner_text, position: record.open_child_count, now, log }]);
  await insertOccurrence(tx, scope, { dutyId: duty.id, on: time.on, taskId: id });
  const officer = duty.leadPostId;
  if (officer !== null && (await unitOfPost(tx, scope, { postId: officer, today })) !== undefined) await handOver(call, id, ({ leadUnitId, supportUnitIds }) => ({ leadUnitId, supportUnitIds, leadPostId: officer, reason: '' }));
}

/** What every time has from its duty. */
function inherited(duty: Task): Omit<Parameters<typeof openTask>[0], 'id' | 'title' | 'deadline' | 'origin'> {
  return {
    agencyId: duty.agencyId, kind: duty.kind === 'standing' ? 'report' : duty.kind, class: 'action', parentId: duty.id, parent: { leadUnitId: duty.leadUnitId, isClosed: false }, leadUnitId: duty.leadUnitId,
    supportUnitIds: duty.supportUnitIds, programme: duty.programme, assignerPostId: duty.assignerPostId, noDeadline: false, urgency: duty.urgency, isKey: duty.isKey, condition: null, steps: [], restricted: duty.restricted, routine: duty.routine,
  };
}

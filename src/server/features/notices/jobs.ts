import { type CivilDate, isWorkingDay, warningOf } from '#core/index.js';
import { localTimeOf } from '../../database/local-time.js';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import { type AgencyScope, provenScope } from '../../database/scope.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { enqueue } from '../../jobs/queue.js';
import { mailWorks } from '../channels/commands.js';
import { findTasks, taskOf } from '../tasks/queries.js';
import { readersOn } from './readers.queries.js';
import { beginMorning, settleOlderWarnings, tasksToWarn } from './morning.queries.js';
import type { NewNotice } from './queries.js';
import { audiences, deliver } from './tell.commands.js';

/** The job of a morning, and that of one person's digest. */
export const KEEP_MORNING = 'keep-morning';
export const WRITE_DIGEST = 'write-digest';

/** After this hour a morning that was missed still warns, but sends no digest: the next one is near. */
const TOO_LATE = 18;
/** Twice the working days of a warning and the longest holidays lie within. */
const FAR = 21;
const TRIES = 40;

/**
 * Begins the morning of every agency where its hour has come on a working day. Any number of servers may ask every minute: a morning is begun once.
 * Days on which nobody asked are left out; what they would have said is said today, once.
 */
export async function beginMornings(context: ServerContext): Promise<void> {
  for (const { id } of await context.database.selectFrom('agency').select('id').execute()) {
    const scope = provenScope(id);
    await inAgency(context.database, scope, (tx) => beginOne(context, tx, scope));
  }
}

async function beginOne({ clock }: ServerContext, tx: Tx, scope: AgencyScope): Promise<void> {
  const now = clock.now();
  const { today, hour } = await localTimeOf(tx, scope, now);
  const { morningHour } = await rulesOf(tx, scope, today);
  if (hour < morningHour || !isWorkingDay(today, await workingCalendar(tx)) || !(await beginMorning(tx, scope, { day: today, now }))) return;
  await enqueue(tx, { scope, kind: KEEP_MORNING, payload: { day: today }, uniqueKey: `${scope.agencyId}:${today}`, maxAttempts: TRIES });
}

/** Warns of days that come near or are over, and has a digest written for everybody who can be written to. A morning of another day is not made up for. */
export async function keepMorning(context: ServerContext, scope: AgencyScope, { day }: { readonly day: CivilDate }): Promise<void> {
  await inAgency(context.database, scope, async (tx) => {
    const now = context.clock.now();
    const { today, hour } = await localTimeOf(tx, scope, now);
    if (today !== day) return;
    await warn({ tx, scope, today, now });
    if (hour >= TOO_LATE) return;
    for (const { personId } of await readersOn(tx, scope, { day, mailWorks: mailWorks(context) })) await enqueue(tx, { scope, kind: WRITE_DIGEST, payload: { personId, day }, uniqueKey: `${personId}:${day}` });
  });
}

interface Morning {
  readonly tx: Tx;
  readonly scope: AgencyScope;
  readonly today: CivilDate;
  readonly now: Date;
}

async function warn(morning: Morning): Promise<void> {
  const { tx, scope, today, now } = morning;
  const rules = await rulesOf(tx, scope, today);
  const calendar = await workingCalendar(tx);
  const { coming, late } = await tasksToWarn(tx, { scope, today, rules }, Math.max(rules.warnDaysFirst, rules.warnDaysSecond, rules.warnDaysLast) * 2 + FAR);
  const people = audiences(morning);
  const notices: NewNotice[] = [];
  for (const record of await findTasks(tx, scope, [...coming, ...late])) {
    const task = taskOf(record);
    const { dueOn } = task;
    const warning = dueOn === null || dueOn < today ? null : warningOf(dueOn, today, { rules, calendar });
    if (dueOn === null || (dueOn >= today && warning === null)) continue;
    const told = warning === null ? { kind: 'overdue' as const, data: {}, key: `overdue:${task.id}:${dueOn}` } : { kind: 'due' as const, data: { left: warning.left }, key: `due:${task.id}:${dueOn}:${warning.step}` };
    for (const personId of new Set([...(await people('lead_heads', task)), ...(await people('lead_officer', task))])) notices.push({ personId, taskId: task.id, entryId: null, ...told });
  }
  await deliver({ tx, scope, now }, notices);
  await settleOlderWarnings(tx, scope, now);
}

import { addDays, type CivilDate } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { openTimelinessCondition, type TaskLens } from '../tasks/filter.queries.js';

/** Begins the morning of a day; answers whether it was this call that began it. */
export async function beginMorning(tx: Tx, scope: AgencyScope, what: { readonly day: CivilDate; readonly now: Date }): Promise<boolean> {
  const begun = await sql`insert into morning (agency_id, day, at) values (${scope.agencyId}, ${what.day}, ${what.now}) on conflict do nothing`.execute(tx);
  return begun.numAffectedRows === 1n;
}

/** The open tasks, not handed in, that fall due within some days, or are late. */
export async function tasksToWarn(tx: Tx, lens: Pick<TaskLens, 'scope' | 'today' | 'rules'>, within: number): Promise<{ readonly coming: readonly string[]; readonly late: readonly string[] }> {
  const found = await sql<{ id: string; late: boolean }>`
    select t.id, false as late from task t where t.agency_id = ${lens.scope.agencyId} and t.is_open and t.state <> 'paused' and t.submitted_on is null
      and t.due_on >= ${lens.today}::date and t.due_on <= ${addDays(lens.today, within)}::date
    union all
    select t.id, true from task t where t.agency_id = ${lens.scope.agencyId} and t.is_open and t.submitted_on is null and ${openTimelinessCondition('overdue', lens)}`.execute(tx);
  return { coming: found.rows.filter((row) => !row.late).map((row) => row.id), late: found.rows.filter((row) => row.late).map((row) => row.id) };
}

/** What was said of a due day before is settled by what is said of it now. */
export async function settleOlderWarnings(tx: Tx, scope: AgencyScope, now: Date): Promise<void> {
  await sql`
    update notice n set done_at = ${now} from notice newer
    where n.agency_id = ${scope.agencyId} and newer.agency_id = n.agency_id and newer.person_id = n.person_id and newer.task_id = n.task_id and newer.at = ${now}
      and newer.kind in ('due', 'overdue') and n.kind in ('due', 'overdue') and n.at < ${now} and n.done_at is null`.execute(tx);
}

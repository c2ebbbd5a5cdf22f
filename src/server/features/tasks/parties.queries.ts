import type { Task } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { ofOffice } from '../../database/office.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

const AT_ONCE = 500;

/** The parties of new tasks: of each one lead and its supporting units. */
export async function insertParties(tx: Tx, scope: AgencyScope, tasks: readonly Task[]): Promise<void> {
  const rows = tasks.flatMap((task) => {
    const party = (role: 'lead' | 'support', unitId: string) => ({ agency_id: scope.agencyId, id: newId(), task_id: task.id, role, unit_id: unitId, post_id: null, valid_from: task.openedOn ?? '', valid_to: null });
    return [party('lead', task.leadUnitId), ...task.supportUnitIds.map((unitId) => party('support', unitId))];
  });
  for (let at = 0; at < rows.length; at += AT_ONCE) await tx.insertInto('party').values(rows.slice(at, at + AT_ONCE)).execute();
}

/** A new lead from a day on: the old one's time ends, and a support that became the lead ends with it. */
export async function changeLead(tx: Tx, scope: AgencyScope, change: { readonly task: Task; readonly on: string }): Promise<void> {
  const { task, on } = change;
  await sql`update party set valid_to = greatest(valid_from, ${on}::date) where agency_id = ${scope.agencyId} and task_id = ${task.id} and valid_to is null
    and (role = 'lead' or (role = 'support' and unit_id = ${task.leadUnitId}))`.execute(tx);
  await tx.insertInto('party').values({ agency_id: scope.agencyId, id: newId(), task_id: task.id, role: 'lead', unit_id: task.leadUnitId, post_id: null, valid_from: on, valid_to: null }).execute();
}

/** The supporting units from a day on: those that are no longer named end, new ones begin. A unit that became the lead ended with that. */
export async function changeSupports(tx: Tx, scope: AgencyScope, change: { readonly task: Task; readonly before: readonly string[]; readonly on: string }): Promise<void> {
  const { task, before, on } = change;
  const gone = before.filter((unitId) => !task.supportUnitIds.includes(unitId));
  const added = task.supportUnitIds.filter((unitId) => !before.includes(unitId));
  if (gone.length > 0) {
    await sql`update party set valid_to = greatest(valid_from, ${on}::date) where agency_id = ${scope.agencyId} and task_id = ${task.id} and valid_to is null
      and role = 'support' and unit_id = any(${sql.val(gone)}::uuid[])`.execute(tx);
  }
  if (added.length === 0) return;
  await tx.insertInto('party').values(added.map((unitId) => ({ agency_id: scope.agencyId, id: newId(), task_id: task.id, role: 'support', unit_id: unitId, post_id: null, valid_from: on, valid_to: null }))).execute();
}

/** The officer whom the lead's head named. */
export async function nameOfficer(tx: Tx, scope: AgencyScope, officer: { readonly taskId: string; readonly postId: string | null }): Promise<void> {
  await tx.updateTable('party').set({ post_id: officer.postId }).where('agency_id', '=', scope.agencyId).where('task_id', '=', officer.taskId).where('role', '=', 'lead').where('valid_to', 'is', null).execute();
}

/** Since when the present lead leads. */
export async function leadSince(tx: Tx, scope: AgencyScope, taskId: string): Promise<string | undefined> {
  const found = await tx.selectFrom('party').select('valid_from').where('agency_id', '=', scope.agencyId).where('task_id', '=', taskId).where('role', '=', 'lead').where('valid_to', 'is', null).executeTakeFirst();
  return found?.valid_from;
}

export interface OfficerRecord {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly unit_id: string;
}

/** The posts of a unit and of the units below it, past ones included, that are held on a day, by given name. */
export async function officersBelow(tx: Tx, scope: AgencyScope, question: { readonly unitId: string; readonly today: string }): Promise<readonly OfficerRecord[]> {
  return ofOffice(tx, `officers ${question.unitId} ${question.today}`, async () => (await sql<OfficerRecord>`
    with recursive below as (
      select id from unit where agency_id = ${scope.agencyId} and id = ${question.unitId}
      union select u.id from unit u join below b on u.parent_id = b.id where u.agency_id = ${scope.agencyId}
    )
    select o.id, p.name, o.title, o.unit_id from post o join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where o.agency_id = ${scope.agencyId} and o.unit_id = any(array(select id from below)) and o.valid_from <= ${question.today} and (o.valid_to is null or o.valid_to >= ${question.today})
    order by o.rank, p.name_sort, o.id`.execute(tx)).rows);
}

/** The unit of a post that is held on a day; undefined for a post that is not. */
export async function unitOfPost(tx: Tx, scope: AgencyScope, question: { readonly postId: string; readonly today: string }): Promise<string | undefined> {
  const found = await tx
    .selectFrom('post').select('unit_id').where('agency_id', '=', scope.agencyId).where('id', '=', question.postId).where('valid_from', '<=', question.today)
    .where((on) => on.or([on('valid_to', 'is', null), on('valid_to', '>=', question.today)])).executeTakeFirst();
  return found?.unit_id;
}

import { addDays, type CivilDate, type Role, type Task, unitsAfter } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { todayOf } from '../../database/local-time.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { enqueue } from '../../jobs/queue.js';
import { refuse } from '../../refused.js';
import { handOver } from '../tasks/commands.js';
import { systemOf } from './posts.commands.js';
import { savePostEnd } from './posts.queries.js';
import { insertPost } from './queries.js';
import { REORGANISE } from './reorganise.commands.js';
import {
  type Closing, closeUnits, findDueReorganisations, findNextPost, findPostsIn, findReorganisations, findSeriesAsking, findStragglers, findTouchedTasks, followPostsInSeries, type HeldPost, lockUnits, type ReorganisationRow, saveDone, saveProgress, saveSeriesAsking, sitsIn,
} from './reorganise.queries.js';

/** Tasks of one transaction: what is done stays done when the server goes down in between. */
const AT_ONCE = 50;

/** Asks for the decisions whose day has come. */
export async function askForDueReorganisations(context: ServerContext, scope: AgencyScope): Promise<void> {
  await inAgency(context.database, scope, async (tx) => {
    const today = await todayOf(tx, scope, context.clock.now());
    for (const id of await findDueReorganisations(tx, scope, today)) await enqueue(tx, { scope, kind: REORGANISE, payload: { id }, uniqueKey: id });
  });
}

/**
 * Open tasks that somebody was just giving to a unit while it ended go where the rest went. Answers how many; doing it twice changes nothing.
 */
export async function moveStragglers(context: ServerContext, scope: AgencyScope): Promise<number> {
  const now = context.clock.now();
  return inAgency(context.database, scope, async (tx) => {
    const today = await todayOf(tx, scope, now);
    const call = { tx, scope, today, now, postId: null, actor: systemOf(scope) };
    const stragglers = await findStragglers(tx, scope, today);
    for (const { taskId, nextUnitId } of stragglers) {
      await handOver(call, taskId, ({ supportUnitIds }) => ({ leadUnitId: nextUnitId, leadPostId: null, supportUnitIds: supportUnitIds.filter((unitId) => unitId !== nextUnitId), reason: '' }));
    }
    return stragglers.length;
  });
}

/**
 * Carries a decision out: people first, so that tasks can follow them, then the tasks in portions, then the end of the units, in one transaction that
 * finds nothing left in them. Called again after a fault it goes on where it was; called again at the end it does nothing.
 */
export async function carryOutReorganisation(context: ServerContext, scope: AgencyScope, id: string): Promise<void> {
  const inside = <T>(work: (step: Step) => Promise<T>): Promise<T | undefined> => inAgency(context.database, scope, async (tx) => {
    const now = context.clock.now();
    const [row] = await findReorganisations(tx, scope, id);
    const today = await todayOf(tx, scope, now);
    return row === undefined || row.state === 'done' || row.effectiveOn > today ? undefined : work({ tx, scope, row, today, now });
  });
  await inside(movePeople);
  for (;;) {
    const moved = await inside((step) => moveTasks(step, AT_ONCE));
    if (moved !== undefined && moved > 0) continue;
    const isOver = await inside(endUnits);
    if (isOver !== false) return;
  }
}

interface Step {
  readonly tx: Tx;
  readonly scope: AgencyScope;
  readonly row: ReorganisationRow;
  readonly today: CivilDate;
  readonly now: Date;
}

/** Everybody who still holds a post there gets one where the decision sends them, or none. */
async function movePeople({ tx, scope, row }: Step): Promise<void> {
  const { plan, effectiveOn } = row;
  await saveProgress(tx, scope, { id: row.id, moved: 0 });
  for (const post of await findPostsIn(tx, scope, { unitIds: plan.endingIds, day: effectiveOn })) {
    const wanted = plan.posts.find((each) => each.postId === post.id);
    const unitId = wanted === undefined ? plan.heirId : wanted.unitId;
    // A post that began on the very day or later has no day before it.
    const lastDay = post.validFrom < effectiveOn ? addDays(effectiveOn, -1) : post.validFrom;
    await savePostEnd(tx, scope, { postId: post.id, validTo: lastDay, basis: plan.decision });
    if (unitId === null) continue;
    const roles = rolesOf(post, wanted?.isHead);
    await insertPost(tx, scope, { postId: newId(), personId: post.personId, unitId, title: wanted?.title ?? post.title, roles, rank: post.rank, validFrom: addDays(lastDay, 1), basis: plan.decision, formerPostId: post.id });
  }
}

/** A head who is one no longer works on as an officer. */
function rolesOf(post: HeldPost, isHead: boolean | undefined): readonly Role[] {
  const roles = post.roles as readonly Role[];
  if (isHead === undefined || isHead === roles.includes('head')) return roles;
  if (isHead) return [...roles.filter((role) => role !== 'officer'), 'head'];
  const rest = roles.filter((role) => role !== 'head');
  return rest.length === 0 ? ['officer'] : rest;
}

/** The next portion; answers how many were touched. */
async function moveTasks(step: Step, most: number): Promise<number> {
  const { tx, scope, row: { plan, id, madeByPostId, decision }, today, now } = step;
  const ids = await findTouchedTasks(tx, scope, { unitIds: plan.endingIds, as: 'any', limit: most });
  const call = { tx, scope, today, now, postId: madeByPostId, actor: systemOf(scope) };
  const chosen = new Map(plan.tasks.map((task) => [task.taskId, task.unitId]));
  let led = 0;
  for (const taskId of ids) {
    await handOver(call, taskId, async (task) => {
      if (plan.endingIds.includes(task.leadUnitId)) led += 1;
      return placeOf(step, task, chosen.get(taskId) ?? plan.heirId, decision);
    });
  }
  await saveProgress(tx, scope, { id, moved: led });
  return ids.length;
}

async function placeOf({ tx, scope, row: { plan } }: Step, task: Task, next: string | null, reason: string): Promise<{ leadUnitId: string; leadPostId: string | null; supportUnitIds: readonly string[]; reason: string }> {
  const ending = new Set(plan.endingIds);
  const leadUnitId = ending.has(task.leadUnitId) ? (next ?? refuse('units.tasks_left', { count: 1 })) : task.leadUnitId;
  return { leadUnitId, leadPostId: await officerOf({ tx, scope }, { task, leadUnitId, endingIds: plan.endingIds }), supportUnitIds: unitsAfter(task.supportUnitIds, plan).filter((unitId) => unitId !== leadUnitId), reason };
}

/** The officer goes on where they went to the same unit; else the head names another. */
async function officerOf({ tx, scope }: Pick<Step, 'tx' | 'scope'>, of: { readonly task: Task; readonly leadUnitId: string; readonly endingIds: readonly string[] }): Promise<string | null> {
  const { task: { leadPostId, ...task }, leadUnitId, endingIds } = of;
  if (leadPostId === null) return null;
  if (!(await sitsIn(tx, scope, { postId: leadPostId, unitIds: endingIds }))) return task.leadUnitId === leadUnitId || (await sitsIn(tx, scope, { postId: leadPostId, unitIds: [leadUnitId] })) ? leadPostId : null;
  const next = await findNextPost(tx, scope, leadPostId);
  return next?.unitId === leadUnitId ? next.id : null;
}

const LINKS = { merge: 'merged_into', close: 'merged_into', split: 'split_into', rename: 'renamed' } as const satisfies Record<ReorganisationRow['kind'], Closing['kind']>;

/** Meetings and reports go on with who is there: the heir in the place of a unit that is over. A section that would be left to nobody keeps its unit, since one of no unit is everybody's. */
async function followInSeries(tx: Tx, scope: AgencyScope, plan: Pick<Step['row']['plan'], 'endingIds' | 'heirId'>): Promise<void> {
  for (const { id, contributorUnitIds, outline } of await findSeriesAsking(tx, scope, plan.endingIds)) {
    const sections = outline.map((section) => ({ ...section, unitIds: plan.heirId === null ? section.unitIds : unitsAfter(section.unitIds, plan) }));
    await saveSeriesAsking(tx, scope, { id, contributorUnitIds: unitsAfter(contributorUnitIds, plan), outline: sections });
  }
  await followPostsInSeries(tx, scope, plan.endingIds);
}

/** Ends the units; false where something was given to them meanwhile. */
async function endUnits({ tx, scope, row, now }: Step): Promise<boolean> {
  const { plan } = row;
  await lockUnits(tx, scope, plan.endingIds);
  const left = await findTouchedTasks(tx, scope, { unitIds: plan.endingIds, as: 'any', limit: 1 });
  if (left.length > 0) return false;
  const afterIds = [...plan.newUnits.map((unit) => unit.id), ...plan.existingIds];
  await closeUnits(tx, scope, { unitIds: plan.endingIds, heirId: plan.heirId, afterIds, kind: LINKS[row.kind], effectiveOn: row.effectiveOn, validTo: addDays(row.effectiveOn, -1) });
  await followInSeries(tx, scope, plan);
  await saveDone(tx, scope, { id: row.id, now });
  return true;
}

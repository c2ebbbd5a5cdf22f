import type { RouteAnswer } from '#contract/index.js';
import { followsForAgency, may, type OpenContext, openTask, type OpenTaskInput, type ParentFacts, relationsTo, type Task } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { linkEntries } from '../../database/history.js';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import { together } from '../../database/together.js';
import type { Call } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { assignPerson } from './commands.js';
import { holderOf } from './detail.queries.js';
import { keepOpened } from './opened.commands.js';
import type { NewTask } from './open.queries.js';
import { unitOfPost } from './parties.queries.js';
import { maySee } from './present.js';
import { lockTask, type TaskRecord, taskOf } from './queries.js';

type CreateCall = Call<'createTask'>;

/**
 * Gives an order without a document (giao trực tiếp). To several units it becomes one record, led by the unit of who gives it, with a task for each
 * unit below it: "17/20 đơn vị xong" is read from those.
 * @throws Refused `task.move_not_yours` for a unit that is not the person's to give to, `common.not_found`, and those of core `openTask`
 */
export async function createTask(call: CreateCall): Promise<RouteAnswer<'createTask'>> {
  const { body } = call.input;
  const parent = body.parentId === null ? null : await lockParent(call, body.parentId);
  const [context, giver] = await together([openContext(call), giverOf(call)]);
  demandLeads(call, context);
  const opening: Opening = { call, giver, context, parent: parent === null ? null : { id: parent.id, ...factsOf(parent) }, programme: parent?.programme ?? '' };
  const opened = await openAll(opening);
  const [only] = opened;
  if (body.officerPostId !== null && only !== undefined && opened.length === 1) await assignPerson({ ...call, input: { params: { id: only.id }, body: { version: only.version, postId: body.officerPostId, note: '' } } });
  const parentDue = parent?.due_on ?? null;
  return { taskId: body.id, taskIds: opened.map((task) => task.id), laterThanParent: parentDue !== null && opened.some(({ dueOn }) => dueOn !== null && dueOn > parentDue) };
}

interface Opening {
  readonly call: CreateCall;
  readonly giver: Giver;
  readonly context: OpenContext;
  readonly parent: (ParentFacts & { readonly id: string }) | null;
  /** What the task above is part of. */
  readonly programme: string;
}

interface Giver {
  /** Whose order it is. */
  readonly assignerPostId: string | null;
  readonly onBehalfOfPostId: string | null;
  readonly assigner: string;
  /** The unit of who gives it, which keeps the record of an order to several. */
  readonly unitId: string;
}

async function openContext({ tx, scope, today }: CreateCall): Promise<OpenContext> {
  const [rules, calendar, units] = await together([rulesOf(tx, scope, today), workingCalendar(tx), allUnits(tx, scope)]);
  return { today, rules, calendar, units };
}

const factsOf = (record: TaskRecord): ParentFacts => ({ leadUnitId: record.lead_unit_id, isClosed: record.state === 'done' || record.state === 'cancelled' });

/** The task above; only who follows, leads or ordered it adds to it. Locked, so that it is not confirmed meanwhile. */
async function lockParent(call: CreateCall, parentId: string): Promise<TaskRecord> {
  const record = await lockTask(call.tx, call.scope, parentId, 'comment');
  if (record === undefined || !maySee(record, call.actor)) refuse('common.not_found');
  const able = relationsTo(taskOf(record), call.actor).some((relation) => relation !== 'support' && relation !== 'parent_lead');
  if (!able) refuse('task.move_not_yours', { who: 'office,leader,lead_head,lead_officer' });
  return record;
}

function demandLeads({ actor, scope, input: { body: { leadUnitIds, supportUnitIds } } }: CreateCall, { units }: OpenContext): void {
  const known = new Set(units.map((unit) => unit.id));
  if ([...leadUnitIds, ...supportUnitIds].some((unitId) => !known.has(unitId))) refuse('common.not_found');
  if (new Set(leadUnitIds).size !== leadUnitIds.length) refuse('task.lead_missing');
  const foreign = leadUnitIds.find((leadUnitId) => !may(actor, 'task.create', { agencyId: scope.agencyId, leadUnitId }));
  if (foreign !== undefined) refuse('task.move_not_yours', { who: 'office,leader' });
}

/** Who gives it: the person, or on behalf of a post that is held today; only the office types the orders of others. */
async function giverOf(call: CreateCall): Promise<Giver> {
  const { tx, scope, actor, today, postId, input: { body } } = call;
  const own = actor.posts.find((post) => post.postId === postId) ?? actor.posts[0];
  const unitId = own?.unitId ?? '';
  if (body.orderedByPostId === null || body.orderedByPostId === postId) {
    const holder = await holderOf(tx, scope, postId);
    return { assignerPostId: postId, onBehalfOfPostId: null, assigner: body.orderedBy !== '' ? body.orderedBy : holder === undefined ? '' : `${holder.title} ${holder.name}`, unitId };
  }
  if (!actor.posts.some(followsForAgency)) refuse('task.move_not_yours', { who: 'office' });
  if ((await unitOfPost(tx, scope, { postId: body.orderedByPostId, today })) === undefined) refuse('common.not_found');
  const holder = (await holderOf(tx, scope, body.orderedByPostId)) ?? refuse('common.not_found');
  return { assignerPostId: body.orderedByPostId, onBehalfOfPostId: body.orderedByPostId, assigner: `${holder.title} ${holder.name}`, unitId };
}

/** What is opened: a task for the unit, or one record and a task for each unit. The record is led by the unit of who gives it. */
function openingsOf(opening: Opening): readonly (One & { readonly parent: Opening['parent'] })[] {
  const { parent, giver, call: { input: { body } } } = opening;
  const { id, leadUnitIds } = body;
  const [only = ''] = leadUnitIds;
  if (leadUnitIds.length === 1) return [{ id, leadUnitId: only, position: 0, parent }];
  const record = { id, leadUnitId: giver.unitId, isClosed: false };
  return [{ id, leadUnitId: giver.unitId, position: 0, isRecord: true, parent }, ...leadUnitIds.map((leadUnitId, position) => ({ id: newId(), leadUnitId, position, parent: record }))];
}

interface One {
  readonly id: string;
  readonly leadUnitId: string;
  readonly position: number;
  /** The record of an order to several: coordinating units belong to the tasks below it. */
  readonly isRecord?: boolean;
}

async function openAll(opening: Opening): Promise<readonly Task[]> {
  const { call, giver, context } = opening;
  const { scope, now, postId, input: { body } } = call;
  const opened = openingsOf(opening).map((one): NewTask => {
    const { task, entries } = valueOf(openTask(inputOf({ ...opening, parent: one.parent }, one), context));
    const log = linkEntries(scope, { task: { id: task.id, entryCount: 0, entryHead: '' }, entries, author: { postId, onBehalfOfPostId: giver.onBehalfOfPostId, at: now } });
    return { task, deliverable: body.deliverable.trim(), source: null, assigner: giver.assigner, position: one.position, now, log };
  });
  const tasks = opened.map(({ task }) => task);
  await keepOpened(call, opened);
  return tasks;
}

function inputOf({ call, giver, parent, programme }: Opening, { id, leadUnitId, isRecord = false }: One): OpenTaskInput {
  const { body } = call.input;
  return {
    id, agencyId: call.scope.agencyId, kind: 'directive', class: body.class, title: body.title, parentId: parent?.id ?? null, parent, leadUnitId, supportUnitIds: isRecord ? [] : body.supportUnitIds,
    assignerPostId: giver.assignerPostId, programme, deadline: body.deadline, noDeadline: body.deadline === null, urgency: body.urgency, isKey: body.isKey, condition: body.condition,
    recurrence: isRecord ? null : (body.recurrence ?? null),
    steps: body.steps.map((step) => ({ ...step, doneOn: null, documentNumber: null })), restricted: body.restricted, routine: body.routine,
    origin: { kind: 'direct', assigner: giver.assigner === '' ? '-' : giver.assigner, on: call.today },
  };
}

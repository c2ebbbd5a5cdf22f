import type { ReorganisationPreview, ReorganisationView } from '#contract/index.js';
import { UNIT_KINDS, whyNotReorganised } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { InvalidInput } from '../../http/parse.js';
import { enqueue } from '../../jobs/queue.js';
import { refuse } from '../../refused.js';
import { maySee } from '../tasks/present.js';
import { findTasks } from '../tasks/queries.js';
import { insertUnits, type NewUnit } from './queries.js';
import { findPostsIn, findReorganisations, findTouchedTasks, insertReorganisation, type Plan, type ReorganisationRow } from './reorganise.queries.js';
import { allUnits } from './units.queries.js';

/** The job that carries a decision out. */
export const REORGANISE = 'reorganise';

const MOST_TASKS = 20_000;

/** Decisions about units, with the names that those had. */
export async function listReorganisations(call: Viewing): Promise<{ reorganisations: ReorganisationView[] }> {
  return { reorganisations: await presented(call, await findReorganisations(call.tx, call.scope)) };
}

/** What would have to move. @throws Refused `common.not_found` for a unit of nobody's */
export async function previewReorganisation(call: Call<'previewReorganisation'>): Promise<ReorganisationPreview> {
  const { tx, scope, actor, today, input: { query: { unitIds } } } = call;
  const known = new Set((await allUnits(tx, scope)).map((unit) => unit.id));
  if (unitIds.some((id) => !known.has(id))) refuse('common.not_found');
  const led = await findTouchedTasks(tx, scope, { unitIds, as: 'lead', limit: MOST_TASKS });
  const touched = await findTouchedTasks(tx, scope, { unitIds, as: 'any', limit: MOST_TASKS });
  const posts = await findPostsIn(tx, scope, { unitIds, day: today });
  const tasks = (await findTasks(tx, scope, led)).map((record) => {
    const seen = maySee(record, actor);
    return {
      id: record.id, code: record.code, title: seen ? record.title : '', state: record.state, dueOn: record.due_on, unitId: record.lead_unit_id,
      officerPostId: seen ? record.lead_post_id : null, officer: seen ? (record.officer_name ?? '') : '',
    };
  });
  return { tasks, supportCount: touched.length - led.length, posts: posts.map(({ id, personName, title, roles, unitId }) => ({ id, personName, title, roles: [...roles], unitId })) };
}

/**
 * Keeps the decision, begins the new units on its day, and has a job carry it out: at once, or when the day comes. The units end when nothing is
 * left in them (model 7.6, 9).
 * @throws Refused those of core `whyNotReorganised`, `units.tasks_left` where tasks have nowhere to go, `task.lead_not_valid` for a task or a person sent elsewhere
 */
export async function reorganise(call: Call<'reorganise'>): Promise<ReorganisationView> {
  await keepDecision(call, call.input.body);
  const [row] = await presented(call, await findReorganisations(call.tx, call.scope, call.input.body.id));
  return row ?? refuse('common.not_found');
}

/** What new units of a decision have beside their names. */
export type NewUnitTraits = Pick<NewUnit, 'code' | 'symbol' | 'aliases'>;

/** The same for a decision that a table of units holds. @throws Refused as `reorganise` */
export async function keepDecision(call: Deciding, plan: Plan, traits: ReadonlyMap<string, NewUnitTraits> = new Map()): Promise<void> {
  const { tx, scope, today, now, postId } = call;
  const units = await allUnits(tx, scope);
  if (plan.endingIds.some((id) => !units.some((unit) => unit.id === id))) refuse('common.not_found');
  const why = whyNotReorganised(plan, units);
  if (why !== null) refuse(why.code, why.data);
  demandPlaces(plan);
  const led = await findTouchedTasks(tx, scope, { unitIds: plan.endingIds, as: 'lead', limit: MOST_TASKS });
  const chosen = new Set(plan.tasks.map((task) => task.taskId));
  const left = led.filter((id) => !chosen.has(id)).length;
  if (plan.heirId === null && (left > 0 || (plan.effectiveOn > today && led.length > 0))) refuse('units.tasks_left', { count: Math.max(left, 1) });
  const ending = units.find((each) => each.id === plan.endingIds[0]);
  // Another name is the same unit to a table, and on its papers.
  const kept = { aliases: [], ...(plan.kind === 'rename' && ending !== undefined ? { code: ending.code, symbol: ending.symbol } : { symbol: '' }) };
  await insertUnits(tx, scope, plan.newUnits.map((unit) => ({ ...unit, ...(traits.get(unit.id) ?? kept), kind: kindOf(unit.kind), validFrom: plan.effectiveOn, position: ending?.position ?? 0 })));
  await insertReorganisation(tx, scope, { plan, taskCount: led.length, postId, now });
  if (plan.effectiveOn <= today) await enqueue(tx, { scope, kind: REORGANISE, payload: { id: plan.id }, uniqueKey: plan.id });
}

type Deciding = Pick<Call<'reorganise'>, 'tx' | 'scope' | 'today' | 'now' | 'postId'>;

type Viewing = Pick<Call<'listReorganisations'>, 'tx' | 'scope'>;

/** Tasks and people go to what comes after, nowhere else; a unit that is closed may give them to any unit that it names. */
function demandPlaces(plan: Call<'reorganise'>['input']['body']): void {
  const after = new Set([...plan.newUnits.map((unit) => unit.id), ...plan.existingIds]);
  const stranger = [...plan.tasks.map((task) => task.unitId), ...plan.posts.flatMap((post) => post.unitId ?? [])].find((id) => !after.has(id));
  if (stranger !== undefined) refuse('task.lead_not_valid', { unit: stranger });
}

function kindOf(kind: string): (typeof UNIT_KINDS)[number] {
  return UNIT_KINDS.find((known) => known === kind) ?? invalidKind();
}

function invalidKind(): never {
  throw new InvalidInput([{ path: 'body.newUnits', message: `expected one of ${UNIT_KINDS.join(', ')}` }]);
}

async function presented({ tx, scope }: Viewing, rows: readonly ReorganisationRow[]): Promise<ReorganisationView[]> {
  const names = new Map((await allUnits(tx, scope)).map((unit) => [unit.id, unit.name]));
  const named = (ids: readonly string[]): { id: string; name: string }[] => ids.map((id) => ({ id, name: names.get(id) ?? '' }));
  return rows.map((row) => ({
    id: row.id, kind: row.kind, decision: row.decision, effectiveOn: row.effectiveOn, state: row.state, taskCount: row.taskCount, movedCount: row.movedCount, by: row.by ?? '',
    madeAt: row.madeAt.toISOString(), doneAt: row.doneAt?.toISOString() ?? null, ending: named(row.plan.endingIds), after: named([...row.plan.newUnits.map((unit) => unit.id), ...row.plan.existingIds]),
  }));
}

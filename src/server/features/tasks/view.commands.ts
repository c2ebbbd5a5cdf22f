import type { RouteAnswer } from '#contract/index.js';
import { may, TASK_COLUMNS } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { columnsOf, deleteView, findView, putColumns, putView, viewsOf } from './view.queries.js';

type Views = RouteAnswer<'listViews'>;
type ViewCall = Pick<Call<'listViews'>, 'tx' | 'scope' | 'actor'>;

/** Who gives out what documents order also arranges the lists of all. */
const mayShare = ({ actor, scope }: ViewCall): boolean => may(actor, 'document.assign', { agencyId: scope.agencyId });

/** The lists that a person can open by name, and the columns they chose. A column that is no more is left out. */
export async function listViews(call: ViewCall): Promise<Views> {
  const { tx, scope, actor: { personId } } = call;
  const chosen = await columnsOf(tx, scope, personId);
  return {
    views: (await viewsOf(tx, scope, personId)).map(({ id, name, query, shared, person_id }) => ({ id, name, query, shared, mine: person_id === personId })),
    columns: chosen === null ? null : TASK_COLUMNS.filter((column) => chosen.includes(column)), mayShare: mayShare(call),
  };
}

/** Keeps a list. @throws Refused `common.not_found` for one of somebody else, `common.not_allowed` for sharing without the right to */
export async function saveView(call: Call<'saveView'>): Promise<Views> {
  const { tx, scope, actor: { personId }, now, input: { body } } = call;
  await demandOwn(call, body.id, true);
  if (body.shared && !mayShare(call)) refuse('common.not_allowed');
  await putView(tx, scope, { id: body.id, person_id: personId, name: body.name, query: body.query.replace(/^\?/, ''), shared: body.shared, at: now });
  return listViews(call);
}

/** Forgets a list of one's own. @throws Refused `common.not_found` */
export async function dropView(call: Call<'dropView'>): Promise<Views> {
  await demandOwn(call, call.input.params.id, false);
  await deleteView(call.tx, call.scope, call.input.params.id);
  return listViews(call);
}

async function demandOwn({ tx, scope, actor }: ViewCall, viewId: string, mayBeNew: boolean): Promise<void> {
  const view = await findView(tx, scope, viewId);
  if (view === undefined ? !mayBeNew : view.person_id !== actor.personId) refuse('common.not_found');
}

/** Keeps the columns of a person. */
export async function chooseColumns(call: Call<'chooseColumns'>): Promise<Views> {
  await putColumns(call.tx, call.scope, { personId: call.actor.personId, columns: call.input.body.columns });
  return listViews(call);
}

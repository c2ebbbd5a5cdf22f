import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** A list kept under a name. */
export interface ViewRecord {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
}

/** The lists that a person kept, and those that others share, oldest first, so that tabs stay where they are. */
export async function viewsOf(tx: Tx, scope: AgencyScope, personId: string): Promise<readonly ViewRecord[]> {
  return tx.selectFrom('saved_view').select(['id', 'person_id', 'name', 'query', 'shared']).where('agency_id', '=', scope.agencyId)
    .where((at) => at.or([at('person_id', '=', personId), at('shared', '=', true)])).orderBy('created_at').orderBy('id').limit(100).execute();
}

/** One list by id, whosever it is. */
export async function findView(tx: Tx, scope: AgencyScope, viewId: string): Promise<ViewRecord | undefined> {
  return tx.selectFrom('saved_view').select(['id', 'person_id', 'name', 'query', 'shared']).where('agency_id', '=', scope.agencyId).where('id', '=', viewId).executeTakeFirst();
}

/** Keeps a list, or what it is now. */
export async function putView(tx: Tx, scope: AgencyScope, view: ViewRecord & { readonly at: Date }): Promise<void> {
  const { id, person_id, name, query, shared, at } = view;
  await tx.insertInto('saved_view').values({ agency_id: scope.agencyId, id, person_id, name, query, shared, created_at: at })
    .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet({ name, query, shared })).execute();
}

/** Forgets a list. */
export async function deleteView(tx: Tx, scope: AgencyScope, viewId: string): Promise<void> {
  await tx.deleteFrom('saved_view').where('agency_id', '=', scope.agencyId).where('id', '=', viewId).execute();
}

/** The columns that a person chose; null where none were. */
export async function columnsOf(tx: Tx, scope: AgencyScope, personId: string): Promise<readonly string[] | null> {
  const found = await tx.selectFrom('list_columns').select('columns').where('agency_id', '=', scope.agencyId).where('person_id', '=', personId).executeTakeFirst();
  return found?.columns ?? null;
}

/** Keeps the columns that a person chose; null goes back to the usual ones. */
export async function putColumns(tx: Tx, scope: AgencyScope, chosen: { readonly personId: string; readonly columns: readonly string[] | null }): Promise<void> {
  if (chosen.columns === null) {
    await tx.deleteFrom('list_columns').where('agency_id', '=', scope.agencyId).where('person_id', '=', chosen.personId).execute();
    return;
  }
  const columns = [...chosen.columns];
  await tx.insertInto('list_columns').values({ agency_id: scope.agencyId, person_id: chosen.personId, columns })
    .onConflict((conflict) => conflict.columns(['agency_id', 'person_id']).doUpdateSet({ columns })).execute();
}

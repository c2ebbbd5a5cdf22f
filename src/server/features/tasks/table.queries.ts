import type { CitedDocument } from '#core/index.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** Documents as papers cite them, by their ids. */
export async function citedDocuments(tx: Tx, scope: AgencyScope, documentIds: readonly string[]): Promise<ReadonlyMap<string, CitedDocument>> {
  if (documentIds.length === 0) return new Map();
  const found = await tx.selectFrom('document').select(['id', 'type', 'number', 'notation', 'issued_on as issuedOn', 'title']).where('agency_id', '=', scope.agencyId).where('id', 'in', [...documentIds]).execute();
  return new Map(found.map(({ id, ...cited }) => [id, cited]));
}

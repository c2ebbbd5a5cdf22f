import type { CivilDate } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { insertDefaultRules } from '../../database/rules.js';
import { type AgencyScope, provenScope } from '../../database/scope.js';
import { enterAgency, type Tx } from '../../database/transaction.js';
import { insertUnits, type NewUnit } from '../people/queries.js';
import { insertAgency, insertMonthlySeries } from './queries.js';

/** An agency as its papers name it. */
export interface AgencyToMake {
  readonly name: string;
  readonly shortName: string;
  readonly symbol: string;
  readonly place: string;
  readonly parentName: string;
  readonly parentAgencyId?: string | null;
  readonly kind: 'party' | 'executive' | 'assembly' | 'department' | 'commune' | 'other';
  readonly isSample?: boolean;
  /** Its units, parents first; the first is the agency itself. */
  readonly units: readonly NewUnit[];
  /** From when units and rules hold. */
  readonly from: CivilDate;
}

/**
 * Makes an agency with its units, the default rules with their citations, and the monthly report. Give it a transaction that is not
 * fenced yet; from here on it is fenced into the new agency.
 */
export async function makeAgency(tx: Tx, agency: AgencyToMake): Promise<AgencyScope> {
  const [root] = agency.units;
  if (root === undefined) throw new Error('an agency has at least the unit that is itself');
  const scope = provenScope(newId());
  await insertAgency(tx, scope, agency);
  await enterAgency(tx, scope);
  await insertUnits(tx, scope, agency.units);
  await insertDefaultRules(tx, scope, agency.from);
  await insertMonthlySeries(tx, scope, root.id);
  return scope;
}

import { syllablePairs } from '#core/index.js';
import { sql } from 'kysely';
import { tsqueryOf } from '../../database/lexemes.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { DocumentRecord } from './queries.js';

/** Another document of the same number, symbol and author. */
export interface TwinRecord {
  readonly id: string;
  readonly twin_id: string;
  readonly twin_at: Date;
}

/**
 * Of some documents those that another one looks the same as: number, symbol and author (NĐ 30/2020/NĐ-CP, Phụ lục VI), on one day of issue where both
 * name one; the one that came first of the others. Communes share symbols, so the author counts. One look into the index of heads finds who may be meant.
 */
export async function twinsOf(tx: Tx, scope: AgencyScope, documents: readonly DocumentRecord[]): Promise<ReadonlyMap<string, TwinRecord>> {
  const numbered = documents.filter(({ number, notation }) => number !== null && notation !== null);
  const symbols = numbered.map(({ number, notation }) => syllablePairs(`${number} ${notation}`)).filter((pairs) => pairs.length > 0);
  if (symbols.length === 0) return new Map();
  const { rows } = await sql<TwinRecord>`
    with meant as materialized (
      select o.id, o.number, o.notation, o.issuer_name, o.issued_on, o.created_at from document o
      where o.agency_id = ${scope.agencyId} and o.id = any(array(select hit from document_ids_by_head(${tsqueryOf(symbols, false)}::tsquery) hit)) and o.reading_state = 'read')
    select distinct on (d.id) d.id, o.id as twin_id, o.created_at as twin_at
    from meant d join meant o on o.number = d.number and o.notation = d.notation and o.issuer_name = d.issuer_name and o.id <> d.id and coalesce(o.issued_on = d.issued_on, true)
    where d.id = any(${sql.val(numbered.map(({ id }) => id))}::uuid[])
    order by d.id, o.created_at, o.id`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

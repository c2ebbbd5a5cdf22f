import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** What to look for: folded words, all of which must be there. */
export interface Wanted {
  readonly words: readonly string[];
  readonly today: string;
  readonly limit: number;
}

export interface DocumentHit {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly notation: string | null;
  readonly subject: string;
}

const holds = (column: string, words: readonly string[]) => sql`(${sql.join(words.map((word) => sql`position(${word} in ${sql.ref(column)}) > 0`), sql` and `)})`;

/** Documents whose head holds all words, newest first. */
export async function findDocuments(tx: Tx, scope: AgencyScope, { words, limit }: Wanted): Promise<readonly DocumentHit[]> {
  const found = await sql<DocumentHit>`
    select d.id, d.title, d.number, d.notation, d.subject from document d
    where d.agency_id = ${scope.agencyId} and ${holds('d.search_fold', words)} order by d.created_at desc, d.id desc limit ${limit}`.execute(tx);
  return found.rows;
}

export interface UnitHit {
  readonly id: string;
  readonly name: string;
  readonly parent_name: string | null;
}

/** Units that exist today and whose name holds all words, in directory order. */
export async function findUnits(tx: Tx, scope: AgencyScope, { words, today, limit }: Wanted): Promise<readonly UnitHit[]> {
  const found = await sql<UnitHit>`
    select u.id, u.name, above.name as parent_name from unit u left join unit above on above.agency_id = u.agency_id and above.id = u.parent_id
    where u.agency_id = ${scope.agencyId} and ${holds('u.name_fold', words)} and u.valid_from <= ${today} and (u.valid_to is null or u.valid_to >= ${today})
    order by u.position, u.id limit ${limit}`.execute(tx);
  return found.rows;
}

export interface PersonHit {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly unit_name: string | null;
}

/** People whose name holds all words, each with the first post of today, by given name. */
export async function findPeople(tx: Tx, scope: AgencyScope, { words, today, limit }: Wanted): Promise<readonly PersonHit[]> {
  const found = await sql<PersonHit>`
    select p.id, p.name, o.title, u.name as unit_name from person p
    left join lateral (
      select * from post where agency_id = p.agency_id and person_id = p.id and valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) order by rank, id limit 1) o on true
    left join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    where p.agency_id = ${scope.agencyId} and ${holds('p.name_fold', words)} order by p.name_sort, p.id limit ${limit}`.execute(tx);
  return found.rows;
}

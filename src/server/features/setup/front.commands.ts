import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { RouteAnswer, SampleAccount } from '#contract/index.js';
import { type AgencyScope, provenScope } from '../../database/scope.js';
import { type Database, inAgency, type Tx } from '../../database/transaction.js';
import { SAMPLE_PASSWORD } from '../../sample/agencies-data.js';
import { isSetUpNeeded } from './queries.js';

/** The same from `src` and from `dist`. */
const PACKAGE = join(import.meta.dirname, '../../../../package.json');

/** What the sign-in page shows to anybody: whether this is the first run, and the accounts of sample agencies. Real accounts never. */
export async function readFront(database: Database): Promise<RouteAnswer<'readFront'>> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const samples = await database.selectFrom('agency').select('id').where('is_sample', '=', true).orderBy('created_at').orderBy('id').execute();
  const sampleAccounts: SampleAccount[] = [];
  for (const { id } of samples) {
    const scope = provenScope(id);
    sampleAccounts.push(...(await inAgency(database, scope, (tx) => findSampleAccounts(tx, scope))));
  }
  return { setupNeeded: samples.length === 0 && (await isSetUpNeeded(database)), sampleAccounts, samplePassword: sampleAccounts.length === 0 ? null : SAMPLE_PASSWORD, version };
}

async function findSampleAccounts(tx: Tx, scope: AgencyScope): Promise<readonly SampleAccount[]> {
  const found = await sql<SampleAccount>`
    select distinct on (o.rank, a.login) a.login, p.name as "personName", o.title, u.name as "unitName", g.name as "agencyName", o.roles
    from account a
    join agency g on g.id = a.agency_id
    join person p on p.agency_id = a.agency_id and p.id = a.person_id
    join post o on o.agency_id = a.agency_id and o.person_id = a.person_id
    join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    where a.agency_id = ${scope.agencyId} and a.disabled_at is null
    order by o.rank, a.login`.execute(tx);
  return found.rows;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteAnswer, SampleAccount } from '#contract/index.js';
import { provenScope } from '../../database/scope.js';
import { type Database, inAgency } from '../../database/transaction.js';
import { SAMPLE_PASSWORD } from '../../sample/agencies-data.js';
import { findSampleAccounts, findSampleAgencies, isSetUpNeeded } from './queries.js';

/** The same from `src` and from `dist`. */
const PACKAGE = join(import.meta.dirname, '../../../../package.json');

/** What the sign-in page shows to anybody: whether this is the first run, and the accounts of sample agencies. Real accounts never. */
export async function readFront(database: Database): Promise<RouteAnswer<'readFront'>> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const samples = await findSampleAgencies(database);
  const sampleAccounts: SampleAccount[] = [];
  for (const id of samples) {
    const scope = provenScope(id);
    sampleAccounts.push(...(await inAgency(database, scope, (tx) => findSampleAccounts(tx, scope))));
  }
  return { setupNeeded: samples.length === 0 && (await isSetUpNeeded(database)), sampleAccounts, samplePassword: sampleAccounts.length === 0 ? null : SAMPLE_PASSWORD, version };
}

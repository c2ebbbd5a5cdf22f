import type { CorrectionRates } from '#contract/index.js';
import { documentTypeByAbbreviation } from '#core/index.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { demand } from '../intake/commands.js';
import { allUnits } from '../people/units.queries.js';
import { goldOf, type GoldCandidate } from './gold.present.js';
import { correctionRates, goldDocuments, goldRecord } from './queries.js';

/** The agency's own correction rate. */
export async function readCorrections(call: Call<'readCorrections'>): Promise<CorrectionRates> {
  demand(call, 'document.review');
  const { since, all, kinds, fields, types } = await correctionRates(call.tx, call.scope, call.today);
  return {
    since, all, kinds, fields: fields.map((each) => ({ ...each })),
    types: types.map((each) => ({ ...each, typeName: each.type === null ? null : (documentTypeByAbbreviation(each.type)?.name ?? null) })),
  };
}

/** Every gold candidate of an agency, one document at a time. */
export async function* goldCandidates(tx: Tx, scope: AgencyScope): AsyncGenerator<GoldCandidate> {
  const names = new Map((await allUnits(tx, scope)).map((unit) => [unit.id, unit.name]));
  for (const id of await goldDocuments(tx, scope)) {
    const record = await goldRecord(tx, scope, id);
    if (record !== undefined) yield goldOf(record, (unitId) => names.get(unitId));
  }
}

/** Gold candidates as one JSON file. They hold the texts of documents: only who reviews these may take them. */
export async function exportGold(call: Call<'exportGold'>): Promise<FileAnswer> {
  demand(call, 'document.review');
  const candidates: GoldCandidate[] = [];
  for await (const candidate of goldCandidates(call.tx, call.scope)) candidates.push(candidate);
  return { fileName: `gold-${call.today}.json`, mediaType: 'application/json', content: { bytes: Buffer.from(JSON.stringify(candidates, null, 1), 'utf8') } };
}

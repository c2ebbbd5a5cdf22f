import type { CorrectionRates } from '#contract/index.js';
import { documentTypeByAbbreviation } from '#core/index.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { demand } from '../intake/commands.js';
import { allUnits } from '../people/units.queries.js';
import { goldOf, type GoldCandidate } from './gold.present.js';
import { correctionRates, goldDocuments, goldRecords } from './queries.js';

/** The agency's own correction rate. */
export async function readCorrections(call: Call<'readCorrections'>): Promise<CorrectionRates> {
  demand(call, 'document.review');
  const { since, all, kinds, fields, types } = await correctionRates(call.tx, call.scope, call.today);
  return {
    since, all, kinds, fields: fields.map((each) => ({ ...each })),
    types: types.map((each) => ({ ...each, typeName: each.type === null ? null : (documentTypeByAbbreviation(each.type)?.name ?? null) })),
  };
}

/** Documents read at once: their whole texts are held meanwhile. */
const AT_ONCE = 100;

/** Every gold candidate of an agency, some documents at a time. */
export async function* goldCandidates(tx: Tx, scope: AgencyScope): AsyncGenerator<GoldCandidate> {
  const names = new Map((await allUnits(tx, scope)).map((unit) => [unit.id, unit.name]));
  const ids = await goldDocuments(tx, scope);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (const record of await goldRecords(tx, scope, ids.slice(at, at + AT_ONCE))) yield goldOf(record, (unitId) => names.get(unitId));
  }
}

/** Gold candidates as one JSON file. They hold the texts of documents: only who reviews these may take them. */
export async function exportGold(call: Call<'exportGold'>): Promise<FileAnswer> {
  demand(call, 'document.review');
  const candidates: GoldCandidate[] = [];
  for await (const candidate of goldCandidates(call.tx, call.scope)) candidates.push(candidate);
  return { fileName: `gold-${call.today}.json`, mediaType: 'application/json', content: { bytes: Buffer.from(JSON.stringify(candidates, null, 1), 'utf8') } };
}

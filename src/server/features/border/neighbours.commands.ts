import type { NeighbourView, RouteAnswer } from '#contract/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { findUnit } from '../people/queries.js';
import { agenciesBelow, findNeighbour, insertNeighbour, type NeighbourRecord, neighboursOf, revokeNeighbour as revoke } from './neighbours.queries.js';

function presentNeighbour(record: NeighbourRecord): NeighbourView {
  const unit = record.unit_id === null ? null : { id: record.unit_id, name: record.unit_name ?? '' };
  return { id: record.id, side: record.side, agencyId: record.peer_agency_id, name: record.name, unit, channel: record.channel, since: record.created_at.toISOString() };
}

export async function listNeighbours({ tx, scope, today }: Call<'listNeighbours'>): Promise<RouteAnswer<'listNeighbours'>> {
  return { neighbours: (await neighboursOf(tx, scope)).map(presentNeighbour), agenciesHere: [...(await agenciesBelow(tx))], today };
}

/** @throws Refused `common.not_found` for an agency that does not name this one as the one above it, or an unknown unit; `border.unit_taken` */
export async function addNeighbour({ tx, scope, input }: Call<'addNeighbour'>): Promise<NeighbourView> {
  const { id, agencyId, unitId } = input.body;
  const agency = (await agenciesBelow(tx)).find((each) => each.id === agencyId) ?? refuse('common.not_found');
  if ((await findUnit(tx, scope, unitId)) === undefined) refuse('common.not_found');
  const written = await insertNeighbour(tx, scope, { id, side: 'below', peer_agency_id: agency.id, name: agency.name, unit_id: unitId, channel: 'here', public_key: null, endpoint: null });
  if (!written) refuse('border.unit_taken');
  return presentNeighbour((await findNeighbour(tx, scope, id)) ?? refuse('border.unit_taken'));
}

/** @throws Refused `common.not_found` */
export async function revokeNeighbour({ tx, scope, now, input }: Call<'revokeNeighbour'>): Promise<undefined> {
  const { id } = (await findNeighbour(tx, scope, input.params.id)) ?? refuse('common.not_found');
  await revoke(tx, scope, { id, at: now });
}

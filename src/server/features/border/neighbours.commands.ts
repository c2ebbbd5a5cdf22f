import type { NeighbourView, RouteAnswer } from '#contract/index.js';
import type { Config } from '../../config.js';
import { fingerprintOf } from '../../envelope/keys.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { namedSite } from '../../site.js';
import { findUnit } from '../people/queries.js';
import { waitingByNeighbour } from './envelopes.queries.js';
import { signingKey } from './keys.commands.js';
import { agenciesBelow, findNeighbour, insertNeighbour, neighboursOf, ownAgency, revokeNeighbour as revoke } from './neighbours.queries.js';
import { presentNeighbour } from './neighbours.present.js';

/** Where envelopes of others are taken (`http/border-posts.ts`). */
export const POSTS_PATH = '/api/v1/border/envelopes';

/** The same with the address of the server, where it knows it. */
export function addressOf(config: Pick<Config, 'publicUrl'>): string | null {
  const site = namedSite(config);
  return site === null ? null : `${site}${POSTS_PATH}`;
}

type Asking = Pick<Call<'listNeighbours'>, 'tx' | 'scope' | 'today' | 'now' | 'context'>;

export async function listNeighbours({ tx, scope, today, now, context }: Asking): Promise<RouteAnswer<'listNeighbours'>> {
  const waiting = await waitingByNeighbour(tx, scope);
  const signing = await signingKey(tx, scope, today);
  return {
    own: { name: (await ownAgency(tx, scope, now)).name, fingerprint: signing === null ? null : fingerprintOf(signing.key.public_key), changingUntil: signing?.next?.until ?? null, address: addressOf(context.config) },
    neighbours: (await neighboursOf(tx, scope)).map((record) => presentNeighbour(record, { waiting, now, today })), agenciesHere: [...(await agenciesBelow(tx))], today,
  };
}

/** One neighbour as the list shows it. @throws Refused `common.not_found` */
export async function viewNeighbour({ tx, scope, today, now }: Omit<Asking, 'context'>, id: string): Promise<NeighbourView> {
  return presentNeighbour((await findNeighbour(tx, scope, id)) ?? refuse('common.not_found'), { waiting: await waitingByNeighbour(tx, scope), now, today });
}

/** @throws Refused `common.not_found` for an agency that does not name this one as the one above it, or an unknown unit; `border.unit_taken` */
export async function addNeighbour(call: Call<'addNeighbour'>): Promise<NeighbourView> {
  const { tx, scope, now, input } = call;
  const { id, agencyId, unitId } = input.body;
  const agency = (await agenciesBelow(tx)).find((each) => each.id === agencyId) ?? refuse('common.not_found');
  if ((await findUnit(tx, scope, unitId)) === undefined) refuse('common.not_found');
  const written = await insertNeighbour(tx, scope, { id, side: 'below', peer_agency_id: agency.id, name: agency.name, unit_id: unitId, channel: 'here', public_key: null, endpoint: null, confirmed_at: now });
  if (!written) refuse('border.unit_taken');
  return viewNeighbour(call, id);
}

/** @throws Refused `common.not_found` */
export async function revokeNeighbour({ tx, scope, now, input }: Call<'revokeNeighbour'>): Promise<undefined> {
  const { id } = (await findNeighbour(tx, scope, input.params.id)) ?? refuse('common.not_found');
  await revoke(tx, scope, { id, at: now });
}

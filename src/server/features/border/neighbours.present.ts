import type { NeighbourView } from '#contract/index.js';
import { type Refusal, refusalSentence } from '#core/index.js';
import { fingerprintOf } from '../../envelope/keys.js';
import { NOTHING_WAITS, type Waiting } from './envelopes.queries.js';
import type { NeighbourRecord } from './neighbours.queries.js';

/** A neighbour as screens show it. What is past says nothing any more: a former key that ended, an address that is asked again. */
export function presentNeighbour(record: NeighbourRecord, { waiting, now, today }: { readonly waiting: ReadonlyMap<string, Waiting>; readonly now: Date; readonly today: string }): NeighbourView {
  const { id, side, name, channel, hold_until: hold, former_until: former } = record;
  return {
    id, side, agencyId: record.peer_agency_id, name, unit: record.unit_id === null ? null : { id: record.unit_id, name: record.unit_name ?? '' }, channel, since: record.created_at.toISOString(),
    fingerprint: numberOf(record.public_key), offered: numberOf(record.offered_key), formerUntil: former !== null && former >= today ? former : null, confirmed: record.confirmed_at !== null, address: record.endpoint,
    waiting: waiting.get(id) ?? NOTHING_WAITS, sentAt: instant(record.sent_at), heardAt: instant(record.heard_at), holdUntil: instant(hold !== null && hold > now ? hold : null),
    problem: record.problem === null ? null : sayRefusal(record.problem),
  };
}

/** A refusal that is not the answer to the request at hand, in words. */
export function sayRefusal(refusal: Refusal): { readonly code: string; readonly vi: string; readonly en: string } {
  return { code: refusal.code, vi: refusalSentence(refusal, 'vi'), en: refusalSentence(refusal, 'en') };
}

const numberOf = (key: string | null): string | null => (key === null ? null : fingerprintOf(key));
const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

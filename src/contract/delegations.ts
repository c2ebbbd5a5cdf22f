import { DELEGATION_SCOPES } from '#core/index.js';
import { z } from 'zod';
import { Day, Id, Instant, Params } from './common.js';
import { PersonView, roles } from './people.js';
import { route } from './route.js';

const PostSide = z.object({ postId: Id, personName: z.string(), title: z.string(), unitName: z.string() });

/** One post that acts for another from a day to a day, both inside (giao thay, TUQ.). */
export const DelegationView = z.object({
  id: Id, from: PostSide, to: PostSide, scope: z.enum(DELEGATION_SCOPES), validFrom: Day, validTo: Day,
  /** The number of the paper on which it rests; empty for none. */
  basis: z.string(),
  /** When it was ended before its last day. */
  endedAt: Instant.nullable(),
  state: z.enum(['coming', 'running', 'over']),
  mayEnd: z.boolean(),
});
export type DelegationView = z.infer<typeof DelegationView>;

const basis = z.string().trim().max(120);
const Released = z.object({
  person: PersonView,
  /** Open tasks that went back to the heads of their units, or along to the new post in the same unit. */
  releasedTaskCount: z.int(),
});

export const DELEGATION_ROUTES = {
  listDelegations: route({
    method: 'GET', path: '/delegations', summary: 'Who acts for whom: what concerns the person, and everything for who keeps it', gate: 'signed_in',
    answer: z.object({ delegations: z.array(DelegationView), may: z.array(z.string()) }),
  }),
  addDelegation: route({
    method: 'POST', path: '/delegations', summary: 'Let a post act for another, from a day to a day', gate: 'signed_in', bodyKind: 'json', idempotent: true,
    body: z.object({ id: Id, fromPostId: Id, toPostId: Id, scope: z.enum(DELEGATION_SCOPES), validFrom: Day, validTo: Day, basis }),
    answer: DelegationView,
  }),
  endDelegation: route({ method: 'POST', path: '/delegations/:id/end', summary: 'End it at once; ending an ended one changes nothing', gate: 'signed_in', params: Params, idempotent: true, answer: DelegationView }),
  endPost: route({
    method: 'POST', path: '/posts/:id/end', summary: 'A post is no longer held from a day on; its open tasks go to the head of the unit', gate: { act: 'people.manage' }, params: Params, bodyKind: 'json', idempotent: true,
    body: z.object({ from: Day, basis }), answer: Released,
  }),
  movePost: route({
    method: 'POST', path: '/posts/:id/move', summary: 'From a day on the person holds another post instead', gate: { act: 'people.manage' }, params: Params, bodyKind: 'json', idempotent: true,
    body: z.object({ id: Id, unitId: Id, title: z.string().trim().min(1).max(120), roles, from: Day, basis }), answer: Released,
  }),
} as const;

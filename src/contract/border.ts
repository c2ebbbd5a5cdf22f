import { z } from 'zod';
import { Day, Deadline, Id, Instant, Params } from './common.js';
import { route } from './route.js';
import { TaskView } from './tasks.js';

export const NeighbourView = z.object({
  id: Id, side: z.enum(['above', 'below']), agencyId: Id, name: z.string(), unit: z.object({ id: Id, name: z.string() }).nullable(), channel: z.enum(['here', 'file', 'api']), since: Instant,
});
export type NeighbourView = z.infer<typeof NeighbourView>;

export const BORDER_ROUTES = {
  acceptOrder: route({
    method: 'POST', path: '/tasks/:id/accept', summary: 'Take an order of the agency above and give it to units of this one', gate: { act: 'task.create' }, params: Params, bodyKind: 'json', idempotent: true,
    body: z.object({ version: z.int(), leadUnitIds: z.array(Id).min(1).max(100), supportUnitIds: z.array(Id).max(100), deadline: Deadline.nullable(), note: z.string().trim().max(4000) }),
    answer: TaskView,
  }),
  listNeighbours: route({
    method: 'GET', path: '/neighbours', summary: 'Agencies above and below with which this one exchanges orders', gate: { act: 'settings.manage' },
    answer: z.object({ neighbours: z.array(NeighbourView), agenciesHere: z.array(z.object({ id: Id, name: z.string() })), today: Day }),
  }),
  addNeighbour: route({
    method: 'POST', path: '/neighbours', summary: 'Let a unit of the directory stand for an agency of this installation: orders to it are sent there', gate: { act: 'settings.manage' }, bodyKind: 'json', idempotent: true,
    body: z.object({ id: Id, agencyId: Id, unitId: Id }), answer: NeighbourView,
  }),
  revokeNeighbour: route({ method: 'POST', path: '/neighbours/:id/revoke', summary: 'End the exchange with an agency; open tasks go on inside', gate: { act: 'settings.manage' }, params: Params, idempotent: true }),
} as const;

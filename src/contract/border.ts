import { z } from 'zod';
import { Day, Deadline, Id, Instant, Params } from './common.js';
import { route } from './route.js';
import { TaskView } from './tasks.js';

/** A refusal in words, of something that is not the answer to this request. */
const Said = z.object({ code: z.string(), vi: z.string(), en: z.string() });

const Waiting = z.object({
  /** Events that the other side is not known to have, and those of them that stand in no file yet. */
  events: z.int(), unwritten: z.int(),
  /** Pairs of which the other side has to be told what is here. */
  acks: z.int(),
});

export const NeighbourView = z.object({
  id: Id, side: z.enum(['above', 'below']), agencyId: Id, name: z.string(), unit: z.object({ id: Id, name: z.string() }).nullable(), channel: z.enum(['here', 'file', 'api']), since: Instant,
  /** The key by its number, eight groups of five digits; null inside one installation. */
  fingerprint: z.string().nullable(),
  /** The number of a key from a later invitation that nobody has compared yet. */
  offered: z.string().nullable(),
  /** The key before it is accepted until then. */
  formerUntil: Day.nullable(),
  confirmed: z.boolean(), address: z.string().nullable(),
  waiting: Waiting,
  sentAt: Instant.nullable(), heardAt: Instant.nullable(), holdUntil: Instant.nullable(), problem: Said.nullable(),
});
export type NeighbourView = z.infer<typeof NeighbourView>;

const Neighbourhood = z.object({
  own: z.object({
    name: z.string(), fingerprint: z.string().nullable(),
    /** The key that is being replaced signs until then. */
    changingUntil: Day.nullable(),
    /** Where others may post to; null where the server does not know its address. */
    address: z.string().nullable(),
  }),
  neighbours: z.array(NeighbourView), agenciesHere: z.array(z.object({ id: Id, name: z.string() })), today: Day,
});

export const BorderFileView = z.object({ id: Id, direction: z.enum(['in', 'out']), number: z.int(), at: Instant, by: z.string(), events: z.int(), acks: z.int(), size: z.int() });
export type BorderFileView = z.infer<typeof BorderFileView>;

export const EnvelopeTaken = z.object({
  neighbour: z.object({ id: Id, name: z.string() }), number: z.int(), at: Instant,
  /** The same file was taken before. */
  again: z.boolean(),
  /** Events that were new and have their effect, that were here before, and that wait for others before them. */
  taken: z.int(), known: z.int(), waiting: z.int(),
  /** Events of ours that the other side now says it has. */
  acknowledged: z.int(),
  refused: z.array(Said),
  /** What waits for the other side after this. */
  answer: Waiting,
});
export type EnvelopeTaken = z.infer<typeof EnvelopeTaken>;

const manage = { gate: { act: 'settings.manage' }, bodyKind: 'json', idempotent: true } as const;
const exchange = { gate: { act: 'document.receive' }, idempotent: true } as const;
const Channel = { channel: z.enum(['file', 'api']), address: z.string().trim().max(2000) };
const InvitationText = z.string().max(10_000);

export const BORDER_ROUTES = {
  acceptOrder: route({
    method: 'POST', path: '/tasks/:id/accept', summary: 'Take an order of the agency above and give it to units of this one', gate: { act: 'task.create' }, params: Params, bodyKind: 'json', idempotent: true,
    body: z.object({ version: z.int(), leadUnitIds: z.array(Id).min(1).max(100), supportUnitIds: z.array(Id).max(100), deadline: Deadline.nullable(), note: z.string().trim().max(4000) }),
    answer: TaskView,
  }),
  listNeighbours: route({ method: 'GET', path: '/neighbours', summary: 'Agencies above and below with which this one exchanges orders', gate: { act: 'border.read' }, answer: Neighbourhood }),
  addNeighbour: route({
    method: 'POST', path: '/neighbours', summary: 'Let a unit of the directory stand for an agency of this installation: orders to it are sent there', ...manage, body: z.object({ id: Id, agencyId: Id, unitId: Id }), answer: NeighbourView,
  }),
  revokeNeighbour: route({ method: 'POST', path: '/neighbours/:id/revoke', summary: 'End the exchange with an agency; open tasks go on inside', gate: { act: 'settings.manage' }, params: Params, idempotent: true }),
  makeInvitation: route({
    method: 'POST', path: '/neighbours/invitation', summary: 'How this agency introduces itself to one of another installation; makes its first key', ...manage, body: z.object({}),
    answer: z.object({ text: z.string(), fileName: z.string(), fingerprint: z.string() }),
  }),
  linkNeighbour: route({
    method: 'POST', path: '/neighbours/links', summary: 'Enter an agency of another installation from its invitation; nothing is exchanged before its key is confirmed', ...manage,
    body: z.object({ id: Id, invitation: InvitationText, side: z.enum(['above', 'below']), unitId: Id.nullable(), ...Channel }), answer: NeighbourView,
  }),
  renewNeighbour: route({ method: 'POST', path: '/neighbours/:id/invitation', summary: 'A later invitation of a linked agency: its new key waits to be confirmed', ...manage, params: Params, body: z.object({ invitation: InvitationText }), answer: NeighbourView }),
  confirmNeighbour: route({
    method: 'POST', path: '/neighbours/:id/confirm', summary: 'A person compared the number of the key with the other agency', ...manage, params: Params, body: z.object({ fingerprint: z.string().max(100) }), answer: NeighbourView,
  }),
  changeChannel: route({ method: 'POST', path: '/neighbours/:id/channel', summary: 'Exchange by files or over the network', ...manage, params: Params, body: z.object(Channel), answer: NeighbourView }),
  changeOwnKey: route({
    method: 'POST', path: '/neighbours/own-key', summary: 'A new key pair; the former still signs for some days and announces the new one, or ends at once', ...manage, body: z.object({ days: z.int().min(0).max(90) }), answer: Neighbourhood,
  }),
  sendNow: route({ method: 'POST', path: '/neighbours/:id/send', summary: 'Post what waits now, whatever was tried before', ...exchange, params: Params, answer: NeighbourView }),
  listBorderFiles: route({ method: 'GET', path: '/neighbours/:id/files', summary: 'Files that were exchanged with an agency, newest first', gate: { act: 'border.read' }, params: Params, answer: z.object({ files: z.array(BorderFileView) }) }),
  writeBorderFile: route({ method: 'POST', path: '/neighbours/:id/files', summary: 'Put everything that waits for an agency into a signed file', ...exchange, params: Params, answer: BorderFileView }),
  downloadBorderFile: route({ method: 'GET', path: '/border-files/:id/content', summary: 'A signed file that was written for an agency', gate: exchange.gate, params: Params, download: 'application/vnd.dondoc.border' }),
  takeBorderFile: route({ method: 'POST', path: '/border-files', summary: 'Take a signed file of another agency; what is in it is taken once', ...exchange, bodyKind: 'upload', uploadFiles: 25, answer: EnvelopeTaken }),
} as const;

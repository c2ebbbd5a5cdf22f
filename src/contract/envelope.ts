import { type BorderEvent, DUN_LEVELS, REQUEST_KINDS, TASK_KINDS, TASK_STATES } from '#core/index.js';
import { z } from 'zod';
import { Day, Deadline, Instant, TaskClass, Urgency } from './common.js';

/** The format of envelopes (docs/decisions/0016). Grows with every change that an older receiver would misread. */
export const ENVELOPE_VERSION = 1;
/** Most events of one envelope. */
export const MOST_EVENTS = 500;

/** Ids become literals of the fence: in the one form that the product writes. */
const Uuid = z.uuid().refine((id) => id === id.toLowerCase(), 'lower case');
const Text = z.string().max(200_000);
const Count = z.int().min(0).max(1_000_000);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Size = z.int().min(0).max(2 ** 40);
/** A raw Ed25519 public key, base64url. */
export const PublicKey = z.string().regex(/^[\w-]{43}$/);
const Name = z.string().trim().min(1).max(300);

const EnvelopeFile = z.object({ sha256: Hash, size: Size });
const Evidence = z.array(z.object({ fileId: Uuid.nullable(), documentNumber: z.string().max(200).nullable(), documentDate: Day.nullable() })).max(100);
const reason = { reason: Text };

/** The commands that cross, as core `DOWN_KINDS` and `UP_KINDS` name them. */
const Command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm'), note: Text, doneOn: Day.nullable() }),
  z.object({ kind: z.literal('redo'), ...reason }),
  z.object({ kind: z.literal('grant_request'), note: Text }),
  z.object({ kind: z.literal('refuse_request'), ...reason }),
  z.object({ kind: z.literal('instruct'), body: Text, deadline: Deadline.nullable().optional() }),
  z.object({ kind: z.literal('amend'), ...reason, amendment: z.object({ title: Text.optional(), urgency: Urgency.optional(), isKey: z.boolean().optional(), restricted: z.boolean().optional() }) }),
  z.object({ kind: z.literal('dun'), level: z.literal(DUN_LEVELS), body: Text }),
  z.object({ kind: z.literal('pause'), ...reason }),
  z.object({ kind: z.literal('resume'), note: Text, dueOn: Day.nullable().optional() }),
  z.object({ kind: z.literal('cancel'), ...reason }),
  z.object({ kind: z.literal('reopen'), ...reason }),
  z.object({ kind: z.literal('receive') }),
  z.object({ kind: z.literal('return'), ...reason }),
  z.object({ kind: z.literal('report'), body: Text, percent: z.int().min(0).max(100).nullable(), evidence: Evidence, figure: Text.nullable().optional() }),
  z.object({ kind: z.literal('obstacle'), body: Text, escalate: z.boolean() }),
  z.object({ kind: z.literal('submit'), body: Text, evidence: Evidence, figure: Text.nullable() }),
  z.object({ kind: z.literal('request_extension'), requestedDue: Day, ...reason }),
  z.object({ kind: z.literal('request'), what: z.enum(REQUEST_KINDS).exclude(['extend']), unitId: Uuid.nullable(), ...reason }),
  z.object({ kind: z.literal('withdraw_request') }),
]);

const Published = z.object({
  state: z.enum(TASK_STATES), title: Text, urgency: Urgency, isKey: z.boolean(), restricted: z.boolean(), deadline: Deadline.nullable(), dueOn: Day.nullable(), progressPercent: z.int().min(0).max(100), dormant: z.boolean(),
  extensionCount: Count, redoCount: Count, pausedOn: Day.nullable(), pausedDays: Count, escalatedOn: Day.nullable(), dunCount: Count, dunLevel: z.literal([0, ...DUN_LEVELS]), dunnedOn: Day.nullable(),
  submittedOn: Day.nullable(), closedOn: Day.nullable(),
  openRequest: z.object({ kind: z.enum(REQUEST_KINDS), reason: Text, askedOn: Day, requestedDue: Day.optional() }).nullable(),
});

const Order = z.object({
  code: z.string().max(100), kind: z.enum(TASK_KINDS), class: TaskClass, title: Text.min(1), deadline: Deadline.nullable(), dueOn: Day.nullable(), urgency: Urgency, isKey: z.boolean(), restricted: z.boolean(),
  condition: Text.nullable(), deliverable: Text, assigner: Text, sources: z.array(z.object({ label: Text, quote: Text })).max(1000), supports: z.array(Text).max(1000),
});

const Event = z
  .object({
    id: Uuid, pairId: Uuid, seq: z.int().min(1).max(1_000_000), seen: Count, on: Day, by: Text, published: Published, isLast: z.boolean(),
    files: z.array(z.object({ id: Uuid, name: z.string().min(1).max(300), mediaType: z.string().max(200), size: Size, sha256: Hash })).max(100),
    body: z.discriminatedUnion('kind', [z.object({ kind: z.literal('order'), order: Order }), z.object({ kind: z.literal('act'), command: Command.nullable(), note: Text })]),
  })
  // Evidence is a file that came with it, never one that lies here under a guessed id.
  .refine(({ files, body }) => body.kind === 'order' || body.command === null || !('evidence' in body.command) || body.command.evidence.every(({ fileId }) => fileId === null || files.some(({ id }) => id === fileId)), 'evidence without its file');

/** Whom an envelope is from and for, and with which key it says that it is signed: enough to find the key, and nothing to be believed before that. */
export const EnvelopeClaims = z.object({ from: z.object({ agencyId: Uuid, name: Name, key: PublicKey }), to: z.object({ agencyId: Uuid, name: Name }) });
export type EnvelopeClaims = z.infer<typeof EnvelopeClaims>;

/** What one agency sends another, by whatever way: events with the files that they name, and how many of the other's events it has. */
export const Envelope = EnvelopeClaims.extend({
  id: Uuid,
  /** Counts the envelopes of this sender to this agency; 0 for an answer. */
  number: Count,
  at: Instant,
  /** The key that will sign after `until`, where the sender is changing it. */
  nextKey: z.object({ key: PublicKey, until: Day }).nullable(),
  events: z.array(Event).max(MOST_EVENTS),
  /** Of a pair, this many events of the addressee are here. */
  acks: z.array(z.object({ pairId: Uuid, seq: Count })).max(5000),
  /** The bytes that follow, in this order. */
  files: z.array(EnvelopeFile).max(5000),
  /** In an answer: pairs of which an event could not be taken, and why. */
  refused: z.array(z.object({ pairId: Uuid, code: z.string().max(100) })).max(MOST_EVENTS),
});

/** The same with its events as the rules read them. */
export type Envelope = Omit<z.infer<typeof Envelope>, 'events'> & { readonly events: readonly BorderEvent[] };

/** How an agency introduces itself to one of another installation. */
export const Invitation = z.object({
  format: z.literal('dondoc-invitation'), version: z.literal(1), agencyId: Uuid, name: Name, key: PublicKey,
  /** Where envelopes are posted; null for an agency that takes files. */
  address: z.string().max(2000).nullable(),
  signature: z.string().regex(/^[\w-]{86}$/),
});
export type Invitation = z.infer<typeof Invitation>;

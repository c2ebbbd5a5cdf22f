import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { may, type Actor } from '#core/index.js';
import { inAgency } from '../database/transaction.js';
import { provenScope } from '../database/scope.js';
import { maySee } from '../features/tasks/present.js';
import { findTasks, type TaskRecord } from '../features/tasks/queries.js';
import type { ServerContext } from '../http/context.js';
import { findActor, findCurrentSession, type SignedIn } from '../http/signed-in.js';
import { refuse } from '../refused.js';
import { type Batch, type Hub, type Listener, openHub } from './hub.js';

const HEARTBEAT = 20_000;
/** Tabs share one stream; where a browser cannot, each visible tab has its own, and no session takes more. */
const MOST_OF_SESSION = 4;
/** A session may have been left alone too long, and a post may end with the day: a stream ends by itself, is opened anew and asked anew. */
const LONGEST = 10 * 60_000;
const RETRY = 1000;

/**
 * `GET /api/v1/live`: one stream of events for a session. Each says by ids which tasks, documents and meetings of the agency changed that this person may
 * see, and nothing of what they say; `all` where more changed than can be named or something may have been missed. It stands beside the routes
 * of the contract, because it is no answer but a line that stays open.
 */
export function addLiveUpdates(app: FastifyInstance, context: ServerContext): void {
  // The line to the database is opened for the first stream.
  let opened: Hub | null = null;
  const facts = readOnce(context);
  app.addHook('preClose', async () => opened?.close());
  app.get('/api/v1/live', { exposeHeadRoute: false }, async (request, reply) => {
    const session = await findCurrentSession(context, request, { byItself: true });
    const person = await findActor(context, session);
    if (person.session.mustChangePassword) refuse('session.password_change_needed');
    const hub = (opened ??= openHub(context.changes));
    const key = person.session.tokenHash.toString('hex');
    // 204 is how a browser is told not to come again.
    if (hub.streamsOf(key) >= MOST_OF_SESSION) return reply.code(204).send();
    openStream({ hub, facts, request, reply, person, key });
    return reply;
  });
}

/** Tasks of a batch as rights are asked about them. */
type Facts = (batch: Batch) => Promise<readonly TaskRecord[]>;

/** Each batch is looked up once on this server, however many streams it goes to. */
function readOnce({ database }: ServerContext): Facts {
  const known = new WeakMap<Batch, Promise<readonly TaskRecord[]>>();
  return (batch) => {
    const scope = provenScope(batch.agencyId);
    const found = known.get(batch) ?? (batch.tasks.size === 0 ? Promise.resolve([]) : inAgency(database, scope, (tx) => findTasks(tx, scope, [...batch.tasks])));
    known.set(batch, found);
    return found;
  };
}

interface Opening {
  readonly hub: Hub;
  readonly facts: Facts;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly person: SignedIn;
  readonly key: string;
}

function openStream({ hub, facts, request, reply, person, key }: Opening): void {
  const { agencyId, personId } = person.actor;
  const raw = reply.raw;
  reply.hijack();
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', connection: 'keep-alive', 'x-accel-buffering': 'no' });
  // In order, though facts are asked for: each waits for the one before.
  let line = Promise.resolve();
  const say = (event: string, seq: number | null): void => void (raw.writableEnded || raw.write(`${seq === null ? '' : `id: ${hub.idOf(seq)}\n`}${event}\n\n`));
  const send = (batch: Batch): void => {
    line = line.then(async () => {
      const news = await newsFor(person.actor, batch, facts);
      if (news !== null) say(`event: changed\ndata: ${JSON.stringify(news)}`, batch.seq);
    }).catch(() => say('event: changed\ndata: {"tasks":[],"documents":[],"meetings":[],"all":true}', batch.seq));
  };
  const listener: Listener = { agencyId, personId, session: key, send, cut: () => end() };
  const remove = hub.add(listener);
  const beat = setInterval(() => say(': still here', null), HEARTBEAT);
  const over = setTimeout(() => end(), LONGEST);
  function end(): void {
    remove();
    clearInterval(beat);
    clearTimeout(over);
    raw.end();
  }
  raw.on('close', end);
  raw.write(`retry: ${RETRY}\nid: ${hub.idOf(hub.last())}\nevent: open\ndata: {}\n\n`);
  catchUp(hub, { request, agencyId, send });
}

/** What was missed since the last event that the browser saw; where that is not known, everything may have changed. */
function catchUp(hub: Hub, { request, agencyId, send }: { readonly request: FastifyRequest; readonly agencyId: string; readonly send: (batch: Batch) => void }): void {
  const seen = request.headers['last-event-id'];
  if (typeof seen !== 'string' || seen === '') return;
  const missed = hub.since(seen, agencyId);
  if (missed === null) send({ seq: hub.last(), agencyId, tasks: new Set(), documents: new Set(), meetings: new Set(), isAll: true });
  else missed.forEach(send);
}

/** What a person is told of a batch; null where nothing of it is theirs to see. */
async function newsFor(actor: Actor, batch: Batch, facts: Facts): Promise<{ readonly tasks: readonly string[]; readonly documents: readonly string[]; readonly meetings: readonly string[]; readonly all: boolean } | null> {
  if (batch.isAll) return { tasks: [], documents: [], meetings: [], all: true };
  const tasks = (await facts(batch)).filter((record) => maySee(record, actor)).map(({ id }) => id);
  const documents = may(actor, 'document.read', { agencyId: actor.agencyId }) ? [...batch.documents] : [];
  const meetings = may(actor, 'meeting.read', { agencyId: actor.agencyId }) ? [...batch.meetings] : [];
  return tasks.length + documents.length + meetings.length === 0 ? null : { tasks, documents, meetings, all: false };
}

import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ServerContext } from './context.js';
import { readFeed } from '../features/calendars/commands.js';
import { namedSite } from '../site.js';

/** 128 random bits in base64url. */
const ADDRESS = /^([\w-]{22})\.ics$/;

/**
 * `/ics/<secret>.ics`: a calendar for programs that cannot sign in; the secret in the address is the right to it. It stands beside the routes of
 * the interface because its answer is compared by programs (`ETag`, `If-None-Match`) and read by none of ours.
 */
export function addCalendarFeeds(app: FastifyInstance, context: ServerContext): void {
  app.get<{ Params: { file: string } }>('/ics/:file', { exposeHeadRoute: true }, async (request, reply) => {
    const token = ADDRESS.exec(request.params.file)?.[1];
    const base = namedSite(context.config) ?? `${request.protocol}://${request.host}`;
    const text = token === undefined ? null : await readFeed(context, { token, base });
    void reply.header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex');
    if (text === null) return reply.code(404).header('content-type', 'text/plain; charset=utf-8').send('');
    return sendCalendar(reply, text, request.headers['if-none-match']);
  });
}

function sendCalendar(reply: FastifyReply, text: string, known: string | undefined): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', tag);
  const isKnown = known?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag) === true;
  if (isKnown) return reply.code(304).send();
  return reply.header('content-type', 'text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="dondoc.ics"').send(text);
}

import type { FastifyInstance } from 'fastify';
import { ENVELOPE_TYPE } from '../envelope/seal.js';
import { POSTS_PATH } from '../features/border/neighbours.commands.js';
import { takePosted } from '../features/border/posted.commands.js';
import type { ServerContext } from './context.js';

/** Of one address in a minute: an installation posts one envelope after the other, and a person none. */
const POSTS_PER_MINUTE = 120;

/**
 * `POST /api/v1/border/envelopes`: signed envelopes of agencies of other installations. It stands beside the routes of the contract because nobody
 * signs in and the bytes are no JSON: they are read as they come, and the signature in their head is who it is.
 */
export async function addBorderPosts(app: FastifyInstance, context: ServerContext): Promise<void> {
  await app.register(async (posts) => {
    posts.removeAllContentTypeParsers();
    posts.addContentTypeParser(ENVELOPE_TYPE, (_request, payload, done) => done(null, payload));
    posts.post(POSTS_PATH, { config: { rateLimit: { max: POSTS_PER_MINUTE, timeWindow: '1 minute' } } }, async (request, reply) => {
      const answer = await takePosted(context, request.body as AsyncIterable<Uint8Array>);
      return reply.header('content-type', ENVELOPE_TYPE).send(answer);
    });
  });
}

import type { FastifyInstance } from 'fastify';
import { provenScope } from '../database/scope.js';
import { hearZalo } from '../features/channels/link.commands.js';
import type { ServerContext } from './context.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const LARGEST = 64 * 1024;

/**
 * `/hooks/zalo/<agency>`: what Zalo tells of those who write to the agency's official account. It stands beside the routes of the interface because
 * its signature is over the bytes as they came. What is not signed by Zalo is answered like what is: nobody learns here which agencies there are.
 */
export function addHooks(app: FastifyInstance, context: ServerContext): void {
  void app.register(async (inside) => {
    inside.removeAllContentTypeParsers();
    inside.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: LARGEST }, (_request, body, done) => done(null, body));
    inside.post<{ Params: { agency: string }; Body: string }>('/hooks/zalo/:agency', async (request, reply) => {
      const signature = request.headers['x-zevent-signature'];
      const { agency } = request.params;
      if (UUID.test(agency) && typeof signature === 'string' && typeof request.body === 'string') await hearZalo(context, provenScope(agency), { body: request.body, signature });
      return reply.code(200).send('');
    });
  });
}

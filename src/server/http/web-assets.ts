import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where the build puts the web client; the same from `src` and from `dist`. */
const FOLDER = join(import.meta.dirname, '../../../dist/web-assets');

/** Answers a request with the page where the page is meant; tells whether it did. */
export type SendPage = (request: FastifyRequest, reply: FastifyReply) => boolean;

/**
 * Serves the web client: hashed files for ever, the page itself always fresh.
 * @returns what answers every address that is the client's own to route
 */
export async function addWebAssets(app: FastifyInstance, folder: string = FOLDER): Promise<SendPage> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return () => false;
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    setHeaders: (answer, path) => {
      answer.header('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // A folder is forbidden by the plugin; the page is answered in one place.
  for (const address of ['/', '/index.html']) app.get(address, (_request, reply) => reply.callNotFound());
  const page = readFileSync(index, 'utf8');
  return (request, reply) => {
    const [path = ''] = request.url.split('?');
    // A collector of figures must not take the page for them where they are switched off.
    if (request.method !== 'GET' || path.startsWith('/api/') || path === '/metrics' || (path !== '/index.html' && /\.\w+$/.test(path))) return false;
    void reply.code(200).header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
    return true;
  };
}

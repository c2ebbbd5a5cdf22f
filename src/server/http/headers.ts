import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const SELF = "'self'";

/**
 * What the browser may do with our pages: nothing from elsewhere, no inline script, no inline style element, no frame
 * around us. HSTS is for the server that ends TLS, and sent wherever that is known.
 */
export async function addSecurityHeaders(app: FastifyInstance, options: { readonly overHttps: boolean }): Promise<void> {
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: [SELF], styleSrc: [SELF], imgSrc: [SELF, 'data:', 'blob:'], fontSrc: [SELF], connectSrc: [SELF], manifestSrc: [SELF],
        workerSrc: [SELF], baseUri: ["'none'"], formAction: [SELF], frameAncestors: ["'none'"], objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: options.overHttps ? { maxAge: 365 * 24 * 3600 } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
}

import type { FastifyInstance } from 'fastify';

const YEAR = 365 * 24 * 3600;

/** What a page of ours may load and where it may be shown: nothing from elsewhere, no inline script, no inline style element, no frame around us. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'",
  "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "object-src 'none'",
].join(';');

/** The same with each answer, so they are written down once. */
const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  // The filter of old browsers opened more holes than it closed.
  'x-xss-protection': '0',
};

/** What the browser may do with our pages and answers. HSTS is for the server that ends TLS, and sent wherever that is known. */
export function addSecurityHeaders(app: FastifyInstance, options: { readonly overHttps: boolean }): void {
  const always = Object.entries({ ...ALWAYS, ...(options.overHttps ? { 'strict-transport-security': `max-age=${YEAR}; includeSubDomains` } : {}) });
  app.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of always) reply.raw.setHeader(name, value);
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
}

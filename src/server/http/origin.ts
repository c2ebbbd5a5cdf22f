import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { refuse } from '../refused.js';

/**
 * A write must come from our own page. Browsers say where a request comes from by Sec-Fetch-Site and Origin; what says nothing is no
 * browser, and holds no cookie that it did not mean to send. @throws Refused `session.forged`
 */
export function checkOrigin(request: FastifyRequest, config: Config): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse('session.forged');
  const { origin } = request.headers;
  if (origin === undefined) return;
  if (!URL.canParse(origin)) refuse('session.forged');
  const { protocol, host } = new URL(origin);
  // Behind a proxy that ends TLS the protocols differ; an address with the protocol's usual port is the one without.
  const own = [`${protocol}//${request.host}`, config.publicUrl ?? ''].flatMap((address) => (URL.canParse(address) ? [new URL(address).host] : []));
  if (host === '' || !own.includes(host)) refuse('session.forged');
}

/** The token that our page got with its session and a foreign page cannot read. @throws Refused `session.forged` */
export function checkCsrfToken(request: FastifyRequest, expected: string): void {
  const sent = request.headers['x-csrf-token'];
  const [a, b] = [Buffer.from(typeof sent === 'string' ? sent : ''), Buffer.from(expected)];
  if (a.byteLength !== b.byteLength || !timingSafeEqual(a, b)) refuse('session.forged');
}

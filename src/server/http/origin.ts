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
  const own = [request.host, ...(config.publicUrl === null ? [] : [new URL(config.publicUrl).host])];
  if (!URL.canParse(origin) || !own.includes(new URL(origin).host)) refuse('session.forged');
}

/** The token that our page got with its session and a foreign page cannot read. @throws Refused `session.forged` */
export function checkCsrfToken(request: FastifyRequest, expected: string): void {
  const sent = request.headers['x-csrf-token'];
  const [a, b] = [Buffer.from(typeof sent === 'string' ? sent : ''), Buffer.from(expected)];
  if (a.byteLength !== b.byteLength || !timingSafeEqual(a, b)) refuse('session.forged');
}

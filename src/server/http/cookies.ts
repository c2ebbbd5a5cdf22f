import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import type { IssuedCookies } from './handler.js';

const YEAR = 365 * 24 * 3600;

/**
 * Whether cookies go over HTTPS only. `auto` follows the address that people open; without one, the request itself. Safari refuses Secure
 * cookies on http://localhost, so plain HTTP gets plain cookies unless the configuration insists.
 */
function areSecure(request: FastifyRequest, config: Config): boolean {
  switch (config.secureCookies) {
    case 'on':
      return true;
    case 'off':
      return false;
    case 'auto':
      return config.publicUrl === null ? request.protocol === 'https' : config.publicUrl.startsWith('https:');
  }
}

// The prefix makes the browser refuse the cookie unless it is Secure, of this host alone and of the whole site (RFC 6265bis, 4.1.3).
const nameOf = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

/** The session's token as the browser sent it. */
export function sessionTokenOf(request: FastifyRequest, config: Config): string | null {
  return request.cookies[nameOf('dondoc', areSecure(request, config))] ?? null;
}

/** The token of a browser that signed in before. */
export function deviceTokenOf(request: FastifyRequest, config: Config): string | null {
  return request.cookies[nameOf('dondoc-device', areSecure(request, config))] ?? null;
}

/** Hands the tokens of a new session to the browser; scripts never see them. */
export function setCookies(reply: FastifyReply, config: Config, tokens: IssuedCookies): void {
  const secure = areSecure(reply.request, config);
  const common = { path: '/', httpOnly: true, secure } as const;
  void reply.setCookie(nameOf('dondoc', secure), tokens.sessionToken, { ...common, sameSite: 'lax', maxAge: config.sessionHours * 3600 });
  void reply.setCookie(nameOf('dondoc-device', secure), tokens.deviceToken, { ...common, sameSite: 'strict', maxAge: YEAR });
}

/** Forgets the session in the browser; its row is already gone. */
export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  const secure = areSecure(reply.request, config);
  void reply.clearCookie(nameOf('dondoc', secure), { path: '/', httpOnly: true, secure, sameSite: 'lax' });
}

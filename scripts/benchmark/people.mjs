import { randomUUID } from 'node:crypto';
import { PASSWORD } from './agency.mjs';

const SITE = '/api/v1';

/** Signs somebody in over HTTP. Answers how requests of theirs look; `hop` stands for an address of their own, as each desk has. */
export async function signIn(origin, login, hop) {
  const address = `10.0.0.${hop}`;
  const answer = await fetch(`${origin}${SITE}/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': address }, body: JSON.stringify({ login, password: PASSWORD }) });
  if (!answer.ok) throw new Error(`${login} did not sign in: ${await answer.text()}`);
  const { csrfToken } = await answer.json();
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';', 1)[0]).join('; ');
  return {
    get: (path) => ({ method: 'GET', path: `${SITE}${path}`, headers: { cookie, 'x-forwarded-for': address } }),
    post: (path, body) => ({ method: 'POST', path: `${SITE}${path}`, headers: { cookie, 'x-forwarded-for': address, 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'idempotency-key': randomUUID() }, body: JSON.stringify(body) }),
    read: async (path) => {
      const got = await fetch(`${origin}${SITE}${path}`, { headers: { cookie, 'x-forwarded-for': address } });
      if (!got.ok) throw new Error(`${path} answered ${got.status}: ${await got.text()}`);
      return got.json();
    },
  };
}

import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { Session } from '#contract/index.js';
import { isRefusal } from '../api/problem.js';
import { SESSION } from '../api/read.js';
import { homeOf } from './places.js';

/** Lets only signed-in people on; the others come back to `href` after signing in. A first password must be changed before anything else. */
export async function requireSession(client: QueryClient, href: string): Promise<Session> {
  const session = await client.ensureQueryData(SESSION).catch((error: unknown) => {
    if (isRefusal(error, 'session.required')) throw redirect({ to: '/sign-in', search: href === '/' ? {} : { to: href } });
    throw error;
  });
  if (session.mustChangePassword && !href.startsWith('/password')) throw redirect({ to: '/password' });
  return session;
}

/** Sends a person who opens the bare address to their home. */
export async function goHome(client: QueryClient): Promise<never> {
  const session = await requireSession(client, '/');
  throw redirect({ to: homeOf(session) });
}

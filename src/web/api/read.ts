import { createContext, useContext, useState } from 'react';
import { hashKey, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { RouteAnswer, RouteCall, RouteName, Session } from '#contract/index.js';
import { call, keepCsrfToken } from './call.js';
import type { CallOptions } from './call.js';
import { UnreachableError } from './problem.js';
import { showFresh, showKept } from '../offline/line.js';
import { keepAnswer, keepSession, keptAnswer, keptSession } from '../parts/kept.js';

/** The key under which an answer is kept; the name alone is the prefix of all answers of the route. */
export function keyOf<K extends RouteName>(name: K, input?: RouteCall<K>): readonly unknown[] {
  return input === undefined ? [name] : [name, input];
}

/** Routes whose last answers are kept for when there is no network. */
const KEPT: readonly RouteName[] = ['readMine', 'readTask', 'readOverview', 'countInbox'];

/** The answer of the server; where it is not reached, the last one that it gave to this person here. */
async function callOrKept<K extends RouteName>(name: K, input: RouteCall<K>, signal: AbortSignal): Promise<RouteAnswer<K>> {
  const personId = keptSession<Session>()?.session.person.id;
  const key = hashKey(keyOf(name, input));
  try {
    const answer = await call(name, input, { signal });
    if (personId !== undefined) keepAnswer(name, input, { personId, answer });
    showFresh(key);
    return answer;
  } catch (error) {
    const kept = error instanceof UnreachableError && personId !== undefined ? keptAnswer<RouteAnswer<K>>(name, input, personId) : null;
    if (kept === null) throw error;
    showKept(key, kept.at);
    return kept.answer;
  }
}

/** Options of TanStack Query for a GET route, for loaders and for hooks with settings of their own. */
export function reading<K extends RouteName>(name: K, input: RouteCall<K>) {
  return queryOptions<RouteAnswer<K>>({ queryKey: keyOf(name, input), queryFn: ({ signal }) => (KEPT.includes(name) ? callOrKept(name, input, signal) : call(name, input, { signal })) });
}

/** Reads a GET route and keeps the answer. */
export function useRead<K extends RouteName>(name: K, input: RouteCall<K>, enabled = true): UseQueryResult<RouteAnswer<K>> {
  return useQuery({ ...reading(name, input), enabled });
}

export type Act<K extends RouteName> = RouteCall<K> & { readonly send?: Pick<CallOptions, 'file' | 'version'> };

/** A write. When it succeeded, the answers of the routes in `after` are read again. */
export function useAct<K extends RouteName>(name: K, after: readonly RouteName[] = []): UseMutationResult<RouteAnswer<K>, Error, Act<K>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Act<K>) => {
      const { send, ...input } = act as { send?: CallOptions };
      return call(name, input as RouteCall<K>, send ?? {});
    },
    onSuccess: () => Promise.all(after.map((route) => client.invalidateQueries({ queryKey: keyOf(route) }))),
  });
}

const SESSION_KEY = hashKey(['readSession']);

/** Who is signed in. Taking it also keeps the token that writes need. */
export const SESSION = queryOptions<Session>({
  queryKey: ['readSession'],
  queryFn: async ({ signal }) => {
    try {
      const session = await call('readSession', {}, { signal });
      keepCsrfToken(session.csrfToken);
      keepSession(session);
      showFresh(SESSION_KEY);
      return session;
    } catch (error) {
      // Without the server nobody can write, but who was signed in here may read what was kept for them.
      const kept = error instanceof UnreachableError ? keptSession<Session>() : null;
      if (kept === null) throw error;
      showKept(SESSION_KEY, kept.at);
      return kept.session;
    }
  },
  staleTime: 5 * 60_000,
});

/**
 * Who is signed in, asked of the server now.
 *
 * A reading that is already under way began before what the caller has just done, and would answer with what was then.
 */
export async function readSessionAnew(client: QueryClient): Promise<Session> {
  await client.cancelQueries({ queryKey: SESSION.queryKey });
  return client.fetchQuery({ ...SESSION, staleTime: 0 });
}

/** The session that the frame of the pages behind the sign-in holds; null outside it. */
export const HeldSession = createContext<Session | null>(null);

/**
 * The session for as long as the caller stands. When what was read is forgotten because the session ended, the pages are still drawn until the
 * next page is there: they keep the session that they were opened with.
 */
export function useHeldSession(): Session {
  const { data } = useQuery(SESSION);
  const [held, hold] = useState(data);
  if (data !== undefined && data !== held) hold(data);
  const session = data ?? held;
  if (session === undefined) throw new Error('the frame was shown without a session');
  return session;
}

/** The session, on pages behind the sign-in. */
export function useSession(): Session {
  const session = useContext(HeldSession);
  if (session === null) throw new Error('a page that needs a session was shown without one');
  return session;
}

/** Whether this person may do an act of the permission table at all. */
export function useMayDo(act: string): boolean {
  return useSession().acts.includes(act);
}

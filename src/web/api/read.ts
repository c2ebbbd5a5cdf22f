import { createContext, useContext, useState } from 'react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { RouteAnswer, RouteCall, RouteName, Session } from '#contract/index.js';
import { call, keepCsrfToken } from './call.js';
import type { CallOptions } from './call.js';

/** The key under which an answer is kept; the name alone is the prefix of all answers of the route. */
export function keyOf<K extends RouteName>(name: K, input?: RouteCall<K>): readonly unknown[] {
  return input === undefined ? [name] : [name, input];
}

/** Options of TanStack Query for a GET route, for loaders and for hooks with settings of their own. */
export function reading<K extends RouteName>(name: K, input: RouteCall<K>) {
  return queryOptions<RouteAnswer<K>>({ queryKey: keyOf(name, input), queryFn: ({ signal }) => call(name, input, { signal }) });
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

/** Who is signed in. Taking it also keeps the token that writes need. */
export const SESSION = queryOptions<Session>({
  queryKey: ['readSession'],
  queryFn: async ({ signal }) => {
    const session = await call('readSession', {}, { signal });
    keepCsrfToken(session.csrfToken);
    return session;
  },
  staleTime: 5 * 60_000,
});

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

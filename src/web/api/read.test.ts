import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { SESSION, readSessionAnew } from './read.js';

afterEach(() => vi.unstubAllGlobals());

test('who is signed in is asked again, also while an older question is under way', async () => {
  vi.stubGlobal('location', { origin: 'http://localhost' });
  const waiting: ((mustChangePassword: boolean) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise((resolve) => waiting.push((mustChangePassword) => resolve(new Response(JSON.stringify({ mustChangePassword, csrfToken: 'token', person: { id: 'p' } }), { headers: { 'content-type': 'application/json' } })))));
  const client = new QueryClient();
  void client.prefetchQuery(SESSION);
  await vi.waitFor(() => expect(waiting).toHaveLength(1));

  const anew = readSessionAnew(client);
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.(false);
  waiting[0]?.(true);
  expect((await anew).mustChangePassword).toBe(false);
  expect(client.getQueryData(SESSION.queryKey)?.mustChangePassword).toBe(false);
});

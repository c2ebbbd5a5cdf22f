import { hashKey, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { keyOf, readSessionAnew, useSession } from '../api/read.js';
import { toast } from '../parts/toast.js';
import { useWords } from '../words/words.js';
import { isShownKept, showNothingKept, useKeptSince } from './line.js';
import { CHANNEL, unsentOf } from './outbox-store.js';
import type { Unsent } from './outbox-store.js';
import { sendUnsent } from './send-unsent.js';
import { OFFLINE_WORDS } from './words.js';

/** How often the server is asked for while something waits for it. */
const EVERY = 10_000;

/** What this person wrote here that the server has not taken; follows what other tabs and the worker do. */
function useUnsent(personId: string): readonly Unsent[] {
  const client = useQueryClient();
  const [items, setItems] = useState<readonly Unsent[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const channel = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : null;
    const over = new AbortController();
    const read = async (): Promise<void> => {
      const all = await unsentOf(personId);
      if (over.signal.aborted) return;
      const held = all.filter((item) => item.heldUntil > Date.now());
      setItems(all.filter((item) => !held.includes(item)));
      clearTimeout(timer);
      // Its form was closed while it was on its way.
      if (held.length > 0) timer = setTimeout(() => void read(), Math.min(...held.map((item) => item.heldUntil)) - Date.now() + 100);
    };
    void read();
    if (channel !== null) channel.onmessage = () => void read();
    return () => {
      over.abort();
      clearTimeout(timer);
      channel?.close();
    };
  }, [personId]);
  const count = items.length;
  const before = useRef(0);
  useEffect(() => {
    // What another tab or the worker sent changed its tasks.
    if (count < before.current) for (const route of ['readTask', 'readMine'] as const) void client.invalidateQueries({ queryKey: keyOf(route) });
    before.current = count;
  }, [client, count]);
  return items;
}

/** Proves the line by asking who is signed in, sends what waits, and reads again what is shown of what was kept. */
async function goOn(client: QueryClient): Promise<number> {
  const session = await readSessionAnew(client);
  if (session.csrfToken === '') return 0;
  const taken = await sendUnsent(session.person.id);
  client.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => isShownKept(hashKey(queryKey)) });
  await client.invalidateQueries({ type: 'active' });
  return taken;
}

function watchNetwork(watcher: () => void): () => void {
  for (const event of ['online', 'offline']) window.addEventListener(event, watcher);
  return () => {
    for (const event of ['online', 'offline']) window.removeEventListener(event, watcher);
  };
}

/** Whether there is a line, what waits for it, and since when what is shown is old. While anything waits, the line is tried again and again. */
export function useLine(): { readonly isOnline: boolean; readonly keptSince: number | null; readonly unsent: readonly Unsent[] } {
  const client = useQueryClient();
  const say = useWords(OFFLINE_WORDS);
  const { person } = useSession();
  const unsent = useUnsent(person.id);
  const keptSince = useKeptSince();
  const isOnline = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const waits = keptSince !== null || unsent.some((item) => item.refused === null);
  const tryLine = useCallback(() => {
    void goOn(client).then((taken) => {
      if (taken > 0) toast(say.sent(taken));
    }, () => undefined);
  }, [client, say]);
  useEffect(() => {
    if (!waits || !isOnline) return undefined;
    tryLine();
    const timer = setInterval(tryLine, EVERY);
    return () => clearInterval(timer);
  }, [waits, isOnline, tryLine]);
  useEffect(() => () => showNothingKept(), [person.id]);
  return { isOnline, keptSince, unsent };
}

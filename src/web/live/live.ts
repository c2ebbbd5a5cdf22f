import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keyOf } from '../api/read.js';
import { pauseAfter, readNews, routesTouched, waitBefore } from './news.js';
import type { News } from './news.js';

const ADDRESS = '/api/v1/live';
const CHANNEL = 'dondoc.live';
export const SIGNS_OF_USE = ['keydown', 'pointerdown', 'pointermove', 'scroll', 'visibilitychange'] as const;
/** Milliseconds after which nobody seems to be there. */
export const LEFT_ALONE = 5 * 60_000;
const ANYTHING: News = { tasks: [], documents: [], meetings: [], all: true };

/** Keeps what is on the screen fresh: when the server tells that something changed, what shows it is read again. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const refresh = refreshing(client);
    const stop = sharedStream((news) => refresh.take(news));
    return () => {
      stop();
      refresh.stop();
    };
  }, [client]);
}

/** Gathers news for a moment, then reads again what is shown of it; what is not on the screen is read when it is next. */
function refreshing(client: QueryClient): { take(news: News): void; stop(): void } {
  let gathered: News[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  let used = performance.now();
  const hand = (): void => {
    timer = undefined;
    last = performance.now();
    const touched = routesTouched(gathered);
    gathered = [];
    for (const { route, ids } of touched) void client.invalidateQueries({ queryKey: keyOf(route), predicate: ({ queryKey }) => ids === null || ids.has(idIn(queryKey)) });
  };
  const soon = (): void => {
    if (gathered.length > 0) timer ??= setTimeout(hand, waitBefore(performance.now() - last, Math.random()));
  };
  const use = (): void => {
    used = performance.now();
    soon();
  };
  for (const sign of SIGNS_OF_USE) document.addEventListener(sign, use, { passive: true });
  return {
    take: (news) => {
      // Reading counts as use of the session: a screen that was left alone reads nothing, so that its session ends in time.
      gathered = performance.now() - used < LEFT_ALONE ? [...gathered, news] : [ANYTHING];
      if (performance.now() - used < LEFT_ALONE) soon();
    },
    stop: () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_USE) document.removeEventListener(sign, use);
    },
  };
}

const idIn = (key: readonly unknown[]): string => (key[1] as { readonly params?: { readonly id?: string } } | undefined)?.params?.id ?? '';

/**
 * One stream for all tabs of the browser: the tab that holds the lock has it and tells the others; when it is closed, another takes over. Where
 * a browser has no locks (a page that is not over HTTPS), a tab has a stream only while it is seen.
 */
function sharedStream(take: (news: News) => void): () => void {
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) return whileSeen(take);
  const over = new AbortController();
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const news = readNews(data);
    if (news !== null) take(news);
  };
  const lead = (): Promise<void> =>
    new Promise((resolve) => {
      if (over.signal.aborted) return resolve();
      const stop = openStream((news) => {
        take(news);
        channel.postMessage(news);
      });
      over.signal.addEventListener('abort', () => {
        stop();
        resolve();
      });
    });
  navigator.locks.request(CHANNEL, { signal: over.signal }, lead).catch(() => undefined);
  return () => {
    over.abort();
    channel.close();
  };
}

function whileSeen(take: (news: News) => void): () => void {
  let stop: (() => void) | null = null;
  const follow = (): void => {
    if (document.visibilityState === 'visible') stop ??= openStream(take);
    else {
      stop?.();
      stop = null;
    }
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    stop?.();
  };
}

/** A stream that comes back: soon where the server ended it, later and later where it refuses. */
function openStream(take: (news: News) => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  const open = (): void => {
    source = new EventSource(ADDRESS);
    source.addEventListener('open', () => {
      // A new source does not say what the one before saw last: what came between may be anything.
      if (tries > 0) take(ANYTHING);
      tries = 0;
    });
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      const news = readNews(parsed(data));
      if (news !== null) take(news);
    });
    source.addEventListener('error', () => {
      // A line that broke the browser mends itself, with the id of the last event; a refusal closes it.
      if (source?.readyState !== EventSource.CLOSED) return;
      // Whoever was signed out is led to the sign-in by what is read again.
      if (tries === 0) take(ANYTHING);
      tries += 1;
      timer = setTimeout(open, pauseAfter(tries, Math.random()));
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

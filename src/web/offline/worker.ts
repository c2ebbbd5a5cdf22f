import { call, keepCsrfToken } from '../api/call.js';
import { sendUnsent } from './send-unsent.js';

/** What we use of a service worker; the library of types for it does not go together with that of pages. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: { showNotification(title: string, options: object): Promise<void> };
  readonly clients: { claim(): Promise<void>; openWindow(url: string): Promise<unknown>; matchAll(options: object): Promise<readonly { readonly url: string; focus(): Promise<unknown>; navigate(url: string): Promise<unknown> }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: string, hear: (event: never) => void): void;
}
const worker = globalThis as unknown as WorkerScope;

/** The files of this very build, written in front of this file by it; the name of the cache is their hash. */
declare const BUILD: { readonly version: string; readonly files: readonly string[] };

const CACHE = `dondoc-${BUILD.version}`;
const PAGE = '/index.html';
/** A line that is there but says nothing for so long is none. */
const PATIENCE = 6000;

worker.addEventListener('install', (event: WorkerEvent) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(BUILD.files.map((file) => new Request(file, { cache: 'reload' })))));
});

worker.addEventListener('activate', (event: WorkerEvent) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('dondoc-') && name !== CACHE).map((name) => caches.delete(name)))).then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event: WorkerEvent & { readonly data?: unknown }) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
});

// Only what is the same for everybody is kept here: the page and its parts. What the server answers to a person never is.
worker.addEventListener('fetch', (event: FetchEvent) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== globalThis.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(navigate(request));
  else if (BUILD.files.includes(pathname)) event.respondWith(kept(request, pathname));
});

/** The page as the server has it now; where it is not reached, that of this build. */
async function navigate(request: Request): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const answer = await fetch(request, { signal: late.signal });
    if (answer.status < 500) return answer;
    return (await caches.match(PAGE)) ?? answer;
  } catch (error) {
    const page = await caches.match(PAGE);
    if (page === undefined) throw error;
    return page;
  } finally {
    clearTimeout(timer);
  }
}

async function kept(request: Request, pathname: string): Promise<Response> {
  return (await (await caches.open(CACHE)).match(pathname)) ?? fetch(request);
}

// The line is back: what waits goes, also where every page is closed.
worker.addEventListener('sync', (event: WorkerEvent & { readonly tag?: string }) => {
  if (event.tag === 'dondoc.outbox') event.waitUntil(sendAll());
});

async function sendAll(): Promise<void> {
  const session = await call('readSession', {});
  keepCsrfToken(session.csrfToken);
  await sendUnsent(session.person.id);
}

interface Told {
  readonly id?: string;
  readonly title?: string;
  readonly body?: string;
  readonly url?: string | null;
}

worker.addEventListener('push', (event: WorkerEvent & { readonly data?: { json(): unknown } | null }) => {
  const told = (event.data?.json() ?? {}) as Told;
  event.waitUntil(worker.registration.showNotification(told.title ?? 'Đôn Đốc', { body: told.body ?? '', tag: told.id, data: { url: told.url ?? '/inbox' }, icon: '/icon-192.png', badge: '/icon-192.png', lang: 'vi' }));
});

worker.addEventListener('notificationclick', (event: WorkerEvent & { readonly notification: { close(): void; readonly data?: { readonly url?: string } } }) => {
  event.notification.close();
  const { pathname, search } = new URL(event.notification.data?.url ?? '/inbox', globalThis.location.origin);
  event.waitUntil(show(`${pathname}${search}`));
});

/** Shows an address of ours in a window that is open, or in a new one. */
async function show(path: string): Promise<void> {
  const [open] = await worker.clients.matchAll({ type: 'window' });
  if (open === undefined) await worker.clients.openWindow(path);
  else await open.navigate(path).then(() => open.focus());
}

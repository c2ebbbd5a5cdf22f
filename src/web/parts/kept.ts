import { recall, remember } from './memory.js';

// The number grows when the form of an answer changes: what was kept in the old form is not shown.
const PREFIX = 'dondoc.kept.3.';
const OLD = 'dondoc.kept.';
const SESSION = 'dondoc.session';
/** Without a word of the server, nobody is taken for signed in longer than this. */
const LONGEST = 7 * 86_400_000;
/** So many answers are kept, the newest. */
const MOST = 60;

/** An answer kept in this browser for the next first paint and for when there is no network, with the moment it was made and the person it was made for. */
export interface Kept<T> {
  readonly personId: string;
  readonly at: number;
  readonly answer: T;
}

const keyOf = (route: string, input: unknown): string => `${PREFIX}${route} ${JSON.stringify(input)}`;

/** Keeps the last answer of a route. */
export function keepAnswer(route: string, input: unknown, { personId, answer }: { readonly personId: string; readonly answer: unknown }): void {
  const key = keyOf(route, input);
  // What was kept first goes first: a key that is written again is young again.
  remember(key, null);
  const keys = ownKeys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST + 1))) remember(old, null);
  remember(key, JSON.stringify({ personId, at: Date.now(), answer }));
}

/** The kept answer of a route, when it was made for this person. */
export function keptAnswer<T>(route: string, input: unknown, personId: string): Kept<T> | null {
  const kept = readKept<T>(recall(keyOf(route, input)));
  return kept?.personId === personId ? kept : null;
}

function readKept<T>(text: string | null): Kept<T> | null {
  try {
    return text === null ? null : (JSON.parse(text) as Kept<T>);
  } catch {
    return null;
  }
}

/** Keys of kept answers, the oldest first. */
function ownKeys(): string[] {
  try {
    const keys = Object.keys(globalThis.localStorage).filter((key) => key.startsWith(OLD));
    return keys.map((key) => ({ key, at: readKept(recall(key))?.at ?? 0 })).sort((a, b) => a.at - b.at).map(({ key }) => key);
  } catch {
    return [];
  }
}

/** Who is signed in here, without what lets anybody write: a page without a network is shown to them alone. Another person's answers go. */
export function keepSession<S extends { readonly csrfToken: string; readonly person: { readonly id: string } }>(session: S): void {
  if (keptSession<S>()?.session.person.id !== session.person.id) forgetCaches();
  remember(SESSION, JSON.stringify({ at: Date.now(), session: { ...session, csrfToken: '' } }));
}

/** Who was signed in here when the server was last reached, and when that was. */
export function keptSession<S>(): { readonly at: number; readonly session: S } | null {
  try {
    const text = recall(SESSION);
    const kept = text === null ? null : (JSON.parse(text) as { readonly at: number; readonly session: S });
    return kept !== null && Date.now() - kept.at < LONGEST ? kept : null;
  } catch {
    return null;
  }
}

/** A session that ended shows nothing without the server's word. */
export function forgetSession(): void {
  remember(SESSION, null);
}

/** Leaves nothing of the agency in a browser whose person has signed out. */
export function forgetCaches(): void {
  forgetSession();
  for (const key of ownKeys()) remember(key, null);
}

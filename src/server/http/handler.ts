import type { Actor } from '#core/index.js';
import type { ROUTES, RouteAnswer, RouteInput, RouteName } from '#contract/index.js';
import type { AgencyScope } from '../database/scope.js';
import type { Tx } from '../database/transaction.js';
import type { StoredBlob } from '../files/blobs.js';
import type { ServerContext } from './context.js';

/** An upload already on disk, synced and known by its hash, before the handler runs. */
export interface Upload extends StoredBlob {
  readonly name: string;
  readonly mediaType: string;
}

/** A file as the answer: bytes, a stored blob by hash, or bytes that are made once the transaction is over, at once or bit by bit. */
export interface FileAnswer {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: { readonly bytes: Uint8Array } | { readonly sha256: string } | { readonly draw: () => Promise<Uint8Array> } | { readonly stream: () => NodeJS.ReadableStream };
  /** What the log of the agency keeps of it, where it keeps its taking out. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** The session that a request came with. */
export interface CurrentSession {
  readonly accountId: string;
  readonly login: string;
  readonly language: 'vi' | 'en';
  readonly mustChangePassword: boolean;
  readonly csrfToken: string;
  /** SHA-256 of the cookie; names the session's row. */
  readonly tokenHash: Buffer;
}

/** What a handler of a signed-in route holds: parsed input, proven scope, and the transaction that the frame opened (and commits with the answer). */
export interface Call<K extends RouteName> {
  readonly tx: Tx;
  readonly scope: AgencyScope;
  readonly actor: Actor;
  /** The post that writes: the first of the actor's posts of today, by rank. */
  readonly postId: string | null;
  readonly input: RouteInput<K>;
  readonly upload: Upload | null;
  /** Today in the agency's time zone. */
  readonly today: string;
  readonly now: Date;
  readonly context: ServerContext;
}

/** The same with the session it came by, for the few acts on the session itself. */
export type SessionCall<K extends RouteName> = Call<K> & { readonly session: CurrentSession };

export type Handler<K extends RouteName> = (call: SessionCall<K>) => Promise<RouteAnswer<K> | FileAnswer>;

/**
 * A handler with a step before its transaction: for what is kept even where the act is refused, such as a guess at a password. A handler that
 * wrote it on a second connection while its transaction holds the first would, with enough others, wait for a connection for ever.
 */
export interface PreparedHandler<K extends RouteName> {
  readonly before: (call: Omit<SessionCall<K>, 'tx' | 'upload'>) => Promise<void>;
  readonly act: Handler<K>;
}

/** Routes that anybody may call. */
export type PublicRouteName = { [K in RouteName]: (typeof ROUTES)[K]['gate'] extends 'public' ? K : never }[RouteName];

/** Who calls a public route, as far as one can know. */
export interface Caller {
  readonly address: string;
  /** The cookie of a browser that signed in before. */
  readonly deviceToken: string | null;
}

/** What a handler of a public route holds: no agency, hence no transaction; it proves its own. An upload stays in memory and is not kept. */
export interface PublicCall<K extends RouteName> {
  readonly input: RouteInput<K>;
  readonly upload: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly caller: Caller;
  readonly now: Date;
  readonly context: ServerContext;
}

/** Tokens for the browser: the frame makes them cookies. */
export interface IssuedCookies {
  readonly sessionToken: string;
  readonly deviceToken: string;
}

export interface PublicAnswer<K extends RouteName> {
  readonly answer: RouteAnswer<K>;
  readonly cookies?: IssuedCookies;
}

export type PublicHandler<K extends RouteName> = (call: PublicCall<K>) => Promise<PublicAnswer<K>>;

/** One handler per route; the compiler refuses a route without one. */
export type Handlers<K extends RouteName = RouteName> = { readonly [N in K]: N extends PublicRouteName ? PublicHandler<N> : Handler<N> | PreparedHandler<N> };

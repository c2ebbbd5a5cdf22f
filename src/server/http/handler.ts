import type { Actor } from '#core/index.js';
import type { RouteAnswer, RouteInput, RouteName } from '#contract/index.js';
import type { AgencyScope } from '../database/scope.js';
import type { Tx } from '../database/transaction.js';
import type { StoredBlob } from '../files/blobs.js';
import type { ServerContext } from './context.js';

/** An upload already on disk, synced and known by its hash, before the handler runs. */
export interface Upload extends StoredBlob {
  readonly name: string;
  readonly mediaType: string;
}

/** A file as the answer: bytes, or a stored blob by hash. */
export interface FileAnswer {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: { readonly bytes: Uint8Array } | { readonly sha256: string };
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

export type Handler<K extends RouteName> = (call: Call<K>) => Promise<RouteAnswer<K> | FileAnswer>;

/** One handler per route; the compiler refuses a route without one. */
export type Handlers<K extends RouteName = RouteName> = { readonly [N in K]: Handler<N> };

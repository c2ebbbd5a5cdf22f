import type { z } from 'zod';

/** What a route takes apart from the session: nothing, JSON, or one uploaded file. */
export type BodyKind = 'none' | 'json' | 'upload';

/** Who may call it: anybody, anybody signed in, or holders of an act of the permission table (checked again on the thing itself). */
export type Gate = 'public' | 'signed_in' | { readonly act: string };

/** One route as both sides see it: the server parses and answers by it, the web client is typed by it, OpenAPI is printed from it. */
export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below `/api/v1`, parameters as `:id`. */
  readonly path: string;
  readonly summary: string;
  readonly gate: Gate;
  readonly params?: z.core.$ZodType;
  readonly query?: z.core.$ZodType;
  readonly bodyKind?: BodyKind;
  /** Of an upload: how many files of the largest size it may hold; one where absent. */
  readonly uploadFiles?: number;
  readonly body?: z.core.$ZodType;
  /** Absent where the answer is a file or empty. */
  readonly answer?: z.core.$ZodType;
  /** Media type of a file answer. */
  readonly download?: string;
  /** True where a write takes an `Idempotency-Key` (every write but sign-in and sign-out). */
  readonly idempotent?: boolean;
}

/** Keeps literal types while checking the shape. */
export function route<const R extends RouteContract>(contract: R): R {
  return contract;
}

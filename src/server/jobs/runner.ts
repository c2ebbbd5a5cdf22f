import type { AgencyScope } from '../database/scope.js';
import type { JsonObject } from '../database/tables.js';
import type { ServerContext } from '../http/context.js';

/** What is done for a kind of job. */
export interface Runner {
  /** Does it; opens its own transactions. Called again after a fault or a killed server, so a second call must not do things twice. */
  run(context: ServerContext, scope: AgencyScope, payload: JsonObject): Promise<void>;
  /** Told once, after the last attempt failed, so that what waits for the job can say so. */
  gaveUp?(context: ServerContext, scope: AgencyScope, payload: JsonObject): Promise<void>;
}

/** Kinds of jobs that have workers of their own, which do nothing else. */
export interface Lane {
  readonly kinds: readonly string[];
  readonly workers: number;
}

export type Runners = Readonly<Record<string, Runner>>;

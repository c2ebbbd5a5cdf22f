import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Database } from '../database/transaction.js';
import type { BlobStore } from '../files/blobs.js';
import type { Changes } from '../live/changes.js';

/** What every request and job may use; made once at start. */
export interface ServerContext {
  readonly database: Database;
  readonly blobs: BlobStore;
  /** What all servers on this database change, as it is committed. */
  readonly changes: Changes;
  readonly config: Config;
  readonly log: Logger;
  /** The only clock of the server; tests set it. */
  readonly clock: { now(): Date };
}

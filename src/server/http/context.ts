import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Database } from '../database/transaction.js';
import type { BlobStore } from '../files/blobs.js';

/** What every request and job may use; made once at start. */
export interface ServerContext {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly config: Config;
  readonly log: Logger;
  /** The only clock of the server; tests set it. */
  readonly clock: { now(): Date };
}

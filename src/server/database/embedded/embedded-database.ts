import pg from 'pg';
import { refuse } from '../../refused.js';
import { bundledPostgres } from './binaries.js';
import { ensureCluster, passwordOf } from './cluster.js';
import { endLeftovers } from './leftovers.js';
import { databaseOwner, type Owner } from './owner.js';
import { makeSocketFolder, noteLocation, type Place, placeOf } from './place.js';
import { type Postmaster, startPostmaster, stopPostmaster } from './postmaster.js';
import { availableMemory, databaseSettings } from './settings.js';

/** How the bundled database is to run. */
export interface EmbeddedOptions {
  /** Existing folder, held by the caller's lock. */
  readonly dataFolder: string;
  /** False only for throw-away data: skips waiting for the disk. */
  readonly durable: boolean;
  /** Told when the server died and was started again, or could not be (`null` when it runs again). */
  readonly onCrash?: (fault: Error | null) => void;
}

/** More crashes than this within a minute are not bad luck. */
const MOST_CRASHES = 20;
/** Milliseconds for the checkpoint of a stop: all of a stop takes five seconds at most, and the next start can recover. */
const STOP_PATIENCE = 1500;

/** The PostgreSQL that comes with the product, as long as it runs; it is started again when it dies by itself. */
export class EmbeddedDatabase {
  readonly url: string;
  private postmaster: Postmaster;
  private stopping = false;
  private crashes: number[] = [];
  private restart: Promise<void> = Promise.resolve();

  private constructor(private readonly options: EmbeddedOptions, private readonly start: () => Promise<Postmaster>, place: Place, first: Postmaster) {
    this.url = urlOf(place, 'dondoc');
    this.postmaster = first;
    this.watch();
  }

  /**
   * Brings the database of the data folder up, making it on the first call, and waits until it takes connections.
   * @throws Refused `start.*` with what a person can do
   */
  static async start(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
    const owner = databaseOwner();
    const native = bundledPostgres(owner);
    const place = placeOf(options.dataFolder, owner);
    await endLeftovers(place);
    ensureCluster({ native, place, owner, durable: options.durable });
    noteLocation(options.dataFolder, place);
    const start = (): Promise<Postmaster> => launch({ native, place, owner, durable: options.durable });
    const first = await start();
    await ensureAccount(place);
    return new EmbeddedDatabase(options, start, place, first);
  }

  /** Number of the server process, for tests of faults. */
  get pid(): number {
    return this.postmaster.pid;
  }

  /** Leaves the server running and no longer looks after it, as a killed application does; for tests of faults. */
  abandon(): void {
    this.stopping = true;
  }

  /** Stops the server soon; harmless when done twice. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.restart;
    await stopPostmaster(this.postmaster, STOP_PATIENCE);
  }

  private watch(): void {
    this.postmaster.child.once('exit', () => {
      if (!this.stopping) this.restart = this.recover();
    });
    this.postmaster.child.unref();
  }

  private async recover(): Promise<void> {
    const now = performance.now();
    this.crashes = [...this.crashes.filter((at) => now - at < 60_000), now];
    try {
      if (this.crashes.length > MOST_CRASHES) refuse('start.embedded_failed', { detail: `${this.crashes.length} crashes within a minute`, log: this.options.dataFolder });
      this.postmaster = await this.start();
      this.watch();
      this.options.onCrash?.(null);
    } catch (fault) {
      this.options.onCrash?.(fault as Error);
    }
  }
}

/** The address of the bundled database of a data folder, running or not: for commands beside a running server. */
export function embeddedUrl(dataFolder: string): string {
  return urlOf(placeOf(dataFolder, databaseOwner()), 'dondoc');
}

async function launch({ native, place, owner, durable }: { native: string; place: Place; owner: Owner | null; durable: boolean }): Promise<Postmaster> {
  await endLeftovers(place);
  makeSocketFolder(place, owner);
  return startPostmaster({ native, place, owner, settings: databaseSettings({ memory: availableMemory(), durable, socket: place.socket }) });
}

function urlOf(place: Place, account: 'dondoc' | 'postgres'): string {
  return `postgres://${account}:${passwordOf(place)}@localhost/${account}?host=${encodeURIComponent(place.socket)}`;
}

/** The product works with an account that is no superuser, so that row-level security holds for it too. */
async function ensureAccount(place: Place): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(place, 'postgres') });
  await client.connect();
  try {
    const found = await client.query<{ role: boolean; database: boolean }>(
      `select exists(select from pg_roles where rolname = 'dondoc') as role, exists(select from pg_database where datname = 'dondoc') as database`,
    );
    if (found.rows[0]?.role !== true) await client.query(`create role dondoc login createrole createdb password ${client.escapeLiteral(passwordOf(place))}`);
    if (found.rows[0]?.database !== true) await client.query('create database dondoc owner dondoc');
  } finally {
    await client.end();
  }
}

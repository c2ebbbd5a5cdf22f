import { EmbeddedDatabase, embeddedUrl } from '../database/embedded/embedded-database.js';
import { lockFolder } from '../database/embedded/folder-lock.js';
import { makeDataFolder } from '../database/embedded/place.js';
import type { Config } from '../config.js';
import { Refused } from '../refused.js';

/** A database that answers, and how to let it go. */
export interface OpenDatabase {
  readonly url: string;
  /** Number of the process of the bundled server; null where the database is elsewhere. */
  readonly pid: number | null;
  close(): Promise<void>;
}

/**
 * Takes the data folder for this process and starts the bundled database in it, unless the settings name another.
 * @throws Refused `start.folder_taken` while another server runs on this folder, and what the start of the database refuses
 */
export async function openDatabase(config: Config, onCrash: (fault: Error | null) => void): Promise<OpenDatabase> {
  const dataFolder = makeDataFolder(config.dataFolder);
  const lock = lockFolder(dataFolder);
  if (config.databaseUrl !== null) return { url: config.databaseUrl, pid: null, close: async () => lock.release() };
  try {
    const embedded = await EmbeddedDatabase.start({ dataFolder, durable: true, onCrash });
    return {
      url: embedded.url,
      get pid() {
        return embedded.pid;
      },
      close: async () => {
        await embedded.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The database for one command of the terminal: that of the server which is running on this data folder, else the bundled one
 * started for as long as the command lasts.
 */
export async function withDatabaseUrl<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl !== null) return work(config.databaseUrl);
  let own: OpenDatabase;
  try {
    own = await openDatabase(config, () => undefined);
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'start.folder_taken') return work(embeddedUrl(config.dataFolder));
    throw error;
  }
  try {
    return await work(own.url);
  } finally {
    await own.close();
  }
}

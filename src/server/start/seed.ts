import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { connect } from '../database/connect.js';
import { migrate } from '../database/migrate.js';
import type { Database } from '../database/transaction.js';
import { blobFolder } from '../files/blob-folder.js';
import type { ServerContext } from '../http/context.js';
import { listenForChanges, NO_CHANGES } from '../live/changes.js';
import type { ServerParts } from '../main.js';
import { refuse } from '../refused.js';
import { withDatabase } from './accounts.js';
import { openDatabase } from './database.js';
import { openLog } from './log.js';

/** What requests, jobs and the sample work with. Without an address nobody hears of changes: a command of the terminal has nobody to tell. */
export function makeContext({ config, database, url, log }: { config: Config; database: Database; url?: string; log: Logger }): ServerContext {
  const files = join(config.dataFolder, 'files');
  // Others may pass through the data folder on the way to the database; the files are nobody else's.
  mkdirSync(files, { recursive: true, mode: 0o700 });
  return { database, blobs: blobFolder(files), changes: url === undefined ? NO_CHANGES : listenForChanges({ url, log }), config, log, clock: { now: () => new Date() } };
}

/** Lays the sample agency out in an empty database. @throws Refused `terminal.not_empty` */
export async function seedSample(config: Config, parts: Pick<ServerParts, 'layOutSample'>): Promise<void> {
  await withDatabase(config, async (database) => {
    const [agency] = await agenciesOf(database);
    if (agency !== undefined) refuse('terminal.not_empty', { agency: agency.name });
    await parts.layOutSample(makeContext({ config, database, log: openLog(config).log }));
  });
}

/**
 * Removes the sample with all that was written into it, and leaves an empty database. Only while no server runs on the data folder.
 * @throws Refused `terminal.not_sample` where any agency is a real one, `start.folder_taken`
 */
export async function clearSample(config: Config): Promise<void> {
  const opened = await openDatabase(config, () => undefined);
  try {
    await migrate(opened.url);
    const connection = connect({ url: opened.url, poolSize: 1 });
    try {
      const real = (await agenciesOf(connection.database)).find((agency) => !agency.is_sample);
      if (real !== undefined) refuse('terminal.not_sample', { agency: real.name });
      await dropOwnObjects(connection.database);
    } finally {
      await connection.close();
    }
    await migrate(opened.url);
    rmSync(join(config.dataFolder, 'files'), { recursive: true, force: true });
  } finally {
    await opened.close();
  }
}

async function agenciesOf(database: Database): Promise<readonly { readonly name: string; readonly is_sample: boolean }[]> {
  return database.selectFrom('agency').select(['name', 'is_sample']).execute();
}

/** Rows of the log cannot be deleted, by design; their tables can be dropped by their owner. */
async function dropOwnObjects(database: Database): Promise<void> {
  await sql`do $$
    declare thing record;
    begin
      for thing in select c.oid::regclass as name from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) = current_user loop
        execute format('drop table if exists %s cascade', thing.name);
      end loop;
      for thing in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = current_schema()::regnamespace and pg_get_userbyid(p.proowner) = current_user
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
        execute format('drop routine if exists %s cascade', thing.name);
      end loop;
    end $$`.execute(database);
}

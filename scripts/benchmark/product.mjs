import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../steps.mjs';

/** A module of the built product. */
export function dist(path) {
  return import(pathToFileURL(join(ROOT, 'dist', path)).href);
}

const { readConfig } = await dist('server/config.js');
const { connect } = await dist('server/database/connect.js');
const { EmbeddedDatabase } = await dist('server/database/embedded/embedded-database.js');
const { makeDataFolder } = await dist('server/database/embedded/place.js');
const { migrate } = await dist('server/database/migrate.js');
const { fillCalendar } = await dist('server/database/rules.js');
const { createApp } = await dist('server/http/app.js');
const { openLog } = await dist('server/start/log.js');
const { makeContext } = await dist('server/start/seed.js');

/** The bundled database in a folder, with the settings of a real start, migrated; empty where the folder is new. */
export async function startDatabase(folder) {
  const embedded = await EmbeddedDatabase.start({ dataFolder: makeDataFolder(folder), durable: true });
  await migrate(embedded.url);
  const connection = connect({ url: embedded.url, poolSize: 4 });
  await fillCalendar(connection.database);
  return { url: embedded.url, connection, close: async () => {
    await connection.close();
    await embedded.stop();
  } };
}

/** The product's own application over a database, its clock standing still. The log goes to a file, as it does in use. */
export async function openApp({ folder, database, now }) {
  const reading = readConfig({ DONDOC_DATA: folder, DONDOC_LOG: 'file', DONDOC_TRUST_PROXY: '1' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  const { log } = openLog(reading.config);
  const context = { ...makeContext({ config: reading.config, database, log }), clock: { now: () => new Date(now) } };
  return createApp(context);
}

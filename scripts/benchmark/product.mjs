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
const { keepHeapSmall } = await dist('server/start/heap.js');
const { openLog } = await dist('server/start/log.js');
const { makeContext } = await dist('server/start/seed.js');
const { recordingDatabase } = await dist('server/testing/recorded.js');

/** As many connections as a server opens by itself. */
export const POOL_SIZE = 10;

/** The bundled database in a folder, with the settings of a real start, migrated; empty where the folder is new. */
export async function startDatabase(folder) {
  const embedded = await EmbeddedDatabase.start({ dataFolder: makeDataFolder(folder), durable: true });
  await migrate(embedded.url);
  const connection = connect({ url: embedded.url, poolSize: POOL_SIZE });
  await fillCalendar(connection.database);
  return { url: embedded.url, connection, close: async () => {
    await connection.close();
    await embedded.stop();
  } };
}

/** The product's own application over a database, its clock standing still. The log goes to a file, as it does in use. */
async function openApp({ folder, database, now }) {
  const reading = readConfig({ DONDOC_DATA: folder, DONDOC_LOG: 'file', DONDOC_TRUST_PROXY: '1' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  const { log } = openLog(reading.config);
  const context = { ...makeContext({ config: reading.config, database, log }), clock: { now: () => new Date(now) } };
  return createApp(context);
}

/**
 * What is measured over a database: the product listening on a port, and a second face of it that writes down its statements and takes back what they
 * did. Everything that must be closed again is added to `open`.
 */
export async function openMeasured({ folder, connection, now, open }) {
  const data = join(folder, 'data');
  // As a real start does. The floor stands in the same process and pays for it too.
  keepHeapSmall();
  const app = await openApp({ folder: data, database: connection.database, now });
  open.push(() => app.close());
  await app.listen({ host: '127.0.0.1', port: 0 });
  const recording = recordingDatabase(connection.pool);
  return { port: app.server.address().port, recorder: { app: await openApp({ folder: data, database: recording.database, now }), take: recording.take } };
}

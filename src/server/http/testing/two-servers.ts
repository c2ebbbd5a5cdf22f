import pg from 'pg';
import { makeOffice, type Office, startTestServer, type TestServer } from './office.js';

/** Two servers on one database with an office, and whoever owns the database, within that office. */
export interface TwoServers {
  readonly server: TestServer;
  readonly other: TestServer;
  readonly office: Office;
  readonly owner: pg.Client;
  close(): Promise<void>;
}

/** Starts them; people of the office sign in as `a.head`. */
export async function startTwoServers(): Promise<TwoServers> {
  const server = await startTestServer();
  const other = await startTestServer({ beside: server });
  const office = await makeOffice(server, 'a');
  const owner = new pg.Client({ connectionString: server.database.url });
  await owner.connect();
  await owner.query(`select set_config('app.agency', $1, false)`, [office.scope.agencyId]);
  return { server, other, office, owner, close: async () => {
    await owner.end();
    await other.close();
    await server.close();
  } };
}

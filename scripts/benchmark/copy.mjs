/** What an agency of the benchmark consists of, in the order in which rows refer to one another. */
const TABLES = ['rule', 'unit', 'person', 'post', 'task', 'party', 'entry', 'task_search', 'search_piece'];

/** Lets the owner of the tables read one agency while writing another; the fences stand again afterwards. */
export async function withOpenFences(client, work) {
  const { rows } = await client.query("select relname as name from pg_class where relkind = 'r' and relforcerowsecurity and relnamespace = 'public'::regnamespace");
  for (const { name } of rows) await client.query(`alter table ${name} no force row level security`);
  try {
    await work();
  } finally {
    for (const { name } of rows) await client.query(`alter table ${name} force row level security`);
  }
}

/**
 * Writes an agency as another stands, without accounts. Ids are unique within an agency, so they stay as they are; so do the hashes of the logs, which
 * do not name the agency.
 */
export async function copyAgency(client, { from, number }) {
  const to = `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  await client.query('begin');
  await client.query("insert into agency (id, name, short_name, symbol, kind, time_zone) select $2, name || ' ' || $3, short_name, symbol, kind, time_zone from agency where id = $1", [from, to, String(number)]);
  for (const table of TABLES) {
    const { rows } = await client.query("select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and column_name <> 'agency_id' order by ordinal_position", [table]);
    const columns = rows.map(({ name }) => `"${name}"`).join(', ');
    await client.query(`insert into ${table} (agency_id, ${columns}) select $2, ${columns} from ${table} where agency_id = $1`, [from, to]);
  }
  await client.query('commit');
}

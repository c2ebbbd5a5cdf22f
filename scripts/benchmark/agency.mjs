import pg from 'pg';
import { dist } from './product.mjs';

const { fold, personSortKey } = await dist('core/index.js');
const { hashPassword } = await dist('server/sign-in/passwords.js');
const { makeAgency } = await dist('server/features/setup/agency.commands.js');

export const PASSWORD = 'ba mươi con trâu đen';
const FROM = '2020-01-01';
const KIND_OF_LEVEL = ['executive', 'department', 'division'];

/**
 * A deterministic id in the form of UUID version 7: ids of rows made later sort later, as the product's own do.
 * `kind` keeps the ids of different tables apart.
 */
export function idOf(kind, number, instant = 0) {
  const time = Math.max(0, instant).toString(16).padStart(12, '0');
  const tail = number.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16).padStart(3, '0')}-8000-${tail}`;
}

export const KIND = { unit: 1, person: 2, post: 3, account: 4, task: 5, party: 6, entry: 7, document: 8, passage: 9 };
export const unitId = (number) => idOf(KIND.unit, number);
export const documentIdOf = (index) => idOf(KIND.document, index + 1);
export const postId = (number) => idOf(KIND.post, number);

/** Who the rows of the benchmark sign in as: the leader of the agency, the head of a unit, and who gives out a document's tasks. */
export function castOf(data) {
  const headOf = (unit) => data.users.find((user) => user.unit === unit && user.role === 'leader');
  return { leader: headOf(1), head: headOf(data.meta.unitMostOverdue.unit), registrar: data.users.find((user) => user.unit === 1 && user.role !== 'leader') };
}

/** The heads of the units that are at work on most tasks, by the number of the unit. */
export function busiestHeads(data, count) {
  const active = new Map();
  for (const task of data.tasks) if (task.status === 'in_progress') active.set(task.unit, (active.get(task.unit) ?? 0) + 1);
  const units = [...active].sort(([, one], [, other]) => other - one).map(([unit]) => unit).filter((unit) => unit !== 1).slice(0, count);
  return new Map(units.map((unit) => [unit, data.users.find((user) => user.unit === unit && user.role === 'leader')]));
}

/** Makes the agency with its units, and everybody with post and account. Leaves `client` fenced into it; answers its scope. */
export async function layOutAgency(database, client, data) {
  const units = data.units.map((unit) => ({
    id: unitId(unit.id), name: unit.name, shortName: '', symbol: unit.code, kind: KIND_OF_LEVEL[unit.level], parentId: unit.parent === null ? null : unitId(unit.parent), aliases: [], validFrom: FROM, position: unit.id,
  }));
  const scope = await database.transaction().execute((tx) =>
    makeAgency(tx, { name: 'Ủy ban nhân dân tỉnh', shortName: 'UBND tỉnh', symbol: 'UBND', place: '', parentName: '', kind: 'executive', units, from: FROM }),
  );
  await fence(client, scope);
  await insertPeople(client, { scope, data, passwordHash: await hashPassword(PASSWORD) });
  return scope;
}

/** Names the agency whose rows a connection may write: row-level security holds for the owner of the tables too. Null takes it back. */
export async function fence(client, scope) {
  await client.query("select set_config('app.agency', $1, false)", [scope?.agencyId ?? '']);
}

/** The versions of the tasks that are worked on, by id. Over a connection of its own: what it reads would count with what the first request read. */
export async function activeVersions(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: [agency] } = await client.query('select agency_id as "agencyId" from login limit 1');
  await fence(client, agency);
  const { rows } = await client.query("select id, version from task where state = 'active'");
  await client.end();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

async function insertPeople(client, { scope, data, passwordHash }) {
  const { agencyId: agency_id } = scope;
  const { registrar } = castOf(data);
  const personId = (user) => idOf(KIND.person, user.id);
  const rolesOf = (user) => (user.id === registrar.id ? ['registrar'] : user.role !== 'leader' ? ['officer'] : user.unit === 1 ? ['leader'] : ['head']);
  await insertRows(client, 'person', data.users.map((user) => ({ agency_id, id: personId(user), name: user.name, name_sort: personSortKey(user.name), name_fold: fold(user.name) })));
  await insertRows(client, 'post', data.users.map((user) => ({
    agency_id, id: postId(user.id), person_id: personId(user), unit_id: unitId(user.unit), title: user.role === 'leader' ? 'Thủ trưởng' : 'Chuyên viên', roles: rolesOf(user), fields: [], rank: 100, valid_from: FROM,
  })));
  await insertRows(client, 'account', data.users.map((user) => ({ agency_id, id: idOf(KIND.account, user.id), person_id: personId(user), login: user.login, password_hash: passwordHash, must_change_password: false, language: 'vi', created_at: FROM })));
  await insertRows(client, 'login', data.users.map((user) => ({ name: user.login, agency_id, account_id: idOf(KIND.account, user.id) })));
}

const AT_ONCE = 2000;

/** Inserts rows, each an object with the same columns; JSON columns take values, not text. */
export async function insertRows(client, table, rows) {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const part = rows.slice(at, at + AT_ONCE);
    const columns = Object.keys(part[0]).map((column) => `"${column}"`).join(', ');
    await client.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`, [JSON.stringify(part)]);
  }
}

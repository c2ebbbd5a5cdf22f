import { fold, type Role, ROLES } from '#core/index.js';
import type { Config } from '../config.js';
import { todayOf } from '../database/local-time.js';
import { connect } from '../database/connect.js';
import { migrate } from '../database/migrate.js';
import { appendOfficeEntry, type OfficeEntry } from '../database/office-log.js';
import { fillCalendar } from '../database/rules.js';
import { type AgencyScope, provenScope } from '../database/scope.js';
import { type Database, inAgency, type Tx } from '../database/transaction.js';
import { addPerson, disablePerson, resetPassword } from '../features/people/commands.js';
import { findPeople } from '../features/people/queries.js';
import { findUnitsOn } from '../features/people/units.queries.js';
import { loginKey } from '../features/session/commands.js';
import { refuse } from '../refused.js';
import { withDatabaseUrl } from './database.js';

/** One account as the terminal lists it. */
export interface AccountLine {
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly roles: readonly string[];
  readonly disabled: boolean;
}

/** A person to add from the terminal; `unit` and `agency` as a person writes them. */
export interface AccountToAdd {
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly agency: string | null;
}

/** Opens the database of these settings for the time of `work`, brought up to date. */
export async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabaseUrl(config, async (url) => {
    await migrate(url);
    const connection = connect({ url, poolSize: 2 });
    try {
      await fillCalendar(connection.database);
      return await work(connection.database);
    } finally {
      await connection.close();
    }
  });
}

/** Every account of every agency, in the order of the register. */
export async function listAccounts(database: Database): Promise<readonly AccountLine[]> {
  const lines: AccountLine[] = [];
  for (const agency of await agencies(database)) {
    const people = await inAgency(database, provenScope(agency.id), (tx) => findPeople(tx, provenScope(agency.id)));
    for (const { login, name, posts, disabled } of people) {
      if (login === null) continue;
      lines.push({ agency: agency.symbol, login, name, disabled, posts: posts.map((post) => `${post.title}, ${post.unitName}`), roles: [...new Set(posts.flatMap((post) => post.roles))] });
    }
  }
  return lines;
}

/**
 * Adds a person with a post and an account.
 * @returns the first password, to be changed at the first sign-in
 * @throws Refused `terminal.*` where agency, unit or role are not clear, `setup.login_taken`
 */
export async function addAccount(database: Database, wanted: AccountToAdd): Promise<string> {
  const roles = wanted.roles.map((role) => ROLES.find((known) => known === role) ?? refuse('terminal.role_unknown', { role, known: ROLES.join(', ') })) satisfies Role[];
  const scope = await scopeOf(database, wanted.agency);
  return inAgency(database, scope, async (tx) => {
    const today = await todayOf(tx, scope, new Date());
    const unitId = await unitIdOf(tx, scope, { unit: wanted.unit, today });
    const added = await addPerson(tx, scope, { name: wanted.name, unitId, title: wanted.title, roles, validFrom: today, login: wanted.login });
    await atTerminal(tx, scope, { act: 'person_added', subject: wanted.name, subjectId: added.personId, data: { login: loginKey(wanted.login), title: wanted.title, unitId, roles: roles.join(',') } });
    return added.firstPassword ?? '';
  });
}

/** Gives an account a new first password and ends its sessions. @throws Refused `terminal.login_unknown` */
export async function renewPassword(database: Database, login: string): Promise<string> {
  return withPerson(database, login, async (tx, scope, person) => {
    const first = await resetPassword(tx, scope, person.id);
    await atTerminal(tx, scope, { act: 'password_given', subject: person.name, subjectId: person.id });
    return first;
  });
}

/** Closes an account and ends its sessions. @throws Refused `terminal.login_unknown` */
export async function closeAccount(database: Database, login: string): Promise<void> {
  await withPerson(database, login, async (tx, scope, person) => {
    await disablePerson(tx, scope, { personId: person.id, at: new Date() });
    await atTerminal(tx, scope, { act: 'account_closed', subject: person.name, subjectId: person.id });
  });
}

/** The log of the agency knows that it was somebody at the server, and not who. */
export async function atTerminal(tx: Tx, scope: AgencyScope, entry: OfficeEntry): Promise<void> {
  await appendOfficeEntry(tx, scope, { entry, author: { via: 'command_line', personId: null, postId: null, at: new Date() } });
}

async function withPerson<T>(database: Database, login: string, work: (tx: Tx, scope: AgencyScope, person: { readonly id: string; readonly name: string }) => Promise<T>): Promise<T> {
  const key = loginKey(login);
  const claim = await database.selectFrom('login').select('agency_id').where('name', '=', key).executeTakeFirst();
  if (claim === undefined) refuse('terminal.login_unknown', { login });
  const scope = provenScope(claim.agency_id);
  return inAgency(database, scope, async (tx) => {
    const person = (await findPeople(tx, scope)).find((one) => one.login === key) ?? refuse('terminal.login_unknown', { login });
    return work(tx, scope, person);
  });
}

/** Every agency, in the order in which they were made. */
export async function agencies(database: Database): Promise<readonly { readonly id: string; readonly symbol: string; readonly name: string }[]> {
  return database.selectFrom('agency').select(['id', 'symbol', 'name']).orderBy('created_at').orderBy('id').execute();
}

/** The agency that a person at the terminal means, by symbol or name; the only one where none is said. @throws Refused `terminal.no_agency`, `terminal.agency_unclear` */
export async function scopeOf(database: Database, wanted: string | null): Promise<AgencyScope> {
  const all = await agencies(database);
  if (all.length === 0) refuse('terminal.no_agency');
  const meant = wanted === null ? all : all.filter((agency) => fold(agency.symbol) === fold(wanted) || fold(agency.name) === fold(wanted));
  const [agency, second] = meant;
  if (agency === undefined || second !== undefined) refuse('terminal.agency_unclear', { known: all.map((one) => `${one.symbol} (${one.name})`).join(', ') });
  return provenScope(agency.id);
}

async function unitIdOf(tx: Tx, scope: AgencyScope, { unit, today }: { unit: string; today: string }): Promise<string> {
  const units = await findUnitsOn(tx, scope, today);
  const meant = units.filter((one) => [one.name, one.shortName, one.symbol, ...one.aliases].some((name) => name !== '' && fold(name) === fold(unit)));
  const [only, second] = meant;
  if (only === undefined || second !== undefined) refuse('terminal.unit_unclear', { unit, known: units.map((one) => one.name).join('; ') });
  return only.id;
}

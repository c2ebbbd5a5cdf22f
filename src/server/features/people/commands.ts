import type { UnitView } from '#contract/index.js';
import { fold, type Role, type Unit } from '#core/index.js';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { refuse } from '../../refused.js';
import { loginKey } from '../session/commands.js';
import { hashPassword, newFirstPassword } from '../../sign-in/passwords.js';
import { removeSessionsOf, savePassword } from '../session/queries.js';
import { presentUnits } from './present.js';
import { disableAccount, findAccountOf, findPeople, findUnit, insertAccount, insertAlias, insertPerson, insertPost, type PersonRow } from './queries.js';
import { findUnitsOn } from './units.queries.js';

/** A person with a post and, where a login is given, an account. */
export interface PersonToAdd {
  readonly personId?: string;
  readonly name: string;
  readonly unitId: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly rank?: number;
  readonly validFrom: string;
  readonly login: string;
  /** Already hashed, where the caller knows the password; else a first password is made, to be changed at the first sign-in. */
  readonly passwordHash?: string;
}

export interface AddedPerson {
  readonly personId: string;
  readonly postId: string;
  readonly accountId: string;
  /** Null where the caller brought the password. */
  readonly firstPassword: string | null;
}

// Who decides stands above who works; within a unit the directory shows them in this order.
const RANKS: readonly (readonly [Role, number])[] = [['leader', 5], ['chief_of_office', 10], ['head', 20], ['follower', 40], ['registrar', 41], ['officer', 60], ['auditor', 60], ['admin', 70]];

/** Where a post with these roles stands in the directory of its unit. */
export function rankOf(roles: readonly Role[]): number {
  return Math.min(100, ...RANKS.filter(([role]) => roles.includes(role)).map(([, each]) => each));
}

/** Adds a person to a unit of the agency. @throws Refused `common.not_found` for an unknown unit, `setup.login_taken` */
export async function addPerson(tx: Tx, scope: AgencyScope, person: PersonToAdd): Promise<AddedPerson> {
  if ((await findUnit(tx, scope, person.unitId)) === undefined) refuse('common.not_found');
  const [personId, postId, accountId] = [person.personId ?? newId(), newId(), newId()];
  const firstPassword = person.passwordHash === undefined ? newFirstPassword() : null;
  const passwordHash = person.passwordHash ?? (await hashPassword(firstPassword ?? ''));
  const login = loginKey(person.login);
  const rank = person.rank ?? rankOf(person.roles);
  await insertPerson(tx, scope, { personId, name: person.name.normalize('NFC').trim() });
  await insertPost(tx, scope, { postId, personId, unitId: person.unitId, title: person.title, roles: person.roles, rank, validFrom: person.validFrom });
  const claimed = await insertAccount(tx, scope, { accountId, personId, login, passwordHash, mustChangePassword: firstPassword !== null });
  if (!claimed) refuse('setup.login_taken', { login });
  return { personId, postId, accountId, firstPassword };
}

/** Gives a new first password and ends every session of the person. Each call gives another. @throws Refused `common.not_found` where there is no account */
export async function resetPassword(tx: Tx, scope: AgencyScope, personId: string): Promise<string> {
  const account = await findAccountOf(tx, scope, personId);
  if (account === undefined) refuse('common.not_found');
  const firstPassword = newFirstPassword();
  await savePassword(tx, scope, { accountId: account.id, hash: await hashPassword(firstPassword), mustChange: true });
  await removeSessionsOf(tx, scope, { accountId: account.id });
  return firstPassword;
}

/** Closes the account and ends its sessions; closing a closed one changes nothing. @throws Refused `common.not_found` where there is no account */
export async function disablePerson(tx: Tx, scope: AgencyScope, closing: { readonly personId: string; readonly at: Date }): Promise<PersonRow> {
  const account = await findAccountOf(tx, scope, closing.personId);
  if (account === undefined) refuse('common.not_found');
  await disableAccount(tx, scope, { accountId: account.id, at: closing.at });
  await removeSessionsOf(tx, scope, { accountId: account.id });
  return onePerson(tx, scope, closing.personId);
}

/** One person as the register shows them. @throws Refused `common.not_found` */
export async function onePerson(tx: Tx, scope: AgencyScope, personId: string): Promise<PersonRow> {
  const [person] = await findPeople(tx, scope, { personId });
  if (person === undefined) refuse('common.not_found');
  return person;
}

/**
 * Remembers another name of a unit. A name by which the unit is known already is not written again; one of another unit is refused, since a
 * reader could not tell the two apart any more.
 * @throws Refused `common.not_found` for a unit that is not there today, `people.alias_taken`
 */
export async function addAlias(tx: Tx, scope: AgencyScope, named: { readonly unitId: string; readonly alias: string; readonly today: string }): Promise<UnitView> {
  const alias = named.alias.normalize('NFC').replace(/\s+/g, ' ').trim();
  const before = await findUnitsOn(tx, scope, named.today);
  const unit = before.find((each) => each.id === named.unitId) ?? refuse('common.not_found');
  const isNamed = (each: Unit): boolean => [each.name, each.shortName, ...each.aliases].some((name) => fold(name) === fold(alias));
  const other = before.find((each) => each.id !== unit.id && isNamed(each));
  if (other !== undefined) refuse('people.alias_taken', { alias, unit: other.name });
  if (!isNamed(unit)) await insertAlias(tx, scope, { unitId: unit.id, alias });
  const view = presentUnits(await findUnitsOn(tx, scope, named.today)).find((each) => each.id === unit.id);
  return view ?? refuse('common.not_found');
}

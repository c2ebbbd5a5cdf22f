import { fold, personSortKey, type Role, type UnitKind } from '#core/index.js';
import { sql } from 'kysely';
import { takeNumbers } from '../../database/numbers.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface NewUnit {
  readonly id: string;
  /** By which tables find it; one is given where there is none. */
  readonly code?: string;
  readonly name: string;
  readonly shortName: string;
  readonly symbol: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly aliases: readonly string[];
  readonly validFrom: string;
  readonly position: number;
}

/** Remembers another name of a unit, written once however often it is said. */
export async function insertAlias(tx: Tx, scope: AgencyScope, named: { readonly unitId: string; readonly alias: string }): Promise<void> {
  await sql`update unit set aliases = array_append(aliases, ${named.alias}) where agency_id = ${scope.agencyId} and id = ${named.unitId} and cardinality(aliases) < ${MOST_ALIASES}`.execute(tx);
}

const MOST_ALIASES = 200;

/** Codes for new units, `DV042`, past those that the agency gave by itself. */
async function takeUnitCodes(tx: Tx, scope: AgencyScope, count: number): Promise<string[]> {
  const free: string[] = [];
  while (free.length < count) {
    const first = await takeNumbers(tx, scope, { name: 'unit', year: 0, count: count - free.length });
    const codes = Array.from({ length: count - free.length }, (_, index) => `DV${String(first + index).padStart(3, '0')}`);
    const taken = await sql<{ code: string }>`select code from unit where agency_id = ${scope.agencyId} and code = any(${sql.val(codes)}::text[])`.execute(tx);
    free.push(...codes.filter((code) => !taken.rows.some((row) => row.code === code)));
  }
  return free;
}

/** Keeps new units; of those of one call any may be below any. Answers their codes, in order. */
export async function insertUnits(tx: Tx, scope: AgencyScope, units: readonly NewUnit[]): Promise<readonly string[]> {
  if (units.length === 0) return [];
  const given = await takeUnitCodes(tx, scope, units.filter(({ code = '' }) => code === '').length);
  const codes = units.map(({ code = '' }) => (code === '' ? (given.shift() ?? '') : code));
  const rows = units.map((unit, at) => ({
    agency_id: scope.agencyId, id: unit.id, code: codes[at] ?? '', name: unit.name, short_name: unit.shortName, symbol: unit.symbol, kind: unit.kind, parent_id: unit.parentId, aliases: [...unit.aliases],
    name_fold: fold(unit.name), valid_from: unit.validFrom, position: unit.position,
  }));
  await tx.insertInto('unit').values(rows).execute();
  return codes;
}

export async function findUnit(tx: Tx, scope: AgencyScope, id: string): Promise<{ readonly id: string; readonly valid_from: string; readonly valid_to: string | null } | undefined> {
  return tx.selectFrom('unit').select(['id', 'valid_from', 'valid_to']).where('agency_id', '=', scope.agencyId).where('id', '=', id).executeTakeFirst();
}

export async function nextUnitPosition(tx: Tx, scope: AgencyScope): Promise<number> {
  const { last } = await tx.selectFrom('unit').select((of) => of.fn.max('position').as('last')).where('agency_id', '=', scope.agencyId).executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly login: string | null;
  readonly disabled: boolean;
  readonly posts: readonly {
    readonly id: string; readonly title: string; readonly unitId: string; readonly unitName: string; readonly roles: readonly string[]; readonly validFrom: string; readonly validTo: string | null; readonly openTaskCount: number;
  }[];
}

/** People with account and posts, sorted as a register is. */
export async function findPeople(tx: Tx, scope: AgencyScope, filter: { readonly unitId?: string | undefined; readonly personId?: string | undefined } = {}): Promise<readonly PersonRow[]> {
  const found = await sql<PersonRow>`
    select p.id, p.name, a.login, a.disabled_at is not null as disabled, coalesce(o.posts, '[]') as posts
    from person p
    left join account a on a.agency_id = p.agency_id and a.person_id = p.id
    left join lateral (
      select json_agg(json_build_object('id', o.id, 'title', o.title, 'unitId', o.unit_id, 'unitName', u.name, 'roles', o.roles, 'validFrom', o.valid_from, 'validTo', o.valid_to,
        'openTaskCount', (select count(*) from task t where t.agency_id = o.agency_id and t.lead_post_id = o.id and t.is_open)) order by o.rank, o.title) as posts,
        array_agg(o.unit_id) as unit_ids
      from post o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
      where o.agency_id = p.agency_id and o.person_id = p.id
    ) o on true
    where p.agency_id = ${scope.agencyId}
      and (${filter.unitId ?? null}::uuid is null or ${filter.unitId ?? null}::uuid = any (o.unit_ids))
      and (${filter.personId ?? null}::uuid is null or p.id = ${filter.personId ?? null}::uuid)
    order by p.name_sort, p.id`.execute(tx);
  return found.rows;
}

export interface NewPerson {
  readonly personId: string;
  readonly name: string;
}

export async function insertPerson(tx: Tx, scope: AgencyScope, person: NewPerson): Promise<void> {
  await tx.insertInto('person').values({ agency_id: scope.agencyId, id: person.personId, name: person.name, name_sort: personSortKey(person.name), name_fold: fold(person.name) }).execute();
}

export interface NewPost {
  readonly postId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly rank: number;
  readonly validFrom: string;
  /** By what paper; empty for none. */
  readonly basis?: string;
  /** The post of the same person out of which a decision moved them. */
  readonly formerPostId?: string;
}

export async function insertPost(tx: Tx, scope: AgencyScope, post: NewPost): Promise<void> {
  await tx
    .insertInto('post')
    .values({ agency_id: scope.agencyId, id: post.postId, person_id: post.personId, unit_id: post.unitId, title: post.title, roles: [...post.roles], rank: post.rank, valid_from: post.validFrom, basis: post.basis ?? '', former_post_id: post.formerPostId ?? null })
    .execute();
}

export interface NewAccount {
  readonly accountId: string;
  readonly personId: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/** Keeps an account and claims its login among all agencies; false where the login is taken. */
export async function insertAccount(tx: Tx, scope: AgencyScope, account: NewAccount): Promise<boolean> {
  await tx
    .insertInto('account')
    .values({ agency_id: scope.agencyId, id: account.accountId, person_id: account.personId, login: account.login, password_hash: account.passwordHash, must_change_password: account.mustChangePassword })
    .execute();
  const claimed = await sql`insert into login (name, agency_id, account_id) values (${account.login}, ${scope.agencyId}, ${account.accountId}) on conflict do nothing`.execute(tx);
  return claimed.numAffectedRows === 1n;
}

export async function findAccountOf(tx: Tx, scope: AgencyScope, personId: string): Promise<{ readonly id: string; readonly login: string } | undefined> {
  return tx.selectFrom('account').select(['id', 'login']).where('agency_id', '=', scope.agencyId).where('person_id', '=', personId).executeTakeFirst();
}

export async function disableAccount(tx: Tx, scope: AgencyScope, change: { readonly accountId: string; readonly at: Date }): Promise<void> {
  await tx.updateTable('account').set({ disabled_at: change.at }).where('agency_id', '=', scope.agencyId).where('id', '=', change.accountId).where('disabled_at', 'is', null).execute();
}

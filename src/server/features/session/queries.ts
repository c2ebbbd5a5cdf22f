import type { ActorPost, DelegationScope, Role } from '#core/index.js';
import { type RawBuilder, sql } from 'kysely';
import type { RuleRow } from '../../database/rules.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Database, Tx } from '../../database/transaction.js';

export interface SessionRow {
  readonly token_hash: Buffer;
  readonly agency_id: string;
  readonly account_id: string;
  readonly csrf_token: string;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
}

/** A session by its token: before any agency is known, or within the fence of one. */
export async function findSession(database: Database | Tx, tokenHash: Buffer): Promise<SessionRow | undefined> {
  return database.selectFrom('session').select(['token_hash', 'agency_id', 'account_id', 'csrf_token', 'last_seen_at', 'expires_at']).where('token_hash', '=', tokenHash).executeTakeFirst();
}

/** A session within its agency, with the day there and the number of its office. */
export interface EnteredSession extends SessionRow {
  readonly today: string;
  /** Of what is kept of the office between requests, only what was read under this number holds. */
  readonly office_version: string;
}

/** What every request asks: whether its session lasts, which day it is, and whether what is kept of the office still holds. */
export async function findEntered(tx: Tx, scope: AgencyScope, of: { readonly tokenHash: Buffer; readonly now: Date }): Promise<EnteredSession | undefined> {
  const found = await sql<EnteredSession>`
    select s.token_hash, s.agency_id, s.account_id, s.csrf_token, s.last_seen_at, s.expires_at, (${of.now}::timestamptz at time zone g.time_zone)::date as today, g.office_version
    from session s join agency g on g.id = s.agency_id where s.token_hash = ${of.tokenHash} and s.agency_id = ${scope.agencyId}`.execute(tx);
  return found.rows[0];
}

export async function touchSession(database: Database, tokenHash: Buffer, now: Date): Promise<void> {
  await database.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute();
}

export async function removeSession(tx: Tx, scope: AgencyScope, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('agency_id', '=', scope.agencyId).where('token_hash', '=', tokenHash).execute();
}

/** Ends the sessions of an account, or all but one. */
export async function removeSessionsOf(tx: Tx, scope: AgencyScope, which: { readonly accountId: string; readonly except?: Buffer }): Promise<void> {
  const { accountId, except } = which;
  await tx
    .deleteFrom('session')
    .where('agency_id', '=', scope.agencyId)
    .where('account_id', '=', accountId)
    .$if(except !== undefined, (query) => query.where('token_hash', '!=', except ?? Buffer.alloc(0)))
    .execute();
}

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly csrfToken: string;
  readonly accountId: string;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly address: string;
}

export async function insertSession(tx: Tx, scope: AgencyScope, session: NewSession): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash, agency_id: scope.agencyId, account_id: session.accountId, csrf_token: session.csrfToken, created_at: session.now,
      last_seen_at: session.now, expires_at: session.expiresAt, address: session.address,
    })
    .execute();
}

export interface PostOfToday {
  readonly postId: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly string[];
  readonly unitIdsBelow: readonly string[];
  readonly unitIdsAbove: readonly string[];
  /** Of a post that the person acts for: by which of their own posts, and for what; null for a post of their own. */
  readonly byPostId: string | null;
  readonly delegated: DelegationScope | null;
  /** The last day of acting for it, and who holds it; null for a post of their own. */
  readonly actingUntil: string | null;
  readonly holderName: string | null;
}

/** A post as the rules ask about it. */
export function actorPostOf({ postId, unitId, unitIdsBelow, unitIdsAbove, roles, byPostId, delegated }: PostOfToday): ActorPost {
  const post = { postId, unitId, unitIdsBelow, unitIdsAbove, roles: roles as readonly Role[] };
  return byPostId === null || delegated === null ? post : { ...post, heldFor: { byPostId, scope: delegated } };
}

/**
 * The posts a person holds on a day, highest rank first, then those for which they act that day (giao thay, TUQ.), each with its unit and the units below and above it that exist on that day
 * (above: nearest first). A delegation is not passed on: who acts for a deputy does not act for the director.
 */
export async function findPostsOn(tx: Tx, scope: AgencyScope, of: { readonly personId: string; readonly day: string }): Promise<readonly PostOfToday[]> {
  return (await postsOn(scope, { personId: sql`${of.personId}::uuid`, day: sql`${of.day}::date` }).execute(tx)).rows;
}

function postsOn(scope: AgencyScope, { personId, day }: { readonly personId: RawBuilder<unknown>; readonly day: RawBuilder<unknown> }): RawBuilder<PostOfToday> {
  return sql`
    with recursive own as (
      select p.id from post p join unit u on u.agency_id = p.agency_id and u.id = p.unit_id
      where p.agency_id = ${scope.agencyId} and p.person_id = ${personId}
        and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
        and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to >= ${day})
    ), held as (
      select id, null::uuid as by_post_id, null::text as scope, null::date as until from own
      union all
      select d.from_post_id, d.to_post_id, d.scope, d.valid_to from delegation d join own on own.id = d.to_post_id
      where d.agency_id = ${scope.agencyId} and d.valid_from <= ${day} and d.valid_to >= ${day} and d.ended_at is null
    ), mine as (
      select p.id, p.title, p.unit_id, p.roles, p.rank, u.name as unit_name, p.person_id, h.by_post_id, h.scope, h.until
      from held h join post p on p.agency_id = ${scope.agencyId} and p.id = h.id join unit u on u.agency_id = p.agency_id and u.id = p.unit_id
      where p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
        and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to >= ${day})
    ), below as (
      select distinct unit_id as top, unit_id as id from mine
      union
      select b.top, u.id from below b join unit u on u.parent_id = b.id
      where u.agency_id = ${scope.agencyId} and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to >= ${day})
    ), above as (
      select distinct u.id as foot, u.parent_id as id, 1 as far from unit u join mine m on m.unit_id = u.id where u.agency_id = ${scope.agencyId}
      union all
      select a.foot, u.parent_id, a.far + 1 from above a join unit u on u.id = a.id where u.agency_id = ${scope.agencyId} and a.far < 50
    )
    select m.id as "postId", m.title, m.unit_id as "unitId", m.unit_name as "unitName", m.roles,
      (select array_agg(b.id) from below b where b.top = m.unit_id) as "unitIdsBelow",
      coalesce((select array_agg(a.id order by a.far) from above a where a.foot = m.unit_id and a.id is not null), '{}') as "unitIdsAbove",
      m.by_post_id as "byPostId", m.scope as delegated, m.until as "actingUntil",
      case when m.by_post_id is not null then (select h.name from person h where h.agency_id = ${scope.agencyId} and h.id = m.person_id) end as "holderName"
    from mine m order by m.by_post_id is not null, m.rank, m.title, m.id`;
}

/** Who signed in, with what the agency says of today and the posts they hold on it. */
export interface SignedInRow {
  readonly login: string;
  readonly language: 'vi' | 'en';
  readonly mustChangePassword: boolean;
  readonly disabled: boolean;
  readonly personId: string;
  readonly today: string;
  readonly posts: readonly PostOfToday[];
  /** The agency's rules of today. */
  readonly rules: readonly RuleRow[];
  /** The number of the office in which all this was so. */
  readonly version: string;
}

/** In one statement, so that all of it is of one state of the office. */
export async function findSignedIn(tx: Tx, scope: AgencyScope, of: { readonly accountId: string; readonly now: Date }): Promise<SignedInRow | undefined> {
  const found = await sql<SignedInRow>`
    with me as (
      select a.login, a.language, a.must_change_password, a.disabled_at, a.person_id, g.office_version, (${of.now}::timestamptz at time zone g.time_zone)::date as today
      from account a join agency g on g.id = a.agency_id where a.agency_id = ${scope.agencyId} and a.id = ${of.accountId}
    )
    select login, language, must_change_password as "mustChangePassword", disabled_at is not null as disabled, person_id as "personId", today::text as today, office_version as version,
      (select coalesce(json_agg(json_build_object('key', r.key, 'value', r.value) order by r.valid_from), '[]') from rule r, me
        where r.agency_id = ${scope.agencyId} and r.unit_id is null and r.valid_from <= me.today and (r.valid_to is null or r.valid_to >= me.today)) as rules,
      (select coalesce(json_agg(held), '[]') from (${postsOn(scope, { personId: sql`(select person_id from me)`, day: sql`(select today from me)` })}) held) as posts
    from me`.execute(tx);
  return found.rows[0];
}

export async function findAgency(tx: Tx, scope: AgencyScope): Promise<{ readonly id: string; readonly name: string; readonly short_name: string; readonly is_sample: boolean }> {
  return tx.selectFrom('agency').select(['id', 'name', 'short_name', 'is_sample']).where('id', '=', scope.agencyId).executeTakeFirstOrThrow();
}

export async function findPersonName(tx: Tx, scope: AgencyScope, personId: string): Promise<string> {
  const { name } = await tx.selectFrom('person').select('name').where('agency_id', '=', scope.agencyId).where('id', '=', personId).executeTakeFirstOrThrow();
  return name;
}

/** Where a login belongs, before any agency is known. */
export async function findLogin(database: Database, login: string): Promise<{ readonly agency_id: string; readonly account_id: string } | undefined> {
  return database.selectFrom('login').select(['agency_id', 'account_id']).where('name', '=', login).executeTakeFirst();
}

/** The kept hash of an account that may sign in. */
export async function findPasswordHash(tx: Tx, scope: AgencyScope, accountId: string): Promise<string | null> {
  const account = await tx.selectFrom('account').select('password_hash').where('agency_id', '=', scope.agencyId).where('id', '=', accountId).where('disabled_at', 'is', null).executeTakeFirst();
  return account?.password_hash ?? null;
}

export async function savePassword(tx: Tx, scope: AgencyScope, change: { readonly accountId: string; readonly hash: string; readonly mustChange: boolean }): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password_hash: change.hash, must_change_password: change.mustChange })
    .where('agency_id', '=', scope.agencyId)
    .where('id', '=', change.accountId)
    .execute();
}

export async function saveLanguage(tx: Tx, scope: AgencyScope, change: { readonly accountId: string; readonly language: 'vi' | 'en' }): Promise<void> {
  await tx.updateTable('account').set({ language: change.language }).where('agency_id', '=', scope.agencyId).where('id', '=', change.accountId).execute();
}

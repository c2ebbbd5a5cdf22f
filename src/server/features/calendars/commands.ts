import { randomBytes } from 'node:crypto';
import { type CalendarFeed, type RouteAnswer, TaskFilter } from '#contract/index.js';
import { actsOf } from '#core/index.js';
import { provenScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import type { Call, SessionCall } from '../../http/handler.js';
import { findAccountActor } from '../../http/signed-in.js';
import { refuse } from '../../refused.js';
import { hashOfToken } from '../../sign-in/tokens.js';
import { lensOf } from '../tasks/list.commands.js';
import { pageOfTasks, readyFilter } from '../tasks/page.queries.js';
import { changedAt, countForCalendar, type FeedRow, feedsOf, findFeedByToken, insertFeed, revokeFeed, touchFeed } from './queries.js';
import { printCalendar } from './present.js';

const MOST_FEEDS = 20;
/** More deadlines than any calendar program draws; what it leaves out is said in the calendar's own words. */
const MOST_EVENTS = 3000;
const HOUR = 3_600_000;

/** The calendars of the person. */
export async function listCalendars(call: SessionCall<'listCalendars'>): Promise<RouteAnswer<'listCalendars'>> {
  return feeds(call, call.session.accountId);
}

/**
 * Makes a calendar of a filter. The secret in its address is not kept and told only here.
 * @throws Refused `calendar.too_many`
 */
export async function addCalendar(call: SessionCall<'addCalendar'>): Promise<RouteAnswer<'addCalendar'>> {
  const { tx, scope, now, session: { accountId }, input: { body: { id, name, filter } } } = call;
  if ((await feedsOf(tx, scope, accountId)).length >= MOST_FEEDS) refuse('calendar.too_many', { count: MOST_FEEDS });
  const token = randomBytes(16).toString('base64url');
  const kept = Object.fromEntries(Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
  await insertFeed(tx, scope, { id, accountId, name: name.normalize('NFC'), filter: kept, tokenHash: hashOfToken(token), now });
  const { calendars } = await feeds(call, accountId);
  return { calendar: calendars.find((each) => each.id === id) ?? refuse('common.not_found'), path: `/ics/${token}.ics` };
}

/** Ends a calendar of the person; ending an ended one changes nothing. @throws Refused `common.not_found` */
export async function revokeCalendar(call: SessionCall<'revokeCalendar'>): Promise<RouteAnswer<'revokeCalendar'>> {
  const { tx, scope, now, session: { accountId }, input: { params: { id } } } = call;
  if (!(await revokeFeed(tx, scope, { id, accountId, now }))) refuse('common.not_found');
  return feeds(call, accountId);
}

type Viewing = Pick<Call<'listCalendars'>, 'tx' | 'scope' | 'actor' | 'today'>;

async function feeds(call: Viewing, accountId: string): Promise<{ calendars: CalendarFeed[] }> {
  const lens = await lensOf(call);
  const calendars: CalendarFeed[] = [];
  for (const row of await feedsOf(call.tx, call.scope, accountId)) {
    const filter = filterOf(row);
    const counts = filter === null ? { total: 0, shown: 0 } : await countForCalendar(call.tx, await readyFilter(call.tx, call.scope, filter), lens);
    calendars.push({ id: row.id, name: row.name, filter: { ...row.filter }, ...counts, madeAt: row.madeAt.toISOString(), usedAt: row.usedAt?.toISOString() ?? null });
  }
  return { calendars };
}

/** The kept filter; null where it says something that no filter of this release says. */
function filterOf({ filter }: FeedRow): TaskFilter | null {
  return TaskFilter.strict().safeParse(filter).data ?? null;
}

/**
 * The calendar of an address, with the rights that its owner has now. Null where there is none: an unknown or revoked address, a closed account, a
 * person who reads no tasks any more.
 */
export async function readFeed(context: ServerContext, asked: { readonly token: string; readonly base: string }): Promise<string | null> {
  const feed = await findFeedByToken(context.database, hashOfToken(asked.token));
  const filter = feed === undefined ? null : filterOf(feed);
  if (feed === undefined || filter === null) return null;
  const scope = provenScope(feed.agencyId);
  const now = context.clock.now();
  return inAgency(context.database, scope, async (tx) => {
    const owner = await findAccountActor(tx, scope, { accountId: feed.accountId, now });
    if (owner === undefined || !actsOf(owner.actor).includes('task.read')) return null;
    if (feed.usedAt === null || now.getTime() - feed.usedAt.getTime() > HOUR) await touchFeed(tx, scope, { id: feed.id, now });
    const lens = await lensOf({ tx, scope, actor: owner.actor, today: owner.today });
    const ready = await readyFilter(tx, scope, filter);
    const { records } = await pageOfTasks(tx, ready, lens, { sort: 'due', limit: MOST_EVENTS });
    const { total } = await countForCalendar(tx, ready, lens);
    return printCalendar({
      name: feed.name, language: owner.account.language, base: asked.base, today: owner.today, rules: lens.rules, total,
      records, changed: await changedAt(tx, scope, records.map(({ id }) => id)),
    });
  });
}

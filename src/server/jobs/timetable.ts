import { sql } from 'kysely';
import { provenScope } from '../database/scope.js';
import { inAgency } from '../database/transaction.js';
import { beginMornings } from '../features/notices/jobs.js';
import { dropUnusedFiles, namedByFiles } from '../files/named.queries.js';
import type { ServerContext } from '../http/context.js';
import { askForNewDay } from './new-day.js';

const HOUR = 3_600_000;
/** Every server does it; deleting what is already deleted costs nothing. */
const EVERY = 24 * HOUR;
/** The first time is after the start, which has enough to do. */
const FIRST = 60_000;
const FIRST_DAWN = 5_000;

/** How long things are kept that only served their moment, in days. Bytes longer than any request takes, uploads longer than any draft. */
const KEPT_DAYS = { keys: 2, attempts: 90, devices: 365, jobs: 14, deliveries: 30, messages: 90, borderFiles: 180, bytes: 1, uploads: 30 } as const;

const MINUTE = 60_000;

/** Asks every minute whether a morning has come, does once a day what is due daily, and asks every hour for what a new day brings, until stopped. */
export function followTimetable(context: ServerContext): { stop(): void } {
  let timer = setTimeout(daily, FIRST);
  timer.unref();
  function daily(): void {
    removeExpired(context)
      .then(() => removeUnused(context))
      .catch((error: unknown) => context.log.error({ err: error }, 'the daily clean-up failed'));
    timer = setTimeout(daily, EVERY);
    timer.unref();
  }
  // A day begins while the server runs, and a server that was off must not wait for the next one.
  let dawn = setTimeout(hourly, FIRST_DAWN);
  dawn.unref();
  function hourly(): void {
    askForNewDay(context).catch((error: unknown) => context.log.error({ err: error }, 'the work of the day was not asked for'));
    dawn = setTimeout(hourly, HOUR);
    dawn.unref();
  }
  const mornings = setInterval(() => void beginMornings(context).catch((error: unknown) => context.log.error({ err: error }, 'no morning could be begun')), MINUTE);
  mornings.unref();
  return {
    stop: () => {
      clearInterval(mornings);
      clearTimeout(timer);
      clearTimeout(dawn);
    },
  };
}

/** Removes kept answers of writes, sign-in attempts, sessions, devices and finished jobs that are past their time. Doing it twice changes nothing. */
export async function removeExpired({ database, clock }: Pick<ServerContext, 'database' | 'clock'>): Promise<void> {
  const now = clock.now();
  const before = (days: number): Date => new Date(now.getTime() - days * 24 * HOUR);
  await sql`delete from session where expires_at < ${now}`.execute(database);
  await sql`delete from sign_in_attempt where at < ${before(KEPT_DAYS.attempts)}`.execute(database);
  await sql`delete from known_device where seen_at < ${before(KEPT_DAYS.devices)}`.execute(database);
  await sql`delete from job where coalesce(done_at, failed_at) < ${before(KEPT_DAYS.jobs)}`.execute(database);
  // Behind the fence, even the owner sees one agency at a time.
  for (const { id } of await database.selectFrom('agency').select('id').execute()) {
    const scope = provenScope(id);
    await inAgency(database, scope, (tx) => tx.deleteFrom('webhook_delivery').where('agency_id', '=', scope.agencyId).where('ended_at', '<', before(KEPT_DAYS.deliveries)).execute());
    await inAgency(database, scope, (tx) => tx.deleteFrom('delivery').where('agency_id', '=', scope.agencyId).where('state', '!=', 'waiting').where('created_at', '<', before(KEPT_DAYS.messages)).execute());
    await inAgency(database, scope, (tx) => tx.deleteFrom('border_file').where('agency_id', '=', scope.agencyId).where('at', '<', before(KEPT_DAYS.borderFiles)).execute());
    await inAgency(database, scope, (tx) => tx.deleteFrom('idempotency').where('agency_id', '=', scope.agencyId).where('at', '<', before(KEPT_DAYS.keys)).execute());
  }
}

/** Forgets uploads that were never used, and takes away bytes that no file names. Doing it twice, or on two servers at once, changes nothing. */
export async function removeUnused({ database, blobs, clock, log }: Pick<ServerContext, 'database' | 'blobs' | 'clock' | 'log'>): Promise<void> {
  const before = (days: number): Date => new Date(clock.now().getTime() - days * 24 * HOUR);
  let uploads = 0;
  for (const { id } of await database.selectFrom('agency').select('id').execute()) {
    const scope = provenScope(id);
    uploads += await inAgency(database, scope, (tx) => dropUnusedFiles(tx, scope, before(KEPT_DAYS.uploads)));
  }
  const swept = await blobs.sweep({ before: before(KEPT_DAYS.bytes), named: (hashes) => namedByFiles(database, hashes) });
  if (swept.spared > 0) log.error({ ...swept, uploads }, 'most files have no row: is this the database that belongs to the data folder? none was removed');
  else log.info({ ...swept, uploads }, 'unused files removed');
}

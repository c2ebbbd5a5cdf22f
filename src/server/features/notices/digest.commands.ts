import type { TaskFilter, TaskRow } from '#contract/index.js';
import { type Actor, choicesOf, type CivilDate, NOTICE_GROUPS, type NoticeChoices, quietHoursLeft } from '#core/index.js';
import { rulesOf } from '../../database/rules.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { enqueue } from '../../jobs/queue.js';
import { actorPostOf, findAgency, findPostsOn } from '../session/queries.js';
import type { TaskLens } from '../tasks/filter.queries.js';
import { taskRows } from '../tasks/list.commands.js';
import { countTasks, pageOfTasks } from '../tasks/page.queries.js';
import { type DigestFigure, type MailText, presentDigest, presentNoticeMail } from './digest.present.js';
import { countWaiting } from './inbox.queries.js';
import { insertMail, noticeToSend, type Reader, readersOn } from './mail.queries.js';
import { choicesByPerson } from './queries.js';

/** The job that hands a kept mail to the server. */
export const SEND_MAIL = 'send-mail';
/** Pauses grow to ten minutes: so many tries last more than a day. */
const TRIES = 170;
const HOUR = 3_600_000;
const MOST_LISTED = 10;

const siteOf = ({ config }: Pick<ServerContext, 'config'>): string => (config.publicUrl ?? `http://${config.host}:${config.port}`).replace(/\/$/, '');

/** Writes a person's digest of a morning, once. Nothing to say is not said. */
export async function writeDigest(context: ServerContext, scope: AgencyScope, of: { readonly personId: string; readonly day: CivilDate }): Promise<void> {
  await inAgency(context.database, scope, async (tx) => {
    const reader = await readerOf(context, tx, scope, of);
    if (reader === undefined || !reader.choices.digest) return;
    const lens: TaskLens = { scope, actor: reader.actor, today: of.day, rules: await rulesOf(tx, scope, of.day) };
    const figures = await figuresOf(tx, lens, { site: siteOf(context), choices: reader.choices });
    if (figures.every((figure) => figure.value === 0)) return;
    const base = baseOf(reader.actor);
    const { name: agency } = await findAgency(tx, scope);
    const mail = presentDigest({
      name: reader.name, agency, day: of.day, language: reader.language, figures, site: siteOf(context),
      late: await listed(tx, lens, { ...base, state: 'open', timeliness: 'overdue' }), soon: await listed(tx, lens, { ...base, state: 'open', timeliness: 'due_soon' }),
    });
    await keepMail(context, tx, scope, { reader, key: `digest:${of.day}`, mail });
  });
}

interface ChosenReader extends Reader {
  readonly actor: Actor;
  readonly choices: NoticeChoices;
}

/** Who reads it, with their posts and choices; undefined where no mail goes to them. */
async function readerOf(context: ServerContext, tx: Tx, scope: AgencyScope, of: { readonly personId: string; readonly day: CivilDate }): Promise<ChosenReader | undefined> {
  const [reader] = context.config.smtpUrl === null ? [] : await readersOn(tx, scope, of);
  if (reader === undefined) return undefined;
  const posts = (await findPostsOn(tx, scope, of)).map(actorPostOf);
  return { ...reader, actor: { agencyId: scope.agencyId, personId: of.personId, posts }, choices: choicesOf((await choicesByPerson(tx, scope, [of.personId])).get(of.personId) ?? null) };
}

const WHOLE: readonly string[] = ['leader', 'chief_of_office', 'follower', 'registrar', 'auditor'];

/** The leadership and the office hear of the agency, everybody else of their own work. */
const baseOf = (actor: Actor): TaskFilter => (actor.posts.some((post) => post.roles.some((role) => WHOLE.includes(role))) ? {} : { mine: true });

/** The figures of a digest: counted by the same function as the overview and the lists that they lead to. */
export async function figuresOf(tx: Tx, lens: TaskLens, { site, choices }: { readonly site: string; readonly choices: NoticeChoices }): Promise<DigestFigure[]> {
  const base = baseOf(lens.actor);
  const wanted: readonly (readonly [DigestFigure['key'], TaskFilter])[] = [
    ['overdue', { ...base, state: 'open', timeliness: 'overdue' }], ['due_soon', { ...base, state: 'open', timeliness: 'due_soon' }],
    ...(base.mine === true ? [] : [['waiting', { waiting: 'decision' }], ['follow_up', { attention: 'any' }]] as const),
  ];
  const figures: DigestFigure[] = [];
  for (const [key, filter] of wanted) figures.push({ key, value: await countTasks(tx, filter, lens), url: `${site}/tasks?${new URLSearchParams(Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)])).toString()}` });
  const waiting = await countWaiting(tx, lens.scope, { actor: lens.actor, today: lens.today, without: NOTICE_GROUPS.filter((group) => !choices.groups[group].inbox || choices.groups[group].mail === 'none') });
  return [...figures, { key: 'inbox', value: waiting, url: `${site}/inbox` }];
}

async function listed(tx: Tx, lens: TaskLens, filter: TaskFilter): Promise<TaskRow[]> {
  const { ids } = await pageOfTasks(tx, filter, lens, { sort: 'due', limit: MOST_LISTED });
  return taskRows({ tx, scope: lens.scope }, ids, lens);
}

/** Keeps a mail and the job that sends it, after the person's quiet hours. */
async function keepMail(context: ServerContext, tx: Tx, scope: AgencyScope, what: { readonly reader: ChosenReader; readonly key: string; readonly mail: MailText }): Promise<void> {
  const now = context.clock.now();
  const { reader, key, mail } = what;
  const id = await insertMail(tx, scope, { personId: reader.personId, key, address: reader.address, ...mail, now });
  if (id === undefined) return;
  const { time_zone: zone } = await tx.selectFrom('agency').select('time_zone').where('id', '=', scope.agencyId).executeTakeFirstOrThrow();
  const quiet = quietHoursLeft(reader.choices, hourIn(zone, now));
  await enqueue(tx, { scope, kind: SEND_MAIL, payload: { mailId: id }, uniqueKey: id, maxAttempts: TRIES, ...(quiet === 0 ? {} : { runAt: new Date(now.getTime() + quiet * HOUR) }) });
}

/** The hour of the day in a time zone. */
export function hourIn(zone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(now));
}

/** Writes the mail of one notice, once; not of one that was settled or taken back meanwhile. */
export async function writeNoticeMail(context: ServerContext, scope: AgencyScope, of: { readonly noticeId: string; readonly personId: string }): Promise<void> {
  await inAgency(context.database, scope, async (tx) => {
    const { today } = await todayOf(tx, scope, context.clock.now());
    const reader = await readerOf(context, tx, scope, { personId: of.personId, day: today });
    const notice = await noticeToSend(tx, scope, of.noticeId);
    if (reader === undefined || notice === undefined || notice.done) return;
    const lens: TaskLens = { scope, actor: reader.actor, today, rules: await rulesOf(tx, scope, today) };
    const [task] = notice.task_id === null ? [] : await taskRows({ tx, scope }, [notice.task_id], lens);
    const mail = presentNoticeMail({ kind: notice.kind, name: reader.name, language: reader.language, site: siteOf(context), task: task ?? null, letter: notice.letter });
    await keepMail(context, tx, scope, { reader, key: `notice:${of.noticeId}`, mail });
  });
}

/** Today and the hour in the agency's time zone. */
export async function todayOf(tx: Tx, scope: AgencyScope, now: Date): Promise<{ readonly today: CivilDate; readonly hour: number }> {
  const { time_zone: zone } = await tx.selectFrom('agency').select('time_zone').where('id', '=', scope.agencyId).executeTakeFirstOrThrow();
  return { today: new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now), hour: hourIn(zone, now) };
}

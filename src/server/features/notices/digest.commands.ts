import type { TaskFilter, TaskRow } from '#contract/index.js';
import { type Actor, choicesOf, type CivilDate, digestWay, NOTICE_GROUPS, type NoticeChoices, noticeGroup, type NoticeKind } from '#core/index.js';
import { todayOf } from '../../database/local-time.js';
import { rulesOf } from '../../database/rules.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { siteOf } from '../../site.js';
import { mailWorks } from '../channels/commands.js';
import { keepDelivery } from '../channels/outbox.commands.js';
import { type Way, waysOf } from '../channels/outbox.queries.js';
import { actorPostOf, findAgency, findPostsOn } from '../session/queries.js';
import type { TaskLens } from '../tasks/filter.queries.js';
import { taskRows } from '../tasks/list.commands.js';
import { presentTaskRow } from '../tasks/present.js';
import { countTasks, pageOfTasks } from '../tasks/page.queries.js';
import { type DigestFigure, presentDigest, presentDigestBrief, presentNoticeBrief, presentNoticeMail } from './digest.present.js';
import { countWaiting } from './inbox.queries.js';
import { noticeToSend, type Reader, readersOn } from './readers.queries.js';
import { choicesByPerson } from './queries.js';

const MOST_LISTED = 10;

/** Writes a person's digest of a morning, once and by one way. Nothing to say is not said. */
export async function writeDigest(context: ServerContext, scope: AgencyScope, of: { readonly personId: string; readonly day: CivilDate }): Promise<void> {
  await inAgency(context.database, scope, async (tx) => {
    const reader = await readerOf(context, tx, scope, of);
    const by = reader === undefined ? null : digestWay(reader.choices, reader.ways.map((way) => way.channel));
    if (reader === undefined || by === null) return;
    const lens: TaskLens = { scope, actor: reader.actor, today: of.day, rules: await rulesOf(tx, scope, of.day) };
    const figures = await figuresOf(tx, lens, { site: siteOf(context.config), choices: reader.choices });
    if (figures.every((figure) => figure.value === 0)) return;
    const base = baseOf(reader.actor);
    const { name: agency } = await findAgency(tx, scope);
    const digest = {
      name: reader.name, agency, day: of.day, language: reader.language, figures, site: siteOf(context.config),
      late: await listed(tx, lens, { ...base, state: 'open', timeliness: 'overdue' }), soon: await listed(tx, lens, { ...base, state: 'open', timeliness: 'due_soon' }),
    };
    const message = by === 'mail' ? { ...presentDigest(digest), url: null } : presentDigestBrief(digest, withTitles(by));
    for (const way of reader.ways.filter(({ channel }) => channel === by)) await keepDelivery(context, tx, scope, { personId: of.personId, way, kind: 'digest', noticeId: null, key: `digest:${of.day}`, message, quiet: reader.choices });
  });
}

/** What goes to a browser is sealed for it alone; a chat is read by whoever runs the service, who is told no title of a restricted task. */
const withTitles = (channel: Way['channel']): boolean => channel === 'mail' || channel === 'push';

interface ChosenReader extends Reader {
  readonly actor: Actor;
  readonly choices: NoticeChoices;
  readonly ways: readonly Way[];
}

/** Who reads it, with their posts, choices and ways; undefined where nothing reaches them. */
async function readerOf(context: ServerContext, tx: Tx, scope: AgencyScope, of: { readonly personId: string; readonly day: CivilDate }): Promise<ChosenReader | undefined> {
  const [reader] = await readersOn(tx, scope, { ...of, mailWorks: mailWorks(context) });
  if (reader === undefined) return undefined;
  const posts = (await findPostsOn(tx, scope, of)).map(actorPostOf);
  const ways = await waysOf(tx, scope, { personId: of.personId, mailWorks: mailWorks(context) });
  return { ...reader, actor: { agencyId: scope.agencyId, personId: of.personId, posts }, choices: choicesOf((await choicesByPerson(tx, scope, [of.personId])).get(of.personId) ?? null), ways };
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
  const waiting = await countWaiting(tx, lens.scope, { actor: lens.actor, today: lens.today, without: NOTICE_GROUPS.filter((group) => !choices.groups[group].inbox || !choices.groups[group].digest) });
  return [...figures, { key: 'inbox', value: waiting, url: `${site}/inbox` }];
}

async function listed(tx: Tx, lens: TaskLens, filter: TaskFilter): Promise<TaskRow[]> {
  const { records } = await pageOfTasks(tx, filter, lens, { sort: 'due', limit: MOST_LISTED });
  return records.map((record) => presentTaskRow(record, lens));
}

/** Writes one notice to each of the ways by which its reader wants to hear of it at once, once; not one that was settled or taken back meanwhile. */
export async function writeNotice(context: ServerContext, scope: AgencyScope, of: { readonly noticeId: string; readonly personId: string }): Promise<void> {
  await inAgency(context.database, scope, async (tx) => {
    const today = await todayOf(tx, scope, context.clock.now());
    const reader = await readerOf(context, tx, scope, { personId: of.personId, day: today });
    const notice = await noticeToSend(tx, scope, of.noticeId);
    if (reader === undefined || notice === undefined || notice.done) return;
    const lens: TaskLens = { scope, actor: reader.actor, today, rules: await rulesOf(tx, scope, today) };
    const [task] = notice.task_id === null ? [] : await taskRows({ tx, scope }, [notice.task_id], lens);
    const told = { kind: notice.kind, name: reader.name, language: reader.language, site: siteOf(context.config), task: task ?? null, letter: notice.letter, paper: notice.paper_id === null ? null : { id: notice.paper_id, subject: notice.paper ?? '' } };
    const wanted = reader.choices.groups[noticeGroup(notice.kind as NoticeKind)].atOnce;
    for (const way of reader.ways.filter(({ channel }) => wanted.includes(channel))) {
      const message = way.channel === 'mail' ? { ...presentNoticeMail(told), url: null } : presentNoticeBrief(told, withTitles(way.channel));
      await keepDelivery(context, tx, scope, { personId: of.personId, way, kind: notice.kind, noticeId: of.noticeId, key: `notice:${of.noticeId}`, message, quiet: reader.choices });
    }
  });
}

import { addDays, type CivilDate, dutyPeriodOn, type NamedPeriod, periodBefore, weekdayOf } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { enterAgency, type Tx } from '../database/transaction.js';
import { insertNeighbour } from '../features/border/neighbours.queries.js';
import { hashPassword } from '../sign-in/passwords.js';
import { findTask } from '../features/tasks/queries.js';
import { runCommand } from '../features/tasks/commands.js';
import { openReport } from '../features/reports/commands.js';
import type { ServerContext } from '../http/context.js';
import { Refused } from '../refused.js';
import { SAMPLE_AGENCIES, SAMPLE_PASSWORD } from './agencies-data.js';
import { anyoneWith, layOutAgency, personOf, type Cast, type Player } from './cast.js';
import { lifeOf, type LifeEvent } from './life.js';
import { holdBriefing, lastMonday, prepareBriefing } from './meetings.js';
import { communeNotice, provinceDirective, weeklyNotice, type SamplePaper } from './notices.js';
import { assignPaper, callAt, receivePaper, type GivenTask, type Moment } from './papers.js';

const WEEKS = 10;

/** Vietnam, where every agency of the sample is, is seven hours ahead of UTC. */
const ZONE_MS = 7 * 3_600_000;

/** By half past three in the afternoon the last of a day's papers has come. */
const AFTERNOON_MS = 15.5 * 3_600_000;

/**
 * The last day on which everything of the sample can have happened: today from the afternoon on, yesterday before it. Nothing that is laid
 * out lies ahead of the clock, so what people do next stands after it in every list and log.
 */
export function lastPlayedDay(now: Date): CivilDate {
  return new Date(now.getTime() + ZONE_MS - AFTERNOON_MS).toISOString().slice(0, 10);
}

/**
 * Lays out the invented province of Lam Hồng in an empty system: agencies, people, ten weeks of papers, and what became of every order, all
 * through the commands that people use, in one transaction. A system that is not empty is left as it is by the caller.
 */
export async function layOutSample(context: ServerContext): Promise<void> {
  const today = lastPlayedDay(context.clock.now());
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  await context.database.transaction().execute(async (tx) => {
    const scopes = new Map<string, string>();
    const casts: Cast[] = [];
    for (const agency of SAMPLE_AGENCIES) {
      const cast = await layOutAgency(tx, { agency, parentAgencyId: agency.parent === null ? null : (scopes.get(agency.parent) ?? null), from: addDays(today, -500), passwordHash });
      scopes.set(agency.key, cast.scope.agencyId);
      casts.push(cast);
      await playAgency({ tx, context, cast, today });
      // Back to the role that may make the next agency.
      await sql.raw('set local role none').execute(tx);
    }
    await linkAgencies(tx, casts);
  });
}

/** Orders of the province to a department or commune of the sample reach it as its own from now on; what was given before stays where it is. */
async function linkAgencies(tx: Tx, casts: readonly Cast[]): Promise<void> {
  const here = { channel: 'here', public_key: null, endpoint: null, confirmed_at: new Date() } as const;
  for (const below of casts) {
    const above = casts.find((cast) => cast.agency.key === below.agency.parent);
    const unitId = above?.unitIds.get(below.agency.unitAbove ?? '');
    if (above === undefined || unitId === undefined) continue;
    await enterAgency(tx, above.scope);
    await insertNeighbour(tx, above.scope, { id: newId(), side: 'below', peer_agency_id: below.scope.agencyId, name: below.agency.name, unit_id: unitId, ...here });
    await enterAgency(tx, below.scope);
    await insertNeighbour(tx, below.scope, { id: newId(), side: 'above', peer_agency_id: above.scope.agencyId, name: above.agency.name, unit_id: null, ...here });
  }
  await sql.raw('set local role none').execute(tx);
}

interface Play {
  readonly tx: Tx;
  readonly context: ServerContext;
  readonly cast: Cast;
  readonly today: CivilDate;
}

async function playAgency(play: Play): Promise<void> {
  let turn = 0;
  const live = async (day: CivilDate, tasks: readonly GivenTask[]): Promise<void> => {
    for (const given of tasks) await playTask(play, { given, day, turn: turn++ });
  };
  for (const paper of papersOf(play)) await live(paper.day, await givePaper(play, paper));
  if (play.cast.agency.key !== 'skhcn') return;
  const meetings = { cast: play.cast, today: play.today, at: (login: string, day: CivilDate, minute: number) => momentOf(play, { player: playerOf(play, login), day, minute }) };
  // The last of the ten briefings is held here; the notices of those before it were read in.
  const held = await holdBriefing(meetings, WEEKS - 1);
  await live(held.day, held.tasks);
  await prepareBriefing(meetings, held);
  await leaveOpen(play);
}

/** The notices of the briefings before the one that is held here, as they are read in. */
export const noticesBefore = (held: CivilDate): readonly SamplePaper[] => Array.from({ length: WEEKS - 1 }, (_, index) => weeklyNotice(index, addDays(held, 7 * (index - WEEKS + 1))));

function papersOf({ cast, today }: Play): readonly SamplePaper[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  switch (cast.agency.key) {
    case 'skhcn': return noticesBefore(lastMonday(today));
    case 'ubnd': return [provinceDirective(addDays(monday, -17))];
    case 'suoimay':
    case 'bensay': return [communeNotice(cast.agency.key, addDays(monday, -7))];
    default: return [];
  }
}

async function givePaper(play: Play, paper: SamplePaper): Promise<readonly GivenTask[]> {
  const clerk = playerOf(play, anyoneWith(play.cast, 'registrar')?.login);
  const moment = momentOf(play, { player: clerk, day: paper.day, minute: 15 * 60 + 20 });
  return assignPaper(moment, await receivePaper(moment, paper), paper);
}

/** The province's directive lies read but unreviewed on the clerk's desk, and the report of the last month is open. */
async function leaveOpen(play: Play): Promise<void> {
  const clerk = playerOf(play, anyoneWith(play.cast, 'registrar')?.login);
  const day = addDays(play.today, -1);
  await receivePaper(momentOf(play, { player: clerk, day, minute: 9 * 60 }), provinceDirective(addDays(play.today, 1 - weekdayOf(play.today) - 17)));
  const { year, index: month } = lastMonthOfData(play.today);
  await openReport({ ...callAt(momentOf(play, { player: clerk, day: play.today, minute: 7 * 60 })), input: { body: { year, month } } });
}

/** The month whose days of data ended last: its report is what an office has on its desks. */
export const lastMonthOfData = (today: CivilDate): NamedPeriod => periodBefore(dutyPeriodOn('month', today, []).named);

function momentOf({ tx, context, cast }: Play, at: Pick<Moment, 'player' | 'day' | 'minute'>): Moment {
  return { tx, context, cast, ...at };
}

function playerOf({ cast }: Play, login: string | undefined): Player {
  const player = login === undefined ? undefined : cast.players.get(login);
  if (player === undefined) throw new Error(`nobody of the sample is called ${login ?? ''}`);
  return player;
}

interface TaskToPlay {
  readonly given: GivenTask;
  readonly day: CivilDate;
  readonly turn: number;
}

async function playTask(play: Play, { given, day, turn }: TaskToPlay): Promise<void> {
  const { cast, today } = play;
  const unit = given.order.unit;
  const head = personOf(cast, unit, 'head');
  if (head === undefined) return;
  const officer = personOf(cast, unit, 'officer');
  const people = { head: head.login, officer: officer?.login ?? head.login, confirmer: (anyoneWith(cast, 'follower', unit) ?? anyoneWith(cast, 'leader'))?.login, leader: anyoneWith(cast, 'leader')?.login };
  for (const event of lifeOf({ order: given.order, given: day, today, turn, hasOfficer: officer !== undefined })) {
    const player = playerOf(play, people[event.by]);
    const officerPost = officer === undefined ? '' : (cast.players.get(officer.login)?.postId ?? '');
    await act(momentOf(play, { player, day: event.day, minute: event.minute }), { taskId: given.taskId, event, officerPost, unitId: cast.unitIds.get(unit) ?? '' });
  }
}

interface Acting {
  readonly taskId: string;
  readonly event: LifeEvent;
  readonly officerPost: string;
  readonly unitId: string;
}

async function act(moment: Moment, { taskId, event, officerPost, unitId }: Acting): Promise<void> {
  const call = callAt(moment);
  const version = (await findTask(call.tx, call.scope, taskId))?.version ?? 0;
  const command = event.command.kind === 'assign_officer' ? ({ kind: 'assign_person', postId: officerPost, postUnitId: unitId, note: event.command.note } as const) : event.command;
  try {
    await runCommand(call, { taskId, version, command });
  } catch (error) {
    // A plan may meet a rule, such as an extension asked for too late: then that step did not happen, as in life.
    if (!(error instanceof Refused)) throw error;
  }
}

import type { Figure, FollowUp, FollowedTask, RouteAnswer, TaskFilter } from '#contract/index.js';
import { addDays, addWorkingDays, ATTENTIONS, type CivilDate, inDirectoryOrder } from '#core/index.js';
import { workingCalendar } from '../../database/rules.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import type { TaskLens } from '../tasks/filter.queries.js';
import { lensOf, taskRows } from '../tasks/list.commands.js';
import { countTasks, pageOfTasks, readyFilter } from '../tasks/page.queries.js';
import { maySee } from '../tasks/present.js';
import { findTasks } from '../tasks/queries.js';
import { findLetters } from './letter.queries.js';
import { presentFollowed, presentLetter } from './present.js';
import { countByLead, lateLeavesOf, logFactsOf } from './queries.js';

type FollowUpCall = Pick<Call<'readFollowUp'>, 'tx' | 'scope' | 'actor' | 'today' | 'now'>;

const MOST_SHOWN = 300;
const HOUR = 3_600_000;

/** Cần đôn đốc: every number is counted by the filter that it names, and the rows are the rows of that filter. */
export async function readFollowUp(call: Call<'readFollowUp'>): Promise<FollowUp> {
  const { unitId } = call.input.query;
  const lens = await lensOf(call);
  const of = (filter: TaskFilter): TaskFilter => (unitId === undefined ? filter : { ...filter, unitId });
  const all = await figureOf(call, lens, { key: 'any', filter: followUpFilter(call.input.query) });
  const tasks = await followedTasks(call, lens, all.filter);
  return {
    today: call.today,
    answerBy: await answerDay(call),
    all,
    reasons: await inTurn(['any' as const, ...ATTENTIONS], (key) => figureOf(call, lens, { key, filter: of({ attention: key }) })),
    ages: await inTurn(agesOf(call.today), ({ key, ...days }) => figureOf(call, lens, { key, filter: of({ state: 'open', ...days }) })),
    units: await unitsOf(call, lens, { filter: all.filter, tasks }),
    notShown: Math.max(0, all.value - tasks.length),
    letters: await recentLetters(call, lens),
    mayChase: tasks.some((task) => task.may.includes('dun')),
  };
}

/** What the page of a reason and a unit shows; everything that has to be looked at where neither is chosen. */
export function followUpFilter({ attention, unitId }: Call<'readFollowUp'>['input']['query']): TaskFilter {
  return { attention: attention ?? 'any', ...(unitId === undefined ? {} : { unitId }) };
}

/** Working days that a unit has to answer a letter. */
const DAYS_TO_ANSWER = 2;

/** By when a letter of today asks for an answer. */
export async function answerDay({ tx, today }: Pick<FollowUpCall, 'tx' | 'today'>): Promise<CivilDate> {
  return addWorkingDays(today, DAYS_TO_ANSWER, await workingCalendar(tx));
}

// One transaction answers one question after the other.
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

async function figureOf(call: FollowUpCall, lens: TaskLens, { key, filter }: Omit<Figure, 'value'>): Promise<Figure> {
  return { key, value: await countTasks(call.tx, await readyFilter(call.tx, call.scope, filter), lens), filter };
}

interface Age {
  readonly key: string;
  readonly openedFrom?: CivilDate;
  readonly openedTo?: CivilDate;
}

/** The backlog by age in days; the four make up all that is open. */
function agesOf(today: CivilDate): readonly Age[] {
  return [
    { key: '30', openedFrom: addDays(today, -30) },
    { key: '90', openedFrom: addDays(today, -90), openedTo: addDays(today, -31) },
    { key: '180', openedFrom: addDays(today, -180), openedTo: addDays(today, -91) },
    { key: 'older', openedTo: addDays(today, -181) },
  ];
}

async function followedTasks(call: FollowUpCall, lens: TaskLens, filter: TaskFilter): Promise<FollowedTask[]> {
  const { tx, scope } = call;
  const { records } = await pageOfTasks(tx, await readyFilter(tx, scope, filter), lens, { sort: 'due', limit: MOST_SHOWN });
  const ids = records.map(({ id }) => id);
  const facts = await logFactsOf(tx, scope, ids);
  const leafIds = await lateLeavesOf(tx, lens, ids);
  const leaves = new Map((await findTasks(tx, scope, [...new Set(leafIds.values())])).map((record) => [record.id, record]));
  return records.map((record) => presentFollowed(record, { facts: facts.get(record.id), leaf: leaves.get(leafIds.get(record.id) ?? '') }, lens));
}

/** Units in directory order, each with what it leads; a unit of which nothing is shown has its number all the same. */
async function unitsOf(call: FollowUpCall, lens: TaskLens, { filter, tasks }: { readonly filter: TaskFilter; readonly tasks: readonly FollowedTask[] }): Promise<FollowUp['units']> {
  const counts = await countByLead(call.tx, await readyFilter(call.tx, call.scope, filter), lens);
  return inDirectoryOrder(await allUnits(call.tx, call.scope)).flatMap(({ id, name, shortName }) => {
    const value = counts.get(id);
    if (value === undefined) return [];
    return [{ unit: { id, name, shortName }, all: { key: 'unit', value, filter: { ...filter, unitId: id } }, tasks: tasks.filter((task) => task.lead.id === id) }];
  });
}

async function recentLetters({ tx, scope, actor, now }: FollowUpCall, { rules }: TaskLens): Promise<FollowUp['letters']> {
  const letters = await findLetters(tx, scope, { since: new Date(now.getTime() - rules.undoHours * HOUR) });
  return letters.map((letter) => presentLetter(letter, { actor, now, undoHours: rules.undoHours }));
}

/** A letter, for those who see one of its tasks. @throws Refused `common.not_found` */
export async function readLetter(call: Call<'readLetter'>): Promise<RouteAnswer<'readLetter'>> {
  const { tx, scope, actor, now } = call;
  const [letter] = await findLetters(tx, scope, { ids: [call.input.params.id] });
  if (letter === undefined) return refuse('common.not_found');
  const seen = (await findTasks(tx, scope, letter.task_ids)).filter((record) => maySee(record, actor));
  if (seen.length === 0) return refuse('common.not_found');
  const lens = await lensOf(call);
  return { ...presentLetter(letter, { actor, now, undoHours: lens.rules.undoHours }), tasks: await taskRows(call, seen.map((record) => record.id), lens) };
}

import type { SearchHit } from '#contract/index.js';
import { type Act, ACTS, fold } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { lensOf } from '../tasks/list.commands.js';
import { pageOfTasks } from '../tasks/page.queries.js';
import { findTasks } from '../tasks/queries.js';
import { presentDocumentHit, presentPersonHit, presentTaskHit, presentUnitHit } from './present.js';
import { findDocuments, findPeople, findUnits, type Wanted } from './queries.js';

const MOST_TASKS = 8;
const MOST_OTHERS = 5;
const MOST_WORDS = 12;
/** The palette orders the newest of these; the list behind it shows all. */
const NEWEST_LOOKED_AT = 400;

/** What the palette finds: tasks by adjacent words, the rest by words anywhere in the name, all without regard to marks. */
export async function search(call: Call<'search'>): Promise<{ hits: SearchHit[] }> {
  const { q } = call.input.query;
  const words = fold(q).split(' ').filter((word) => word !== '').slice(0, MOST_WORDS);
  if (words.length === 0) return { hits: [] };
  const wanted: Wanted = { words, today: call.today, limit: MOST_OTHERS };
  const [tasks, documents] = [await taskHits(call, q), mayAtAll(call, 'document.read') ? await findDocuments(call.tx, call.scope, wanted) : []];
  const units = mayAtAll(call, 'units.read') ? await findUnits(call.tx, call.scope, wanted) : [];
  const people = mayAtAll(call, 'people.read') ? await findPeople(call.tx, call.scope, wanted) : [];
  return { hits: [...tasks, ...documents.map(presentDocumentHit), ...units.map(presentUnitHit), ...people.map(presentPersonHit)] };
}

function mayAtAll({ actor }: Call<'search'>, act: Act): boolean {
  return actor.posts.some((post) => post.roles.some((role) => ACTS[act][role] !== undefined));
}

async function taskHits(call: Call<'search'>, q: string): Promise<SearchHit[]> {
  if (!mayAtAll(call, 'task.read')) return [];
  const page = await pageOfTasks(call.tx, { q }, { ...(await lensOf(call)), mostHits: NEWEST_LOOKED_AT }, { sort: 'relevance', limit: MOST_TASKS });
  return (await findTasks(call.tx, call.scope, page.ids)).map(presentTaskHit);
}

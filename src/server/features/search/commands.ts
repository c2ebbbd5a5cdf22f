import type { SearchHit } from '#contract/index.js';
import { together } from '../../database/together.js';
import type { Call } from '../../http/handler.js';
import { inTiers, isNamed, mayAtAll, peopleFound, type Question, questionOf, type Reach, unitsFound } from './find.commands.js';
import { documentHits, personHit, taskHits, unitHit } from './present.js';
import { seekDocuments, seekTasks } from './queries.js';

const MOST_TASKS = 8;
const MOST_OTHERS = 5;
/** A palette answers while a word is being typed: it orders the newest of these, and looks further only for who sees little of them. */
const TASKS: Reach = { enough: MOST_TASKS, first: 400, most: 5000 };
const DOCUMENTS: Reach = { enough: MOST_OTHERS, first: 100, most: 100 };

/** What the palette finds: units that the words name, tasks, documents with their whole texts, other units, people; all without regard to marks. */
export async function search(call: Call<'search'>): Promise<{ hits: SearchHit[] }> {
  const question = await questionOf(call, call.input.query.q);
  if (question === null) return { hits: [] };
  const units = mayAtAll(call.actor, 'units.read') ? unitsFound(question).slice(0, MOST_OTHERS) : [];
  const hitsOf = (named: boolean): readonly SearchHit[] => units.filter((unit) => isNamed(unit, question) === named).map((unit) => unitHit(unit, question));
  // None waits for another: what one is told, another is asked meanwhile.
  const [ofTasks, ofDocuments, ofPeople] = await together([tasks(call, question), documents(call, question), people(call, question)]);
  return { hits: [...hitsOf(true), ...ofTasks, ...ofDocuments, ...hitsOf(false), ...ofPeople] };
}

async function people(call: Call<'search'>, question: Question): Promise<readonly SearchHit[]> {
  if (!mayAtAll(call.actor, 'people.read')) return [];
  return (await peopleFound(call, question)).slice(0, MOST_OTHERS).map((person) => personHit(person, question));
}

async function tasks(call: Call<'search'>, question: Question): Promise<readonly SearchHit[]> {
  if (!mayAtAll(call.actor, 'task.read')) return [];
  const { hits } = await inTiers(question, TASKS, (look) => seekTasks(call.tx, call, look));
  return taskHits(call, hits.slice(0, MOST_TASKS), question);
}

async function documents(call: Call<'search'>, question: Question): Promise<readonly SearchHit[]> {
  if (!mayAtAll(call.actor, 'document.read')) return [];
  const { hits } = await inTiers(question, DOCUMENTS, (look) => seekDocuments(call.tx, look));
  return documentHits(call, hits.slice(0, MOST_OTHERS), question);
}

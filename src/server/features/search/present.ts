import type { SearchHit } from '#contract/index.js';
import { marksIn, printDay, type Snippet, snippetOf, type Unit } from '#core/index.js';
import { documentLabel } from '../tasks/present.js';
import { findTasks } from '../tasks/queries.js';
import { wordsOfTasks } from '../tasks/search.queries.js';
import type { Question, SearchCall } from './find.commands.js';
import { type Hit, documentsOf, entriesByIds, type PersonRecord } from './queries.js';

type Asked = Pick<Question, 'forms' | 'units'>;

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' · ');
const pairs = (marks: Snippet['marks']): [number, number][] => marks.map(([start, end]) => [start, end]);

function hitOf({ forms }: Asked, hit: Pick<SearchHit, 'kind' | 'id' | 'title' | 'detail'> & { readonly taskId?: string; readonly snippet?: Snippet | null }): SearchHit {
  const title = hit.title.normalize('NFC');
  const snippet = hit.snippet ?? null;
  return { ...hit, title, taskId: hit.taskId ?? null, marks: pairs(marksIn(title, forms)), snippet: snippet === null ? null : { text: snippet.text, marks: pairs(snippet.marks) } };
}

/** Tasks by their titles; where the words stand elsewhere, in the order or in the number of an answer, with those. */
export async function taskHits({ tx, scope }: SearchCall, hits: readonly Hit[], asked: Asked): Promise<readonly SearchHit[]> {
  const tasks = await findTasks(tx, scope, hits.map(({ id }) => id));
  const elsewhere = tasks.filter(({ title }) => marksIn(title, asked.forms.slice(0, 1)).length === 0).map(({ id }) => id);
  const words = new Map((await wordsOfTasks(tx, scope, elsewhere)).map((each) => [each.id, each.words]));
  return tasks.map((task) => hitOf(asked, {
    kind: 'task', id: task.id, title: task.title, detail: joined([task.code, task.lead_short_name === '' ? task.lead_name : task.lead_short_name]),
    snippet: (words.get(task.id) ?? []).slice(2).flatMap((text) => snippetOf(text, asked.forms) ?? [])[0] ?? null,
  }));
}

/** Documents by symbol and subject, with the stretch of the text where the words stand. */
export async function documentHits({ tx, scope }: SearchCall, hits: readonly Hit[], asked: Asked): Promise<readonly SearchHit[]> {
  return (await documentsOf(tx, scope, hits)).map((document) => {
    const label = documentLabel(document);
    return hitOf(asked, {
      kind: 'document', id: document.id, title: document.subject === '' ? document.title : document.subject, detail: joined([label === document.title ? '' : label, document.issuer_name]),
      snippet: document.stretch === null ? null : snippetOf(document.stretch, asked.forms),
    });
  });
}

/** Entries by their tasks, with what was written. */
export async function entryHits({ tx, scope }: SearchCall, hits: readonly Hit[], asked: Asked): Promise<readonly SearchHit[]> {
  return (await entriesByIds(tx, scope, hits.map(({ id }) => id))).map((entry) => {
    const text = joined([entry.body, ...entry.numbers]);
    return hitOf(asked, {
      kind: 'entry', id: entry.id, taskId: entry.task_id, title: entry.task_title, detail: joined([entry.code, entry.by, printDay(entry.occurred_on)]),
      snippet: snippetOf(text, asked.forms) ?? { text: text.slice(0, 200), marks: [] },
    });
  });
}

/** A unit with the one above it. */
export function unitHit(unit: Unit, asked: Asked): SearchHit {
  const above = asked.units.find(({ id }) => id === unit.parentId);
  return hitOf(asked, { kind: 'unit', id: unit.id, title: unit.name, detail: joined([unit.shortName, above?.name ?? null]) });
}

/** A person with what they are and where. */
export function personHit(person: PersonRecord, asked: Asked): SearchHit {
  return hitOf(asked, { kind: 'person', id: person.id, title: person.name, detail: joined([person.title, person.unit_name]) });
}

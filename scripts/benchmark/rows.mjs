import { randomUUID } from 'node:crypto';
import { unitId } from './agency.mjs';
import { taskIdsOf } from './load.mjs';

const DEEP = 10_000;
/** A page of results counts no further. */
const MOST_COUNTED = 500;
/** The floor's request of the same letter, where there is a floor. */
const same = (key) => (floor) => floor?.requests[key];
const query = (filter) => `/tasks?${new URLSearchParams(filter)}`;

/** What is read, by whom, and how many tasks the answer must mean. Letters as in the measurements of other products. */
export async function readRows({ leader, head }, data) {
  const { unitMostOverdue: unit, phrases } = data.meta;
  const ofUnit = { unitId: unitId(unit.unit), state: 'open' };
  const rich = richTask(data);
  const list = (key, name, { who = leader, filter, total }) => ({ key, name, who, path: query({ limit: 50, ...filter }), total: { wanted: total, of: (answer) => answer.total }, floor: same(key) });
  return [
    list('c', 'overdue of a unit, 50', { filter: { ...ofUnit, timeliness: 'overdue' }, total: unit.overdue }),
    list('d', 'open of everything, 50', { filter: { state: 'open' }, total: data.meta.open }),
    list('d2', `the same after ${DEEP.toLocaleString('en')}, by key`, { filter: { state: 'open', cursor: await cursorAfter(leader, DEEP) }, total: data.meta.open }),
    list('g1', "a unit's open list, its head", { who: head, filter: ofUnit, total: unit.open }),
    list('e1', 'rare phrase, with diacritics', { filter: { q: phrases.rare.accented }, total: phrases.rare.hits }),
    list('e2', 'rare phrase, without', { filter: { q: phrases.rare.plain }, total: phrases.rare.hits }),
    list('e3', 'common phrase, with diacritics', { filter: { q: phrases.common.accented }, total: phrases.common.hits }),
    list('e4', 'common phrase, without', { filter: { q: phrases.common.plain }, total: phrases.common.hits }),
    palette(leader, 'p1', 'palette, rare phrase', phrases.rare.accented),
    palette(leader, 'p2', 'palette, common phrase', phrases.common.plain),
    palette(leader, 'p3', 'palette, one common word', phrases.common.plain.split(' ')[0]),
    palette(leader, 'p4', 'palette, a word being typed', phrases.common.plain.slice(0, -1)),
    palette(leader, 'p5', 'palette, words apart', phrases.common.plain.split(' ').reverse().join(' ')),
    palette(leader, 'p6', 'palette, two letters', phrases.common.plain.slice(0, 2), 0),
    { key: 's1', name: 'page of results, rare phrase', who: leader, path: `/search/results?${new URLSearchParams({ q: phrases.rare.plain, kind: 'task' })}`, total: { wanted: phrases.rare.hits, of: (answer) => answer.counts.find(({ kind }) => kind === 'task').count } },
    { key: 's2', name: 'page of results, common phrase', who: leader, path: `/search/results?${new URLSearchParams({ q: phrases.common.plain, kind: 'task' })}`, total: { wanted: Math.min(MOST_COUNTED, phrases.common.hits), of: (answer) => answer.counts.find(({ kind }) => kind === 'task').count } },
    { key: 'f', name: 'all tasks by unit, with overdue', who: leader, path: '/task-groups?by=unit', total: { wanted: data.meta.overdue, of: (answer) => answer.groups.reduce((sum, { overdue }) => sum + overdue, 0) }, floor: same('f') },
    { key: 'g3', name: 'overview with all units', who: leader, path: '/overview', total: { wanted: data.meta.overdue, of: (answer) => answer.overdue.value }, floor: same('g3') },
    { key: 'g4', name: "a head's own page", who: head, path: '/mine', total: { wanted: unit.open, of: (answer) => answer.groups.reduce((sum, group) => sum + group.total, 0) } },
    { key: 'g5', name: 'one task with its log', who: leader, path: `/tasks/${rich.id}`, total: { wanted: rich.entries, of: (answer) => answer.entries.length }, floor: (floor) => floor?.requests.g5(rich.number) },
  ];
}

/** A key press in the palette, which answers while a word is being typed. */
const palette = (who, key, name, q, least = 8) => ({ key, name, who, path: `/search?${new URLSearchParams({ q })}`, limit: 50, total: { wanted: true, of: (answer) => answer.hits.filter(({ kind }) => kind === 'task').length >= least } });

async function cursorAfter(leader, offset) {
  let cursor = null;
  const seen = new Set();
  let shown = 0;
  for (let at = 0; at < offset; at += 200) {
    const page = await leader.read(query({ state: 'open', limit: 200, ...(cursor === null ? {} : { cursor }) }));
    for (const task of page.tasks) seen.add(task.id);
    shown += page.tasks.length;
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  if (seen.size !== shown) throw new Error('a page by key showed a task twice');
  return cursor;
}

/** An open task with a log, a parent and a child: the page that asks for most. */
function richTask(data) {
  const withNotes = new Map();
  for (const note of data.notes) withNotes.set(note.task, (withNotes.get(note.task) ?? 0) + 1);
  const parents = new Set(data.tasks.map((task) => task.parent));
  const task = data.tasks.find((each) => !each.closed && each.parent !== null && withNotes.has(each.id) && parents.has(each.id)) ?? data.tasks[0];
  return { number: task.id, id: taskIdsOf(data).get(task.id), entries: 1 + (withNotes.get(task.id) ?? 0) };
}

/** How many orders are given at most: runs one at a time, and as many as sixteen at once give in some seconds. */
const MOST_ORDERS = 8000;

/**
 * What is written: each request once, so that there are as many as there is work for. `heads` say what their own units do, by unit, on the tasks that are
 * worked on and in the `versions` that these have now, by id: a folder that was kept has reports of earlier runs.
 */
export function writeRows({ registrar, heads }, { data, documentIds, versions }) {
  const ids = taskIdsOf(data);
  const active = data.tasks.filter((task) => heads.has(task.unit) && versions.has(ids.get(task.id)));
  return [
    { key: 'a', name: 'give an order to a unit', requests: data.tasks.slice(0, MOST_ORDERS).map((task) => registrar.post('/tasks', orderOf(task, data))), floor: (floor) => floor?.requests.a(MOST_ORDERS) },
    { key: 'a2', name: 'give out the task of a document', requests: documentIds.map((id) => registrar.post(`/documents/${id}/assignments`, { version: 0 })) },
    { key: 'b', name: 'report progress', requests: active.map((task) => heads.get(task.unit).post(`/tasks/${ids.get(task.id)}/report`, { version: versions.get(ids.get(task.id)), body: 'Đã hoàn thành dự thảo, đang lấy ý kiến các đơn vị liên quan.', percent: 60, evidence: [] })), floor: (floor) => floor?.requests.b(active) },
  ];
}

function orderOf(task, { meta }) {
  const deadline = { phrase: '', bound: 'by', anchor: meta.today, from: null, to: meta.today, precision: 'day', source: 'own' };
  return {
    id: randomUUID(), title: task.title, leadUnitIds: [unitId(task.unit)], supportUnitIds: task.coop.map(unitId), deadline, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null,
    deliverable: task.text, steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null,
  };
}

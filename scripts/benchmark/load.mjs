import { createHash } from 'node:crypto';
import { documentIdOf, idOf, insertRows, KIND, postId, unitId } from './agency.mjs';
import { dist } from './product.mjs';

const { accentedPairs, syllablePairs, syllables } = await dist('core/index.js');
const { canonicalJson } = await dist('server/database/canonical-json.js');
const { indexStored } = await dist('server/features/search/jobs.js');
const { provenScope } = await dist('server/database/scope.js');

const STATES = { new: 'assigned', in_progress: 'active', waiting: 'submitted', done: 'done', cancelled: 'cancelled' };
/** Working hours of the day on which something happened: 08:00 in Vietnam. */
const instantOf = (day) => Date.parse(`${day}T01:00:00Z`);
const isoOf = (day) => new Date(instantOf(day)).toISOString();
const taskId = (task) => idOf(KIND.task, task.id, instantOf(task.created));

/** The ids that the generated tasks have in the database, by their number. */
export function taskIdsOf(data) {
  return new Map(data.tasks.map((task) => [task.id, taskId(task)]));
}

/** Writes all tasks with parties, logs and words to search, then what the planner and the visibility map need. */
export async function loadTasks(client, { scope, data }) {
  const restore = await withoutIndexes(client);
  await insertTasks(client, { scope, data });
  await restore();
  await client.query('vacuum analyze');
}

/** Writes all tasks with parties, logs and words to search. */
export async function insertTasks(client, { scope, data }) {
  const ids = taskIdsOf(data);
  const notes = grouped(data.notes);
  const openChildren = new Map();
  for (const task of data.tasks) if (task.parent !== null && !task.closed) openChildren.set(task.parent, (openChildren.get(task.parent) ?? 0) + 1);
  for (let at = 0; at < data.tasks.length; at += 2000) {
    const part = data.tasks.slice(at, at + 2000).map((task) => ({ task, log: logOf(scope, task, notes.get(task.id) ?? []) }));
    await client.query('begin');
    await insertRows(client, 'task', part.map(({ task, log }) => taskRow(scope, task, { log, ids, openChildren: openChildren.get(task.id) ?? 0, last: notes.get(task.id)?.at(-1) })));
    await insertRows(client, 'party', part.flatMap(({ task }) => partyRows(scope, task)));
    await insertRows(client, 'entry', part.flatMap(({ log }) => log));
    await insertRows(client, 'task_search', part.map(({ task }) => searchRow(scope, task)));
    await client.query('commit');
  }
}

function grouped(notes) {
  const groups = new Map();
  for (const note of notes) groups.set(note.task, [...(groups.get(note.task) ?? []), note]);
  return groups;
}

const deadlineOf = (task) => ({ phrase: `trước ngày ${task.due.split('-').reverse().join('/')}`, bound: 'by', anchor: task.due, from: null, to: task.due, precision: 'day', source: 'own' });

function taskRow({ agencyId }, task, { log, ids, openChildren, last }) {
  const state = STATES[task.status];
  return {
    agency_id: agencyId, id: taskId(task), code: `${task.created.slice(0, 4)}-${String(task.id).padStart(6, '0')}`, kind: 'directive', class: 'action', title: task.title, parent_id: ids.get(task.parent) ?? null, position: 0,
    state, version: log.length, lead_unit_id: unitId(task.unit), lead_post_id: postId(task.assignee), assigner_post_id: postId(task.author), assigner_text: '', document_id: null,
    deadline: deadlineOf(task), original_deadline: deadlineOf(task), due_on: task.due, original_due_on: task.due, urgency: task.urgency === 'urgent' ? 'urgent' : 'none', is_key: task.urgency === 'high', routine: false, restricted: false,
    deliverable: {}, approval_chain: [], progress_percent: task.progress, open_child_count: openChildren, extension_count: 0, redo_count: 0, paused_days: 0, opened_on: task.created, closed_on: task.closed_on,
    result: state === 'done' ? 'done' : state === 'cancelled' ? 'not_needed' : null, last_report_at: last === undefined ? null : isoOf(last.at), last_report: last?.text ?? null,
    entry_count: log.length, entry_head: log.at(-1).hash, created_at: isoOf(task.created), updated_at: isoOf(last?.at ?? task.created),
  };
}

function partyRows({ agencyId: agency_id }, task) {
  const party = (role, unit, place, post) => ({ agency_id, id: idOf(KIND.party, task.id * 8 + place, instantOf(task.created)), task_id: taskId(task), role, unit_id: unitId(unit), post_id: post, valid_from: task.created });
  return [party('lead', task.unit, 0, postId(task.assignee)), ...task.coop.map((unit, index) => party('support', unit, index + 1, null))];
}

/** The log of a task: the order as it was given, then its notes; a chain that the product's own check finds whole. */
function logOf(scope, task, notes) {
  const first = { day: task.created, by: task.author, kind: 'state', body: task.text, data: { from: 'draft', to: 'assigned', command: 'open' } };
  const rest = notes.map((note) => ({ day: note.at, by: note.author, kind: 'progress', body: note.text, data: { percent: note.progress, from: 'active' } }));
  let head = '';
  return [first, ...rest].map((each, index) => {
    const link = {
      taskId: taskId(task), ordinal: index + 1, id: idOf(KIND.entry, task.id * 8 + index, instantOf(each.day)), at: isoOf(each.day), byPostId: postId(each.by), onBehalfOfPostId: null,
      kind: each.kind, body: each.body, data: each.data, evidence: [], occurredOn: each.day, undoesEntryId: null,
    };
    const previous = head;
    head = createHash('sha256').update(previous).update(canonicalJson(link)).digest('hex');
    return {
      agency_id: scope.agencyId, id: link.id, task_id: link.taskId, ordinal: link.ordinal, at: link.at, by_post_id: link.byPostId, kind: link.kind, body: link.body, data: link.data, evidence: [], occurred_on: link.occurredOn, prev_hash: previous, hash: head,
    };
  });
}

const vector = (words) => [...new Set(words)].map((word) => `'${word}'`).join(' ');

function searchRow({ agencyId }, task) {
  const texts = [task.title, task.text];
  return { agency_id: agencyId, task_id: taskId(task), syllables: vector(texts.flatMap(syllables)), pairs: vector(texts.flatMap(syllablePairs)), accented_pairs: vector(texts.flatMap(accentedPairs)) };
}

/** Takes the plain indexes of the filled tables away, and answers how to build them again: one pass over full tables is several times quicker. */
export async function withoutIndexes(client) {
  const { rows } = await client.query(`select i.indexname as name, i.indexdef as definition from pg_indexes i join pg_class c on c.relname = i.indexname join pg_index x on x.indexrelid = c.oid
    where i.schemaname = 'public' and i.tablename in ('task', 'party', 'entry', 'task_search', 'search_piece') and not x.indisunique`);
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}

const DRAFT = { start: 0, class: 'action', leadText: null, leadBasis: null, coordinators: [], deliverable: '', approval: '', urgency: 'none', citations: [], flags: [], confidence: 1, status: 'accepted', confirmedFields: [], taskId: null, origin: 'person' };

/** Documents with one accepted draft each, ready to be given out. Answers their ids. */
export async function loadReviewedDocuments(client, { scope, data, count }) {
  const { agencyId: agency_id } = scope;
  const model = data.tasks.slice(0, count);
  const passageId = (index) => idOf(KIND.passage, index + 1);
  await insertRows(client, 'document', model.map((task, index) => ({
    agency_id, id: documentIdOf(index), direction: 'in', title: `Văn bản ${index + 1}`, type: 'TB', number: String(index + 1), notation: 'TB-UBND', issued_on: data.meta.today, place: '', issuer_name: 'UBND tỉnh', subject: task.title, signing: [], recipients: [],
    urgency: 'none', secrecy: 'none', status: 'issued', reading_state: 'read', review_version: 0, created_at: isoOf(data.meta.today), version: 0,
  })));
  await insertRows(client, 'document_text', model.map((task, index) => ({ agency_id, document_id: documentIdOf(index), text: task.text, notes: [] })));
  await insertRows(client, 'passage', model.map((task, index) => ({
    agency_id, id: passageId(index), document_id: documentIdOf(index), start_at: 0, end_at: task.text.length, path: '', kind: 'directive', made_by: 'person', confidence: 1, status: 'accepted',
    draft: { ...DRAFT, id: passageId(index), end: task.text.length, text: task.text, title: task.title, leadUnitId: unitId(task.unit), deadline: deadlineOf(task) },
  })));
  await client.query('analyze document, document_text, passage');
  return model.map((_, index) => documentIdOf(index));
}

/** Does what the job of the product does after an update: portion by portion, each asking for the next. */
export async function indexStoredTexts(database, { agencyId }) {
  for (const of of ['document', 'entry']) {
    let payload = { of, after: null };
    while (payload !== undefined) {
      await indexStored({ database }, provenScope(agencyId), payload);
      const next = await database.selectFrom('job').select(['id', 'payload']).where('kind', '=', 'index_search').where('agency_id', '=', agencyId).execute();
      payload = next.find((job) => job.payload.of === of && job.payload.after !== payload.after)?.payload;
      await database.deleteFrom('job').where('kind', '=', 'index_search').where('agency_id', '=', agencyId).execute();
    }
  }
}

import { type Actor, addDays, DEFAULT_TASK_RULES, may, officialClass, timeliness, type Timeliness } from '#core/index.js';
import { TASK_GROUPS, type TaskFilter } from '#contract/index.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAgency, type Tx } from '../../database/transaction.js';
import { makeOffice, type Office, startTestServer, type TestServer } from '../../http/testing/office.js';
import { insertRandomTasks } from '../../testing/random-tasks.js';
import { type TaskLens, timelinessCondition, visibleCondition } from './filter.queries.js';
import { countGroups, groupFilter } from './group.queries.js';
import { countTasks, pageOfTasks, pageWithTotal, readyFilter, type TaskSort } from './page.queries.js';
import { maySee } from './present.js';
import { findTasks, taskOf, type TaskRecord } from './queries.js';

const TODAY = '2025-04-14';
const KINDS: readonly Timeliness[] = ['undated', 'on_track', 'due_soon', 'overdue', 'on_time', 'late', 'paused'];
let server: TestServer;
let office: Office;
let other: Office;
let records: readonly TaskRecord[];

const inside = <T>(work: (tx: Tx) => Promise<T>, of: Office = office): Promise<T> => inAgency(server.context.database, of.scope, work);

function actorOf(key: string, of: Office = office): Actor {
  const { root, planning, science, group, office: officeUnit } = of.units;
  const below: Record<string, readonly string[]> = { leader: [root, officeUnit, planning, science, group], auditor: [root, officeUnit, planning, science, group], head: [planning, group], officer: [planning, group], head2: [science], officer2: [science] };
  const units = below[key] ?? [officeUnit];
  const roles: Record<string, Actor['posts'][number]['roles']> = { chief: ['chief_of_office'], head2: ['head'], officer2: ['officer'] };
  return { agencyId: of.scope.agencyId, personId: of.people[key]?.personId ?? '', posts: [{ postId: of.people[key]?.postId ?? '', unitId: units[0] ?? '', unitIdsBelow: units, unitIdsAbove: [], roles: roles[key] ?? [key as 'head'] }] };
}

const lens = (key = 'leader', rules = DEFAULT_TASK_RULES): TaskLens => ({ scope: office.scope, actor: actorOf(key), today: TODAY, rules });

beforeAll(async () => {
  server = await startTestServer({ handlers: {} });
  office = await makeOffice(server, 'a');
  other = await makeOffice(server, 'b');
  for (const [of, seed, count] of [[office, 7, 900], [other, 8, 60]] as const) {
    await inside((tx) => insertRandomTasks(tx, of.scope, { count, seed, today: TODAY, unitIds: Object.values(of.units), postIds: Object.values(of.people).map((person) => person.postId), searchable: true }), of);
  }
  const ids = await inside((tx) => sql<{ id: string }>`select id from task`.execute(tx));
  records = await inside((tx) => findTasks(tx, office.scope, ids.rows.map((row) => row.id)));
});
afterAll(() => server.close());

test('the random tasks hold every standing, so that what follows means something', () => {
  const found = new Set(records.map((record) => timeliness(taskOf(record), TODAY, DEFAULT_TASK_RULES)));
  expect(records).toHaveLength(900);
  expect([...found].sort()).toEqual([...KINDS].sort());
});

describe('timeliness in SQL is timeliness in core', () => {
  test.each([
    ['the default rules', DEFAULT_TASK_RULES],
    ['long warnings', { ...DEFAULT_TASK_RULES, beforeStrict: false, soonDays: 10, soonDaysForPeriods: 30 }],
    ['periods warned later than days', { ...DEFAULT_TASK_RULES, beforeStrict: false, soonDays: 14, soonDaysForPeriods: 2 }],
    ['no warning', { ...DEFAULT_TASK_RULES, beforeStrict: false, soonDays: 0, soonDaysForPeriods: 0 }],
  ])('%s', async (_name, rules) => {
    for (const day of [TODAY, addDays(TODAY, -30), addDays(TODAY, 30)]) {
      const found = await inside((tx) =>
        sql<{ id: string; kinds: string[] }>`select t.id, array_remove(array[${sql.join(KINDS.map((kind) => sql`case when ${timelinessCondition(kind, { today: day, rules })} then ${sql.lit(kind)} end`))}], null) as kinds from task t`.execute(tx));
      const kinds = new Map(found.rows.map((row) => [row.id, row.kinds]));
      for (const record of records) expect(kinds.get(record.id), `${record.code} ${record.state} ${record.due_on} on ${day}`).toEqual([timeliness(taskOf(record), day, rules)]);
    }
  });
});

test.each(['leader', 'chief', 'registrar', 'follower', 'head', 'officer', 'head2', 'officer2', 'auditor', 'admin'])('what %s may see in SQL is what they may see in core', async (key) => {
  const actor = actorOf(key);
  const found = await inside((tx) => sql<{ id: string }>`select t.id from task t where ${visibleCondition(actor)}`.execute(tx));
  expect(new Set(found.rows.map((row) => row.id))).toEqual(new Set(records.filter((record) => maySee(record, actor)).map((record) => record.id)));
  expect(may(actor, 'task.read', { agencyId: office.scope.agencyId, restricted: true, leadUnitId: null })).toBe(key === 'auditor');
});

async function everyPage(filter: TaskFilter, options: { readonly key?: string; readonly sort?: TaskSort; readonly limit?: number } = {}): Promise<string[]> {
  return inside(async (tx) => {
    const ready = await readyFilter(tx, office.scope, filter);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await pageWithTotal(tx, ready, lens(options.key), { sort: options.sort, cursor, limit: options.limit ?? 37 });
      expect(page.total).toBe(await countTasks(tx, ready, lens(options.key)));
      ids.push(...page.records.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return ids;
  });
}

const total = (filter: TaskFilter, key?: string): Promise<number> => inside(async (tx) => countTasks(tx, await readyFilter(tx, office.scope, filter), lens(key)));

const OFFICIAL = ['on_time', 'late', 'on_track', 'overdue'] as const;
const FILTERS: readonly TaskFilter[] = [
  {}, { state: 'open' }, { state: 'closed' }, { state: 'all' }, { state: 'submitted' }, { state: 'done' }, { state: 'cancelled' }, { state: 'paused' },
  ...KINDS.map((timeliness) => ({ timeliness })), { state: 'open', timeliness: 'overdue' }, { waiting: 'decision' }, { waiting: 'request' }, { waiting: 'extension' }, { waiting: 'confirmation' }, { waiting: 'instruction' },
  { dueFrom: '2025-04-01', dueTo: '2025-04-30' }, { closedFrom: '2025-03-01', closedTo: '2025-04-10' }, { mine: true }, { attention: 'any' }, { attention: 'stale' }, { openedFrom: '2025-03-01', openedTo: '2025-03-31' }, { q: 'tàu cá' }, { q: 'chuyển đổi số' }, { q: 'chuyen doi' },
  { state: 'draft' }, { undated: true }, { direct: true, state: 'open' }, { assigner: 'Chủ tịch UBND tỉnh' }, { assigner: '-' }, { programme: '57-NQ/TW (2024)' }, { programme: '-' }, { givenByMe: true }, { key: true }, { dunned: true, state: 'open' }, { dormant: true }, { restricted: true },
  ...OFFICIAL.map((official) => ({ official })), { official: 'none' },
];

describe('pages', () => {
  const cases = FILTERS.flatMap((filter) => (['due', 'newest', 'relevance'] as const).map((sort) => [JSON.stringify(filter), sort, filter] as const));
  test.each(cases)('%s by %s: every task once, none left out', async (_name, sort, filter) => {
    const ids = await everyPage(filter, { sort });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(await total(filter));
  });

  test('by due day: dated first, undated last', async () => {
    const byId = new Map(records.map((record) => [record.id, record]));
    const days = (await everyPage({ state: 'open' }, { sort: 'due' })).map((id) => byId.get(id)?.due_on ?? '9999-12-31');
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toBe('9999-12-31');
  });

  test.each(['due', 'newest', 'relevance'] as const)('by %s, a page read again between its two places is the same page, also where its end has no day', async (sort) => {
    await inside(async (tx) => {
      const all = (await pageOfTasks(tx, { state: 'all' }, lens(), { sort, limit: 500 })).records.map(({ id }) => id);
      let cursor: string | undefined;
      for (let from = 0; from + 23 < all.length; from += 23) {
        const until = (await pageOfTasks(tx, { state: 'all' }, lens(), { sort, cursor, limit: 23 })).nextCursor ?? undefined;
        const again = await pageOfTasks(tx, { state: 'all' }, lens(), { sort, cursor, until, limit: 500 });
        expect({ ids: again.records.map(({ id }) => id), nextCursor: again.nextCursor }).toEqual({ ids: all.slice(from, from + 23), nextCursor: null });
        cursor = until;
      }
      expect(cursor).toBeDefined();
    });
  });

  test('a cursor of another sort or of nobody is refused', async () => {
    const page = await inside((tx) => pageOfTasks(tx, { state: 'open' }, lens(), { sort: 'due', limit: 5 }));
    await expect(inside((tx) => pageOfTasks(tx, { state: 'open' }, lens(), { sort: 'newest', limit: 5, cursor: page.nextCursor ?? '' }))).rejects.toThrow('common.invalid');
    await expect(inside((tx) => pageOfTasks(tx, { state: 'open' }, lens(), { sort: 'due', limit: 5, cursor: Buffer.from('["due","x","y"]').toString('base64url') }))).rejects.toThrow('common.invalid');
  });
});

test('a restricted task counts in a total and is missing from the rows of those who are no party of it', async () => {
  const hidden = records.filter((record) => !maySee(record, actorOf('officer2'))).length;
  const rows = await everyPage({ state: 'all' }, { key: 'officer2' });
  expect(hidden).toBeGreaterThan(0);
  expect((await total({ state: 'all' }, 'officer2')) - rows.length).toBe(hidden);
  // Words would tell what it is about: a search counts only what one may see.
  expect(await total({ q: 'tàu cá' }, 'officer2')).toBe((await everyPage({ q: 'tàu cá' }, { key: 'officer2' })).length);
});

test.each(OFFICIAL)('the official class %s in SQL is the one in core', async (official) => {
  const counted = records.filter((record) => officialClass(taskOf(record), TODAY, DEFAULT_TASK_RULES) === official);
  expect(counted.length).toBeGreaterThan(0);
  expect(new Set(await everyPage({ official }))).toEqual(new Set(counted.map((record) => record.id)));
});

test('what counts in no official class is in none of the four lists', async () => {
  const uncounted = records.filter((record) => !OFFICIAL.some((official) => officialClass(taskOf(record), TODAY, DEFAULT_TASK_RULES) === official));
  expect(uncounted.length).toBeGreaterThan(0);
  expect(new Set(await everyPage({ official: 'none' }))).toEqual(new Set(uncounted.map((record) => record.id)));
});

test.each([
  ['key', { key: true }, (record: TaskRecord) => record.is_key], ['dunned', { dunned: true }, (record: TaskRecord) => record.dun_count > 0], ['dormant', { dormant: true }, (record: TaskRecord) => record.dormant],
  ['restricted', { restricted: true }, (record: TaskRecord) => record.restricted], ['without a day', { undated: true }, (record: TaskRecord) => record.due_on === null],
  ['ordered by one', { assigner: 'Giám đốc Sở' }, (record: TaskRecord) => record.assigner_text === 'Giám đốc Sở'], ['ordered by nobody', { assigner: '-' }, (record: TaskRecord) => record.assigner_text === ''],
  ['part of a programme', { programme: '47/KH-UBND (2025)' }, (record: TaskRecord) => record.programme === '47/KH-UBND (2025)'], ['part of none', { programme: '-' }, (record: TaskRecord) => record.programme === ''],
] as const)('%s', async (_name, filter, holds) => {
  expect(new Set(await everyPage(filter))).toEqual(new Set(records.filter(holds).map((record) => record.id)));
});

test('given by me: ordered by one’s post, given out by it, or signed; nobody else’s', async () => {
  const me = office.people['leader'];
  const [ordered = '', opened = '', signed = ''] = records.map(({ id }) => id);
  await inside(async (tx) => {
    // Who ordered a task is never changed by the product.
    await sql`set local role none`.execute(tx);
    await sql`update task set assigner_post_id = ${me?.postId} where id = ${ordered}`.execute(tx);
    await sql`insert into entry (agency_id, id, task_id, ordinal, at, by_post_id, kind, occurred_on, prev_hash, hash) values (${office.scope.agencyId}, ${crypto.randomUUID()}, ${opened}, 1, now(), ${me?.postId}, 'link', ${TODAY}, '', '')`.execute(tx);
    for (const [direction, id] of [['internal', signed], ['in', records[3]?.id ?? '']] as const) {
      const documentId = crypto.randomUUID();
      await sql`insert into document (agency_id, id, direction, title, signing) select ${office.scope.agencyId}, ${documentId}, ${direction}, 'Thông báo', jsonb_build_array(jsonb_build_object('mode', '', 'position', 'Giám đốc', 'name', name)) from person where id = ${me?.personId}`.execute(tx);
      await sql`update task set document_id = ${documentId} where id = ${id}`.execute(tx);
    }
  });
  expect(new Set(await everyPage({ givenByMe: true }))).toEqual(new Set([ordered, opened, signed]));
  expect(await everyPage({ givenByMe: true }, { key: 'head2' })).toEqual([]);
});

describe('groups', () => {
  const asked: readonly TaskFilter[] = [{}, { state: 'open' }, { timeliness: 'overdue' }, { q: 'tàu cá' }, { dueFrom: '2025-04-10', dueTo: '2025-06-20' }, { key: true, state: 'open' }];
  const cases = asked.flatMap((filter) => TASK_GROUPS.map((by) => [JSON.stringify(filter), by, filter] as const));
  test.each(cases)('%s by %s: every group’s total is the total of its filter, and they add up', async (_name, by, filter) => {
    for (const key of ['leader', 'officer2']) {
      const groups = await inside(async (tx) => countGroups(tx, await readyFilter(tx, office.scope, filter), { by, lens: lens(key) }));
      for (const group of groups) {
        expect(await total(groupFilter(filter, by, group.key), key), group.key).toBe(group.total);
        expect(await total({ ...groupFilter(filter, by, group.key), timeliness: 'overdue' }, key)).toBe(group.overdue);
      }
      const sum = groups.reduce((all, group) => all + group.total, 0);
      expect(sum).toBe(by === 'assigner' || by === 'programme' ? (await everyPage(filter, { key })).length : await total(filter, key));
    }
  });
});

test('a request waits only while somebody could answer it', async () => {
  const before = await total({ waiting: 'extension' });
  await inside(async (tx) => {
    const [first] = await everyPage({ waiting: 'extension' });
    await sql`update task set state = 'submitted' where id = ${first}`.execute(tx);
    expect(await countTasks(tx, { waiting: 'extension' }, lens())).toBe(before - 1);
    await sql`update task set state = ${records.find((record) => record.id === first)?.state} where id = ${first}`.execute(tx);
  });
});

describe('units', () => {
  test('a unit alone, and with what is below it', async () => {
    const { planning, group } = office.units;
    const led = (ids: readonly string[]): number => records.filter((record) => ids.includes(record.lead_unit_id)).length;
    expect(await total({ unitId: planning })).toBe(led([planning]));
    expect(await total({ unitId: planning, below: true })).toBe(led([planning, group]));
    expect(await total({ unitId: other.units.planning, below: true })).toBe(0);
  });

  test('mine is the unit for its head and the post for an officer', async () => {
    const { planning, group } = office.units;
    const [headPost, officerPost] = [office.people['head']?.postId, office.people['officer']?.postId];
    expect(await total({ mine: true }, 'head')).toBe(records.filter((record) => [planning, group].includes(record.lead_unit_id) || record.lead_post_id === headPost).length);
    expect(await total({ mine: true }, 'officer')).toBe(records.filter((record) => record.lead_post_id === officerPost).length);
  });
});

describe('words', () => {
  const coded = (q: string): Promise<(string | undefined)[]> => everyPage({ q }).then((ids) => ids.map((id) => records.find((record) => record.id === id)?.title));
  test.each([
    ['tàu cá', /tàu cá/],
    ['tau ca', /tàu cá/],
    ['GIÁM SÁT tàu', /giám sát tàu/],
    ['dinh muc kinh te', /định mức kinh tế/],
    ['chuyen doi s', /chuyển đổi số/],
  ])('“%s”', async (q, title) => {
    const titles = await coded(q);
    expect(titles.length).toBe(records.filter((record) => title.test(record.title)).length);
    for (const found of titles) expect(found).toMatch(title);
  });

  test('marks that differ do not match where marks were typed', async () => expect(await coded('tầu cà')).toEqual([]));
  test('a code finds its task', async () => expect(await coded('R7-00042')).toEqual([records.find((record) => record.code === 'R7-00042')?.title]));
  test.each(["'", '\\', '!!', '& | :*', "tàu' | 'x", '😀 😀'])('no text is taken for the language of queries: %s', async (q) => expect(Array.isArray(await coded(q))).toBe(true));
});

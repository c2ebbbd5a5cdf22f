import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { makeOffice, type Office, startTestServer, type TestServer } from '../http/testing/office.js';
import type { LogEnd } from './chain.js';
import { type EntryToAppend, verifyTaskChain } from './history.js';
import { appendEntries } from '../testing/log.js';
import { rulesOf, workingCalendar } from './rules.js';
import { inAgency, type Tx } from './transaction.js';

let server: TestServer;
let own: Office;
let other: Office;

beforeAll(async () => {
  server = await startTestServer({ handlers: {} });
  [own, other] = [await makeOffice(server, 'a'), await makeOffice(server, 'b')];
});
afterAll(() => server.close());

const inOffice = <T>(office: Office, work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(server.context.database, office.scope, work);
const rowsOf = async (query: RawBuilder<unknown>, tx: Tx): Promise<number> => (await query.execute(tx)).rows.length;

async function newTask(office: Office): Promise<string> {
  const id = newId();
  await inOffice(office, (tx) =>
    sql`insert into task (agency_id, id, code, title, state, lead_unit_id, due_on, original_due_on) values (${office.scope.agencyId}, ${id}, ${id}, 'Báo cáo', 'active', ${office.units.planning}, '2025-04-30', '2025-04-30')`.execute(tx),
  );
  return id;
}

describe('the fence', () => {
  const TABLES = sql<{ name: string }>`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
  /** Workers serve every agency, and answer none of it to anybody. */
  const WITHOUT = ['job'];

  test('stands around every table of an agency', async () => {
    const fenced = await sql<{ name: string }>`select relname as name from pg_class where relrowsecurity and relkind = 'r'`.execute(server.context.database);
    const names = fenced.rows.map((row) => row.name);
    const tables = (await TABLES.execute(server.context.database)).rows.map((row) => row.name);
    expect(tables.filter((name) => !names.includes(name))).toEqual(WITHOUT);
    expect(names).toContain('agency');
  });

  test.each(['agency', 'unit', 'person', 'post', 'account', 'login', 'rule', 'series'])('lets a query of %s without any condition see its own agency only', async (table) => {
    const column = table === 'agency' ? 'id' : 'agency_id';
    const seen = await inOffice(own, (tx) => sql<{ agency: string }>`select distinct ${sql.ref(column)} as agency from ${sql.table(table)}`.execute(tx));
    expect(seen.rows).toEqual([{ agency: own.scope.agencyId }]);
  });

  test('shows nothing where no agency was named', async () => {
    const seen = await server.context.database.transaction().execute(async (tx) => {
      await sql`set local role dondoc_app`.execute(tx);
      return Promise.all(['unit', 'person', 'account', 'login', 'session', 'agency'].map((table) => rowsOf(sql`select 1 from ${sql.table(table)}`, tx)));
    });
    expect(seen).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('refuses a row for another agency', async () => {
    const alien = inOffice(own, (tx) => sql`insert into person (agency_id, id, name, name_sort, name_fold) values (${other.scope.agencyId}, ${newId()}, 'Lạ', 'la', 'la')`.execute(tx));
    await expect(alien).rejects.toThrow(/row-level security/);
    const moved = inOffice(own, (tx) => sql`update unit set agency_id = ${other.scope.agencyId}`.execute(tx));
    await expect(moved).rejects.toThrow(/row-level security|foreign key/);
  });

  test('is left behind at the end of a transaction', async () => {
    await inOffice(own, async () => undefined);
    const after = await sql<{ role: string; agency: string | null }>`select current_user::text as role, nullif(current_setting('app.agency', true), '') as agency`.execute(server.context.database);
    expect(after.rows[0]?.role).not.toBe('dondoc_app');
    expect(after.rows[0]?.agency).toBeNull();
  });
});

describe('the database itself refuses', () => {
  const lead = (taskId: string, unitId: string): RawBuilder<unknown> => sql`insert into party (agency_id, id, task_id, role, unit_id, valid_from) values (${own.scope.agencyId}, ${newId()}, ${taskId}, 'lead', ${unitId}, '2025-04-14')`;

  test('a second open lead of a task', async () => {
    const task = await newTask(own);
    await inOffice(own, (tx) => lead(task, own.units.planning).execute(tx));
    await expect(inOffice(own, (tx) => lead(task, own.units.science).execute(tx))).rejects.toThrow(/party_one_lead/);
    await inOffice(own, async (tx) => {
      await sql`update party set valid_to = '2025-04-15' where task_id = ${task}`.execute(tx);
      await lead(task, own.units.science).execute(tx);
    });
  });

  test('another original due day, by grant to the product and by trigger to everybody', async () => {
    const task = await newTask(own);
    const change = sql`update task set original_due_on = '2025-05-01' where id = ${task}`;
    await expect(inOffice(own, (tx) => change.execute(tx))).rejects.toThrow(/permission denied/);
    await expect(asOwner((tx) => change.execute(tx))).rejects.toThrow(/never changes/);
  });

  test('a changed, removed or truncated entry, by grant and by trigger', async () => {
    const task = await newTask(own);
    await append(task, [entry('Đang làm')]);
    for (const query of [sql`update entry set body = 'khác'`, sql`delete from entry`]) {
      await expect(inOffice(own, (tx) => query.execute(tx))).rejects.toThrow(/permission denied/);
      await expect(asOwner((tx) => query.execute(tx))).rejects.toThrow(/append-only/);
    }
    await expect(sql`truncate entry`.execute(server.context.database)).rejects.toThrow(/append-only/);
  });

  test('a document with a secrecy mark', async () => {
    const secret = inOffice(own, (tx) => sql`insert into document (agency_id, id, direction, title, secrecy) values (${own.scope.agencyId}, ${newId()}, 'in', 'x', 'secret')`.execute(tx));
    await expect(secret).rejects.toThrow(/document_secrecy_check/);
  });
});

const asOwner = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  server.context.database.transaction().execute(async (tx) => {
    await sql.raw(`set local app.agency = '${own.scope.agencyId}'`).execute(tx);
    return work(tx);
  });
const entry = (body: string, data: EntryToAppend['data'] = { percent: 50, from: 'active', note: null }): EntryToAppend => ({ kind: 'progress', body, data, evidence: [{ fileId: null, documentNumber: '12/BC', documentDate: '2025-04-14' }], occurredOn: '2025-04-14' });

async function append(taskId: string, entries: readonly EntryToAppend[]): Promise<LogEnd & { readonly entryIds: readonly string[] }> {
  return inOffice(own, async (tx) => {
    const row = await tx.selectFrom('task').select(['id', 'entry_count', 'entry_head']).where('id', '=', taskId).forUpdate().executeTakeFirstOrThrow();
    const end = await appendEntries(tx, own.scope, { task: { id: row.id, entryCount: row.entry_count, entryHead: row.entry_head }, entries, author: { postId: own.people['head']?.postId ?? null, at: new Date('2025-04-14T03:04:05.678Z') } });
    await tx.updateTable('task').set({ entry_count: end.entryCount, entry_head: end.entryHead }).where('id', '=', taskId).execute();
    return end;
  });
}

describe('the chain of a task', () => {
  /** Whoever owns the database can switch the trigger off; the chain is for them. */
  const tamper = async (queries: readonly RawBuilder<unknown>[]): Promise<void> => {
    await asOwner(async (tx) => {
      await sql`alter table entry disable trigger entry_append_only`.execute(tx);
      for (const query of queries) await query.execute(tx);
      await sql`alter table entry enable trigger entry_append_only`.execute(tx);
    });
  };
  const verdictOn = (task: string): ReturnType<typeof verifyTaskChain> => inOffice(own, (tx) => verifyTaskChain(tx, own.scope, task));
  async function logged(): Promise<string> {
    const task = await newTask(own);
    await append(task, [entry('một'), entry('hai', { z: 1, a: 'b', m: true })]);
    await append(task, [entry('ba'), entry('bốn')]);
    return task;
  }

  test('is whole after honest writing, whatever order the keys of the data had', async () => {
    expect(await verdictOn(await logged())).toEqual({ ok: true });
    expect(await verdictOn(await newTask(own))).toEqual({ ok: true });
  });

  test.each<[string, (task: string) => RawBuilder<unknown> | RawBuilder<unknown>[], string]>([
    ['an edited text', (task) => sql`update entry set body = 'không' where task_id = ${task} and ordinal = 2`, 'altered'],
    ['an edited figure', (task) => sql`update entry set data = jsonb_set(data, '{percent}', '90') where task_id = ${task} and ordinal = 1`, 'altered'],
    ['edited evidence', (task) => sql`update entry set evidence = '[]' where task_id = ${task} and ordinal = 3`, 'altered'],
    ['another author', (task) => sql`update entry set by_post_id = null where task_id = ${task} and ordinal = 2`, 'altered'],
    ['another time', (task) => sql`update entry set at = at - interval '1 day' where task_id = ${task} and ordinal = 2`, 'altered'],
    ['a removed entry', (task) => sql`delete from entry where task_id = ${task} and ordinal = 2`, 'missing'],
    ['a removed entry with the rest moved up', (task) => [sql`delete from entry where task_id = ${task} and ordinal = 2`, sql`update entry set ordinal = 2 where task_id = ${task} and ordinal = 3`, sql`update entry set ordinal = 3 where task_id = ${task} and ordinal = 4`], 'altered'],
    ['a newest entry cut off', (task) => sql`delete from entry where task_id = ${task} and ordinal = 4`, 'truncated'],
    ['all entries cut off', (task) => sql`delete from entry where task_id = ${task}`, 'truncated'],
    ['two entries in the other order', (task) => [sql`update entry set ordinal = case ordinal when 2 then 103 else 102 end where task_id = ${task} and ordinal in (2, 3)`, sql`update entry set ordinal = ordinal - 100 where task_id = ${task} and ordinal > 100`], 'altered'],
    ['an entry put in at the end', (task) => sql`insert into entry select agency_id, ${newId()}, task_id, 5, at, by_post_id, on_behalf_of_post_id, kind, 'thêm', data, evidence, occurred_on, undoes_entry_id, hash, hash from entry where task_id = ${task} and ordinal = 4`, 'altered'],
  ])('shows %s', async (_, attack, reason) => {
    const task = await logged();
    await tamper([attack(task)].flat());
    expect(await verdictOn(task)).toMatchObject({ ok: false, reason });
  });
});

describe('rules and calendar', () => {
  test('are the defaults, and the own row on the days it holds', async () => {
    await inOffice(own, (tx) => sql`insert into rule (agency_id, id, key, value, citation, valid_from, valid_to) values
      (${own.scope.agencyId}, ${newId()}, 'extension.max', '3', 'Quy chế 1', '2025-01-01', '2025-06-30'), (${own.scope.agencyId}, ${newId()}, 'due.soon.days', '"nhiều"', 'nhầm', '2025-01-01', null)`.execute(tx));
    const on = (day: string): Promise<{ extensionMax: number; soonDays: number }> => inOffice(own, (tx) => rulesOf(tx, own.scope, day));
    expect([(await on('2024-12-31')).extensionMax, (await on('2025-04-14')).extensionMax, (await on('2025-07-01')).extensionMax]).toEqual([1, 3, 1]);
    expect((await on('2025-04-14')).soonDays).toBe(3);
  });

  test('know the holidays of this release', async () => {
    const calendar = await inOffice(own, (tx) => workingCalendar(tx));
    expect(calendar.holidays.has('2025-04-30')).toBe(true);
    expect(calendar.makeUpDays.has('2025-04-26')).toBe(true);
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogCheck, LogRow } from '#contract/index.js';
import { addDays } from '#core/index.js';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, OFFICE_PASSWORD, openBrowser, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { RUNNERS } from '../../jobs/runners.js';

let server: TestServer;
let office: Office;
let other: Office;
let people: Readonly<Record<'auditor' | 'leader' | 'admin' | 'chief' | 'head' | 'head2', Browser>>;

beforeAll(async () => {
  server = await startTestServer();
  [office, other] = [await makeOffice(server, 'a'), await makeOffice(server, 'b')];
  await begin('2025-04-14');
});
afterAll(() => server.close());

/** A new day on which everybody signed in late the evening before, so that what the day holds is what a test does. */
async function begin(day: string): Promise<void> {
  server.clock.set(addDays(day, -1), '23:59');
  const signed = async (login: string): Promise<Browser> => signInAs(server.app, login);
  people = { auditor: await signed('a.auditor'), leader: await signed('a.leader'), admin: await signed('a.admin'), chief: await signed('a.chief'), head: await signed('a.head'), head2: await signed('a.head2') };
  server.clock.set(day, '00:01');
}

const send = async <T>(who: Browser, method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> => {
  const answer = await who.send(method, path, body === undefined ? {} : { body });
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.json<T>();
};
const order = async (title: string, more: object = {}): Promise<{ id: string; code: string }> => {
  const id = crypto.randomUUID();
  await send(people.chief, 'POST', '/tasks', {
    id, title, leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [], parentId: null,
    orderedByPostId: null, orderedBy: '', officerPostId: null, ...more,
  });
  return send(people.auditor, 'GET', `/tasks/${id}`);
};
const report = async (taskId: string, body: string): Promise<void> => {
  const { version } = await send<{ version: number }>(people.head, 'GET', `/tasks/${taskId}`);
  await send(people.head, 'POST', `/tasks/${taskId}/report`, { version, body, percent: 40, evidence: [] });
};
interface Page { readonly rows: readonly LogRow[]; readonly nextCursor: string | null; readonly names: Record<string, string> }
const log = (who: Browser, query: Record<string, string> = {}): Promise<Page> => send(who, 'GET', `/log?${new URLSearchParams(query).toString()}`);
const told = ({ rows }: Page): string[] => rows.map(({ kind, by, subject, body }) => [kind, by, subject || body].filter(Boolean).join(' | '));

describe('the log of the agency', () => {
  test('tells acts on tasks and beside tasks, newest first, with who and on what', async () => {
    await begin('2025-04-15');
    const { id, code } = await order('Rà soát danh mục');
    server.clock.forward(60);
    await report(id, 'Đã rà một nửa');
    server.clock.forward(60);
    await send(people.admin, 'POST', `/people/${office.people['officer']?.personId}/password`);
    const page = await log(people.auditor, { from: '2025-04-15', to: '2025-04-15' });
    expect(told(page).slice(0, 3)).toEqual(['password_given | Lương Gia Bảo | Ngô Minh Quân', 'progress | Bùi Thị Hồng | Đã rà một nửa', 'state | Bùi Thị Hồng']);
    expect(page.rows[1]).toMatchObject({ source: 'task', byTitle: 'head', unitName: 'Phòng Kế hoạch - Tài chính', task: { id, code, title: 'Rà soát danh mục' }, undone: false });
    expect(page.rows[0]).toMatchObject({ source: 'office', via: 'web', address: '127.0.0.1', task: null });
  });

  test('filters by person, unit, kind, task and day', async () => {
    await begin('2025-04-16');
    const { id, code } = await order('Lập kế hoạch đo lường');
    await report(id, 'Xong phần một');
    const day = { from: '2025-04-16', to: '2025-04-16' };
    expect(told(await log(people.auditor, { ...day, personId: office.people['head']?.personId ?? '' }))).toEqual(['progress | Bùi Thị Hồng | Xong phần một', 'state | Bùi Thị Hồng']);
    expect(new Set((await log(people.auditor, { ...day, unitId: office.units.office })).rows.map(({ by }) => by))).toEqual(new Set(['Nguyễn Thu Hà']));
    expect(told(await log(people.auditor, { ...day, kind: 'progress' }))).toEqual(['progress | Bùi Thị Hồng | Xong phần một']);
    expect((await log(people.auditor, { task: code })).rows.every(({ task }) => task?.code === code)).toBe(true);
    expect((await log(people.auditor, { task: code, kind: 'progress', personId: office.people['head']?.personId ?? '' })).rows).toHaveLength(1);
    expect((await log(people.auditor, { task: 'không có' })).rows).toEqual([]);
    expect((await log(people.auditor, { ...day, kind: 'office' })).rows).toEqual([]);
    expect((await log(people.auditor, { from: '2025-04-17' })).rows).toEqual([]);
  });

  test('pages without a gap and without saying anything twice, also where many acts have one instant', async () => {
    await begin('2025-04-18');
    const { id } = await order('Việc có nhiều trao đổi');
    for (let n = 0; n < 12; n += 1) await report(id, `lần ${n}`);
    const day = { from: '2025-04-18', to: '2025-04-18' };
    const whole = (await log(people.auditor, { ...day, limit: '200' })).rows.map((row) => row.id);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await log(people.auditor, { ...day, limit: '5', ...(cursor === null ? {} : { cursor }) });
      paged.push(...page.rows.map((row) => row.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(whole.length);
    expect((await people.auditor.send('GET', '/log?cursor=xyz')).statusCode).toBe(400);
  });

  test('shows what was taken back, and what takes it back', async () => {
    await begin('2025-04-19');
    const { id } = await order('Việc báo nhầm');
    await report(id, 'nhầm');
    const view = await send<{ version: number; entries: { id: string; body: string; mayUndo: boolean }[] }>(people.head, 'GET', `/tasks/${id}`);
    await send(people.head, 'POST', `/tasks/${id}/undo`, { version: view.version, entryId: view.entries.find(({ body }) => body === 'nhầm')?.id });
    const { rows } = await log(people.auditor, { from: '2025-04-19', kind: 'task' });
    expect(rows.find(({ kind }) => kind === 'undo')).toMatchObject({ before: { kind: 'progress', data: { percent: 40 } }, undone: false });
    expect(rows.find(({ body }) => body === 'nhầm')).toMatchObject({ undone: true });
  });

  test('shows restricted tasks to who may see them, and work to none who only administers', async () => {
    await begin('2025-04-20');
    await order('Việc nhân sự', { restricted: true, leadUnitIds: [office.units.science] });
    const day = { from: '2025-04-20', kind: 'task' };
    const titles = async (who: Browser): Promise<(string | undefined)[]> => [...new Set((await log(who, day)).rows.map(({ task }) => task?.title))];
    expect([await titles(people.auditor), await titles(people.leader), await titles(people.admin)]).toEqual([['Việc nhân sự'], ['Việc nhân sự'], []]);
    // The leader of one unit only, without a post above it, is no party of the other.
    await inAgency(server.context.database, office.scope, (tx) => sql`update post set unit_id = ${office.units.planning} where id = ${office.people['leader']?.postId}`.execute(tx));
    expect(await titles(people.leader)).toEqual([]);
    await inAgency(server.context.database, office.scope, (tx) => sql`update post set unit_id = ${office.units.root} where id = ${office.people['leader']?.postId}`.execute(tx));
    expect((await people.head.send('GET', '/log')).statusCode).toBe(403);
  });

  test('tells nothing of another agency', async () => {
    const alien = await signInAs(server.app, 'b.auditor');
    const { rows } = await log(alien, { limit: '200' });
    expect(rows.map(({ kind }) => kind)).toEqual(['signed_in']);
    expect(JSON.stringify((await log(people.auditor, { limit: '200' })).rows)).not.toContain(other.scope.agencyId);
  });

  test('goes out as a sheet with the same lines in words, and the taking out is itself a line', async () => {
    const answer = await people.auditor.send('GET', `/log/export?format=csv&from=2025-04-15&to=2025-04-15&about=${encodeURIComponent('=Ngày 15/04/2025')}`);
    const lines = answer.body.split('\r\n');
    expect(lines[0]).toContain('"Thời điểm","Người thực hiện"');
    expect(lines.find((line) => line.includes('Đã rà một nửa'))).toMatch(/^"15\/04\/2025 00:02:00","Bùi Thị Hồng","head","Phòng Kế hoạch - Tài chính","","Tiến độ","Tiến độ 40%","Đã rà một nửa",/);
    expect(lines.find((line) => line.includes('Ngô Minh Quân'))).toContain('"Cấp lại mật khẩu"');
    expect((await log(people.auditor, { kind: 'exports', limit: '1' })).rows[0]).toMatchObject({ kind: 'log_exported', data: { format: 'csv' } });
    const workbook = await people.auditor.send('GET', '/log/export?format=xlsx');
    expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('what is done beside tasks', () => {
  test('is written once for a request that is sent twice, and not at all for one that was refused', async () => {
    const key = crypto.randomUUID();
    const body = { id: crypto.randomUUID(), name: 'Tổ Pháp chế', shortName: '', kind: 'body', parentId: office.units.root, aliases: [] };
    for (let n = 0; n < 2; n += 1) expect((await people.admin.send('POST', '/units', { body, key })).statusCode).toBe(200);
    expect((await people.head.send('POST', '/units', { body: { ...body, id: crypto.randomUUID() } })).statusCode).toBe(403);
    expect(told(await log(people.auditor, { kind: 'units' }))).toEqual(['unit_added | Lương Gia Bảo | Tổ Pháp chế']);
  });

  test('a sign-in says how many passwords were wrong before it', async () => {
    for (let n = 0; n < 2; n += 1) await openBrowser(server.app).send('POST', '/session', { body: { login: 'a.officer2', password: 'sai' } });
    await signInAs(server.app, 'a.officer2', OFFICE_PASSWORD);
    expect((await log(people.auditor, { kind: 'access', limit: '1' })).rows[0]).toMatchObject({ kind: 'signed_in', by: 'Phan Thị Ngọc', data: { failed: 2 } });
  });

  test('on behalf of the holder of a post, both are named', async () => {
    await send(people.admin, 'POST', '/delegations', { id: crypto.randomUUID(), fromPostId: office.people['admin']?.postId, toPostId: office.people['head2']?.postId, scope: 'all', validFrom: '2025-04-01', validTo: '2025-12-31', basis: '5/QĐ' });
    await send(people.head2, 'POST', `/units/${office.units.group}/aliases`, { alias: 'Tổ tài vụ' });
    const [row] = (await log(people.admin, { kind: 'units', limit: '1' })).rows;
    expect(row).toMatchObject({ kind: 'unit_named', by: 'Đặng Văn Lâm', onBehalfOf: 'admin Lương Gia Bảo', subject: 'Tổ Kế toán' });
  });
});

describe('checking all logs', () => {
  const run = async (against: string | null = null): Promise<LogCheck> => {
    const id = crypto.randomUUID();
    await send(people.auditor, 'POST', '/log/checks', { id, against });
    await RUNNERS['check_logs']?.run(server.context, office.scope, { id });
    const { checks } = await send<{ checks: LogCheck[] }>(people.auditor, 'GET', '/log/checks');
    const check = checks.find((each) => each.id === id);
    if (check === undefined) throw new Error('the check is kept');
    return check;
  };
  /** As whoever owns the database may: the triggers are no hindrance to them. */
  const asOwner = (...queries: readonly ReturnType<typeof sql>[]): Promise<void> =>
    server.context.database.transaction().execute(async (tx) => {
      await sql.raw(`set local app.agency = '${office.scope.agencyId}'`).execute(tx);
      for (const table of ['entry', 'agency_entry']) await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx);
      for (const query of queries) await query.execute(tx);
      for (const table of ['entry', 'agency_entry']) await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx);
    });
  const tampered = async (undo: () => Promise<void>, against: string | null): Promise<LogCheck> => {
    const check = await run(against);
    await undo();
    return check;
  };

  test('finds nothing after honest work, gives the same anchor for the same logs, and says who asked', async () => {
    const [first, second] = [await run(), await run()];
    expect(first).toMatchObject({ state: 'whole', breachCount: 0, by: 'Nguyễn Thị Thảo', anchor: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(first.chainsDone).toBe(first.chainsTotal);
    // To ask for a check is a line of the log, so the next head differs; a check of the first anchor still holds.
    expect(second.anchor).not.toBe(first.anchor);
    expect(await run(first.anchor)).toMatchObject({ state: 'whole', against: first.anchor });
    const list = await people.auditor.send('GET', `/log/checks/${first.id}/anchor`);
    expect(list.body.split('\n')[0]).toBe('dondoc-log-heads 1');
    expect(Buffer.from(await crypto.subtle.digest('SHA-256', list.rawPayload)).toString('hex')).toBe(first.anchor);
  });

  test('an anchor that is not known here is refused, and a second check while one runs', async () => {
    expect((await people.auditor.send('POST', '/log/checks', { body: { id: crypto.randomUUID(), against: 'f'.repeat(64) } })).json()).toMatchObject({ code: 'log.anchor_unknown' });
    const id = crypto.randomUUID();
    await send(people.auditor, 'POST', '/log/checks', { id, against: null });
    expect((await people.auditor.send('POST', '/log/checks', { body: { id: crypto.randomUUID(), against: null } })).json()).toMatchObject({ code: 'log.check_running' });
    expect((await people.auditor.send('GET', `/log/checks/${id}/anchor`)).json()).toMatchObject({ code: 'log.no_anchor' });
    await RUNNERS['check_logs']?.gaveUp?.(server.context, office.scope, { id });
    expect((await send<{ checks: LogCheck[] }>(people.auditor, 'GET', '/log/checks')).checks.find((check) => check.id === id)).toMatchObject({ state: 'failed' });
  });

  test.each<[string, (id: string) => readonly ReturnType<typeof sql>[], LogCheck['breaches'][number]['reason']]>([
    ['a changed text', (id) => [sql`update entry set body = 'khác' where task_id = ${id} and ordinal = 3`], 'altered'],
    ['a removed entry', (id) => [sql`delete from entry where task_id = ${id} and ordinal = 3`], 'missing'],
    ['two entries in the other order', (id) => [sql`update entry set ordinal = case ordinal when 3 then 104 else 103 end where task_id = ${id} and ordinal in (3, 4)`, sql`update entry set ordinal = ordinal - 100 where task_id = ${id} and ordinal > 100`], 'altered'],
    ['a removed last entry', (id) => [sql`delete from entry where task_id = ${id} and ordinal = (select max(ordinal) from entry where task_id = ${id})`], 'truncated'],
  ])('finds %s of a task by itself', async (_name, attack, reason) => {
    const { id, code } = await order('Việc bị sửa');
    for (const body of ['một', 'hai', 'ba']) await report(id, body);
    await asOwner(...attack(id));
    const check = await run();
    expect(check).toMatchObject({ state: 'broken', breachCount: 1, anchor: null, breaches: [{ log: 'task', taskId: id, code, reason }] });
    const one = await send<{ breach: { ordinal: number; reason: string } | null }>(people.auditor, 'GET', `/tasks/${id}/log-check`);
    expect(one.breach).toMatchObject({ reason, ordinal: check.breaches[0]?.ordinal });
    await removeTask(id);
  });

  const removeTask = (id: string): Promise<void> => asOwner(...['search_piece where of_id in (select id from entry where task_id', 'entry where task_id', 'party where task_id', 'task_search where task_id', 'notice where task_id'].map((from) => sql`delete from ${sql.raw(`${from} = '${id}'${from.includes('(') ? ')' : ''}`)}`), sql`delete from task where id = ${id}`);

  test('a last entry removed together with its trace in the task, and a removed task, only an anchor can tell', async () => {
    const [cut, gone] = [await order('Việc bị cắt'), await order('Việc bị xoá')];
    for (const { id } of [cut, gone]) for (const body of ['một', 'hai']) await report(id, body);
    const { anchor } = await run();
    await asOwner(
      sql`delete from entry where task_id = ${cut.id} and ordinal = (select entry_count from task where id = ${cut.id})`,
      sql`update task set entry_count = entry_count - 1, entry_head = (select hash from entry where task_id = ${cut.id} order by ordinal desc limit 1) where id = ${cut.id}`,
    );
    await removeTask(gone.id);
    expect(await run()).toMatchObject({ state: 'whole' });
    const { state, breaches } = await run(anchor);
    expect(state).toBe('broken');
    expect(breaches.map(({ taskId, reason }) => ({ taskId, reason }))).toEqual([{ taskId: cut.id, reason: 'rewritten' }, { taskId: gone.id, reason: 'gone' }]);
    // What is written afterwards makes the log longer and not right again.
    await report(cut.id, 'ba');
    expect((await run(anchor)).breaches).toHaveLength(2);
  });

  test('finds the log of the agency changed, shortened, and rewritten as a whole', async () => {
    const { anchor } = await run();
    const edited = sql`update agency_entry set subject = 'Người khác' where kind = 'password_given'`;
    const back = sql`update agency_entry set subject = 'Ngô Minh Quân' where kind = 'password_given'`;
    await asOwner(edited);
    expect((await tampered(() => asOwner(back), null)).breaches[0]).toMatchObject({ log: 'agency', reason: 'altered' });
    expect(await run()).toMatchObject({ state: 'whole' });
    await asOwner(sql`create table kept as select * from agency_entry where ordinal = (select max(ordinal) from agency_entry)`, sql`delete from agency_entry where ordinal = (select max(ordinal) from agency_entry)`);
    // The next entry takes the ordinal after the one that is gone.
    expect((await run()).breaches[0]).toMatchObject({ log: 'agency', reason: 'missing' });
    await asOwner(sql`delete from agency_entry`, sql`delete from agency_log`);
    expect(await run()).toMatchObject({ state: 'whole' });
    expect((await run(anchor)).breaches[0]).toMatchObject({ log: 'agency', reason: 'rewritten' });
  });

  test('a kept list of heads that is gone from the store is a breach, not a fault', async () => {
    const { anchor } = await run();
    await server.context.blobs.remove(anchor ?? '');
    expect(await run(anchor)).toMatchObject({ state: 'broken', breaches: [{ log: 'anchor', reason: 'gone' }] });
  });
});

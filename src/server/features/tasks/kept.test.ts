import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noteOffice } from '../../database/office.js';
import { inAgency, readInAgency, type Tx } from '../../database/transaction.js';
import { type Browser, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { startTwoServers, type TwoServers } from '../../http/testing/two-servers.js';
import { keptRows, mayUseKept } from './kept.queries.js';
import { findTasks } from './queries.js';

// Two servers on one database: what one of them keeps of a row never outlasts the row.

let two: TwoServers;
let server: TestServer;
let other: TestServer;
let office: Office;
let owner: pg.Client;
let [registrar, head]: Browser[] = [];
const OF_AGENCY = `from agency where id = nullif(current_setting('app.agency'), '')::uuid`;
const ids = { record: crypto.randomUUID(), task: crypto.randomUUID(), document: crypto.randomUUID(), neighbour: crypto.randomUUID() };

beforeAll(async () => {
  two = await startTwoServers();
  ({ server, other, office, owner } = two);
  await owner.query(`insert into neighbour (agency_id, id, side, peer_agency_id, name, channel) select id, $1, 'above', gen_random_uuid(), 'Tỉnh', 'here' ${OF_AGENCY}`, [ids.neighbour]);
  await owner.query(`insert into document (agency_id, id, direction, title, type, number, notation, issuer_name, subject, urgency, secrecy, status, reading_state, created_at) select id, $1, 'in', 'Thông báo', 'TB', '12', 'TB-VP', 'Sở', '', 'none', 'none', 'issued', 'read', now() ${OF_AGENCY}`, [ids.document]);
  registrar = await signInAs(server.app, 'a.registrar');
  head = await signInAs(other.app, 'a.head');
  await give({ id: ids.record, title: 'Chuẩn bị hội nghị', leadUnitIds: [office.units.planning], parentId: null });
  await give({ id: ids.task, title: 'Tham mưu kế hoạch', leadUnitIds: [office.units.science], parentId: ids.record });
}, 60_000);

afterAll(() => two.close());

async function give(order: { readonly id: string; readonly title: string; readonly leadUnitIds: readonly string[]; readonly parentId: string | null }): Promise<void> {
  const body = { supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [], orderedByPostId: null, orderedBy: '', officerPostId: null, ...order };
  const answer = await registrar?.send('POST', '/tasks', { body });
  expect(answer?.statusCode, answer?.body).toBe(200);
}

const LIST = '/tasks?state=open&limit=50';
type Line = { readonly id: string; readonly version: number } & Readonly<Record<string, unknown>>;

async function linesOf(browser: Browser | undefined): Promise<readonly Line[]> {
  const answer = await browser?.send('GET', LIST);
  return answer?.json<{ tasks: readonly Line[] }>().tasks ?? [];
}

describe('a list whose rows were read before', () => {
  // Twice: the first time the person is read as well, and nothing is kept.
  beforeEach(async () => void (await linesOf(head), await linesOf(head), await linesOf(head)));

  test.each([
    ['its words', `update task set title = 'Tham mưu kế hoạch khác' where id = $1`, [ids.task], { title: 'Tham mưu kế hoạch khác' }],
    ['who leads what is above it', 'update task set lead_unit_id = $2 where id = $1', [ids.record, () => office.units.science], {}],
    ['that a document ordered it', 'update task set document_id = $2 where id = $1', [ids.task, ids.document], { document: { id: ids.document, label: '12/TB-VP' } }],
    ['the number of its document', `update document set number = '13' where id = $1`, [ids.document], { document: { id: ids.document, label: '13/TB-VP' } }],
    ['that it crossed the border', `insert into border_pair (agency_id, id, task_id, neighbour_id, side, opened_at) select id, gen_random_uuid(), $1, $2, 'above', now() ${OF_AGENCY}`, [ids.task, ids.neighbour], { border: { side: 'above', peer: 'Tỉnh' } }],
    ['what its unit is called', `update unit set name = 'Phòng Khoa học' where id = $1`, [() => office.units.science], { lead: expect.objectContaining({ name: 'Phòng Khoa học' }) }],
  ])('shows a change: %s', async (_what, statement, values, shown) => {
    const before = await linesOf(head);
    await owner.query(statement, values.map((value) => (typeof value === 'function' ? value() : value)));
    const lines = await linesOf(head);
    expect(lines).not.toEqual(before);
    expect(lines.find(({ id }) => id === ids.task)).toMatchObject(shown);
    expect(lines, 'as somebody sees it whose server has read nothing').toEqual(await anew());
  });

  test('shows who coordinates, as soon as that is changed', async () => {
    const before = (await linesOf(head)).find(({ id }) => id === ids.record);
    const amended = await registrar?.send('POST', `/tasks/${ids.record}/amend`, { body: { version: before?.version, amendment: { supportUnitIds: [office.units.group] }, reason: 'Phân công lại' } });
    expect(amended?.statusCode, amended?.body).toBe(200);
    expect((await linesOf(head)).find(({ id }) => id === ids.record)).toMatchObject({ supportUnitIds: [office.units.group] });
    expect(await linesOf(head)).toEqual(await anew());
  });
});

async function anew(): Promise<readonly Line[]> {
  const fresh = await startTestServer({ beside: server });
  try {
    return await linesOf(await signInAs(fresh.app, 'a.head'));
  } finally {
    await fresh.close();
  }
}

describe('rows', () => {
  const reading = <T>(version: string, work: (tx: Tx) => Promise<T>): Promise<T> => readInAgency(server.context.database, office.scope, async (tx) => {
    noteOffice(tx, { kept: memory, agencyId: office.scope.agencyId, version });
    return work(tx);
  });
  const memory = new Map();
  const readBy = async (version: string, proof: string): Promise<readonly string[]> => {
    const read: string[] = [];
    await reading(version, async (tx) => keptRows(tx, [{ id: ids.task, proof }, { id: ids.record, proof: 'same' }], async (missing) => {
      read.push(...missing);
      const records = await inAgency(server.context.database, office.scope, (own) => findTasks(own, office.scope, missing));
      return records.map((record) => ({ ...record, proof: record.id === ids.task ? proof : 'same' }));
    }));
    return read;
  };

  test('are read once, and again where one is another or the office is', async () => {
    expect(await readBy('1', 'first')).toEqual([ids.task, ids.record]);
    expect(await readBy('1', 'first')).toEqual([]);
    expect(await readBy('1', 'second')).toEqual([ids.task]);
    expect(await readBy('2', 'second')).toEqual([ids.task, ids.record]);
  });

  test('are not taken from memory by what changes something, nor where nobody asked for the number of the office', async () => {
    expect(await reading('1', async (tx) => mayUseKept(tx))).toBe(true);
    expect(await readInAgency(server.context.database, office.scope, async (tx) => mayUseKept(tx))).toBe(false);
    expect(await inAgency(server.context.database, office.scope, async (tx) => {
      noteOffice(tx, { kept: memory, agencyId: office.scope.agencyId, version: '1' });
      return mayUseKept(tx);
    })).toBe(false);
  });
});

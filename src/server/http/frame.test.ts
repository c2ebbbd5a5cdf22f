import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { PEOPLE_HANDLERS } from '../features/people/routes.js';
import { SESSION_HANDLERS } from '../features/session/routes.js';
import { once } from '../database/idempotency.js';
import { inAgency } from '../database/transaction.js';
import { refuse } from '../refused.js';
import type { Handlers } from './handler.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from './testing/office.js';

let server: TestServer;
let office: Office;
let admin: Browser;
let clerk: Browser;
let fault: (() => Promise<void>) | null = null;

/** Handlers that show what the frame does, in the places of ones that come with their features. */
const SHOWN: Partial<Handlers> = {
  uploadFile: async ({ upload }) => ({ id: newId(), name: upload?.name ?? '', mediaType: upload?.sha256 ?? '', size: upload?.size ?? 0 }),
  downloadFile: async ({ upload: _, input }) => ({ fileName: `Báo cáo “quý I” ${input.params.id.slice(0, 1)}.docx`, mediaType: 'text/html', content: { bytes: Buffer.from('<script>') } }),
  saveReport: async ({ input, tx }) => {
    await fault?.();
    await sql`select 1`.execute(tx);
    if (input.body.version !== 3) refuse('common.changed_meanwhile');
    const figures = { total: 0, onTime: 0, late: 0, onTrack: 0, overdue: 0, undated: 0, paused: 0, percents: { onTime: '', late: '', onTrack: '', overdue: '' }, sentence: '' };
    const row = { id: input.params.id, label: '', dutyId: input.params.id, dutyName: '', periodKey: '2025-04', sendBy: null, asked: 0, handedIn: 0, year: 2025, month: 4, windowFrom: '2025-03-15', windowTo: '2025-04-14', status: 'collecting' as const, updatedAt: '2025-04-14T00:00:00.000Z', lineCount: 0 };
    return { ...row, sections: [], figures, quantities: [], version: 4, paper: null, may: [], unused: [], awaited: [], parts: [], comments: [], secret: 'never told' };
  },
};

beforeAll(async () => {
  server = await startTestServer({ handlers: { ...SESSION_HANDLERS, ...PEOPLE_HANDLERS, ...SHOWN } });
  office = await makeOffice(server, 'a');
  admin = await signInAs(server.app, 'a.admin');
  clerk = await signInAs(server.app, 'a.follower');
});
afterAll(() => server.close());

const newPerson = (login: string): Record<string, unknown> => ({ id: newId(), name: 'Lê Văn Mới', login, unitId: office.units.science, title: 'Chuyên viên', roles: ['officer'] });
const countPeople = (): Promise<number> => inAgency(server.context.database, office.scope, async (tx) => (await tx.selectFrom('person').select('id').execute()).length);

describe('a write', () => {
  test.each([
    ['without the token', { 'x-csrf-token': '' }],
    ['with the token of another session', { 'x-csrf-token': 'A'.repeat(43) }],
    ['from a foreign page', { origin: 'https://elsewhere.example' }],
    ['from a page that hides where it is', { origin: 'null' }],
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['of a neighbouring host', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', async (_, headers) => {
    const before = await countPeople();
    const answer = await admin.send('POST', '/people', { body: newPerson('forged'), headers });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'session.forged']);
    expect(await countPeople()).toBe(before);
  });

  test('from our own page is taken', async () => {
    const answer = await admin.send('PUT', '/session/language', { body: { language: 'en' }, headers: { origin: 'http://localhost:80', host: 'localhost:80', 'sec-fetch-site': 'same-origin' } });
    expect(answer.statusCode).toBe(204);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('as %s, which a foreign form could send, is refused', async (type) => {
    const answer = await admin.send('POST', '/people', { payload: JSON.stringify(newPerson('simple')), headers: { 'content-type': type } });
    expect([400, 415]).toContain(answer.statusCode);
  });

  test('with a field that nobody knows is refused with its path, at any depth', async () => {
    const answer = await clerk.send('PUT', `/reports/${newId()}`, { body: { version: 3, sections: [{ key: 'a', heading: '', level: 1, items: [], colour: 'red' }] } });
    expect(answer.json()).toMatchObject({ code: 'common.invalid', status: 400, fields: [{ path: 'body.sections.0.colour', message: 'unknown field' }] });
    const polluted = await clerk.send('PUT', `/reports/${newId()}`, { payload: '{"version":3,"sections":[],"__proto__":{"admin":true}}', headers: { 'content-type': 'application/json' } });
    expect(polluted.statusCode).toBe(400);
  });

  test('keeps no characters that no text holds, and refuses what is nothing but them', async () => {
    const answer = await admin.send('POST', '/people', { body: { ...newPerson('odd.letters'), name: 'Lê\u0000 Văn\u0007 Mới\ud800' } });
    expect(answer.json()).toMatchObject({ person: { name: 'Lê Văn Mới\ufffd' } });
    const blank = await admin.send('POST', '/people', { body: { ...newPerson('blank.name'), name: ' \u0000 ' } });
    expect(blank.json()).toMatchObject({ code: 'common.invalid', fields: [{ path: 'body.name' }] });
  });

  test('of something under the id of another is refused', async () => {
    const body = newPerson('first.of.id');
    expect((await admin.send('POST', '/people', { body })).statusCode).toBe(200);
    const again = await admin.send('POST', '/people', { body: { ...body, login: 'second.of.id' } });
    expect(again.json()).toMatchObject({ code: 'common.exists', status: 409 });
  });

  test.each([
    ['without a boundary', 'multipart/form-data', 'abc'],
    ['without its parts', 'multipart/form-data; boundary=x', 'abc'],
    ['cut short', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc'],
    ['without a name', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="file"\r\ncontent-type: application/octet-stream\r\n\r\nabc\r\n--x--\r\n'],
  ])('of a file %s is refused in our words', async (_, type, payload) => {
    const answer = await clerk.send('POST', '/files', { payload, headers: { 'content-type': type } });
    expect(answer.json()).toMatchObject({ code: 'common.file_needed', status: 400 });
  });

  test('that is no JSON is refused in our words', async () => {
    const answer = await clerk.send('PUT', `/reports/${newId()}`, { payload: '{', headers: { 'content-type': 'application/json' } });
    expect(answer.json()).toMatchObject({ code: 'common.invalid', status: 400 });
  });
});

describe('a key', () => {
  test('makes ten arrivals of one write one effect and ten equal answers', async () => {
    const [before, body, key] = [await countPeople(), newPerson('ten.times'), crypto.randomUUID()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => admin.send('POST', '/people', { body, key })));
    expect(answers.map((answer) => answer.statusCode)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(answers.map((answer) => JSON.stringify(sortKeys(answer.json())))).size).toBe(1);
    expect(await countPeople()).toBe(before + 1);
  });

  test('keeps no answer that can be read in the database', async () => {
    const key = crypto.randomUUID();
    const { firstPassword } = (await admin.send('POST', '/people', { body: newPerson('kept.sealed'), key })).json<{ firstPassword: string }>();
    const kept = await inAgency(server.context.database, office.scope, (tx) => tx.selectFrom('idempotency').selectAll().execute());
    expect(JSON.stringify(kept)).not.toContain(firstPassword);
    expect(JSON.stringify(kept)).not.toContain(key);
    expect((await admin.send('POST', '/people', { body: newPerson('kept.sealed'), key })).json()).toMatchObject({ code: 'common.key_reused' });
  });

  test('keeps a long answer in few bytes, and of many long ones the newest', async () => {
    const scope = office.scope;
    const personId = office.people['admin']?.personId ?? '';
    const run = (key: string, answer: string): Promise<string> => inAgency(server.context.database, scope, (tx) => once(tx, scope, { personId, key, request: key, work: async () => answer }));
    const kept = (): Promise<readonly number[]> => inAgency(server.context.database, scope, async (tx) =>
      (await sql<{ size: number }>`select octet_length(sealed) as size from idempotency where agency_id = ${scope.agencyId} and person_id = ${personId} and octet_length(sealed) > 1000 order by 1`.execute(tx)).rows.map((row) => row.size));
    const review = 'Hoàn thiện kế hoạch chuyển đổi số của Sở, báo cáo Giám đốc. '.repeat(500);
    expect(await run('a-long-one', review)).toBe(review);
    expect(await run('a-long-one', 'never done')).toBe(review);
    expect(await kept()).toEqual([]);
    const noise = Array.from({ length: 24 }, (_, index) => `${index} ${randomBytes(15_000).toString('base64')}`);
    for (const [index, answer] of noise.entries()) expect(await run(`noise-${index}`, answer)).toBe(answer);
    expect((await kept()).filter((size) => size < 16_384)).toHaveLength(24);
    const large = Array.from({ length: 24 }, (_, index) => `${index} ${randomBytes(20_000).toString('base64')}`);
    for (const [index, answer] of large.entries()) expect(await run(`large-${index}`, answer)).toBe(answer);
    expect((await kept()).map((size) => size > 16_384)).toEqual([...Array.from({ length: 24 }, () => false), ...Array.from({ length: 20 }, () => true)]);
    expect(await run('large-23', 'never done')).toBe(large[23]);
    expect(await run('large-4', 'never done')).toBe(large[4]);
    await expect(run('large-3', 'never done')).rejects.toMatchObject({ refusal: { code: 'common.done_before' } });
    expect(await run('noise-0', 'never done')).toBe(noise[0]);
  }, 60_000);

  test('of another request is refused', async () => {
    const key = crypto.randomUUID();
    expect((await admin.send('POST', '/people', { body: newPerson('first'), key })).statusCode).toBe(200);
    const other = await admin.send('POST', '/people', { body: newPerson('second'), key });
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([422, 'common.key_reused']);
  });

  test('is needed, and a refused write may use it again', async () => {
    expect((await admin.send('POST', '/people', { body: newPerson('x'), key: null })).json()).toMatchObject({ code: 'common.key_needed', status: 400 });
    const key = crypto.randomUUID();
    expect((await admin.send('POST', '/people', { body: newPerson('a.head'), key })).json()).toMatchObject({ code: 'setup.login_taken' });
    expect((await admin.send('POST', '/people', { body: newPerson('a.head.two'), key })).statusCode).toBe(200);
  });

  test('and its effect are undone together', async () => {
    const key = crypto.randomUUID();
    const send = (): Promise<{ statusCode: number; body: string }> => clerk.send('PUT', `/reports/${office.units.root}`, { body: { version: 3, sections: [] }, key });
    fault = () => Promise.reject(new Error('select secret from /home/somebody'));
    const broken = await send();
    fault = null;
    expect(broken.statusCode).toBe(500);
    expect(JSON.parse(broken.body)).toMatchObject({ code: 'common.fault', data: {} });
    expect(broken.body).not.toMatch(/secret|select|home/);
    expect((await send()).statusCode).toBe(200);
  });
});

describe('an answer', () => {
  test('carries its version as a tag and only the fields of the contract', async () => {
    const answer = await clerk.send('PUT', `/reports/${newId()}`, { body: { version: 3, sections: [] } });
    expect(answer.headers['etag']).toBe('"4"');
    expect(answer.json()).not.toHaveProperty('secret');
  });

  test.each([
    ['that matches the body', '"3"', { version: 3, sections: [] }, 200],
    ['without a version in the body', '"3"', { sections: [] }, 200],
    ['that contradicts the body', '"2"', { version: 3, sections: [] }, 412],
    ['of an older version', '"2"', { sections: [] }, 412],
    ['that is no tag of ours', '"abc"', { version: 3, sections: [] }, 412],
    ['of any version', '*', { version: 3, sections: [] }, 200],
  ])('If-Match %s', async (_, tag, body, status) => {
    expect((await clerk.send('PUT', `/reports/${newId()}`, { body, headers: { 'if-match': tag } })).statusCode).toBe(status);
  });

  test('is never kept by a browser, runs no foreign script and stands in no frame', async () => {
    const { headers } = await clerk.send('GET', '/session');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe/);
  });

  test('comes again by itself where the database undid the work because of others', async () => {
    let tries = 0;
    fault = async () => {
      tries += 1;
      if (tries < 3) await inAgency(server.context.database, office.scope, (tx) => sql`do $$ begin raise exception 'again' using errcode = 'serialization_failure'; end $$`.execute(tx));
    };
    const answer = await clerk.send('PUT', `/reports/${newId()}`, { body: { version: 3, sections: [] } });
    fault = null;
    expect([answer.statusCode, tries]).toEqual([200, 3]);
  });
});

function multipart(name: string, bytes: Buffer, type = 'text/plain'): { payload: Buffer; headers: Record<string, string> } {
  const head = `--border\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return { payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--border--\r\n')]), headers: { 'content-type': 'multipart/form-data; boundary=border' } };
}

describe('a file', () => {
  test('is stored by its hash before the handler runs, under the name as typed', async () => {
    const bytes = Buffer.from('Nội dung báo cáo');
    const answer = (await clerk.send('POST', '/files', multipart('Báo cáo tiến độ quý I.txt', bytes))).json<{ name: string; mediaType: string; size: number }>();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(answer).toMatchObject({ name: 'Báo cáo tiến độ quý I.txt', mediaType: sha256, size: bytes.byteLength });
    expect(Buffer.from(await server.context.blobs.bytes(sha256))).toEqual(bytes);
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\\\Users\\\\a\\\\Công văn.docx', 'Công văn.docx'],
    ['hóa đơn\u202Efdp.exe', 'hóa đơnfdp.exe'],
    ['Kế hoạch.docx'.normalize('NFD'), 'Kế hoạch.docx'.normalize('NFC')],
  ])('called %s is kept as %s', async (sent, kept) => {
    expect((await clerk.send('POST', '/files', multipart(sent, Buffer.from('x')))).json()).toMatchObject({ name: kept });
  });

  test('that is too large is refused and leaves nothing', async () => {
    const answer = await clerk.send('POST', '/files', multipart('big.bin', Buffer.alloc(50 * 1024 * 1024 + 10)));
    expect(answer.json()).toMatchObject({ code: 'document.too_large', status: 413, data: { limit: 50 } });
  });

  test('must be there', async () => {
    expect((await clerk.send('POST', '/files', { body: {} })).json()).toMatchObject({ code: 'common.file_needed' });
  });

  test('is handed out to be saved, never to be shown, under its whole name', async () => {
    const { headers } = await clerk.send('GET', `/files/1${newId().slice(1)}`);
    expect(headers['content-disposition']).toBe(`attachment; filename="Bao cao _quy I_ 1.docx"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%E2%80%9Cqu%C3%BD%20I%E2%80%9D%201.docx`);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  });
});

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort().map(([key, each]) => [key, sortKeys(each)])) : value;
}

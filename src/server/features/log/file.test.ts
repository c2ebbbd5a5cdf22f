import { createHash } from 'node:crypto';
import { mkdtemp, rm, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readZipParts, writeZip } from '#documents/index.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { checkTaskFile, verifyLogs } from '../../start/audit.js';

let server: TestServer;
let office: Office;
let folder: string;
let people: Readonly<Record<'auditor' | 'chief' | 'head' | 'officer', Browser>>;
const ids = { root: '', open: '', hidden: '' };
const PHOTO = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251));

const send = async <T>(who: Browser, path: string, body?: unknown): Promise<T> => {
  const answer = await who.send(body === undefined ? 'GET' : 'POST', path, body === undefined ? {} : { body });
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.json<T>();
};
async function order(title: string, more: object): Promise<string> {
  const id = crypto.randomUUID();
  await send(people.chief, '/tasks', {
    id, title, leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [], parentId: null,
    orderedByPostId: null, orderedBy: '', officerPostId: null, ...more,
  });
  return id;
}

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  folder = await mkdtemp(join(tmpdir(), 'dondoc-file-'));
  const signed = (login: string): Promise<Browser> => signInAs(server.app, login);
  people = { auditor: await signed('a.auditor'), chief: await signed('a.chief'), head: await signed('a.head'), officer: await signed('a.officer') };
  ids.root = await order('Tổng kiểm kê tài sản', {});
  ids.open = await order('Kiểm kê tại văn phòng', { parentId: ids.root });
  ids.hidden = await order('Xem xét trách nhiệm cá nhân', { parentId: ids.root, restricted: true, leadUnitIds: [office.units.science] });
  const payload = Buffer.concat([Buffer.from('--border\r\ncontent-disposition: form-data; name="file"; filename="Ảnh: hiện trường?.jpg"\r\ncontent-type: image/jpeg\r\n\r\n'), PHOTO, Buffer.from('\r\n--border--\r\n')]);
  const uploaded = await people.head.send('POST', '/files', { payload, headers: { 'content-type': 'multipart/form-data; boundary=border' } });
  const { id: fileId } = uploaded.json<{ id: string }>();
  const { version } = await send<{ version: number }>(people.head, `/tasks/${ids.open}`);
  await send(people.head, `/tasks/${ids.open}/report`, { version, body: 'Đã kiểm <b>xong</b> tầng 1', percent: 50, evidence: [{ fileId, documentNumber: '12/BB', documentDate: '2025-04-14' }] });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function unpack(zip: Buffer): Promise<Record<string, Buffer>> {
  const found: Record<string, Buffer> = {};
  const whole = async function* () { yield zip; };
  await readZipParts(whole(), (path) => {
    const kept: Buffer[] = [];
    return { take: (piece) => void kept.push(Buffer.from(piece)), end: () => void (found[path] = Buffer.concat(kept)) };
  });
  return found;
}
const fileOf = async (who: Browser): Promise<Buffer> => (await who.send('GET', `/tasks/${ids.root}/file`)).rawPayload;
const repacked = async (parts: Record<string, Buffer>): Promise<string> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeZip(Object.entries(parts).map(([path, bytes]) => ({ path, content: [bytes] })))) pieces.push(piece);
  const path = join(folder, `${crypto.randomUUID()}.zip`);
  await writeFile(path, Buffer.concat(pieces));
  return path;
};
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the file of a task', () => {
  test('holds logs, evidence and children, with a list of hashes; the same state gives the same bytes', async () => {
    const zip = await fileOf(people.auditor);
    expect(sha256(await fileOf(people.auditor))).toBe(sha256(zip));
    const parts = await unpack(zip);
    const code = (await send<{ code: string }>(people.auditor, `/tasks/${ids.open}`)).code;
    expect(Object.keys(parts).slice(0, 2)).toEqual(['MỤC LỤC.html', 'manifest.json']);
    expect(parts[`viec-con/${code}/minh-chung/01-Ảnh_ hiện trường_.jpg`]?.equals(PHOTO)).toBe(true);
    const log = parts[`viec-con/${code}/nhat-ky.html`]?.toString() ?? '';
    expect(log).toContain('Đã kiểm &lt;b&gt;xong&lt;/b&gt; tầng 1');
    expect(log).toContain('minh-chung/01-Ảnh_ hiện trường_.jpg, 12/BB, 14/04/2025');
    expect(parts['MỤC LỤC.html']?.toString()).toContain(sha256(PHOTO));
    const manifest = JSON.parse(parts['manifest.json']?.toString() ?? '') as { files: { path: string; sha256: string }[] };
    expect(manifest.files.map(({ path, sha256: hash }) => sha256(parts[path] ?? Buffer.alloc(0)) === hash)).not.toContain(false);
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(Object.keys(parts).filter((path) => path !== 'manifest.json').sort());
  });

  test('leaves out what the person may not see, and says how many', async () => {
    const [all, some] = [await unpack(await fileOf(people.auditor)), await unpack(await fileOf(people.officer))];
    const words = (parts: Record<string, Buffer>): string => Object.values(parts).map((bytes) => bytes.toString()).join('\n');
    expect(words(all)).toContain('Xem xét trách nhiệm cá nhân');
    expect(words(some)).not.toContain('Xem xét trách nhiệm cá nhân');
    expect(some['MỤC LỤC.html']?.toString()).toContain('1 việc con hạn chế người xem không kèm theo');
  });

  test('its taking out is a line of the log of the agency, with the hash of its manifest', async () => {
    const parts = await unpack(await fileOf(people.auditor));
    const { rows } = await send<{ rows: { kind: string; data: object; by: string }[] }>(people.auditor, '/log?kind=exports&limit=1');
    expect(rows[0]).toMatchObject({ kind: 'task_file_taken', by: 'Nguyễn Thị Thảo', data: { manifest: sha256(parts['manifest.json'] ?? Buffer.alloc(0)) } });
  });
});

describe('checking the file of a task', () => {
  test('finds nothing in one that was left alone', async () => {
    const path = join(folder, 'ho-so.zip');
    await writeFile(path, await fileOf(people.auditor));
    expect(await checkTaskFile(path)).toMatchObject({ ok: true, logs: 3, problems: [] });
  });

  test.each<[string, (parts: Record<string, Buffer>) => void, string[]]>([
    ['a changed file', (parts) => void (parts['nhat-ky.html'] = Buffer.from('khác')), ['nhat-ky.html altered']],
    ['a file that is gone', (parts) => void delete parts['nhat-ky.html'], ['nhat-ky.html missing']],
    ['a file put in', (parts) => void (parts['them.txt'] = Buffer.from('thêm')), ['them.txt unlisted']],
    ['no manifest', (parts) => void delete parts['manifest.json'], ['manifest.json no_manifest']],
    ['a log rewritten together with its hash in the manifest', (parts) => {
      const before = parts['nhat-ky.json'] ?? Buffer.alloc(0);
      const after = Buffer.from(before.toString().replace('"kind": "state"', '"kind": "comment"'));
      parts['nhat-ky.json'] = after;
      parts['manifest.json'] = Buffer.from((parts['manifest.json']?.toString() ?? '').replace(sha256(before), sha256(after)).replace(`"size": ${before.length}`, `"size": ${after.length}`));
    }, ['nhat-ky.json broken_log']],
  ])('finds %s', async (_name, spoil, problems) => {
    const parts = await unpack(await fileOf(people.auditor));
    spoil(parts);
    const verdict = await checkTaskFile(await repacked(parts));
    expect(verdict.problems.map(({ path, problem }) => `${path} ${problem}`)).toEqual(problems);
  });

  test('says that something else is no zip', async () => {
    const path = join(folder, 'khac.zip');
    await writeFile(path, 'xin chào');
    expect(await checkTaskFile(path)).toMatchObject({ ok: false, problems: [{ problem: 'not_a_zip' }] });
  });
});

test('from the command line all logs are checked, a list of heads is written, and a later check holds against it or not', async () => {
  const { database, config } = server.context;
  const order = { agency: null, against: null, write: join(folder, 'neo.txt'), onProgress: () => undefined };
  const first = await verifyLogs(database, config, order);
  expect(first).toMatchObject({ ok: true, agencies: [{ chainsDone: 4, breachCount: 0 }] });
  expect(first.agencies[0]?.anchor).toBe(sha256(await readFile(order.write)));
  const against = { ...order, write: null, against: order.write };
  // What was written nowhere has no anchor.
  expect(await verifyLogs(database, config, against)).toMatchObject({ ok: true, agencies: [{ anchor: null }] });
  await database.transaction().execute(async (tx) => {
    await sql.raw(`set local app.agency = '${office.scope.agencyId}'`).execute(tx);
    await sql`alter table entry disable trigger user`.execute(tx);
    await sql`update entry set body = 'khác' where task_id = ${ids.root} and ordinal = 1`.execute(tx);
    await sql`alter table entry enable trigger user`.execute(tx);
  });
  const { ok, agencies } = await verifyLogs(database, config, against);
  expect([ok, agencies[0]?.breaches]).toMatchObject([false, [{ log: 'task', taskId: ids.root, ordinal: 1, reason: 'altered', code: expect.stringMatching(/\d/) as string }]]);
});

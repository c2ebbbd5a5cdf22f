import type { DocumentRow, DocumentView, PageView, ReviewView } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { finishJob, takeJob } from '../../jobs/queue.js';
import { RUNNERS } from '../../jobs/runners.js';
import { doJobs, multipart } from '../../testing/notice.js';
import { scannedPage } from '../../testing/scan.js';
import { recogniseReceivedDocument } from './jobs.js';

/** A scan from the file to its words on the page. */
let server: TestServer;
let office: Office;
let clerk: Browser;
let scan: Buffer;

const TIME = 120_000;
const send = async (name: string, bytes: Buffer): Promise<DocumentRow> => (await clerk.send('POST', '/documents', multipart(name, bytes, 'image/png'))).json<DocumentRow>();
const read = async (id: string): Promise<DocumentView> => (await clerk.send('GET', `/documents/${id}`)).json<DocumentView>();

/** Does the next waiting job, and says which it was. */
async function doOne(): Promise<string> {
  const job = (await takeJob(server.context.database, 'test')) ?? expect.fail('no job waits');
  await RUNNERS[job.kind]?.run(server.context, office.scope, job.payload);
  await finishJob(server.context.database, { ...job, worker: 'test' });
  return job.kind;
}

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  clerk = await signInAs(server.app, 'a.registrar');
  scan = scannedPage(['THÔNG BÁO', 'Kết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15 năm 2025', '', '1. Văn phòng Sở rà soát quy chế làm việc, hoàn thành trước ngày 18/4/2025.']);
}, TIME);
afterAll(() => server.close());

test('a scan is passed on to a job of its own, which says how far it is', async () => {
  const { id } = await send('Thông báo quét.png', scan);
  expect(await doOne()).toBe('read-document');
  expect(await read(id)).toMatchObject({ readingState: 'reading', progress: { page: 0, pages: 1, stage: 'ocr' }, pageView: 'none' });
  expect(await doOne()).toBe('recognise-document');
  const view = await read(id);
  expect(view).toMatchObject({ readingState: 'read', pageView: 'scanned', pages: 1, progress: null });
  expect(view.notes.map((note) => note.code)).toContain('ocr');
}, TIME);

test('each word of the review leads to its place on the page, and the page can be looked at', async () => {
  const { id } = await send('Thông báo quét.png', scan);
  const { text } = (await clerk.send('GET', `/documents/${id}/review`)).json<ReviewView>();
  const page = (await clerk.send('GET', `/documents/${id}/pages/1`)).json<PageView>();
  const at = page.words.start.findIndex((start, index) => text.slice(start, page.words.end[index]).includes('18/4/2025'));
  expect([page.page, page.pages, page.source]).toEqual([1, 1, 'ocr']);
  expect(page.words.x[at]).toBeGreaterThan(0.5);
  expect(page.words.confidence[at]).toBeGreaterThan(0.5);
  const image = await clerk.send('GET', `/documents/${id}/pages/1/image?width=300`);
  expect([image.statusCode, image.headers['content-type'], image.rawPayload.toString('latin1', 8, 12)]).toEqual([200, 'image/webp', 'WEBP']);
}, TIME);

test('a page that is not there is not found, and a strange width is refused', async () => {
  const { id } = await send('Thông báo quét.png', scan);
  const status = async (path: string): Promise<number> => (await clerk.send('GET', `/documents/${id}${path}`)).statusCode;
  expect([await status('/pages/2'), await status('/pages/2/image'), await status('/pages/0/image'), await status('/pages/1/image?width=99999')]).toEqual([404, 404, 400, 400]);
}, TIME);

test('a reading that was stopped ends, says so, and may begin again', async () => {
  const { id } = await send('Bản khác.png', scannedPage(['Giao Văn phòng Sở báo cáo trước ngày 20/4/2025.']));
  expect(await doOne()).toBe('read-document');
  const stopped = (await clerk.send('POST', `/documents/${id}/readings/stop`)).json<DocumentRow>();
  expect(stopped).toMatchObject({ readingState: 'refused', refusal: { code: 'document.stopped' } });
  await doJobs(server);
  expect(await read(id)).toMatchObject({ readingState: 'refused' });
  await clerk.send('POST', `/documents/${id}/readings`);
  await doJobs(server);
  expect(await read(id)).toMatchObject({ readingState: 'read' });
}, TIME);

test('a job that comes again for a document that was read does nothing', async () => {
  const { id } = await send('Thông báo quét.png', scan);
  await recogniseReceivedDocument(server.context, office.scope, { documentId: id, today: '2025-04-14' });
  expect(await read(id)).toMatchObject({ readingState: 'read', refusal: null });
}, TIME);

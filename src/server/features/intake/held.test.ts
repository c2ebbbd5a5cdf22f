import type { DocumentRow, HeldFileRow } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, makeOffice, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { doJobs, multipart, NOTICE } from '../../testing/notice.js';

/** A mail that brings two notices; each becomes a document of its own when somebody says so. */
let server: TestServer;
let registrar: Browser;
let stranger: Browser;
let officer: Browser;
let mailId = '';

const attached = (name: string, text: string): string =>
  `--bien\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64')}\r\n`;
const MAIL = `From: van-thu@lamhong.example\r\nTo: phong-a@lamhong.example\r\nSubject: Gui thong bao\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=bien\r\n\r\n--bien\r\nContent-Type: text/plain\r\n\r\nXin gui cac phong.\r\n${attached('Thông báo 42.txt', NOTICE)}${attached('chương trình.exe', '\0\x01')}--bien--\r\n`;

const filesOf = async (browser: Browser): Promise<readonly HeldFileRow[]> => (await browser.send('GET', `/documents/${mailId}/files`)).json<{ files: HeldFileRow[] }>().files;

beforeAll(async () => {
  server = await startTestServer();
  await makeOffice(server, 'a');
  await makeOffice(server, 'b');
  [registrar, officer, stranger] = await Promise.all(['a.registrar', 'a.officer', 'b.registrar'].map((login) => signInAs(server.app, login))) as [Browser, Browser, Browser];
});
afterAll(() => server.close());

test('a mail with files is kept, and says that it holds files', async () => {
  mailId = (await registrar.send('POST', '/documents', multipart('thu.eml', Buffer.from(MAIL), 'message/rfc822'))).json<DocumentRow>().id;
  await doJobs(server);
  expect((await registrar.send('GET', `/documents/${mailId}`)).json()).toMatchObject({ readingState: 'refused', refusal: { code: 'document.holds_files', vi: 'Tệp này chứa 3 tệp bên trong. Hãy chọn từng tệp cần đọc.' } });
});

test('its files are listed with what can be read', async () => {
  expect(await filesOf(registrar)).toMatchObject([
    { place: '0', name: 'Gui thong bao.txt', kind: 'txt', readable: true },
    { place: '1', name: 'Thông báo 42.txt', kind: 'txt', readable: true },
    { place: '2', kind: 'unknown', readable: false },
  ]);
});

test('one that is taken out is a document of its own, read like any other, and taken again it is the same', async () => {
  const taken = (await registrar.send('POST', `/documents/${mailId}/files/1`)).json<DocumentRow>();
  expect(taken).toMatchObject({ title: 'Thông báo 42', readingState: 'waiting' });
  await doJobs(server);
  expect((await registrar.send('GET', `/documents/${taken.id}`)).json()).toMatchObject({ readingState: 'read', symbol: '42/TB-SKHCN', draftCount: 4 });
  expect((await registrar.send('POST', `/documents/${mailId}/files/1`)).json()).toMatchObject({ id: taken.id });
  expect((await registrar.send('GET', `/documents/${taken.id}/files`)).json()).toEqual({ files: [] });
});

test.each([
  ['9', 404],
  ['1.0', 404],
  ['x', 400],
])('there is nothing at the place %s', async (place, status) => {
  expect((await registrar.send('POST', `/documents/${mailId}/files/${place}`)).statusCode).toBe(status);
});

test('who may not bring documents in may not take them out, and another agency sees nothing', async () => {
  expect((await officer.send('POST', `/documents/${mailId}/files/1`)).statusCode).toBe(403);
  expect((await stranger.send('GET', `/documents/${mailId}/files`)).statusCode).toBe(404);
});

import type { DocumentRow, DocumentView, RegisterView } from '#contract/index.js';
import { type EdxmlMessage, writeEdxml } from '#documents/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, makeOffice, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { doJobs, multipart, NOTICE } from '../../testing/notice.js';

/** What an edXML message says of the documents that it brings, by HTTP; and messages that mean harm. */
let server: TestServer;
let registrar: Browser;

beforeAll(async () => {
  server = await startTestServer();
  await makeOffice(server, 'a');
  registrar = await signInAs(server.app, 'a.registrar');
});
afterAll(() => server.close());

const MESSAGE: EdxmlMessage = {
  from: { id: 'H99.1', name: 'Sở Tài chính tỉnh Lam Hồng' }, to: [{ id: 'H99.2', name: 'Sở Khoa học và Công nghệ' }], number: '318', notation: 'STC-NS', place: 'Lam Hồng', issuedOn: '2025-04-11', typeName: 'Công văn',
  subject: 'Đối chiếu kinh phí quý I năm 2025', signer: { competence: '', position: 'Giám đốc', name: 'Đỗ Thị Vân' }, toPlaces: ['Như trên'], priority: 2, copies: 1, files: [],
};
const file = (name: string, text: string): EdxmlMessage['files'][number] => ({ name, mediaType: 'text/plain', bytes: Buffer.from(text) });
const bring = async (name: string, bytes: Uint8Array): Promise<DocumentRow & { readonly code?: string; readonly detail?: { readonly vi: string; readonly en: string } }> => (await registrar.send('POST', '/documents', multipart(name, bytes, 'application/xml'))).json();
const seen = async (id: string): Promise<DocumentView> => (await registrar.send('GET', `/documents/${id}`)).json();
/** The file at a place of a message, taken out. */
async function taken(message: EdxmlMessage): Promise<DocumentRow> {
  const { id } = await bring('vb.edxml', writeEdxml(message));
  await doJobs(server);
  return (await registrar.send('POST', `/documents/${id}/files/0`)).json();
}

describe('the head of a message', () => {
  test('fills the head of its document at once, and the book, where the document itself shows nothing', async () => {
    const { id } = await taken({ ...MESSAGE, files: [file('scan.txt', 'Đề nghị Phòng Kế hoạch - Tài chính đối chiếu kinh phí trước ngày 25/4/2025.')] });
    const head = { type: 'Công văn', symbol: '318/STC-NS', issuedOn: '2025-04-11', issuer: 'Sở Tài chính tỉnh Lam Hồng', subject: 'Đối chiếu kinh phí quý I năm 2025', urgency: 'very_urgent' };
    expect(await seen(id)).toMatchObject({ ...head, readingState: 'waiting' });
    await doJobs(server);
    expect(await seen(id)).toMatchObject({ ...head, readingState: 'read' });
    await registrar.send('POST', '/arrivals', { body: { documents: [{ id, arrivedOn: '2025-04-14' }] } });
    const book = (await registrar.send('GET', '/registers/arrivals?from=2025-04-01&to=2025-04-30')).json<RegisterView>();
    expect(book.rows.find(({ documentId }) => documentId === id)?.cells.slice(2, 6)).toEqual(['Sở Tài chính tỉnh Lam Hồng', '318/STC-NS', '11/04/2025', 'Đối chiếu kinh phí quý I năm 2025']);
  });

  test('the document itself is believed first, and what the message says otherwise is said', async () => {
    const { id } = await taken({ ...MESSAGE, number: '43', notation: 'TB-SKHCN', issuedOn: '2025-04-14', files: [file('tb.txt', NOTICE)] });
    await doJobs(server);
    expect(await seen(id)).toMatchObject({ type: 'TB', symbol: '42/TB-SKHCN', issuedOn: '2025-04-14', subject: 'Kết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15 năm 2025', urgency: 'very_urgent' });
    expect((await seen(id)).notes.filter(({ code }) => code === 'message_differs')).toEqual([{ code: 'message_differs', detail: '43/TB-SKHCN, 2025-04-14' }]);
  });

  test('a day that is none, and words as long as a book, fill nothing that could not be printed', async () => {
    const { id } = await taken({ ...MESSAGE, issuedOn: '2025-13-45', subject: `${'Đối chiếu\n'.repeat(500)}`, typeName: 'Thư tình', files: [file('a.txt', 'Xin gửi các phòng để biết.')] });
    const { issuedOn, subject, type } = await seen(id);
    expect([issuedOn, subject.length, subject.includes('\n'), type]).toEqual([null, 500, false, null]);
  });
});

const open = '<edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">';
const MEGABYTE = 1024 ** 2;

describe('a message that means harm', () => {
  test.each([
    ['larger than any upload', () => Buffer.concat([Buffer.from(open), Buffer.alloc(60 * MEGABYTE, 'QUJD')]), 'document.too_large'],
    ['as much base64 as an upload holds, cut before its end', () => Buffer.concat([Buffer.from(`${open}<edXML:AttachmentEncoded><edXML:Attachment><edXML:ContentTransferEncoded>`), Buffer.alloc(48 * MEGABYTE, 'QUJD')]), 'edxml.damaged'],
    ['as many elements as an upload holds', () => Buffer.concat([Buffer.from(open), Buffer.alloc(45 * MEGABYTE, '<edXML:a/>')]), 'edxml.damaged'],
    ['elements in elements without end', () => Buffer.from(open + '<edXML:a>'.repeat(200_000)), 'edxml.damaged'],
    ['entities that unfold', () => Buffer.from(`<!DOCTYPE x [${Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`).join('')}]>${open}&e30;</edXML:edXML>`), 'edxml.entities'],
    ['a file from elsewhere', () => Buffer.from(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${open}&e;</edXML:edXML>`), 'edxml.entities'],
  ])('%s is refused with its code in both languages, and the server goes on', async (_, made, code) => {
    const brought = await bring('vb.edxml', made());
    if (brought.code === undefined) await doJobs(server);
    const refusal = brought.code === undefined ? (await seen(brought.id)).refusal : { code: brought.code, ...brought.detail };
    expect(refusal).toMatchObject({ code, vi: expect.stringMatching(/^Tệp /u) as unknown, en: expect.stringMatching(/^The (?:edXML )?file /u) as unknown });
    expect((await registrar.send('GET', '/session')).statusCode).toBe(200);
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentRow, HeldFileRow, PaperView, RegisterView, RouteAnswer } from '#contract/index.js';
import { type Draft, DUN_PAPER, type PaperFile } from '#core/index.js';
import { readDocument } from '#documents/index.js';
import { read as readText } from '#extraction/index.js';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { doJobs, multipart } from '../../testing/notice.js';

let server: TestServer;
let office: Office;
const people: Record<string, Browser> = {};

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  for (const name of ['registrar', 'follower', 'chief', 'leader', 'head', 'officer']) people[name] = await signInAs(server.app, `a.${name}`);
});
afterAll(() => server.close());
beforeEach(() => server.clock.set('2025-04-14'));

const as = (name: string): Browser => people[name] ?? people['registrar'] as Browser;
const draftOf = (leadUnitId: string | null, title: string): Draft => ({
  id: crypto.randomUUID(), start: 0, end: 0, text: '', title, class: 'action', leadUnitId, alsoLeadUnitIds: [], leadText: null, leadBasis: null, coordinators: [], deadline: { phrase: 'trước ngày 29/4/2025', bound: 'before', anchor: '2025-04-29', from: null, to: '2025-04-29', precision: 'day', source: 'own' },
  deliverable: '', approval: '', steps: [], condition: '', waits: false, rule: '', recurs: false, urgency: 'none', citations: [], flags: [], confidence: 1, band: null, readFrom: [], older: null, status: 'proposed', confirmedFields: [], taskId: null, origin: 'person',
});

async function begin(by: string, body: Record<string, unknown> = {}): Promise<PaperView> {
  return (await as(by).send('POST', '/papers', { body: { id: crypto.randomUUID(), kind: 'TB', ...body } })).json<PaperView>();
}
async function move(by: string, paper: { readonly id: string; readonly version: number }, act: string, body: Record<string, unknown> = {}): Promise<PaperView & { readonly code?: string }> {
  return (await as(by).send('POST', `/papers/${paper.id}/${act}`, { body: { version: paper.version, ...body } })).json();
}
async function save(by: string, paper: PaperView, change: (file: PaperView['file']) => unknown): Promise<PaperView & { readonly code?: string }> {
  return (await as(by).send('PUT', `/papers/${paper.id}`, { body: { version: paper.version, file: change(paper.file) } })).json();
}
const written = (subject: string, more: Partial<PaperFile> = {}) => (file: PaperView['file']) => ({
  ...file, ...more, paper: { ...file.paper, form: { ...file.paper.form, subject }, body: [{ kind: 'paragraph', key: 'b1', text: 'Giám đốc Sở yêu cầu:' }, { kind: 'item', key: 'b2', depth: 1, text: 'Phòng Kế hoạch - Tài chính báo cáo kinh phí trước ngày 29/4/2025.' }] },
});
/** A notice on its way up to a state. */
async function signed(subject: string, more: Partial<PaperFile> = {}): Promise<PaperView> {
  const proposed = await move('registrar', await save('registrar', await begin('registrar'), written(subject, more)), 'proposal');
  return move('leader', proposed, 'signature');
}
const issued = async (subject: string, more: Partial<PaperFile> = {}): Promise<PaperView> => move('registrar', await signed(subject, more), 'issue');

test('from a template: its phrases in the words of the agency, and nobody is asked to sign while a blank is left', async () => {
  const key = 'T16';
  const own = (await as('chief').send('GET', '/paper-templates')).json<RouteAnswer<'listTemplates'>>().templates.find((each) => each.key === key);
  const closing = '{{cơ quan}} trân trọng báo cáo {{nơi nhận}} xem xét';
  await as('chief').send('PUT', `/paper-templates/${key}`, { body: { version: own?.version, phrases: { ...own?.phrases, closing }, recipients: own?.recipients, signing: own?.signing } });
  const offered = (await as('registrar').send('GET', '/papers')).json<RouteAnswer<'listPapers'>>().templates;
  expect(offered.map((each) => each.key)).toEqual(['T13', 'T14', 'T15', 'T16', 'T18', 'T4', 'T10-month']);
  const sheet = await begin('registrar', { kind: '', template: key });
  expect(sheet).toMatchObject({ state: 'draft', kindName: 'Công văn', file: { paper: { form: { kind: 'letter', subject: 'xin gia hạn thời gian thực hiện nhiệm vụ' } } } });
  expect(sheet.file.paper.closing).toContain('trân trọng báo cáo');
  expect(sheet.file.paper.body.map((block) => (block.kind === 'table' ? '' : block.text)).join(' ')).toContain('được giao nhiệm vụ: [nhiệm vụ]; thời hạn hoàn thành là ngày [hạn gốc]');
  expect(await move('registrar', sheet, 'proposal')).toMatchObject({ code: 'paper.blank_left' });
  const filledIn = await save('registrar', sheet, (file) => JSON.parse(JSON.stringify(file).replace(/\[[^[\]"{}]+\]/gu, 'việc này')));
  expect(await move('registrar', filledIn, 'proposal')).toMatchObject({ state: 'proposed' });
  expect(await begin('registrar', { kind: '', template: 'T1' })).toMatchObject({ code: 'paper.kind_unknown' });
});

test('from an empty sheet to the book: written, proposed, signed, issued, with the task that it orders', async () => {
  const blank = await begin('registrar');
  expect(blank).toMatchObject({ state: 'draft', kindName: 'Thông báo', symbol: '', file: { paper: { symbol: 'TB-SKHCN', number: null, signing: { capacity: [], name: 'Phạm Quốc Khánh' } } }, may: ['save', 'propose', 'discard'] });
  const order = { blockKey: 'b2', draft: draftOf(office.units.planning, 'Báo cáo kinh phí') };
  const paper = await save('registrar', blank, written('Kết luận giao ban', { orders: [order] }));
  const proposed = await move('registrar', paper, 'proposal', { note: 'Kính trình đồng chí' });
  expect(proposed).toMatchObject({ state: 'proposed', last: { kind: 'propose', by: 'Trần Thị Lụa', note: 'Kính trình đồng chí' } });
  const inbox = (await as('leader').send('GET', '/inbox')).json<RouteAnswer<'readInbox'>>();
  expect(inbox.groups.flatMap(({ notices }) => notices).filter(({ paperId }) => paperId === blank.id)).toMatchObject([{ kind: 'paper_to_sign', data: { subject: 'Kết luận giao ban' } }]);

  const out = await move('registrar', await move('leader', proposed, 'signature'), 'issue');
  expect(out).toMatchObject({ state: 'issued', issuedOn: '2025-04-14', documentId: blank.id, may: ['recall', 'replace', 'attach'] });
  expect(out.symbol).toMatch(/^\d{2}\/TB-SKHCN$/);
  expect((await as('leader').send('GET', '/inbox')).json<RouteAnswer<'readInbox'>>().groups.flatMap(({ notices }) => notices).filter(({ paperId }) => paperId === blank.id)).toEqual([]);

  const document = (await as('officer').send('GET', `/documents/${blank.id}`)).json<RouteAnswer<'readDocument'>>();
  expect(document).toMatchObject({ symbol: out.symbol, subject: 'Kết luận giao ban', taskCount: 1, readingState: 'read', signing: [{ mode: '', position: 'leader', name: 'Phạm Quốc Khánh' }] });
  const review = (await as('registrar').send('GET', `/documents/${blank.id}/review`)).json<RouteAnswer<'readReview'>>();
  expect(review.drafts).toMatchObject([{ text: 'Phòng Kế hoạch - Tài chính báo cáo kinh phí trước ngày 29/4/2025.', status: 'accepted' }]);
  const [draft] = review.drafts;
  expect(review.text.slice(draft?.start, draft?.end)).toBe(draft?.text);
  const task = (await as('head').send('GET', `/tasks/${draft?.taskId ?? ''}`)).json<RouteAnswer<'readTask'>>();
  expect(task).toMatchObject({ title: 'Báo cáo kinh phí', dueOn: '2025-04-29', lead: { id: office.units.planning } });

  const book = (await as('registrar').send('GET', '/registers/departures?from=2025-04-01&to=2025-04-30')).json<RegisterView>();
  expect(book.rows.find(({ documentId }) => documentId === blank.id)?.cells).toEqual([out.symbol, '14/04/2025', 'Thông báo Kết luận giao ban', 'Phạm Quốc Khánh', 'Lãnh đạo cơ quan; Các phòng, đơn vị trực thuộc', 'VT, VP', '01', '14/04/2025', '', '']);
});

test.each([
  ['QĐ', 'Quyết định', 'QĐ-SKHCN', 'GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ A', 'QUYẾT ĐỊNH:'],
  ['NQ', 'Nghị quyết', 'NQ-SKHCN', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ A', 'QUYẾT NGHỊ:'],
])('%s in articles: from an empty sheet to its task, printed with its authority, read back as issued', async (kind, name, symbol, authority, word) => {
  const blank = await begin('registrar', { kind });
  expect(blank).toMatchObject({ kindName: name, file: { paper: { symbol, outline: ['article', 'arabic', 'letter'] } } });
  const order = 'Giao Phòng Kế hoạch - Tài chính chủ trì, phối hợp với Văn phòng Sở báo cáo kinh phí, hoàn thành trước ngày 29/4/2025.';
  const [first, ...ends] = blank.file.paper.body;
  const body = [{ ...first, text: 'Phê duyệt Kế hoạch chuyển đổi số năm 2026 của Sở.' }, { kind: 'heading', key: 'g', level: 1, text: 'Phân công thực hiện:' }, { kind: 'heading', key: 'k1', level: 2, text: order }, ...ends];
  const paper = await save('registrar', blank, (file) => ({
    ...file, orders: [{ blockKey: 'k1', draft: draftOf(office.units.planning, 'Báo cáo kinh phí') }],
    paper: { ...file.paper, form: { ...file.paper.form, subject: 'Về việc phê duyệt Kế hoạch chuyển đổi số năm 2026' }, bases: ['Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ', 'Theo đề nghị của Chánh Văn phòng Sở'], body, signing: { capacity: [], title: 'Giám đốc', name: 'Phạm Quốc Khánh' } },
  }));
  const out = await move('registrar', await move('leader', await move('registrar', paper, 'proposal'), 'signature'), 'issue');
  expect(out).toMatchObject({ state: 'issued', documentId: blank.id });
  const text = (await as('registrar').send('GET', `/documents/${blank.id}/review`)).json<RouteAnswer<'readReview'>>().text;
  expect(text).toContain(`${authority}\n\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n\nTheo đề nghị của Chánh Văn phòng Sở.\n\n${word}\n\nĐiều 1. Phê duyệt`);
  expect(text).toContain(`Điều 2. Phân công thực hiện:\n\n1. ${order}\n\nĐiều 3. ${name} này có hiệu lực`);
  const read = await readDocument((await as('leader').send('GET', `/papers/${out.id}/docx`)).rawPayload, 'a.docx');
  const reading = readText(read.ok ? read.value.text : '', { units: [] });
  expect([reading.header.type, reading.header.subject, reading.tasks.map(({ lead, coordinators, deadlines }) => [lead[0]?.text, coordinators[0]?.text, deadlines[0]?.anchor])]).toEqual([name, 'Về việc phê duyệt Kế hoạch chuyển đổi số năm 2026', [['Phòng Kế hoạch - Tài chính', 'Văn phòng Sở', '2025-04-29']]]);
  const task = (await as('head').send('GET', `/documents/${blank.id}`)).json<RouteAnswer<'readDocument'>>();
  expect(task).toMatchObject({ symbol: out.symbol, taskCount: 1 });
});

test('the Word file of an issued paper is kept byte for byte, and says what the stored text says', async () => {
  const out = await issued('Bản Word');
  const [first, second] = [await as('leader').send('GET', `/papers/${out.id}/docx`), await as('officer').send('GET', `/documents/${out.id}/file`)];
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  expect(decodeURIComponent(first.headers['content-disposition'] as string)).toContain(`${out.symbol.replace('/', '-')}.docx`);
  const read = await readDocument(first.rawPayload, 'a.docx');
  const text = (await as('registrar').send('GET', `/documents/${out.id}/review`)).json<RouteAnswer<'readReview'>>().text;
  expect(read.ok && read.value.text.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
});

test('an issued paper goes out as edXML and comes in at another agency, where its Word file is read', async () => {
  const out = await issued('Gửi qua trục');
  expect((await as('registrar').send('GET', `/papers/${(await begin('registrar')).id}/edxml`)).json()).toMatchObject({ code: 'paper.not_issued' });
  const sent = await as('registrar').send('GET', `/papers/${out.id}/edxml`);
  expect(sent.headers['content-type']).toContain('application/xml');
  await makeOffice(server, 'b');
  const other = await signInAs(server.app, 'b.registrar');
  const { id } = (await other.send('POST', '/documents', multipart('van-ban.xml', sent.rawPayload))).json<DocumentRow>();
  await doJobs(server);
  expect((await other.send('GET', `/documents/${id}`)).json()).toMatchObject({ refusal: { code: 'document.holds_files' } });
  const { files } = (await other.send('GET', `/documents/${id}/files`)).json<{ files: HeldFileRow[] }>();
  expect(files).toMatchObject([{ place: '0', name: `${out.symbol.replace('/', '-')}.docx`, kind: 'docx', readable: true }]);
  const taken = (await other.send('POST', `/documents/${id}/files/0`)).json<DocumentRow>();
  await doJobs(server);
  expect((await other.send('GET', `/documents/${taken.id}`)).json()).toMatchObject({ readingState: 'read', symbol: out.symbol, subject: 'Gửi qua trục', issuedOn: '2025-04-14' });
});

test('a paper waits on the overview of who signs it and nobody else’s, and is drawn as PDF before it is issued', async () => {
  const paper = await move('registrar', await save('registrar', await begin('registrar'), written('Chờ ký')), 'proposal', { note: 'Gấp' });
  const waiting = async (by: string) => (await as(by).send('GET', '/overview')).json<RouteAnswer<'readOverview'>>().toSign.map(({ subject, version, may }) => ({ subject, version, may }));
  expect(await waiting('leader')).toContainEqual({ subject: 'Chờ ký', version: paper.version, may: ['return', 'sign'] });
  expect([await waiting('chief'), await waiting('registrar')]).toEqual([[], []]);
  const pdf = await as('leader').send('GET', `/papers/${paper.id}/pdf`);
  expect([pdf.statusCode, pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
});

test('a draft is held against the rules of form as it would be printed, and a finding names its block', async () => {
  const paper = await save('registrar', await begin('registrar'), (file) => ({ ...written('Báo cáo quý I')(file), paper: { ...written('Báo cáo quý I')(file).paper, recipients: ['Các phòng'], body: [{ kind: 'paragraph', key: 'b7', text: 'Các phòng báo cáo trước ngày 31/02/2025.' }] } }));
  const { findings } = (await as('registrar').send('GET', `/papers/${paper.id}/form`)).json<RouteAnswer<'checkPaperForm'>>();
  expect(findings.map(({ blockKey }) => blockKey)).toEqual(expect.arrayContaining(['b7', null]));
});

describe('who moves it', () => {
  test.each([
    ['the registrar signs', 'proposed', 'registrar', 'signature', {}, 'common.not_allowed'],
    ['the chief of office signs what the head signs', 'proposed', 'chief', 'signature', {}, 'common.not_allowed'],
    ['the leader issues', 'signed', 'leader', 'issue', {}, 'common.not_allowed'],
    ['issued before it is signed', 'proposed', 'registrar', 'issue', {}, 'paper.not_in_state'],
    ['returned without a reason', 'proposed', 'leader', 'return', { reason: ' ' }, 'paper.reason_needed'],
    ['a head sees a paper of another unit', 'proposed', 'head', 'withdrawal', {}, 'common.not_found'],
  ])('%s', async (_name, state, by, act, body, code) => {
    const paper = await signed('Ai làm được gì');
    const there = state === 'signed' ? paper : await move('registrar', await move('leader', paper, 'return', { reason: 'Xem lại' }), 'proposal');
    expect((await move(by, there, act, body)).code).toBe(code);
  });

  test('a head writes for the own unit and no other, and an officer not at all', async () => {
    expect(await begin('head', { unitId: office.units.planning, kind: 'CV' })).toMatchObject({ state: 'draft', unit: { id: office.units.planning }, file: { paper: { symbol: 'SKHCN-KHTC', form: { kind: 'letter' } } } });
    expect(await begin('head', { unitId: office.units.science })).toMatchObject({ code: 'paper.unit_not_own' });
    expect(await begin('officer')).toMatchObject({ code: 'common.not_allowed' });
  });

  test('the chief of office signs by order', async () => {
    const blank = await begin('follower');
    const chief = blank.signers.find(({ signing }) => signing.capacity.length > 0);
    const paper = await save('follower', blank, (file) => ({ ...written('Thừa lệnh')(file), signerPostId: chief?.postId, paper: { ...written('Thừa lệnh')(file).paper, signing: chief?.signing } }));
    expect((await move('chief', await move('follower', paper, 'proposal'), 'signature')).state).toBe('signed');
  });

  test('who acts for the leader for signing signs on the leader’s behalf', async () => {
    await inAgency(server.context.database, office.scope, (tx) => sql`
      insert into delegation (agency_id, id, from_post_id, to_post_id, scope, valid_from, valid_to)
      values (${office.scope.agencyId}, ${crypto.randomUUID()}, ${office.people['leader']?.postId ?? ''}, ${office.people['officer']?.postId ?? ''}, 'sign', '2025-04-14', '2025-04-14')`.execute(tx));
    const proposed = await move('registrar', await save('registrar', await begin('registrar'), written('Ký thay')), 'proposal');
    expect(await move('officer', proposed, 'signature')).toMatchObject({ state: 'signed', last: { by: 'Ngô Minh Quân' }, moves: [{ kind: 'propose' }, { kind: 'sign', onBehalfOf: 'leader Phạm Quốc Khánh' }] });
  });
});

test('a signed paper goes back to draft with a reason, is edited and proposed again; both versions are kept', async () => {
  const back = await move('registrar', await signed('Bản một'), 'return', { reason: 'Sai ngày họp' });
  expect(back).toMatchObject({ state: 'draft', last: { kind: 'return', note: 'Sai ngày họp' } });
  const again = await move('registrar', await save('registrar', back, written('Bản hai')), 'proposal');
  const kept = again.moves.filter(({ kept: isKept }) => isKept).map(({ ordinal }) => ordinal);
  const subjects = await Promise.all(kept.map(async (ordinal) => (await as('registrar').send('GET', `/papers/${again.id}/versions/${ordinal}`)).json<PaperFile>().paper.form.subject));
  expect(subjects).toEqual(['Bản một', 'Bản hai']);
  const log = await inAgency(server.context.database, office.scope, (tx) => sql<{ body_hash: string }>`select body_hash from paper_move where paper_id = ${again.id} order by ordinal`.execute(tx));
  expect(new Set(log.rows.map(({ body_hash: hash }) => hash)).size).toBe(2);
  await expect(inAgency(server.context.database, office.scope, (tx) => sql`update paper_move set note = '' where paper_id = ${again.id}`.execute(tx))).rejects.toThrow(/permission denied/);
});

test('what is saved over another’s version, or twice under one key, is told', async () => {
  const blank = await begin('registrar');
  const saved = await save('registrar', blank, written('Một'));
  expect((await save('follower', blank, written('Hai'))).code).toBe('common.changed_meanwhile');
  const key = crypto.randomUUID();
  const send = () => as('registrar').send('POST', `/papers/${saved.id}/proposal`, { key, body: { version: saved.version } });
  expect((await send()).body).toBe((await send()).body);
  expect((await save('registrar', await begin('registrar'), (file) => ({ ...file, paper: { ...file.paper, number: '99', date: '2025-01-01', body: [{ kind: 'paragraph', key: 'x', text: 'a' }, { kind: 'paragraph', key: 'x', text: 'b' }] } }))).code).toBe('common.invalid');
});

test('recalled it keeps its number and its tasks; replaced it names what stands in its place, which orders nothing again', async () => {
  const first = await issued('Lịch họp', { orders: [{ blockKey: 'b2', draft: draftOf(office.units.science, 'Chuẩn bị tài liệu') }] });
  const other = await begin('registrar', { replacesId: first.id });
  expect(other.file).toMatchObject({ orders: [], paper: { number: null, form: { subject: 'Lịch họp' } } });
  expect((await begin('registrar', { replacesId: first.id }) as { code?: string }).code).toBe('paper.already_replaced');
  const out = await move('registrar', await move('leader', await move('registrar', other, 'proposal'), 'signature'), 'issue');
  expect((await as('registrar').send('GET', `/papers/${first.id}`)).json()).toMatchObject({ state: 'replaced', symbol: first.symbol, replacedBy: { id: out.id, label: out.symbol } });
  expect((await as('registrar').send('GET', `/documents/${first.id}`)).json()).toMatchObject({ taskCount: 1, status: 'replaced', replacedBy: { id: out.id, label: out.symbol } });
  expect(await move('registrar', out, 'recall', { reason: 'Gửi nhầm' })).toMatchObject({ state: 'recalled', symbol: out.symbol });
});

test('the signed PDF comes back, is kept by its hash and read by whoever reads the document', async () => {
  const out = await issued('Bản ký số');
  const send = (content: string) => as('registrar').send('POST', `/papers/${out.id}/signed-file`, { payload: `--x\r\ncontent-disposition: form-data; name="file"; filename="ban-ky.pdf"\r\ncontent-type: application/pdf\r\n\r\n${content}\r\n--x--\r\n`, headers: { 'content-type': 'multipart/form-data; boundary=x' } });
  expect((await send('không phải')).json()).toMatchObject({ code: 'paper.signed_not_pdf' });
  expect((await send('%PDF-1.7 chữ ký')).json()).toMatchObject({ signedFile: { name: 'ban-ky.pdf' } });
  expect((await as('officer').send('GET', `/documents/${out.id}/signed-file`)).body).toContain('%PDF-1.7 chữ ký');
  expect((await as('officer').send('GET', `/documents/${out.id}`)).json()).toMatchObject({ signedFile: { name: 'ban-ky.pdf' } });
});

describe('numbers', () => {
  const numbersOf = async (book: string): Promise<number[]> => inAgency(server.context.database, office.scope, async (tx) => (await sql<{ n: number }>`select issued_number as n from document where issued_book = ${book} order by 1`.execute(tx)).rows.map(({ n }) => n));

  test('fifty papers issued at once by two servers carry every number once; one that fails leaves no gap', async () => {
    const second = await startTestServer({ beside: server });
    try {
      const registrars = [as('registrar'), await signInAs(second.app, 'a.registrar')];
      const papers: PaperView[] = [];
      for (let n = 0; n < 51; n += 1) papers.push(await signedPlan(n));
      const statuses = await Promise.all(papers.map((paper, n) => issueWhenFree(registrars[n % 2] ?? as('registrar'), paper)));
      expect(statuses.sort()).toEqual([...Array.from({ length: 50 }, () => 200), 422]);
      expect(await numbersOf('KH')).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    } finally {
      await second.close();
    }
  }, 120_000);

  /** As the pages do: a server that has no connection free says so, and is asked again under the same key. */
  async function issueWhenFree(browser: Browser, { id, version }: PaperView): Promise<number> {
    const key = crypto.randomUUID();
    for (let turn = 0; turn < 50; turn += 1) {
      const { statusCode } = await browser.send('POST', `/papers/${id}/issue`, { key, body: { version } });
      if (statusCode !== 503) return statusCode;
    }
    return 503;
  }

  /** The twentieth orders something of a unit that ended meanwhile. */
  async function signedPlan(n: number): Promise<PaperView> {
    const orders = n === 20 ? [{ blockKey: 'b2', draft: draftOf(crypto.randomUUID(), 'Không ai nhận') }] : [];
    const paper = await save('registrar', await begin('registrar', { kind: 'KH' }), written(`Kế hoạch ${n}`, { orders }));
    return move('leader', await move('registrar', paper, 'proposal'), 'signature');
  }

  test('begin again with the year, and stand as they were given', async () => {
    const last = await issued('Cuối năm');
    server.clock.set('2026-01-05');
    for (const name of ['registrar', 'leader']) people[name] = await signInAs(server.app, `a.${name}`);
    const first = await issued('Đầu năm');
    expect([last.symbol === first.symbol, first.symbol, first.issuedOn]).toEqual([false, '01/TB-SKHCN', '2026-01-05']);
    await expect(inAgency(server.context.database, office.scope, (tx) => sql`update document set number = '77' where id = ${first.id}`.execute(tx))).rejects.toThrow(/given once/);
  });

  test('kinds share a series where the year began so', async () => {
    await inAgency(server.context.database, office.scope, (tx) => sql`
      insert into rule (agency_id, id, key, value, citation, valid_from) values (${office.scope.agencyId}, ${crypto.randomUUID()}, 'paper.books', '[["BC","TTr"]]', 'Quy chế văn thư', '2027-01-01')`.execute(tx));
    server.clock.set('2027-01-04');
    for (const name of ['registrar', 'leader']) people[name] = await signInAs(server.app, `a.${name}`);
    const symbols: string[] = [];
    for (const kind of ['BC', 'TTr', 'TB']) {
      const paper = await save('registrar', await begin('registrar', { kind }), written(`Văn bản ${kind}`));
      symbols.push((await move('registrar', await move('leader', await move('registrar', paper, 'proposal'), 'signature'), 'issue')).symbol);
    }
    expect(symbols).toEqual(['01/BC-SKHCN', '02/TTr-SKHCN', '01/TB-SKHCN']);
  });
});

test('an agency words a template anew: from then on, as versions, and never without what the paper must say', async () => {
  const registrar = await signInAs(server.app, 'a.registrar');
  const templates = async () => (await registrar.send('GET', '/paper-templates')).json<RouteAnswer<'listTemplates'>>().templates;
  const weekly = (await templates()).find(({ key }) => key === 'T1');
  if (weekly === undefined) throw new Error('T1 is a template');
  const word = (change: object, version: number) => registrar.send('PUT', '/paper-templates/T1', { body: { phrases: weekly.phrases, recipients: weekly.recipients, signing: weekly.signing, ...change, version } });
  const closing = 'Văn phòng thông báo kết luận của {{chức danh chủ trì}} tại {{cuộc họp}} để các đơn vị thực hiện, {{cơ quan}} theo dõi';
  expect((await word({ phrases: { ...weekly.phrases, closing } }, 0)).json()).toMatchObject({ version: 1, phrases: { ...weekly.phrases, closing }, since: { by: 'Trần Thị Lụa' } });
  expect((await word({}, 0)).json()).toMatchObject({ code: 'common.changed_meanwhile' });
  expect((await word({ phrases: { ...weekly.phrases, closing: 'Thông báo để biết' } }, 1)).json()).toMatchObject({ code: 'template.blank_missing' });
  expect((await templates()).find(({ key }) => key === 'T1')).toMatchObject({ version: 1, recipients: weekly.recipients, phrases: { closing } });
  const kept = await inAgency(server.context.database, office.scope, (tx) => sql<{ wording: unknown }>`select wording from paper_wording where template = 'T1'`.execute(tx));
  expect(kept.rows).toEqual([{ wording: { phrases: { closing } } }]);
  await expect(inAgency(server.context.database, office.scope, (tx) => sql`update paper_wording set version = 9`.execute(tx))).rejects.toThrow(/permission denied/);
});

test('a phrase without a blank that its template got since is not used, and the page of templates says so', async () => {
  const wording = { phrases: { standing: 'Đến ngày {{ngày}} còn nhiệm vụ chậm.', closing: 'Đây là nội dung đôn đốc của {{cơ quan}}' } };
  await inAgency(server.context.database, office.scope, (tx) => sql`insert into paper_wording (agency_id, template, version, wording, valid_from, at) values (${office.scope.agencyId}, 'T8', 1, ${JSON.stringify(wording)}::jsonb, '2025-01-01', now())`.execute(tx));
  const { templates } = (await (await signInAs(server.app, 'a.registrar')).send('GET', '/paper-templates')).json<RouteAnswer<'listTemplates'>>();
  expect(templates.find(({ key }) => key === 'T8')).toMatchObject({ version: 1, unfit: [{ name: 'standing', text: wording.phrases.standing }], phrases: { standing: DUN_PAPER.phrases.standing, closing: wording.phrases.closing } });
});

test('the list counts what waits, and a head reads what the own unit drafts', async () => {
  server.clock.set('2027-01-05');
  const [registrar, head] = [await signInAs(server.app, 'a.registrar'), await signInAs(server.app, 'a.head')];
  const all = (await registrar.send('GET', '/papers')).json<RouteAnswer<'listPapers'>>();
  expect(all.papers.length).toBe(all.counts.draft + all.counts.proposed + all.counts.signed);
  const own = (await head.send('GET', '/papers')).json<RouteAnswer<'listPapers'>>();
  expect(new Set(own.papers.map(({ unit }) => unit.id))).toEqual(new Set([office.units.planning]));
  const out = (await registrar.send('GET', '/papers?state=out&limit=10')).json<RouteAnswer<'listPapers'>>();
  const next = (await registrar.send('GET', `/papers?state=out&limit=10&cursor=${out.nextCursor ?? ''}`)).json<RouteAnswer<'listPapers'>>();
  expect([out.papers.length, next.papers.length, new Set([...out.papers, ...next.papers].map(({ id }) => id)).size]).toEqual([10, 10, 20]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaperView, RouteAnswer } from '#contract/index.js';
import { type Browser, makeOffice, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';

type Books = RouteAnswer<'listPaperBooks'>;

let server: TestServer;
const people: Record<string, Browser> = {};

beforeAll(async () => {
  server = await startTestServer();
  await makeOffice(server, 'a');
  await onDay('2026-05-04');
});
afterAll(() => server.close());

const as = (name: string): Browser => people[name] as Browser;

/** Goes to a day, and signs in on it. */
async function onDay(day: string): Promise<void> {
  server.clock.set(day);
  for (const name of ['registrar', 'leader', 'officer']) people[name] = await signInAs(server.app, `a.${name}`);
}

const books = async (): Promise<Books> => (await as('registrar').send('GET', '/paper-books')).json<Books>();

const SHARED = { name: 'Sổ thông báo, kế hoạch', kinds: ['TB', 'KH'], first: 1 };

/** Asks for books from a day on; answers the code of the refusal or null. */
async function change(from: string, changed: readonly object[], more: object = {}): Promise<string | null> {
  const { version } = await books();
  const { code = null } = (await as('registrar').send('PUT', '/paper-books', { body: { version, from, source: 'Quy chế công tác văn thư', books: changed, ...more } })).json<{ readonly code?: string }>();
  return code;
}

/** Signs a paper of a kind; answers what issues it, which answers its number and symbol. */
async function signed(kind: string): Promise<() => Promise<string>> {
  const step = async (who: string, paper: PaperView, act: string): Promise<PaperView> => (await as(who).send('POST', `/papers/${paper.id}/${act}`, { body: { version: paper.version } })).json<PaperView>();
  const begun = (await as('registrar').send('POST', '/papers', { body: { id: crypto.randomUUID(), kind } })).json<PaperView>();
  const paper = { ...begun.file.paper, form: { ...begun.file.paper.form, subject: `Văn bản ${kind}` }, addressees: ['Các đơn vị thuộc Sở'], body: [{ kind: 'paragraph', key: 'b1', text: 'Nội dung văn bản.' }] };
  const saved = (await as('registrar').send('PUT', `/papers/${begun.id}`, { body: { version: begun.version, file: { ...begun.file, paper } } })).json<PaperView>();
  const ready = await step('leader', await step('registrar', saved, 'proposal'), 'signature');
  return async () => (await step('registrar', ready, 'issue')).symbol;
}
const issued = async (kind: string): Promise<string> => (await signed(kind))();
const bookOf = ({ books: named, alone }: Books, kind: string) => [...named, ...alone].find(({ kinds }) => kinds.includes(kind));

test('each kind counts by itself until books are named; those hold from their day, and what was given stays', async () => {
  expect([await issued('TB'), await issued('TB'), await issued('KH')]).toEqual(['01/TB-SKHCN', '02/TB-SKHCN', '01/KH-SKHCN']);
  expect(bookOf(await books(), 'TB')).toMatchObject({ name: 'Thông báo', symbols: ['TB-SKHCN'], first: 1, last: 2, next: 3 });
  expect(await change('2026-05-06', [SHARED])).toBe(null);
  expect(await books()).toMatchObject({ books: [], coming: [{ on: '2026-05-06', source: 'Quy chế công tác văn thư', books: [SHARED] }] });
  expect(await issued('KH')).toBe('02/KH-SKHCN');
  await onDay('2026-05-06');
  expect(await books()).toMatchObject({ since: { on: '2026-05-06' }, coming: [], books: [{ ...SHARED, symbols: ['TB-SKHCN', 'KH-SKHCN'], last: 2, next: 3 }] });
  const three = [await signed('TB'), await signed('KH'), await signed('TB')];
  const numbers = (await Promise.all(three.map((issue) => issue()))).map((symbol) => symbol.slice(0, 2));
  expect(numbers.toSorted()).toEqual(['03', '04', '05']);
  expect([await issued('TTr'), await issued('KH')]).toEqual(['01/TTr-SKHCN', '06/KH-SKHCN']);
});

test('a kind that leaves a book goes on behind it, and two books count apart', async () => {
  expect(await change('2026-05-06', [{ ...SHARED, kinds: ['KH', 'BC'] }, { name: 'Tờ trình', kinds: ['TTr'], first: 121 }])).toBe(null);
  expect([await issued('TB'), await issued('BC'), await issued('TTr'), await issued('KH'), await issued('TTr')]).toEqual(['07/TB-SKHCN', '07/BC-SKHCN', '121/TTr-SKHCN', '08/KH-SKHCN', '122/TTr-SKHCN']);
});

test.each<[string, string, readonly object[], object, string]>([
  ['a kind in two books', '2026-05-06', [SHARED, { name: 'Kế hoạch', kinds: ['KH'], first: 1 }], {}, 'paper_books.kind_twice'],
  ['a first number that was given', '2026-05-06', [{ name: 'Thông báo', kinds: ['TB'], first: 5 }], {}, 'paper_books.first_given'],
  ['no name', '2026-05-06', [{ ...SHARED, name: ' ' }], {}, 'paper_books.name_needed'],
  ['a day that is over', '2026-05-05', [SHARED], {}, 'paper_books.from_past'],
  ['no source', '2026-05-06', [SHARED], { source: ' ' }, 'paper_books.source_needed'],
  ['seen before somebody changed them', '2026-05-06', [SHARED], { version: 'cũ' }, 'common.changed_meanwhile'],
])('refused: %s', async (_, from, changed, more, code) => {
  const before = await books();
  expect(await change(from, changed, more)).toBe(code);
  expect(await books()).toEqual(before);
});

test('who does not issue papers changes no books', async () => {
  expect((await as('leader').send('GET', '/paper-books')).statusCode).toBe(200);
  for (const name of ['leader', 'officer']) expect((await as(name).send('PUT', '/paper-books', { body: { version: '', from: '2026-05-06', source: 'Quy chế', books: [] } })).statusCode).toBe(403);
});

test('a change is taken back before its day, and what held goes on; one that holds is not', async () => {
  const before = await books();
  const withdraw = async (from: string, more: object = {}, who = 'registrar'): Promise<string | null> => {
    const { version } = await books();
    return (await as(who).send('POST', '/paper-books/withdrawal', { body: { version, from, ...more } })).json<{ readonly code?: string }>().code ?? null;
  };
  expect(await change('2026-06-01', [SHARED])).toBe(null);
  expect(await change('2026-07-01', [])).toBe(null);
  expect((await books()).coming.map(({ on }) => on)).toEqual(['2026-06-01', '2026-07-01']);
  expect(await withdraw('2026-06-01', { version: 'cũ' })).toBe('common.changed_meanwhile');
  expect(await withdraw('2026-06-01', {}, 'leader')).toBe('common.not_allowed');
  expect(await withdraw('2026-05-06')).toBe('paper_books.in_force');
  expect(await withdraw('2026-06-02')).toBe('common.not_found');
  expect(await withdraw('2026-06-01')).toBe(null);
  expect(await withdraw('2026-06-01')).toBe('common.not_found');
  expect(await withdraw('2026-07-01')).toBe(null);
  expect(await books()).toEqual({ ...before, version: expect.any(String) as string });
  // The same day can be decided upon anew.
  expect(await change('2026-06-01', [SHARED])).toBe(null);
  expect((await books()).coming).toHaveLength(1);
  expect(await withdraw('2026-06-01')).toBe(null);
  await onDay('2026-06-02');
  expect((await books()).books).toEqual(before.books);
});

test('a year begins each book from 01, that of a first number too', async () => {
  await onDay('2027-01-04');
  expect(bookOf(await books(), 'TTr')).toMatchObject({ name: 'Tờ trình', first: 1, last: 0, next: 1 });
  expect([await issued('TTr'), await issued('BC'), await issued('KH')]).toEqual(['01/TTr-SKHCN', '01/BC-SKHCN', '02/KH-SKHCN']);
});

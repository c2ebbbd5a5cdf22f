import type { RegisterView, RouteAnswer } from '#contract/index.js';
import { cellText, may, partsOf, plainCell, printArrival, printDay, REGISTER_FORMS, type RegisteredDocument, type RegisteredTask, registerRows } from '#core/index.js';
import { listFile } from '../../files/list-file.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { lensOf } from '../tasks/list.commands.js';
import { takeNumbers } from '../../database/numbers.js';
import { documentLabel, maySee, presentTaskRow } from '../tasks/present.js';
import { findTasks } from '../tasks/queries.js';
import { answersOf, type BookedDocument, bookedDocuments, idsOfBook, documentsWaiting, lockWaiting, saveArrival, tasksOfDocuments } from './queries.js';

type BookCall = Call<'readRegister'> | Call<'exportRegister'>;

const MOST = 2000;
const MOST_IN_FILE = 60_000;
const AT_ONCE = 500;

/** A book over a period, in the columns of its form. */
export async function readRegister(call: Call<'readRegister'>): Promise<RegisterView> {
  const { title, heads, widths } = REGISTER_FORMS[call.input.params.book];
  const ids = await idsOf(call, MOST + 1);
  const rows: RegisterView['rows'] = [];
  for await (const row of rowsOf(call, ids.slice(0, MOST))) rows.push(row);
  return { title, heads: [...heads], widths: [...widths], rows, tooLong: ids.length > MOST };
}

/** The same as a file to print. No cell is a formula. @throws Refused `register.too_long` */
export async function exportRegister(call: Call<'exportRegister'>): Promise<FileAnswer> {
  const { params: { book }, query: { from, to, format } } = call.input;
  const { title, heads, widths } = REGISTER_FORMS[book];
  const ids = await idsOf(call, MOST_IN_FILE + 1);
  if (ids.length > MOST_IN_FILE) refuse('register.too_long', { most: MOST_IN_FILE });
  const list = { title, about: `Từ ngày ${printDay(from)} đến ngày ${printDay(to)}`, heads, widths, rows: plainRows(rowsOf(call, ids)) };
  return listFile(list, { name: `${FILE_NAMES[book]}-${from}-${to}`, format });
}

async function* plainRows(rows: AsyncIterable<BookRow>): AsyncGenerator<string[]> {
  for await (const { cells } of rows) yield cells.map(plainCell);
}

const FILE_NAMES = { arrivals: 'so-van-ban-den', departures: 'so-van-ban-di', settling: 'so-theo-doi-giai-quyet' } as const;

type BookRow = RegisterView['rows'][number];

function idsOf({ tx, scope, input: { params: { book }, query: { from, to } } }: BookCall, limit: number): Promise<readonly string[]> {
  return idsOfBook(tx, scope, { book, period: { from, to }, limit });
}

async function* rowsOf(call: BookCall, documentIds: readonly string[]): AsyncGenerator<BookRow> {
  const { tx, scope, input: { params: { book } } } = call;
  for (let at = 0; at < documentIds.length; at += AT_ONCE) {
    const documents = await bookedDocuments(tx, scope, documentIds.slice(at, at + AT_ONCE));
    const tasks = book === 'departures' ? new Map<string, RegisteredTask[]>() : await tasksByDocument(call, documents.map(({ id }) => id));
    for (const document of documents) for (const cells of registerRows(book, registered(document, tasks.get(document.id) ?? []))) yield { documentId: document.id, cells };
  }
}

/** A task that the person may not see is in no book that they read. */
async function tasksByDocument(call: BookCall, documentIds: readonly string[]): Promise<ReadonlyMap<string, RegisteredTask[]>> {
  const { tx, scope, actor } = call;
  const ordered = await tasksOfDocuments(tx, scope, documentIds);
  const lens = await lensOf(call);
  const records = (await findTasks(tx, scope, ordered.map(({ id }) => id))).filter((record) => maySee(record, actor));
  const answers = await answersOf(tx, scope, records.map(({ id }) => id));
  const byDocument = new Map<string, RegisteredTask[]>();
  for (const record of records) {
    const row = presentTaskRow(record, lens);
    const task = { lead: row.lead.name, state: row.state, timeliness: row.timeliness, deadline: cellText(row, 'deadline', 'vi'), answers: answers.get(record.id) ?? [] };
    byDocument.set(record.document_id ?? '', [...(byDocument.get(record.document_id ?? '') ?? []), task]);
  }
  return byDocument;
}

function registered(document: BookedDocument, tasks: readonly RegisteredTask[]): RegisteredDocument {
  const { number, notation } = document;
  return {
    arrivalNumber: document.arrival_number, arrivedOn: document.arrived_on, author: document.issuer_name, symbol: [number, notation].filter((part) => part !== null).join('/'), issuedOn: document.issued_on, type: document.type,
    subject: document.subject === '' && number === null ? document.title : document.subject, urgency: document.urgency, signer: document.signing.at(-1)?.name ?? '', recipients: document.recipients, passedOn: document.passed_on, copies: document.copies, became: document.status === 'recalled' || document.status === 'replaced' ? document.status : null, tasks,
  };
}

const SHOWN = 200;

/** What came in and stands in no book yet, the oldest first. */
export async function listUnregistered(call: Call<'listUnregistered'>): Promise<RouteAnswer<'listUnregistered'>> {
  const { tx, scope, actor } = call;
  const { documents, total } = await documentsWaiting(tx, scope, SHOWN);
  return {
    documents: documents.map((document) => ({
      id: document.id, label: documentLabel(document), subject: document.subject, author: document.issuer_name, cameOn: document.came_on,
      twin: document.twin_number === null ? null : `${printArrival(document.twin_number)} (${printDay(document.twin_on ?? '')})`,
      isUnread: document.is_unread,
    })),
    total, mayRegister: may(actor, 'document.receive', { agencyId: scope.agencyId }),
  };
}

/**
 * Gives arrival numbers in the order asked for, one series for each year, without a gap (NĐ 30/2020/NĐ-CP, Điều 22.1). All or nothing.
 * @throws Refused `register.not_waiting`, `register.too_late`
 */
export async function registerArrivals(call: Call<'registerArrivals'>): Promise<RouteAnswer<'registerArrivals'>> {
  const { tx, scope, today, input: { body: { documents } } } = call;
  if (documents.some(({ arrivedOn }) => arrivedOn > today)) refuse('register.too_late');
  const waiting = await lockWaiting(tx, scope, documents.map(({ id }) => id));
  if (new Set(documents.map(({ id }) => id)).size !== documents.length || documents.some(({ id }) => !waiting.has(id))) refuse('register.not_waiting');
  const numbers: { id: string; number: number }[] = [];
  for (const { id, arrivedOn } of documents) {
    const { year } = partsOf(arrivedOn);
    const number = await takeNumbers(tx, scope, { name: 'arrival', year, count: 1 });
    await saveArrival(tx, scope, { id, number, year, on: arrivedOn });
    numbers.push({ id, number });
  }
  return { numbers };
}

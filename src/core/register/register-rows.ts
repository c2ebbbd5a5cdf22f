import { printDay } from '../date/print.js';
import { documentTypeByAbbreviation } from '../document/types.js';
import { printUrgency } from '../list/columns.js';
import { STATE_WORDS } from '../refusals/words.js';
import { PAPER_STATE_WORDS } from '../words/paper-words.js';
import type { TaskState, Urgency } from '../task/task.js';
import type { Timeliness } from '../task/timeliness.js';
import type { Register } from './registers.js';

/** A task of a document, as far as the books tell of it. */
export interface RegisteredTask {
  readonly lead: string;
  readonly state: TaskState;
  readonly timeliness: Timeliness;
  readonly deadline: string;
  /** Numbers of the documents that answered it. */
  readonly answers: readonly string[];
}

/** A document as far as the books tell of it; days as `2025-04-18`. */
export interface RegisteredDocument {
  readonly arrivalNumber: number | null;
  readonly arrivedOn: string | null;
  readonly author: string;
  readonly symbol: string;
  readonly issuedOn: string | null;
  /** Abbreviation of its kind, where it was read. */
  readonly type: string | null;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly signer: string;
  readonly recipients: readonly string[];
  /** The day on which its orders were given on. */
  readonly passedOn: string | null;
  /** Of what we issued: how many copies were made, and what became of it; null where nobody knows. */
  readonly copies: number | null;
  readonly became: 'recalled' | 'replaced' | null;
  readonly tasks: readonly RegisteredTask[];
}

const day = (date: string | null): string => (date === null ? '' : printDay(date));
const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
const typeName = (document: Pick<RegisteredDocument, 'type'>): string => (document.type === null ? '' : (documentTypeByAbbreviation(document.type)?.name ?? ''));
const called = (document: RegisteredDocument): string => [typeName(document), document.subject].filter((part) => part !== '').join(' ');

/** An arrival number as it is stamped: 01, 02 … (NĐ 30/2020/NĐ-CP, Phụ lục IV: a nought before what is below 10). */
export const printArrival = (number: number | null): string => (number === null ? '' : String(number).padStart(2, '0'));

/**
 * The lines of a document in a book, cells in the order of the form. In the book of settling each unit that got something of the document has its
 * own line, since each has its own deadline. What nobody knows stays empty: receipts are signed by hand.
 */
export function registerRows(book: Register, document: RegisteredDocument): string[][] {
  switch (book) {
    case 'arrivals':
      return [[day(document.arrivedOn), printArrival(document.arrivalNumber), document.author, document.symbol, day(document.issuedOn), called(document), unique(document.tasks.map(({ lead }) => lead)).join('; '), day(document.passedOn), '', printUrgency(document.urgency, 'vi')]];
    case 'departures':
      return [departureRow(document)];
    case 'settling':
      return settlingRows(document);
  }
}

const FILED = /^lưu\s*:\s*/iu;

/** What stays in the agency is named apart from those to whom it goes. */
function departureRow(document: RegisteredDocument): string[] {
  const filed = document.recipients.filter((each) => FILED.test(each)).map((each) => each.replace(FILED, '').replace(/[.;\s]{1,5}$/u, ''));
  const sent = document.recipients.filter((each) => !FILED.test(each));
  const notes = [printUrgency(document.urgency, 'vi'), document.became === null ? '' : PAPER_STATE_WORDS[document.became].vi].filter((part) => part !== '');
  return [document.symbol, day(document.issuedOn), called(document), document.signer, sent.join('; '), filed.join('; '), document.copies === null ? '' : printArrival(document.copies), day(document.passedOn), '', notes.join(', ')];
}

/** A document by its kind, symbol, day and author, as the book of settling names it: "Thông báo 42/TB-UBND ngày 10/04/2025 của UBND tỉnh". */
export function documentInBook(document: Pick<RegisteredDocument, 'type' | 'symbol' | 'issuedOn' | 'author'>): string {
  const dated = document.issuedOn === null ? '' : `ngày ${printDay(document.issuedOn)}`;
  return [`${typeName(document)} ${document.symbol}`.trim(), dated, document.author === '' ? '' : `của ${document.author}`].filter((part) => part !== '').join(' ');
}

function settlingRows(document: RegisteredDocument): string[][] {
  const head = [printArrival(document.arrivalNumber), documentInBook(document)];
  const leads = unique(document.tasks.map(({ lead }) => lead));
  if (leads.length === 0) return [[...head, '', '', document.passedOn === null ? 'Chưa giao' : 'Không có nhiệm vụ', '', printUrgency(document.urgency, 'vi')]];
  return leads.map((lead) => {
    const tasks = document.tasks.filter((task) => task.lead === lead);
    return [...head, lead, unique(tasks.map(({ deadline }) => deadline)).join('; '), progressOf(tasks), unique(tasks.flatMap(({ answers }) => answers)).join('; '), printUrgency(document.urgency, 'vi')];
  });
}

/** One task by its state, several by how many are done; what is late is said. */
function progressOf(tasks: readonly RegisteredTask[]): string {
  const late = tasks.filter(({ timeliness }) => timeliness === 'overdue').length;
  const [only] = tasks;
  if (only !== undefined && tasks.length === 1) return [STATE_WORDS[only.state].vi, late === 0 ? '' : 'quá hạn'].filter((part) => part !== '').join(', ');
  const counted = tasks.filter(({ state }) => state !== 'cancelled');
  const done = counted.filter(({ state }) => state === 'done').length;
  return [`${done}/${counted.length} nhiệm vụ hoàn thành`, late === 0 ? '' : `${late} quá hạn`].filter((part) => part !== '').join(', ');
}

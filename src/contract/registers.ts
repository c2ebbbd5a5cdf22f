import { REGISTERS } from '#core/index.js';
import { z } from 'zod';
import { Day, DOCX, Id, Params } from './common.js';
import { route } from './route.js';

const Book = z.object({ book: z.enum(REGISTERS) });
const Period = z.object({ from: Day, to: Day });

/** A book of clerical work over a period, in the columns of its form. */
export const RegisterView = z.object({
  title: z.string(), heads: z.array(z.string()), widths: z.array(z.number()),
  rows: z.array(z.object({ documentId: Id, cells: z.array(z.string()) })),
  /** More documents than are shown: choose a shorter period. */
  tooLong: z.boolean(),
});
export type RegisterView = z.infer<typeof RegisterView>;

/** A document that came in and has no arrival number yet. */
export const Unregistered = z.object({
  id: Id, label: z.string(), subject: z.string(), author: z.string(), cameOn: Day,
  /** Arrival number and day of another document of the same number, symbol and author (NĐ 30/2020/NĐ-CP, Phụ lục VI: a warning). */
  twin: z.string().nullable(),
  /** Its text was not read: what the book asks of it is not known yet. */
  isUnread: z.boolean(),
});
export type Unregistered = z.infer<typeof Unregistered>;

const Waiting = z.object({ documents: z.array(Unregistered), total: z.int(), mayRegister: z.boolean() });

export const REGISTER_ROUTES = {
  readRegister: route({ method: 'GET', path: '/registers/:book', summary: 'A book of clerical work over a period', gate: { act: 'document.read' }, params: Book, query: Period, answer: RegisterView }),
  exportRegister: route({
    method: 'GET', path: '/registers/:book/file', summary: 'The same as a workbook or as comma-separated values', gate: { act: 'document.read' }, params: Book, query: Period.extend({ format: z.enum(['xlsx', 'csv']) }),
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  downloadSettlingSheet: route({
    method: 'GET', path: '/documents/:id/settling-sheet', summary: 'The sheet that goes round with a document until it is settled, to print, as Word or PDF', gate: { act: 'document.read' },
    params: Params, query: z.object({ format: z.enum(['docx', 'pdf']) }), download: DOCX,
  }),
  listUnregistered: route({ method: 'GET', path: '/arrivals/waiting', summary: 'Documents that came in and have no arrival number, the oldest first', gate: { act: 'document.read' }, answer: Waiting }),
  registerArrivals: route({
    method: 'POST', path: '/arrivals', summary: 'Give arrival numbers, in this order; a number is given once', gate: { act: 'document.receive' }, bodyKind: 'json', idempotent: true,
    body: z.object({ documents: z.array(z.object({ id: Id, arrivedOn: Day })).min(1).max(500) }),
    answer: z.object({ numbers: z.array(z.object({ id: Id, number: z.int() })) }),
  }),
} as const;

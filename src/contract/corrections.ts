import { z } from 'zod';
import { Day } from './common.js';
import { route } from './route.js';

/** How often the reader was right: of `decided` tasks that people accepted, `kept` needed no edit. */
const Rate = z.object({ decided: z.int(), kept: z.int() });

export const CorrectionRates = z.object({
  /** First day that is counted; the last is today. */
  since: Day,
  all: Rate,
  /** What became of the tasks that were read, and those that people added. */
  kinds: z.object({ kept: z.int(), changed: z.int(), added: z.int(), dropped: z.int(), split: z.int(), merged: z.int() }),
  fields: z.array(Rate.extend({ field: z.enum(['words', 'title', 'lead', 'coordinators', 'deadline', 'class', 'deliverable', 'approval', 'urgency']) })),
  /** By document type, the most used first; null where no type was read. */
  types: z.array(Rate.extend({ type: z.string().nullable(), typeName: z.string().nullable() })),
});
export type CorrectionRates = z.infer<typeof CorrectionRates>;

export const CORRECTION_ROUTES = {
  readCorrections: route({ method: 'GET', path: '/corrections', summary: 'How often people had to correct the reader in the last 90 days, by field and by document type', gate: { act: 'document.review' }, answer: CorrectionRates }),
  exportGold: route({ method: 'GET', path: '/corrections/gold', summary: 'What was read beside what people made of it, as gold candidates: one JSON array, a document an entry', gate: { act: 'document.review' }, download: 'application/json' }),
} as const;

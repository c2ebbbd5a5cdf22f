import { z } from 'zod';
import { giveUpReading, READ_DOCUMENT, readReceivedDocument } from '../features/intake/jobs.js';
import type { Runners } from './runner.js';

const ReadDocument = z.object({ documentId: z.uuid(), today: z.string() });

/** What is done for each kind of job. A kind stays here as long as a job of it may wait in some database. */
export const RUNNERS: Runners = {
  [READ_DOCUMENT]: {
    run: (context, scope, payload) => readReceivedDocument(context, scope, ReadDocument.parse(payload)),
    gaveUp: (context, scope, payload) => giveUpReading(context, scope, ReadDocument.parse(payload).documentId),
  },
};

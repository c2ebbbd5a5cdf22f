import { z } from 'zod';
import { giveUpReading, READ_DOCUMENT, readReceivedDocument, RECOGNISE_DOCUMENT, recogniseReceivedDocument } from '../features/intake/jobs.js';
import { leavePosts } from '../features/people/jobs.js';
import { REORGANISE } from '../features/people/reorganise.commands.js';
import { askForDueReorganisations, carryOutReorganisation, moveStragglers } from '../features/people/reorganise.jobs.js';
import { indexStored, INDEX_SEARCH } from '../features/search/jobs.js';
import { deliverWebhook, tellOverdue } from '../features/webhooks/jobs.js';
import { DELIVER_WEBHOOK } from '../features/webhooks/outbox.commands.js';
import { openOccurrences } from '../features/tasks/occurrences.jobs.js';
import { NEW_DAY } from './new-day.js';
import { deliverPair } from '../features/border/deliver.jobs.js';
import { DELIVER_BORDER } from '../features/border/send.commands.js';
import type { Runners } from './runner.js';

const Reorganise = z.object({ id: z.uuid() });
const ReadDocument = z.object({ documentId: z.uuid(), today: z.string() });
const DeliverWebhook = z.object({ webhookId: z.uuid() });

const Deliver = z.object({ pairId: z.uuid() });

/** What is done for each kind of job. A kind stays here as long as a job of it may wait in some database. */
export const RUNNERS: Runners = {
  [READ_DOCUMENT]: {
    run: (context, scope, payload) => readReceivedDocument(context, scope, ReadDocument.parse(payload)),
    gaveUp: (context, scope, payload) => giveUpReading(context, scope, ReadDocument.parse(payload).documentId),
  },
  [DELIVER_BORDER]: { run: (context, scope, payload) => deliverPair(context, scope, Deliver.parse(payload).pairId) },
  [RECOGNISE_DOCUMENT]: {
    run: (context, scope, payload) => recogniseReceivedDocument(context, scope, ReadDocument.parse(payload)),
    gaveUp: (context, scope, payload) => giveUpReading(context, scope, ReadDocument.parse(payload).documentId),
  },
  [INDEX_SEARCH]: { run: indexStored },
  [DELIVER_WEBHOOK]: { run: (context, scope, payload) => deliverWebhook(context, scope, DeliverWebhook.parse(payload).webhookId) },
  [NEW_DAY]: {
    run: async (context, scope) => {
      await askForDueReorganisations(context, scope);
      await leavePosts(context, scope);
      await moveStragglers(context, scope);
      await tellOverdue(context, scope);
      await openOccurrences(context, scope);
    },
  },
  [REORGANISE]: { run: (context, scope, payload) => carryOutReorganisation(context, scope, Reorganise.parse(payload).id) },
};

/** Kinds that take a core for minutes: one worker alone does them, the others stay free for what people wait for. */
export const HEAVY: readonly string[] = [RECOGNISE_DOCUMENT];

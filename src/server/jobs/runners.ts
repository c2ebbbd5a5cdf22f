import { z } from 'zod';
import { giveUpReading, READ_DOCUMENT, readReceivedDocument, RECOGNISE_DOCUMENT, recogniseReceivedDocument } from '../features/intake/jobs.js';
import { NAME_PROGRAMMES, nameStoredProgrammes } from '../features/intake/programme.jobs.js';
import { hearTelegram } from '../features/channels/hear.jobs.js';
import { HEAR_TELEGRAM } from '../features/channels/link.commands.js';
import { SEND_DELIVERY } from '../features/channels/outbox.commands.js';
import { askForOverlooked, sendDelivery } from '../features/channels/send.jobs.js';
import { CHECK_LOGS } from '../features/log/checks.commands.js';
import { giveUpLogCheck, runLogCheck } from '../features/log/checks.jobs.js';
import { makeMeetings } from '../features/meetings/jobs.js';
import { makeReports } from '../features/reports/jobs.js';
import { writeDigest, writeNotice } from '../features/notices/digest.commands.js';
import { KEEP_MORNING, keepMorning, WRITE_DIGEST } from '../features/notices/jobs.js';
import { TELL_AT_ONCE } from '../features/notices/queries.js';
import { leavePosts } from '../features/people/jobs.js';
import { REORGANISE } from '../features/people/reorganise.commands.js';
import { askForDueReorganisations, carryOutReorganisation, moveStragglers } from '../features/people/reorganise.jobs.js';
import { indexStored, INDEX_SEARCH } from '../features/search/jobs.js';
import { deliverWebhook, tellOverdue } from '../features/webhooks/jobs.js';
import { DELIVER_WEBHOOK } from '../features/webhooks/outbox.commands.js';
import { openOccurrences } from '../features/tasks/occurrences.jobs.js';
import { NEW_DAY } from './new-day.js';
import { deliverPair } from '../features/border/deliver.jobs.js';
import { POST_BORDER } from '../features/border/post.commands.js';
import { postToNeighbour } from '../features/border/post.jobs.js';
import { DELIVER_BORDER } from '../features/border/send.commands.js';
import type { Lane, Runners } from './runner.js';

const Reorganise = z.object({ id: z.uuid() });
const Morning = z.object({ day: z.string() });
const DigestOf = z.object({ day: z.string(), personId: z.uuid() });
const NoticeOf = z.object({ noticeId: z.uuid(), personId: z.uuid() });
const DeliveryOf = z.object({ deliveryId: z.uuid() });
const ReadDocument = z.object({ documentId: z.uuid(), today: z.string() });
const DeliverWebhook = z.object({ webhookId: z.uuid() });

const LogCheckOf = z.object({ id: z.uuid() });
const Deliver = z.object({ pairId: z.uuid() });
const Post = z.object({ neighbourId: z.uuid() });

/** What is done for each kind of job. A kind stays here as long as a job of it may wait in some database. */
export const RUNNERS: Runners = {
  [READ_DOCUMENT]: {
    run: (context, scope, payload) => readReceivedDocument(context, scope, ReadDocument.parse(payload)),
    gaveUp: (context, scope, payload) => giveUpReading(context, scope, ReadDocument.parse(payload).documentId),
  },
  [DELIVER_BORDER]: { run: (context, scope, payload) => deliverPair(context, scope, Deliver.parse(payload).pairId) },
  [POST_BORDER]: { run: (context, scope, payload) => postToNeighbour(context, scope, Post.parse(payload).neighbourId) },
  [RECOGNISE_DOCUMENT]: {
    run: (context, scope, payload) => recogniseReceivedDocument(context, scope, ReadDocument.parse(payload)),
    gaveUp: (context, scope, payload) => giveUpReading(context, scope, ReadDocument.parse(payload).documentId),
  },
  [CHECK_LOGS]: {
    run: (context, scope, payload) => runLogCheck(context, scope, LogCheckOf.parse(payload)),
    gaveUp: (context, scope, payload) => giveUpLogCheck(context, scope, LogCheckOf.parse(payload)),
  },
  [INDEX_SEARCH]: { run: indexStored },
  [NAME_PROGRAMMES]: { run: nameStoredProgrammes },
  [DELIVER_WEBHOOK]: { run: (context, scope, payload) => deliverWebhook(context, scope, DeliverWebhook.parse(payload).webhookId) },
  [NEW_DAY]: {
    run: async (context, scope) => {
      await askForDueReorganisations(context, scope);
      await leavePosts(context, scope);
      await moveStragglers(context, scope);
      await tellOverdue(context, scope);
      await openOccurrences(context, scope);
      await makeMeetings(context, scope);
      await makeReports(context, scope);
      await askForOverlooked(context, scope);
    },
  },
  [REORGANISE]: { run: (context, scope, payload) => carryOutReorganisation(context, scope, Reorganise.parse(payload).id) },
  [KEEP_MORNING]: { run: (context, scope, payload) => keepMorning(context, scope, Morning.parse(payload)) },
  [WRITE_DIGEST]: { run: (context, scope, payload) => writeDigest(context, scope, DigestOf.parse(payload)) },
  [TELL_AT_ONCE]: { run: (context, scope, payload) => writeNotice(context, scope, NoticeOf.parse(payload)) },
  [SEND_DELIVERY]: { run: (context, scope, payload) => sendDelivery(context, scope, DeliveryOf.parse(payload)) },
  [HEAR_TELEGRAM]: { run: hearTelegram },
};

/**
 * Kinds with workers of their own, since they would keep others from what people wait for: recognition takes a core for minutes, and what goes out waits
 * for the answer of somebody else's machine, or for its silence.
 */
export const LANES: readonly Lane[] = [
  { kinds: [RECOGNISE_DOCUMENT], workers: 1 },
  { kinds: [SEND_DELIVERY, DELIVER_WEBHOOK, POST_BORDER, HEAR_TELEGRAM], workers: 2 },
];

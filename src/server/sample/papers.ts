import type { CivilDate } from '#core/index.js';
import { read } from '#extraction/index.js';
import { v7 as newId } from 'uuid';
import { assignDocument } from '../features/intake/assign.commands.js';
import { oneChunk } from '../features/intake/commands.js';
import { findDocument, insertDocument, insertFile } from '../features/intake/queries.js';
import { directoryOn, forToday, storeReading } from '../features/intake/reading.commands.js';
import { editReview } from '../features/intake/review.commands.js';
import { draftsOf } from '../features/intake/review.queries.js';
import type { Call } from '../http/handler.js';
import type { ServerContext } from '../http/context.js';
import type { Tx } from '../database/transaction.js';
import type { Cast, Player } from './cast.js';
import type { PlannedOrder, SamplePaper } from './notices.js';

/** A moment of the sample's past at which somebody acts. */
export interface Moment {
  readonly tx: Tx;
  readonly context: ServerContext;
  readonly cast: Cast;
  readonly player: Player;
  readonly day: CivilDate;
  readonly minute: number;
}

/** What a handler of the product holds, as it was at that moment: the sample goes through the same commands as people do. */
export function callAt(moment: Moment): Omit<Call<'readTask'>, 'input'> {
  const { tx, context, cast, player, day, minute } = moment;
  return { tx, context, scope: cast.scope, actor: player.actor, postId: player.postId, upload: null, today: day, now: instantOf(day, minute) };
}

/** Vietnam has one time zone without summer time. */
function instantOf(day: CivilDate, minute: number): Date {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return new Date(`${day}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}:00+07:00`);
}

/** Receives a paper of the sample and reads it, as a dropped file is. @returns the id of the document */
export async function receivePaper(moment: Moment, paper: SamplePaper): Promise<string> {
  const { tx, scope, postId, now, context, today } = callAt(moment);
  const bytes = Buffer.from(paper.text, 'utf8');
  const blob = await context.blobs.put(oneChunk(bytes), bytes.length);
  const [documentId, fileId] = [newId(), newId()];
  const title = paper.fileName.replace(/\.txt$/, '');
  await insertFile(tx, scope, { id: fileId, ...blob, name: paper.fileName, mediaType: 'text/plain', postId });
  await insertDocument(tx, scope, { id: documentId, title, fileId, postId, now });
  const document = await findDocument(tx, scope, documentId);
  if (document === undefined) throw new Error('a document of the sample was not stored');
  const directory = await directoryOn(tx, scope, today);
  // Our own short papers, before anybody is served: no thread is needed.
  await storeReading(tx, scope, { document, source: { text: paper.text, kind: 'txt', pages: null, notes: [] }, reading: forToday(read(paper.text, directory.options), directory), units: directory.units });
  return documentId;
}

/** A task of the sample with the order that it came from. */
export interface GivenTask {
  readonly taskId: string;
  readonly order: PlannedOrder;
}

/** Accepts what was read for the planned orders and gives it out. Orders that the reader did not find are left to the reviewer, as in life. */
export async function assignPaper(moment: Moment, documentId: string, paper: SamplePaper): Promise<readonly GivenTask[]> {
  const call = callAt(moment);
  let version = 0;
  for (const draft of await draftsOf(call.tx, call.scope, documentId)) {
    if (draft.leadUnitId === null) continue;
    const review = await editReview({ ...call, input: { params: { id: documentId }, body: { version, edit: { kind: 'accept', draftId: draft.id } } } });
    version = review.version;
  }
  const { taskIds } = await assignDocument({ ...call, input: { params: { id: documentId }, body: { version } } });
  const drafts = (await draftsOf(call.tx, call.scope, documentId)).filter((draft) => draft.taskId !== null && taskIds.includes(draft.taskId));
  return drafts.flatMap((draft) => {
    const order = paper.orders.find((each) => draft.text.includes(each.text.slice(0, 60)));
    return order === undefined || draft.taskId === null ? [] : [{ taskId: draft.taskId, order }];
  });
}

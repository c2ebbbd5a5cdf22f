import type { RouteAnswer } from '#contract/index.js';
import type { Call } from '../../http/handler.js';
import { readersOn } from '../../live/readers.js';
import { demand, documentOrNone } from './commands.js';
import { namesOfPeople, tellReading } from './readers.queries.js';

/** Who else has this review open; asking says that the one who asks has, for as long as they go on asking. @throws Refused `common.not_found` */
export async function readReaders(call: Call<'readReaders'>): Promise<RouteAnswer<'readReaders'>> {
  demand(call, 'document.review');
  const { tx, scope, actor: { agencyId, personId }, context } = call;
  const { id: documentId } = await documentOrNone(call, call.input.params.id);
  const others = readersOn(context.changes).of({ agencyId, documentId }).filter((each) => each !== personId);
  await tellReading(tx, scope, { documentId, personId });
  return { readers: [...(await namesOfPeople(tx, scope, others))] };
}

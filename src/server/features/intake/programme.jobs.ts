import { z } from 'zod';
import type { AgencyScope } from '../../database/scope.js';
import type { JsonObject } from '../../database/tables.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { enqueue } from '../../jobs/queue.js';
import { programmesOf } from './programme.commands.js';
import { assignedAfter, nameProgrammes } from './programme.queries.js';
import { findDocument } from './queries.js';
import { draftsOf } from './review.queries.js';

/** The job that names the programmes of what was given out before tasks had them. */
export const NAME_PROGRAMMES = 'name_programmes';

const Position = z.object({ after: z.uuid().nullable() });
const AT_ONCE = 20;

/** Takes the next few documents and asks for the rest, both in one transaction. A name that stands is left: a person may have given it. */
export async function nameStoredProgrammes({ database }: Pick<ServerContext, 'database'>, scope: AgencyScope, payload: JsonObject): Promise<void> {
  const { after } = Position.parse(payload);
  await inAgency(database, scope, async (tx) => {
    const documentIds = await assignedAfter(tx, scope, { after, limit: AT_ONCE });
    for (const documentId of documentIds) await nameOne(tx, scope, documentId);
    const last = documentIds.at(-1);
    if (last !== undefined) await enqueue(tx, { scope, kind: NAME_PROGRAMMES, payload: { after: last }, uniqueKey: `${scope.agencyId} ${NAME_PROGRAMMES} ${last}` });
  });
}

async function nameOne(tx: Tx, scope: AgencyScope, documentId: string): Promise<void> {
  const document = await findDocument(tx, scope, documentId);
  if (document === undefined) return;
  const drafts = await draftsOf(tx, scope, documentId);
  const programmes = await programmesOf(tx, scope, { document, drafts });
  await nameProgrammes(tx, scope, drafts.map((draft, index) => ({ passageId: draft.id, programme: programmes[index] ?? '' })));
}

import type { OwnChannel } from '#contract/index.js';
import { CHANNELS } from '#core/index.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { factOf } from './access.commands.js';
import { contactsOf, findChannels } from './queries.js';

/** Each way as one person sees it. */
export async function ownChannels(tx: Tx, scope: AgencyScope, { personId, mailWorks }: { readonly personId: string; readonly mailWorks: boolean }): Promise<OwnChannel[]> {
  const [rows, contacts] = [await findChannels(tx, scope), await contactsOf(tx, scope, personId)];
  return CHANNELS.map((kind) => {
    const row = rows.find((each) => each.kind === kind);
    return {
      kind, works: kind === 'mail' ? mailWorks : (row?.access ?? null) !== null, name: factOf(row?.facts ?? {}, 'name'), publicKey: factOf(row?.facts ?? {}, 'publicKey'),
      contacts: contacts.filter((each) => each.channel === kind).map(({ id, label, mark, createdAt, offWhy }) => ({ id, label, mark, since: createdAt.toISOString(), off: offWhy })),
    };
  });
}

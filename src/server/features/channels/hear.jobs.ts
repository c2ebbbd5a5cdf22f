import type { AgencyScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { telegramHeardIn, telegramHearRequest } from '../../outgoing/channels/telegram.js';
import { fenceOf } from '../../outgoing/fence.js';
import { sendOut } from '../../outgoing/send.js';
import { unsealed, type Kept } from './access.commands.js';
import { askToHear, nextHearing, takeCode } from './link.commands.js';
import { awaitsCode, findAccess, saveHeard } from './queries.js';

/** Twenty messages at the most, each of up to 4,096 characters that may travel as six. */
const MOST_READ = 600_000;

/** Reads what was said to the bot, connects whoever said their code, and listens on while a code is waited for. */
export async function hearTelegram(context: ServerContext, scope: AgencyScope): Promise<void> {
  const now = context.clock.now();
  const row = await inAgency(context.database, scope, (tx) => findAccess(tx, scope, { kind: 'telegram' }));
  const access = await unsealed<Kept['telegram']>(row?.access ?? null, context.config);
  if (row === undefined || access === null) return;
  const heard = telegramHeardIn(await sendOut(telegramHearRequest(access, row.heardUpto), fenceOf(context.config), { mostRead: MOST_READ })) ?? [];
  await inAgency(context.database, scope, async (tx) => {
    for (const { updateId, chatId, text, name } of heard) {
      if (chatId !== null) await takeCode(context, tx, scope, { channel: 'telegram', text, target: { chatId }, label: name === '' ? 'Telegram' : name });
      await saveHeard(tx, scope, updateId);
    }
    if (await awaitsCode(tx, scope, { channel: 'telegram', now })) await askToHear(tx, scope, nextHearing(now));
  });
}

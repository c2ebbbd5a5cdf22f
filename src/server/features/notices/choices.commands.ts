import type { RouteAnswer } from '#contract/index.js';
import { choicesOf } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { mailWorks } from '../channels/commands.js';
import { ownChannels } from '../channels/own.commands.js';
import { choicesByPerson, mailboxOf, saveAddress, saveChoices } from './queries.js';

/** What a person wants to hear of, and where they can be reached. */
export async function readNoticeChoices({ tx, scope, actor, context }: Pick<Call<'readNoticeChoices'>, 'tx' | 'scope' | 'actor' | 'context'>): Promise<RouteAnswer<'readNoticeChoices'>> {
  const choices = choicesOf((await choicesByPerson(tx, scope, [actor.personId])).get(actor.personId) ?? null);
  const { address, off } = await mailboxOf(tx, scope, actor.personId);
  const works = mailWorks(context);
  return { choices, address: address ?? '', addressOff: off, mailWorks: works, channels: await ownChannels(tx, scope, { personId: actor.personId, mailWorks: works }) };
}

/** Keeps what the person chose for themselves. */
export async function saveNoticeChoices(call: Call<'saveNoticeChoices'>): Promise<RouteAnswer<'saveNoticeChoices'>> {
  const { tx, scope, actor, input: { body: { choices, address } } } = call;
  await saveChoices(tx, scope, { personId: actor.personId, choices });
  await saveAddress(tx, scope, { personId: actor.personId, address: address === '' ? null : address });
  return readNoticeChoices(call);
}

import type { RouteAnswer } from '#contract/index.js';
import { fold } from '#core/index.js';
import { workingCalendar } from '../../database/rules.js';
import type { Call } from '../../http/handler.js';
import { formOf } from '../../reading/understand.js';
import { refuse } from '../../refused.js';
import { agencyOnPaper } from '../papers/frame.queries.js';
import { documentOrNone } from './commands.js';
import { type DocumentRecord, findPlainText } from './queries.js';
import { directoryOn } from './reading.commands.js';

type FormCall = Call<'checkForm'>;

/**
 * How a document stands against the rules of form, with the units of its day. Only what this agency issues is held against its symbol.
 * @throws Refused `common.not_found`, `document.no_text`, `document.too_slow`
 */
export async function checkForm(call: FormCall): Promise<RouteAnswer<'checkForm'>> {
  const { tx, scope, today, input: { params: { id } } } = call;
  const document = await documentOrNone(call, id);
  const text = (await findPlainText(tx, scope, document.id)) ?? refuse('document.no_text');
  const { options } = await directoryOn(tx, scope, document.issued_on ?? today);
  const outcome = await formOf(text, { ...options, agencySymbols: await ownSymbols(call, document), calendar: await workingCalendar(tx) });
  if (!outcome.ok) refuse(outcome.refusal.code, outcome.refusal.data);
  return { findings: outcome.value.map((found) => ({ ...found })) };
}

async function ownSymbols({ tx, scope }: FormCall, { direction, issuer_name: issuer }: DocumentRecord): Promise<readonly string[]> {
  const agency = await agencyOnPaper(tx, scope);
  if (agency === undefined) return [];
  const isOwn = direction !== 'in' || (issuer !== '' && fold(agency.name).includes(fold(issuer))) || fold(issuer).includes(fold(agency.name));
  return isOwn ? [agency.symbol] : [];
}

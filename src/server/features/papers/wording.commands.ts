import type { RouteAnswer, TemplateView } from '#contract/index.js';
import { type Template, TEMPLATES, templateOf, type Wording, withFittingWording, withWording } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { agencyFrame } from './frame.commands.js';
import { signersToday } from './view.commands.js';
import { insertWording, type WordingRecord, wordingsOn } from './wording.queries.js';

/** Every template with the agency's own words, and what a paper of it is framed by. */
export async function listTemplates(call: Call<'listTemplates'>): Promise<RouteAnswer<'listTemplates'>> {
  const own = await wordingsOn(call.tx, call.scope, call.today);
  return { templates: TEMPLATES.map((template) => presentTemplate(template, own.get(template.key))), frame: { ...(await agencyFrame(call, { signers: await signersToday(call), unitSymbol: '' })), signer: '' } };
}

function presentTemplate(template: Template, own: WordingRecord | undefined): TemplateView {
  const { template: shown, unfit } = withFittingWording(template, own?.wording ?? {});
  return {
    key: template.key, name: template.name, version: own?.version ?? 0, phrases: { ...shown.phrases }, recipients: [...shown.recipients], signing: { capacity: [...shown.signing.capacity], title: shown.signing.title },
    unfit: [...unfit], since: own === undefined ? null : { on: own.valid_from, by: own.by ?? '', at: own.at.toISOString() },
  };
}

/**
 * Keeps the agency's own words for a template from today on; papers that were begun before stay as they are. What is worded as the template has it
 * is not kept, so that a better template of a later release is not held back.
 * @throws Refused `common.not_found`, `common.changed_meanwhile`, and those of core `withWording`
 */
export async function saveWording(call: Call<'saveWording'>): Promise<TemplateView> {
  const { tx, scope, today, now, postId, input: { params: { key }, body } } = call;
  const template = templateOf(key) ?? refuse('common.not_found');
  const wording: Wording = {
    phrases: Object.fromEntries(Object.entries(body.phrases).filter(([name, text]) => template.phrases[name] !== text)),
    ...(same(body.recipients, template.recipients) ? {} : { recipients: body.recipients }),
    ...(same([...body.signing.capacity, body.signing.title], [...template.signing.capacity, template.signing.title]) ? {} : { signing: body.signing }),
  };
  valueOf(withWording(template, wording));
  if (!(await insertWording(tx, scope, { template: key, version: body.version + 1, wording, from: today, postId, now }))) refuse('common.changed_meanwhile');
  return presentTemplate(template, (await wordingsOn(tx, scope, today)).get(key));
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((text, at) => text === b[at]);

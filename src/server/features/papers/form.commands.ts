import type { RouteAnswer } from '#contract/index.js';
import { printPaper } from '#core/index.js';
import { workingCalendar } from '../../database/rules.js';
import type { Call } from '../../http/handler.js';
import { formOf } from '../../reading/understand.js';
import { refuse } from '../../refused.js';
import { directoryOn } from '../intake/reading.commands.js';
import { agencyOnPaper } from './frame.queries.js';
import { paperOrNone } from './view.commands.js';

/**
 * How a paper stands against the rules of form as it would be printed now, before anybody signs it; each finding with the block in which it lies.
 * @throws Refused `common.not_found`, `document.too_slow`
 */
export async function checkPaperForm(call: Call<'checkPaperForm'>): Promise<RouteAnswer<'checkPaperForm'>> {
  const { tx, scope, today, input: { params: { id } } } = call;
  const { file: { paper } } = await paperOrNone(call, id);
  const { text, spans } = printPaper(paper);
  const agency = await agencyOnPaper(tx, scope);
  const { options } = await directoryOn(tx, scope, today);
  const outcome = await formOf(text, { ...options, agencySymbols: agency === undefined ? [] : [agency.symbol], calendar: await workingCalendar(tx) });
  if (!outcome.ok) return refuse(outcome.refusal.code, outcome.refusal.data);
  const blockAt = (at: number | undefined): string | null => (at === undefined ? null : (spans.find(({ start, end }) => at >= start && at < end)?.key ?? null));
  return { findings: outcome.value.map((found) => ({ ...found, blockKey: blockAt(found.span?.start) })) };
}

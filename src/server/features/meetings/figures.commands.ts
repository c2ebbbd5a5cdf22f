import { type CivilDate, countClasses, figuresOf, officialClass, type ReportFigures } from '#core/index.js';
import { rulesOf } from '../../database/rules.js';
import { openGroups } from '../reports/queries.js';
import type { MeetingCall } from './rights.commands.js';
import { closedGroups, titlesSince } from './figures.queries.js';

/** What an assessment tells of the time since a day. */
export interface MeetingFigures {
  readonly figures: ReportFigures;
  readonly done: readonly string[];
  readonly late: readonly string[];
}

/** The four classes of what was closed since a day and of what is open today, with titles worth naming. */
export async function figuresSince({ tx, scope, today }: Pick<MeetingCall, 'tx' | 'scope' | 'today'>, since: CivilDate): Promise<MeetingFigures> {
  const rules = await rulesOf(tx, scope, today);
  const open = (await openGroups(tx, scope)).map((group) => ({ ...group, closedOn: null }));
  const groups = [...open, ...(await closedGroups(tx, scope, since))];
  const counts = countClasses(groups.map((group) => ({ in: officialClass({ ...group, deadline: null }, today, rules), tasks: group.tasks })));
  return { figures: figuresOf(counts), ...(await titlesSince(tx, scope, { since, today })) };
}

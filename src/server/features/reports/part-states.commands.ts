import type { ReportPartState } from '#contract/index.js';
import { inDirectoryOrder, may, type ReportLine } from '#core/index.js';
import { type ContributionRecord, findContributions } from '../meetings/contributions.queries.js';
import { allUnits } from '../people/units.queries.js';
import type { ReportCall } from './commands.js';

/** A part of a report as a unit brings it. */
export interface BroughtPart {
  readonly key: string;
  readonly lines: readonly Pick<ReportLine, 'id' | 'text' | 'taskIds' | 'notes'>[];
}

/** What each unit was asked for and how far it is, in directory order. */
export async function partStates(call: Pick<ReportCall, 'tx' | 'scope' | 'actor'>, reportId: string): Promise<ReportPartState[]> {
  const found = new Map((await findContributions<BroughtPart>(call.tx, call.scope, reportId)).map((record) => [record.unitId, record]));
  return inDirectoryOrder(await allUnits(call.tx, call.scope)).flatMap(({ id }) => {
    const record = found.get(id);
    return record === undefined ? [] : [presentPartState(call, record)];
  });
}

/** One of them, with what the person may do with it. */
export function presentPartState(call: Pick<ReportCall, 'actor' | 'scope'>, record: ContributionRecord<BroughtPart>): ReportPartState {
  const thing = { agencyId: call.scope.agencyId, leadUnitId: record.unitId };
  return {
    unitId: record.unitId, unitName: record.unitName, status: record.status, dueOn: record.dueOn, submittedAt: record.submittedAt?.toISOString() ?? null, submittedBy: record.submittedBy, returnedWhy: record.returnedWhy,
    lineCount: record.parts.reduce((sum, { lines }) => sum + lines.length, 0), version: record.version, may: (['report.contribute', 'report.compose'] as const).filter((act) => may(call.actor, act, thing)),
  };
}

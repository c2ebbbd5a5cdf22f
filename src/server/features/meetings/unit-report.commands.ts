import { composeUnitReport, isHandedIn, type MeetingPart, type NoticeOrder, periodsInWords, UNIT_REPORT } from '#core/index.js';
import { dayIn, zoneOf } from '../../database/local-time.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { agencyFrame, worded } from '../papers/frame.commands.js';
import { fileOfPaper } from '../papers/file.present.js';
import { type ContributionRecord, findContribution, headOfUnit } from './contributions.queries.js';
import { meetingInText } from './paper.present.js';
import { demandMeeting, meetingOrNone } from './rights.commands.js';

/**
 * What a unit handed in as a report to print (T6), under the name of the unit and for its head to sign. It takes no number and is kept nowhere: it is
 * drawn from what was handed in whenever somebody asks.
 * @throws Refused `common.not_found` where the unit was not asked, `meeting.contribution_open` where it has not handed in
 */
export async function downloadUnitReport(call: Call<'downloadUnitReport'>): Promise<FileAnswer> {
  demandMeeting(call, 'meeting.read');
  const { params: { id, unitId }, query: { format } } = call.input;
  const meeting = await meetingOrNone(call, id);
  const record = (await findContribution(call.tx, call.scope, { meetingId: id, unitId })) ?? refuse('common.not_found');
  if (!isHandedIn(record.status)) refuse('meeting.contribution_open');
  const agency = await agencyFrame(call, { signers: [], unitSymbol: '' });
  const head = await headOfUnit(call.tx, call.scope, { unitId, today: call.today });
  const date = record.submittedAt === null ? null : dayIn(await zoneOf(call.tx, call.scope), record.submittedAt);
  const { looked: before, next } = periodsInWords(meeting.period_key);
  const { paper } = await worded(call, UNIT_REPORT, (template) => composeUnitReport(template, {
    ...agency, parentAgency: agency.agency, agency: record.unitName, head: head?.title ?? 'Trưởng đơn vị', signer: head?.name ?? '', date, meeting: meetingInText(meeting), before, next, parts: linesOf(record),
  }));
  return fileOfPaper(paper, { called: `Báo cáo giao ban ${meeting.label} - ${record.unitName}`, format });
}

function linesOf({ parts }: ContributionRecord): Record<MeetingPart, readonly NoticeOrder[]> {
  const of = (part: MeetingPart): readonly NoticeOrder[] => (parts.find(({ key }) => key === part)?.lines ?? []).map(({ id, text, taskIds }) => ({ key: id, text, taskIds }));
  return { results: of('results'), backlog: of('backlog'), next: of('next'), proposals: of('proposals') };
}

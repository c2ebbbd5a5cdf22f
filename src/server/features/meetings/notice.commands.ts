import type { MeetingView } from '#contract/index.js';
import { agencyUnder, composeWeeklyNotice, inDirectoryOrder, isByOrder, may, noticeOrders, type PaperFile, type PaperFrame, periodsInWords, type Unit, unitsOn, WEEKLY_NOTICE, type WeeklyNoticeFacts } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { insertPaper } from '../papers/queries.js';
import { signersToday } from '../papers/view.commands.js';
import { templateOn } from '../papers/wording.queries.js';
import { allUnits } from '../people/units.queries.js';
import { agencyOnPaper } from '../reports/queries.js';
import { viewMeeting } from './commands.js';
import { findConclusions } from './conclusions.queries.js';
import type { MeetingRecord } from './queries.js';
import { demandMeeting, heldMeeting, type MeetingCall } from './rights.commands.js';

/**
 * Drafts the notice of conclusions (T1) with what each of its blocks orders; approval, number and tasks are the paper's own way. A meeting has one
 * notice at a time: the second call answers the one that is there.
 * @throws Refused `common.not_found`, `meeting.wrong_state` before it is closed, `paper.unit_not_own`
 */
export async function makeNotice(call: Call<'makeNotice'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.prepare');
  const record = await heldMeeting(call, call.input.params.id);
  if (record.paper_id !== null) return viewMeeting(call, record.id);
  if (record.status !== 'closed') refuse('meeting.wrong_state', { state: record.status });
  const units = unitsOn(inDirectoryOrder(await allUnits(call.tx, call.scope)), call.today);
  const unit = draftingUnit(call, units) ?? refuse('common.not_found');
  if (!may(call.actor, 'paper.write', { agencyId: call.scope.agencyId, leadUnitId: unit.id })) refuse('paper.unit_not_own');
  const worded = await templateOn(call.tx, call.scope, { template: WEEKLY_NOTICE, day: call.today });
  await insertPaper(call.tx, call.scope, { id: call.input.body.paperId, kind: 'TB', unitId: unit.id, file: await noticeOf(call, record, { units, unit, template: worded.template }), replacesId: null, postId: call.postId, now: call.now, template: WEEKLY_NOTICE.key, wordingVersion: worded.version, occasionId: record.id });
  return viewMeeting(call, record.id);
}

/** The agency's office, else the unit of who asks. */
function draftingUnit({ actor, postId }: MeetingCall, units: readonly Unit[]): Unit | undefined {
  const own = (actor.posts.find((post) => post.postId === postId) ?? actor.posts[0])?.unitId;
  return units.find(({ kind }) => kind === 'office') ?? units.find(({ id }) => id === own);
}

async function noticeOf(call: MeetingCall, record: MeetingRecord, { units, unit, template }: { readonly units: readonly Unit[]; readonly unit: Unit; readonly template: typeof WEEKLY_NOTICE }): Promise<PaperFile> {
  const signers = await signersToday(call);
  const signer = signers.find(({ signing }) => isByOrder(signing)) ?? signers[0];
  const head = signers.find(({ signing }) => signing.capacity.length === 0)?.signing.title ?? 'Thủ trưởng cơ quan';
  const { sections, orders } = noticeOrders(await findConclusions(call.tx, call.scope, record.id), { units, everybody: 'Các phòng, đơn vị' });
  const frame: PaperFrame = { ...(await frameOf(call, unit)), head, ...(signer === undefined ? { signer: '' } : { signer: signer.signing.name, signing: signer.signing }) };
  const paper = composeWeeklyNotice(template, { ...frame, ...factsOf(record, head), reporter: `Chánh ${unit.name}`, ...periodsInWords(record.period_key), assessment: { text: record.assessment ?? '' }, sections });
  return { paper, orders, signerPostId: signer?.postId ?? null, copies: 1 };
}

/** The meeting as its notice tells of it; where nobody was named to preside, the head is meant. */
function factsOf({ series_name: name, label, held_on: on, chair, participants }: MeetingRecord, head: string): Pick<WeeklyNoticeFacts, 'meeting' | 'on' | 'chair' | 'participants'> {
  const said = `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
  return { meeting: `Hội nghị ${said} ${label}`, on, chair: chair === null ? { name: '', title: head } : { name: chair.personName, title: chair.title }, participants: [participants === '' ? 'Trưởng các phòng, đơn vị' : participants] };
}

async function frameOf(call: MeetingCall, unit: Unit): Promise<Omit<PaperFrame, 'head' | 'signer'>> {
  const agency = (await agencyOnPaper(call.tx, call.scope)) ?? refuse('common.not_found');
  return { parentAgency: agency.parent_name, agency: agencyUnder(agency.parent_name, agency.name), agencySymbol: agency.symbol, unitSymbol: unit.symbol === '' ? 'VP' : unit.symbol, place: agency.place, number: null, date: null, urgency: 'none' };
}

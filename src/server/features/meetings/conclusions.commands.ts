import type { ConclusionView, MeetingView, RouteAnswer } from '#contract/index.js';
import { correctedOver, type FieldCorrection, correctionsKept, type Draft, movedBehind, type ReviewContext, withCorrections } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { presentDraft } from '../intake/review.commands.js';
import { findItems, saveOrder } from './agenda.queries.js';
import { viewMeeting } from './commands.js';
import { findConclusion, findConclusions, insertConclusion, saveConclusionDropped, saveConclusionRow } from './conclusions.queries.js';
import { presentConclusion } from './present.js';
import { touchMeeting } from './queries.js';
import { demandMeeting, demandOpen, heldMeeting, type MeetingCall, meetingOrNone } from './rights.commands.js';
import { listen, type Listening } from './spoken.commands.js';

/** What a sentence orders, read while it is typed. Nothing is kept. @throws Refused `common.not_found` */
export async function readConclusion(call: Call<'readConclusion'>): Promise<RouteAnswer<'readConclusion'>> {
  demandMeeting(call, 'meeting.conclude');
  const { params: { id }, body: { text, itemId, corrections } } = call.input;
  await meetingOrNone(call, id);
  const heard = await listen(call, { text, unitId: await unitOfItem(call, { meetingId: id, itemId }) });
  const [first, ...others] = heard.drafts;
  return { drafts: first === undefined ? [] : [corrected(first, corrections, heard), ...others].map(presentDraft) };
}

const corrected = (draft: Draft, corrections: readonly FieldCorrection[], { units }: Listening): Draft => withCorrections(draft, corrections, contextOf(units));

function contextOf(units: Listening['units']): ReviewContext {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return { textLength: 0, unitName: (id) => names.get(id) };
}

/** The unit under whose item something is said: it leads where the sentence names nobody. */
async function unitOfItem(call: MeetingCall, { meetingId, itemId }: { readonly meetingId: string; readonly itemId: string | null }): Promise<string | null> {
  if (itemId === null) return null;
  const item = (await findItems(call.tx, call.scope, meetingId)).find(({ id }) => id === itemId) ?? refuse('common.not_found');
  return item.unitId;
}

/**
 * Keeps a conclusion: the server reads it itself, and what a person corrected stands over what is read, now and whenever its words change. The same
 * new one sent twice is one.
 * @throws Refused `common.not_found`, `meeting.frozen`, `common.changed_meanwhile`
 */
export async function saveConclusion(call: Call<'saveConclusion'>): Promise<ConclusionView> {
  demandMeeting(call, 'meeting.conclude');
  const { params: { id: meetingId, conclusionId: id }, body: { version, text, itemId, corrections } } = call.input;
  demandOpen(await heldMeeting(call, meetingId));
  const known = await findConclusion(call.tx, call.scope, { meetingId, id });
  if (known === undefined && version > 0) refuse('common.not_found');
  if (known !== undefined && known.version !== version) refuse('common.changed_meanwhile');
  const draft = await draftOf(call, { meetingId, id, text, itemId, corrections }, known?.draft ?? null);
  const change = { meetingId, id, itemId, text, draft, postId: call.postId, now: call.now };
  if (known === undefined) await insertConclusion(call.tx, call.scope, change);
  else if (!(await saveConclusionRow(call.tx, call.scope, { ...change, seenVersion: version }))) refuse('common.changed_meanwhile');
  await touchMeeting(call.tx, call.scope, { id: meetingId, now: call.now });
  return presentConclusion((await findConclusion(call.tx, call.scope, { meetingId, id })) ?? refuse('common.not_found'));
}

/** What was read with what was corrected over it, now or before; null for what orders nothing and that nobody corrected. */
async function draftOf(call: MeetingCall, said: { readonly meetingId: string; readonly id: string; readonly text: string; readonly itemId: string | null; readonly corrections: readonly FieldCorrection[] }, before: Draft | null): Promise<Draft | null> {
  const heard = await listen(call, { text: said.text, unitId: await unitOfItem(call, said) });
  const corrections = correctedOver(before === null ? [] : correctionsKept(before), said.corrections);
  const read = heard.drafts[0] ?? (corrections.length > 0 ? heard.own() : null);
  return read === null ? null : { ...corrected(read, corrections, heard), id: said.id };
}

/** Strikes a conclusion out, or brings it back. @throws Refused `common.not_found`, `meeting.frozen`, `common.changed_meanwhile` */
export async function dropConclusion(call: Call<'dropConclusion'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.conclude');
  const { params: { id: meetingId, conclusionId: id }, body: { version, dropped } } = call.input;
  demandOpen(await heldMeeting(call, meetingId));
  if ((await findConclusion(call.tx, call.scope, { meetingId, id })) === undefined) refuse('common.not_found');
  if (!(await saveConclusionDropped(call.tx, call.scope, { meetingId, id, seenVersion: version, at: dropped ? call.now : null }))) refuse('common.changed_meanwhile');
  await touchMeeting(call.tx, call.scope, { id: meetingId, now: call.now });
  return viewMeeting(call, meetingId);
}

/** Puts a conclusion behind another, or first. @throws Refused `common.not_found`, `meeting.frozen` */
export async function moveConclusion(call: Call<'moveConclusion'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.conclude');
  const { params: { id: meetingId, conclusionId }, body: { behind } } = call.input;
  demandOpen(await heldMeeting(call, meetingId));
  const ids = (await findConclusions(call.tx, call.scope, meetingId)).map(({ id }) => id);
  if (!ids.includes(conclusionId)) refuse('common.not_found');
  await saveOrder(call.tx, call.scope, { table: 'conclusion', ids: movedBehind(ids, conclusionId, behind) });
  await touchMeeting(call.tx, call.scope, { id: meetingId, now: call.now });
  return viewMeeting(call, meetingId);
}

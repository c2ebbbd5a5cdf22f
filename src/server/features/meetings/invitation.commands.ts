import { blockText, composeInvitation, INVITATION, type Paper } from '#core/index.js';
import { type OfficeFrame, officeFrame, type Worded, worded } from '../papers/frame.commands.js';
import { lockPaper, savePaper } from '../papers/queries.js';
import { factsOf, meetingInText } from './paper.present.js';
import { type MeetingRecord, paperOfMeeting } from './queries.js';
import type { MeetingCall } from './rights.commands.js';

/** The invitation to a meeting as it stands now, in the agency's own words. */
export function invitationOf(call: MeetingCall, record: MeetingRecord, { frame }: OfficeFrame): Promise<Worded> {
  const { chair } = factsOf(record, frame.head);
  // Who presides invites and is not a guest.
  const guests = record.people.filter(({ postId }) => postId === null || postId !== record.chair?.id).map(({ name, title }) => `Đồng chí ${name}, ${title}`);
  return worded(call, INVITATION, (template) => composeInvitation(template, {
    ...frame, meeting: meetingInText(record), guests: record.participants === '' ? (guests.length === 0 ? ['Trưởng các phòng, đơn vị'] : guests) : [record.participants, ...guests], chair: [chair.name, chair.title].filter((part) => part !== '').join(', '), on: record.held_on, at: record.begins_at,
    venue: record.place, preparation: record.asked > 0 ? 'Báo cáo kết quả, tồn đọng và nhiệm vụ tới của phòng, đơn vị' : '',
  }));
}

/** Lets the draft of an invitation follow what was changed in its meeting. What somebody wrote in it stays, and what was sent to be signed is not touched. */
export async function bringInvitation(call: MeetingCall, before: MeetingRecord, after: MeetingRecord): Promise<void> {
  const { tx, scope, now } = call;
  const id = await paperOfMeeting(tx, scope, { meetingId: after.id, kind: INVITATION.type ?? '' });
  const draft = id === undefined ? undefined : await lockPaper(tx, scope, id);
  if (draft?.state !== 'draft') return;
  const made = await officeFrame(call);
  const [was, is] = [await invitationOf(call, before, made), await invitationOf(call, after, made)];
  const paper = followed(draft.file.paper, was.paper, is.paper);
  await savePaper(tx, scope, { id: draft.id, version: draft.version + 1, now, file: { ...draft.file, paper } });
}

/** A paper in which every paragraph that reads as it was composed reads as it is composed now. */
function followed(paper: Paper, was: Paper, is: Paper): Paper {
  const old = new Map(was.body.map((block) => [block.key, blockText(block)]));
  const fresh = new Map(is.body.map((block) => [block.key, block]));
  const body = paper.body.map((block) => (old.get(block.key) === blockText(block) ? (fresh.get(block.key) ?? block) : block));
  return { ...paper, body, form: paper.form.subject === was.form.subject ? { ...paper.form, subject: is.form.subject } : paper.form };
}

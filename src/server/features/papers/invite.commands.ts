import { deliver } from '../notices/tell.commands.js';
import { personsExpected } from '../meetings/people.commands.js';
import { meetingOfPaper } from '../meetings/queries.js';
import { factsTold } from '../meetings/week-changes.commands.js';
import type { WholePaper } from './queries.js';
import type { PaperCall } from './view.commands.js';

/** What an invitation is called among the kinds of papers (NĐ 30/2020/NĐ-CP, Phụ lục III). */
const INVITATION = 'GM';

/** Tells those who are expected at a meeting that its invitation was issued; any other paper invites nobody. */
export async function tellInvited(call: PaperCall, paper: Pick<WholePaper, 'id' | 'kind'>): Promise<void> {
  if (paper.kind !== INVITATION) return;
  const meeting = await meetingOfPaper(call.tx, call.scope, { paperId: paper.id, today: call.today });
  if (meeting === undefined) return;
  const personIds = (await personsExpected(call, meeting.people)).filter((id) => id !== call.actor.personId);
  await deliver(call, personIds.map((personId) => ({ personId, taskId: null, entryId: null, kind: 'invited', data: factsTold(meeting), key: `invited:${paper.id}` })));
}

import type { AgendaEdit, MeetingDecision, MeetingView } from '#contract/index.js';
import { type AgendaMatter, movedBehind } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { giveCommand, type SentCommand } from '../tasks/commands.js';
import { maySee } from '../tasks/present.js';
import { findTask } from '../tasks/queries.js';
import { findItems, insertItem, saveDecision, saveItemDropped, saveItemWords, saveOrder } from './agenda.queries.js';
import { viewMeeting } from './commands.js';
import { proposeItems } from './propose.commands.js';
import { touchMeeting } from './queries.js';
import { demandMeeting, demandOpen, heldMeeting, type MeetingCall } from './rights.commands.js';

/** Composes again: adds what is new and takes nothing away. @throws Refused `common.not_found`, `meeting.frozen` */
export async function composeAgenda(call: Call<'composeAgenda'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.prepare');
  const record = await heldMeeting(call, call.input.params.id);
  demandOpen(record);
  await proposeItems(call, record);
  await touchMeeting(call.tx, call.scope, { id: record.id, now: call.now });
  return viewMeeting(call, record.id);
}

/** One edit of an agenda. @throws Refused `common.not_found`, `meeting.frozen` */
export async function editAgenda(call: Call<'editAgenda'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.prepare');
  const { params: { id }, body: edit } = call.input;
  demandOpen(await heldMeeting(call, id));
  if (!(await applyAgendaEdit(call, id, edit))) refuse('common.not_found');
  await touchMeeting(call.tx, call.scope, { id, now: call.now });
  return viewMeeting(call, id);
}

async function applyAgendaEdit(call: MeetingCall, meetingId: string, edit: AgendaEdit): Promise<boolean> {
  const { tx, scope, now } = call;
  switch (edit.kind) {
    case 'move':
      return moveItem(call, meetingId, edit);
    case 'drop':
      return saveItemDropped(tx, scope, { id: edit.itemId, meetingId, at: now });
    case 'restore':
      return saveItemDropped(tx, scope, { id: edit.itemId, meetingId, at: null });
    case 'write':
      return saveItemWords(tx, scope, { id: edit.itemId, meetingId, heading: edit.heading, body: edit.body });
    case 'add':
      return addItem(call, meetingId, edit);
  }
}

async function moveItem(call: MeetingCall, meetingId: string, edit: Extract<AgendaEdit, { kind: 'move' }>): Promise<boolean> {
  const ids = (await findItems(call.tx, call.scope, meetingId)).filter(({ isDropped }) => !isDropped).map(({ id }) => id);
  if (!ids.includes(edit.itemId)) return false;
  await saveOrder(call.tx, call.scope, { table: 'agenda_item', ids: movedBehind(ids, edit.itemId, edit.behind) });
  return true;
}

/** A matter of a person's own, or a task that they want to speak about; at the end. One that was taken off comes back. */
async function addItem(call: MeetingCall, meetingId: string, edit: Extract<AgendaEdit, { kind: 'add' }>): Promise<boolean> {
  const matter = await matterOf(call, edit);
  if (matter === null) return false;
  const standing = await findItems(call.tx, call.scope, meetingId);
  const known = standing.find(({ key }) => key === matter.key);
  if (known !== undefined) return saveItemDropped(call.tx, call.scope, { id: known.id, meetingId, at: null });
  await insertItem(call.tx, call.scope, { id: edit.newId, meetingId, matter, position: standing.length + 1 });
  return true;
}

/** Null where the unit or the task is not the agency's, or not the person's to see. */
async function matterOf(call: MeetingCall, { newId, unitId, taskId, heading, body }: Extract<AgendaEdit, { kind: 'add' }>): Promise<AgendaMatter | null> {
  const { tx, scope } = call;
  if (unitId !== null && !(await allUnits(tx, scope)).some((unit) => unit.id === unitId)) return null;
  if (taskId === null) return { key: `own:${newId}`, kind: 'text', unitId, taskId, reason: null, heading, body };
  const task = await findTask(tx, scope, taskId);
  return task === undefined || !maySee(task, call.actor) ? null : { key: `task:${taskId}`, kind: 'task', unitId: unitId ?? task.lead_unit_id, taskId, reason: null, heading, body };
}

/**
 * An act on the task of an item, by the one way in which a task changes; the item remembers which entry it was.
 * @throws Refused `common.not_found`, `meeting.frozen`, and those of `giveCommand`
 */
export async function decideInMeeting(call: Call<'decideInMeeting'>): Promise<MeetingView> {
  demandMeeting(call, 'meeting.conclude');
  const { params: { id, itemId }, body: { taskVersion, decision } } = call.input;
  demandOpen(await heldMeeting(call, id));
  const item = (await findItems(call.tx, call.scope, id)).find((each) => each.id === itemId);
  const taskId = item?.taskId ?? refuse('common.not_found');
  const { entryId } = await giveCommand(call, { taskId, version: taskVersion, command: commandOf(decision) });
  await saveDecision(call.tx, call.scope, { itemId, entryId, decision: { kind: decision.kind, body: wordsOf(decision) } });
  await touchMeeting(call.tx, call.scope, { id, now: call.now });
  return viewMeeting(call, id);
}

// No deadline named: the task keeps its own.
function commandOf(decision: MeetingDecision): SentCommand['command'] {
  return decision.kind === 'instruct' && decision.deadline === null ? { kind: 'instruct', body: decision.body } : decision;
}

function wordsOf(decision: MeetingDecision): string {
  return 'reason' in decision ? decision.reason : 'note' in decision ? decision.note : decision.body;
}

import { inDirectoryOrder, mergeAgenda, proposeAgenda, unitsOn } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { allUnits } from '../people/units.queries.js';
import { lensOf } from '../tasks/list.commands.js';
import { findItems, insertItem, saveOrder, tasksToDiscuss } from './agenda.queries.js';
import { findContributions } from './contributions.queries.js';
import { nextDayOf } from './days.commands.js';
import { type MeetingRecord, ordersOf, previousMeeting } from './queries.js';
import type { MeetingCall } from './rights.commands.js';

/** Adds to an agenda what tasks, units and the meeting before bring. The caller holds the row. */
export async function proposeItems(call: MeetingCall, record: MeetingRecord): Promise<void> {
  const { tx, scope, today } = call;
  const before = await previousMeeting(tx, scope, record);
  const ordered = before === undefined ? [] : await ordersOf(tx, scope, before.id);
  const contributions = await findContributions(tx, scope, record.id);
  const tasks = await tasksToDiscuss(tx, await lensOf(call), { until: await nextDayOf(call, record), ordered });
  const proposals = contributions.flatMap(({ unitId, status, parts }) => (status === 'submitted' ? [{ unitId, text: parts.filter(({ key }) => key === 'proposals').flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n') }] : []));
  const unitIds = unitsOn(inDirectoryOrder(await allUnits(tx, scope)), today).map(({ id }) => id);
  const places = mergeAgenda(await findItems(tx, scope, record.id), proposeAgenda({ unitIds, tasks, proposals }));
  const ids: string[] = [];
  for (const [index, place] of places.entries()) {
    const id = 'id' in place ? place.id : newId();
    if ('add' in place) await insertItem(tx, scope, { id, meetingId: record.id, matter: place.add, position: index + 1 });
    ids.push(id);
  }
  await saveOrder(tx, scope, { table: 'agenda_item', ids });
}

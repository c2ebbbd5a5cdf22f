import { readTypedDeadline } from '#core/index.js';
import type { CivilDate } from '#core/index.js';
import { typedDay } from '../typed-day.js';
import type { CommandDraft } from './draft.js';
import type { CommandField } from './kinds.js';
import { typedPercent, wishOf } from './send.js';

/** Whether what was typed into these fields could be sent at all; everything else is the server's to refuse, with its reason. */
export function isSendable(draft: CommandDraft, fields: readonly CommandField[], today: CivilDate): boolean {
  return isReadable(draft, fields, today) && !lacks(draft, fields);
}

function isReadable(draft: CommandDraft, fields: readonly CommandField[], today: CivilDate): boolean {
  if (fields.includes('newDue') && draft.requestedDue.trim() !== '' && !readTypedDeadline(draft.requestedDue, today).ok) return false;
  return typedPercent(draft.percent) !== undefined && [draft.doneOn, fields.includes('newDue') ? '' : draft.requestedDue, draft.documentDate].every((day) => typedDay(day, today) !== undefined);
}

function lacks(draft: CommandDraft, fields: readonly CommandField[]): boolean {
  return (fields.includes('post') && draft.postId === null) || (fields.includes('unit') && draft.unitId === null) || (fields.includes('what') && (wishOf(draft.what) === undefined || (draft.what === 'transfer' && draft.unitId === null))) || (fields.includes('requestedDue') && draft.requestedDue.trim() === '');
}

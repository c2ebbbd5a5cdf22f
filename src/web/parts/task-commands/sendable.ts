import type { CivilDate } from '#core/index.js';
import { typedDay } from '../typed-day.js';
import type { CommandDraft } from './draft.js';
import type { CommandField } from './kinds.js';
import { typedPercent } from './send.js';

/** Whether what was typed into these fields could be sent at all; everything else is the server's to refuse, with its reason. */
export function isSendable(draft: CommandDraft, fields: readonly CommandField[], today: CivilDate): boolean {
  return isReadable(draft, today) && !lacks(draft, fields);
}

function isReadable(draft: CommandDraft, today: CivilDate): boolean {
  return typedPercent(draft.percent) !== undefined && [draft.doneOn, draft.requestedDue, draft.documentDate].every((day) => typedDay(day, today) !== undefined);
}

function lacks(draft: CommandDraft, fields: readonly CommandField[]): boolean {
  return (fields.includes('post') && draft.postId === null) || (fields.includes('unit') && draft.unitId === null) || (fields.includes('requestedDue') && draft.requestedDue.trim() === '');
}

import { isValidOn } from '../agency/tree.js';
import { accepted, refused } from '../outcome.js';
import type { EffectOf } from './decide.js';
import { applied, sameValue } from './changes.js';
import { entryOf } from './effects-work.js';
import { PUBLISHED } from './published.js';
import { relationsTo } from './relations.js';
import type { LoggedAct } from './commands.js';
import type { Task } from './task.js';

// What the agency above was told stays told; a further report corrects it.
const isInternal = (fields: readonly string[]): boolean => fields.length > 0 && fields.every((field) => field !== 'openRequest' && !PUBLISHED.some((published) => published === field));
const wasTold = (task: Task, { changes }: LoggedAct): boolean => task.border?.side === 'above' && !isInternal(changes.map(({ field }) => field));

/**
 * Takes an act back: every field becomes again what it was before, by an entry of its own; nothing is removed from the log. One's own act within the
 * hours that the rule allows, anybody's for the office. Refuses with `task.undo_done`, `task.undo_not_yours`, `task.undo_late`, and
 * `task.undo_built_upon` where a later act changed what this one did, and `task.lead_not_valid` where the lead would be a unit that is no more.
 */
const undo: EffectOf<'undo'> = (task, { act }, context) => {
  const { actor, rules, today } = context;
  if (wasTold(task, act)) return refused('task.undo_sent');
  if (act.isUndone) return refused('task.undo_done');
  const follows = relationsTo(task, actor, 'undo').includes('office');
  if (!follows && act.byPersonId !== actor.personId) return refused('task.undo_not_yours');
  if (act.hoursAgo > rules.undoHours) return refused('task.undo_late', { hours: rules.undoHours });
  if (act.changes.some(({ field, to }) => act.laterFields.includes(field) || !sameValue(task[field], to))) return refused('task.undo_built_upon');
  const before = applied(task, act.changes.map((change) => ({ ...change, from: change.to, to: change.from }) as typeof change));
  // A unit that is no more does not come back by a click.
  const lead = context.units?.find((unit) => unit.id === before.leadUnitId);
  if (lead !== undefined && before.leadUnitId !== task.leadUnitId && !isValidOn(lead, today)) return refused('task.lead_not_valid', { unit: lead.name });
  const { state, ...change } = before;
  return accepted({ change, state, entries: [{ ...entryOf('undo', today, { data: { fields: act.changes.map(({ field }) => field).join(',') } }), undoesEntryId: act.entryId }] });
};

/** Taking back. */
export const UNDO_EFFECTS = { undo };

import { isValidOn } from '../agency/tree.js';
import { dueDay } from '../deadline/due.js';
import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Amendment } from './commands.js';
import type { DecideContext, Effect, EffectOf } from './decide.js';
import { entryOf } from './effects-work.js';
import { relationsTo } from './relations.js';
import type { NewEntry, Task } from './task.js';

/**
 * An instruction of who ordered the task, with another deadline or without. It answers an obstacle that waits for one. With `deadline: null` the
 * task has no deadline any more. Refuses with `task.text_needed`: a due day changes only by a granted request or a recorded instruction
 * (model 7.6, invariant 5).
 */
const instruct: EffectOf<'instruct'> = (task, command, context) => {
  if (command.body.trim() === '') return refused('task.text_needed');
  const said = entryOf('decision', context.today, { body: command.body, data: { decision: 'instruct' } });
  if (command.deadline === undefined) return accepted({ change: { escalatedOn: null }, entries: [said] });
  const dueOn = dueDay(command.deadline, context.rules, context.calendar);
  const moved = entryOf('change', context.today, { data: { field: 'dueOn', from: task.dueOn, to: dueOn, phrase: command.deadline?.phrase ?? '' } });
  return accepted({ change: { escalatedOn: null, deadline: command.deadline, dueOn }, entries: [said, moved] });
};

/** Corrections of what was given out. Refuses with `task.text_needed` (an empty title), `task.lead_not_valid` and `task.nothing_changed`. */
const amend: EffectOf<'amend'> = (task, { amendment, reason }, context) => {
  const wanted = cleaned(task, amendment);
  if (wanted.title === '') return refused('task.text_needed');
  const stranger = (amendment.supportUnitIds ?? []).find((unitId) => !task.supportUnitIds.includes(unitId) && !isUnitToday(unitId, context));
  if (stranger !== undefined) return refused('task.lead_not_valid', { unit: context.units?.find((unit) => unit.id === stranger)?.name ?? stranger });
  const entries = amended(task, wanted).map((data): NewEntry => entryOf('change', context.today, { body: reason, data }));
  return entries.length === 0 ? refused('task.nothing_changed') : accepted({ change: wanted, entries });
};

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function cleaned(task: Task, { title, programme, supportUnitIds, ...rest }: Amendment): Amendment {
  return {
    ...rest,
    ...(title === undefined ? {} : { title: squeezed(title) }), ...(programme === undefined ? {} : { programme: squeezed(programme) }),
    ...(supportUnitIds === undefined ? {} : { supportUnitIds: [...new Set(supportUnitIds)].filter((unitId) => unitId !== task.leadUnitId) }),
  };
}

const AMENDED = ['title', 'supportUnitIds', 'programme', 'urgency', 'isKey', 'routine', 'restricted'] as const satisfies readonly (keyof Amendment)[];

/** One line of the log for each field that becomes another. */
function amended(task: Task, wanted: Amendment): NewEntry['data'][] {
  return AMENDED.flatMap((field) => {
    const to = wanted[field];
    const from = task[field];
    return to === undefined || String(to) === String(from) ? [] : [{ field, from: printed(from), to: printed(to) }];
  });
}

const printed = (value: string | boolean | readonly string[]): string | boolean => (typeof value === 'object' ? value.join(',') : value);

function isUnitToday(unitId: string, { units, today }: DecideContext): boolean {
  return units === undefined || units.some((unit) => unit.id === unitId && isValidOn(unit, today));
}

/**
 * Nhắc nhở, phê bình, kiểm điểm: numbered and on record. Refuses with `task.text_needed`; the third level is the leader's (`task.move_not_yours`),
 * in person or by a signed paper.
 */
const dun: EffectOf<'dun'> = (task, { level, body, paper }, { actor, today }) => {
  if (body.trim() === '') return refused('task.text_needed');
  if (level === 3 && paper === undefined && !relationsTo(task, actor, 'dun').some((relation) => relation === 'leader' || relation === 'superior')) return refused('task.move_not_yours', { who: 'leader' });
  const dunCount = task.dunCount + 1;
  return accepted({ change: { dunCount, dunLevel: level, dunnedOn: today }, entries: [entryOf('dunning', today, { body, data: { level, n: dunCount, ...paper } })] });
};

/** The parent no longer waits for this child. Refuses with `task.no_parent`, `task.nothing_changed` and `task.reason_needed`. */
const waive: EffectOf<'waive'> = (task, command, { today }) => {
  if (task.parentId === null) return refused('task.no_parent');
  if (task.waived) return refused('task.nothing_changed');
  if (command.reason.trim() === '') return refused('task.reason_needed');
  return accepted({ change: { waived: true }, entries: [entryOf('change', today, { body: command.reason, data: { field: 'waived', from: false, to: true } })] });
};

/** The same order came twice: this one ends, the other goes on. Refuses with `task.merge_self` and `task.reason_needed`. */
const merge: EffectOf<'merge'> = (task, command, { today }): Outcome<Effect> => {
  const { intoTaskId } = command;
  if (intoTaskId === '' || intoTaskId === task.id) return refused('task.merge_self');
  if (command.reason.trim() === '') return refused('task.reason_needed');
  const link = entryOf('link', today, { body: command.reason, data: { link: 'merged_into', taskId: intoTaskId } });
  const change = { supersededById: intoTaskId, closedOn: today, openRequest: null, dormant: false, ...(task.pausedOn === null ? {} : { pausedOn: null }) };
  return accepted({ change, entries: [link], note: command.reason.trim(), data: { supersededById: intoTaskId } });
};

const namesOf = (unitIds: readonly string[], { units }: DecideContext): string => unitIds.map((unitId) => units?.find((unit) => unit.id === unitId)?.name ?? unitId).join('; ');

/**
 * What a decision about units and posts brings with it: another unit leads or coordinates, another post of the same person or nobody yet does it.
 * State, days and wishes stay, and the days for giving it back do not begin again. Refuses with `task.lead_not_valid` and `task.nothing_changed`.
 */
const handOver: EffectOf<'hand_over'> = (task, { leadUnitId, leadPostId, reason, ...wanted }, context) => {
  const supportUnitIds = [...new Set(wanted.supportUnitIds)].filter((unitId) => unitId !== leadUnitId);
  const stranger = [leadUnitId, ...supportUnitIds].find((unitId) => unitId !== task.leadUnitId && !task.supportUnitIds.includes(unitId) && !isUnitToday(unitId, context));
  if (stranger !== undefined) return refused('task.lead_not_valid', { unit: context.units?.find((unit) => unit.id === stranger)?.name ?? stranger });
  const line = (field: string, ids: readonly [string | null, string | null], names: NewEntry['data'] = {}): NewEntry[] =>
    ids[0] === ids[1] ? [] : [entryOf('change', context.today, { body: reason, data: { field, from: ids[0], to: ids[1], command: 'hand_over', ...names } })];
  // The log keeps the names of that day: a unit may be called otherwise tomorrow.
  const named = (from: readonly string[], to: readonly string[]): NewEntry['data'] => ({ fromName: namesOf(from, context), toName: namesOf(to, context) });
  const entries = [
    ...line('leadUnitId', [task.leadUnitId, leadUnitId], named([task.leadUnitId], [leadUnitId])), ...line('leadPostId', [task.leadPostId, leadPostId]),
    ...line('supportUnitIds', [task.supportUnitIds.join(','), supportUnitIds.join(',')], named(task.supportUnitIds, supportUnitIds)),
  ];
  return entries.length === 0 ? refused('task.nothing_changed') : accepted({ change: { leadUnitId, leadPostId, supportUnitIds }, entries });
};

/**
 * A passage of a later document continues the task: it is linked to it, and where that names another day, this is the recorded instruction by which
 * the due day changes (model 7.6, invariant 5). The original due day stays. Refuses with `task.source_missing`.
 */
const goOn: EffectOf<'continue'> = (task, command, context) => {
  if (command.documentId === '' || command.passageId === '') return refused('task.source_missing');
  const { documentId, passageId, symbol, body } = command;
  const link = entryOf('link', context.today, { body, data: { link: 'continues', documentId, passageId, symbol } });
  const dueOn = dueDay(command.deadline, context.rules, context.calendar);
  if (command.deadline === null || dueOn === task.dueOn) return accepted({ change: {}, entries: [link] });
  const moved = entryOf('change', context.today, { data: { field: 'dueOn', from: task.dueOn, to: dueOn, phrase: command.deadline.phrase } });
  return accepted({ change: { deadline: command.deadline, dueOn, escalatedOn: null }, entries: [link, moved] });
};

/** The commands of those who ordered the task or follow it for the agency. */
export const OFFICE_EFFECTS = { continue: goOn, instruct, amend, dun, waive, merge, hand_over: handOver };

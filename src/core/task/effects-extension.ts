import { isCivilDate } from '../date/civil-date.js';
import { printDay } from '../date/print.js';
import { dueDay } from '../deadline/due.js';
import type { Deadline } from '../deadline.js';
import { accepted, refused } from '../outcome.js';
import type { EffectOf } from './decide.js';
import { entryOf } from './effects-work.js';
import { whyNoExtension } from './extension.js';

/** Refuses with what `whyNoExtension` says, and with `task.extension_earlier` and `task.reason_needed`. */
const requestExtension: EffectOf<'request_extension'> = (task, command, { today, rules, entryId }) => {
  const { requestedDue } = command;
  const reason = command.reason.trim();
  const why = whyNoExtension(task, { today, extensionMax: rules.extensionMax });
  if (why !== null) return refused(why.code, why.data);
  if (!isCivilDate(requestedDue)) return refused('common.invalid', { detail: requestedDue });
  if (task.dueOn !== null && requestedDue <= task.dueOn) return refused('task.extension_earlier', { due: task.dueOn });
  if (reason === '') return refused('task.reason_needed');
  const entry = entryOf('request', today, { body: reason, data: { request: 'extend', requestedDue, due: task.dueOn } });
  return accepted({ change: { openRequest: { kind: 'extend', entryId: entryId ?? '', requestedDue, reason, askedOn: today } }, entries: [entry] });
};

/**
 * The due day becomes what was asked for; the original stays. Refuses with `task.no_request`, and `task.extension_earlier` where a pause has moved
 * the due day past the day asked for meanwhile.
 */
const grantExtension: EffectOf<'grant_extension'> = (task, command, { today, rules, calendar }) => {
  const request = task.openRequest;
  if (request === null) return refused('task.no_request');
  const day = request.requestedDue;
  const deadline: Deadline = { phrase: printDay(day), bound: 'by', anchor: day, from: null, to: day, precision: 'day', source: 'person' };
  const dueOn = dueDay(deadline, rules, calendar);
  if (task.dueOn !== null && dueOn !== null && dueOn <= task.dueOn) return refused('task.extension_earlier', { due: task.dueOn });
  const entries = [
    entryOf('decision', today, { body: command.note, data: { decision: 'grant', granted: true, requestedDue: day } }),
    entryOf('change', today, { data: { field: 'dueOn', from: task.dueOn, to: dueOn } }),
  ];
  return accepted({ change: { deadline, dueOn, extensionCount: task.extensionCount + 1, openRequest: null }, entries });
};

/** Refuses with `task.no_request` and `task.reason_needed`. */
const refuseExtension: EffectOf<'refuse_extension'> = (task, command, { today }) => {
  const request = task.openRequest;
  if (request === null) return refused('task.no_request');
  if (command.reason.trim() === '') return refused('task.reason_needed');
  const entry = entryOf('decision', today, { body: command.reason, data: { decision: 'refuse', granted: false, requestedDue: request.requestedDue } });
  return accepted({ change: { openRequest: null }, entries: [entry] });
};

/** The lead's wish for more time and the answer to it. */
export const EXTENSION_EFFECTS = { request_extension: requestExtension, grant_extension: grantExtension, refuse_extension: refuseExtension };

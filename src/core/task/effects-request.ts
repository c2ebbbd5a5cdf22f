import { isCivilDate } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { dueDay } from '../deadline/due.js';
import { deadlineOn } from '../deadline/typed.js';
import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { DecideContext, Effect, EffectOf } from './decide.js';
import { STATE_EFFECTS } from './effects-state.js';
import { entryOf } from './effects-work.js';
import { whyNoExtension, whyNotUntil } from './extension.js';
import { decidersOf, mayAnswerRequest, whoMay } from './relations.js';
import type { OpenRequest, RequestKind, Task } from './task.js';

/** Refuses with what `whyNoExtension` and `whyNotUntil` say, and with `task.reason_needed`. */
const requestExtension: EffectOf<'request_extension'> = (task, command, context) => {
  const { today, rules } = context;
  const { requestedDue } = command;
  const why = whyNoExtension(task, { today, agency: context });
  if (why !== null) return refused(why.code, why.data);
  if (!isCivilDate(requestedDue)) return refused('common.invalid', { detail: requestedDue });
  const whyNot = task.dueOn === null ? null : whyNotUntil(requestedDue, task.dueOn, rules);
  if (whyNot !== null) return refused(whyNot.code, whyNot.data);
  return asked(context, { kind: 'extend', reason: command.reason, requestedDue }, { requestedDue, due: task.dueOn });
};

/** Refuses with `task.request_pending`, `task.reason_needed`, and for a transfer `task.lead_missing` (no unit named, or the present lead). */
const request: EffectOf<'request'> = (task, command, context) => {
  if (task.openRequest !== null) return refused('task.request_pending');
  const { what, unitId, reason } = command;
  // The units of the other agency are not ours to name.
  if (what === 'transfer' && task.border !== null) return refused('task.no_transfer_across');
  if (what !== 'transfer') return asked(context, { kind: what, reason }, {});
  if (unitId === null || unitId === '' || unitId === task.leadUnitId) return refused('task.lead_missing');
  return asked(context, { kind: what, reason, unitId }, { unitId });
};

type Wish = Omit<OpenRequest, 'entryId' | 'askedOn'>;

function asked({ today, entryId }: DecideContext, wish: Wish, data: Readonly<Record<string, string | null>>): Outcome<Effect> {
  const reason = wish.reason.trim();
  if (reason === '') return refused('task.reason_needed');
  const entry = entryOf('request', today, { body: reason, data: { request: wish.kind, ...data } });
  return accepted({ change: { openRequest: { ...wish, reason, entryId: entryId ?? '', askedOn: today } }, entries: [entry] });
}

/** Refuses with `task.no_request`. */
const withdraw: EffectOf<'withdraw_request'> = (task, _command, { today }) =>
  task.openRequest === null ? refused('task.no_request') : accepted(answered(task.openRequest, today, { decision: 'withdraw' }));

/** What was asked for happens. Refuses with `task.no_request`, `task.move_not_yours`, `task.text_needed` (an answer to a question), and with what the act itself refuses. */
const grant: EffectOf<'grant_request'> = (task, { note }, context) => {
  const wish = task.openRequest;
  if (wish === null) return refused('task.no_request');
  if (!mayAnswerRequest(task, context.actor)) return notYours(task, wish.kind);
  const day = wish.requestedDue === undefined ? {} : { requestedDue: wish.requestedDue };
  const answer = answered(wish, context.today, { decision: 'grant', granted: true, ...day }, note);
  return GRANTED[wish.kind](task, { wish, answer, context, note, reason: note.trim() === '' ? wish.reason : note });
};

interface Granting {
  readonly wish: OpenRequest;
  readonly answer: Effect;
  readonly context: DecideContext;
  readonly note: string;
  /** The answer in words, or else what was asked: the reason of the act that follows. */
  readonly reason: string;
}

const GRANTED: Readonly<Record<RequestKind, (task: Task, granting: Granting) => Outcome<Effect>>> = {
  extend: (task, granting) => extended(task, granting),
  clarify: (_task, { answer, note }) => (note.trim() === '' ? refused('task.text_needed') : accepted(answer)),
  // Whoever grants it has waived the days for giving back.
  return: (_task, { answer, reason }) => accepted({ ...answer, state: 'returned', note: reason }),
  transfer: (task, { wish, answer, reason, context }) => both(answer, STATE_EFFECTS.reassign(task, { kind: 'reassign', leadUnitId: wish.unitId ?? '', reason }, context), 'assigned'),
  cancel: (task, { answer, reason, context }) => both(answer, STATE_EFFECTS.cancel(task, { kind: 'cancel', reason }, context), 'cancelled'),
  pause: (task, { answer, reason, context }) => both(answer, STATE_EFFECTS.pause(task, { kind: 'pause', reason }, context), 'paused'),
};

/** An answer to a request, and the act that it sets off. */
function both(answer: Effect, act: Outcome<Effect>, state: Task['state']): Outcome<Effect> {
  if (!act.ok) return act;
  return accepted({ ...act.value, state, change: { ...answer.change, ...act.value.change }, entries: [...answer.entries, ...act.value.entries] });
}

/** The due day becomes what was asked for; the original stays. A pause may have moved the due day past that meanwhile: `task.extension_earlier`. */
function extended(task: Task, { wish, context, answer }: Granting): Outcome<Effect> {
  const deadline = deadlineOn(wish.requestedDue ?? '');
  const dueOn = dueDay(deadline, context.rules, context.calendar);
  if (task.dueOn !== null && dueOn !== null && dueOn <= task.dueOn) return refused('task.extension_earlier', { due: task.dueOn });
  const moved = entryOf('change', context.today, { data: { field: 'dueOn', from: task.dueOn, to: dueOn } });
  return accepted({ change: { ...answer.change, deadline, dueOn, extensionCount: task.extensionCount + 1 }, entries: [...answer.entries, moved] });
}

/** Refuses with `task.no_request`, `task.move_not_yours` and `task.reason_needed`. */
const refuseRequest: EffectOf<'refuse_request'> = (task, command, context) => {
  const wish = task.openRequest;
  if (wish === null) return refused('task.no_request');
  if (!mayAnswerRequest(task, context.actor)) return notYours(task, wish.kind);
  if (command.reason.trim() === '') return refused('task.reason_needed');
  return accepted(answered(wish, context.today, { decision: 'refuse', granted: false, ...(wish.requestedDue === undefined ? {} : { requestedDue: wish.requestedDue }) }, command.reason));
};

function answered(wish: OpenRequest, today: CivilDate, data: Readonly<Record<string, string | boolean>>, body = ''): Effect {
  return { change: { openRequest: null }, entries: [entryOf('decision', today, { body, data: { request: wish.kind, ...data } })] };
}

const notYours = (task: Task, kind: RequestKind): Outcome<never> => refused('task.move_not_yours', { who: whoMay(task, decidersOf(kind)).join(',') });

/** The lead's wishes and the answers to them. */
export const REQUEST_EFFECTS = { request_extension: requestExtension, request, withdraw_request: withdraw, grant_request: grant, refuse_request: refuseRequest };

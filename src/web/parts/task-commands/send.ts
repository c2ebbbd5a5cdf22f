import { DUN_LEVELS, readTypedDeadline } from '#core/index.js';
import type { CivilDate, Deadline, RequestKind } from '#core/index.js';
import type { TaskView } from '#contract/index.js';
import { call } from '../../api/call.js';
import type { Unsent } from '../../offline/outbox-store.js';
import { typedDay } from '../typed-day.js';
import type { CommandDraft } from './draft.js';
import type { FormKind } from './kinds.js';

interface EvidenceBody {
  readonly fileId: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
}

/** Every stored file, and the document that was named by its number, as evidence. */
export function evidenceOf(draft: CommandDraft, today: CivilDate): EvidenceBody[] {
  const documentNumber = draft.documentNumber.trim();
  const files = draft.files.map(({ id }) => ({ fileId: id, documentNumber: null, documentDate: null }));
  return documentNumber === '' ? files : [...files, { fileId: null, documentNumber, documentDate: typedDay(draft.documentDate, today) ?? null }];
}

/** A share of the work that was typed: null for none, undefined where it is not a whole number from 0 to 100. */
export function typedPercent(text: string): number | null | undefined {
  const plain = text.replace('%', '').trim();
  if (plain === '') return null;
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 100 ? Number(plain) : undefined;
}

interface Parts {
  readonly params: { readonly id: string };
  readonly version: number;
  readonly draft: CommandDraft;
  readonly today: CivilDate;
}

/** What may be wished for, apart from more time, which has its own form. */
export const WISHES = ['clarify', 'transfer', 'return', 'pause', 'cancel'] as const satisfies readonly Exclude<RequestKind, 'extend'>[];

/** The wish that was chosen; undefined for none. */
export function wishOf(text: string): (typeof WISHES)[number] | undefined {
  return WISHES.find((wish) => wish === text);
}

/** The new deadline that was typed: absent where the field was left empty, null where no deadline was typed in words. */
function newDeadlineOf({ draft, today }: Parts): { readonly deadline?: Deadline | null } {
  if (draft.requestedDue.trim() === '') return {};
  const read = readTypedDeadline(draft.requestedDue, today);
  return read.ok ? { deadline: read.value } : {};
}

const withReason = ({ version, draft }: Parts) => ({ version, reason: draft.text });
const withNote = ({ version, draft }: Parts) => ({ version, note: draft.text });
const withBody = ({ version, draft }: Parts) => ({ version, body: draft.text });

const reportOf = (parts: Parts) => ({ ...withBody(parts), percent: typedPercent(parts.draft.percent) ?? null, figure: parts.draft.figure.trim() || null, evidence: evidenceOf(parts.draft, parts.today) });

/** A command that may wait for the line; null where it may not. A file is with the server already or not at all: what names one does not wait. */
export function unsentOf(kind: FormKind, parts: Parts): Pick<Unsent, 'route' | 'input'> | null {
  if (parts.draft.files.length > 0) return null;
  if (kind === 'report') return { route: 'reportProgress', input: { params: parts.params, body: reportOf(parts) } };
  return kind === 'comment' ? { route: 'commentTask', input: { params: parts.params, body: withBody(parts) } } : null;
}

const SEND: Readonly<Record<FormKind, (parts: Parts) => Promise<TaskView>>> = {
  receive: ({ params, version }) => call('receiveTask', { params, body: { version } }),
  assign_person: (parts) => call('assignPerson', { params: parts.params, body: { ...withNote(parts), postId: parts.draft.postId ?? '' } }),
  return: (parts) => call('returnTask', { params: parts.params, body: withReason(parts) }),
  reassign: (parts) => call('reassignTask', { params: parts.params, body: { ...withReason(parts), leadUnitId: parts.draft.unitId ?? '' } }),
  report: (parts) => call('reportProgress', { params: parts.params, body: reportOf(parts) }),
  obstacle: (parts) => call('reportObstacle', { params: parts.params, body: { ...withBody(parts), escalate: parts.draft.escalate === 'yes' } }),
  comment: (parts) => call('commentTask', { params: parts.params, body: withBody(parts) }),
  submit: (parts) => call('submitTask', { params: parts.params, body: { ...withBody(parts), evidence: evidenceOf(parts.draft, parts.today), figure: parts.draft.figure.trim() || null } }),
  confirm: (parts) => call('confirmTask', { params: parts.params, body: { ...withNote(parts), doneOn: typedDay(parts.draft.doneOn, parts.today) ?? null } }),
  redo: (parts) => call('redoTask', { params: parts.params, body: withReason(parts) }),
  request_extension: (parts) => call('requestExtension', { params: parts.params, body: { ...withReason(parts), requestedDue: typedDay(parts.draft.requestedDue, parts.today) ?? '' } }),
  request: (parts) => call('requestChange', { params: parts.params, body: { ...withReason(parts), what: wishOf(parts.draft.what) ?? 'clarify', unitId: parts.draft.what === 'transfer' ? parts.draft.unitId : null } }),
  withdraw_request: ({ params, version }) => call('withdrawRequest', { params, body: { version } }),
  grant_request: (parts) => call('grantRequest', { params: parts.params, body: withNote(parts) }),
  refuse_request: (parts) => call('refuseRequest', { params: parts.params, body: withReason(parts) }),
  instruct: (parts) => call('instructTask', { params: parts.params, body: { ...withBody(parts), ...newDeadlineOf(parts) } }),
  dun: (parts) => call('dunTask', { params: parts.params, body: { ...withBody(parts), level: DUN_LEVELS.find((level) => String(level) === parts.draft.level) ?? 1 } }),
  waive: (parts) => call('waiveTask', { params: parts.params, body: withReason(parts) }),
  pause: (parts) => call('pauseTask', { params: parts.params, body: withReason(parts) }),
  resume: (parts) => call('resumeTask', { params: parts.params, body: { ...withNote(parts), ...(parts.draft.doneOn.trim() === '' ? {} : { dueOn: typedDay(parts.draft.doneOn, parts.today) ?? null }) } }),
  cancel: (parts) => call('cancelTask', { params: parts.params, body: withReason(parts) }),
  reopen: (parts) => call('reopenTask', { params: parts.params, body: withReason(parts) }),
};

/** Gives a command; answers the task as it is afterwards. */
export function sendCommand(kind: FormKind, parts: Parts): Promise<TaskView> {
  return SEND[kind](parts);
}

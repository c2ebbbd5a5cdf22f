import type { z } from 'zod';
import type { FileName, TaskView } from '#contract/index.js';
import type { TaskCommandKind } from '#core/index.js';
import { call } from '../../api/call.js';

export type StoredFile = z.infer<typeof FileName>;

/** What the forms of the commands gather. */
export interface ActValues {
  readonly text: string;
  readonly percent: number | null;
  readonly files: readonly StoredFile[];
  /** Number and symbol of a document that proves it. */
  readonly documentNumber: string;
  /** The figure reached, where a figure was asked for. */
  readonly figure: string;
  readonly due: string | null;
  readonly postId: string | null;
  readonly unitId: string | null;
}

export const NO_VALUES: ActValues = { text: '', percent: null, files: [], documentNumber: '', figure: '', due: null, postId: null, unitId: null };

/** What the form of a command asks for. */
export interface ActForm {
  /** The words it asks for, and under which label. */
  readonly text?: 'body' | 'reason' | 'note' | 'question' | 'obstacle';
  readonly textRequired?: boolean;
  readonly percent?: boolean;
  readonly files?: boolean;
  /** A result needs evidence: a file, the number of a document, or a figure. */
  readonly proof?: boolean;
  readonly due?: boolean;
  readonly person?: boolean;
  readonly unit?: boolean;
}

const REASON: ActForm = { text: 'reason', textRequired: true };
const NOTE: ActForm = { text: 'note' };

/** The forms by command, in the order in which the buttons stand. A command without fields is done by its button. */
export const ACT_FORMS: Readonly<Record<TaskCommandKind, ActForm | null>> = {
  receive: null,
  confirm: NOTE,
  grant_extension: NOTE,
  report: { text: 'body', textRequired: true, percent: true, files: true },
  submit: { text: 'body', textRequired: true, files: true, proof: true },
  assign_person: { text: 'note', person: true },
  resume: NOTE,
  redo: REASON,
  refuse_extension: REASON,
  request_extension: { text: 'reason', textRequired: true, due: true },
  obstacle: { text: 'obstacle', textRequired: true },
  comment: { text: 'question', textRequired: true },
  return: REASON,
  reassign: { text: 'reason', textRequired: true, unit: true },
  pause: REASON,
  reopen: REASON,
  cancel: REASON,
};

export const ACT_KINDS = Object.keys(ACT_FORMS) as TaskCommandKind[];

export interface TaskRef {
  readonly id: string;
  readonly version: number;
}

type Send = (task: TaskRef, values: ActValues) => Promise<TaskView>;

const evidenceOf = ({ files, documentNumber }: ActValues) => [
  ...files.map((file) => ({ fileId: file.id, documentNumber: null, documentDate: null })),
  ...(documentNumber.trim() === '' ? [] : [{ fileId: null, documentNumber: documentNumber.trim(), documentDate: null }]),
];
const to = (task: TaskRef) => ({ params: { id: task.id } });

/** Sends a command with what its form gathered. @throws ProblemError, UnreachableError */
export const SEND_ACT: Readonly<Record<TaskCommandKind, Send>> = {
  receive: (task) => call('receiveTask', { ...to(task), body: { version: task.version } }),
  assign_person: (task, { postId, text }) => call('assignPerson', { ...to(task), body: { version: task.version, postId: postId ?? '', note: text } }),
  return: (task, { text }) => call('returnTask', { ...to(task), body: { version: task.version, reason: text } }),
  reassign: (task, { unitId, text }) => call('reassignTask', { ...to(task), body: { version: task.version, leadUnitId: unitId ?? '', reason: text } }),
  report: (task, values) => call('reportProgress', { ...to(task), body: { version: task.version, body: values.text, percent: values.percent, evidence: evidenceOf(values) } }),
  obstacle: (task, { text }) => call('reportObstacle', { ...to(task), body: { version: task.version, body: text } }),
  comment: (task, { text }) => call('commentTask', { ...to(task), body: { version: task.version, body: text } }),
  submit: (task, values) =>
    call('submitTask', { ...to(task), body: { version: task.version, body: values.text, evidence: evidenceOf(values), figure: values.figure.trim() === '' ? null : values.figure.trim() } }),
  confirm: (task, { text }) => call('confirmTask', { ...to(task), body: { version: task.version, note: text, doneOn: null } }),
  redo: (task, { text }) => call('redoTask', { ...to(task), body: { version: task.version, reason: text } }),
  request_extension: (task, { text, due }) => call('requestExtension', { ...to(task), body: { version: task.version, requestedDue: due ?? '', reason: text } }),
  grant_extension: (task, { text }) => call('grantExtension', { ...to(task), body: { version: task.version, note: text } }),
  refuse_extension: (task, { text }) => call('refuseExtension', { ...to(task), body: { version: task.version, reason: text } }),
  pause: (task, { text }) => call('pauseTask', { ...to(task), body: { version: task.version, reason: text } }),
  resume: (task, { text }) => call('resumeTask', { ...to(task), body: { version: task.version, note: text } }),
  cancel: (task, { text }) => call('cancelTask', { ...to(task), body: { version: task.version, reason: text } }),
  reopen: (task, { text }) => call('reopenTask', { ...to(task), body: { version: task.version, reason: text } }),
};

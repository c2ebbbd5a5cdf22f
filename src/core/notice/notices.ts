import type { TaskCommandKind } from '../task/commands.js';
import type { RequestKind, Task } from '../task/task.js';
import { decidersOf } from '../task/relations.js';

/** What a notice tells. */
export const NOTICE_KINDS = [
  'given', 'named', 'support', 'changed', 'ended', 'returned', 'asked', 'decided', 'submitted', 'confirmed', 'redone', 'commented', 'obstacle', 'instructed', 'chased', 'due', 'overdue', 'contribute', 'report_part', 'report_remark', 'invited', 'meeting_changed', 'unreachable', 'channel_fault',
  'paper_to_sign', 'paper_to_issue', 'paper_returned', 'paper_issued', 'paper_recalled',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Kinds that a person chooses about together: work given, answers to give, being chased, days that come near, and how it went on. */
export const NOTICE_GROUPS = ['work', 'decide', 'chase', 'days', 'news'] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

const GROUP_OF: Readonly<Record<NoticeKind, NoticeGroup>> = {
  given: 'work', named: 'work', support: 'work', redone: 'work', instructed: 'work', contribute: 'work', report_part: 'work', report_remark: 'work', invited: 'work', meeting_changed: 'news', returned: 'decide', asked: 'decide', submitted: 'decide', obstacle: 'decide', chased: 'chase', due: 'days', overdue: 'days',
  changed: 'news', ended: 'news', decided: 'news', confirmed: 'news', commented: 'news', unreachable: 'news', channel_fault: 'news',
  paper_to_sign: 'decide', paper_to_issue: 'work', paper_returned: 'work', paper_issued: 'news', paper_recalled: 'news',
};

/** The group in which a person chooses about a kind. */
export function noticeGroup(kind: NoticeKind): NoticeGroup {
  return GROUP_OF[kind];
}

/**
 * To whom a notice goes: who heads the lead unit (or the nearest unit above that has a head), its named officer, who heads the supporting units, who
 * follows tasks for the agency, who keeps its registry (văn thư), its leadership, who gave the task.
 */
export type Audience = 'lead_heads' | 'lead_officer' | 'support_heads' | 'office' | 'registry' | 'leaders' | 'assigner';

/** A notice that an act makes, and to whom it goes. The one who acts is never told. */
export interface ToTell {
  readonly kind: NoticeKind;
  readonly to: readonly Audience[];
}

const LEAD = ['lead_heads', 'lead_officer'] as const;
const tell = (kind: NoticeKind, ...to: readonly Audience[]): readonly ToTell[] => [{ kind, to }];

type Telling = (task: Task) => readonly ToTell[];

// Who asks is answered by those who may: the rule that decides about requests says who they are.
function askers(kind: RequestKind | undefined): readonly Audience[] {
  const relations = kind === undefined ? [] : decidersOf(kind);
  return relations.flatMap((relation): Audience[] => (relation === 'leader' ? ['leaders'] : relation === 'assigner' || relation === 'office' ? [relation] : []));
}

const TOLD: Readonly<Partial<Record<TaskCommandKind | 'open', Telling>>> = {
  // What comes from the agency above arrives as papers do, at the registry, and waits for the office and the leadership: they accept it.
  open: (task) => [...(task.border?.side === 'above' ? tell('given', 'registry', 'office', 'leaders') : tell('given', ...LEAD)), ...tell('support', 'support_heads')],
  assign_person: () => tell('named', 'lead_officer'),
  return: () => tell('returned', 'office', 'assigner'),
  reassign: () => tell('given', 'lead_heads'),
  hand_over: () => tell('given', ...LEAD),
  obstacle: (task) => (task.escalatedOn === null ? [] : tell('obstacle', 'leaders', 'assigner', 'office')),
  comment: () => tell('commented', ...LEAD, 'assigner'),
  submit: () => tell('submitted', 'assigner', 'office'),
  confirm: () => tell('confirmed', ...LEAD),
  redo: () => tell('redone', ...LEAD),
  request_extension: () => tell('asked', ...askers('extend')),
  request: (task) => tell('asked', ...askers(task.openRequest?.kind)),
  grant_request: () => tell('decided', ...LEAD),
  refuse_request: () => tell('decided', ...LEAD),
  instruct: () => tell('instructed', ...LEAD),
  amend: () => tell('changed', ...LEAD),
  dun: () => tell('chased', ...LEAD),
  merge: () => tell('ended', ...LEAD),
  pause: () => tell('changed', ...LEAD),
  resume: () => tell('changed', ...LEAD),
  cancel: () => tell('ended', ...LEAD),
  reopen: () => tell('given', ...LEAD),
};

/** What an act tells and to whom; `next` is the task after it. Work that is reported is read in the lists and told to nobody. */
export function noticesOf(command: TaskCommandKind | 'open', next: Task): readonly ToTell[] {
  return TOLD[command]?.(next) ?? [];
}

const OVER: readonly NoticeKind[] = ['given', 'named', 'support', 'asked', 'submitted', 'obstacle', 'returned', 'redone', 'instructed', 'chased', 'due', 'overdue'];

const SETTLED: Readonly<Partial<Record<TaskCommandKind, readonly NoticeKind[]>>> = {
  receive: ['given'], report: ['given', 'named'], obstacle: ['given', 'named'], reassign: ['returned', 'given', 'chased', 'asked'], hand_over: ['given', 'named', 'chased'], submit: ['given', 'named', 'chased', 'due', 'overdue', 'redone', 'instructed'],
  confirm: OVER, cancel: OVER, merge: OVER, redo: ['submitted'], withdraw_request: ['asked'], grant_request: ['asked'], refuse_request: ['asked'], instruct: ['obstacle'], pause: ['due', 'overdue'],
};

/** Which notices about the task an act settles for everybody: what was asked has been answered, what was due is handed in. */
export function settledBy(command: TaskCommandKind): readonly NoticeKind[] {
  return SETTLED[command] ?? [];
}

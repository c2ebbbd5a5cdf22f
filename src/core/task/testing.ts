import { WEEKENDS_ONLY } from '../date/working-days.js';
import type { Actor, Role } from '../permission/actor.js';
import type { TaskCommand } from './commands.js';
import type { DecideContext } from './decide.js';
import type { Relation } from './moves.js';
import { publishedOf } from './published.js';
import { DEFAULT_TASK_RULES } from './rules.js';
import type { Task } from './task.js';

/** An agency for tests: root above office and science, lab below science; science leads, office supports. */
export const TASK: Task = {
  id: 'task', agencyId: 'agency', kind: 'directive', class: 'action', title: 'Trình kế hoạch', state: 'assigned', version: 1, parentId: 'parent', parent: { leadUnitId: 'planning', isClosed: false }, border: null, waived: false, leadUnitId: 'science', leadPostId: 'post-officer',
  supportUnitIds: ['partner'], programme: '', assignerPostId: 'post-assigner',
  deadline: { phrase: 'trước ngày 30/4/2025', bound: 'before', anchor: '2025-04-30', from: null, to: '2025-04-29', precision: 'day', source: 'own' },
  dueOn: '2025-04-30', originalDueOn: '2025-04-30', urgency: 'none', isKey: false, restricted: false, routine: false, progressPercent: 0, openChildCount: 0,
  steps: [{ text: 'UBND tỉnh', act: 'approve', dueOn: null, doneOn: null, documentNumber: null }], condition: null, dormant: false, openRequest: null, extensionCount: 0,
  redoCount: 0, pausedOn: null, pausedDays: 0, escalatedOn: null, dunCount: 0, dunLevel: 0, dunnedOn: null, supersededById: null, submittedOn: null, openedOn: '2025-04-17', closedOn: null, recurrence: null,
};

/** A person with one post. */
export function person(postId: string, roles: readonly Role[], unit: { readonly id: string; readonly below?: readonly string[]; readonly above?: readonly string[] }): Actor {
  return { agencyId: 'agency', personId: `person-${postId}`, posts: [{ postId, unitId: unit.id, unitIdsBelow: [unit.id, ...(unit.below ?? [])], unitIdsAbove: unit.above ?? ['root'], roles }] };
}

/** The other agency of TASK. */
export function across(as: 'superior' | 'subordinate', taskId = 'task'): Actor {
  return { agencyId: 'agency', personId: '', posts: [], across: { taskId, as } };
}

/** Somebody who is exactly this to TASK. */
export const PEOPLE: Readonly<Record<Relation, Actor>> = {
  office: person('post-follower', ['follower'], { id: 'office' }),
  leader: person('post-leader', ['leader'], { id: 'root', below: ['office', 'science', 'lab', 'partner', 'planning', 'desk'], above: [] }),
  assigner: person('post-assigner', ['officer'], { id: 'desk' }),
  parent_lead: person('post-planner', ['head'], { id: 'planning' }),
  lead_head: person('post-head', ['head'], { id: 'science', below: ['lab'] }),
  lead_officer: person('post-officer', ['officer'], { id: 'science' }),
  support: person('post-partner', ['officer'], { id: 'partner' }),
  system: { agencyId: 'agency', personId: '', posts: [], isSystem: true },
  superior: across('superior'),
  subordinate: across('subordinate'),
};

/** Nobody to TASK, though of the same agency. */
export const STRANGER: Actor = person('post-stranger', ['officer', 'auditor', 'admin'], { id: 'elsewhere' });

/** The context of a decision on Friday 18/04/2025, the day after TASK was opened. */
export function contextOf(actor: Actor, today = '2025-04-18'): DecideContext {
  return { actor, today, rules: DEFAULT_TASK_RULES, calendar: WEEKENDS_ONLY, entryId: 'entry' };
}

const EVIDENCE = [{ fileId: null, documentNumber: '12/KH-SKHCN', documentDate: '2025-04-16' }];

/** A well-formed command of every kind. */
export const COMMANDS: readonly TaskCommand[] = [
  { kind: 'receive' },
  { kind: 'assign_person', postId: 'post-new', postUnitId: 'science', note: '' },
  { kind: 'return', reason: 'Không đúng chức năng' },
  { kind: 'reassign', leadUnitId: 'lab', reason: 'Chuyển đơn vị' },
  { kind: 'report', body: 'Đã lấy ý kiến', percent: 40, evidence: [] },
  { kind: 'obstacle', body: 'Thiếu số liệu', escalate: false },
  { kind: 'comment', body: 'Đề nghị khẩn trương' },
  { kind: 'submit', body: 'Đã trình', evidence: EVIDENCE, figure: null },
  { kind: 'confirm', note: '', doneOn: null },
  { kind: 'redo', reason: 'Thiếu phụ lục' },
  { kind: 'request_extension', requestedDue: '2025-05-15', reason: 'Chờ ý kiến' },
  { kind: 'request', what: 'clarify', unitId: null, reason: 'Chưa rõ sản phẩm' },
  { kind: 'withdraw_request' },
  { kind: 'grant_request', note: 'Đồng ý' },
  { kind: 'refuse_request', reason: 'Không đủ lý do' },
  { kind: 'instruct', body: 'Làm trước phần hạ tầng' },
  { kind: 'amend', amendment: { isKey: true }, reason: '' },
  { kind: 'dun', level: 1, body: 'Đề nghị báo cáo tiến độ' },
  { kind: 'set_steps', steps: [{ text: 'HĐND tỉnh', act: 'approve', dueOn: '2025-05-20' }] },
  { kind: 'mark_step', step: 0, doneOn: '2025-04-18', documentNumber: '15/TTr-SKHCN' },
  { kind: 'waive', reason: 'Không còn cần cho việc cha' },
  { kind: 'merge', intoTaskId: 'other', reason: 'Trùng nội dung' },
  { kind: 'pause', reason: 'Chờ nghị định' },
  { kind: 'resume', note: '' },
  { kind: 'cancel', reason: 'Không còn cần' },
  { kind: 'reopen', reason: 'Kết quả sai' },
  { kind: 'set_recurrence', recurrence: { rule: 'FREQ=MONTHLY;BYMONTHDAY=25', startsOn: '2025-04-18', leadDays: 5 } },
  { kind: 'hand_over', leadUnitId: 'lab', leadPostId: null, supportUnitIds: ['partner'], reason: '12/QĐ-SKHCN' },
  { kind: 'continue', documentId: 'later', passageId: 'passage', symbol: '57/TB-SKHCN', body: 'Tiếp tục rà soát', deadline: null },
  { kind: 'undo', act: { entryId: 'entry', byPersonId: null, hoursAgo: 1, changes: [], isUndone: false, laterFields: [] } },
  { kind: 'align', published: { ...publishedOf(TASK), title: 'Trình kế hoạch năm' }, note: '' },
];

import { bilingual } from './bilingual.js';

/** Labels of the closed lists of the field; the glossary (docs/glossary.md) holds the Vietnamese. */
export const FIELD_WORDS = bilingual({
  vi: {
    state_draft: 'Chờ duyệt giao', state_assigned: 'Chưa tiếp nhận', state_returned: 'Trả lại', state_active: 'Đang thực hiện', state_submitted: 'Chờ xác nhận', state_done: 'Hoàn thành', state_paused: 'Tạm hoãn', state_cancelled: 'Huỷ',
    timeliness_undated: 'Không hạn', timeliness_on_track: 'Trong hạn', timeliness_due_soon: 'Sắp đến hạn', timeliness_overdue: 'Quá hạn', timeliness_on_time: 'Đúng hạn', timeliness_late: 'Hoàn thành muộn', timeliness_paused: 'Tạm hoãn',
    urgency_none: 'Thường', urgency_urgent: 'Khẩn', urgency_very_urgent: 'Thượng khẩn', urgency_flash: 'Hoả tốc',
    class_action: 'Nhiệm vụ', class_ongoing: 'Thường xuyên', class_orientation: 'Định hướng',
    entry_state: 'Chuyển trạng thái', entry_progress: 'Tiến độ', entry_obstacle: 'Vướng mắc', entry_comment: 'Trao đổi', entry_result: 'Kết quả', entry_request: 'Đề nghị', entry_decision: 'Quyết định', entry_dunning: 'Đôn đốc', entry_change: 'Thay đổi', entry_link: 'Gắn với văn bản', entry_given: 'Giao việc', entry_due: 'Đổi thời hạn', entry_undo: 'Hoàn tác', entry_left: 'Người làm thôi hoặc đổi chức vụ', entry_handed: 'Bàn giao theo quyết định tổ chức',
    role_registrar: 'Văn thư', role_follower: 'Tổng hợp', role_chief_of_office: 'Chánh Văn phòng', role_leader: 'Lãnh đạo', role_head: 'Trưởng đơn vị', role_officer: 'Chuyên viên', role_superior: 'Cấp trên', role_peer: 'Cơ quan phối hợp', role_auditor: 'Thanh tra, kiểm toán', role_admin: 'Quản trị',
    kind_party: 'Cơ quan Đảng', kind_executive: 'UBND', kind_assembly: 'HĐND', kind_department: 'Sở, ban, ngành', kind_office: 'Văn phòng', kind_division: 'Phòng', kind_inspectorate: 'Thanh tra', kind_service_unit: 'Đơn vị sự nghiệp', kind_commune: 'Xã, phường', kind_body: 'Tổ, ban, hội đồng', kind_mass_org: 'Đoàn thể', kind_external: 'Cơ quan ngoài', kind_other: 'Khác',
    act_receive: 'Tiếp nhận', act_assign_person: 'Giao người làm', act_return: 'Trả lại', act_reassign: 'Chuyển đơn vị', act_report: 'Báo cáo', act_obstacle: 'Báo vướng mắc', act_comment: 'Trao đổi', act_submit: 'Báo cáo hoàn thành', act_confirm: 'Xác nhận hoàn thành', act_redo: 'Yêu cầu làm lại', act_request_extension: 'Xin gia hạn', act_request: 'Đề nghị khác', act_withdraw_request: 'Rút đề nghị', act_grant_request: 'Đồng ý đề nghị', act_refuse_request: 'Không đồng ý đề nghị', act_instruct: 'Chỉ đạo', act_amend: 'Sửa nhiệm vụ', act_dun: 'Đôn đốc', act_set_steps: 'Các bước trình duyệt', act_set_recurrence: 'Lặp lại định kỳ', act_mark_step: 'Đánh dấu bước', act_waive: 'Bỏ qua việc con', act_merge: 'Nhập vào nhiệm vụ khác', act_undo: 'Hoàn tác', act_pause: 'Tạm hoãn', act_resume: 'Tiếp tục', act_cancel: 'Huỷ', act_reopen: 'Mở lại',
    request_extend: 'Gia hạn', request_return: 'Trả lại nhiệm vụ', request_transfer: 'Chuyển đơn vị chủ trì', request_cancel: 'Không thực hiện nữa', request_pause: 'Tạm hoãn', request_clarify: 'Làm rõ yêu cầu',
    attention_overdue: 'Quá hạn', attention_due_soon: 'Sắp đến hạn', attention_stale: 'Lâu chưa cập nhật', attention_request: 'Đề nghị chờ trả lời', attention_obstacle: 'Vướng mắc chờ chỉ đạo', attention_any: 'Cần đôn đốc',
    dun_1: 'Nhắc nhở', dun_2: 'Phê bình', dun_3: 'Kiểm điểm',
    step_submit: 'Trình', step_advise: 'Cho ý kiến', step_appraise: 'Thẩm định', step_approve: 'Phê duyệt', step_issue: 'Ban hành',
  },
  en: {
    state_draft: 'To be reviewed', state_assigned: 'Not yet received', state_returned: 'Returned', state_active: 'In progress', state_submitted: 'To be confirmed', state_done: 'Done', state_paused: 'Paused', state_cancelled: 'Cancelled',
    timeliness_undated: 'No deadline', timeliness_on_track: 'On track', timeliness_due_soon: 'Due soon', timeliness_overdue: 'Overdue', timeliness_on_time: 'On time', timeliness_late: 'Done late', timeliness_paused: 'Paused',
    urgency_none: 'Normal', urgency_urgent: 'Urgent', urgency_very_urgent: 'Very urgent', urgency_flash: 'Flash',
    class_action: 'Task', class_ongoing: 'Standing duty', class_orientation: 'Orientation',
    entry_state: 'State', entry_progress: 'Progress', entry_obstacle: 'Obstacle', entry_comment: 'Remark', entry_result: 'Result', entry_request: 'Request', entry_decision: 'Decision', entry_dunning: 'Reminder', entry_change: 'Change', entry_link: 'Linked to the document', entry_given: 'Assigned', entry_due: 'Deadline moved', entry_undo: 'Undone', entry_left: 'The officer left or changed posts', entry_handed: 'Handed over by a decision',
    role_registrar: 'Registry clerk', role_follower: 'Follow-up officer', role_chief_of_office: 'Chief of office', role_leader: 'Leadership', role_head: 'Head of unit', role_officer: 'Specialist', role_superior: 'Superior', role_peer: 'Coordinating agency', role_auditor: 'Auditor', role_admin: 'Administrator',
    kind_party: 'Party committee', kind_executive: 'People’s Committee', kind_assembly: 'People’s Council', kind_department: 'Department', kind_office: 'Office', kind_division: 'Division', kind_inspectorate: 'Inspectorate', kind_service_unit: 'Public-service unit', kind_commune: 'Commune', kind_body: 'Task group or council', kind_mass_org: 'Mass organisation', kind_external: 'Outside agency', kind_other: 'Other',
    act_receive: 'Receive', act_assign_person: 'Name the officer', act_return: 'Return', act_reassign: 'Move to another unit', act_report: 'Report', act_obstacle: 'Report an obstacle', act_comment: 'Remark', act_submit: 'Report done', act_confirm: 'Confirm done', act_redo: 'Ask for rework', act_request_extension: 'Ask for an extension', act_request: 'Ask for something else', act_withdraw_request: 'Withdraw the request', act_grant_request: 'Grant the request', act_refuse_request: 'Refuse the request', act_instruct: 'Instruct', act_amend: 'Correct the task', act_dun: 'Remind', act_set_steps: 'Steps of approval', act_set_recurrence: 'Recurrence', act_mark_step: 'Mark a step', act_waive: 'Waive this child', act_merge: 'Merge into another task', act_undo: 'Take back', act_pause: 'Pause', act_resume: 'Resume', act_cancel: 'Cancel', act_reopen: 'Reopen',
    request_extend: 'More time', request_return: 'To give the task back', request_transfer: 'Another lead', request_cancel: 'To end it', request_pause: 'To pause', request_clarify: 'What is meant',
    attention_overdue: 'Overdue', attention_due_soon: 'Due soon', attention_stale: 'Not touched for long', attention_request: 'Request waits for an answer', attention_obstacle: 'Obstacle waits for an instruction', attention_any: 'To be chased',
    dun_1: 'Reminder', dun_2: 'Criticism', dun_3: 'Call to account',
    step_submit: 'Submits', step_advise: 'Advises', step_appraise: 'Appraises', step_approve: 'Approves', step_issue: 'Issues',
  },
});

/** The labels in one language. */
export type FieldWords = (typeof FIELD_WORDS)['vi'];
type List = 'state' | 'timeliness' | 'urgency' | 'class' | 'entry' | 'role' | 'kind' | 'act' | 'request' | 'attention' | 'dun' | 'step';

/** The label of a value of one of the field's lists; the value itself where a newer server sends one that this page does not know. */
export function labelOf(words: FieldWords, list: List, value: string): string {
  const label: unknown = (words as Readonly<Record<string, unknown>>)[`${list}_${value}`];
  return typeof label === 'string' ? label : value;
}

import { bilingual } from './bilingual.js';

const vi = {
  topic_access: 'Đăng nhập, mật khẩu', topic_people: 'Người và quyền', topic_units: 'Đơn vị', topic_links: 'Kết nối, địa chỉ chia sẻ', topic_documents: 'Văn bản', topic_reports: 'Báo cáo', topic_exports: 'Lấy dữ liệu ra', topic_log: 'Kiểm tra nhật ký',
  signed_in: 'Đăng nhập', signed_out: 'Đăng xuất', password_changed: 'Đổi mật khẩu của mình',
  person_added: 'Thêm người dùng', password_given: 'Cấp lại mật khẩu', account_closed: 'Khoá tài khoản', post_ended: 'Cho thôi chức vụ', post_moved: 'Chuyển chức vụ', delegated: 'Uỷ quyền', delegation_ended: 'Kết thúc uỷ quyền',
  unit_added: 'Thêm đơn vị', unit_named: 'Thêm tên gọi của đơn vị', reorganised: 'Sắp xếp đơn vị',
  webhook_added: 'Thêm kết nối phần mềm', webhook_paused: 'Tạm dừng kết nối', webhook_resumed: 'Mở lại kết nối', webhook_removed: 'Bỏ kết nối', channel_set: 'Cài kênh thông báo', channel_ended: 'Bỏ kênh thông báo', neighbour_added: 'Nối với cơ quan khác', neighbour_ended: 'Thôi nối với cơ quan khác', calendar_added: 'Tạo địa chỉ lịch', calendar_ended: 'Thu hồi địa chỉ lịch',
  document_received: 'Nhận văn bản', document_corrected: 'Sửa thông tin văn bản', document_read_again: 'Đọc lại văn bản', reading_stopped: 'Dừng đọc văn bản', document_assigned: 'Giao nhiệm vụ từ văn bản',
  report_opened: 'Lập báo cáo tháng', report_closed: 'Chốt báo cáo tháng', tasks_exported: 'Xuất danh sách nhiệm vụ', gold_exported: 'Xuất bản đối chiếu bộ đọc', log_exported: 'Xuất nhật ký', task_file_taken: 'Tải hồ sơ công việc', log_checked: 'Yêu cầu kiểm tra toàn bộ nhật ký',
  fact_login: (value: string) => `tên đăng nhập ${value}`, fact_title: (value: string) => `chức vụ ${value}`, fact_unitId: (value: string) => `đơn vị ${value}`, fact_parentId: (value: string) => `trực thuộc ${value}`, fact_roles: (value: string) => `vai trò ${value}`, fact_from: (value: string) => `từ ngày ${value}`, fact_to: (value: string) => `đến ngày ${value}`,
  fact_basis: (value: string) => `theo ${value}`, fact_toPostId: (value: string) => `cho ${value}`, fact_scope: (value: string) => `phạm vi: ${value}`, fact_unitKind: (value: string) => `loại ${value}`, fact_name: (value: string) => `tên gọi ${value}`, fact_reorganisation: (value: string) => value, fact_ending: (value: string) => `kết thúc: ${value}`, fact_after: (value: string) => `sau đó: ${value}`,
  fact_count: (value: string) => `${value} nhiệm vụ`, fact_url: (value: string) => `địa chỉ ${value}`, fact_channel: (value: string) => value, fact_number: (value: string) => `số ${value}`, fact_notation: (value: string) => `ký hiệu ${value}`, fact_issuedOn: (value: string) => `ngày văn bản ${value}`, fact_subject: (value: string) => `trích yếu ${value}`, fact_issuer: (value: string) => `cơ quan ban hành ${value}`,
  fact_failed: (value: string) => `sau ${value} lần sai mật khẩu`, fact_format: (value: string) => `dạng ${value}`, fact_filter: (value: string) => value, fact_manifest: (value: string) => `SHA-256 của tệp kê: ${value}`, fact_against: (value: string) => `đối chiếu với mã neo ${value}`,
  channel_mail: 'thư điện tử', channel_telegram: 'Telegram', channel_zalo: 'Zalo', channel_push: 'thông báo trên trình duyệt', scope_sign: 'ký văn bản', scope_assign: 'giao và điều chỉnh việc', scope_confirm: 'xác nhận, trả lời đề nghị', scope_all: 'mọi việc', reorganisation_merge: 'sáp nhập', reorganisation_split: 'chia tách', reorganisation_rename: 'đổi tên', reorganisation_close: 'giải thể',
  empty: 'để trống', via_command_line: 'Quản trị máy chủ (dòng lệnh)', via_system: 'Hệ thống',
};

/** The words for what people do beside tasks, as a log of the agency tells it. */
export const OFFICE_WORDS = bilingual({
  vi,
  en: {
    topic_access: 'Sign-in, passwords', topic_people: 'People and rights', topic_units: 'Units', topic_links: 'Links', topic_documents: 'Documents', topic_reports: 'Reports', topic_exports: 'Data taken out', topic_log: 'Checks of the log',
    signed_in: 'Signed in', signed_out: 'Signed out', password_changed: 'Changed the own password',
    person_added: 'Added a person', password_given: 'Gave a new password', account_closed: 'Closed an account', post_ended: 'Ended a post', post_moved: 'Moved to another post', delegated: 'Delegated', delegation_ended: 'Ended a delegation',
    unit_added: 'Added a unit', unit_named: 'Added a name of a unit', reorganised: 'Reorganised units',
    webhook_added: 'Added a webhook', webhook_paused: 'Paused a webhook', webhook_resumed: 'Resumed a webhook', webhook_removed: 'Removed a webhook', channel_set: 'Set up a channel', channel_ended: 'Ended a channel', neighbour_added: 'Connected an agency', neighbour_ended: 'Ended the exchange with an agency', calendar_added: 'Made a calendar address', calendar_ended: 'Revoked a calendar address',
    document_received: 'Received a document', document_corrected: 'Corrected the head of a document', document_read_again: 'Read a document again', reading_stopped: 'Stopped a reading', document_assigned: 'Gave out tasks of a document',
    report_opened: 'Opened a monthly report', report_closed: 'Closed a monthly report', tasks_exported: 'Exported a list of tasks', gold_exported: 'Exported corrections of the reader', log_exported: 'Exported the log', task_file_taken: 'Took out the file of a task', log_checked: 'Asked for a check of all logs',
    fact_login: (value: string) => `login ${value}`, fact_title: (value: string) => `title ${value}`, fact_unitId: (value: string) => `unit ${value}`, fact_parentId: (value: string) => `below ${value}`, fact_roles: (value: string) => `roles ${value}`, fact_from: (value: string) => `from ${value}`, fact_to: (value: string) => `to ${value}`,
    fact_basis: (value: string) => `by ${value}`, fact_toPostId: (value: string) => `to ${value}`, fact_scope: (value: string) => `for: ${value}`, fact_unitKind: (value: string) => `kind ${value}`, fact_name: (value: string) => `name ${value}`, fact_reorganisation: (value: string) => value, fact_ending: (value: string) => `ended: ${value}`, fact_after: (value: string) => `after it: ${value}`,
    fact_count: (value: string) => `${value} tasks`, fact_url: (value: string) => `address ${value}`, fact_channel: (value: string) => value, fact_number: (value: string) => `number ${value}`, fact_notation: (value: string) => `notation ${value}`, fact_issuedOn: (value: string) => `issued on ${value}`, fact_subject: (value: string) => `subject ${value}`, fact_issuer: (value: string) => `issued by ${value}`,
    fact_failed: (value: string) => `after ${value} wrong passwords`, fact_format: (value: string) => `as ${value}`, fact_filter: (value: string) => value, fact_manifest: (value: string) => `SHA-256 of the manifest: ${value}`, fact_against: (value: string) => `against the anchor ${value}`,
    channel_mail: 'e-mail', channel_telegram: 'Telegram', channel_zalo: 'Zalo', channel_push: 'browser notices', scope_sign: 'signing', scope_assign: 'giving and changing work', scope_confirm: 'confirming and answering', scope_all: 'everything', reorganisation_merge: 'merger', reorganisation_split: 'split', reorganisation_rename: 'new name', reorganisation_close: 'closing',
    empty: 'emptied', via_command_line: 'Somebody at the server (command line)', via_system: 'The system',
  },
});

export type OfficeWords = typeof vi;

import type { TaskEvent } from '#core/index.js';
import { bilingual } from '../../words/words.js';

const EVENTS_VI: Readonly<Record<TaskEvent, string>> = {
  'task.assigned': 'Giao việc, chuyển đơn vị', 'task.received': 'Tiếp nhận', 'task.officer_named': 'Giao người làm', 'task.returned': 'Trả lại', 'task.reported': 'Báo cáo tiến độ', 'task.obstacle': 'Báo vướng mắc',
  'task.submitted': 'Báo cáo hoàn thành', 'task.confirmed': 'Xác nhận hoàn thành', 'task.redo': 'Yêu cầu làm lại', 'task.requested': 'Có đề nghị', 'task.answered': 'Trả lời đề nghị', 'task.dunned': 'Đôn đốc',
  'task.paused': 'Tạm hoãn', 'task.resumed': 'Tiếp tục', 'task.cancelled': 'Huỷ, nhập vào việc khác', 'task.reopened': 'Mở lại', 'task.changed': 'Thay đổi khác', 'task.overdue': 'Quá hạn',
};
const EVENTS_EN: Readonly<Record<TaskEvent, string>> = {
  'task.assigned': 'Assigned, moved', 'task.received': 'Received', 'task.officer_named': 'Officer named', 'task.returned': 'Returned', 'task.reported': 'Progress', 'task.obstacle': 'Obstacle',
  'task.submitted': 'Reported done', 'task.confirmed': 'Confirmed', 'task.redo': 'Rework asked', 'task.requested': 'Request', 'task.answered': 'Request answered', 'task.dunned': 'Reminded',
  'task.paused': 'Paused', 'task.resumed': 'Resumed', 'task.cancelled': 'Cancelled, merged', 'task.reopened': 'Reopened', 'task.changed': 'Other change', 'task.overdue': 'Overdue',
};

export const WEBHOOK_WORDS = bilingual({
  vi: {
    title: 'Kết nối', detail: 'Báo cho phần mềm khác (webhook) khi nhiệm vụ thay đổi. Có chữ ký, gửi lại trong 24 giờ, không mất tin.', add: 'Thêm kết nối', list: 'Các kết nối', none: 'Chưa có kết nối nào.', name: 'Tên phần mềm nhận', nameHint: 'Ví dụ: Trục liên thông tỉnh', url: 'Địa chỉ nhận (https)', events: 'Báo khi', all: 'Chọn hết', nothing: 'Bỏ hết',
    save: 'Thêm', cancel: 'Thôi', nameNeeded: 'Hãy ghi tên.', urlNeeded: 'Hãy ghi địa chỉ, bắt đầu bằng https://.', eventsNeeded: 'Hãy chọn ít nhất một việc.', made: (name: string) => `Khoá ký của “${name}”`, once: 'Chỉ hiện một lần. Trao cho đơn vị nhận: họ dùng khoá này để kiểm tra chữ ký (Standard Webhooks, HMAC-SHA256) và từ chối tin cũ hơn 5 phút.', secret: 'Khoá ký', understood: 'Đã trao',
    state_active: 'Đang gửi', state_holding: 'Chưa gửi được', state_paused: 'Đã dừng', reason_person: 'dừng theo yêu cầu', reason_failing: 'không trả lời suốt 24 giờ', reason_gone: 'bên nhận báo đã bỏ địa chỉ này (410)', retry: (when: string) => `thử lại ${when}`,
    waiting: (count: number) => `${count} tin đang chờ`, failed: (count: number) => `${count} tin bị từ chối`, last: (when: string) => `gửi được lần cuối ${when}`, never: 'chưa gửi được tin nào', pause: 'Dừng', resume: 'Gửi tiếp', retryNow: 'Thử ngay', remove: 'Bỏ', removeQuestion: (name: string) => `Bỏ kết nối “${name}”? Tin đang chờ bị bỏ theo.`, test: 'Gửi thử', log: 'Nhật ký gửi', hideLog: 'Ẩn nhật ký', done: 'Đã xong.', tested: 'Đã gửi thử; xem nhật ký gửi.',
    noDeliveries: 'Chưa gửi tin nào.', d_waiting: 'đang chờ', d_delivered: 'đã nhận', d_failed: 'bị từ chối', replay: 'Gửi lại', replayed: 'Sẽ gửi lại ngay.', tries: (count: number) => `${count} lần gửi`, lastTry: (answer: string, ms: number) => `${answer}, ${ms} ms`, body: 'Nội dung', next: (when: string) => `lần sau ${when}`, refresh: 'Tải lại', stopped: (count: number) => `${count} kết nối đã tự dừng vì bên nhận không trả lời. Tin vẫn giữ; hãy báo bên nhận rồi bấm “Gửi tiếp”.`, event: (event: string) => EVENTS_VI[event as TaskEvent] ?? 'Gửi thử',
  },
  en: {
    title: 'Connections', detail: 'Tell other programs (webhooks) when tasks change. Signed, tried again for 24 hours, nothing is lost.', add: 'Add a connection', list: 'Connections', none: 'No connection yet.', name: 'Name of the program', nameHint: 'For example: provincial exchange', url: 'Its address (https)', events: 'Tell it of', all: 'All', nothing: 'None',
    save: 'Add', cancel: 'Cancel', nameNeeded: 'Give it a name.', urlNeeded: 'Give an address that begins with https://.', eventsNeeded: 'Choose at least one.', made: (name: string) => `Signing secret of “${name}”`, once: 'Shown only once. Hand it to the receiver: it checks the signature with it (Standard Webhooks, HMAC-SHA256) and refuses what is older than 5 minutes.', secret: 'Signing secret', understood: 'Handed over',
    state_active: 'Sending', state_holding: 'Not answering', state_paused: 'Paused', reason_person: 'paused by a person', reason_failing: 'did not answer for 24 hours', reason_gone: 'the receiver says this address is gone (410)', retry: (when: string) => `tried again ${when}`,
    waiting: (count: number) => `${count} waiting`, failed: (count: number) => `${count} refused`, last: (when: string) => `last delivered ${when}`, never: 'nothing delivered yet', pause: 'Pause', resume: 'Go on', retryNow: 'Try now', remove: 'Remove', removeQuestion: (name: string) => `Remove the connection “${name}”? What waits for it is dropped.`, test: 'Send a test', log: 'Deliveries', hideLog: 'Hide deliveries', done: 'Done.', tested: 'A test was sent; see the deliveries.',
    noDeliveries: 'Nothing was sent yet.', d_waiting: 'waiting', d_delivered: 'delivered', d_failed: 'refused', replay: 'Send again', replayed: 'It is sent again now.', tries: (count: number) => `${count} ${count === 1 ? 'try' : 'tries'}`, lastTry: (answer: string, ms: number) => `${answer}, ${ms} ms`, body: 'Content', next: (when: string) => `next ${when}`, refresh: 'Reload', stopped: (count: number) => `${count} ${count === 1 ? 'connection has' : 'connections have'} stopped by themselves because nobody answered. Nothing is lost; tell the receiver, then press “Go on”.`, event: (event: string) => EVENTS_EN[event as TaskEvent] ?? 'Test',
  },
});

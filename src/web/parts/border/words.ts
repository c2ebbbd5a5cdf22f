import { bilingual } from '../../words/words.js';

export const BORDER_WORDS = bilingual({
  vi: {
    title: (count: number) => `Cấp trên giao, chờ tiếp nhận (${count})`, allOrders: 'Tất cả nhiệm vụ cấp trên giao', open: 'Xem chi tiết', close: 'Đóng lại', from: (peer: string) => `${peer} giao`, code: (code: string) => `số theo dõi bên giao ${code}`, supports: (units: string) => `phối hợp: ${units}`,
    to: (peer: string) => `Gửi ${peer} thực hiện`, sentOn: (day: string) => `gửi ngày ${day}`, arrivedOn: (day: string) => `đã đến ngày ${day}`, notArrived: 'chưa có tin đã đến nơi', underWay: (count: number) => `còn ${count} tin đang chuyển`,
    accept: 'Tiếp nhận và giao đơn vị', giveOn: 'Giao thêm đơn vị', leads: 'Giao cho đơn vị', addLead: 'Thêm đơn vị', supportUnits: 'Phối hợp', addSupport: 'Thêm đơn vị phối hợp', due: 'Thời hạn nội bộ', note: 'Ý kiến nội bộ khi giao (cấp trên không thấy)', cancel: 'Thôi', accepted: 'Đã tiếp nhận và giao đơn vị.', given: 'Đã giao thêm đơn vị.',
    dueKept: (due: string) => `Để trống: theo hạn cấp trên giao (${due})`, dueNone: 'Để trống: không hạn', back: 'Trả lại', privacy: 'Cấp trên chỉ thấy: đã tiếp nhận, tiến độ, vướng mắc, kết quả do cơ quan báo cáo; không thấy đơn vị, người làm và trao đổi nội bộ.', readFailed: 'Không đọc được nhiệm vụ cấp trên giao.',
    toCarry: (names: string) => `Có tin cần chuyển bằng tệp cho ${names}.`, openNeighbours: 'Mở Liên thông',
  },
  en: {
    title: (count: number) => `Ordered from above, to be accepted (${count})`, allOrders: 'All tasks ordered from above', open: 'Details', close: 'Close', from: (peer: string) => `Ordered by ${peer}`, code: (code: string) => `their number ${code}`, supports: (units: string) => `with ${units}`,
    to: (peer: string) => `Sent to ${peer}`, sentOn: (day: string) => `sent on ${day}`, arrivedOn: (day: string) => `arrived on ${day}`, notArrived: 'not known to have arrived', underWay: (count: number) => `${count} ${count === 1 ? 'message' : 'messages'} under way`,
    accept: 'Accept and give to units', giveOn: 'Give to further units', leads: 'Give to', addLead: 'Add a unit', supportUnits: 'Coordinating', addSupport: 'Add a coordinating unit', due: 'Deadline inside', note: 'Remark inside (not seen above)', cancel: 'Cancel', accepted: 'Accepted and given to units.', given: 'Given to further units.',
    dueKept: (due: string) => `Empty: as ordered (${due})`, dueNone: 'Empty: no deadline', back: 'Return', privacy: 'The superior sees only that it was received, and the progress, obstacles and results that the agency reports; no units, people or remarks.', readFailed: 'The orders from above could not be read.',
    toCarry: (names: string) => `Something is to be carried by file to ${names}.`, openNeighbours: 'Open neighbours',
  },
});

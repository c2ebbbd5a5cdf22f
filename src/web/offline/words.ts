import { bilingual } from '../words/words.js';

export const OFFLINE_WORDS = bilingual({
  vi: {
    lost: 'Mất kết nối. Phần đã tải vẫn xem được; báo cáo tiến độ và trao đổi viết bây giờ sẽ tự gửi khi có mạng.', since: (when: string) => `Chưa kết nối được máy chủ. Đang xem bản lưu lúc ${when}.`, unsent: (count: number) => `${count} nội dung chờ gửi`, refused: (count: number) => `${count} nội dung chưa nhận được, cần xem lại`, show: 'Xem', waits: 'sẽ tự gửi khi có mạng',
    reportProgress: 'Báo cáo tiến độ', commentTask: 'Trao đổi', written: (when: string) => `viết lúc ${when}`, percent: (percent: number) => `${percent}%`, again: 'Gửi lại trên bản mới nhất', drop: 'Bỏ', dropQuestion: 'Bỏ nội dung này? Chữ đã viết sẽ mất.', dropped: 'Đã bỏ.', sent: (count: number) => `Đã gửi ${count} nội dung viết lúc mất mạng.`, kept: 'Đã lưu trên máy này. Sẽ tự gửi khi có mạng.', newVersion: 'Hệ thống có bản mới.', reload: 'Tải bản mới',
  },
  en: {
    lost: 'No connection. What is loaded can be read; progress and remarks written now are sent when the network is back.', since: (when: string) => `The server is not reached. What you see was kept ${when}.`, unsent: (count: number) => `${count} to be sent`, refused: (count: number) => `${count} not taken, have a look`, show: 'Show', waits: 'sent when the network is back',
    reportProgress: 'Progress', commentTask: 'Remark', written: (when: string) => `written ${when}`, percent: (percent: number) => `${percent}%`, again: 'Send again, about what there is now', drop: 'Discard', dropQuestion: 'Discard this? What was written is lost.', dropped: 'Discarded.', sent: (count: number) => `${count} written without a network ${count === 1 ? 'was' : 'were'} sent.`, kept: 'Kept on this device. It is sent when the network is back.', newVersion: 'There is a new version.', reload: 'Load it',
  },
});

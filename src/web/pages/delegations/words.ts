import { bilingual } from '../../words/words.js';

export const DELEGATION_WORDS = bilingual({
  vi: {
    title: 'Làm thay', detail: 'Có hiệu lực ngay, hết ngày cuối thì tự thôi. Nhật ký ghi cả người làm và người được thay.', add: 'Giao làm thay', none: 'Chưa giao ai làm thay.', list: 'Các lần giao làm thay',
    from: 'Thay cho', to: 'Người làm thay', scope: 'Được làm', validFrom: 'Từ ngày', validTo: 'Đến hết ngày', basis: 'Số văn bản (nếu có)', basisHint: 'Ví dụ 15/GUQ-SKHCN', save: 'Giao', cancel: 'Thôi', needed: 'Hãy chọn mục này.', dayNeeded: 'Hãy ghi ngày.',
    scope_sign: 'Ký văn bản', scope_assign: 'Giao việc, sửa, đôn đốc', scope_confirm: 'Xác nhận kết quả, trả lời đề nghị', scope_all: 'Tất cả',
    state_coming: 'Chưa đến ngày', state_running: 'Đang làm thay', state_over: 'Đã thôi', days: (from: string, to: string) => `${from} đến hết ${to}`, endedOn: (when: string) => `kết thúc sớm ${when}`, by: (basis: string) => `theo ${basis}`,
    end: 'Kết thúc', endQuestion: (name: string) => `${name} thôi làm thay ngay bây giờ?`, ended: 'Đã kết thúc.', made: (name: string) => `${name} đã được giao làm thay.`, line: (to: string, from: string) => `${to} làm thay ${from}`,
  },
  en: {
    title: 'Acting for others', detail: 'It holds at once and ends by itself. The log names both who acted and for whom.', add: 'Let somebody act', none: 'Nobody acts for anybody.', list: 'Who acts for whom',
    from: 'For', to: 'Who acts', scope: 'May', validFrom: 'From', validTo: 'Until the end of', basis: 'Number of the document (optional)', basisHint: 'For example 15/GUQ-SKHCN', save: 'Let act', cancel: 'Cancel', needed: 'Choose this.', dayNeeded: 'Give the day.',
    scope_sign: 'Sign documents', scope_assign: 'Assign, correct, chase', scope_confirm: 'Confirm results, answer requests', scope_all: 'Everything',
    state_coming: 'Not yet', state_running: 'Acting', state_over: 'Over', days: (from: string, to: string) => `${from} until ${to}`, endedOn: (when: string) => `ended early ${when}`, by: (basis: string) => `by ${basis}`,
    end: 'End', endQuestion: (name: string) => `End acting by ${name} now?`, ended: 'Ended.', made: (name: string) => `${name} may act now.`, line: (to: string, from: string) => `${to} acts for ${from}`,
  },
});

import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    title: (unit: string) => `Nội dung giao ban: ${unit}`, back: 'Cuộc họp', due: (day: string) => `Hạn gửi ${day}`, takeAll: 'Đưa hết vào', nothingProposed: 'Không có gợi ý nào.', submit: 'Gửi Văn phòng', submitAsk: 'Gửi nội dung này. Sau khi gửi, muốn sửa phải nhờ Văn phòng trả lại.', nil: 'Không có nội dung', nilAsk: 'Báo với Văn phòng là đơn vị không có nội dung kỳ này.', save: 'Lưu', saved: 'Đã lưu.', sent: 'Đã gửi Văn phòng.', whichUnit: 'Chọn đơn vị gửi nội dung', notAsked: 'Đơn vị của bạn không có trong danh sách gửi nội dung của cuộc họp này.', returnedWhy: (why: string) => `Văn phòng trả lại: ${why}`, submittedBy: (name: string) => `Đã gửi bởi ${name}`, giveBack: 'Trả lại đơn vị', giveBackAsk: 'Trả lại để đơn vị bổ sung.', word: 'Tải báo cáo (Word)', pdf: 'PDF', nilSaid: 'Đơn vị không có nội dung kỳ này.',
  },
  en: {
    title: (unit: string) => `For the meeting: ${unit}`, back: 'The meeting', due: (day: string) => `By ${day}`, takeAll: 'Take all', nothingProposed: 'Nothing is proposed.', submit: 'Hand in', submitAsk: 'Hand this in. Afterwards the office has to give it back before it can be changed.', nil: 'Nothing to bring', nilAsk: 'Tell the office that the unit has nothing this time.', save: 'Save', saved: 'Saved.', sent: 'Handed in.', whichUnit: 'Choose the unit', notAsked: 'Your unit was not asked for this meeting.', returnedWhy: (why: string) => `Given back: ${why}`, submittedBy: (name: string) => `Handed in by ${name}`, giveBack: 'Give back', giveBackAsk: 'Give it back to the unit.', word: 'Report (Word)', pdf: 'PDF', nilSaid: 'The unit has nothing this time.',
  },
});

import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    title: (unit: string) => `Phần báo cáo: ${unit}`, due: (day: string) => `Hạn nộp ${day}`, takeAll: 'Lấy lại hết gợi ý', submit: 'Nộp Văn phòng', submitAsk: 'Nộp phần này. Sau khi nộp, muốn sửa phải nhờ Văn phòng trả lại.', nil: 'Không có nội dung', nilAsk: 'Báo với Văn phòng là đơn vị không có nội dung kỳ này.', sent: 'Đã nộp Văn phòng.', submittedBy: (name: string) => `${name} đã nộp`,
    returnedWhy: (why: string) => `Văn phòng trả lại: ${why}`, nilSaid: 'Đơn vị không có nội dung kỳ này.', closed: 'Báo cáo đã chốt.',
  },
  en: {
    title: (unit: string) => `Part of the report: ${unit}`, due: (day: string) => `By ${day}`, takeAll: 'Take all that is proposed', submit: 'Hand in', submitAsk: 'Hand this in. Afterwards the office has to give it back before it can be changed.', nil: 'Nothing to report', nilAsk: 'Tell the office that the unit has nothing this time.', sent: 'Handed in.', submittedBy: (name: string) => `Handed in by ${name}`,
    returnedWhy: (why: string) => `Given back: ${why}`, nilSaid: 'The unit has nothing this time.', closed: 'The report is closed.',
  },
});

import type { Mark } from '#contract/index.js';
import { bilingual } from '../../../words/words.js';

/** Words for what can be marked in a text and for how it was read. */
export const markWords = bilingual({
  vi: {
    legend: 'Chú giải', legendTask: 'Nhiệm vụ đọc được', legendSelected: 'Nhiệm vụ đang chọn', legendOwn: 'Phần thuộc nhiệm vụ đang chọn', legendDoubt: 'Chữ cần xem của nhiệm vụ đang chọn', legendMissed: 'Có thể sót: câu giống nhiệm vụ nhưng chưa được đọc', legendClose: 'Đóng chú giải',
    pointHint: 'Trỏ vào chỗ có gạch để xem đã đọc thành gì; bấm để chọn nhiệm vụ.', readBy: (rule: string) => ` — ${rule}`,
    lead: 'Chủ trì', support: 'Phối hợp', deadline: 'Thời hạn', citation: 'Căn cứ', deliverable: 'Sản phẩm', approval: 'Cấp trình, phê duyệt', condition: 'Điều kiện', quantity: 'Chỉ tiêu, số lượng', urgency: 'Yêu cầu khẩn', report_item: 'Nội dung báo cáo, không phải nhiệm vụ',
  },
  en: {
    legend: 'Legend', legendTask: 'Task that was read', legendSelected: 'Selected task', legendOwn: 'Part of the selected task', legendDoubt: 'Words to look at in the selected task', legendMissed: 'May be missed: reads like a task and was not taken for one', legendClose: 'Close the legend',
    pointHint: 'Point at an underlined place to see what was read there; click to select its task.', readBy: (rule: string) => ` — ${rule}`,
    lead: 'Lead', support: 'Coordinates', deadline: 'Deadline', citation: 'Basis', deliverable: 'Deliverable', approval: 'Approval', condition: 'Condition', quantity: 'Target or amount', urgency: 'Urgency', report_item: 'Told as done, no task',
  },
});

/** The kinds of mark in the order of the legend. */
export const MARK_KINDS: readonly Exclude<Mark['kind'], 'report_item'>[] = ['lead', 'support', 'deadline', 'citation', 'deliverable', 'approval', 'condition', 'quantity', 'urgency'];

type Both = readonly [vi: string, en: string];

// By the codes of the reader. One that is not here yet is told by the kind of the mark alone: no code is ever shown.
const RULES: Readonly<Record<string, Both>> = {
  'lead: explicit': ['câu nêu rõ đơn vị', 'named in the sentence as lead'],
  'lead: inline': ['đơn vị đứng đầu câu', 'the unit at the head of the sentence'],
  'lead: heading': ['lấy từ đề mục phía trên', 'taken from the heading above'],
  'lead: intro': ['lấy từ câu giao việc mở đầu', 'taken from the introducing sentence'],
  'lead: section': ['lấy từ mục', 'taken from the section'],
  'lead: anaphor': ['hiểu theo từ thay tên (“Phòng”, “đơn vị”)', 'a word that stands for the name (“Phòng”, “đơn vị”)'],
  'lead: ellipsis': ['hiểu theo câu trước', 'understood from the sentence before'],
  'lead: table': ['lấy từ cột của bảng', 'taken from a column of the table'],
  'lead: inferred': ['suy ra từ văn bản', 'inferred from the document'],
  'lead: issuer': ['cơ quan ban hành văn bản', 'the issuer of the document'],
  coordinator: ['đọc theo lời “phối hợp”', 'by the words of coordination'],
  group: ['một nhóm đơn vị', 'a group of units'],
  before: ['theo lời “trước ngày …”', 'by the words “before …”'],
  latest: ['theo lời “chậm nhất …”', 'by the words “at the latest …”'],
  'on a day': ['theo lời “vào ngày …”', 'by the words “on …”'],
  until: ['theo lời “đến ngày …”', 'by the words “until …”'],
  'within a period': ['theo lời “trong tháng, quý …”', 'by the words “within the month, quarter …”'],
  'done within a period': ['theo lời “hoàn thành trong …”', 'by the words “done in …”'],
  'within a year': ['theo lời “trong năm …”', 'by the words “within the year …”'],
  range: ['theo lời “từ … đến …”', 'by the words “from … to …”'],
  'every period': ['định kỳ', 'comes back every period'],
  'every period before a day': ['định kỳ, trước một ngày', 'comes back before a day of every period'],
  'every period, in an order': ['định kỳ', 'comes back every period'],
  regularly: ['định kỳ', 'comes back regularly'],
  'relative to an event': ['tính từ một mốc khác', 'counted from another event'],
  'before an event': ['trước một việc khác', 'before another event'],
  inherited: ['lấy từ đề mục, dùng chung cho các nhiệm vụ bên dưới', 'taken from the heading, shared by the tasks below'],
  'labelled lines': ['theo dòng có nhãn', 'by a labelled line'],
  full: ['có số, ký hiệu và ngày', 'with number, symbol and date'],
  partial: ['có số, ký hiệu, không ghi ngày', 'with number and symbol, without date'],
  short: ['cách gọi tắt', 'a short form'],
  named: ['gọi theo tên', 'by its name'],
  standard: ['tiêu chuẩn, quy chuẩn', 'a standard'],
  basis: ['là căn cứ', 'the legal basis'],
  implements: ['để triển khai văn bản này', 'to be carried out'],
  follows: ['theo văn bản này', 'to be followed'],
  amends: ['sửa đổi văn bản này', 'to be amended'],
  replaces: ['thay thế văn bản này', 'to be replaced'],
  answers: ['trả lời văn bản này', 'to be answered'],
  'at-least': ['ít nhất', 'at least'],
  'at-most': ['nhiều nhất', 'at most'],
  about: ['khoảng', 'about'],
  exactly: ['đúng bằng', 'exactly'],
  result: ['kết quả đã đạt', 'a result'],
  ongoing: ['việc đang làm', 'under way'],
  late: ['việc chậm', 'late'],
  'not-done': ['việc chưa làm', 'not done'],
};

/** The rules by which something was read, in words; empty where there are none for them. */
export function ruleWords(by: readonly string[], language: 'vi' | 'en'): string {
  const told = by.flatMap((code) => RULES[code]?.[language === 'vi' ? 0 : 1] ?? []);
  return [...new Set(told)].join(', ');
}

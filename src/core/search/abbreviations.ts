import { fold } from '../text/fold.js';

/** What offices write short, and search for in either way; only what stands for one thing alone ("GD" is both giám đốc and giáo dục). */
const WRITTEN_SHORT: readonly (readonly [string, string])[] = [
  ['CCHC', 'cải cách hành chính'], ['TTHC', 'thủ tục hành chính'], ['DVC', 'dịch vụ công'], ['DVCTT', 'dịch vụ công trực tuyến'], ['CĐS', 'chuyển đổi số'], ['CNTT', 'công nghệ thông tin'], ['ATTT', 'an toàn thông tin'], ['CSDL', 'cơ sở dữ liệu'],
  ['ĐMST', 'đổi mới sáng tạo'], ['KHCN', 'khoa học và công nghệ'], ['KH&CN', 'khoa học và công nghệ'], ['SHTT', 'sở hữu trí tuệ'], ['TCĐLCL', 'tiêu chuẩn đo lường chất lượng'], ['ATBX', 'an toàn bức xạ'], ['KNTC', 'khiếu nại, tố cáo'],
  ['VBQPPL', 'văn bản quy phạm pháp luật'], ['KTXH', 'kinh tế - xã hội'], ['ĐBDTTS', 'đồng bào dân tộc thiểu số'], ['PCCC', 'phòng cháy, chữa cháy'], ['BCĐ', 'ban chỉ đạo'], ['KKT', 'khu kinh tế'], ['KCN', 'khu công nghiệp'],
];
const PAIRS = WRITTEN_SHORT.map(([short, long]) => ({ short: ` ${fold(short)} `, long: ` ${fold(long)} ` }));

/** Folded words with every abbreviation written out, and with everything that has one written short; what stays as it was is none. */
export function abbreviationForms(words: readonly string[]): readonly string[] {
  const typed = ` ${words.join(' ')} `;
  const full = PAIRS.reduce((text, { short, long }) => text.replaceAll(short, long), typed);
  const brief = PAIRS.reduce((text, { short, long }) => text.replaceAll(long, short), typed);
  return [full, brief].filter((form) => form !== typed).map((form) => form.trim());
}

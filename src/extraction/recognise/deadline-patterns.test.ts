import { describe, expect, test } from 'vitest';
import { readDeadlinePhrase } from '../read-deadline-phrase.js';

// Phrasings with a day or a period that set no deadline in a sentence, each as agencies write it, with the reason.
const NONE: readonly (readonly [pattern: string, example: string, why: string])[] = [
  ['đến năm Y', 'Đến năm 2030, 100% xã có điểm phục vụ bưu chính', 'a horizon: what shall be so, not what is to be done'],
  ['vào năm Y', 'hoàn thành 50 km đường liên xã vào năm 2030', 'a target in a list of targets'],
  ['từ năm Y', 'từ năm 2026 áp dụng mẫu hồ sơ mới', 'a beginning'],
  ['từ tháng M/Y', 'từ tháng 6/2026 sáp nhập các thôn', 'a beginning'],
  ['từ quý Q/Y', 'vận hành hệ thống từ quý III/2026', 'a beginning'],
  ['từ ngày D/M/Y', 'từ ngày 01/7/2026 thực hiện mức thu mới', 'a beginning'],
  ['kể từ ngày D/M/Y', 'có hiệu lực kể từ ngày 01/7/2026', 'validity'],
  ['sau ngày D/M/Y', 'hồ sơ gửi sau ngày 22/12/2026 không được xét', 'a sanction'],
  ['sau năm Y', 'mở rộng mô hình sau năm 2027', 'a beginning'],
  ['đến ngày D/M/Y', 'tình hình thực hiện đến ngày 30/4/2026', 'a cut-off of figures'],
  ['báo cáo đến ngày D/M/Y', 'số liệu báo cáo đến ngày 30/4/2026', 'a cut-off of figures'],
  ['đến tháng M/Y', 'lũy kế đến tháng 6/2026', 'a cut-off of figures'],
  ['trong năm Y', 'nâng cao chất lượng tăng trưởng trong năm 2026', 'when things go on, with nothing to finish'],
  ['đầu năm Y', 'so với đầu năm 2026', 'a comparison'],
  ['giữa năm Y', 'từ giữa năm 2026', 'a beginning'],
  ['cuối năm Y', 'tỷ lệ hộ nghèo cuối năm 2026 còn 2%', 'a figure at a time'],
  ['trong N năm', 'kinh phí bố trí trong 3 năm', 'how long, with no event'],
  ['trong N tháng', 'trong 10 tháng qua', 'a look back'],
  ['không quá N tháng', 'thời gian thí điểm không quá 12 tháng', 'how long a thing may last'],
  ['từ H giờ', 'từ 7 giờ 30 đến 11 giờ 30', 'hours of a day'],
  ['trước H giờ', 'có mặt trước 7 giờ', 'an hour of no day'],
  ['giai đoạn Y - Y', 'Chương trình phát triển nhà ở giai đoạn 2026 - 2030', 'the name of a programme'],
  ['tại kỳ họp', 'trình HĐND tỉnh tại Kỳ họp thứ 12', 'where, not until when'],
  ['trước khi', 'lấy ý kiến trước khi trình UBND tỉnh', 'an order of steps'],
  ['sau khi', 'triển khai sau khi được phê duyệt', 'a condition'],
  ['ngay sau khi', 'khắc phục ngay sau khi lũ rút', 'no day'],
  ['khẩn trương, sớm, kịp thời', 'khẩn trương, kịp thời hoàn thành', 'haste without a day'],
  ['trong thời gian tới', 'trong thời gian tới tập trung chỉ đạo', 'no day'],
  ['đúng tiến độ, đúng hạn', 'bảo đảm đúng tiến độ, đúng thời hạn', 'a deadline said elsewhere'],
  ['đột xuất, khi có yêu cầu', 'báo cáo đột xuất khi có yêu cầu', 'no period'],
  ['quá thời hạn', 'Sau thời hạn nêu trên, nếu chưa báo cáo thì tự chịu trách nhiệm', 'a sanction'],
  ['năm N và các năm tiếp theo', 'duy trì trong năm 2026 và những năm tiếp theo', 'no end'],
];

describe('phrasings that set no deadline', () => {
  test.each(NONE)('%s: %s (%s)', (_pattern, example) => expect(readDeadlinePhrase(example, '2026-04-07')).toEqual([]));
});

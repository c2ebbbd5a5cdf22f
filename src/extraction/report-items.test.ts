import { describe, expect, test } from 'vitest';
import { read } from './read.js';

const REPORT = 'UBND TỈNH LAM HỒNG\nSỞ NỘI VỤ\n\nSố: 22/BC-SNV\n\nLam Hồng, ngày 6 tháng 4 năm 2026\n\nBÁO CÁO\nKết quả công tác tháng 3 và nhiệm vụ tháng 4 năm 2026\n\n';
const NOTICE = 'UBND TỈNH LAM HỒNG\nSỞ NỘI VỤ\n\nSố: 22/TB-SNV\n\nLam Hồng, ngày 6 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận giao ban tháng 4\n\nSau khi nghe các phòng báo cáo, Giám đốc Sở kết luận như sau:\n\n';
const TASK = '\n\n1. Văn phòng Sở: Rà soát quy chế làm việc của cơ quan.';

const told = (text: string): [string, string][] => read(text).reportItems.map((item) => [item.status, item.text]);

describe('what a report reports', () => {
  test.each<[string, string, [string, string][]]>([
    ['points of a results part, with their state', 'I. KẾT QUẢ CÔNG TÁC THÁNG 3\n\n- Tổ chức 02 lớp tập huấn về chuyển đổi số.\n\n- Đang hoàn thiện dự thảo Kế hoạch cải cách hành chính.\n\n- Việc số hóa hồ sơ còn chậm, chưa hoàn thành theo kế hoạch.\n\n- Chưa triển khai mua sắm máy chủ.', [
      ['result', 'Tổ chức 02 lớp tập huấn về chuyển đổi số'], ['ongoing', 'Đang hoàn thiện dự thảo Kế hoạch cải cách hành chính'], ['late', 'Việc số hóa hồ sơ còn chậm, chưa hoàn thành theo kế hoạch'], ['not-done', 'Chưa triển khai mua sắm máy chủ'],
    ]],
    ['plans are no results', 'I. KẾT QUẢ CÔNG TÁC THÁNG 3\n\n- Tổ chức 02 lớp tập huấn về chuyển đổi số.\n\nII. NHIỆM VỤ THÁNG 4\n\n- Tổ chức kiểm tra công vụ tại các xã.', [['result', 'Tổ chức 02 lớp tập huấn về chuyển đổi số']]],
    ['difficulties, their causes and footnotes are no results', 'I. KẾT QUẢ CÔNG TÁC THÁNG 3\n\n- Tổ chức 02 lớp tập huấn về chuyển đổi số.\n\n¹ Lớp 1 ngày 3/3, lớp 2 ngày 10/3.\n\nII. KHÓ KHĂN, VƯỚNG MẮC\n\n- Phần mềm dùng chung chưa có chức năng thống kê theo biểu mẫu mới.\n\n- Kinh phí được cấp còn ít so với nhu cầu.', [['result', 'Tổ chức 02 lớp tập huấn về chuyển đổi số']]],
    ['a heading with one paragraph below it', 'I. KẾT QUẢ CÔNG TÁC THÁNG 3\n\n1. Công tác cán bộ\n\nĐã bổ nhiệm 03 trưởng phòng và luân chuyển 05 công chức giữa các đơn vị.\n\n2. Công tác văn thư\n\nTiếp nhận và xử lý 412 văn bản đến.', [
      ['result', 'Đã bổ nhiệm 03 trưởng phòng và luân chuyển 05 công chức giữa các đơn vị'], ['result', 'Tiếp nhận và xử lý 412 văn bản đến'],
    ]],
  ])('%s', (_what, body, expected) => expect(told(REPORT + body)).toEqual(expected));

  test('the unit whose part it is, and the amounts', () => {
    const [item] = read(`${REPORT}I. KẾT QUẢ CÔNG TÁC THÁNG 3\n\n1. Phòng Cải cách hành chính\n\n- Kiểm tra 12 xã, đạt 95% kế hoạch.\n\n- Hướng dẫn các xã tự chấm điểm.`).reportItems;
    expect(item).toMatchObject({ unit: 'Phòng Cải cách hành chính', quantities: [{ value: 12, unit: 'xã' }, { value: 95, unit: '%' }] });
  });
});

describe('what a notice tells before it assigns', () => {
  test.each<[string, string, [string, string][]]>([
    ['a list behind "như:"', 'Trong tuần vừa qua, các phòng đã hoàn thành tốt các nhiệm vụ được giao như: tổ chức hội nghị trực tuyến; tập huấn sử dụng phần mềm báo cáo cho cán bộ xã;… Tuy nhiên, việc số hóa hồ sơ của Trung tâm còn chậm, chưa hoàn thành.', [
      ['result', 'tổ chức hội nghị trực tuyến'], ['result', 'tập huấn sử dụng phần mềm báo cáo cho cán bộ xã'], ['late', 'việc số hóa hồ sơ của Trung tâm còn chậm, chưa hoàn thành'],
    ]],
    ['what somebody "đã" did', 'Nhìn chung, trong quý I năm 2026 các phòng đã chủ động tham mưu ban hành 12 văn bản chỉ đạo điều hành; kịp thời xử lý các kiến nghị của cử tri. Giám đốc Sở ghi nhận những kết quả đạt được.', [
      ['result', 'đã chủ động tham mưu ban hành 12 văn bản chỉ đạo điều hành'], ['result', 'kịp thời xử lý các kiến nghị của cử tri'],
    ]],
    ['nothing that is ordered', 'Trong thời gian tới, yêu cầu các phòng tập trung các nhiệm vụ như: tổ chức hội nghị; tập huấn phần mềm.', []],
  ])('%s', (_what, body, expected) => expect(told(`${NOTICE}${body}${TASK}`)).toEqual(expected));
});

import { expect, it } from 'vitest';
import { read } from '../read.js';

const REPORT = `SỞ NỘI VỤ
Số: 12/BC-SNV

BÁO CÁO
Kết quả công tác năm 2025 và phương hướng nhiệm vụ năm 2026

I. Kết quả công tác năm 2025

1. Công tác đào tạo

Thuận lợi:

- Được sự quan tâm của lãnh đạo tỉnh.

1.1. Xây dựng kế hoạch đào tạo năm 2026:

Trong năm 2025, Sở Nội vụ đã xây dựng Kế hoạch số 21/KH-SNV về việc đào tạo, bồi dưỡng, trong đó:

- Bồi dưỡng kỹ năng lãnh đạo: 27 người.

2. Công tác tổ chức, biên chế

- Ban hành Quyết định giao biên chế năm 2025.

II. Phương hướng nhiệm vụ năm 2026

- Xây dựng Kế hoạch luân chuyển công chức, hoàn thành trước ngày 30/6/2026.
`;

it('a part that speaks of a plan does not turn the results around it into work', () => {
  expect(read(REPORT).tasks.map((task) => task.text)).toEqual(['Xây dựng Kế hoạch luân chuyển công chức, hoàn thành trước ngày 30/6/2026']);
});

const INVITATION = (end: string): string => `ỦY BAN NHÂN DÂN\nPHƯỜNG ĐÔNG HẢI\nSố: 52/GM-UBND\nĐông Hải, ngày 20 tháng 10 năm 2025\n\nGIẤY MỜI\nHọp rà soát công tác chuẩn bị kỳ họp\n\nUBND phường kính mời đồng chí dự họp:\n1. Thời gian: 08 giờ 00, ngày 23/10/2025.\n2. Chuẩn bị:\n- Phòng Kinh tế chuẩn bị báo cáo, gửi Văn phòng trước 16h ngày 22/10.\n${end}\n`;

it.each([
  ['Đề nghị các đồng chí dự họp đúng thành phần./.', 1],
  ['Kính mời các đồng chí thu xếp thời gian tham dự./.', 1],
  ['Đề nghị Văn phòng bố trí phòng họp trước ngày 22/10/2025./.', 2],
])('an invitation that ends with "%s" gives %d out', (end, count) => {
  expect(read(INVITATION(end)).tasks).toHaveLength(count);
});

const GUIDE = 'CÔNG ĐOÀN TỈNH LAM HỒNG\nSố: 14/HD-CĐT\nLam Hồng, ngày 2 tháng 12 năm 2025\n\nHƯỚNG DẪN\nTổ chức Tết Sum vầy năm 2026\n\nCông đoàn tỉnh hướng dẫn các cấp công đoàn như sau:\n\nI. Mục đích\n- Chăm lo đoàn viên, người lao động.\nII. Tổ chức thực hiện\n1. Công đoàn cơ sở lập danh sách trước ngày 25/12/2025.\n';

it('the purpose of a guide is no work', () => {
  expect(read(GUIDE).tasks.map((task) => task.text)).toEqual(['Công đoàn cơ sở lập danh sách trước ngày 25/12/2025']);
});

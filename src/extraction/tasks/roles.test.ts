import { expect, test } from 'vitest';
import { lexed } from '../recognise/tokens.js';
import { assignmentIn } from './assignment.js';
import { coordinatorsIn } from './roles.js';

/** Sentences and who helps in them; the last ones say "phối hợp" of nobody. */
const SENTENCES: readonly (readonly [string, string])[] = [
  ['Với sự phối hợp của Kho bạc Nhà nước khu vực và Thuế tỉnh, Sở Tài chính tổ chức giao ban giải ngân.', 'Kho bạc Nhà nước khu vực; Thuế tỉnh'],
  ['Sở Nội vụ chủ trì, có sự phối hợp chặt chẽ của Sở Tài chính, xây dựng đề án vị trí việc làm.', 'Sở Tài chính'],
  ['Sở Xây dựng chủ trì thẩm định thiết kế; các sở: Công Thương, Khoa học và Công nghệ phối hợp cho ý kiến trong 03 ngày làm việc.', 'Sở Công Thương; Sở Khoa học và Công nghệ'],
  ['Sở Nội vụ chủ trì xây dựng đề án; Sở Tài chính phối hợp tham mưu kinh phí.', 'Sở Tài chính'],
  ['Giao Sở Y tế chủ trì, Sở Giáo dục và Đào tạo phối hợp tổ chức khám sức khỏe học sinh.', 'Sở Giáo dục và Đào tạo'],
  ['Giao Sở Y tế chủ trì; Sở Tài chính, Sở Nội vụ phối hợp thực hiện.', 'Sở Tài chính; Sở Nội vụ'],
  ['Khoa Dược chủ trì, các khoa lâm sàng phối hợp kiểm kê thuốc.', 'các khoa lâm sàng (group)'],
  ['Sở Tài chính cùng với Sở Xây dựng thẩm định dự toán.', 'Sở Xây dựng'],
  ['Sở Công Thương phối hợp với các đơn vị: Thuế tỉnh, Công an tỉnh kiểm tra cửa hàng xăng dầu.', 'Thuế tỉnh; Công an tỉnh'],
  ['Ban Công tác xã hội chủ trì, phối hợp với Văn phòng chuẩn bị 2.000 suất quà Tết.', 'Văn phòng'],
  ['Sở Nội vụ phối hợp với 02 phường (Cầu Mây, Trúc Khê) rà soát biên chế.', 'phường Cầu Mây; phường Trúc Khê'],
  ['Tổng phụ trách Đội phối hợp với GVCN các lớp tổ chức lễ chào cờ.', 'GVCN các lớp (group)'],
  ['Sở Y tế phối hợp với UBND các xã, phường ven sông khử khuẩn.', 'UBND các xã, phường ven sông (group)'],
  ['Văn phòng Tỉnh ủy phối hợp với Thường trực Đảng ủy các xã Nà Tạ, Khe Vàng chuẩn bị nhân sự.', 'Thường trực Đảng ủy xã Nà Tạ; Thường trực Đảng ủy xã Khe Vàng'],
  ['Sở Xây dựng phối hợp với công an, y tế, điện lực xây dựng phương án ứng phó.', 'công an; y tế; điện lực'],
  ['Ban Quản lý dự án phối hợp nhà thầu đẩy nhanh thi công cầu Rào Cái.', 'nhà thầu (group)'],
  ['Sở Nội vụ phối hợp với Sở Tài chính thanh tra việc thu phí.', 'Sở Tài chính'],
  ['Phòng Chính trị, tư tưởng tham mưu quy chế phối hợp ba bên.', 'nobody'],
  ['Tổng hợp số liệu báo cáo Bộ (đ/c Nga chủ trì, đ/c Hoàng phối hợp).', 'nobody'],
  ['Sở Y tế chủ trì xây dựng quy chế phối hợp.', 'nobody'],
  ['Sở Nội vụ tham mưu; Sở Tài chính phối hợp.', 'nobody'],
  ['Sở Y tế chủ trì, phối hợp xây dựng hạ tầng số.', 'nobody'],
  ['Tích cực phối hợp, hỗ trợ Sở Nội vụ.', 'nobody'],
];

test.each(SENTENCES)('%s', (sentence, helpers) => {
  const words = lexed(sentence);
  const assignment = assignmentIn(words);
  const units = coordinatorsIn(words, assignment?.end ?? 0).filter((unit) => assignment?.units.some((lead) => lead.text === unit.text) !== true);
  expect(units.map((unit) => (unit.group ? `${unit.text} (group)` : unit.text)).join('; ') || 'nobody').toBe(helpers);
});

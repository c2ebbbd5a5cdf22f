import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const HEAD = 'UBND TỈNH LAM HỒNG\nSỞ CÔNG THƯƠNG\nSố: 71/TB-SCT\nLam Hồng, ngày 06 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận giao ban\n\nSáng 06/4/2026, Giám đốc Sở kết luận, giao nhiệm vụ như sau:\n';

const told = (lines: readonly string[]): string[] => read(`${HEAD}${lines.join('\n')}\n`).tasks
  .map(({ lead, coordinators }) => [lead, coordinators].map((units) => units.map(({ text }) => text).join('; ')).join(' + '));

/** Who leads, and behind "+" who helps. */
const WAYS: readonly (readonly [lines: readonly string[], tasks: readonly string[]])[] = [
  [['1. Phòng Kỹ thuật chủ trì, phối hợp với Văn phòng Sở:', 'a) Rà soát hồ sơ đấu thầu.', 'b) Xây dựng phương án bảo trì.'], ['Phòng Kỹ thuật + Văn phòng Sở', 'Phòng Kỹ thuật + Văn phòng Sở']],
  [['1. Phòng Kỹ thuật (chủ trì), Phòng Thương mại và Thanh tra Sở: rà soát quy trình cấp phép.'], ['Phòng Kỹ thuật + Phòng Thương mại; Thanh tra Sở']],
  [['1. Xây dựng chương trình đón tiếp: Phòng Kỹ thuật - chủ trì; Văn phòng Sở - phối hợp.'], ['Phòng Kỹ thuật + Văn phòng Sở']],
  [['1. Giao Phòng Kỹ thuật làm đầu mối, cùng với các Sở Xây dựng, Tài chính tính toán nghĩa vụ tài chính.'], ['Phòng Kỹ thuật + Sở Xây dựng; Sở Tài chính']],
  [['1. Các Phòng: KTNL, QLTM cung cấp danh mục học liệu về Văn phòng Sở.'], ['Phòng KTNL; Phòng QLTM + ']],
  [['1. Các đơn vị chưa nộp kế hoạch tuyển dụng gửi gấp về Văn phòng Sở.'], ['Các đơn vị + ']],
  [['1. Phòng Kỹ thuật:', '- Phân công lãnh đạo phụ trách từng dự án, báo cáo hằng tuần.', '- Lập dự toán.'], ['Phòng Kỹ thuật + ', 'Phòng Kỹ thuật + ']],
  [['1. Bố trí xe, khách sạn: Văn phòng Sở, xong trước ngày 21/4/2026.'], ['Văn phòng Sở + ']],
];

describe('who is told, and who helps', () => {
  test.each(WAYS)('%j', (lines, tasks) => expect(told(lines)).toEqual(tasks));
});

/** Nothing to do in any of these. */
const NO_WORK: readonly string[] = [
  '1. Khai mạc: 19h30 ngày 28/4/2026 tại Quảng trường tỉnh.',
  '1. Hội thi ẩm thực: ngày 01/5/2026.',
  '1. Môn thi: Toán, Vật lí, Hóa học, Ngữ văn.',
  '1. Thống nhất về chủ trương điều chỉnh ranh giới dự án theo đề nghị của Sở Xây dựng.',
  'Đề nghị các đồng chí thực hiện nghiêm túc.',
  '1. Các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành.',
];

test.each(NO_WORK)('no work: %s', (line) => expect(told([line])).toEqual([]));

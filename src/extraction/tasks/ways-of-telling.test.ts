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
  [['1. Phòng Kỹ thuật: quyết toán công trình xong trước ngày 15/4/2026; tạm ứng lương trước ngày 20/4/2026.'], ['Phòng Kỹ thuật + ', 'Phòng Kỹ thuật + ']],
  [['II. NHIỆM VỤ', '(Có Phụ lục phân công kèm theo)', 'III. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở theo dõi, đôn đốc.'], ['Văn phòng Sở + ']],
  [['1. Bố trí xe, khách sạn: Văn phòng Sở, xong trước ngày 21/4/2026.'], ['Văn phòng Sở + ']],
];

describe('who is told, and who helps', () => {
  test.each(WAYS)('%j', (lines, tasks) => expect(told(lines)).toEqual(tasks));
});

/** Nothing to do in any of these. */
const NO_WORK: readonly string[] = [
  '1. Khai mạc: 19h30 ngày 28/4/2026 tại Quảng trường tỉnh.',
  '1. Hội thi ẩm thực: ngày 01/5/2026.',
  '1. Mỗi môn không quá 10 học sinh.',
  '1. Môn thi: Toán, Vật lí, Hóa học, Ngữ văn.',
  '1. Thống nhất về chủ trương điều chỉnh ranh giới dự án theo đề nghị của Sở Xây dựng.',
  'Đề nghị các đồng chí thực hiện nghiêm túc.',
  '1. Các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành.',
];

test.each(NO_WORK)('no work: %s', (line) => expect(told([line])).toEqual([]));

test('a notice of the work that has to be done gives it out', () => {
  const school = `UBND XÃ NA HỒ\nTRƯỜNG TIỂU HỌC HOA BAN\nSố: 87/TB-THHB\nNa Hồ, ngày 02 tháng 11 năm 2026\n\nTHÔNG BÁO\nNội dung trọng tâm tháng 11\n\nBan Giám hiệu thông báo các nội dung công việc cần thực hiện trong tháng 11 như sau:\n\n1. Công tác Đội\n- Đ/c Thủy TPT Đội tập luyện văn nghệ cho học sinh.\n2. Công tác tài chính\n- Kế toán đối chiếu các khoản thu.\n`;
  expect(read(school).tasks.map(({ lead }) => lead.map(({ text }) => text).join('; '))).toEqual(['Đ/c Thủy TPT Đội', 'Kế toán']);
});

import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG\n\nSố: 15/TB-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLam Hồng, ngày 10 tháng 02 năm 2017\n\nTHÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban\n\nChủ tịch UBND tỉnh kết luận, chỉ đạo như sau:\n';
const taskOf = (point: string): ReturnType<typeof read>['tasks'][number] | undefined => read(`${HEAD}1. ${point}\n2. Giao Sở Tư pháp theo dõi, đôn đốc thực hiện.\n`).tasks[0];
const namesOf = (units: readonly { readonly text: string }[] | undefined): string => (units ?? []).map(({ text }) => text).join('; ');

// Departments of before 2025 in the ways in which offices write them, and bodies known by what they are for.
const NAMES = [
  'Sở Nông nghiệp và PTNT', 'Sở Nông nghiệp & PTNT', 'Sở NN và PTNT', 'Sở NN & PTNT', 'Bộ Nông nghiệp và PTNT', 'Sở Nông nghiệp', 'Sở Tài nguyên & Môi trường', 'Sở TN và MT', 'Sở Kế hoạch - Đầu tư', 'Sở Lao động - TBXH', 'Sở Lao động - TB và XH', 'Sở LĐ-TB và XH', 'Sở VH, TT và DL', 'Sở Giao thông – Vận tải', 'Sở Văn hóa, TT và DL',
  'Ban Quản lý các KCN tỉnh', 'Ban QL các khu công nghiệp tỉnh', 'Báo và Đài PTTH tỉnh', 'Ngân hàng Nhà nước chi nhánh tỉnh', 'Quỹ Đầu tư phát triển tỉnh', 'Tổ công tác của Chủ tịch UBND tỉnh',
  'Ban Chỉ đạo Trung ương về phòng, chống thiên tai', 'Ban Chỉ đạo Quốc gia phòng, chống dịch COVID-19', 'Văn phòng Thường trực Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh', 'Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn', 'Ban Chỉ huy phòng chống lụt bão và tìm kiếm cứu nạn các cấp', 'Mặt trận Tổ quốc Việt Nam các cấp',
  'UBND các huyện, thị xã, thành phố', 'Ủy ban nhân dân các phường, xã, thị trấn', 'UBND TP. Lam Hồng', 'Cục Hải quan các tỉnh, thành phố', 'Sở Nông nghiệp và PTNT các tỉnh', 'các Phòng Giáo dục và Đào tạo', 'Các Phòng Giáo dục và Đào tạo huyện, thị xã, thành phố', 'Các Cục Hải quan tỉnh, thành phố', 'các Chi cục Thuế', 'các TTGDTX huyện, thị xã, thành phố', 'các Cảng vụ hàng hải',
];

describe.each(NAMES)('%s', (name) => {
  test('is given work', () => {
    expect(namesOf(taskOf(`Giao ${name} chủ trì, phối hợp với Sở Tài chính rà soát, báo cáo trước ngày 15/4/2017.`)?.lead)).toBe(name);
  });
  test('is told in front of what it does', () => {
    expect(namesOf(taskOf(`${name} rà soát quy hoạch, hoàn thành trước ngày 15/4/2017.`)?.lead)).toBe(name);
  });
  test('is told before a colon', () => {
    expect(namesOf(taskOf(`${name}: Rà soát quy hoạch trước ngày 15/4/2017.`)?.lead)).toBe(name);
  });
  test('helps', () => {
    expect(namesOf(taskOf(`Giao Sở Nội vụ chủ trì, phối hợp với ${name} và các đơn vị liên quan rà soát quy hoạch.`)?.coordinators)).toBe(`${name}; các đơn vị liên quan`);
  });
});

test.each<readonly [point: string, lead: string]>([
  ['UBND các huyện: Lập Thạch, Vân Hải rà soát quy hoạch.', 'UBND huyện Lập Thạch; UBND huyện Vân Hải'],
  ['UBND các quận - huyện rà soát quy hoạch.', 'UBND các quận - huyện'],
  ['Giao Thủ trưởng các cơ quan, đơn vị chủ trì, phối hợp với Sở Nội vụ rà soát biên chế.', 'Thủ trưởng các cơ quan, đơn vị'],
  ['UBND tỉnh cũng yêu cầu Sở Y tế rà soát nhân lực.', 'Sở Y tế'],
  ['Chủ tịch UBND các xã có nguy cơ cao về cháy rừng (Nà Tạ, Khe Vàng) khẩn trương rà soát phương án.', 'Chủ tịch UBND các xã có nguy cơ cao về cháy rừng (Nà Tạ, Khe Vàng)'],
])('%s', (point, lead) => {
  expect(namesOf(taskOf(point)?.lead)).toBe(lead);
});

import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const REST = '\n\nSố: 315/ABC-XYZ\nV/v tăng cường bảo đảm an toàn\n\nLam Hồng, ngày 10 tháng 4 năm 2026\n\nKính gửi: Các phòng, đơn vị.\n\nĐề nghị các đơn vị rà soát tài khoản, báo cáo trước ngày 20/4/2026.\n';

// How the lines of an agency stand beside the motto.
const LAYOUTS: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'above the motto': (lines) => [...lines, '-------', STATE, MOTTO].join('\n'),
  'apart, one line to a paragraph': (lines) => [...lines, STATE, MOTTO].join('\n\n'),
  'in a crawled table with marks, the motto wrapped': (lines) => `|\n**${lines.join('\n')}**\n--------\n|\n**${STATE.replace(' ', '\n')}**\n${MOTTO}\n---------------\n|\n|`,
  'in two columns': (lines) => lines.map((line, index) => `${line.padEnd(60)}${[STATE, MOTTO][index] ?? ''}`).join('\n'),
  'in two columns one space apart, as OCR leaves them': (lines) => lines.map((line, index) => `${line} ${[STATE, MOTTO][index] ?? ''}`).join('\n'),
};
const layouts = Object.entries(LAYOUTS);

const issuerOf = (head: string): string | null => read(head + REST).header.issuer;

// A name is broken after any of its words; the agency above it stands whole.
const BROKEN: readonly (readonly [above: string | null, name: string, issuer: string])[] = [
  [null, 'VĂN PHÒNG CHÍNH PHỦ', 'Văn phòng Chính phủ'],
  [null, 'THỦ TƯỚNG CHÍNH PHỦ', 'Thủ tướng Chính phủ'],
  [null, 'THANH TRA CHÍNH PHỦ', 'Thanh tra Chính phủ'],
  [null, 'ỦY BAN NHÂN DÂN TỈNH LAM HỒNG', 'Ủy ban nhân dân tỉnh Lam Hồng'],
  [null, 'BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Bộ Nông nghiệp và Môi trường'],
  ['UBND TỈNH LAM HỒNG', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Lam Hồng'],
  ['ỦY BAN NHÂN DÂN TỈNH LAM HỒNG', 'VĂN PHÒNG', 'Văn phòng Ủy ban nhân dân tỉnh Lam Hồng'],
  ['UBND TỈNH LAM HỒNG', 'TRƯỜNG CAO ĐẲNG KINH TẾ KỸ THUẬT LAM HỒNG', 'Trường Cao đẳng Kinh tế kỹ thuật Lam Hồng'],
  ['UBND TỈNH LAM HỒNG', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'Trung tâm Phục vụ hành chính công'],
  ['UBND TỈNH LAM HỒNG', 'BAN QUẢN LÝ KHU KINH TẾ', 'Ban Quản lý Khu kinh tế'],
  ['SỞ Y TẾ LAM HỒNG', 'BỆNH VIỆN ĐA KHOA LAM HỒNG', 'Bệnh viện Đa khoa Lam Hồng'],
  ['CÔNG ĐOÀN SỞ Y TẾ', 'CÔNG ĐOÀN CƠ SỞ BỆNH VIỆN PHỔI', 'Công đoàn cơ sở Bệnh viện Phổi'],
  ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'CHI CỤC KIỂM LÂM', 'Chi cục Kiểm lâm'],
  ['TỈNH ỦY LAM HỒNG', 'BAN TỔ CHỨC', 'Ban Tổ chức Tỉnh ủy Lam Hồng'],
  ['TỔNG CÔNG TY ĐIỆN LỰC MIỀN TRUNG', 'CÔNG TY ĐIỆN LỰC LAM HỒNG', 'Công ty Điện lực Lam Hồng'],
];

// What begins below another agency stays a name of its own.
const APART: readonly (readonly [lines: string, issuer: string])[] = [
  ['ỦY BAN NHÂN DÂN XÃ / HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ', 'Hội đồng Nghĩa vụ quân sự'],
  ['BỘ CÔNG AN / CÔNG AN TỈNH LAM HỒNG', 'Công an tỉnh Lam Hồng'],
  ['ĐẢNG BỘ TỈNH LAM HỒNG / BAN THƯỜNG VỤ / ĐẢNG ỦY UBND TỈNH', 'Ban Thường vụ Đảng ủy UBND tỉnh'],
  ['UBND TỈNH LAM HỒNG / VĂN PHÒNG / ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ / HỘI ĐỒNG NHÂN DÂN TỈNH', 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh'],
  ['HỘI ĐỒNG NHÂN DÂN / TỈNH LAM HỒNG / THƯỜNG TRỰC', 'Thường trực Hội đồng nhân dân tỉnh Lam Hồng'],
  ['ỦY BAN NHÂN DÂN / XÃ SIM HẠ / PHÒNG KINH TẾ', 'Phòng Kinh tế xã Sim Hạ'],
  ['BỘ TÀI CHÍNH / CỤC / THUẾ', 'Cục Thuế'],
  ['BỘ XÂY DỰNG / CỤC HÀNG KHÔNG / VIỆT NAM', 'Cục Hàng không Việt Nam'],
  ['UBND TỈNH LAM HỒNG / THANH TRA', 'Thanh tra tỉnh Lam Hồng'],
];

describe('the agency of a letterhead that is broken over lines', () => {
  test.each(BROKEN)('%s / %s', (above, name, issuer) => {
    const words = name.split(' ');
    const read = words.slice(1).flatMap((_word, index) => layouts.map(([layout, of]) => {
      const lines = [...(above === null ? [] : [above]), words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
      return [lines.join(' / '), layout, issuerOf(of(lines))];
    }));
    expect(read.filter(([, , found]) => found !== issuer)).toEqual([]);
  });

  test.each(APART)('%s', (lines, issuer) => {
    const read = layouts.map(([layout, of]) => [layout, issuerOf(of(lines.split(' / ')))]);
    expect(read.filter(([, found]) => found !== issuer)).toEqual([]);
  });

  test('the motto between the lines', () => expect(issuerOf(`UBND TỈNH LAM HỒNG\n${STATE}\nTRƯỜNG CAO ĐẲNG\n${MOTTO}\nKINH TẾ KỸ THUẬT LAM HỒNG`)).toBe('Trường Cao đẳng Kinh tế kỹ thuật Lam Hồng'));

  test('the end of the motto alone on a line is nobody\'s', () => expect(issuerOf(`${STATE.replace(' VIỆT NAM', '')}\nSỞ TƯ PHÁP\nVIỆT NAM\n${MOTTO}`)).toBe('Sở Tư pháp'));

  test('a note without a head names its author in brackets', () => {
    const note = (author: string): string | null => read(`GHI CHÚ  [${author}]\n\nKẾ HOẠCH THÁNG 9/2026\n\n[Công tác đào tạo] Rà soát hồ sơ; hoàn thành trước ngày 20/9/2026.\n`).header.issuer;
    expect(note('Công đoàn cơ sở, Trường Cao đẳng Lam Hồng')).toBe('Công đoàn cơ sở, Trường Cao đẳng Lam Hồng');
    expect(note('Chi bộ 3, Văn phòng Sở')).toBe('Chi bộ 3, Văn phòng Sở');
    expect(note('Công tác đoàn thể')).toBeNull();
  });
});

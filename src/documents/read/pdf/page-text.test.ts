import { describe, expect, it } from 'vitest';
import type { Piece } from './lines.js';
import { pageText } from './page-text.js';

const WIDTH = 595;
const LETTER = 7;

/** A piece whose letters are 7 points wide, of 14 points. */
const at = (x: number, y: number, text: string, size = 14): Piece => ({ text, x, y, size, width: text.length * (size / 14) * LETTER });
const FULL = 'x'.repeat(64);
const HEADING = 'x'.repeat(59);

describe('lines of a page', () => {
  it.each([
    ['pieces of one line, in whatever order they were drawn', [at(135, 100, 'Nội vụ'), at(85, 100, 'Sở'), at(102, 100, 'cũ')], 'Sở cũ Nội vụ'],
    ['pieces that touch, without a space', [at(85, 100, 'Ng'), at(99, 100, 'ày')], 'Ngày'],
    ['a narrow space that is drawn', [at(85, 100, 'b)'), at(99, 100, ' '), at(100, 100, 'Điểm')], 'b) Điểm'],
    ['a raised figure in its line', [at(85, 100, 'm'), at(92, 95, '2', 8), at(99, 100, 'đất')], 'm2 đất'],
    ['bold by printing twice, once', [at(85, 100, 'KẾ HOẠCH'), at(85.3, 100.2, 'KẾ HOẠCH')], 'KẾ HOẠCH'],
    ['a wide gap as a tab', [at(85, 100, 'Hoàn thành'), at(300, 100, '20/6')], 'Hoàn thành\t20/6'],
    ['nothing', [at(85, 100, ' ')], ''],
  ])('%s', (_, pieces, text) => {
    expect(pageText(pieces, WIDTH).text).toBe(text);
  });

  it.each([
    ['more space above', [at(85, 100, FULL), at(85, 118, FULL), at(85, 136, FULL), at(85, 162, 'mới')], `${FULL}\n${FULL}\n${FULL}\n\nmới`],
    ['an indented first line', [at(85, 100, FULL), at(85, 118, FULL), at(121, 136, 'Giao Sở')], `${FULL}\n${FULL}\n\nGiao Sở`],
    ['one indented line after another that ended early', [at(121, 100, 'một'), at(121, 118, 'hai'), at(85, 136, FULL)], `một\n\nhai\n${FULL}`],
    ['no paragraph under the page number', [at(290, 40, '2'), at(85, 100, FULL), at(85, 118, FULL), at(85, 136, FULL)], `2\n${FULL}\n${FULL}\n${FULL}`],
    ['no paragraph in the second line of a title', [at(92, 60, 'x'.repeat(62)), at(134, 78, 'x'.repeat(50)), at(85, 104, FULL), at(85, 122, FULL), at(85, 140, FULL)], `${'x'.repeat(62)}\n${'x'.repeat(50)}\n\n${FULL}\n${FULL}\n${FULL}`],
    ['most of them of one full line', [at(121, 100, HEADING), at(121, 124, HEADING), at(85, 142, 'trong tháng.'), at(121, 166, HEADING), at(121, 190, HEADING)], `${HEADING}\n\n${HEADING}\ntrong tháng.\n\n${HEADING}\n\n${HEADING}`],
    ['no more of them than there are, where small notes stand close', [at(121, 100, 'một'), at(85, 118, 'hai'), at(85, 136, 'ba'), at(85, 154, 'bốn'), at(85, 180, 'x'.repeat(90), 10), at(85, 192, 'chú', 10)], `một\nhai\nba\nbốn\n\n${'x'.repeat(90)}\nchú`],
    ['no paragraph where a list hangs', [at(85, 90, '1. a'), at(103, 108, `- ${'x'.repeat(60)}`), at(121, 126, 'tiếp')], `1. a\n\n- ${'x'.repeat(60)}\ntiếp`],
  ])('begin a paragraph: %s', (_, pieces, text) => {
    expect(pageText(pieces, WIDTH).text).toBe(text);
  });
});

describe('columns of a page', () => {
  const head = [
    at(60, 60, 'UBND TỈNH AN BÌNH'),
    at(290, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    at(70, 78, 'SỞ KHOA HỌC'),
    at(320, 78, 'Độc lập - Tự do - Hạnh phúc'),
    at(70, 100, 'Số: 12/TB-SKH'),
    at(300, 100, 'An Bình, ngày 18 tháng 4 năm 2025'),
  ];
  const HEAD = 'UBND TỈNH AN BÌNH\nSỞ KHOA HỌC\nSố: 12/TB-SKH\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Bình, ngày 18 tháng 4 năm 2025';

  it('reads the letterhead left, then right, and goes on below with the centred title', () => {
    expect(pageText([...head, at(285, 130, 'THÔNG BÁO'), at(85, 150, FULL)], WIDTH).text).toBe(`${HEAD}\n\nTHÔNG BÁO\n${FULL}`);
  });

  it('keeps a subject under the number in the left column beside the date', () => {
    const subject = [at(60, 116, 'V/v báo cáo số liệu'), at(60, 132, 'khu công nghiệp')];
    const { text } = pageText([...head, ...subject, at(85, 170, FULL)], WIDTH);
    expect(text).toBe(HEAD.replace('SKH\n', 'SKH\nV/v báo cáo số liệu\nkhu công nghiệp\n') + `\n\n${FULL}`);
  });

  it('ends the letterhead above the addressees', () => {
    expect(pageText([...head, at(180, 130, 'Kính gửi: Sở Nội vụ'), at(85, 150, FULL)], WIDTH).text).toBe(`${HEAD}\n\nKính gửi: Sở Nội vụ\n${FULL}`);
  });

  it('reads the recipients, then the signature, also where the signature begins higher', () => {
    const foot = [
      at(85, 600, FULL),
      at(380, 630, 'TL. GIÁM ĐỐC'),
      at(60, 636, 'Nơi nhận:', 12),
      at(370, 648, 'CHÁNH VĂN PHÒNG'),
      at(60, 650, '- Như trên;', 11),
      at(60, 664, '- Lưu: VT.', 11),
      at(380, 720, 'Trần Văn Bình'),
    ];
    expect(pageText(foot, WIDTH).text).toBe(`${FULL}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nTrần Văn Bình`);
  });

  it('leaves a page without either as it is', () => {
    expect(pageText([at(85, 100, 'một'), at(320, 100, 'hai')], WIDTH).text).toBe('một\thai');
  });
});

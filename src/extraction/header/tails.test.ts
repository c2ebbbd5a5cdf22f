import { describe, expect, test } from 'vitest';
import type { HeaderReading } from '../reading.js';
import { read } from '../read.js';

const HEAD = 'UBND TỈNH LAM HỒNG\nSỞ NỘI VỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 22/TB-SNV\n\nLam Hồng, ngày 6 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận giao ban tháng 4\n\nGiám đốc Sở kết luận, giao nhiệm vụ như sau:\n\n1. Văn phòng Sở: Rà soát quy chế làm việc của cơ quan.\n\n2. Thanh tra Sở: Tổng hợp số liệu.\n\nTrên đây là kết luận giao ban, đề nghị các đơn vị thực hiện./.\n\n';

type Row = readonly [what: string, tail: string, signer: Partial<NonNullable<HeaderReading['signer']>> | null];

const SIGNERS: readonly Row[] = [
  ['the head himself, above those who receive it', 'HIỆU TRƯỞNG\nĐinh Thị Thu\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.', { name: 'Đinh Thị Thu', position: 'Hiệu trưởng', mode: null, chain: ['HIỆU TRƯỞNG'] }],
  ['the head himself', 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Minh Khôi', { name: 'Trần Minh Khôi', position: 'Giám đốc', mode: null, chain: ['GIÁM ĐỐC'] }],
  ['a deputy for the head', 'Nơi nhận:\n- Như trên.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n(Đã ký)\n\nLê Thị Hoài An', { name: 'Lê Thị Hoài An', position: 'Phó Giám đốc', mode: 'KT', chain: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] }],
  ['for a committee, by a deputy', 'Nơi nhận:\n- Như trên.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nVõ Đức Hải', { name: 'Võ Đức Hải', position: 'Phó Chủ tịch', mode: 'TM+KT', chain: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] }],
  ['by order, for a chief of office', 'Nơi nhận:\n- Như trên.\n\nTL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nĐỗ Văn Lâm', { name: 'Đỗ Văn Lâm', position: 'Phó Chánh Văn phòng', mode: 'TL+KT' }],
  ['with authority', 'TUQ. BỘ TRƯỞNG\nCỤC TRƯỞNG CỤC CHUYỂN ĐỔI SỐ\n\nPhan Quốc Bình\n\nNơi nhận:\n- Như trên;', { name: 'Phan Quốc Bình', mode: 'TUQ' }],
  ['acting head', 'Nơi nhận:\n- Như trên.\n\nQ. GIÁM ĐỐC\n\nPhan Quốc Bình', { name: 'Phan Quốc Bình', mode: 'Q' }],
  ['the Party form with a slash', 'Nơi nhận:\n- Như trên.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Thanh Tùng', { name: 'Nguyễn Thanh Tùng', position: 'Phó Bí thư', mode: 'TM', chain: ['TM. BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'] }],
  ['by order in the Party', 'T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\nNguyễn Thanh Tùng\n\nNơi nhận:\n- Như trên.', { name: 'Nguyễn Thanh Tùng', position: 'Chánh Văn phòng', mode: 'TL' }],
  ['the Party form K/T', 'K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nHà Thị Thu Cúc\n\nNơi nhận:\n- Như trên.', { name: 'Hà Thị Thu Cúc', position: 'Phó Trưởng ban', mode: 'KT' }],
  ['recipients and signature in two columns', 'Nơi nhận:                                   KT. GIÁM ĐỐC\n- Như trên;                                 PHÓ GIÁM ĐỐC\n- Giám đốc Sở (để b/c);\n- Lưu: VT.\n                                            Trịnh Quang Hiển', { name: 'Trịnh Quang Hiển', position: 'Phó Giám đốc', mode: 'KT' }],
  ['one space between the columns, as OCR leaves it', 'Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Giám đốc Sở;\n- Lưu: VT.\nTrịnh Quang Hiển', { name: 'Trịnh Quang Hiển', position: 'Phó Giám đốc', mode: 'KT' }],
  ['a name in capitals', 'Nơi nhận:\n- Như trên.\n\nCHỦ TỊCH\n\nTRẦN MINH KHÔI', { name: 'TRẦN MINH KHÔI', position: 'Chủ tịch' }],
  ['a name with a rank of the army', 'Nơi nhận:\n- Như trên.\n\nCHỈ HUY TRƯỞNG\n\nĐại tá Trần Minh Khôi', { name: 'Trần Minh Khôi', position: 'Chỉ huy trưởng' }],
  ['a name with a degree', 'Nơi nhận:\n- Như trên.\n\nHIỆU TRƯỞNG\n\nPGS.TS. Trần Minh Khôi', { name: 'Trần Minh Khôi', position: 'Hiệu trưởng' }],
  ['the minister', 'Nơi nhận:\n- Như trên.\n\nBỘ TRƯỞNG\n\nHồ Nguyên Thảo', { name: 'Hồ Nguyên Thảo', position: 'Bộ trưởng' }],
  ['a deputy Prime Minister', 'KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\nHồ Nguyên Thảo\n\nNơi nhận:\n- Như trên.', { name: 'Hồ Nguyên Thảo', position: 'Phó Thủ tướng', mode: 'KT' }],
  ['the head as the forms of the decree name it', 'Nơi nhận:\n- Như trên.\n\nTHỦ TRƯỞNG CƠ QUAN\n\nVõ Đức Hải', { name: 'Võ Đức Hải', position: 'Thủ trưởng cơ quan', mode: null }],
  ['the head of any agency', 'Nơi nhận:\n- Như trên.\n\nTHỦ TRƯỞNG\n\nVõ Đức Hải', { name: 'Võ Đức Hải', position: 'Thủ trưởng', mode: null }],
  ['a vice minister', 'Nơi nhận:\n- Như trên.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nVõ Đức Hải', { name: 'Võ Đức Hải', position: 'Thứ trưởng', mode: 'KT' }],
  ['a head whose name is still to come', 'Nơi nhận:\n- Như trên.\n\nKT. THỦ TRƯỞNG ĐƠN VỊ\nPHÓ THỦ TRƯỞNG ĐƠN VỊ', { name: null, mode: 'KT' }],
  ['on one line with a slash', 'Nơi nhận:\n- Như trên.\n\nTM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH\n\nVõ Đức Hải', { name: 'Võ Đức Hải', mode: 'TM+KT', position: 'Phó Chủ tịch' }],
  ['a head of a division by order', 'Nơi nhận:\n- Như trên.\n\nTL. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔ CHỨC\n\nVõ Đức Hải', { name: 'Võ Đức Hải', mode: 'TL', position: 'Trưởng phòng Tổ chức' }],
  ['a standing deputy', 'Nơi nhận:\n- Như trên.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\n\nVõ Đức Hải', { name: 'Võ Đức Hải', mode: 'KT', position: 'Phó Chủ tịch Thường trực' }],
  ['nobody', 'Nơi nhận:\n- Như trên;\n- Lưu: VT.', null],
];

describe('tails', () => {
  test.each(SIGNERS)('%s', (_what, tail, signer) => {
    const { header } = read(HEAD + tail);
    if (signer === null) expect(header.signer).toBeNull();
    else expect(header.signer).toMatchObject(signer);
  });

  test('recipients with what it is sent to them for', () => {
    const { recipients, recipientsWithPurpose } = read(`${HEAD}Nơi nhận:\n- UBND tỉnh (để b/c);\n- Giám đốc, các PGĐ Sở (để chỉ đạo);\n- Các phòng, đơn vị thuộc Sở (để thực hiện);\n- Trang thông tin điện tử Sở;\n- Lưu: VT, TCCB (2b).\n\nGIÁM ĐỐC\n\nTrần Minh Khôi`).header;
    expect(recipients).toEqual(['UBND tỉnh (để b/c)', 'Giám đốc, các PGĐ Sở (để chỉ đạo)', 'Các phòng, đơn vị thuộc Sở (để thực hiện)', 'Trang thông tin điện tử Sở']);
    expect(recipientsWithPurpose).toEqual([
      { name: 'UBND tỉnh', purpose: 'để b/c' }, { name: 'Giám đốc, các PGĐ Sở', purpose: 'để chỉ đạo' },
      { name: 'Các phòng, đơn vị thuộc Sở', purpose: 'để thực hiện' }, { name: 'Trang thông tin điện tử Sở', purpose: null }, { name: 'VT, TCCB (2b)', purpose: 'Lưu' },
    ]);
  });
});

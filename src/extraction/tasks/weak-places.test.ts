import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const head = (type: string): string => `CỤC ĐƯỜNG THỦY LAM HỒNG\nSố: 31/${type === 'CÔNG ĐIỆN' ? 'CĐ' : 'TB'}-CĐT\nLam Hồng, ngày 15 tháng 8 năm 2026\n\n${type}\nVề việc ứng phó mưa lũ\n\n`;

/** Who is told in each task, and its last day, "+" where it was taken over. */
const told = (text: string): string[] => read(text).tasks.map(({ lead, deadlines }) => [lead.map((unit) => unit.text).join('; '), ...deadlines.map(({ anchor, to, inherited }) => `${anchor ?? to ?? ''}${inherited ? '+' : ''}`)].join(' '));

describe('work given out paragraph by paragraph, without a sentence that says so', () => {
  test('whoever stands first is told once one was', () => {
    expect(told(`${head('CÔNG ĐIỆN')}Trước diễn biến của lũ, Cục yêu cầu Cảng vụ Hòn Nồm theo dõi chặt chẽ mực nước.\n\nTrạm Quản lý đường thủy số 2 chỉ đạo các phà dừng hoạt động khi lũ vượt báo động 2.\n\nThông báo cho chủ các phương tiện biết để neo đậu an toàn.\n`))
      .toEqual(['Cảng vụ Hòn Nồm', 'Trạm Quản lý đường thủy số 2', 'Trạm Quản lý đường thủy số 2']);
  });

  test('nobody is told before one was, and news tells of it only', () => {
    expect(told(`${head('THÔNG BÁO')}Trạm Quản lý đường thủy số 2 chỉ đạo các phà dừng hoạt động từ tuần trước.\n`)).toEqual([]);
    expect(told('Thủ tướng yêu cầu Chủ tịch UBND các tỉnh chịu trách nhiệm nếu để dịch lan rộng.\n\nSở Y tế chỉ đạo các bệnh viện thu dung người bệnh.\n')).toEqual([]);
  });

  test('where the report of the one paragraph goes and until when', () => {
    const letter = 'UBND TỈNH LAM HỒNG\nSố: 74/UBND-VX\nLam Hồng, ngày 22 tháng 4 năm 2026\nV/v báo cáo công tác phòng dịch\n\n';
    expect(told(`${letter}UBND tỉnh yêu cầu các sở, ngành báo cáo kết quả thực hiện công tác phòng, chống dịch sởi của đơn vị từ ngày 30/01/2026 đến ngày 24/4/2026.\n\nBáo cáo gửi về UBND tỉnh (qua Sở Y tế) chậm nhất 10h00 ngày 27/4/2026.\n`)).toEqual(['các sở, ngành 2026-04-27+']);
    expect(told(`${letter}UBND tỉnh giao các sở, ngành giải trình ý kiến thẩm tra. Báo cáo yêu cầu gửi về Văn phòng UBND tỉnh trước 14 giờ ngày 05/5/2026.\n`)).toEqual(['các sở, ngành 2026-05-05']);
  });

  test('who speaks in front of a colon is told nothing', () => {
    expect(told('UBND TỈNH LAM HỒNG\nSố: 75/UBND-VP\nLam Hồng, ngày 16 tháng 4 năm 2026\nV/v trực lễ\n\nThực hiện Công văn số 29/VPCP-TH ngày 15/4/2026 của Văn phòng Chính phủ; Chủ tịch UBND tỉnh yêu cầu: từ ngày 30/4/2026 đến hết ngày 03/5/2026, các đơn vị bố trí, phân công trực.\n')).toEqual(['các đơn vị 2026-05-03']);
  });

  test('the days on which citizens are received are a timetable', () => {
    expect(told('Lịch tiếp công dân\n\n1. Tiếp thường xuyên:\n- Buổi sáng: từ 7h30 đến 11h30\n2. Giám đốc Sở tiếp công dân:\nĐịnh kỳ vào ngày 15 hằng tháng (trùng ngày nghỉ thì thực hiện vào ngày làm việc tiếp theo)\n')).toEqual([]);
  });

  test('who gives behind the paper that is carried out, and "triển khai …" in front of it', () => {
    const letter = 'UBND TỈNH LAM HỒNG\nSố: 98/UBND-NN\nLam Hồng, ngày 26 tháng 01 năm 2026\nV/v phòng, chống rét\n\n';
    expect(told(`${letter}Thực hiện Công điện số 07/CĐ-TTg ngày 26/01/2026 của Thủ tướng Chính phủ, Phó Chủ tịch UBND tỉnh Trịnh Hoài Nam giao Sở Nông nghiệp và Môi trường - Cơ quan Thường trực phòng, chống thiên tai chủ trì triển khai Công điện nêu trên.\nVăn phòng UBND tỉnh thông báo ý kiến chỉ đạo của Phó Chủ tịch UBND tỉnh để Sở biết, thực hiện.\n`)).toEqual(['Sở Nông nghiệp và Môi trường']);
    expect(told(`${letter}Triển khai công điện của Bộ Y tế, UBND tỉnh giao Sở Y tế chủ trì tham mưu. \n\nUBND các xã, phường chủ động phòng, chống bệnh.\n`)).toEqual(['Sở Y tế', 'UBND các xã, phường']);
    expect(told(`${letter}Thực hiện Công văn số 12/BYT-DP ngày 02/01/2026 của Bộ Y tế giao Sở Y tế báo cáo.\n`)).toEqual([]);
  });

  test('each sentence of a paragraph that follows, and who is told behind a frame', () => {
    expect(told(`${head('CÔNG ĐIỆN')}Cục yêu cầu Cảng vụ Hòn Nồm cho người dân nghỉ họp chợ.\n\nTheo dõi chặt chẽ mực nước. Di chuyển tài sản đến nơi cao.\n\nĐặc biệt ở vùng trũng thấp, thủ trưởng các đơn vị cần quán triệt cho người dân.\n`))
      .toEqual(['Cảng vụ Hòn Nồm', 'Cảng vụ Hòn Nồm', 'Cảng vụ Hòn Nồm', 'thủ trưởng các đơn vị']);
  });

  test('where the report goes, asked in a sentence of its own', () => {
    expect(told(`${head('THÔNG BÁO')}Cục giao các cảng vụ rà soát phương án. Yêu cầu gửi báo cáo về Văn phòng Cục trước ngày 23/8/2026. Có gì vướng mắc liên hệ ông Nam, chuyên viên.\n`)).toEqual(['các cảng vụ 2026-08-23']);
  });

  test('who gives work out is not told it', () => {
    expect(told(`${head('THÔNG BÁO')}Chủ tịch UBND xã phân công nhiệm vụ tuần như sau:\n1. Đ/c công chức ĐC-XD: hoàn chỉnh hồ sơ cấp đất.\n2. VH-XH: lập danh sách hộ nghèo.\n`)).toEqual(['công chức ĐC-XD', '']);
  });

  test('what an invitation gives to prepare, and whom it only invites', () => {
    expect(told('SỞ NỘI VỤ TỈNH LAM HỒNG\nSố: 45/GM-SNV\nLam Hồng, ngày 08 tháng 11 năm 2026\n\nGIẤY MỜI\nHọp Hội đồng sáng kiến\n\nGiám đốc Sở trân trọng kính mời: Các thành viên Hội đồng\nThời gian: 14 giờ 00, ngày 15 tháng 11 năm 2026\nGiao Phòng Thi đua chuẩn bị tài liệu, gửi các thành viên Hội đồng trước ngày 11/11/2026.\nVăn phòng Sở bố trí phòng họp.\nĐề nghị các đại biểu mang theo tài liệu.\n'))
      .toEqual(['Phòng Thi đua 2026-11-11', 'Văn phòng Sở']);
  });

  test('who makes known that others are late is not blamed for it', () => {
    expect(told('BẢO HIỂM XÃ HỘI TỈNH LAM HỒNG\nSố: 655/BHXH-TST\nLam Hồng, ngày 21 tháng 8 năm 2026\nV/v tăng cường thu\n\nKính gửi: Bảo hiểm xã hội các huyện\n\nGiám đốc BHXH tỉnh yêu cầu Giám đốc BHXH các huyện, Trưởng các phòng nghiệp vụ:\n1. Thanh tra đột xuất các đơn vị, xong trước 30/9/2026.\n2. Phòng Truyền thông công khai danh sách đơn vị chậm đóng.\n'))
      .toEqual(['Giám đốc BHXH các huyện; Trưởng các phòng nghiệp vụ 2026-09-30', 'Phòng Truyền thông']);
  });

  test('what is said to those who apply is no work', () => {
    expect(told(`${head('THÔNG BÁO')}Căn cứ Kế hoạch số 12/KH-BV ngày 03/3/2026, Bệnh viện thông báo tuyển dụng như sau:\n1. Thí sinh nộp phiếu đăng ký từ ngày 10/9/2026 đến 17h00 ngày 10/10/2026.\n2. Lệ phí: 400.000 đồng/thí sinh.\n`)).toEqual([]);
  });
});

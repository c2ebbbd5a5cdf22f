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
});

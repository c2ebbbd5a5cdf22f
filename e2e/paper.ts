import { addDays, isoWeekOf, partsOf, printOfficialDay, weekdayOf } from '#core/index.js';
import type { CivilDate } from '#core/index.js';

/** Today in the agencies' time zone. */
export function today(): CivilDate {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}

/** How many orders stand in the notice. */
export const ORDER_COUNT = 9;

/** The order that the journey follows to its end, by words that only it has. */
export const FOLLOWED = 'bản đồ nhu cầu đặt hàng nghiên cứu';

function workday(day: CivilDate): CivilDate {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}

const short = (day: CivilDate): string => {
  const { year, month, day: number } = partsOf(day);
  return `${number}/${month}/${year}`;
};

/** What tells one notice of the journeys from another. */
export interface NoticeHead {
  readonly number: number;
  /** The meeting, as its title names it. */
  readonly meeting: string;
}

/**
 * A notice of conclusions of the sample department as its registry gets it today, written for the journeys: nine orders, one of them
 * to a group that a clerk has to give a lead. Paragraphs, each a line or several.
 */
export function noticeOf(day: CivilDate, { number, meeting }: NoticeHead): readonly string[] {
  const { week, year } = isoWeekOf(day);
  const due = (days: number): string => `trước ngày ${short(workday(addDays(day, days)))}`;
  return [
    'UBND TỈNH LAM HỒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    `Số: ${number}/TB-SKHCN`,
    `Lam Hồng, ${printOfficialDay(day)}`,
    `THÔNG BÁO\nKết luận của Giám đốc Sở Khoa học và Công nghệ tại Hội nghị ${meeting} tuần ${week} năm ${year}`,
    `Ngày ${short(day)}, Sở Khoa học và Công nghệ tổ chức Hội nghị ${meeting} tuần ${week} năm ${year}. Sau khi nghe các phòng, đơn vị báo cáo và ý kiến thảo luận, đồng chí Giám đốc Sở kết luận và giao nhiệm vụ như sau:`,
    '1. Văn phòng Sở',
    `- Rà soát quy chế làm việc của Sở, trình Giám đốc Sở dự thảo sửa đổi ${due(10)}.`,
    `- Chuẩn bị nội dung họp báo quý, báo cáo Giám đốc Sở ${due(5)}.`,
    '2. Phòng Quản lý khoa học',
    `- Xây dựng ${FOLLOWED} của các xã vùng cao, trình Giám đốc Sở ${due(6)}.`,
    `- Chủ trì, phối hợp với Phòng Kế hoạch - Tài chính thẩm định kinh phí các đề tài cấp tỉnh mở mới, hoàn thành ${due(20)}.`,
    '3. Phòng Chuyển đổi số',
    `- Chủ trì, phối hợp với Phòng Công nghệ và Đổi mới sáng tạo tổ chức diễn tập an toàn thông tin ${due(25)}.`,
    `- Tham mưu kế hoạch phổ cập kỹ năng số cho cán bộ cấp xã, trình Giám đốc Sở ${due(12)}.`,
    '4. Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng',
    `- Kiểm định toàn bộ cân thông dụng tại chợ trung tâm Bến Sậy, báo cáo kết quả ${due(15)}.`,
    '5. Thanh tra Sở',
    `- Ban hành kết luận thanh tra chuyên đề về ghi nhãn hàng hóa ${due(18)}.`,
    '6. Các phòng, đơn vị thuộc Sở',
    `- Gửi danh sách sáng kiến đề nghị công nhận năm ${year} về bộ phận thi đua ${due(14)}.`,
    `Trên đây là ý kiến kết luận của Giám đốc Sở tại Hội nghị ${meeting} tuần ${week} năm ${year}. Văn phòng Sở thông báo để các phòng, đơn vị biết và thực hiện./.`,
    'Nơi nhận:\n- Ban Giám đốc;\n- Các phòng, đơn vị thuộc Sở;\n- Lưu: VT, VP.',
    'TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG',
    'Nguyễn Thu Hà',
  ];
}

/** The notice as a text file. */
export function noticeText(day: CivilDate, head: NoticeHead): string {
  return `${noticeOf(day, head).join('\n\n')}\n`;
}

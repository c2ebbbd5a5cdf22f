import { addDays, isoWeekOf, partsOf, printOfficialDay } from '#core/index.js';
import type { CivilDate } from '#core/index.js';

const short = (day: CivilDate): string => {
  const { year, month, day: number } = partsOf(day);
  return `${number}/${month}/${year}`;
};

/** How many orders the briefing holds. */
export const BRIEFING_ORDERS = 24;

/**
 * The notice of a weekly briefing in its long form, written for the journeys: five sections of units and a closing one for everybody. Most
 * orders stand plainly under their unit; one section names two units, one names a unit as no directory does, and the last is for a group.
 */
function briefingOf(day: CivilDate): readonly string[] {
  const { week, year } = isoWeekOf(day);
  const before = (days: number): string => `trước ngày ${short(addDays(day, days))}`;
  return [
    'UBND TỈNH LAM HỒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    'Số:       /TB-SKHCN',
    `Lam Hồng, ${printOfficialDay(day)}`,
    `THÔNG BÁO\nKết luận của Giám đốc Sở Khoa học và Công nghệ tại Hội nghị trực báo tuần ${week} năm ${year}`,
    `Ngày ${short(day)}, đồng chí Giám đốc Sở chủ trì Hội nghị trực báo tuần ${week}. Sau khi nghe các phòng, đơn vị báo cáo, đồng chí Giám đốc Sở kết luận như sau:`,
    '1. Văn phòng Sở',
    `- Tham mưu thành lập Tổ giúp việc triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, hoàn thành ${before(8)}.`,
    '- Chủ trì, phối hợp với Phòng Quản lý khoa học chuẩn bị nội dung Ngày hội sáng tạo của tỉnh.',
    `- Rà soát hồ sơ thi đua, khen thưởng của các phòng, đơn vị, trình Giám đốc Sở ${before(12)}.`,
    `- Xây dựng lịch tiếp công dân quý tới, hoàn thành ${before(9)}.`,
    `- Sửa chữa phòng họp trực tuyến, hoàn thành ${before(20)}.`,
    '2. Phòng Quản lý khoa học',
    `- Hoàn thành thẩm định các nhiệm vụ khoa học cấp cơ sở ${before(16)}.`,
    `- Xây dựng danh mục đặt hàng nghiên cứu năm ${year + 1}, trình Giám đốc Sở ${before(25)}.`,
    '- Tổ chức nghiệm thu ít nhất 05 đề tài đã đến hạn.',
    `- Tổng hợp kết quả ứng dụng của các đề tài đã nghiệm thu, báo cáo Giám đốc Sở ${before(18)}.`,
    '3. Phòng Chuyển đổi số',
    `- Hướng dẫn các xã nhập dữ liệu lên Hệ thống thông tin báo cáo của tỉnh, hoàn thành ${before(10)}.`,
    '- Chủ trì, phối hợp với Văn phòng Sở kiểm tra việc xử lý văn bản trên môi trường mạng.',
    `- Tham mưu kế hoạch diễn tập an toàn thông tin, trình Giám đốc Sở ${before(15)}.`,
    '- Rà soát các dịch vụ công trực tuyến của Sở sau khi được Văn phòng UBND tỉnh thông qua danh mục.',
    '4. Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng',
    `- Kiểm định cân tại các chợ trung tâm, báo cáo kết quả ${before(14)}.`,
    `- Xây dựng kế hoạch mua sắm chuẩn đo lường, trình Giám đốc Sở ${before(22)}.`,
    `- Khảo sát nhu cầu kiểm nghiệm nông sản tại các xã, hoàn thành ${before(24)}.`,
    '5. Thanh tra Sở',
    `- Ban hành kết luận thanh tra về ghi nhãn hàng hóa ${before(11)}.`,
    `- Xây dựng kế hoạch kiểm tra các điểm bán thiết bị bức xạ, trình Giám đốc Sở ${before(13)}.`,
    '6. Tổ Xúc tiến đề án',
    `- Xây dựng đề cương Đề án phát triển công nghệ số của tỉnh, trình Giám đốc Sở ${before(19)}.`,
    `- Tổng hợp ý kiến góp ý của các sở, ngành đối với Đề án, báo cáo Giám đốc Sở ${before(26)}.`,
    `- Tổ chức tọa đàm với các doanh nghiệp về Đề án, hoàn thành ${before(28)}.`,
    '7. Các phòng, đơn vị thuộc Sở',
    `- Gửi danh sách sáng kiến đề nghị công nhận năm ${year} về Văn phòng Sở ${before(17)}.`,
    `- Báo cáo tình hình thực hiện dự toán ngân sách gửi Phòng Kế hoạch - Tài chính ${before(21)}.`,
    '- Nghiêm túc thực hiện chế độ báo cáo tuần theo quy định.',
    'Trên đây là kết luận của Giám đốc Sở, Văn phòng Sở thông báo để các phòng, đơn vị biết và thực hiện./.',
    'Nơi nhận:\n- Ban Giám đốc (để b/c);\n- Các phòng, đơn vị thuộc Sở (để t/h);\n- Lưu: VT, VP.',
    'TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG',
    'Nguyễn Thu Hà',
  ];
}

/** The briefing as a text file. */
export function briefingText(day: CivilDate): string {
  return `${briefingOf(day).join('\n\n')}\n`;
}

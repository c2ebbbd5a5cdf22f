/** One invented document, or the part of it that matters, and what a careful clerk takes from it. */
export interface Excerpt {
  readonly name: string;
  readonly text: string;
  /** First and last words of each task in order, its leads, its coordinators (`; ` between units). Nothing else may be taken. */
  readonly tasks: readonly (readonly [words: string, lead: string, coordinators?: string])[];
}

interface Letterhead {
  readonly agency: string;
  readonly number: string;
  readonly date: string;
  readonly title: string;
}

/** A document of the agency with this title above the body and a signature below; an empty line between paragraphs. */
export function issued({ agency, number, date, title }: Letterhead, body: string): string {
  return `${agency}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ${number}\n\nLam Hồng, ${date}\n\n${title}\n\n${body.trim().replaceAll('\n', '\n\n')}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. THỦ TRƯỞNG\nPHÓ THỦ TRƯỞNG\n\nNguyễn Văn Lâm\n`;
}

const PROVINCE = 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG';

/** A notice of conclusions of the provincial People's Committee. */
export const provinceNotice = (body: string, title = 'Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 3 năm 2026'): string =>
  issued({ agency: PROVINCE, number: '112/TB-UBND', date: 'ngày 18 tháng 3 năm 2026', title: `THÔNG BÁO\n${title}` }, body);

/** A directive of the chair of the province. */
export const directive = (body: string): string =>
  issued({ agency: 'CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH LAM HỒNG', number: '07/CT-UBND', date: 'ngày 02 tháng 4 năm 2026', title: 'CHỈ THỊ\nVề việc tăng cường công tác quản lý trên địa bàn tỉnh' }, body);

/** A telegram of the Prime Minister. */
export const telegram = (body: string): string =>
  issued({ agency: 'THỦ TƯỚNG CHÍNH PHỦ', number: '61/CĐ-TTg', date: 'ngày 09 tháng 5 năm 2026', title: 'CÔNG ĐIỆN\nVề việc chủ động ứng phó mưa lớn, lũ quét, sạt lở đất' }, body);

/** A notice of conclusions sent out by the Government Office. */
export const governmentNotice = (body: string, title = 'Kết luận của Phó Thủ tướng Chính phủ tại cuộc họp về tiến độ các dự án năng lượng'): string =>
  issued({ agency: 'VĂN PHÒNG CHÍNH PHỦ', number: '215/TB-VPCP', date: 'ngày 12 tháng 5 năm 2026', title: `THÔNG BÁO\n${title}` }, body);

/** A dispatch without a type, to those named after "Kính gửi". */
export const dispatch = (to: string, body: string, agency = 'UBND TỈNH LAM HỒNG\nSỞ NỘI VỤ'): string =>
  issued({ agency, number: '845/SNV-TCBC', date: 'ngày 06 tháng 4 năm 2026', title: `V/v rà soát, báo cáo số liệu\n\nKính gửi: ${to}` }, body);

/** A plan of the province. */
export const plan = (body: string, title = 'Triển khai chuyển đổi số trên địa bàn tỉnh năm 2026'): string =>
  issued({ agency: PROVINCE, number: '98/KH-UBND', date: 'ngày 20 tháng 01 năm 2026', title: `KẾ HOẠCH\n${title}` }, body);

/** A decision of the chair of the province. */
export const decision = (body: string): string =>
  issued({ agency: PROVINCE, number: '433/QĐ-UBND', date: 'ngày 25 tháng 02 năm 2026', title: 'QUYẾT ĐỊNH\nVề việc phê duyệt Đề án phát triển du lịch cộng đồng' }, body);

/** A notice of a department, a hospital, a school: any agency below the province. */
export const unitNotice = (agency: string, title: string, body: string): string =>
  issued({ agency, number: '37/TB', date: 'ngày 09 tháng 3 năm 2026', title: `THÔNG BÁO\n${title}` }, body);

import { describe, expect, it } from 'vitest';
import { sourceText } from './mapped-text.js';
import { paragraphText } from './paragraphs.js';

const paragraphs = (lines: readonly string[]): string[] => paragraphText(sourceText(lines.join('\n'))).text.split('\n');

// Enough lines that end where the width of 72 letters ends, so that the width of the page is known.
const PAGE = [
  'Thực hiện chương trình công tác quý III, Ủy ban nhân dân tỉnh Lam Hồng',
  'yêu cầu thủ trưởng các đơn vị trực thuộc khẩn trương rà soát, tổng hợp',
  'kết quả thực hiện các nhiệm vụ được giao, báo cáo đầy đủ, đúng thời hạn',
  'theo hướng dẫn của Văn phòng và chịu trách nhiệm về tính chính xác của',
  'số liệu trong báo cáo gửi về trước ngày 20 hằng tháng để tổng hợp trình',
  'cấp có thẩm quyền xem xét, quyết định việc phân bổ kinh phí bổ sung cho',
  'các địa phương.',
];

describe('lines of a page that are broken at a width', () => {
  it.each([
    ['a name of two halves', 'Báo cáo gửi về Sở Giáo dục và Đào tạo đúng thời hạn (qua Phòng Kế hoạch', '- Tài chính) trước ngày 06/11/2025.'],
    ['a name of two halves without brackets', 'Giao các đơn vị, trường học liên hệ trực tiếp, ngay với Phòng Kế hoạch', '- Tài chính để được hướng dẫn cụ thể.'],
    ['a list of points that are cited', '+ Sở Nội vụ thực hiện nội dung các điểm 2.1, 2.2, 2.3, 2.4, 3.1, 3.3,', '3.4 phần A, Mục III.'],
    ['a number behind its word', '- Hoàn thiện điều chỉnh quy hoạch chung đô thị để trình tại Kỳ họp thứ', '8.'],
    ['a part that is cited', '- Lựa chọn phương án tổ chức đánh giá, lựa chọn đơn vị nêu tại mục 2', 'Phần IV Báo cáo nêu trên.'],
    ['a bracket that packs its points', '- Hoàn thiện cơ chế, chính sách phát triển dựa trên ba trụ cột chính:', '(1) Doanh nghiệp, (2) Nhà trường, (3) Nhà nước.'],
    ['an abbreviation with a stroke', '4. Tổng hợp số liệu nhà ở xã hội, xong trước chiều thứ Sáu ngày 29/5', '(đ/c Nga chủ trì, đ/c Hoàng phối hợp).'],
    ['the order behind a full head', '10. Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh và các tổ chức có liên quan:', 'Tăng cường giám sát việc chấp hành pháp luật.'],
  ])('go on with %s', (_, before, line) => {
    expect(paragraphs([...PAGE, before, line])).toContain(`${before} ${line}`);
  });

  it.each([
    ['a bracket behind a sentence', '- Văn bản đề nghị gửi về Sở Công Thương muộn nhất là ngày 28/7/2026.', '(Gửi kèm: Báo cáo số 43/BC-SCT của Sở)'],
    ['the mark of a signature', 'HIỆU TRƯỞNG', '(Đã ký)'],
    ['a point behind a full line', '- Rà soát các nhiệm vụ quá hạn, báo cáo nguyên nhân từng nhiệm vụ đó', '2. Sở Nội vụ chủ trì.'],
    ['a part in capitals', '- Rà soát toàn bộ các nhiệm vụ quá hạn, báo cáo từng nguyên nhân của', 'PHẦN II. NHIỆM VỤ'],
    ['points of their own behind a colon', '- Hoàn thiện cơ chế, chính sách phát triển dựa trên ba trụ cột chính:', '(1) Doanh nghiệp;', '(2) Nhà trường.'],
    ['a heading without an end', '[Công tác khác] Tham gia xây dựng môi trường văn hóa, công sở lành mạnh.', 'Trục 5', '[Công tác đào tạo] Rà soát chương trình.'],
    ['the place and day of a letterhead', 'V/v khẩn trương hoàn thành cập nhật, đồng bộ cơ sở dữ liệu của cán bộ', 'Thành phố', 'Hồng Sơn, ngày 28 tháng 11 năm 2025'],
    ['the day of a meeting', 'Kết luận của Chủ tịch UBND xã tại Hội nghị giao ban tháng 8 năm 2025', 'Chiều ngày 22/8/2025, đồng chí Chủ tịch chủ trì hội nghị.'],
  ])('end before %s', (_, ...lines) => {
    expect(paragraphs([...PAGE, ...lines])).toEqual(expect.arrayContaining(lines));
  });

  it.each([
    ['a bracket that is closed on the next line', ['Các phòng, ban báo cáo kết quả về UBND xã (qua Phòng Văn hóa -', 'Xã hội) trước ngày 15/12/2025.'], 1],
    ['a bracket that nothing closes', ['Các phòng, ban báo cáo kết quả về UBND xã (qua Phòng Văn hóa', 'Công an xã rà soát.'], 2],
    ['a bracket behind an end', ['Các phòng, ban báo cáo kết quả.', 'Nội dung (theo mẫu) gửi trước.'], 2],
  ])('of a page too short to tell its width: %s', (_, lines, count) => {
    expect(paragraphs(lines)).toHaveLength(count);
  });
});

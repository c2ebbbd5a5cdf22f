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

const HEAD = ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '', 'Lam Hồng, ngày 07 tháng 5 năm 2025', '', 'BÁO CÁO'];

describe('lines of a page that are broken at a width', () => {
  it.each([
    ['a name of two halves', 'Báo cáo gửi về Sở Giáo dục và Đào tạo đúng thời hạn (qua Phòng Kế hoạch', '- Tài chính) trước ngày 06/11/2025.'],
    ['a name of two halves without brackets', 'Giao các đơn vị, trường học liên hệ trực tiếp, ngay với Phòng Kế hoạch', '- Tài chính để được hướng dẫn cụ thể.'],
    ['a list of points that are cited', '+ Sở Nội vụ thực hiện nội dung các điểm 2.1, 2.2, 2.3, 2.4, 3.1, 3.3,', '3.4 phần A, Mục III.'],
    ['a number behind its word', '- Hoàn thiện điều chỉnh quy hoạch chung đô thị để trình tại Kỳ họp thứ', '8.'],
    ['a part that is cited', '- Lựa chọn phương án tổ chức đánh giá, lựa chọn đơn vị nêu tại mục 2', 'Phần IV Báo cáo nêu trên.'],
    ['a bracket that packs its points', '- Hoàn thiện cơ chế, chính sách phát triển dựa trên ba trụ cột chính:', '(1) Doanh nghiệp, (2) Nhà trường, (3) Nhà nước.'],
    ['an abbreviation with a stroke', '4. Tổng hợp số liệu nhà ở xã hội, xong trước chiều thứ Sáu ngày 29/5', '(đ/c Nga chủ trì, đ/c Hoàng phối hợp).'],
    ['the number of a congress', '- Phát động thi đua lập thành tích chào mừng Đại hội Đảng bộ tỉnh lần thứ', 'XVIII. Các đơn vị đăng ký công trình trước ngày 15/4/2026.'],
    ['a quarter of a year', '- Kiểm kê thiết bị không sử dụng, đề xuất thanh lý trong quý', 'II/2026.'],
    ['a quarter', '- Các nhiệm vụ thường xuyên tiếp tục được thực hiện theo tiến độ của Quý', 'III. Nhiệm vụ có thời hạn báo cáo trước ngày 15/9/2026.'],
    ['a number that is written out before it', '- Văn phòng thông báo cho người nộp đơn trong thời hạn không quá mười lăm', '(15) ngày kể từ ngày nhận đủ hồ sơ.'],
    ['a point inside a paragraph', '- Sở Tài chính báo cáo: (i) số vốn đã giải ngân của từng chủ đầu tư đó;', '(ii) khó khăn, vướng mắc của từng dự án.'],
    ['an annex that is named in a sentence', '- Thực hiện chế độ báo cáo theo các biểu mẫu quy định tại mục 3 kèm theo', 'Phụ lục II ban hành kèm theo Quy chế này.'],
    ['an hour', '- Các lớp hoàn thành việc nhập điểm giữa học kỳ lên trên hệ thống trước', '17h ngày 27/11/2025.'],
    ['a title in capitals', 'BAN HÀNH QUY CHẾ PHỐI HỢP GIỮA VĂN PHÒNG ĐĂNG KÝ VÀ CÁC CƠ QUAN, ĐƠN VỊ', 'CÓ LIÊN QUAN TRÊN ĐỊA BÀN TỈNH'],
    ['a word in two halves in capitals', 'VỀ PHÁT TRIỂN SẢN XUẤT VÀ ĐỜI SỐNG CỦA NHÂN DÂN, CÁC NHIỆM VỤ VỀ KINH TẾ', '- XÃ HỘI NĂM 2026'],
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
    ['the sentence behind a subject', 'V/v chấn chỉnh kỷ luật phát ngôn, quản lý việc cung cấp thông tin cho báo', 'Một số cơ quan cung cấp thông tin chậm.'],
    ['a meeting behind a subject', 'Về tiếp tục nâng cao hiệu quả hoạt động của chính quyền địa phương 2 cấp', 'Tại phiên họp ngày 06/02/2026, Ban Thường vụ kết luận như sau:'],
    ['what a document says behind its grounds', 'Căn cứ Luật Tổ chức chính quyền địa phương của Quốc hội ngày 16/6/2025;', 'Ủy ban nhân dân tỉnh ban hành Quy chế phối hợp.'],
    ['what stands behind a paragraph in brackets', '(Ban hành kèm theo Quyết định số 88/QĐ-UBND của Ủy ban nhân dân tỉnh đó)', 'Luật Đất đai được Quốc hội thông qua.'],
    ['a field of an invitation', '- Địa điểm: Phòng họp số 1, tầng 3, trụ sở của Ủy ban nhân dân tỉnh này', 'Thành phần mời dự:'],
    ['the one who signs', 'VỀ VIỆC BAN HÀNH KẾ HOẠCH THI HÀNH LUẬT BẢO VỆ DỮ LIỆU CỦA CÁC CÁ NHÂN', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH'],
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
    ['what goes on behind a semicolon, where paragraphs stand apart', [...HEAD, '', '1. Ý kiến của lãnh đạo cơ quan (đơn vị chủ trì, phối hợp, thời hạn)', '', 'Giao Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng chủ trì, phối hợp', 'với Phòng Quản lý khoa học báo cáo kết quả tiếp công dân, giải quyết đơn thư;', 'hoàn thành chậm nhất ngày 11/6/2025.', '', '2. Ý kiến của lãnh đạo đơn vị (người giải quyết, thời hạn)', '', 'Nơi nhận:', '- Lưu: VT.'], HEAD.filter((line) => line !== '').length + 5],
    ['a name of two halves on a line that is not full, where paragraphs stand apart', ['', '- Chuẩn bị nội dung làm việc, phối hợp với Phòng Kế hoạch', '- Tài chính, Văn phòng Sở, hoàn thành trước ngày 28/10/2025.', '', '- Rà soát thủ tục hành chính thuộc thẩm quyền giải quyết của các', 'đơn vị trong quý III/2025.', '', '- Báo cáo kết quả.'], 3],
    ['the sentence below a subject, above a table of points and close recipients', ['SỞ KHOA HỌC VÀ CÔNG NGHỆ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'TRUNG TÂM ỨNG DỤNG TIẾN BỘ  Độc lập - Tự do - Hạnh phúc', '', 'BÁO CÁO', 'Kết quả công tác và nhiệm vụ, phục vụ Hội nghị trực báo tuần 20 năm 2025', '', 'Trung tâm Ứng dụng tiến bộ khoa học và công nghệ báo cáo kết quả tuần', '19 năm 2025, việc tồn đọng, nhiệm vụ tuần 20 và kiến nghị như sau:', '', 'Kết quả | Tồn đọng', '- Đã nghiệm thu 03 đề tài. | - Chờ kinh phí. |', '', 'Trên đây là báo cáo của Trung tâm Ứng dụng tiến bộ khoa học và công', 'nghệ./.', '', 'Nơi nhận:', '- Văn phòng;', '- Lưu: Đơn vị.'], 11],
  ])('of a page too short to tell its width: %s', (_, lines, count) => {
    expect(paragraphs(lines)).toHaveLength(count);
  });

  it.each([
    ['a weekday', ['Các phòng gửi lịch công tác tuần 42 về Văn phòng trước 15h00 thứ', 'Năm ngày 08/10, các khoa gửi lịch công tác tuần 43 trước 15h00 thứ', 'Hai ngày 12/10.'], 1],
    ['points that stand one to a line', ['1. Đối chiếu số dư tài khoản với Kho bạc trước ngày 09/01/2026.', '2. Nộp báo cáo tài chính năm 2025 chậm nhất ngày 31/3/2026.', '3. Khắc phục sai sót trong thời hạn 15 ngày kể từ ngày nhận.', '4. Cập nhật mã định danh trong vòng 48 giờ kể từ khi nhận.', '5. Tham dự tập huấn vào buổi chiều thứ Năm, ngày 15/01/2026.', '6. Kiểm kê tài sản công, hoàn thành trong 6 tháng đầu năm 2026.', 'Theo Thông tư đã dẫn, thời hạn chỉnh lý quyết toán kết thúc vào ngày 31/01 năm sau.', 'Số liệu lấy đến 31/12/2025.'], 8],
    ['those who are under another', ['Kính gửi: Ban Thường vụ các xã, phường đoàn và Đoàn trực thuộc', 'Ban Thường vụ Tỉnh đoàn đề nghị triển khai các nội dung như sau:'], 2],
    ['a colon that went to the next line', ['Thực hiện phân cấp quản lý cho xã, phường, trước mắt cần tập trung', ':', '- Cấp giấy phép xây dựng.'], 2],
    ['a committee from its front', ['- Phối hợp với Trưởng thôn xây dựng chương trình, gửi về Ủy ban', 'MTTQ xã chậm nhất ngày 20/10/2026.', '- Bố trí xe.'], 2],
    ['a week by its number', ['- Hoàn thiện hồ sơ hỗ trợ nhà ở, trình Thường trực trong tuần', '15.', '- Bố trí xe.'], 2],
  ])('of a page too short to tell its width: %s', (_, lines, count) => {
    expect(paragraphs(lines)).toHaveLength(count);
  });

  it.each([[66, 0], [70, 0], [74, 0], [78, 0], [70, 5], [78, 5]])('that has few lines and is broken at %i letters, its first lines set in by %i', (width, setIn) => {
    expect(paragraphs(NOTE.flatMap((paragraph) => brokenAt(paragraph, width, setIn)))).toEqual(NOTE);
  });
});

const NOTE = [
  '1. Phòng Kỹ thuật lập phương án thay thế tuyến ống đường Hoa Mận, trình Tổng Giám đốc trước ngày 20/7/2026 để kịp khởi công trong quý.',
  '2. Phòng Kinh doanh phối hợp Phòng Kế toán đối chiếu công nợ khách hàng lớn, báo cáo Ban Giám đốc và thông báo cho khách hàng trong tháng.',
  '3. Xí nghiệp Cấp nước số 2 rà soát các điểm rò rỉ trên mạng lưới, lập kế hoạch sửa chữa, báo cáo Phòng Kỹ thuật chậm nhất đến hết ngày 31/8/2026.',
  '4. Văn phòng bố trí xe.',
];

function brokenAt(paragraph: string, width: number, setIn: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const room = width - (lines.length === 0 ? setIn : 0);
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

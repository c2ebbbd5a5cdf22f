import type { Excerpt } from './letterheads.js';
import { decision, dispatch, issued, provinceNotice, unitNotice } from './letterheads.js';

/** What agencies send every week: what came in and is passed on, letters to units, meetings, schedules, reminders. */
export const EVERYDAY: readonly Excerpt[] = [
  {
    name: 'a letter that came in is passed on as work; the order of last time and the blame are none',
    text: issued({ agency: 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG', number: '2301/UBND-NC', date: 'ngày 11 tháng 5 năm 2026', title: 'V/v xử lý kiến nghị của cử tri\n\nKính gửi:\n- Sở Xây dựng;\n- Ủy ban nhân dân xã Bình Lãng' }, `
Ủy ban nhân dân tỉnh nhận được Văn bản số 91/HĐND-VP ngày 04/5/2026 của Thường trực HĐND tỉnh; trước đó đã yêu cầu hoàn thành xử lý trước ngày 20/4/2026, đến nay chưa có báo cáo. Về việc này, Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:
1. Phê bình Ủy ban nhân dân xã Bình Lãng chậm thực hiện chỉ đạo.
2. Giao Sở Xây dựng kiểm tra hiện trường cầu Bến Đá, báo cáo trước ngày 25/5/2026.
3. UBND xã Bình Lãng tăng cường tuyên truyền, vận động Nhân dân không lấn chiếm hành lang.`),
    tasks: [['Giao Sở Xây dựng … 25/5/2026', 'Sở Xây dựng'], ['UBND xã Bình Lãng … hành lang', 'UBND xã Bình Lãng']],
  },
  {
    name: 'what a reply explains is still no task',
    text: dispatch('Ông Trần Văn Bảy, xã Tân Mỹ', `
Sở Nội vụ nhận được đơn của ông đề ngày 25/5/2026. Sở Nội vụ trả lời như sau:
1. Ủy ban nhân dân cấp xã có trách nhiệm lập danh sách, gửi Sở Nội vụ thẩm định trong thời hạn 10 ngày làm việc.
2. Hồ sơ của ông đã được thẩm định; dự kiến chi trả trong quý III/2026.`),
    tasks: [],
  },
  {
    name: 'whose duties an article lists',
    text: decision(`
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ công tác tháo gỡ khó khăn cho các dự án.
Điều 2. Nhiệm vụ của Tổ công tác
1. Rà soát 47 dự án chậm tiến độ, báo cáo Chủ tịch UBND tỉnh trước ngày 15/5/2026.
2. Đề xuất hướng xử lý từng dự án trong quý III/2026.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký./.`),
    tasks: [['Rà soát 47 dự án … 15/5/2026', 'Tổ công tác'], ['Đề xuất … quý III/2026', 'Tổ công tác']],
  },
  {
    name: 'a closing formula that sets a day, and one that only says to obey',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận như sau:
1. Sở Tài chính rà soát tài sản công dôi dư.
Trên đây là kết luận của Chủ tịch UBND tỉnh, yêu cầu các sở, ngành triển khai thực hiện, báo cáo kết quả về Văn phòng UBND tỉnh trước ngày 25/9/2026./.`),
    tasks: [['Sở Tài chính … dôi dư', 'Sở Tài chính'], ['yêu cầu các sở, ngành … 25/9/2026', 'các sở, ngành']],
  },
  {
    name: 'a closing formula that only says to obey',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận như sau:
1. Sở Tài chính rà soát tài sản công dôi dư.
Trên đây là kết luận của Chủ tịch UBND tỉnh, yêu cầu các sở, ngành nghiêm túc triển khai thực hiện./.`),
    tasks: [['Sở Tài chính … dôi dư', 'Sở Tài chính']],
  },
  {
    name: 'who chairs the meeting is not who is told',
    text: provinceNotice(`
Ngày 17/3/2026, đồng chí Nguyễn Hữu Tuệ, Chủ tịch UBND tỉnh chủ trì phiên họp thường kỳ. Trên cơ sở ý kiến các thành viên, Chủ tịch UBND tỉnh thống nhất kết luận:
1. Kiểm soát chặt chẽ dịch tả lợn châu Phi, không để lây lan ra diện rộng.
2. Sở Tài chính rà soát tài sản công dôi dư.`),
    tasks: [['Kiểm soát chặt chẽ … diện rộng', ''], ['Sở Tài chính … dôi dư', 'Sở Tài chính']],
  },
  {
    name: 'a ministry asks the provinces; a clause for some of them; what to do when in doubt is a remark',
    text: dispatch('Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương', `
Thực hiện Kết luận số 210-KL/TW ngày 12/3/2026 của Ban Bí thư, Bộ Nội vụ đề nghị Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương:
1. Hoàn thành cập nhật dữ liệu công chức cấp xã trước ngày 31/5/2026. Trong quá trình thực hiện nếu có khó khăn, vướng mắc, liên hệ Vụ Chính quyền địa phương.
2. Đối với các tỉnh: Lam Hồng, Bạch Sơn, đề nghị báo cáo bổ sung việc giải quyết chế độ trước ngày 10/5/2026.
3. Đối với các sở chưa gửi số liệu, đề nghị rà soát, gửi trước ngày 12/5/2026.`, 'BỘ NỘI VỤ'),
    tasks: [
      ['Hoàn thành cập nhật … 31/5/2026', 'Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương'],
      ['Đối với các tỉnh … 10/5/2026', 'tỉnh Lam Hồng; tỉnh Bạch Sơn'],
      ['Đối với các sở … 12/5/2026', 'các sở'],
    ],
  },
  {
    name: 'who is helped is not who is asked',
    text: dispatch('Sở Y tế', `
Sở Nội vụ đề nghị Sở Y tế thực hiện các nội dung sau:
1. Đối với các hộ nghèo bị thiệt hại, đề nghị hỗ trợ kịp thời thuốc chữa bệnh.`),
    tasks: [['Đối với các hộ nghèo … chữa bệnh', 'Sở Y tế']],
  },
  {
    name: 'a hospital: departments by their letters, persons by name, figures of the week',
    text: unitNotice('SỞ Y TẾ LAM HỒNG\nBỆNH VIỆN ĐA KHOA BẾN ĐÁ', 'Kết luận của Giám đốc Bệnh viện tại buổi giao ban tuần 11', `
Giám đốc Bệnh viện kết luận như sau:
1. Đánh giá: Trong tuần, Bệnh viện khám 2.140 lượt; công suất giường 104%.
2. K. Dược chủ trì, phối hợp với P. TCKT và các khoa lâm sàng dự trù thuốc quý II.
3. Bà Lò Thị Mai (Trưởng P. Điều dưỡng) xây dựng kế hoạch tập huấn giao tiếp.
4. Các ông, bà Trưởng khoa: rà soát hồ sơ bệnh án.
5. Đề nghị Công đoàn, Đoàn Thanh niên tổ chức chương trình cho người bệnh nghèo.`),
    tasks: [
      ['K. Dược … quý II', 'K. Dược', 'P. TCKT; các khoa lâm sàng'],
      ['Bà Lò Thị Mai … giao tiếp', 'Bà Lò Thị Mai (Trưởng P. Điều dưỡng)'],
      ['rà soát hồ sơ bệnh án', 'Trưởng khoa'],
      ['Đề nghị Công đoàn … người bệnh nghèo', 'Công đoàn; Đoàn Thanh niên'],
    ],
  },
  {
    name: 'a schedule gives work out in brackets; a meeting is none, nor who takes part',
    text: `UBND XÃ BÌNH LÃNG

VĂN PHÒNG HĐND VÀ UBND

LỊCH CÔNG TÁC TUẦN 23
(Từ ngày 01/6/2026 đến ngày 05/6/2026)

Thứ Hai, ngày 01/6/2026

- 07h30: Giao ban lãnh đạo UBND xã. Thành phần: Chủ tịch, các Phó Chủ tịch (Phòng họp số 1).

- 14h00: Chủ tịch UBND xã tiếp công dân (Giao Phòng Văn hóa - Xã hội chuẩn bị nội dung).

- 16h00: Kiểm tra phòng cháy rừng (Ban Chỉ huy Quân sự xã chủ trì, phối hợp Hạt Kiểm lâm chuẩn bị phương tiện).
`,
    tasks: [['Giao Phòng Văn hóa - Xã hội … nội dung', 'Phòng Văn hóa - Xã hội'], ['Ban Chỉ huy Quân sự xã … phương tiện', 'Ban Chỉ huy Quân sự xã', 'Hạt Kiểm lâm']],
  },
  {
    name: 'an invitation: who chairs is no task, who prepares is',
    text: issued({ agency: 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG', number: '96/GM-UBND', date: 'ngày 09 tháng 4 năm 2026', title: 'GIẤY MỜI\nHọp nghe báo cáo phương án sắp xếp trụ sở' }, `
Thực hiện ý kiến của Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh trân trọng kính mời các đồng chí dự họp, cụ thể như sau:
1. Chủ trì: Đồng chí Phan Tiến Dũng, Phó Chủ tịch UBND tỉnh.
2. Thời gian: 14 giờ 00, thứ Tư, ngày 15/4/2026.
3. Chuẩn bị nội dung:
- Sở Tài chính chuẩn bị báo cáo tổng hợp, gửi Văn phòng UBND tỉnh trước 11 giờ ngày 14/4/2026.`),
    tasks: [['Sở Tài chính … 14/4/2026', 'Sở Tài chính']],
  },
  {
    name: 'the week on the wall of a school: a title with its week, lines to each, no number and no day',
    text: `TRƯỜNG TIỂU HỌC HÒA SƠN
THÔNG BÁO CÔNG TÁC TUẦN 9 (từ 03/11 đến 07/11/2025)

Đ/c Vân (PHT): Duyệt kế hoạch bài dạy khối 3 - xong thứ Tư.
Các tổ trưởng chuyên môn: nộp minh chứng về đ/c Vân trước 16h thứ Năm.
Kế toán: đối chiếu các khoản thu, báo cáo Hiệu trưởng ngày 07/11.

HIỆU TRƯỞNG
Mai Thị Hiền`,
    tasks: [['Đ/c Vân (PHT): Duyệt … thứ Tư', 'Đ/c Vân'], ['Các tổ trưởng chuyên môn: nộp … thứ Năm', 'Các tổ trưởng chuyên môn'], ['Kế toán: đối chiếu … 07/11', 'Kế toán']],
  },
  {
    name: 'a slip that hands out one task in labelled lines',
    text: `SỞ NỘI VỤ LAM HỒNG
VĂN PHÒNG SỞ
Số: 31/PGV-VP
PHIẾU GIAO VIỆC

Ngày giao: 16/3/2026
Căn cứ Công văn số 702/UBND-NC ngày 12/3/2026 của UBND tỉnh

Nội dung công việc: Tổng hợp ý kiến các phòng; dự thảo văn bản góp ý trình Giám đốc Sở ký.
Đơn vị chủ trì: Phòng Công chức, viên chức
Đơn vị phối hợp: Phòng Xây dựng chính quyền
Thời hạn hoàn thành: 23/3/2026`,
    tasks: [['Nội dung công việc: Tổng hợp … Giám đốc Sở ký', 'Phòng Công chức, viên chức', 'Phòng Xây dựng chính quyền']],
  },
  {
    name: 'those who hold a post in the hamlets, parties of a contract, communes where something is',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận như sau:
1. Các đồng chí Trưởng thôn:
- Thông báo trên loa đến từng hộ lịch tiêm phòng.
2. Thú y viên các thôn Đông, Đoài: trực tiếp tiêm phòng từ ngày 11/5 đến ngày 20/5/2026.
3. Tư vấn thiết kế xử lý thay đổi địa chất trụ T5, phát hành bản vẽ trước 30/5.
4. UBND các xã, phường nơi đặt điểm thi
a) Tạm dừng các công trình gây tiếng ồn.
5. Chủ tịch UBND các xã, phường có rừng ra lệnh cấm đốt nương.
6. Ban Tổ chức tự giải thể sau khi hoàn thành nhiệm vụ.
7. Giao ban tiếp theo: 8h00 ngày 03/6/2026.`),
    tasks: [['Thông báo trên loa … tiêm phòng', 'Trưởng thôn'], ['trực tiếp tiêm phòng … 20/5/2026', 'Thú y viên các thôn Đông, Đoài'], ['Tư vấn thiết kế … 30/5', 'Tư vấn thiết kế'], ['Tạm dừng … tiếng ồn', 'UBND các xã, phường nơi đặt điểm thi'], ['Chủ tịch UBND các xã, phường … đốt nương', 'Chủ tịch UBND các xã, phường có rừng']],
  },
  {
    name: 'whose an order is, in brackets or behind "giao" at its end',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận như sau:
1. Hoàn thiện, trình UBND tỉnh Đề án thương mại biên giới trước ngày 10/6/2026 (Sở Công Thương).
2. Báo cáo kết quả quý I về cụm công nghiệp: hạn 05/6/2026; giao Văn phòng UBND tỉnh.
3. Sở Y tế gửi danh sách về Sở Nội vụ (Phòng Công chức) trước ngày 12/6/2026.`),
    tasks: [['Hoàn thiện … (Sở Công Thương)', 'Sở Công Thương'], ['Báo cáo kết quả … giao Văn phòng UBND tỉnh', 'Văn phòng UBND tỉnh'], ['Sở Y tế gửi … 12/6/2026', 'Sở Y tế']],
  },
  {
    name: 'a newspaper tells what somebody asked for',
    text: `# Khẩn trương khắc phục hậu quả mưa lũ

(LHO) - Sáng 22/9, Chủ tịch UBND tỉnh đã đến kiểm tra tại xã Bình Nguyên. Đồng chí yêu cầu chính quyền xã không để người dân nào bị đói; đề nghị các ngành chung tay hỗ trợ bà con ổn định cuộc sống trước ngày 25/9.

Tin, ảnh: Minh Châu`,
    tasks: [],
  },
  {
    name: 'a person with a title is told by any verb; who watches over an order is none',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận như sau:
1. Đồng chí Hoa - Tổng phụ trách: tập đội nghi thức, trống.
2. Văn phòng UBND tỉnh hoàn tất quyết toán (xong trước 20/7), mời kiểm toán; đ/c Phó Chánh Văn phòng Nam chỉ đạo.`),
    tasks: [['tập đội nghi thức, trống', 'Đồng chí Hoa - Tổng phụ trách'], ['Văn phòng UBND tỉnh … Nam chỉ đạo', 'Văn phòng UBND tỉnh']],
  },
];

import type { Excerpt } from './letterheads.js';
import { governmentNotice, provinceNotice, unitNotice } from './letterheads.js';

/** Notices of conclusions: of the Government Office, of a province, of departments and units. */
export const CONCLUSIONS: readonly Excerpt[] = [
  {
    name: 'points led by a unit, each point one task',
    text: provinceNotice(`
Sau khi nghe báo cáo và ý kiến của các đại biểu dự họp, Chủ tịch UBND tỉnh kết luận như sau:
1. Về công tác giải phóng mặt bằng tuyến đường ven biển:
- Giao UBND xã Vĩnh Lạc chủ trì, phối hợp với Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh hoàn thành kiểm đếm tài sản trên đất trước ngày 15/4/2026.
- Sở Nông nghiệp và Môi trường hướng dẫn UBND xã Vĩnh Lạc xác định giá đất cụ thể; hoàn thành trong tháng 4/2026.
2. Về chuẩn bị năm học mới: Giao Sở Giáo dục và Đào tạo rà soát số lượng giáo viên còn thiếu theo từng cấp học, báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 30/5/2026.
3. Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Thông báo này.
Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.`),
    tasks: [
      ['Giao UBND xã Vĩnh Lạc … 15/4/2026', 'UBND xã Vĩnh Lạc', 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh'],
      ['Sở Nông nghiệp và Môi trường hướng dẫn … 4/2026', 'Sở Nông nghiệp và Môi trường'],
      ['Giao Sở Giáo dục và Đào tạo … 30/5/2026', 'Sở Giáo dục và Đào tạo'],
      ['Văn phòng UBND tỉnh theo dõi … Thông báo này', 'Văn phòng UBND tỉnh'],
    ],
  },
  {
    name: 'unit in the heading, tasks below without subject',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận, chỉ đạo như sau:
1. Giao Sở Xây dựng
- Chủ trì, phối hợp với Sở Tài chính, Công an tỉnh và UBND các phường rà soát toàn bộ nhà chung cư cũ.
- Tham mưu UBND tỉnh ban hành kế hoạch cải tạo, trình trước ngày 30/6/2026.
2. Giao Sở Tài chính
Cân đối, bố trí kinh phí thực hiện nhiệm vụ nêu tại mục 1 trong quý II/2026.
3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh
Tuyên truyền, vận động Nhân dân đồng thuận với chủ trương di dời.`),
    tasks: [
      ['Chủ trì, phối hợp với Sở Tài chính … nhà chung cư cũ', 'Sở Xây dựng', 'Sở Tài chính; Công an tỉnh; UBND các phường'],
      ['Tham mưu UBND tỉnh … 30/6/2026', 'Sở Xây dựng'],
      ['Cân đối … quý II/2026', 'Sở Tài chính'],
      ['Tuyên truyền … di dời', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    ],
  },
  {
    name: 'assessment first, then orders',
    text: provinceNotice(`
I. ĐÁNH GIÁ KẾT QUẢ
1. Trong quý I, các sở, ngành đã chủ động phối hợp với các địa phương triển khai đồng bộ các nhiệm vụ, giải ngân đạt 18,2% kế hoạch.
2. Tuy nhiên, một số đơn vị còn chậm báo cáo; Ban Quản lý Khu kinh tế tỉnh chưa hoàn thành hồ sơ quy hoạch phân khu.
II. NHIỆM VỤ TRONG THỜI GIAN TỚI
1. Các sở, ban, ngành, UBND các xã, phường tập trung đẩy nhanh tiến độ giải ngân vốn đầu tư công, phấn đấu đến hết quý II đạt trên 50%.
2. Ban Quản lý Khu kinh tế tỉnh khẩn trương hoàn thành hồ sơ quy hoạch phân khu, trình thẩm định trước ngày 20/4/2026; kiểm điểm trách nhiệm cá nhân để chậm trễ.
3. Sở Tài chính tổng hợp tình hình giải ngân của từng chủ đầu tư, định kỳ hằng tuần báo cáo Chủ tịch UBND tỉnh.`),
    tasks: [
      ['Các sở, ban, ngành … 50%', 'Các sở, ban, ngành; UBND các xã, phường'],
      ['Ban Quản lý Khu kinh tế tỉnh khẩn trương … chậm trễ', 'Ban Quản lý Khu kinh tế tỉnh'],
      ['Sở Tài chính tổng hợp … Chủ tịch UBND tỉnh', 'Sở Tài chính'],
    ],
  },
  {
    name: 'two sentences, two leads in one paragraph',
    text: governmentNotice(`
Phó Thủ tướng Chính phủ kết luận như sau:
1. Về dự án đường dây 500 kV: Bộ Công Thương khẩn trương thẩm định thiết kế kỹ thuật, hoàn thành trước ngày 31 tháng 5 năm 2026. Tập đoàn Điện lực Việt Nam chuẩn bị đầy đủ nguồn lực để khởi công trong tháng 7 năm 2026.
2. Về vật liệu đắp nền: Ủy ban nhân dân các tỉnh Gia Lai, Đắk Lắk rà soát, cấp phép các mỏ vật liệu theo cơ chế đặc thù.
Văn phòng Chính phủ thông báo để các bộ, cơ quan, địa phương biết, thực hiện.`),
    tasks: [
      ['Về dự án đường dây 500 kV: Bộ Công Thương … 5 năm 2026', 'Bộ Công Thương'],
      ['Tập đoàn Điện lực Việt Nam chuẩn bị … 7 năm 2026', 'Tập đoàn Điện lực Việt Nam'],
      ['Về vật liệu đắp nền: Ủy ban nhân dân các tỉnh … đặc thù', 'Ủy ban nhân dân tỉnh Gia Lai; Ủy ban nhân dân tỉnh Đắk Lắk'],
    ],
  },
  {
    name: 'numbers packed in a paragraph are tasks of the unit before them',
    text: governmentNotice(`
Trên cơ sở ý kiến của các đại biểu, Phó Thủ tướng Chính phủ yêu cầu:
1. Bộ Khoa học và Công nghệ: (1) trình Chính phủ Nghị định về trí tuệ nhân tạo trong tháng 6 năm 2026; (2) chủ trì, phối hợp với Bộ Công an xây dựng khung kiến trúc dữ liệu, hoàn thành trước ngày 15 tháng 7 năm 2026; (3) hướng dẫn các địa phương triển khai.
2. Bộ Tài chính bố trí kinh phí cho các nhiệm vụ trên, trong đó lưu ý: (i) bảo đảm đúng quy định; (ii) không trùng lặp; (iii) công khai kết quả phân bổ.`),
    tasks: [
      ['trình Chính phủ Nghị định … 6 năm 2026', 'Bộ Khoa học và Công nghệ'],
      ['chủ trì, phối hợp với Bộ Công an … 7 năm 2026', 'Bộ Khoa học và Công nghệ', 'Bộ Công an'],
      ['hướng dẫn các địa phương triển khai', 'Bộ Khoa học và Công nghệ'],
      ['Bộ Tài chính bố trí … phân bổ', 'Bộ Tài chính'],
    ],
  },
  {
    name: 'a long list of leads with groups to expand',
    text: governmentNotice(`
Ý kiến kết luận như sau:
a) Các Bộ: Công an, Quốc phòng, Tài chính, Nông nghiệp và Môi trường; Ngân hàng Nhà nước Việt Nam; Ủy ban nhân dân các tỉnh Lào Cai, Sơn La rà soát nhu cầu vốn, gửi Bộ Xây dựng trước ngày 25 tháng 5 năm 2026 để tổng hợp.
b) Giao Bộ Xây dựng làm đầu mối tổng hợp, báo cáo Thủ tướng Chính phủ trong tháng 6 năm 2026.`),
    tasks: [
      ['Các Bộ: Công an … để tổng hợp', 'Bộ Công an; Bộ Quốc phòng; Bộ Tài chính; Bộ Nông nghiệp và Môi trường; Ngân hàng Nhà nước Việt Nam; Ủy ban nhân dân tỉnh Lào Cai; Ủy ban nhân dân tỉnh Sơn La'],
      ['Giao Bộ Xây dựng … 6 năm 2026', 'Bộ Xây dựng'],
    ],
  },
  {
    name: 'persons with offices as leads',
    text: governmentNotice(`
Thủ tướng Chính phủ kết luận:
1. Giao Phó Thủ tướng Chính phủ Lê Văn Minh trực tiếp chỉ đạo, tháo gỡ vướng mắc về giá đất.
2. Bộ trưởng Bộ Xây dựng, Chủ tịch Ủy ban nhân dân tỉnh Lam Hồng chịu trách nhiệm rà soát, thay thế các nhà thầu yếu kém, báo cáo kết quả trước ngày 20 tháng 6 năm 2026.
3. Đồng chí Chủ tịch UBND tỉnh Lam Hồng trực tiếp đối thoại với các hộ dân chưa bàn giao mặt bằng.`),
    tasks: [
      ['Giao Phó Thủ tướng Chính phủ Lê Văn Minh … giá đất', 'Phó Thủ tướng Chính phủ Lê Văn Minh'],
      ['Bộ trưởng Bộ Xây dựng … 6 năm 2026', 'Bộ trưởng Bộ Xây dựng; Chủ tịch Ủy ban nhân dân tỉnh Lam Hồng'],
      ['Đồng chí Chủ tịch UBND tỉnh Lam Hồng … mặt bằng', 'Chủ tịch UBND tỉnh Lam Hồng'],
    ],
  },
  {
    name: 'topical headings and named addressees below them',
    text: provinceNotice(`
Phó Chủ tịch UBND tỉnh kết luận một số nội dung:
1. Về tiến độ lập quy hoạch
a) Thống nhất với đề xuất của Sở Xây dựng về phạm vi ranh giới lập quy hoạch.
b) Giao Sở Xây dựng tiếp thu ý kiến các thành viên, hoàn thiện nhiệm vụ quy hoạch.
2. Về kiến nghị của Công ty Cổ phần Khoáng sản Lam Hồng
Giao Sở Nông nghiệp và Môi trường chủ trì phối hợp Thuế tỉnh, UBND xã Thạch Bình kiểm tra thực địa; đề xuất hướng xử lý trước ngày 05/4/2026.`),
    tasks: [
      ['Giao Sở Xây dựng tiếp thu … nhiệm vụ quy hoạch', 'Sở Xây dựng'],
      ['Giao Sở Nông nghiệp và Môi trường … 05/4/2026', 'Sở Nông nghiệp và Môi trường', 'Thuế tỉnh; UBND xã Thạch Bình'],
    ],
  },
  {
    name: 'names with và and commas inside, several coordinators',
    text: provinceNotice(`
Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:
1. Giao Ban Quản lý Khu kinh tế Hòn Nồm và các khu công nghiệp tỉnh chủ trì, phối hợp với Trung tâm Ứng dụng, Chuyển giao công nghệ và Đổi mới sáng tạo, Sở Văn hóa, Thể thao và Du lịch, Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh tổ chức hội nghị xúc tiến đầu tư.
2. Giao các Sở: Nội vụ, Giáo dục và Đào tạo, Văn hóa, Thể thao và Du lịch và UBND xã Thạch Bình góp ý dự thảo trước ngày 10/4/2026.`),
    tasks: [
      ['Giao Ban Quản lý Khu kinh tế Hòn Nồm … xúc tiến đầu tư', 'Ban Quản lý Khu kinh tế Hòn Nồm và các khu công nghiệp tỉnh', 'Trung tâm Ứng dụng, Chuyển giao công nghệ và Đổi mới sáng tạo; Sở Văn hóa, Thể thao và Du lịch; Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh'],
      ['Giao các Sở: Nội vụ … 10/4/2026', 'Sở Nội vụ; Sở Giáo dục và Đào tạo; Sở Văn hóa, Thể thao và Du lịch; UBND xã Thạch Bình'],
    ],
  },
  {
    name: 'a department to its rooms: headings, anaphora, ellipsis',
    text: unitNotice('UBND TỈNH LAM HỒNG\nSỞ CÔNG THƯƠNG', 'Kết luận của Giám đốc Sở tại Hội nghị giao ban tháng 3 năm 2026', `
Giám đốc Sở kết luận, giao nhiệm vụ cho các phòng, đơn vị như sau:
1. Văn phòng Sở:
- Tổng hợp lịch công tác tuần, gửi các phòng trước 16 giờ thứ Sáu hằng tuần.
- Phối hợp với Phòng Kế hoạch - Tài chính mua sắm máy chủ theo dự toán được duyệt.
2. Phòng Quản lý Năng lượng: Phòng chủ trì tham mưu Kế hoạch tiết kiệm điện, trình Lãnh đạo Sở trước ngày 20/3/2026. Đồng thời phối hợp với Trung tâm Khuyến công và Xúc tiến thương mại tuyên truyền đến doanh nghiệp.
3. Trung tâm Khuyến công và Xúc tiến thương mại:
Đơn vị khẩn trương nghiệm thu các đề án khuyến công năm 2025.`),
    tasks: [
      ['Tổng hợp lịch công tác … hằng tuần', 'Văn phòng Sở'],
      ['Phối hợp với Phòng Kế hoạch - Tài chính … được duyệt', 'Văn phòng Sở', 'Phòng Kế hoạch - Tài chính'],
      ['Phòng chủ trì tham mưu … doanh nghiệp', 'Phòng Quản lý Năng lượng', 'Trung tâm Khuyến công và Xúc tiến thương mại'],
      ['Đơn vị khẩn trương … 2025', 'Trung tâm Khuyến công và Xúc tiến thương mại'],
    ],
  },
  {
    name: 'a hospital with abbreviated units',
    text: unitNotice('SỞ Y TẾ LAM HỒNG\nBỆNH VIỆN ĐA KHOA TỈNH', 'Kết luận của Giám đốc Bệnh viện tại buổi giao ban tuần 10', `
Giám đốc Bệnh viện kết luận:
1. P.TCCB rà soát danh sách bác sĩ đến hạn nâng lương, trình trước ngày 15/3/2026.
2. P.KHTH phối hợp P.Điều dưỡng xây dựng lịch trực cấp cứu quý II/2026.
3. Khoa Dược chủ trì, phối hợp với Khoa Kiểm soát nhiễm khuẩn kiểm kê vật tư tiêu hao.
4. Các khoa, phòng nộp báo cáo thi đua về P.TCCB trước ngày 20/3/2026.
5. Khen ngợi Khoa Cấp cứu đã xử trí kịp thời vụ ngộ độc ngày 02/3/2026.`),
    tasks: [
      ['P.TCCB rà soát … 15/3/2026', 'P.TCCB'],
      ['P.KHTH phối hợp … quý II/2026', 'P.KHTH', 'P.Điều dưỡng'],
      ['Khoa Dược chủ trì … tiêu hao', 'Khoa Dược', 'Khoa Kiểm soát nhiễm khuẩn'],
      ['Các khoa, phòng nộp … 20/3/2026', 'Các khoa, phòng'],
    ],
  },
  {
    name: 'a commune at its weekly meeting',
    text: unitNotice('ỦY BAN NHÂN DÂN\nXÃ THẠCH BÌNH', 'Kết luận của Chủ tịch UBND xã tại cuộc họp giao ban tuần 11', `
Chủ tịch UBND xã kết luận như sau:
1. Giao Phòng Kinh tế tham mưu kế hoạch sản xuất vụ Hè Thu, xong trước ngày 25/3/2026.
2. Giao Công an xã chủ trì, phối hợp Ban Chỉ huy Quân sự xã tuần tra, kiểm soát các tuyến đường thôn.
3. Trạm Y tế xã, các trường học trên địa bàn tổ chức tổng vệ sinh môi trường vào chiều thứ Sáu.
4. Trưởng các thôn: Đông Hải, Tây Hải, Nam Sơn vận động Nhân dân hiến đất làm đường.
5. Đ/c Hòa - PCT.UBND xã chỉ đạo xử lý dứt điểm đơn của hộ ông Bảy.`),
    tasks: [
      ['Giao Phòng Kinh tế … 25/3/2026', 'Phòng Kinh tế'],
      ['Giao Công an xã … đường thôn', 'Công an xã', 'Ban Chỉ huy Quân sự xã'],
      ['Trạm Y tế xã … thứ Sáu', 'Trạm Y tế xã; các trường học trên địa bàn'],
      ['Trưởng các thôn … làm đường', 'Trưởng thôn Đông Hải; Trưởng thôn Tây Hải; Trưởng thôn Nam Sơn'],
      ['Đ/c Hòa … ông Bảy', 'Đ/c Hòa - PCT.UBND xã'],
    ],
  },
  {
    name: 'enterprises, Front, unions, armed forces',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận:
1. Công ty Điện lực Lam Hồng khẩn trương khắc phục sự cố lưới điện, cấp điện trở lại cho xã Vĩnh Lạc trước ngày 22/3/2026.
2. Đề nghị Liên đoàn Lao động tỉnh, Tỉnh đoàn, Hội Liên hiệp Phụ nữ tỉnh huy động đoàn viên, hội viên tham gia khắc phục hậu quả.
3. Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh duy trì lực lượng trực cứu nạn.
4. Báo và Phát thanh, Truyền hình Lam Hồng tăng thời lượng đưa tin cảnh báo.
5. Kho bạc Nhà nước khu vực XI bảo đảm thanh toán kịp thời.`),
    tasks: [
      ['Công ty Điện lực Lam Hồng khẩn trương … 22/3/2026', 'Công ty Điện lực Lam Hồng'],
      ['Đề nghị Liên đoàn Lao động tỉnh … hậu quả', 'Liên đoàn Lao động tỉnh; Tỉnh đoàn; Hội Liên hiệp Phụ nữ tỉnh'],
      ['Bộ Chỉ huy Quân sự tỉnh … cứu nạn', 'Bộ Chỉ huy Quân sự tỉnh; Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
      ['Báo và Phát thanh … cảnh báo', 'Báo và Phát thanh, Truyền hình Lam Hồng'],
      ['Kho bạc Nhà nước khu vực XI … kịp thời', 'Kho bạc Nhà nước khu vực XI'],
    ],
  },
  {
    name: 'answers to requests of a province',
    text: governmentNotice(`
Phó Thủ tướng Chính phủ kết luận:
I. VỀ KẾT QUẢ ĐẠT ĐƯỢC
Thời gian qua, tỉnh Lam Hồng đã nỗ lực thực hiện các nhiệm vụ, tăng trưởng đạt 8,4%.
II. MỘT SỐ NHIỆM VỤ TRONG THỜI GIAN TỚI
1. Tập trung hoàn thiện quy hoạch tỉnh thời kỳ 2021 - 2030 sau sắp xếp, trình phê duyệt trong quý III năm 2026.
2. Rà soát, bố trí đủ cán bộ chuyên môn cho cấp xã.
III. VỀ CÁC KIẾN NGHỊ CỦA TỈNH
1. Về bổ sung vốn cho hồ chứa nước Khe Thờ: Giao Bộ Tài chính chủ trì, phối hợp với Bộ Nông nghiệp và Môi trường xem xét, xử lý theo quy định.
2. Về nâng cấp Quốc lộ 8C: Đồng ý về chủ trương; UBND tỉnh Lam Hồng phối hợp chặt chẽ với Bộ Xây dựng hoàn thiện hồ sơ.`, 'Kết luận của Phó Thủ tướng Chính phủ Lê Văn Minh tại buổi làm việc với lãnh đạo tỉnh Lam Hồng'),
    tasks: [
      ['Tập trung hoàn thiện quy hoạch … 2026', 'tỉnh Lam Hồng'],
      ['Rà soát, bố trí … cấp xã', 'tỉnh Lam Hồng'],
      ['Giao Bộ Tài chính … theo quy định', 'Bộ Tài chính', 'Bộ Nông nghiệp và Môi trường'],
      ['UBND tỉnh Lam Hồng phối hợp … hồ sơ', 'UBND tỉnh Lam Hồng', 'Bộ Xây dựng'],
    ],
  },
  {
    name: 'a Party standing committee',
    text: unitNotice('TỈNH ỦY LAM HỒNG', 'Kết luận của Ban Thường vụ Tỉnh ủy về công tác chuẩn bị tổng kết nhiệm kỳ', `
Ban Thường vụ Tỉnh ủy kết luận như sau:
1. Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Ủy ban Kiểm tra Tỉnh ủy, Văn phòng Tỉnh ủy tham mưu kế hoạch kiểm điểm tập thể, cá nhân; trình Ban Thường vụ Tỉnh ủy trước ngày 30/4/2026.
2. Đảng ủy UBND tỉnh lãnh đạo, chỉ đạo rà soát các chỉ tiêu khó đạt, có giải pháp cụ thể.
3. Các đảng ủy xã, phường xây dựng kế hoạch thực hiện Kết luận này.
4. Giao đồng chí Phó Bí thư Thường trực Tỉnh ủy trực tiếp chỉ đạo việc sắp xếp cán bộ.
5. Đồng ý với chủ trương tổ chức lễ kỷ niệm 70 năm ngày truyền thống.`),
    tasks: [
      ['Ban Tổ chức Tỉnh ủy chủ trì … 30/4/2026', 'Ban Tổ chức Tỉnh ủy', 'Ủy ban Kiểm tra Tỉnh ủy; Văn phòng Tỉnh ủy'],
      ['Đảng ủy UBND tỉnh lãnh đạo … cụ thể', 'Đảng ủy UBND tỉnh'],
      ['Các đảng ủy xã, phường xây dựng … Kết luận này', 'Các đảng ủy xã, phường'],
      ['Giao đồng chí Phó Bí thư Thường trực Tỉnh ủy … cán bộ', 'Phó Bí thư Thường trực Tỉnh ủy'],
    ],
  },
  {
    name: 'abbreviated departments and chair of a commune',
    text: provinceNotice(`
Phó Chủ tịch UBND tỉnh có ý kiến kết luận như sau:
- Giao Sở TNMT chủ trì, phối hợp với Sở KHĐT, Sở GTVT, VP UBND tỉnh và UBND TP Lam Sơn rà soát quỹ đất hai bên đường.
- Chủ tịch UBND xã Vĩnh Lạc tổ chức đối thoại với các hộ dân trong tháng 4/2026.
- TTYT khu vực Thạch Bình, BVĐK tỉnh chuẩn bị thuốc, vật tư phòng dịch.
- Giao Thường trực Ban Chỉ đạo 389 tỉnh làm đầu mối, kết hợp các ngành chức năng kiểm tra thị trường.`),
    tasks: [
      ['Giao Sở TNMT … hai bên đường', 'Sở Tài nguyên và Môi trường', 'Sở Kế hoạch và Đầu tư; Sở Giao thông vận tải; VP UBND tỉnh; UBND TP Lam Sơn'],
      ['Chủ tịch UBND xã Vĩnh Lạc … 4/2026', 'Chủ tịch UBND xã Vĩnh Lạc'],
      ['TTYT khu vực Thạch Bình … phòng dịch', 'TTYT khu vực Thạch Bình; BVĐK tỉnh'],
      ['Giao Thường trực Ban Chỉ đạo 389 tỉnh … thị trường', 'Thường trực Ban Chỉ đạo 389 tỉnh', 'các ngành chức năng'],
    ],
  },
];

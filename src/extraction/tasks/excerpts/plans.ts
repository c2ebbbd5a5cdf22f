import type { Excerpt } from './letterheads.js';
import { dispatch, issued, plan, provinceNotice, unitNotice } from './letterheads.js';

/** Plans, programmes, reports with plans in them, and other genres. */
export const PLANS: readonly Excerpt[] = [
  {
    name: 'labelled lines below each point',
    text: plan(`
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức của cán bộ, công chức về chuyển đổi số.
2. Việc triển khai phải đồng bộ, tiết kiệm, hiệu quả.
II. NHIỆM VỤ, GIẢI PHÁP
1. Xây dựng Cổng dữ liệu mở của tỉnh
- Đơn vị chủ trì: Sở Khoa học và Công nghệ.
- Đơn vị phối hợp: Các sở, ban, ngành tỉnh; UBND các xã, phường.
- Thời gian hoàn thành: Quý III/2026.
2. Tổ chức tập huấn kỹ năng số cho cán bộ cấp xã
- Cơ quan chủ trì: Sở Nội vụ.
- Cơ quan phối hợp: Sở Khoa học và Công nghệ, Trường Chính trị tỉnh.
- Thời gian thực hiện: Tháng 5, tháng 6/2026.`),
    tasks: [
      ['Xây dựng Cổng dữ liệu mở của tỉnh …', 'Sở Khoa học và Công nghệ', 'Các sở, ban, ngành tỉnh; UBND các xã, phường'],
      ['Tổ chức tập huấn kỹ năng số …', 'Sở Nội vụ', 'Sở Khoa học và Công nghệ; Trường Chính trị tỉnh'],
    ],
  },
  {
    name: 'a section that organises the execution',
    text: plan(`
I. MỤC TIÊU
Phấn đấu đến hết năm 2026, 80% hồ sơ được giải quyết trực tuyến.
III. TỔ CHỨC THỰC HIỆN
1. Sở Khoa học và Công nghệ: Là cơ quan thường trực, chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, theo dõi, đôn đốc việc thực hiện Kế hoạch; báo cáo UBND tỉnh trước ngày 10/12/2026.
2. Sở Tài chính: Tham mưu UBND tỉnh bố trí kinh phí thực hiện Kế hoạch.
3. Các sở, ban, ngành; UBND các xã, phường
- Căn cứ chức năng, nhiệm vụ, xây dựng kế hoạch cụ thể của đơn vị, gửi Sở Khoa học và Công nghệ trước ngày 28/02/2026.
- Bố trí cán bộ làm đầu mối.
4. Đề nghị Tỉnh đoàn Lam Hồng huy động thanh niên tham gia tổ công nghệ số cộng đồng.
Trên đây là Kế hoạch triển khai chuyển đổi số năm 2026. Yêu cầu các đơn vị nghiêm túc thực hiện./.`),
    tasks: [
      ['Là cơ quan thường trực … 10/12/2026', 'Sở Khoa học và Công nghệ', 'các cơ quan liên quan'],
      ['Tham mưu UBND tỉnh bố trí … Kế hoạch', 'Sở Tài chính'],
      ['Căn cứ chức năng … 28/02/2026', 'Các sở, ban, ngành; UBND các xã, phường'],
      ['Bố trí cán bộ làm đầu mối', 'Các sở, ban, ngành; UBND các xã, phường'],
      ['Đề nghị Tỉnh đoàn Lam Hồng … cộng đồng', 'Tỉnh đoàn Lam Hồng'],
    ],
  },
  {
    name: 'a ministry: action programme with units in brackets',
    text: issued({ agency: 'BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH', number: '1120/CTr-BVHTTDL', date: 'ngày 05 tháng 02 năm 2026', title: 'CHƯƠNG TRÌNH HÀNH ĐỘNG\nTriển khai Nghị quyết số 80-NQ/TW' }, `
II. NHIỆM VỤ CỤ THỂ
1. Cục Di sản văn hóa chủ trì, phối hợp với Vụ Pháp chế, Văn phòng Bộ xây dựng Nghị định về quản lý di tích; trình Bộ trưởng trong quý III/2026.
2. Vụ Kế hoạch, Tài chính tham mưu phân bổ kinh phí cho các đơn vị trước ngày 31/3/2026.
3. Thủ trưởng các đơn vị thuộc, trực thuộc Bộ xây dựng kế hoạch của đơn vị.
4. Sở Văn hóa, Thể thao và Du lịch các tỉnh, thành phố căn cứ Chương trình này tham mưu UBND tỉnh, thành phố kế hoạch triển khai.`),
    tasks: [
      ['Cục Di sản văn hóa chủ trì … quý III/2026', 'Cục Di sản văn hóa', 'Vụ Pháp chế; Văn phòng Bộ'],
      ['Vụ Kế hoạch, Tài chính tham mưu … 31/3/2026', 'Vụ Kế hoạch, Tài chính'],
      ['Thủ trưởng các đơn vị … của đơn vị', 'Thủ trưởng các đơn vị thuộc, trực thuộc Bộ'],
      ['Sở Văn hóa, Thể thao và Du lịch các tỉnh … triển khai', 'Sở Văn hóa, Thể thao và Du lịch các tỉnh, thành phố'],
    ],
  },
  {
    name: 'a school plan',
    text: issued({ agency: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO LAM HỒNG\nTRƯỜNG THPT VĨNH LẠC', number: '18/KH-THPTVL', date: 'ngày 03 tháng 3 năm 2026', title: 'KẾ HOẠCH\nTổ chức Ngày hội STEM năm học 2025 - 2026' }, `
III. PHÂN CÔNG NHIỆM VỤ
1. Ban Giám hiệu chỉ đạo chung, phê duyệt kịch bản.
2. Tổ Toán - Tin: chủ trì xây dựng thể lệ cuộc thi, gửi các lớp trước ngày 10/3/2026.
3. Đoàn Thanh niên phối hợp với giáo viên chủ nhiệm tổ chức các gian trưng bày.
4. Tổ Văn phòng: chuẩn bị âm thanh, bàn ghế, nước uống.
5. Giáo viên chủ nhiệm các lớp: thông báo kế hoạch đến phụ huynh, học sinh.`),
    tasks: [
      ['Ban Giám hiệu chỉ đạo chung … kịch bản', 'Ban Giám hiệu'],
      ['chủ trì xây dựng thể lệ … 10/3/2026', 'Tổ Toán - Tin'],
      ['Đoàn Thanh niên phối hợp … trưng bày', 'Đoàn Thanh niên', 'giáo viên chủ nhiệm'],
      ['chuẩn bị âm thanh … nước uống', 'Tổ Văn phòng'],
      ['thông báo kế hoạch … học sinh', 'Giáo viên chủ nhiệm các lớp'],
    ],
  },
  {
    name: 'a monthly report: results, then the plan',
    text: issued({ agency: 'UBND TỈNH LAM HỒNG\nSỞ DU LỊCH', number: '61/BC-SDL', date: 'ngày 27 tháng 3 năm 2026', title: 'BÁO CÁO\nKết quả công tác tháng 3 và nhiệm vụ trọng tâm tháng 4 năm 2026' }, `
I. KẾT QUẢ CÔNG TÁC THÁNG 3
1. Tham mưu UBND tỉnh ban hành Kế hoạch số 77/KH-UBND ngày 10/3/2026.
2. Phối hợp với Công an tỉnh kiểm tra 12 cơ sở lưu trú.
II. NHIỆM VỤ TRỌNG TÂM THÁNG 4
1. Tham mưu UBND tỉnh tổ chức Lễ khai trương mùa du lịch biển.
2. Phối hợp với Sở Công Thương tổ chức Hội chợ OCOP.
III. ĐỀ XUẤT, KIẾN NGHỊ
Đề nghị UBND tỉnh xem xét, bổ sung kinh phí xúc tiến du lịch năm 2026.`),
    tasks: [
      ['Tham mưu UBND tỉnh tổ chức … du lịch biển', 'Sở Du lịch tỉnh Lam Hồng'],
      ['Phối hợp với Sở Công Thương … OCOP', 'Sở Du lịch tỉnh Lam Hồng', 'Sở Công Thương'],
    ],
  },
  {
    name: 'quarterly meeting: leaders in charge and departments',
    text: unitNotice('UBND TỈNH LAM HỒNG\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Kết luận giao ban quý I năm 2026', `
Giám đốc Sở kết luận giao ban như sau:
1. Chi cục Kiểm lâm
1.1. Chủ động phương án phòng cháy, chữa cháy rừng mùa khô; trực 24/24 giờ.
1.2. Chủ trì cùng với Chi cục Thủy lợi và Hạt Kiểm lâm khu vực I kiểm tra các hồ đập có rừng phòng hộ đầu nguồn.
2. Phòng Khoáng sản và Tài nguyên nước, Phòng Quản lý đất đai
Rà soát các hồ sơ quá hạn, báo cáo Giám đốc Sở (qua Văn phòng Sở) trước ngày 15/4/2026.
3. Các đồng chí Phó Giám đốc Sở theo lĩnh vực phụ trách đôn đốc các phòng, đơn vị hoàn thành nhiệm vụ.
4. Các nội dung khác
Giao Thanh tra Sở tổng hợp kết quả tiếp công dân.`),
    tasks: [
      ['Chủ động phương án … 24/24 giờ', 'Chi cục Kiểm lâm'],
      ['Chủ trì cùng với Chi cục Thủy lợi … đầu nguồn', 'Chi cục Kiểm lâm', 'Chi cục Thủy lợi; Hạt Kiểm lâm khu vực I'],
      ['Rà soát các hồ sơ quá hạn … 15/4/2026', 'Phòng Khoáng sản và Tài nguyên nước; Phòng Quản lý đất đai'],
      ['Các đồng chí Phó Giám đốc Sở … nhiệm vụ', 'Phó Giám đốc Sở'],
      ['Giao Thanh tra Sở … tiếp công dân', 'Thanh tra Sở'],
    ],
  },
  {
    name: 'one task with a list of products',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận:
1. Giao Sở Xây dựng trình cấp có thẩm quyền ban hành: Chương trình phát triển đô thị, Kế hoạch phát triển nhà ở, Đề án chỉnh trang kênh Xáng; hoàn thành trước ngày 30/7/2026.
2. Giao Sở Tư pháp thẩm định các dự thảo sau:
- Nghị quyết về mức thu phí tham quan;
- Nghị quyết về chế độ hỗ trợ nghệ nhân.`),
    tasks: [
      ['Giao Sở Xây dựng trình … 30/7/2026', 'Sở Xây dựng'],
      ['Giao Sở Tư pháp thẩm định … nghệ nhân', 'Sở Tư pháp'],
    ],
  },
  {
    name: 'the lead changes inside a bullet',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận:
1. Về hạ tầng viễn thông: Giao Sở Khoa học và Công nghệ lập danh mục vị trí trạm BTS trước ngày 05/4/2026; các doanh nghiệp viễn thông trên địa bàn hoàn thành phủ sóng các thôn lõm trong quý III/2026; Sở Xây dựng hướng dẫn thủ tục cấp phép xây dựng.
2. Giao Sở Y tế tham mưu kế hoạch; giao Sở Tài chính thẩm định dự toán, trình UBND tỉnh trước ngày 12/4/2026.`),
    tasks: [
      ['Giao Sở Khoa học và Công nghệ lập … 05/4/2026', 'Sở Khoa học và Công nghệ'],
      ['các doanh nghiệp viễn thông trên địa bàn … quý III/2026', 'các doanh nghiệp viễn thông trên địa bàn'],
      ['Sở Xây dựng hướng dẫn … xây dựng', 'Sở Xây dựng'],
      ['Giao Sở Y tế … kế hoạch', 'Sở Y tế'],
      ['giao Sở Tài chính … 12/4/2026', 'Sở Tài chính'],
    ],
  },
  {
    name: 'police as the main force, a permanent body',
    text: plan(`
III. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh là lực lượng chủ công, chủ trì phối hợp các ngành, địa phương đấu tranh với tội phạm công nghệ cao.
2. Sở Y tế là cơ quan đầu mối tiếp nhận thông tin về ngộ độc thực phẩm; phối hợp chặt chẽ với Sở Công Thương xử lý theo thẩm quyền.
3. UBND các xã, phường kết hợp với các đoàn thể tuyên truyền đến từng hộ dân.`),
    tasks: [
      ['Công an tỉnh là lực lượng chủ công … công nghệ cao', 'Công an tỉnh', 'các ngành, địa phương'],
      ['Sở Y tế là cơ quan đầu mối … thẩm quyền', 'Sở Y tế', 'Sở Công Thương'],
      ['UBND các xã, phường kết hợp … hộ dân', 'UBND các xã, phường', 'các đoàn thể'],
    ],
  },
  {
    name: 'first, second, third as list marks',
    text: provinceNotice(`
Đồng chí Chủ tịch UBND tỉnh yêu cầu tập trung thực hiện các nhiệm vụ sau:
Thứ nhất, Sở Công Thương khẩn trương rà soát các dự án điện gió chậm tiến độ, đề xuất thu hồi.
Thứ hai, Thanh tra tỉnh chủ trì, phối hợp với Sở Tài chính thanh tra việc sử dụng vốn tại Ban Quản lý dự án khu vực Thạch Bình.
Thứ ba, giao Văn phòng UBND tỉnh tổng hợp, báo cáo tiến độ vào ngày 25 hằng tháng.`),
    tasks: [
      ['Sở Công Thương khẩn trương … thu hồi', 'Sở Công Thương'],
      ['Thanh tra tỉnh chủ trì … Thạch Bình', 'Thanh tra tỉnh', 'Sở Tài chính'],
      ['giao Văn phòng UBND tỉnh tổng hợp … hằng tháng', 'Văn phòng UBND tỉnh'],
    ],
  },
  {
    name: 'a dispatch with tasks for several groups in points',
    text: dispatch('\n- Giám đốc các bệnh viện công lập, ngoài công lập;\n- Giám đốc Trung tâm Y tế các khu vực.', `
Trước diễn biến phức tạp của dịch sốt xuất huyết, Sở Y tế yêu cầu:
1. Các bệnh viện:
- Tổ chức tốt việc phân luồng, thu dung, điều trị.
- Báo cáo ca bệnh hằng ngày trước 15 giờ về Trung tâm Kiểm soát bệnh tật tỉnh.
2. Trung tâm Y tế các khu vực chủ động giám sát véc tơ, xử lý ổ dịch trong vòng 48 giờ.
3. Trung tâm Kiểm soát bệnh tật tỉnh phối hợp với Báo và Phát thanh, Truyền hình Lam Hồng truyền thông phòng bệnh.
Đề nghị Thủ trưởng các đơn vị nghiêm túc thực hiện./.`, 'UBND TỈNH LAM HỒNG\nSỞ Y TẾ'),
    tasks: [
      ['Tổ chức tốt … điều trị', 'Các bệnh viện'],
      ['Báo cáo ca bệnh … tỉnh', 'Các bệnh viện'],
      ['Trung tâm Y tế các khu vực chủ động … 48 giờ', 'Trung tâm Y tế các khu vực'],
      ['Trung tâm Kiểm soát bệnh tật tỉnh phối hợp … phòng bệnh', 'Trung tâm Kiểm soát bệnh tật tỉnh', 'Báo và Phát thanh, Truyền hình Lam Hồng'],
    ],
  },
  {
    name: 'a rank of units under one verb, provinces of the country',
    text: issued({ agency: 'BỘ CÔNG THƯƠNG', number: '05/CT-BCT', date: 'ngày 18 tháng 3 năm 2026', title: 'CHỈ THỊ\nVề việc bảo đảm cung ứng điện mùa khô năm 2026' }, `
Bộ trưởng Bộ Công Thương chỉ thị:
1. Tập đoàn Điện lực Việt Nam, Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam, Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam:
a) Bảo đảm đủ nhiên liệu cho phát điện.
b) Chủ trì phối hợp với các đơn vị liên quan đẩy nhanh tiến độ sửa chữa tổ máy trước ngày 15/4/2026.
2. Cục Điện lực:
Theo dõi, giám sát, kịp thời tham mưu Bộ trưởng xử lý vướng mắc.
3. Sở Công Thương các tỉnh, thành phố trực thuộc trung ương tham mưu UBND cùng cấp kế hoạch tiết kiệm điện.
4. Công ty TNHH MTV Vận hành hệ thống điện và thị trường điện Quốc gia lập phương thức vận hành hợp lý.`),
    tasks: [
      ['Bảo đảm đủ nhiên liệu … phát điện', 'Tập đoàn Điện lực Việt Nam; Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam; Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam'],
      ['Chủ trì phối hợp … 15/4/2026', 'Tập đoàn Điện lực Việt Nam; Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam; Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam', 'các đơn vị liên quan'],
      ['Theo dõi, giám sát … vướng mắc', 'Cục Điện lực'],
      ['Sở Công Thương các tỉnh … tiết kiệm điện', 'Sở Công Thương các tỉnh, thành phố trực thuộc trung ương'],
      ['Công ty TNHH MTV Vận hành … hợp lý', 'Công ty TNHH MTV Vận hành hệ thống điện và thị trường điện Quốc gia'],
    ],
  },
  {
    name: 'a receipt desk in brackets is no coordinator',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận:
1. Các sở, ngành báo cáo UBND tỉnh (qua Sở Tài chính) kết quả xử lý tài sản công dôi dư trước ngày 20/4/2026.
2. Giao Sở Tài chính phối hợp cùng Sở Xây dựng (cơ quan thường trực Ban Chỉ đạo) và UBND xã Vĩnh Lạc thống nhất phương án.
3. Giao Giám đốc Sở Nội vụ chủ trì; phối hợp với Trưởng Ban Quản lý Khu kinh tế tỉnh rà soát vị trí việc làm.`),
    tasks: [
      ['Các sở, ngành báo cáo … 20/4/2026', 'Các sở, ngành'],
      ['Giao Sở Tài chính phối hợp … phương án', 'Sở Tài chính', 'Sở Xây dựng; UBND xã Vĩnh Lạc'],
      ['Giao Giám đốc Sở Nội vụ … việc làm', 'Giám đốc Sở Nội vụ', 'Trưởng Ban Quản lý Khu kinh tế tỉnh'],
    ],
  },
  {
    name: 'crawl furniture around the document is not read',
    text: `Trang chủ\nTìm kiếm văn bản\nQuý khách hàng vui lòng đăng nhập để tải văn bản\n\n${provinceNotice(`
Chủ tịch UBND tỉnh kết luận:
1. Giao Sở Nội vụ tham mưu sửa đổi quy chế làm việc trước ngày 28/3/2026.`)}\nĐề nghị Quý khách đăng ký thành viên để sử dụng đầy đủ tính năng.\nVăn bản liên quan\nYêu cầu hỗ trợ: gọi tổng đài 1900 0000`,
    tasks: [['Giao Sở Nội vụ tham mưu … 28/3/2026', 'Sở Nội vụ']],
  },
  {
    name: 'tasks after lowercase letters with slashes, unit before a dash',
    text: provinceNotice(`
Thường trực UBND tỉnh kết luận:
a/ Sở Tài chính - chủ trì thẩm tra nhu cầu kinh phí, hoàn thành trong tháng 4/2026;
b/ Sở Tư pháp: có văn bản hướng dẫn nghiệp vụ hộ tịch;
c/ Yêu cầu Giám đốc Công an tỉnh, Giám đốc Sở Xây dựng và Chủ tịch UBND các phường khẩn trương xử lý lấn chiếm vỉa hè;`),
    tasks: [
      ['Sở Tài chính - chủ trì … 4/2026', 'Sở Tài chính'],
      ['có văn bản hướng dẫn … hộ tịch', 'Sở Tư pháp'],
      ['Yêu cầu Giám đốc Công an tỉnh … vỉa hè', 'Giám đốc Công an tỉnh; Giám đốc Sở Xây dựng; Chủ tịch UBND các phường'],
    ],
  },
  {
    name: 'tasks for the ministry, then for the bodies below, in one point',
    text: issued({ agency: 'BỘ NỘI VỤ', number: '77/TB-BNV', date: 'ngày 11 tháng 3 năm 2026', title: 'THÔNG BÁO\nKết luận của Bộ trưởng tại Hội nghị giao ban công tác tháng 3' }, `
Bộ trưởng kết luận và giao nhiệm vụ cho các đơn vị như sau:
1. Vụ Chính quyền địa phương
a) Hoàn thiện báo cáo sơ kết mô hình chính quyền địa phương hai cấp, trình Lãnh đạo Bộ trước ngày 20/3/2026.
b) Phối hợp với Vụ Tổ chức - Biên chế hướng dẫn các địa phương bố trí biên chế.
2. Vụ Tổ chức - Biên chế: khẩn trương trình Bộ trưởng phương án sắp xếp các đơn vị sự nghiệp.
3. Học viện Hành chính và Quản trị công, Tạp chí Tổ chức nhà nước và Lao động rà soát kế hoạch bồi dưỡng, truyền thông.
4. Các Thứ trưởng trực tiếp chỉ đạo các đơn vị thuộc lĩnh vực phụ trách.`),
    tasks: [
      ['Hoàn thiện báo cáo sơ kết … 20/3/2026', 'Vụ Chính quyền địa phương'],
      ['Phối hợp với Vụ Tổ chức - Biên chế … biên chế', 'Vụ Chính quyền địa phương', 'Vụ Tổ chức - Biên chế'],
      ['khẩn trương trình Bộ trưởng … sự nghiệp', 'Vụ Tổ chức - Biên chế'],
      ['Học viện Hành chính và Quản trị công … truyền thông', 'Học viện Hành chính và Quản trị công; Tạp chí Tổ chức nhà nước và Lao động'],
      ['Các Thứ trưởng trực tiếp … phụ trách', 'Các Thứ trưởng'],
    ],
  },
];

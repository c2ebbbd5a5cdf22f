import type { Excerpt } from './letterheads.js';
import { directive, plan, provinceNotice, telegram, unitNotice } from './letterheads.js';

/** Sections of plans and directives: goals, solutions, money, who does what; and the lists in them that are no tasks. */
export const SECTIONS: readonly Excerpt[] = [
  {
    name: 'a heading that names who only helps, over points that begin with them',
    text: plan(`
III. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh
a) Hướng dẫn các địa phương xây dựng lộ trình.
b) Chủ trì, phối hợp với:
- Sở Tài chính và các đơn vị liên quan cân đối, bố trí kinh phí thực hiện.
- Sở Nội vụ xây dựng quy định về phân cấp quản lý.
2. Sở Y tế
Tham mưu UBND tỉnh phối hợp Bộ Y tế triển khai Dự án 6 trên địa bàn.`),
    tasks: [
      ['Hướng dẫn các địa phương xây dựng lộ trình', 'Công an tỉnh'],
      ['Sở Tài chính và … thực hiện', 'Công an tỉnh', 'Sở Tài chính; các đơn vị liên quan'],
      ['Sở Nội vụ xây dựng … quản lý', 'Công an tỉnh', 'Sở Nội vụ'],
      ['Tham mưu UBND tỉnh phối hợp … địa bàn', 'Sở Y tế'],
    ],
  },
  {
    name: 'branches named without their place, and bodies that others move',
    text: plan(`
III. PHÂN CÔNG NHIỆM VỤ
1. Bộ Chỉ huy Quân sự tỉnh
a) Chủ động phối hợp với Công an, lực lượng Hải quan tuần tra khu vực biên giới.
b) Chỉ đạo các đơn vị cơ sở chủ động, tích cực phối hợp với lực lượng Công an trong quản lý địa bàn.
2. Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh
Tăng cường công tác truy tố, xét xử các vụ án ma túy.
3. Các sở, ban, ngành khác
Căn cứ chức năng, nhiệm vụ và văn bản chỉ đạo của Chính phủ, Bộ, ngành và tỉnh, xây dựng kế hoạch thực hiện.
4. Ủy ban nhân dân xã, phường
Căn cứ tình hình thực tế, phối hợp với các cơ quan, đơn vị chức năng xác định chỉ tiêu hằng năm.
5. Căn cứ Kế hoạch này, các sở, ban, ngành, cơ quan ngành dọc đóng trên địa bàn, UBND các xã, phường xây dựng kế hoạch chi tiết.`),
    tasks: [
      ['Chủ động phối hợp với Công an … biên giới', 'Bộ Chỉ huy Quân sự tỉnh', 'Công an; lực lượng Hải quan'],
      ['Chỉ đạo các đơn vị cơ sở … địa bàn', 'Bộ Chỉ huy Quân sự tỉnh'],
      ['Tăng cường công tác truy tố … ma túy', 'Viện kiểm sát nhân dân tỉnh; Tòa án nhân dân tỉnh'],
      ['Căn cứ chức năng … thực hiện', 'Các sở, ban, ngành khác'],
      ['Căn cứ tình hình thực tế … hằng năm', 'Ủy ban nhân dân xã, phường', 'các cơ quan, đơn vị chức năng'],
      ['Căn cứ Kế hoạch này … chi tiết', 'các sở, ban, ngành, cơ quan ngành dọc đóng trên địa bàn; UBND các xã, phường'],
    ],
  },
  {
    name: 'goals inside a part, and the points beside them',
    text: plan(`
I. NỘI DUNG THỰC HIỆN
1. Chỉ tiêu chủ yếu đến năm 2030
a) Bảo đảm 90% trạm y tế có bác sĩ.
b) Duy trì tỷ lệ tiêm chủng trên 95%.
2. Nâng cấp cơ sở vật chất
a) Sở Y tế rà soát, lập danh mục trạm y tế cần sửa chữa.
b) Sở Tài chính bố trí vốn cho các trạm y tế vùng khó khăn.`),
    tasks: [
      ['Sở Y tế rà soát … sửa chữa', 'Sở Y tế'],
      ['Sở Tài chính bố trí … khó khăn', 'Sở Tài chính'],
    ],
  },
  {
    name: 'money: where it comes from is told, who must provide it is told to act',
    text: plan(`
III. KINH PHÍ THỰC HIỆN
1. Kinh phí thực hiện Kế hoạch được bố trí từ ngân sách tỉnh theo phân cấp.
2. Lồng ghép từ các chương trình mục tiêu quốc gia và các nguồn hợp pháp khác.
3. Sở Tài chính chủ trì, phối hợp với Sở Y tế tham mưu UBND tỉnh bố trí kinh phí hằng năm.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch.`),
    tasks: [
      ['Sở Tài chính chủ trì … hằng năm', 'Sở Tài chính', 'Sở Y tế'],
      ['Sở Y tế là cơ quan thường trực … Kế hoạch', 'Sở Y tế'],
    ],
  },
  {
    name: 'time, place and those who take part are no tasks',
    text: plan(`
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao kỹ năng xử lý tình huống cho lực lượng tại chỗ.
2. Yêu cầu
- Bảo đảm an toàn tuyệt đối về người và phương tiện.
II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN
1. Thời gian: 01 ngày, dự kiến trong tháng 8/2026.
2. Địa điểm: Nhà máy giấy Vân Hải.
3. Thành phần: Lãnh đạo Công an tỉnh; đại diện các sở, ngành.
III. PHÂN CÔNG NHIỆM VỤ
1. Công an tỉnh xây dựng kịch bản diễn tập, trình UBND tỉnh trước ngày 15/7/2026.
2. Đề nghị Nhà máy giấy Vân Hải chuẩn bị mặt bằng, phương tiện phục vụ diễn tập.`),
    tasks: [
      ['Công an tỉnh xây dựng kịch bản … 15/7/2026', 'Công an tỉnh'],
      ['Đề nghị Nhà máy giấy Vân Hải … diễn tập', 'Nhà máy giấy Vân Hải'],
    ],
  },
  {
    name: 'a point that says what is in it, with the labelled lines of its own',
    text: plan(`
II. NHIỆM VỤ
1. Tổ chức hội nghị tuyên truyền pháp luật về đất đai
- Nội dung tuyên truyền: Luật Đất đai và các văn bản hướng dẫn thi hành.
- Hình thức tổ chức: Trực tiếp kết hợp trực tuyến.
- Đối tượng: Công chức địa chính cấp xã.
- Cơ quan chủ trì: Sở Nông nghiệp và Môi trường.
- Cơ quan phối hợp: Sở Tư pháp.
- Thời gian thực hiện: Quý II/2026.`),
    tasks: [['Tổ chức hội nghị tuyên truyền … đất đai', 'Sở Nông nghiệp và Môi trường', 'Sở Tư pháp']],
  },
  {
    name: 'a point that is an order, with what it consists of below it and the labelled lines behind',
    text: plan(`
II. NHIỆM VỤ
1. Xây dựng cơ sở dữ liệu cán bộ, công chức của tỉnh, gồm:
- Thông tin nhân thân, trình độ đào tạo;
- Quá trình công tác, khen thưởng, kỷ luật;
- Hồ sơ lương và phụ cấp.
- Đơn vị chủ trì: Sở Nội vụ.
- Đơn vị phối hợp: Sở Khoa học và Công nghệ.
- Thời gian hoàn thành: Quý III/2026.`),
    tasks: [['Xây dựng cơ sở dữ liệu … gồm', 'Sở Nội vụ', 'Sở Khoa học và Công nghệ']],
  },
  {
    name: 'words of a labelled point that name who helps',
    text: plan(`
II. NHIỆM VỤ
1. Công tác đào tạo
- Phối hợp với Sở Nội vụ mở lớp bồi dưỡng kỹ năng số.
- Hoàn thiện giáo trình.
Đơn vị chủ trì: Trường Chính trị tỉnh; Đơn vị phối hợp: Sở Khoa học và Công nghệ.`),
    tasks: [
      ['Phối hợp với Sở Nội vụ … số', 'Trường Chính trị tỉnh', 'Sở Nội vụ; Sở Khoa học và Công nghệ'],
      ['Hoàn thiện giáo trình', 'Trường Chính trị tỉnh', 'Sở Khoa học và Công nghệ'],
    ],
  },
  {
    name: 'numbered points without parts: purpose, contents, execution',
    text: unitNotice('UBND XÃ VÂN HẢI', 'x', '').replace('THÔNG BÁO\nx', 'KẾ HOẠCH\nTổng vệ sinh môi trường tháng 6 năm 2026').replace('37/TB', '37/KH-UBND').replace('Nơi nhận', `1. Mục đích, yêu cầu\n\na) Nâng cao ý thức giữ gìn vệ sinh của người dân.\n\n2. Nội dung\n\na) Thu gom rác thải tại các tuyến đường liên thôn.\n\nb) Phát quang bụi rậm, khơi thông cống rãnh.\n\n3. Tổ chức thực hiện\n\na) Phòng Kinh tế hướng dẫn các thôn phân loại rác.\n\nb) Các thôn huy động nhân dân tham gia, báo cáo kết quả trước ngày 25/6/2026.\n\nNơi nhận`),
    tasks: [
      ['Thu gom rác thải … liên thôn', 'UBND xã Vân Hải'],
      ['Phát quang bụi rậm … cống rãnh', 'UBND xã Vân Hải'],
      ['Phòng Kinh tế hướng dẫn … rác', 'Phòng Kinh tế'],
      ['Các thôn huy động … 25/6/2026', 'Các thôn'],
    ],
  },
  {
    name: 'letters from g on: h, i, k belong to one list',
    text: plan(`
III. TỔ CHỨC THỰC HIỆN
1. UBND các xã, phường
g) Rà soát hộ nghèo trên địa bàn.
h) Lập danh sách người cần trợ giúp.
i) Bố trí kinh phí hỗ trợ.
k) Báo cáo kết quả về Sở Y tế.`),
    tasks: [
      ['Rà soát hộ nghèo trên địa bàn', 'UBND các xã, phường'],
      ['Lập danh sách người cần trợ giúp', 'UBND các xã, phường'],
      ['Bố trí kinh phí hỗ trợ', 'UBND các xã, phường'],
      ['Báo cáo kết quả về Sở Y tế', 'UBND các xã, phường'],
    ],
  },
  {
    name: 'a parent that ends in a colon gives its order to none of its nouns',
    text: directive(`
Chủ tịch UBND tỉnh yêu cầu:
1. Sở Xây dựng chủ trì, phối hợp với Công an tỉnh kiểm tra các công trình sau:
a) Cầu Vân Hải;
b) Đường tránh thị trấn An Sơn;
c) Bến xe phía Nam.
2. Sở Y tế khẩn trương:
a) Rà soát thuốc, vật tư;
b) Bố trí nhân lực trực 24/24 giờ.`),
    tasks: [
      ['Sở Xây dựng chủ trì … phía Nam', 'Sở Xây dựng', 'Công an tỉnh'],
      ['Rà soát thuốc, vật tư', 'Sở Y tế'],
      ['Bố trí nhân lực trực 24/24 giờ', 'Sở Y tế'],
    ],
  },
  {
    name: 'a numbered parent with an order, and lettered orders below it',
    text: directive(`
Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường tập trung thực hiện các nhiệm vụ sau:
1. Tăng cường quản lý đất đai
a) Kiểm tra, xử lý dứt điểm các trường hợp lấn chiếm.
b) Công khai quy hoạch tại trụ sở.
2. Siết chặt kỷ luật, kỷ cương hành chính; xử lý nghiêm cán bộ gây phiền hà.`),
    tasks: [
      ['Kiểm tra, xử lý dứt điểm … lấn chiếm', 'Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường'],
      ['Công khai quy hoạch tại trụ sở', 'Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường'],
      ['Siết chặt kỷ luật … phiền hà', 'Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường'],
    ],
  },
  {
    name: 'a telegram: forecast first, then who does what',
    text: telegram(`
Theo dự báo của Trung tâm Dự báo khí tượng thủy văn quốc gia, từ ngày 10 đến ngày 12 tháng 5, khu vực miền núi có mưa to đến rất to.
Để chủ động ứng phó, Thủ tướng Chính phủ yêu cầu:
1. Chủ tịch Ủy ban nhân dân các tỉnh khu vực miền núi:
a) Tổ chức sơ tán dân khỏi vùng nguy cơ sạt lở trước 17 giờ ngày 10 tháng 5.
b) Chuẩn bị lực lượng, phương tiện cứu hộ.
2. Bộ Nông nghiệp và Môi trường chỉ đạo vận hành an toàn hồ chứa; theo dõi sát diễn biến mưa lũ.
3. Bộ Quốc phòng, Bộ Công an chỉ đạo các lực lượng phối hợp với địa phương ứng phó.
4. Văn phòng Chính phủ theo dõi, đôn đốc việc thực hiện Công điện này.`),
    tasks: [
      ['Tổ chức sơ tán dân … tháng 5', 'Chủ tịch Ủy ban nhân dân các tỉnh khu vực miền núi'],
      ['Chuẩn bị lực lượng, phương tiện cứu hộ', 'Chủ tịch Ủy ban nhân dân các tỉnh khu vực miền núi'],
      ['Bộ Nông nghiệp và Môi trường chỉ đạo … mưa lũ', 'Bộ Nông nghiệp và Môi trường'],
      ['Bộ Quốc phòng, Bộ Công an … ứng phó', 'Bộ Quốc phòng; Bộ Công an'],
      ['Văn phòng Chính phủ theo dõi … này', 'Văn phòng Chính phủ'],
    ],
  },
  {
    name: 'an order behind a look back and a frame',
    text: provinceNotice(`
I. KẾT LUẬN
1. Hiện nay khối lượng hoàn thành của Dự án mới đạt 61%. Với vai trò đặc biệt quan trọng của Dự án, yêu cầu các sở, ngành, nhất là Ban Quản lý dự án tỉnh khẩn trương có giải pháp đẩy nhanh tiến độ.
2. Qua kiểm tra, một số hạng mục còn chậm. Giao Sở Xây dựng làm việc với nhà thầu trước ngày 25/3/2026.`),
    tasks: [
      ['Với vai trò … tiến độ', 'các sở, ngành; Ban Quản lý dự án tỉnh'],
      ['Giao Sở Xây dựng làm việc … 25/3/2026', 'Sở Xây dựng'],
    ],
  },
  {
    name: 'activities by number, an event with its time and place, a body with a number, a person with a role',
    text: plan(`
II. CÁC HOẠT ĐỘNG
1. Hoạt động 1: Tổ chức uống vitamin A cho trẻ em.
2. Tổ chức lễ phát động
- Thời gian: Ngày 05/6/2026.
- Địa điểm: Quảng trường trung tâm.
- Thành phần: Lãnh đạo tỉnh; đoàn viên, thanh niên.
III. PHÂN CÔNG
1. Ban Chỉ đạo 389 tỉnh kiểm tra các cơ sở kinh doanh.
2. Đ/c Lan (Kế toán): Quyết toán kinh phí.`),
    tasks: [
      ['Hoạt động 1: Tổ chức … trẻ em', 'Ủy ban nhân dân tỉnh Lam Hồng'],
      ['Tổ chức lễ phát động', 'Ủy ban nhân dân tỉnh Lam Hồng'],
      ['Ban Chỉ đạo 389 tỉnh kiểm tra … kinh doanh', 'Ban Chỉ đạo 389 tỉnh'],
      ['Quyết toán kinh phí', 'Đ/c Lan'],
    ],
  },
  {
    name: 'divisions with names that no list knows, before a colon',
    text: provinceNotice(`
I. KẾT LUẬN
1. Phòng Công chức, viên chức: Nếu còn thiếu biên chế, tham mưu tuyển dụng 05 công chức.
2. Phòng Bảo tồn, phát huy di sản: Rà soát hồ sơ xếp hạng di tích.
3. Trung tâm Xúc tiến, hỗ trợ khởi nghiệp: Tổ chức ngày hội khởi nghiệp.`),
    tasks: [
      ['Nếu còn thiếu biên chế … công chức', 'Phòng Công chức, viên chức'],
      ['Rà soát hồ sơ xếp hạng di tích', 'Phòng Bảo tồn, phát huy di sản'],
      ['Tổ chức ngày hội khởi nghiệp', 'Trung tâm Xúc tiến, hỗ trợ khởi nghiệp'],
    ],
  },
  {
    name: 'who leads on a line of its own below the point',
    text: plan(`
II. NHIỆM VỤ, GIẢI PHÁP
1. Hoàn thiện thể chế
a) Rà soát quy định về tiếp công dân.
Thanh tra tỉnh chủ trì, phối hợp với Sở Tư pháp thực hiện trong quý II/2026.
b) Xây dựng quy chế phối hợp giải quyết khiếu nại.
Văn phòng UBND tỉnh chủ trì, hoàn thành trong tháng 9/2026.`),
    tasks: [
      ['Rà soát quy định về tiếp công dân', 'Thanh tra tỉnh', 'Sở Tư pháp'],
      ['Xây dựng quy chế phối hợp giải quyết khiếu nại', 'Văn phòng UBND tỉnh'],
    ],
  },
];

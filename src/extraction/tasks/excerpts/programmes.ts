import type { Excerpt } from './letterheads.js';
import { decision, plan, provinceNotice } from './letterheads.js';

/** Decisions, programmes and schedules: work that an article, a section of its own or a bracket gives out. */
export const PROGRAMMES: readonly Excerpt[] = [
  {
    name: 'articles that name who acts, without "giao", and those that only say what somebody is or who obeys',
    text: decision(`
QUYẾT ĐỊNH:
Điều 1. Công bố danh mục điểm du lịch cộng đồng của tỉnh.
Điều 2. Sở Du lịch có trách nhiệm công khai danh mục trên Trang thông tin điện tử của Sở.
Điều 3. Ban Chỉ đạo có nhiệm vụ giúp UBND tỉnh chỉ đạo phát triển du lịch.
Điều 4. Phòng Quản lý lữ hành có chức năng tham mưu quản lý hoạt động lữ hành.
Điều 5. Sở Tài chính là cơ quan thường trực của Ban Chỉ đạo.
Điều 6. Quyết định này có hiệu lực kể từ ngày ký.
Văn phòng UBND tỉnh theo dõi, tổng hợp tình hình thực hiện Quyết định này.
Điều 7. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Du lịch và các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.`),
    tasks: [
      ['Sở Du lịch có trách nhiệm … của Sở', 'Sở Du lịch'],
      ['Văn phòng UBND tỉnh theo dõi … Quyết định này', 'Văn phòng UBND tỉnh'],
    ],
  },
  {
    name: 'an article parted from its number',
    text: decision('QUYẾT ĐỊNH:\nĐiều\n1. Phê duyệt danh mục đề tài năm 2026.\nĐiều\n2. Viện Nghiên cứu phát triển hướng dẫn các chủ nhiệm đề tài ký hợp đồng.'),
    tasks: [['Viện Nghiên cứu phát triển hướng dẫn … hợp đồng', 'Viện Nghiên cứu phát triển']],
  },
  {
    name: 'sections of their own for what is to be done, by whom and when',
    text: plan(`
B. NỘI DUNG THỰC HIỆN
I. CÔNG TÁC TUYÊN TRUYỀN
1. Nội dung, biện pháp
a) Tổ chức hội nghị quán triệt Đề án đến các xã, phường;
b) Xây dựng chuyên mục về nghề đan lưới trên Đài Phát thanh.
2. Cơ quan chủ trì, phối hợp
a) Cơ quan chủ trì
- Ban Chỉ đạo quốc gia.
- Sở Công Thương.
- Sở Du lịch; Hội Nông dân tỉnh.
b) Cơ quan phối hợp
- Các sở, ngành liên quan.
3. Thời gian thực hiện: Tháng 6/2026.
II. ĐÀO TẠO NGHỀ
1. Mục tiêu: 200 lao động được cấp chứng chỉ.
2. Nhiệm vụ
- Mở 05 lớp đan lưới cho lao động các xã ven biển.
- Hỗ trợ lao động mua sắm công cụ.
3. Phân công thực hiện
- Đơn vị chủ trì: Trường Cao đẳng nghề Lam Hồng.
- Đơn vị phối hợp: UBND các xã ven biển.`),
    tasks: [
      ['Tổ chức hội nghị quán triệt … phường', 'Ban Chỉ đạo quốc gia; Sở Công Thương; Sở Du lịch; Hội Nông dân tỉnh', 'Các sở, ngành liên quan'],
      ['Xây dựng chuyên mục … Phát thanh', 'Ban Chỉ đạo quốc gia; Sở Công Thương; Sở Du lịch; Hội Nông dân tỉnh', 'Các sở, ngành liên quan'],
      ['Mở 05 lớp … ven biển', 'Trường Cao đẳng nghề Lam Hồng', 'UBND các xã ven biển'],
      ['Hỗ trợ lao động … công cụ', 'Trường Cao đẳng nghề Lam Hồng', 'UBND các xã ven biển'],
    ],
  },
  {
    name: 'who asks in front of a clause, who acts in a bracket at the end of a list, two sentences of help, and the head of a unit',
    text: provinceNotice(`
Chủ tịch UBND tỉnh yêu cầu:
1. Sở Tài chính xây dựng khung hướng dẫn, xong trong tháng 4/2026; UBND tỉnh yêu cầu Giám đốc các sở gửi kế hoạch về Sở Tài chính trước ngày 30/5/2026.
2. Thành lập Đoàn kiểm tra việc chấp hành kỷ luật tại các sở; UBND các xã, phường (giao Thanh tra tỉnh tham mưu).
3. Sở Tư pháp: Phối hợp với Công an tỉnh kiểm tra việc cấp phiếu lý lịch. Phối hợp với Sở Nội vụ tham mưu ban hành Quy chế.
4. Công an tỉnh
Tham mưu UBND tỉnh kế hoạch bảo đảm an toàn lễ hội.
Trong đó giao Giám đốc Công an tỉnh chỉ đạo thực hiện:
- Bố trí lực lượng tại các nút giao thông.
- Tuần tra ban đêm trên tuyến sông Rào.`),
    tasks: [
      ['Sở Tài chính xây dựng … tháng 4/2026', 'Sở Tài chính'],
      ['UBND tỉnh yêu cầu Giám đốc … 30/5/2026', 'Giám đốc các sở'],
      ['Thành lập Đoàn kiểm tra … Thanh tra tỉnh tham mưu)', 'Thanh tra tỉnh'],
      ['Phối hợp với Công an tỉnh kiểm tra … lý lịch', 'Sở Tư pháp', 'Công an tỉnh'],
      ['Phối hợp với Sở Nội vụ … Quy chế', 'Sở Tư pháp', 'Sở Nội vụ'],
      ['Tham mưu UBND tỉnh … lễ hội', 'Công an tỉnh'],
      ['Bố trí lực lượng … giao thông', 'Giám đốc Công an tỉnh'],
      ['Tuần tra ban đêm … sông Rào', 'Giám đốc Công an tỉnh'],
    ],
  },
  {
    name: 'a schedule on a web page, whose title is in small letters',
    text: 'Lịch làm việc tuần 21 của lãnh đạo UBND huyện\n\nTHỨ BA, NGÀY 28/5:\n\n- Chủ tịch: 7 giờ 30’, gặp gỡ các hộ dân tái định cư (Giấy mời riêng), điểm tại UBND xã Tân Mỹ. 14 giờ, họp nghe báo cáo tiến độ (Phòng Nội vụ chuẩn bị báo cáo), điểm tại Phòng họp số 1.\n',
    tasks: [['Phòng Nội vụ chuẩn bị báo cáo', 'Phòng Nội vụ']],
  },
  {
    name: 'news that begins with the name of its paper',
    text: 'LamHongNet - Ngày 14/10, Sở Y tế có văn bản gửi các bệnh viện về phòng dịch.\n\nSở Y tế đề nghị các bệnh viện báo cáo nhanh số ca mắc. Trước ngày 18/10, các bệnh viện phải báo cáo Sở Y tế.\n',
    tasks: [],
  },
  {
    name: 'a numbered title in capitals is no task',
    text: provinceNotice('Chủ tịch UBND tỉnh yêu cầu các sở:\n1. A. NHIỆM VỤ TRỌNG TÂM\nRà soát các dự án chậm tiến độ.\n1. B. CÁC NHIỆM VỤ CỤ THỂ'),
    tasks: [['Rà soát các dự án chậm tiến độ', 'các sở']],
  },
  {
    name: 'a plan without sections is its points',
    text: 'LIÊN ĐỘI THCS LÊ NIỆM\n\nSố:    /KH-LĐ\n\nTân Mỹ, ngày 27 tháng 11 năm 2026\n\nKẾ HOẠCH\n\nCông tác Đội tháng 12\n\nChủ đề: “Uống nước nhớ nguồn”\n\n1. Tổ chức sơ kết tháng 11 ở các chi đội.\n\n2. Quét dọn nhà bia của xã vào sáng thứ Bảy.\n',
    tasks: [['Tổ chức sơ kết … chi đội', 'Liên đội THCS Lê Niệm'], ['Quét dọn nhà bia … thứ Bảy', 'Liên đội THCS Lê Niệm']],
  },
  {
    name: 'a plan of a month with its title on one line, points with a dash and a number',
    text: 'Trường Tiểu học Lê Niệm\nKẾ HOẠCH LIÊN ĐỘI THÁNG 02/2026\nA/ NỘI DUNG:\n- 1. Phát động phong trào giúp bạn đến trường\n- 2. Tặng quà học sinh nghèo trong xã.\n- Đẩy mạnh thu gom giấy vụn đợt II.\nB/ BIỆN PHÁP THỰC HIỆN:\n- 1. Xếp lịch trực của các chi đội theo tuần\n',
    tasks: [['Phát động phong trào … trường', 'Trường Tiểu học Lê Niệm'], ['Tặng quà … trong xã', 'Trường Tiểu học Lê Niệm'], ['Đẩy mạnh … đợt II', 'Trường Tiểu học Lê Niệm'], ['Xếp lịch trực … theo tuần', 'Trường Tiểu học Lê Niệm']],
  },
  {
    name: 'sections whose numbers have no mark behind them',
    text: plan('I MỤC ĐÍCH - YÊU CẦU\n1 MỤC ĐÍCH\n- Tiếp tục hưởng ứng phong trào trường học xanh.\n2 YÊU CẦU\n- Toàn thể đội viên tham gia theo kế hoạch.\nII HÌNH THỨC THỰC HIỆN\n- Trồng 200 cây bàng dọc đường vào trường.\nIII Thời gian thực hiện\n- Từ ngày 01/3 đến ngày 30/4 năm 2026'),
    tasks: [['Trồng 200 cây bàng … vào trường', 'Ủy ban nhân dân tỉnh Lam Hồng']],
  },
  {
    name: 'a semicolon in the list of those who help',
    text: provinceNotice('Chủ tịch UBND tỉnh yêu cầu:\n1. Giao Giám đốc Sở Giáo dục và Đào tạo\na) Chủ trì, phối hợp với Chủ tịch UBND các xã, phường; Giám đốc các sở liên quan hướng dẫn thực hiện thống nhất khung thời gian năm học.\n2. Sở Y tế rà soát thuốc dự trữ, phối hợp với Sở Tài chính; Công an tỉnh lập phương án phân luồng.'),
    tasks: [
      ['Chủ trì, phối hợp với Chủ tịch … năm học', 'Giám đốc Sở Giáo dục và Đào tạo', 'Chủ tịch UBND các xã, phường; Giám đốc các sở liên quan'],
      ['Sở Y tế rà soát thuốc … Sở Tài chính', 'Sở Y tế', 'Sở Tài chính'],
      ['Công an tỉnh lập … phân luồng', 'Công an tỉnh'],
    ],
  },
  {
    name: 'a sentence below a unit, without a mark, that begins with a verb which is as often a name',
    text: plan('III. NHIỆM VỤ THÁNG 5\n1. Chi cục Tiêu chuẩn Đo lường Chất lượng\nKiểm định cân tại chợ Bến Đá.\nThông tin liên hệ:\n2. Trung tâm Khuyến nông\nChăm sóc vườn giống đầu dòng tại Khe Sim.'),
    tasks: [['Kiểm định cân … Bến Đá', 'Chi cục Tiêu chuẩn Đo lường Chất lượng'], ['Chăm sóc vườn giống … Khe Sim', 'Trung tâm Khuyến nông']],
  },
  {
    name: 'a page that says when it was put up and what is planned',
    text: 'Thị xã triển khai kế hoạch trồng cây\nNgày đăng 23/01/2026 | 08:16  | Lượt xem: 57\n\nChiều ngày 22/1, UBND thị xã họp bàn kế hoạch trồng cây.\n\nTheo kế hoạch, lễ phát động diễn ra ngày 10 tết. UBND thị xã yêu cầu các phòng chuẩn bị cây, hố trồng trước ngày 01/02/2026.\n',
    tasks: [],
  },
  {
    name: 'a letter on such a page gives its work out',
    text: 'Hướng dẫn cuộc thi viết\nNgày đăng 23/01/2026 | 08:16\n\nPhòng Giáo dục yêu cầu các trường thực hiện các nội dung sau:\n1. Gửi danh sách thí sinh trước ngày 10/02/2026.\n',
    tasks: [['Gửi danh sách … 10/02/2026', 'các trường']],
  },
];

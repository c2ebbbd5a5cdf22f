import type { TableSample } from './assignment-tables.js';
import { head } from './assignment-tables.js';

const plan = (subject: string): string => `${head('KẾ HOẠCH', subject)}\nỦy ban nhân dân tỉnh ban hành Kế hoạch với các nhiệm vụ theo bảng sau:\n\n`;
const sheet = (title: string): string => `VĂN PHÒNG UBND TỈNH LAM HỒNG\n\n${title}\n\n`;

export const MORE_SAMPLES: readonly TableSample[] = [
  {
    name: 'a column for each month, with its year behind a dash',
    before: plan('Kiểm tra đê điều'),
    crawl: 'lost',
    table: `
TT | Nhiệm vụ | Đơn vị thực hiện | 7-2026 | 8-2026 | 9-2026 | Ghi chú
1 | Khảo sát tuyến đê sông Rào | Sở Xây dựng | x | | | Vốn tỉnh
2 | Gia cố kè Bến Đá | Công an tỉnh | | x | x | Vốn xã`,
    tasks: [
      { task: 'Khảo sát tuyến đê sông Rào', lead: ['Sở Xây dựng'], due: ['within 2026-07-01..2026-07-31'] },
      { task: 'Gia cố kè Bến Đá', lead: ['Công an tỉnh'], due: ['within 2026-08-01..2026-09-30'] },
    ],
  },
  {
    name: "an office's follow-up sheet with a column of states: what is done is no new task",
    before: sheet('BẢNG THEO DÕI NHIỆM VỤ ỦY BAN NHÂN DÂN TỈNH GIAO NĂM 2026'),
    table: `
STT | Số, ký hiệu văn bản giao | Nội dung nhiệm vụ | Đơn vị chủ trì | Hạn xử lý | Tình trạng
1 | 215/UBND-TH | Báo cáo kết quả giải ngân vốn đầu tư công quý I | Sở Tài chính | 05/4/2026 | Đã hoàn thành
2 | 231/UBND-NC | Rà soát biên chế sự nghiệp giáo dục | Sở Nội vụ | 20/4/2026 | Đang thực hiện
3 | 240/UBND-KT | Đề xuất phương án xử lý rác thải tại xã Bình Lãng | Sở Nông nghiệp và Môi trường | 25/4/2026 | Chưa hoàn thành`,
    tasks: [
      { task: 'Rà soát biên chế sự nghiệp giáo dục', lead: ['Sở Nội vụ'], due: ['by 2026-04-20'] },
      { task: 'Đề xuất phương án xử lý rác thải tại xã Bình Lãng', lead: ['Sở Nông nghiệp và Môi trường'], due: ['by 2026-04-25'] },
    ],
  },
  {
    name: 'three columns without numbers',
    before: plan('Tết Trồng cây năm 2026'),
    table: `
Nội dung công việc | Đơn vị thực hiện | Thời gian
Chuẩn bị cây giống và vật tư | Chi cục Kiểm lâm | Trước ngày 10/02/2026
Phát động Tết Trồng cây | Ủy ban nhân dân xã Bình Lãng | Ngày 22/02/2026`,
    tasks: [
      { task: 'Chuẩn bị cây giống và vật tư', lead: ['Chi cục Kiểm lâm'], due: ['before 2026-02-10'] },
      { task: 'Phát động Tết Trồng cây', lead: ['Ủy ban nhân dân xã Bình Lãng'], due: ['by 2026-02-22'] },
    ],
  },
  {
    name: 'ten columns, most of them not of a task',
    before: plan('Nghị quyết số 12-NQ/TU của Tỉnh ủy'),
    table: `
TT | Nhiệm vụ | Căn cứ | Lãnh đạo phụ trách | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm | Kinh phí (triệu đồng) | Ghi chú
1 | Lập quy hoạch phân khu cửa biển | Nghị quyết số 12-NQ/TU ngày 05/01/2026 | PCT Đặng Hữu Phước | Sở Xây dựng | UBND thành phố Hồng Giang | 30/11/2026 | Đồ án quy hoạch | 2.500 | Chuyển tiếp
2 | Xúc tiến đầu tư cảng nước sâu | Nghị quyết số 12-NQ/TU ngày 05/01/2026 | PCT Đặng Hữu Phước | Ban Quản lý Khu kinh tế | Sở Tài chính | Năm 2026 | Báo cáo kết quả | 800 |`,
    tasks: [
      { task: 'Lập quy hoạch phân khu cửa biển', lead: ['Sở Xây dựng'], support: ['UBND thành phố Hồng Giang'], due: ['by 2026-11-30'], product: 'Đồ án quy hoạch' },
      { task: 'Xúc tiến đầu tư cảng nước sâu', lead: ['Ban Quản lý Khu kinh tế'], support: ['Sở Tài chính'], due: ['within 2026-01-01..2026-12-31'], product: 'Báo cáo kết quả' },
    ],
  },
  {
    name: "a Party committee's programme",
    before: 'TỈNH ỦY LAM HỒNG\n*\nSố 08-CTr/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nLam Hồng, ngày 06 tháng 02 năm 2026\n\nCHƯƠNG TRÌNH\nlàm việc của Ban Chấp hành Đảng bộ tỉnh năm 2026\n\n',
    table: `
STT | Nội dung | Cơ quan tham mưu, chuẩn bị | Cơ quan thẩm định | Thời gian trình
1 | Báo cáo sơ kết công tác xây dựng Đảng 6 tháng đầu năm | Văn phòng Tỉnh ủy | | Tháng 6/2026
2 | Đề án sắp xếp các cơ quan báo chí | Ban Tuyên giáo và Dân vận Tỉnh ủy | Ban Tổ chức Tỉnh ủy | Quý III/2026`,
    tasks: [
      { task: 'Báo cáo sơ kết công tác xây dựng Đảng 6 tháng đầu năm', lead: ['Văn phòng Tỉnh ủy'], due: ['within 2026-06-01..2026-06-30'] },
      { task: 'Đề án sắp xếp các cơ quan báo chí', lead: ['Ban Tuyên giáo và Dân vận Tỉnh ủy'], due: ['within 2026-07-01..2026-09-30'] },
    ],
  },
  {
    name: 'heading with its parts numbered below it',
    before: plan('Chăm sóc trẻ em năm 2026'),
    table: `
TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian
1 | Công tác truyền thông | | |
1.1 | Sản xuất phóng sự về phòng, chống đuối nước | Báo và Phát thanh, Truyền hình Lam Hồng | Sở Y tế | Tháng 5/2026
1.2 | In tờ rơi phát tại trường học | Sở Y tế | Sở Giáo dục và Đào tạo | Tháng 6/2026
2 | Công tác kiểm tra | | |
2.1 | Kiểm tra các cơ sở trợ giúp trẻ em | Sở Y tế | | Quý III/2026`,
    tasks: [
      { task: 'Sản xuất phóng sự về phòng, chống đuối nước', lead: ['Báo và Phát thanh, Truyền hình Lam Hồng'], support: ['Sở Y tế'], due: ['within 2026-05-01..2026-05-31'] },
      { task: 'In tờ rơi phát tại trường học', lead: ['Sở Y tế'], support: ['Sở Giáo dục và Đào tạo'], due: ['within 2026-06-01..2026-06-30'] },
      { task: 'Kiểm tra các cơ sở trợ giúp trẻ em', lead: ['Sở Y tế'], due: ['within 2026-07-01..2026-09-30'] },
    ],
  },
  {
    name: 'head repeated in the middle, as after a page break, and a number used twice',
    before: plan('Phòng cháy mùa khô năm 2026'),
    table: `
STT | Công việc | Đầu mối thực hiện | Thời hạn
6 | Phát dọn đường băng cản lửa | Chi cục Kiểm lâm | 28/02/2026
STT | Công việc | Đầu mối thực hiện | Thời hạn
6 | Trực gác tại các chòi canh | Hạt Kiểm lâm huyện | Tháng 3/2026`,
    tasks: [
      { task: 'Phát dọn đường băng cản lửa', lead: ['Chi cục Kiểm lâm'], due: ['by 2026-02-28'] },
      { task: 'Trực gác tại các chòi canh', lead: ['Hạt Kiểm lâm huyện'], due: ['within 2026-03-01..2026-03-31'] },
    ],
  },
  {
    name: 'no column for who leads: the issuer does it, or the group row says',
    before: `${head('KẾ HOẠCH', 'Kiểm tra công vụ năm 2026')}\n`,
    table: `
STT | Nội dung nhiệm vụ | Sản phẩm | Thời gian hoàn thành
I | Nhiệm vụ giao Giám đốc Sở Nội vụ chỉ đạo | |
1 | Kiểm tra việc chấp hành giờ làm việc | Biên bản | Hằng tháng
2 | Tổng hợp kết quả kiểm tra | Báo cáo | Trước ngày 15/12/2026
II | Nhiệm vụ giao Chánh Thanh tra tỉnh chỉ đạo | |
1 | Xác minh phản ánh về thái độ phục vụ | Kết luận | Quý II/2026`,
    tasks: [
      { task: 'Kiểm tra việc chấp hành giờ làm việc', lead: ['Giám đốc Sở Nội vụ'], due: ['recurring'], product: 'Biên bản' },
      { task: 'Tổng hợp kết quả kiểm tra', lead: ['Giám đốc Sở Nội vụ'], due: ['before 2026-12-15'], product: 'Báo cáo' },
      { task: 'Xác minh phản ánh về thái độ phục vụ', lead: ['Chánh Thanh tra tỉnh'], due: ['within 2026-04-01..2026-06-30'], product: 'Kết luận' },
    ],
  },
  {
    name: 'deadline merged down, abbreviated heads, lead by short names',
    before: sheet('PHÂN CÔNG NHIỆM VỤ THÁNG 5/2026'),
    needsShape: true,
    table: `
TT | ND công việc | ĐV chủ trì | ĐV phối hợp | TG hoàn thành | SP
1 | Soạn báo cáo tháng của Văn phòng | P. Tổng hợp | P. Nội chính | 25/5/2026 | BC
2 | Chuẩn bị tài liệu họp giao ban | P. Hành chính - Tổ chức | | ^ | Tài liệu`,
    tasks: [
      { task: 'Soạn báo cáo tháng của Văn phòng', lead: ['P. Tổng hợp'], support: ['P. Nội chính'], due: ['by 2026-05-25'], product: 'BC' },
      { task: 'Chuẩn bị tài liệu họp giao ban', lead: ['P. Hành chính - Tổ chức'], due: ['by 2026-05-25'], product: 'Tài liệu' },
    ],
  },
  {
    name: 'persons who do the work',
    before: sheet('PHÂN CÔNG CÔNG VIỆC TUẦN 32 NĂM 2026'),
    table: `
STT | Công việc | Người chủ trì | Người phối hợp | Thời hạn | Ghi chú
1 | Cập nhật phần mềm quản lý văn bản | Đ/c Lê Thu Hà | Đ/c Trần Minh Quân | 07/8/2026 |
2 | Kiểm kê tài sản phòng họp | Đ/c Phan Văn Lộc | | 08/8/2026 |`,
    tasks: [
      { task: 'Cập nhật phần mềm quản lý văn bản', lead: ['Đ/c Lê Thu Hà'], support: ['Đ/c Trần Minh Quân'], due: ['by 2026-08-07'] },
      { task: 'Kiểm kê tài sản phòng họp', lead: ['Đ/c Phan Văn Lộc'], due: ['by 2026-08-08'] },
    ],
  },
  {
    name: 'two rows of head where the upper one is a title across',
    before: plan('Học tập cộng đồng năm 2026'),
    table: `
KẾ HOẠCH CHI TIẾT | < | < | <
TT | Nội dung thực hiện | Cơ quan, đơn vị thực hiện | Thời gian dự kiến
1 | Mở lớp xóa mù chữ tại ba xã biên giới | Sở Giáo dục và Đào tạo | Từ tháng 3 đến tháng 9/2026`,
    tasks: [{ task: 'Mở lớp xóa mù chữ tại ba xã biên giới', lead: ['Sở Giáo dục và Đào tạo'], due: ['within 2026-03-01..2026-09-30'] }],
  },
  {
    name: 'a table that has no head',
    before: `${plan('Dọn vệ sinh đón Tết')}`,
    crawl: 'lost',
    table: `
1 | Tổng vệ sinh các tuyến đường chính | Sở Xây dựng | UBND các phường | 05/02/2026
2 | Trang trí cờ hoa trụ sở | Văn phòng UBND tỉnh | Sở Văn hóa, Thể thao và Du lịch | 10/02/2026
3 | Thu gom rác tại chợ trung tâm | Sở Công Thương | UBND phường Hồng Giang | 12/02/2026`,
    tasks: [
      { task: 'Tổng vệ sinh các tuyến đường chính', lead: ['Sở Xây dựng'], support: ['UBND các phường'], due: ['by 2026-02-05'] },
      { task: 'Trang trí cờ hoa trụ sở', lead: ['Văn phòng UBND tỉnh'], support: ['Sở Văn hóa, Thể thao và Du lịch'], due: ['by 2026-02-10'] },
      { task: 'Thu gom rác tại chợ trung tâm', lead: ['Sở Công Thương'], support: ['UBND phường Hồng Giang'], due: ['by 2026-02-12'] },
    ],
  },
  {
    name: 'the work merged down beside several who do it: one task, all of them',
    before: plan('Diễn tập khu vực phòng thủ'),
    needsShape: true,
    table: `
TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian
1 | Xây dựng kịch bản diễn tập | Bộ Chỉ huy Quân sự tỉnh | Tháng 7/2026
^ | ^ | Công an tỉnh | ^
2 | Bảo đảm hậu cần diễn tập | Sở Tài chính | Tháng 8/2026`,
    tasks: [
      { task: 'Xây dựng kịch bản diễn tập', lead: ['Bộ Chỉ huy Quân sự tỉnh', 'Công an tỉnh'], due: ['within 2026-07-01..2026-07-31'] },
      { task: 'Bảo đảm hậu cần diễn tập', lead: ['Sở Tài chính'], due: ['within 2026-08-01..2026-08-31'] },
    ],
  },
];

/** Tables that give nobody work. */
export const NO_ASSIGNMENTS: readonly TableSample[] = [
  {
    name: "a week's schedule",
    before: 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG\n\nLỊCH CÔNG TÁC TUẦN 33\n(Từ ngày 10/8/2026 đến ngày 14/8/2026)\n\n',
    table: `
Ngày | Giờ | Nội dung | Chủ trì | Thành phần | Địa điểm
Thứ Hai 10/8 | 8h00 | Họp giao ban Thường trực UBND tỉnh | Chủ tịch UBND tỉnh | Các Phó Chủ tịch | Phòng họp số 1
^ | 14h00 | Tiếp công dân định kỳ | Phó Chủ tịch Đặng Hữu Phước | Ban Tiếp công dân | Trụ sở Tiếp công dân`,
    tasks: [],
  },
  {
    name: 'a programme of a conference',
    before: 'CHƯƠNG TRÌNH\nHội nghị tổng kết năm 2026\n\n',
    table: `
Thời gian | Nội dung | Người thực hiện | Địa điểm
7h30 - 8h00 | Đón tiếp đại biểu | Văn phòng Sở | Sảnh A
8h00 - 8h15 | Tuyên bố lý do, giới thiệu đại biểu | Phòng Tổ chức | Hội trường`,
    tasks: [],
  },
  {
    name: 'a register of letters',
    before: sheet('SỔ ĐĂNG KÝ VĂN BẢN ĐI'),
    table: `
STT | Số, ký hiệu | Ngày ban hành | Trích yếu nội dung | Người ký | Nơi nhận
1 | 12/TB-UBND | 05/01/2026 | Thông báo kết luận họp giao ban | Đặng Hữu Phước | Các sở, ban, ngành
2 | 13/KH-UBND | 06/01/2026 | Kế hoạch kiểm tra công vụ | Đặng Hữu Phước | Sở Nội vụ`,
    tasks: [],
  },
  {
    name: 'an estimate of costs',
    before: plan('Dự toán kinh phí thực hiện'),
    table: `
TT | Nội dung | Đơn vị tính | Số lượng | Đơn giá | Thành tiền
1 | Thuê hội trường | Ngày | 2 | 5.000.000 | 10.000.000
2 | In tài liệu | Bộ | 200 | 25.000 | 5.000.000`,
    tasks: [],
  },
  {
    name: 'members of a group',
    before: sheet('DANH SÁCH TỔ CÔNG TÁC'),
    table: `
TT | Họ và tên | Chức vụ, đơn vị công tác | Nhiệm vụ
1 | Đặng Hữu Phước | Phó Chủ tịch UBND tỉnh | Tổ trưởng
2 | Võ Thị Hồng Minh | Giám đốc Sở Nội vụ | Tổ phó thường trực`,
    tasks: [],
  },
  {
    name: 'figures by commune',
    before: plan('Chỉ tiêu bao phủ bảo hiểm y tế'),
    table: `
TT | Xã, phường | Chỉ tiêu năm 2026 (%) | Kết quả năm 2025 (%) | Ghi chú
1 | Xã Bình Lãng | 95,5 | 93,2 |
2 | Phường Hồng Giang | 97,0 | 96,1 |`,
    tasks: [],
  },
  {
    name: 'targets with who gathers them',
    before: plan('Chỉ tiêu phát triển kinh tế - xã hội'),
    table: `
TT | Chỉ tiêu | Đơn vị tính | Kế hoạch 2026 | Cơ quan theo dõi, đánh giá
1 | Tốc độ tăng GRDP | % | 8,5 | Thống kê tỉnh
2 | Thu ngân sách | Tỷ đồng | 12.500 | Sở Tài chính`,
    tasks: [],
  },
];

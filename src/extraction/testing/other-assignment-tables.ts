import type { TableSample } from './assignment-tables.js';
import { head } from './assignment-tables.js';

const plan = (subject: string): string => `${head('KẾ HOẠCH', subject)}\nỦy ban nhân dân tỉnh ban hành Kế hoạch với các nhiệm vụ theo bảng sau:\n\n`;
const sheet = (title: string): string => `VĂN PHÒNG UBND TỈNH LAM HỒNG\n\n${title}\n\n`;

/** Tables whose heads, columns of time or rows are of rarer kinds. */
export const OTHER_SAMPLES: readonly TableSample[] = [
  {
    name: 'tasks and measures in one head, results that are expected',
    before: plan('Phát triển kinh tế tuần hoàn năm 2026'),
    table: `
TT | Nhiệm vụ/Giải pháp | Đơn vị thực hiện | Dự kiến kết quả | Mốc thời gian
1 | Khảo sát lượng phế phẩm tại các làng nghề | Sở Công Thương | Báo cáo khảo sát | Quý I/2026
2 | Thí điểm thu gom vỏ bao bì thuốc bảo vệ thực vật | Chi cục Trồng trọt và Bảo vệ thực vật | 12 điểm thu gom | Trước 30/9/2026`,
    tasks: [
      { task: 'Khảo sát lượng phế phẩm tại các làng nghề', lead: ['Sở Công Thương'], due: ['within 2026-01-01..2026-03-31'], product: 'Báo cáo khảo sát' },
      { task: 'Thí điểm thu gom vỏ bao bì thuốc bảo vệ thực vật', lead: ['Chi cục Trồng trọt và Bảo vệ thực vật'], due: ['before 2026-09-30'], product: '12 điểm thu gom' },
    ],
  },
  {
    name: 'who drafts beside the leader in charge',
    before: plan('Chương trình công tác quý II năm 2026'),
    table: `
STT | Nội dung trình | Cơ quan tham mưu | Lãnh đạo phụ trách | Thời gian trình
1 | Đề án đặt tên đường thị trấn Sông Trà | Sở Văn hóa, Thể thao và Du lịch | PCT Đặng Hữu Phước | Tháng 4/2026
2 | Quy định mức hỗ trợ giống lúa sau bão | Sở Nông nghiệp và Môi trường | PCT Võ Thị Hồng Minh | 20/5/2026`,
    tasks: [
      { task: 'Đề án đặt tên đường thị trấn Sông Trà', lead: ['Sở Văn hóa, Thể thao và Du lịch'], due: ['within 2026-04-01..2026-04-30'] },
      { task: 'Quy định mức hỗ trợ giống lúa sau bão', lead: ['Sở Nông nghiệp và Môi trường'], due: ['by 2026-05-20'] },
    ],
  },
  {
    name: 'a column for each quarter below a head of time, with marks',
    before: plan('Kiểm soát thủ tục hành chính năm 2026'),
    needsShape: true,
    table: `
TT | Nội dung công việc | Đơn vị chủ trì | Thời gian thực hiện | < | < | <
^ | ^ | ^ | Quý I | Quý II | Quý III | Quý IV
1 | Kiểm tra bộ phận một cửa các xã | Văn phòng UBND tỉnh | | x | | x
2 | Công bố danh mục thủ tục liên thông | Sở Nội vụ | x | | |
3 | Đánh giá tác động của quy định mới | Sở Tư pháp | | x | x |`,
    tasks: [
      { task: 'Kiểm tra bộ phận một cửa các xã', lead: ['Văn phòng UBND tỉnh'], due: ['within 2026-04-01..2026-06-30', 'within 2026-10-01..2026-12-31'] },
      { task: 'Công bố danh mục thủ tục liên thông', lead: ['Sở Nội vụ'], due: ['within 2026-01-01..2026-03-31'] },
      { task: 'Đánh giá tác động của quy định mới', lead: ['Sở Tư pháp'], due: ['within 2026-04-01..2026-09-30'] },
    ],
  },
  {
    name: 'lettered parts that take from the work above what they do not say',
    before: plan('Chuyển đổi số năm 2026'),
    needsShape: true,
    table: `
TT | Nội dung công việc | Cơ quan chủ trì | Thời gian hoàn thành
1 | Nâng cấp trạm quan trắc | Sở Nông nghiệp và Môi trường |
a) | Lắp cảm biến mực nước tại hồ Khe Vàng | | Tháng 6/2026
b) | Thay pin dự phòng cho trạm Bến Sậy | Công an tỉnh | Tháng 9/2026
2 | Chỉnh lý kho hồ sơ | Sở Nội vụ | Quý IV/2026
a | Số hóa hồ sơ cán bộ nghỉ hưu | |
3 | Thi sáng kiến cải cách | Sở Tư pháp | Tháng 5/2026`,
    tasks: [
      { task: 'Lắp cảm biến mực nước tại hồ Khe Vàng', lead: ['Sở Nông nghiệp và Môi trường'], due: ['within 2026-06-01..2026-06-30'] },
      { task: 'Thay pin dự phòng cho trạm Bến Sậy', lead: ['Công an tỉnh'], due: ['within 2026-09-01..2026-09-30'] },
      { task: 'Chỉnh lý kho hồ sơ', lead: ['Sở Nội vụ'], due: ['within 2026-10-01..2026-12-31'] },
      { task: 'Số hóa hồ sơ cán bộ nghỉ hưu', lead: ['Sở Nội vụ'], due: ['within 2026-10-01..2026-12-31'] },
      { task: 'Thi sáng kiến cải cách', lead: ['Sở Tư pháp'], due: ['within 2026-05-01..2026-05-31'] },
    ],
  },
  {
    name: 'parts with their letters in the text, beside who was merged down',
    before: plan('Chuyển đổi số năm 2026'),
    needsShape: true,
    table: `
TT | Nội dung công việc | Cơ quan chủ trì | Thời gian hoàn thành
1 | Nâng cấp trạm quan trắc | Sở Nông nghiệp và Môi trường |
^ | a) Lắp cảm biến mực nước tại hồ Khe Vàng | ^ | Tháng 6/2026
^ | b) Thay pin dự phòng cho trạm Bến Sậy | ^ | Tháng 9/2026
2 | Thi sáng kiến cải cách | Sở Tư pháp | Tháng 5/2026`,
    tasks: [
      { task: 'Lắp cảm biến mực nước tại hồ Khe Vàng', lead: ['Sở Nông nghiệp và Môi trường'], due: ['within 2026-06-01..2026-06-30'] },
      { task: 'Thay pin dự phòng cho trạm Bến Sậy', lead: ['Sở Nông nghiệp và Môi trường'], due: ['within 2026-09-01..2026-09-30'] },
      { task: 'Thi sáng kiến cải cách', lead: ['Sở Tư pháp'], due: ['within 2026-05-01..2026-05-31'] },
    ],
  },
  {
    name: 'work that says itself who helps and until when, beside empty columns',
    before: sheet('BẢNG THEO DÕI VIỆC ĐƯỢC GIAO'),
    needsShape: true,
    table: `
STT | Nội dung được giao | Cơ quan thực hiện | Cơ quan phối hợp | Thời gian hoàn thành
1 | Tham mưu Chương trình hành động trước ngày 06/8/2026; dự thảo Kế hoạch trước ngày 13/8/2026 | Phòng Quản lý đô thị | |
2 | Chủ trì kết hợp Ban Dân vận, Ban Quản lý dự án lập kế hoạch liên tịch | Phòng Kinh tế | | 20/8/2026
3 | Phối hợp với Phòng Kinh tế rà soát chợ tạm trước ngày 01/8/2026 | Công an phường | Phòng Nội vụ | 20/8/2026
4 | Báo cáo kết quả thực hiện Quyết định số 12/QĐ-UBND ngày 05/8/2026 | Phòng Nội vụ | |`,
    tasks: [
      { task: 'Tham mưu Chương trình hành động trước ngày 06/8/2026; dự thảo Kế hoạch trước ngày 13/8/2026', lead: ['Phòng Quản lý đô thị'], due: ['before 2026-08-06', 'before 2026-08-13'] },
      { task: 'Chủ trì kết hợp Ban Dân vận, Ban Quản lý dự án lập kế hoạch liên tịch', lead: ['Phòng Kinh tế'], support: ['Ban Dân vận', 'Ban Quản lý dự án'], due: ['by 2026-08-20'] },
      { task: 'Phối hợp với Phòng Kinh tế rà soát chợ tạm trước ngày 01/8/2026', lead: ['Công an phường'], support: ['Phòng Nội vụ'], due: ['by 2026-08-20'] },
      { task: 'Báo cáo kết quả thực hiện Quyết định số 12/QĐ-UBND ngày 05/8/2026', lead: ['Phòng Nội vụ'] },
    ],
  },
  {
    name: 'work with who is told in its own words, beside a column of time alone',
    before: sheet('BẢNG THEO DÕI Ý KIẾN CHỈ ĐẠO'),
    table: `
STT | Nội dung chỉ đạo | Thời gian hoàn thành
1 | Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát dự án chậm tiến độ | 20/8/2026
2 | Sở Nội vụ tham mưu Đề án vị trí việc làm | Tháng 9/2026`,
    tasks: [
      { task: 'Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát dự án chậm tiến độ', lead: ['Sở Tài chính'], support: ['Sở Xây dựng'], due: ['by 2026-08-20'] },
      { task: 'Sở Nội vụ tham mưu Đề án vị trí việc làm', lead: ['Sở Nội vụ'], due: ['within 2026-09-01..2026-09-30'] },
    ],
  },
  {
    name: 'a column for each body that the work goes to',
    before: plan('Chương trình làm việc của Ban Chấp hành'),
    needsShape: true,
    table: `
TT | Nội dung đề án | Cơ quan chủ trì | Trình BTV | Trình BCH
1 | Đề án phát triển kinh tế ban đêm | Đảng ủy UBND tỉnh | Tháng 6/2026 | Tháng 7/2026
2 | Quy chế làm việc của Ban Chấp hành | Văn phòng Tỉnh ủy | 15/5/2026 |`,
    tasks: [
      { task: 'Đề án phát triển kinh tế ban đêm', lead: ['Đảng ủy UBND tỉnh'], due: ['within 2026-06-01..2026-06-30', 'within 2026-07-01..2026-07-31'] },
      { task: 'Quy chế làm việc của Ban Chấp hành', lead: ['Văn phòng Tỉnh ủy'], due: ['by 2026-05-15'] },
    ],
  },
  {
    name: 'quarters by roman numbers alone',
    before: plan('Truyền thông dân số năm 2026'),
    needsShape: true,
    table: `
TT | Nội dung hoạt động | Đơn vị thực hiện | Quý | < | < | <
^ | ^ | ^ | I | II | III | IV
1 | Tổ chức hội thi tìm hiểu về dân số | Sở Y tế | | | X |
2 | Phát sóng chuyên mục trên đài truyền thanh xã | UBND các xã, phường | X | X | X | X`,
    tasks: [
      { task: 'Tổ chức hội thi tìm hiểu về dân số', lead: ['Sở Y tế'], due: ['within 2026-07-01..2026-09-30'] },
      { task: 'Phát sóng chuyên mục trên đài truyền thanh xã', lead: ['UBND các xã, phường'], due: ['within 2026-01-01..2026-12-31'] },
    ],
  },
  {
    name: 'months as columns of one row of heads',
    before: plan('Bảo dưỡng công trình thủy lợi năm 2026'),
    crawl: 'lost',
    table: `
TT | Công việc | Đơn vị chủ trì | Tháng 3 | Tháng 4 | Tháng 5 | Tháng 6
1 | Nạo vét kênh chính Sông Trà | Công ty Khai thác thủy lợi | x | x | | x
2 | Kiểm định cống Đầu Mối | Sở Nông nghiệp và Môi trường | | | x |`,
    tasks: [
      { task: 'Nạo vét kênh chính Sông Trà', lead: ['Công ty Khai thác thủy lợi'], due: ['within 2026-03-01..2026-04-30', 'within 2026-06-01..2026-06-30'] },
      { task: 'Kiểm định cống Đầu Mối', lead: ['Sở Nông nghiệp và Môi trường'], due: ['within 2026-05-01..2026-05-31'] },
    ],
  },
  {
    name: 'remarks that hold the deadline where no column of time is',
    before: sheet('PHÂN CÔNG NHIỆM VỤ SAU CUỘC HỌP NGÀY 06/4/2026'),
    table: `
STT | Nội dung công việc | Đơn vị thực hiện | Ghi chú
1 | Hoàn thiện hồ sơ cấp điện thôn Nà Lũng | Công ty Điện lực Lam Hồng | Trước ngày 25/4/2026
2 | Đo đạc lại ranh giới trạm y tế | Sở Nông nghiệp và Môi trường | Kinh phí của huyện
3 | Trả lời đơn của ông Hoàng Văn Páo | Thanh tra tỉnh | Xong trong tháng 4/2026`,
    tasks: [
      { task: 'Hoàn thiện hồ sơ cấp điện thôn Nà Lũng', lead: ['Công ty Điện lực Lam Hồng'], due: ['before 2026-04-25'] },
      { task: 'Đo đạc lại ranh giới trạm y tế', lead: ['Sở Nông nghiệp và Môi trường'] },
      { task: 'Trả lời đơn của ông Hoàng Văn Páo', lead: ['Thanh tra tỉnh'], due: ['within 2026-04-01..2026-04-30'] },
    ],
  },
  {
    name: 'work below headings, lettered, and a row of sums',
    before: plan('Xây dựng nông thôn mới năm 2026'),
    table: `
TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời hạn | Kinh phí (triệu đồng)
1 | Hạ tầng | | | 900
a) | Bê tông hóa đường liên thôn Bản Chang | UBND xã Bình Lãng | 30/8/2026 | 700
b) | Sửa mái nhà văn hóa thôn Tà Rịn | UBND xã Mường Khao | 15/9/2026 | 200
2 | Sản xuất | | | 150
a) | Cấp giống chè cho hộ nghèo | Trung tâm Khuyến nông tỉnh | Quý II/2026 | 150
Tổng cộng | | | | 1.050`,
    crawl: 'lost',
    tasks: [
      { task: 'Bê tông hóa đường liên thôn Bản Chang', lead: ['UBND xã Bình Lãng'], due: ['by 2026-08-30'] },
      { task: 'Sửa mái nhà văn hóa thôn Tà Rịn', lead: ['UBND xã Mường Khao'], due: ['by 2026-09-15'] },
      { task: 'Cấp giống chè cho hộ nghèo', lead: ['Trung tâm Khuyến nông tỉnh'], due: ['within 2026-04-01..2026-06-30'] },
    ],
  },
  {
    name: 'states as columns with marks',
    before: sheet('TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO'),
    needsShape: true,
    table: `
STT | Nhiệm vụ được giao | Cơ quan thực hiện | Thời hạn | Tiến độ | <
^ | ^ | ^ | ^ | Đã hoàn thành | Đang thực hiện
1 | Lập danh sách hộ vùng sạt lở | UBND xã Mường Khao | 10/3/2026 | x |
2 | Bố trí quỹ đất tái định cư bản Nậm Pha | Sở Nông nghiệp và Môi trường | 30/4/2026 | | x`,
    tasks: [{ task: 'Bố trí quỹ đất tái định cư bản Nậm Pha', lead: ['Sở Nông nghiệp và Môi trường'], due: ['by 2026-04-30'] }],
  },
  {
    name: 'the action merged down beside its steps: each step is a task',
    before: plan('Nâng cao chỉ số cải cách hành chính năm 2026'),
    needsShape: true,
    table: `
TT | Nội dung hành động | Hành động cụ thể | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn
1 | Giảm thời gian chờ của người dân | Lắp máy lấy số tại 12 bộ phận một cửa | Văn phòng UBND tỉnh | Sở Khoa học và Công nghệ | Tháng 4/2026
^ | ^ | Mở thêm quầy nhận hồ sơ đất đai | Sở Nông nghiệp và Môi trường | | Tháng 5/2026
2 | Công khai kết quả xử lý phản ánh | Niêm yết hằng tuần tại trụ sở | UBND các xã, phường | | Trước 31/3/2026`,
    tasks: [
      { task: 'Lắp máy lấy số tại 12 bộ phận một cửa', lead: ['Văn phòng UBND tỉnh'], support: ['Sở Khoa học và Công nghệ'], due: ['within 2026-04-01..2026-04-30'] },
      { task: 'Mở thêm quầy nhận hồ sơ đất đai', lead: ['Sở Nông nghiệp và Môi trường'], due: ['within 2026-05-01..2026-05-31'] },
      { task: 'Niêm yết hằng tuần tại trụ sở', lead: ['UBND các xã, phường'], due: ['before 2026-03-31'] },
    ],
  },
  {
    name: 'a field of work beside the tasks, and what it is about beside them',
    before: plan('Công tác tư pháp năm 2026'),
    table: `
TT | Lĩnh vực | Nhiệm vụ cụ thể | Bộ phận chủ trì | Thời gian hoàn thành
1 | Hộ tịch | Số hóa sổ khai sinh trước năm 1990 | Phòng Hành chính tư pháp (theo chức năng, nhiệm vụ được giao) | 30/6/2026
2 | Hòa giải | Tập huấn hòa giải viên cụm xã phía Tây | Đề nghị Tòa án nhân dân tỉnh | Quý III/2026`,
    tasks: [
      { task: 'Số hóa sổ khai sinh trước năm 1990', lead: ['Phòng Hành chính tư pháp'], due: ['by 2026-06-30'] },
      { task: 'Tập huấn hòa giải viên cụm xã phía Tây', lead: ['Tòa án nhân dân tỉnh'], due: ['within 2026-07-01..2026-09-30'] },
    ],
  },
  {
    name: 'names that go on in the next line, how they are asked, and cells of points',
    before: plan('Phòng, chống rửa tiền năm 2026'),
    needsShape: true,
    table: `
STT | Biện pháp | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn hoàn thành
1 | - Rà soát hồ sơ công chứng có dấu hiệu bất thường | Thanh tra⏎Sở Tư pháp | Sở⏎Tài chính⏎Đề nghị Tòa án nhân dân tỉnh⏎Công an tỉnh | 10/2026
2 | Tập huấn nhận biết giao dịch đáng ngờ | Sở Tài chính;⏎Sở Công Thương⏎(theo chức năng, nhiệm vụ⏎được giao) | Văn phòng⏎Phòng Nội chính | 12/2026`,
    tasks: [
      { task: 'Rà soát hồ sơ công chứng có dấu hiệu bất thường', lead: ['Thanh tra Sở Tư pháp'], support: ['Sở Tài chính', 'Tòa án nhân dân tỉnh', 'Công an tỉnh'], due: ['within 2026-10-01..2026-10-31'] },
      { task: 'Tập huấn nhận biết giao dịch đáng ngờ', lead: ['Sở Tài chính', 'Sở Công Thương'], support: ['Văn phòng', 'Phòng Nội chính'], due: ['within 2026-12-01..2026-12-31'] },
    ],
  },
  {
    name: 'months by number below a head of months',
    before: plan('Phòng, chống sốt rét năm 2026'),
    crawl: 'lost',
    table: `
TT | Nội dung hoạt động | Đơn vị thực hiện | Thời gian thực hiện (tháng) | < | < | < | <
^ | ^ | ^ | 1 | 2 | 3 | 4 | 5
1 | Phun tồn lưu hóa chất tại các lán trại | Trung tâm Kiểm soát bệnh tật tỉnh | | x | x | |
2 | Tập huấn lấy lam máu cho y tế thôn bản | Trạm Y tế xã Mường Khao | | | | | x`,
    tasks: [
      { task: 'Phun tồn lưu hóa chất tại các lán trại', lead: ['Trung tâm Kiểm soát bệnh tật tỉnh'], due: ['within 2026-02-01..2026-03-31'] },
      { task: 'Tập huấn lấy lam máu cho y tế thôn bản', lead: ['Trạm Y tế xã Mường Khao'], due: ['within 2026-05-01..2026-05-31'] },
    ],
  },
  {
    name: 'states as columns of one row of heads',
    before: sheet('KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ UBND TỈNH GIAO'),
    crawl: 'lost',
    table: `
STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời hạn | Đã hoàn thành | Đang thực hiện | Chưa thực hiện
1 | Thu hồi đất bãi bồi cho thuê sai đối tượng | Sở Nông nghiệp và Môi trường | 15/5/2026 | X | |
2 | Lắp camera tại các nút giao phía Nam | Công an tỉnh | 30/5/2026 | | X |
3 | Bàn giao lưới điện khu dân cư số 4 | Sở Xây dựng | 10/6/2026 | | | X`,
    tasks: [
      { task: 'Lắp camera tại các nút giao phía Nam', lead: ['Công an tỉnh'], due: ['by 2026-05-30'] },
      { task: 'Bàn giao lưới điện khu dân cư số 4', lead: ['Sở Xây dựng'], due: ['by 2026-06-10'] },
    ],
  },
  {
    name: 'what comes out and until when in one column',
    before: plan('Cải thiện môi trường đầu tư năm 2026'),
    table: `
TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm, thời gian hoàn thành
1 | Rà soát các dự án chậm triển khai ven sông | Sở Tài chính | Sở Xây dựng | Danh mục dự án, trước ngày 30/4/2026
2 | Lập bản đồ quỹ đất sạch kêu gọi đầu tư | Sở Nông nghiệp và Môi trường | Ban Quản lý Khu kinh tế | Bản đồ số; Quý III/2026`,
    tasks: [
      { task: 'Rà soát các dự án chậm triển khai ven sông', lead: ['Sở Tài chính'], support: ['Sở Xây dựng'], due: ['before 2026-04-30'] },
      { task: 'Lập bản đồ quỹ đất sạch kêu gọi đầu tư', lead: ['Sở Nông nghiệp và Môi trường'], support: ['Ban Quản lý Khu kinh tế'], due: ['within 2026-07-01..2026-09-30'] },
    ],
  },
  {
    name: 'parts of units, numbered on, with a count at the end',
    before: sheet('DANH MỤC NHIỆM VỤ GIAO CÁC ĐƠN VỊ QUÝ III NĂM 2026'),
    table: `
TT | Đầu việc | Kết quả đầu ra | Ngày hoàn thành
I | CÔNG AN TỈNH | |
1 | Kiểm tra an toàn cháy nổ tại 15 chợ | Biên bản | 31/7/2026
2 | Cấp định danh điện tử cho người cao tuổi | | 30/9/2026
II | SỞ XÂY DỰNG | |
3 | Thay biển báo hỏng trên tỉnh lộ 145 | | 15/8/2026
Tổng số: 03 nhiệm vụ | | |`,
    crawl: 'lost',
    tasks: [
      { task: 'Kiểm tra an toàn cháy nổ tại 15 chợ', lead: ['Công an tỉnh'], due: ['by 2026-07-31'] },
      { task: 'Cấp định danh điện tử cho người cao tuổi', lead: ['Công an tỉnh'], due: ['by 2026-09-30'] },
      { task: 'Thay biển báo hỏng trên tỉnh lộ 145', lead: ['Sở Xây dựng'], due: ['by 2026-08-15'] },
    ],
  },
];

/** Tables that look like assignments and give nobody work. */
export const OTHER_NONE: readonly TableSample[] = [
  {
    name: 'a budget by unit',
    before: plan('Phân bổ kinh phí sự nghiệp năm 2026'),
    table: `
TT | Nội dung chi | Đơn vị thực hiện | Kinh phí (triệu đồng) | Ghi chú
1 | Mua sắm máy tính | Sở Tài chính | 1.200 | Nguồn tỉnh
2 | Sửa chữa trụ sở | Sở Nội vụ | 800 | Nguồn tỉnh`,
    tasks: [],
  },
  {
    name: 'a timetable of classes',
    before: 'TRƯỜNG CHÍNH TRỊ TỈNH LAM HỒNG\n\nTHỜI KHÓA BIỂU LỚP BỒI DƯỠNG K12\n\n',
    table: `
Ngày | Buổi | Nội dung | Giảng viên | Phòng học
05/5/2026 | Sáng | Quản lý nhà nước về kinh tế | ThS. Lê Thu Hà | A1
05/5/2026 | Chiều | Kỹ năng soạn thảo văn bản | TS. Phan Văn Lộc | A1`,
    tasks: [],
  },
  {
    name: 'a curriculum: subjects, hours and who teaches',
    before: plan('Bồi dưỡng kiến thức y tế cộng đồng'),
    table: `
STT | Nội dung bài học | Số tiết | Đơn vị giảng dạy | Thời gian
1 | Giải phẫu cơ bản | 12 | Bệnh viện Đa khoa tỉnh | Tháng 5/2026
2 | Chăm sóc vết thương | 8 | Trường Cao đẳng Y tế | Tháng 6/2026`,
    tasks: [],
  },
  {
    name: 'a curriculum by theory and practice without units',
    before: plan('Đào tạo liên tục'),
    table: `
TT | Tên bài | Lý thuyết (tiết) | Thực hành (tiết) | Tổng số
1 | Nhận biết dấu hiệu đột quỵ | 2 | 4 | 6
2 | Cấp cứu ngừng tuần hoàn | 2 | 6 | 8
3 | Theo dõi sau can thiệp | 1 | 3 | 4`,
    tasks: [],
  },
  {
    name: 'a curriculum by subject, with the time that each takes',
    before: plan('Lớp chuyên khoa định hướng'),
    table: `
STT | Môn học | Số ĐVHT | Thời gian học | Đơn vị phụ trách giảng
1 | Dược lý học lâm sàng trong điều trị | 6 | 05/6/2026 - 30/6/2026 | Khoa Dược
2 | Theo dõi tác dụng không mong muốn của thuốc | 4 | 03/7/2026 - 20/7/2026 | Khoa Dược
3 | Thực hành tại bệnh viện tuyến tỉnh | 10 | 24/7/2026 - 30/8/2026 | Khoa Dược`,
    tasks: [],
  },
  {
    name: 'dishes of a week',
    before: 'TRƯỜNG MẦM NON HOA BAN\n\nTHỰC ĐƠN TUẦN 2 THÁNG 10\n\n',
    table: `
Thứ | Bữa sáng | Bữa trưa | Bữa phụ
Thứ 2 | Cháo thịt bằm | Cơm, thịt kho, canh cải | Sữa chua
Thứ 3 | Bún gà | Cơm, cá rán, canh bí | Chuối`,
    tasks: [],
  },
  {
    name: 'payments by quarter with who receives',
    before: plan('Kế hoạch vốn năm 2026'),
    table: `
TT | Dự án | Chủ đầu tư | Quý I | Quý II | Quý III | Quý IV
1 | Đường tránh thị trấn Sông Trà | Ban Quản lý dự án giao thông | 1.200 | 3.400 | 2.000 | 800
2 | Kè chống sạt lở bờ tả | Sở Nông nghiệp và Môi trường | 500 | 900 | 1.100 | 300`,
    tasks: [],
  },
  {
    name: 'duty of a week',
    before: 'VĂN PHÒNG UBND TỈNH LAM HỒNG\n\nLỊCH TRỰC THÁNG 9/2026\n\n',
    table: `
Ngày | Lãnh đạo trực | Chuyên viên trực | Số điện thoại
01/9/2026 | Đặng Hữu Phước | Lê Thu Hà | 0912 000 111
02/9/2026 | Võ Thị Hồng Minh | Phan Văn Lộc | 0912 000 222`,
    tasks: [],
  },
  {
    name: 'who sits in a council and since when',
    before: sheet('DANH SÁCH HỘI ĐỒNG NGHIỆM THU'),
    table: `
TT | Họ và tên | Đơn vị | Nhiệm vụ trong Hội đồng | Thời gian tham gia
1 | Đặng Hữu Phước | Sở Tài chính | Chủ tịch Hội đồng | Từ tháng 3/2026
2 | Võ Thị Hồng Minh | Sở Nội vụ | Ủy viên phản biện | Từ tháng 3/2026`,
    tasks: [],
  },
  {
    name: 'indicators with years and nobody who acts',
    before: plan('Chỉ tiêu giai đoạn 2026 - 2028'),
    table: `
TT | Nội dung chỉ tiêu | Đơn vị tính | Năm 2026 | Năm 2027 | Năm 2028
1 | Tỷ lệ hộ dùng nước sạch | % | 82 | 86 | 90
2 | Số xã đạt chuẩn nông thôn mới | Xã | 14 | 17 | 20`,
    tasks: [],
  },
  {
    name: 'marks of an examination of work',
    before: sheet('BẢNG CHẤM ĐIỂM THI ĐUA'),
    table: `
STT | Nội dung tiêu chí | Điểm chuẩn | Đơn vị tự chấm | Điểm thẩm định
1 | Báo cáo đúng hạn | 10 | 9 | 9
2 | Tỷ lệ hồ sơ trực tuyến | 20 | 18 | 16`,
    tasks: [],
  },
];

/** What one row should become: words of the task, who leads, who helps, until when (bound and days), what is delivered. */
export interface ExpectedTask {
  readonly task: string;
  readonly lead?: readonly string[];
  readonly support?: readonly string[];
  readonly due?: readonly string[];
  readonly product?: string;
}

/** An invented document with one table, drawn as in `drawn-table.ts`. */
export interface TableSample {
  readonly name: string;
  readonly before: string;
  readonly table: string;
  readonly after?: string;
  readonly tasks: readonly ExpectedTask[];
  /** What the reader cannot tell from text alone, without the shape of the table beside it. */
  readonly needsShape?: true;
  /** What is lost when empty cells are not even empty. */
  readonly crawl?: 'lost';
}

export const head = (type: string, subject: string, day = '12 tháng 01 năm 2026'): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG\n\nSố: 15/${type === 'QUYẾT ĐỊNH' ? 'QĐ' : 'KH'}-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLam Hồng, ngày ${day}\n\n${type}\n${subject}\n`;

const ANNEX = '\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Nâng cao chất lượng phục vụ người dân trên địa bàn tỉnh.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐặng Hữu Phước\n\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 15/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh)\n\n';
const plan = (subject: string): string => head('KẾ HOẠCH', subject) + ANNEX;

export const SAMPLES: readonly TableSample[] = [
  {
    name: 'five columns, the form of NĐ 30 plans',
    before: plan('Chuyển đổi số trong ngành y tế năm 2026'),
    table: `
STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành
1 | Xây dựng hồ sơ sức khỏe điện tử cho người dân | Sở Y tế | Công an tỉnh; Bảo hiểm xã hội tỉnh | 30/6/2026
2 | Tập huấn kỹ năng số cho viên chức trạm y tế | Sở Y tế | Sở Nội vụ | Quý II/2026
3 | Bảo đảm an toàn thông tin các hệ thống dùng chung | Sở Khoa học và Công nghệ | Công an tỉnh | Thường xuyên`,
    tasks: [
      { task: 'Xây dựng hồ sơ sức khỏe điện tử cho người dân', lead: ['Sở Y tế'], support: ['Công an tỉnh', 'Bảo hiểm xã hội tỉnh'], due: ['by 2026-06-30'] },
      { task: 'Tập huấn kỹ năng số cho viên chức trạm y tế', lead: ['Sở Y tế'], support: ['Sở Nội vụ'], due: ['within 2026-04-01..2026-06-30'] },
      { task: 'Bảo đảm an toàn thông tin các hệ thống dùng chung', lead: ['Sở Khoa học và Công nghệ'], support: ['Công an tỉnh'] },
    ],
  },
  {
    name: 'lead and time merged down over several rows',
    before: plan('Phòng, chống thiên tai năm 2026'),
    needsShape: true,
    table: `
TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn
1 | Kiểm tra an toàn hồ chứa trước mùa lũ | Sở Nông nghiệp và Môi trường | UBND các xã, phường | Trước 31/7/2026
2 | Rà soát phương án sơ tán dân vùng xung yếu | ^ | Bộ Chỉ huy Quân sự tỉnh | ^
3 | Cắm biển cảnh báo ngầm tràn, điểm sạt lở | Sở Xây dựng | | Tháng 8/2026`,
    tasks: [
      { task: 'Kiểm tra an toàn hồ chứa trước mùa lũ', lead: ['Sở Nông nghiệp và Môi trường'], support: ['UBND các xã, phường'], due: ['before 2026-07-31'] },
      { task: 'Rà soát phương án sơ tán dân vùng xung yếu', lead: ['Sở Nông nghiệp và Môi trường'], support: ['Bộ Chỉ huy Quân sự tỉnh'], due: ['before 2026-07-31'] },
      { task: 'Cắm biển cảnh báo ngầm tràn, điểm sạt lở', lead: ['Sở Xây dựng'], due: ['within 2026-08-01..2026-08-31'] },
    ],
  },
  {
    name: 'a head of two rows',
    before: plan('Cải cách hành chính năm 2026'),
    table: `
TT | Nội dung công việc | Phân công thực hiện | < | Thời gian thực hiện | Kết quả
^ | ^ | Chủ trì | Phối hợp | ^ | ^
1 | Rà soát, đơn giản hóa thủ tục hành chính lĩnh vực đất đai | Sở Nông nghiệp và Môi trường | Văn phòng UBND tỉnh | Tháng 3/2026 | Quyết định công bố
2 | Khảo sát mức độ hài lòng của người dân | Sở Nội vụ | Các sở, ban, ngành | Quý IV/2026 | Báo cáo khảo sát`,
    tasks: [
      { task: 'Rà soát, đơn giản hóa thủ tục hành chính lĩnh vực đất đai', lead: ['Sở Nông nghiệp và Môi trường'], support: ['Văn phòng UBND tỉnh'], due: ['within 2026-03-01..2026-03-31'], product: 'Quyết định công bố' },
      { task: 'Khảo sát mức độ hài lòng của người dân', lead: ['Sở Nội vụ'], support: ['Các sở, ban, ngành'], due: ['within 2026-10-01..2026-12-31'], product: 'Báo cáo khảo sát' },
    ],
  },
  {
    name: 'group rows that name who leads the rows below',
    before: head('QUYẾT ĐỊNH', 'Về việc giao nhiệm vụ trọng tâm quý I năm 2026') + '\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao nhiệm vụ cho các phòng theo Phụ lục kèm theo.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nVõ Thị Hồng Minh\n\nPHỤ LỤC\n\n',
    table: `
TT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời hạn hoàn thành | Ghi chú
PHÒNG QUẢN LÝ ĐÔ THỊ | < | < | < | <
1 | Tham mưu phương án chỉnh trang vỉa hè khu trung tâm | | 15/02/2026 |
2 | Lập danh mục cây xanh nguy hiểm cần chặt hạ | | 28/02/2026 |
VĂN PHÒNG UBND TỈNH | < | < | < | <
3 | Ban hành quy chế làm việc của bộ phận tiếp nhận | | 10/3/2026 |`,
    tasks: [
      { task: 'Tham mưu phương án chỉnh trang vỉa hè khu trung tâm', lead: ['Phòng Quản lý đô thị'], due: ['by 2026-02-15'] },
      { task: 'Lập danh mục cây xanh nguy hiểm cần chặt hạ', lead: ['Phòng Quản lý đô thị'], due: ['by 2026-02-28'] },
      { task: 'Ban hành quy chế làm việc của bộ phận tiếp nhận', lead: ['Văn phòng UBND tỉnh'], due: ['by 2026-03-10'] },
    ],
  },
  {
    name: 'roman parts and points below them',
    before: plan('Phát triển kinh tế số giai đoạn 2026 - 2030'),
    table: `
STT | Nhiệm vụ, giải pháp | Chủ trì | Phối hợp | Sản phẩm | Tiến độ
I | Hoàn thiện thể chế | | | |
1 | Ban hành chính sách hỗ trợ doanh nghiệp nhỏ chuyển đổi số | Sở Tài chính | Sở Tư pháp | Nghị quyết của HĐND tỉnh | 2026
II | Hạ tầng số | | | |
1 | Phủ sóng 5G các khu công nghiệp | Sở Khoa học và Công nghệ | Các doanh nghiệp viễn thông | Báo cáo | 2026 - 2028
2 | Xây dựng trung tâm dữ liệu của tỉnh | Sở Khoa học và Công nghệ | | Trung tâm dữ liệu | Quý IV/2027`,
    tasks: [
      { task: 'Ban hành chính sách hỗ trợ doanh nghiệp nhỏ chuyển đổi số', lead: ['Sở Tài chính'], support: ['Sở Tư pháp'], due: ['within 2026-01-01..2026-12-31'], product: 'Nghị quyết của HĐND tỉnh' },
      { task: 'Phủ sóng 5G các khu công nghiệp', lead: ['Sở Khoa học và Công nghệ'], support: ['Các doanh nghiệp viễn thông'], due: ['within 2026-01-01..2028-12-31'], product: 'Báo cáo' },
      { task: 'Xây dựng trung tâm dữ liệu của tỉnh', lead: ['Sở Khoa học và Công nghệ'], due: ['within 2027-10-01..2027-12-31'], product: 'Trung tâm dữ liệu' },
    ],
  },
  {
    name: "a school's plan by month, the month merged down",
    before: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO LAM HỒNG\nTRƯỜNG THPT NGUYỄN HỮU TIẾN\n\nSố: 42/KH-THPTNHT\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLam Hồng, ngày 20 tháng 8 năm 2026\n\nKẾ HOẠCH\nNăm học 2026 - 2027\n\n',
    needsShape: true,
    table: `
Thời gian | Nội dung công việc | Người phụ trách | Ghi chú
Tháng 9/2026 | Tổ chức lễ khai giảng năm học mới | Ban Giám hiệu |
^ | Xây dựng kế hoạch giáo dục của tổ chuyên môn | Các tổ trưởng |
Tháng 10/2026 | Thao giảng chào mừng ngày Phụ nữ Việt Nam | Tổ Ngữ văn |`,
    tasks: [
      { task: 'Tổ chức lễ khai giảng năm học mới', lead: ['Ban Giám hiệu'], due: ['within 2026-09-01..2026-09-30'] },
      { task: 'Xây dựng kế hoạch giáo dục của tổ chuyên môn', lead: ['Các tổ trưởng'], due: ['within 2026-09-01..2026-09-30'] },
      { task: 'Thao giảng chào mừng ngày Phụ nữ Việt Nam', lead: ['Tổ Ngữ văn'], due: ['within 2026-10-01..2026-10-31'] },
    ],
  },
  {
    name: 'months as group rows',
    before: plan('Công tác năm 2026 của Ban Chỉ đạo'),
    table: `
TT | Nội dung | Đơn vị thực hiện | Đơn vị phối hợp
THÁNG 3/2026 | < | < | <
1 | Họp phiên thứ nhất của Ban Chỉ đạo | Văn phòng UBND tỉnh | Các thành viên Ban Chỉ đạo
THÁNG 4/2026 | < | < | <
2 | Kiểm tra thực tế tại các xã vùng cao | Sở Nội vụ | Sở Y tế`,
    tasks: [
      { task: 'Họp phiên thứ nhất của Ban Chỉ đạo', lead: ['Văn phòng UBND tỉnh'], support: ['Các thành viên Ban Chỉ đạo'], due: ['within 2026-03-01..2026-03-31'] },
      { task: 'Kiểm tra thực tế tại các xã vùng cao', lead: ['Sở Nội vụ'], support: ['Sở Y tế'], due: ['within 2026-04-01..2026-04-30'] },
    ],
  },
  {
    name: 'several units in a cell, one to a line',
    before: plan('Bảo đảm trật tự an toàn giao thông năm 2026'),
    table: `
TT | Nhiệm vụ cụ thể | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian
1 | Xử lý các điểm đen về tai nạn giao thông | Sở Xây dựng | - Công an tỉnh⏎- Ban An toàn giao thông tỉnh⏎- UBND các xã, phường | Trước ngày 30/9/2026
2 | Tuyên truyền pháp luật về giao thông trong trường học | Sở Giáo dục và Đào tạo | Công an tỉnh, Tỉnh đoàn và các cơ quan có liên quan | Hằng năm`,
    tasks: [
      { task: 'Xử lý các điểm đen về tai nạn giao thông', lead: ['Sở Xây dựng'], support: ['Công an tỉnh', 'Ban An toàn giao thông tỉnh', 'UBND các xã, phường'], due: ['before 2026-09-30'] },
      { task: 'Tuyên truyền pháp luật về giao thông trong trường học', lead: ['Sở Giáo dục và Đào tạo'], support: ['Công an tỉnh', 'Tỉnh đoàn', 'các cơ quan có liên quan'], due: ['recurring'] },
    ],
  },
  {
    name: 'one column for lead and help together',
    before: plan('Phát triển du lịch năm 2026'),
    table: `
STT | Hoạt động | Đơn vị chủ trì/phối hợp | Thời gian
1 | Tổ chức Tuần lễ Du lịch biển | Chủ trì: Sở Văn hóa, Thể thao và Du lịch⏎Phối hợp: Sở Công Thương, Công an tỉnh | Tháng 5/2026
2 | Khảo sát tuyến du lịch cộng đồng | Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Hiệp hội Du lịch tỉnh | Tháng 6/2026`,
    tasks: [
      { task: 'Tổ chức Tuần lễ Du lịch biển', lead: ['Sở Văn hóa, Thể thao và Du lịch'], support: ['Sở Công Thương', 'Công an tỉnh'], due: ['within 2026-05-01..2026-05-31'] },
      { task: 'Khảo sát tuyến du lịch cộng đồng', lead: ['Sở Văn hóa, Thể thao và Du lịch'], support: ['Hiệp hội Du lịch tỉnh'], due: ['within 2026-06-01..2026-06-30'] },
    ],
  },
  {
    name: 'drafts to be laid before those above, with column numbers below the head',
    before: plan('Chương trình công tác năm 2026'),
    table: `
TT | Tên đề án, văn bản | Cơ quan chủ trì soạn thảo | Cơ quan phối hợp | Cấp trình | Thời hạn trình
(1) | (2) | (3) | (4) | (5) | (6)
1 | Nghị quyết về mức thu học phí năm học 2026 - 2027 | Sở Giáo dục và Đào tạo | Sở Tài chính | HĐND tỉnh | Tháng 6
2 | Quyết định ban hành quy định về cấp nước sạch nông thôn | Sở Nông nghiệp và Môi trường | Sở Tư pháp | UBND tỉnh | Quý III`,
    tasks: [
      { task: 'Nghị quyết về mức thu học phí năm học 2026 - 2027', lead: ['Sở Giáo dục và Đào tạo'], support: ['Sở Tài chính'], due: ['within 2026-06-01..2026-06-30'] },
      { task: 'Quyết định ban hành quy định về cấp nước sạch nông thôn', lead: ['Sở Nông nghiệp và Môi trường'], support: ['Sở Tư pháp'], due: ['within 2026-07-01..2026-09-30'] },
    ],
  },
];

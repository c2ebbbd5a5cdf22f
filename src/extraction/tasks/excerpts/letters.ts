import type { Excerpt } from './letterheads.js';
import { dispatch, issued, plan, provinceNotice } from './letterheads.js';

/** What letters and notices ask of several, politely or in their last line; headings and frames that name several. */
export const LETTERS: readonly Excerpt[] = [
  {
    name: 'the last line of a letter, which says what to do once it has come',
    text: dispatch('Các thôn', `
Sở Nội vụ đề nghị các thôn thực hiện:
1. Tuyên truyền trên loa truyền thanh về vệ sinh an toàn thực phẩm.
Nhận được Công văn này, yêu cầu các đơn vị báo cáo kết quả về Sở trước ngày 30/4/2026.`),
    tasks: [['Tuyên truyền … thực phẩm', 'các thôn'], ['Nhận được … 30/4/2026', 'các đơn vị']],
  },
  {
    name: 'a polite request with a day is work, one without is a kindness',
    text: dispatch('Các sở, ban, ngành', `
Sở Nội vụ trân trọng đề nghị các cơ quan, đơn vị gửi báo cáo về Sở trước ngày 18/4/2026.
Trân trọng đề nghị các đơn vị quan tâm, phối hợp.
Kính đề nghị Bộ Nội vụ xem xét, bố trí kinh phí trước ngày 30/4/2026.`),
    tasks: [['Sở Nội vụ trân trọng … 18/4/2026', 'các cơ quan, đơn vị']],
  },
  {
    name: 'which of those the letter goes to a point is about',
    text: dispatch('Các sở, ban, ngành; UBND các huyện', `
Sở Nội vụ đề nghị các sở, ban, ngành, UBND các huyện báo cáo số liệu, như sau:
1. Đối với các sở, ban, ngành báo cáo theo phụ lục 1.
2. UBND các huyện báo cáo theo phụ lục 2.`),
    tasks: [['Đối với … phụ lục 1', 'các sở, ban, ngành'], ['UBND các huyện … phụ lục 2', 'UBND các huyện']],
  },
  {
    name: 'a notice that is sent to somebody',
    text: `THÔNG BÁO
Về việc góp ý trang thông tin của Nhà trường

Kính gửi: Trưởng các đơn vị

Để trang thông tin đầy đủ hơn, Nhà trường tổ chức xin ý kiến về giao diện mới.
Các đơn vị rà soát thông tin của đơn vị mình, cập nhật trước ngày 05/9/2026.
Trân trọng cảm ơn.
`,
    tasks: [['Các đơn vị rà soát … 05/9/2026', 'Các đơn vị']],
  },
  {
    name: 'several that a dash joins, and who they are members of, in headings',
    text: plan(`
III. TỔ CHỨC THỰC HIỆN
1. Sở, ban, ngành, Ủy ban nhân dân quận - huyện
a) Bố trí máy tính bảng tại nơi tiếp nhận hồ sơ.
2. Trách nhiệm của các sở, ngành là thành viên Ban Chỉ đạo
a) Xây dựng kế hoạch của ngành mình.`),
    tasks: [['Bố trí … hồ sơ', 'Sở, ban, ngành; Ủy ban nhân dân quận - huyện'], ['Xây dựng … ngành mình', 'các sở, ngành là thành viên Ban Chỉ đạo']],
  },
  {
    name: 'a name behind "Đơn vị chủ trì" ends with its sentence',
    text: plan(`
II. CHỈ TIÊU CHỦ YẾU
1. Trồng mới 1.200 cây xanh trên các tuyến đường chính.
Đơn vị chủ trì: Phòng Kinh tế, phối hợp: Trạm Y tế xã. Báo cáo hằng quý.`),
    tasks: [['Trồng mới … đường chính', 'Phòng Kinh tế', 'Trạm Y tế xã']],
  },
  {
    name: 'who has to do something, told by what goes through their land, or by a contract',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận như sau:
1. Ban Công tác Mặt trận các thôn có dự án đi qua phải “đi trước một bước”, kiên trì vận động.
2. Yêu cầu nhà thầu bổ sung máy móc.`),
    tasks: [['Ban Công tác Mặt trận … vận động', 'Ban Công tác Mặt trận các thôn có dự án đi qua'], ['Yêu cầu nhà thầu … máy móc', 'nhà thầu']],
  },
  {
    name: 'a page that retells a letter by its number',
    text: `Diệt trừ cây mai dương

Ngày 02/01/2026, UBND huyện Tam Giếng có Công văn số 19/UBND-VP chỉ đạo tăng cường diệt trừ cây mai dương.

Theo đó, UBND huyện giao Ban Chỉ đạo tập huấn cho các xã. Giao Phòng Tài chính - Kế hoạch nghiên cứu, tham mưu bố trí kinh phí.
`,
    tasks: [],
  },
  {
    name: 'a page that retells a conclusion of the Party',
    text: `Tiếp tục phát triển kinh tế vùng cao

Ngày 12/7, thay mặt Ban Thường vụ, đồng chí Phó Bí thư đã ký ban hành Kết luận số 34-KL/TU.

Theo Kết luận, Ban Thường vụ yêu cầu các cấp ủy tăng cường lãnh đạo, kiểm tra.
`,
    tasks: [],
  },
  {
    name: 'a directive of the Party: numbers with dashes, committees of several ranks, members of a committee',
    text: issued({ agency: 'ĐẢNG BỘ TỈNH LAM HỒNG\nHUYỆN ỦY TAM GIẾNG', number: '15-CT/HU', date: 'ngày 12 tháng 3 năm 2026', title: 'CHỈ THỊ\nvề lãnh đạo đại hội chi bộ' }, `
Ban Thường vụ Huyện ủy yêu cầu các cấp ủy thực hiện tốt các nội dung sau:
1- Tổ chức thực hiện
1.1- Các chi, đảng bộ cơ sở xây dựng kế hoạch, báo cáo Ban Thường vụ Huyện ủy trước ngày 15/4/2026.
1.2- Phân công các đồng chí Huyện ủy viên phụ trách địa bàn dự, chỉ đạo đại hội.
Chỉ thị này phổ biến đến chi bộ.`),
    tasks: [['Các chi, đảng bộ … 15/4/2026', 'Các chi, đảng bộ cơ sở'], ['Phân công … đại hội', 'Huyện ủy viên']],
  },
  {
    name: 'a decision: when it comes into force, in few words, and who has to obey it',
    text: issued({ agency: 'ỦY BAN NHÂN DÂN\nXÃ TAM GIẾNG', number: '120/QĐ-UBND', date: 'ngày 14 tháng 8 năm 2026', title: 'QUYẾT ĐỊNH\nVề việc giao nhiệm vụ' }, `
QUYẾT ĐỊNH:
Điều 1. Giao Bà Hoàng Thị Mây rà soát hộ nghèo trên địa bàn.
Điều 2. Quyết định có hiệu lực kể từ ngày ký. Văn phòng UBND xã và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành./.`),
    tasks: [['Giao Bà Hoàng Thị Mây … địa bàn', 'Bà Hoàng Thị Mây']],
  },
  {
    name: 'the part somebody has, then what they do',
    text: plan(`
III. PHÂN CÔNG NHIỆM VỤ
1. Đ/c Hương – Hiệu trưởng: Trưởng ban, chỉ đạo chung.
2. Đ/c Nam – Phó Hiệu trưởng: Xây dựng lịch thi.`),
    tasks: [['Trưởng ban, chỉ đạo chung', 'Đ/c Hương – Hiệu trưởng'], ['Xây dựng lịch thi', 'Đ/c Nam – Phó Hiệu trưởng']],
  },
];

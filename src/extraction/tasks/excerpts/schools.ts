import type { Excerpt } from './letterheads.js';
import { dispatch, issued, plan, unitNotice } from './letterheads.js';

const UNIVERSITY = 'TRƯỜNG ĐẠI HỌC LAM HỒNG';
const rectorSays = (body: string): string => unitNotice(UNIVERSITY, 'Kết luận của Hiệu trưởng tại cuộc họp giao ban', `Hiệu trưởng kết luận, giao nhiệm vụ như sau:\n${body}`);

/** What schools, their offices above and Party and mass organisations write: guides, appeals, notices on the wall. */
export const SCHOOLS: readonly Excerpt[] = [
  {
    name: 'titles of sections that end in a full stop',
    text: plan(`
III. DỰ TOÁN KINH PHÍ:
1. Kinh phí năm 2026: 1.500.000.000 đồng. Trong đó:
- Thuê đường truyền: 50.000.000 đồng.
IV. Tổ chức thực hiện.
1. Sở Nông nghiệp và Môi trường:
- Tham mưu UBND tỉnh lựa chọn hình thức quan trắc phù hợp.
2. UBND các xã, phường:
- Kiểm tra, xử lý các cơ sở vi phạm.`),
    tasks: [['Tham mưu … phù hợp', 'Sở Nông nghiệp và Môi trường'], ['Kiểm tra … vi phạm', 'UBND các xã, phường']],
  },
  {
    name: 'an article with a space before its colon, and the grounds before it',
    text: issued({ agency: 'PHÒNG GD&ĐT TAM GIẾNG\nTRƯỜNG TIỂU HỌC BẾN SẬY', number: '04/QĐ-HT', date: 'ngày 12 tháng 3 năm 2026', title: 'QUYẾT ĐỊNH\nV/v thành lập Tổ giúp việc Hội thi viết chữ đẹp' }, `
HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC BẾN SẬY
- Căn cứ vào nội dung cuộc họp Hội đồng sư phạm ngày 31/10/2025 và theo đề nghị của chuyên môn nhà trường.
QUYẾT ĐỊNH
Điều 1 : Nay thành lập Tổ giúp việc Hội thi viết chữ đẹp.
Điều 2 : Tổ giúp việc có những nhiệm vụ sau :
- Xây dựng thể lệ Hội thi, trình Hiệu trưởng trước ngày 20/3/2026.`),
    tasks: [['Xây dựng thể lệ … 20/3/2026', 'Tổ giúp việc']],
  },
  {
    name: 'a letter that begins on the line of those it is sent to',
    text: dispatch('Phòng Kinh tế. Đề nghị Phòng thực hiện:', '1. Rà soát số liệu hộ nghèo.\n2. Cập nhật phần mềm quản lý hộ nghèo.'),
    tasks: [['Rà soát số liệu hộ nghèo', 'Phòng Kinh tế'], ['Cập nhật … hộ nghèo', 'Phòng Kinh tế']],
  },
  {
    name: 'who guides is not told',
    text: issued({ agency: 'UBND TỈNH LAM HỒNG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO', number: '392/SGDĐT-GDTX', date: 'ngày 19 tháng 3 năm 2026', title: 'V/v hướng dẫn công tác tuyển sinh' }, `
Sở Giáo dục và Đào tạo hướng dẫn các trường trung cấp (TC); trung tâm giáo dục thường xuyên trên địa bàn thực hiện công tác tuyển sinh như sau:
1- Lập danh sách trúng tuyển, gửi về Sở trước ngày 30/8/2026.`),
    tasks: [['Lập danh sách … 30/8/2026', 'các trường trung cấp; trung tâm giáo dục thường xuyên trên địa bàn']],
  },
  {
    name: 'which of a group is told',
    text: rectorSays(`
1. Nhà trường yêu cầu Trưởng các đơn vị tổ chức lấy ý kiến, gửi về Phòng Tổ chức cán bộ.
2. Các đơn vị chưa đăng ký phong trào “Xanh, sạch, đẹp” năm học 2025-2026 cần nộp gấp bản đăng ký.
3. Đơn vị đã đăng ký tiến hành tự kiểm tra theo hướng dẫn.
4. Căn cứ kế hoạch đã được Đảng ủy, Ban Giám hiệu phê duyệt, phòng Quản trị - Thiết bị chuẩn bị vật tư.
5. Đề nghị các cấp ủy Đảng, Ban lãnh đạo các đơn vị động viên viên chức quyên góp.`),
    tasks: [
      ['Nhà trường yêu cầu … Phòng Tổ chức cán bộ', 'Trưởng các đơn vị'],
      ['Các đơn vị chưa đăng ký … đăng ký', 'Các đơn vị'],
      ['Đơn vị đã đăng ký … hướng dẫn', 'Đơn vị đã đăng ký'],
      ['Căn cứ kế hoạch … vật tư', 'phòng Quản trị - Thiết bị'],
      ['Đề nghị các cấp ủy Đảng … quyên góp', 'các cấp ủy Đảng; Ban lãnh đạo các đơn vị'],
    ],
  },
  {
    name: 'one kind of department in every province',
    text: issued({ agency: 'BỘ GIÁO DỤC VÀ ĐÀO TẠO', number: '455/BGDĐT-GDPT', date: 'ngày 05 tháng 3 năm 2026', title: 'V/v nhiệm vụ năm học' }, `
Bộ đề nghị các Sở GDĐT thực hiện các nội dung sau:
1. Rà soát mạng lưới trường lớp.`),
    tasks: [['Rà soát mạng lưới trường lớp', 'các Sở Giáo dục và Đào tạo']],
  },
  {
    name: 'what takes place, what a paper is to say, and what is only agreed to are no work',
    text: rectorSays(`
1. Lễ ra quân được tiến hành vào hồi 09 giờ 00 ngày 25/3/2026 tại Giảng đường A.
2. Sau Lễ ra quân, việc trồng cây sẽ được tiến hành đến hết tháng 3 năm 2026.
3. Để bảo đảm an toàn công trình, đồng ý về chủ trương bổ sung hạng mục kè theo đề nghị của Ban Quản lý dự án.
4. Kế hoạch chi năm 2027 của các đơn vị được lập trên cơ sở dự toán năm 2026.
5. Các đơn vị báo cáo đầy đủ các nội dung như sau:
- Công tác chỉ đạo, triển khai
- Đánh giá chung (ưu điểm, hạn chế)
- Đề xuất, kiến nghị
6. Tổ chức chính trị: Thành phần dự hội nghị gồm Ban lãnh đạo.
7. Giao Phòng Đào tạo rà soát chuẩn đầu ra.
8. Đề nghị các phòng, khoa, bộ môn triển khai theo đúng thời gian quy định.
9. Tiếp tục phát huy truyền thống vẻ vang của Nhà trường!`),
    tasks: [['Giao Phòng Đào tạo … đầu ra', 'Phòng Đào tạo']],
  },
  {
    name: 'a guide ends with an order to obey it',
    text: unitNotice('ỦY BAN MTTQ VIỆT NAM\nXÃ TAM GIẾNG', 'Giới thiệu người ứng cử', `
Ban Thường trực yêu cầu thực hiện các nội dung sau:
1. Ban công tác Mặt trận các thôn tổ chức hội nghị cử tri.
Căn cứ hướng dẫn này, đề nghị Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện, bảo đảm đúng quy định của pháp luật và tiến độ thời gian./.`),
    tasks: [['Ban công tác Mặt trận … cử tri', 'Ban công tác Mặt trận các thôn']],
  },
  {
    name: 'a page that retells what somebody else ordered',
    text: `Tập trung chỉ đạo sản xuất vụ đông xuân

UBND tỉnh vừa có Chỉ thị số 20/CT-UBND yêu cầu các sở, ban, ngành triển khai sản xuất vụ đông xuân.

Chỉ thị yêu cầu UBND các huyện sửa chữa công trình thủy lợi. UBND các huyện có trách nhiệm thành lập đoàn kiểm tra, báo cáo trước ngày 20/11/2026.
`,
    tasks: [],
  },
  {
    name: 'work of the week without numbers or dashes',
    text: unitNotice('TRƯỜNG THCS BẾN SẬY', 'Phân công công tác tuần 30', `
Tổ Toán nộp đề kiểm tra trước ngày 20/3/2026.
Cô Hương báo cáo sĩ số trước 9h thứ Hai.
Phòng CTCT và CTSV rà soát hồ sơ học bổng.`),
    tasks: [['Tổ Toán … 20/3/2026', 'Tổ Toán'], ['Cô Hương … thứ Hai', 'Cô Hương'], ['Phòng CTCT và CTSV … học bổng', 'Phòng CTCT và CTSV']],
  },
  {
    name: 'in a letter, who acts stands first, and by when',
    text: dispatch('UBND các xã, phường', `
Sở Nội vụ đề nghị UBND các xã, phường rà soát biên chế, gửi báo cáo về Sở trước ngày 20/4/2026.
Phòng Tổ chức biên chế tổng hợp số liệu cùng thời gian trên.`),
    tasks: [['Sở Nội vụ đề nghị … 20/4/2026', 'UBND các xã, phường'], ['Phòng Tổ chức biên chế … thời gian trên', 'Phòng Tổ chức biên chế']],
  },
  {
    name: 'lines that are broken before who is served, in a text too short to tell its width',
    text: rectorSays(`
1. Phòng Đào tạo
a) Chủ trì rà soát các quy định về đào tạo tín chỉ, tham mưu`).replace('đào tạo tín chỉ, tham mưu\n', 'đào tạo tín chỉ, tham mưu\nBan Giám hiệu ban hành Quy định mới.\n'),
    tasks: [['Chủ trì rà soát … Quy định mới', 'Phòng Đào tạo']],
  },
];

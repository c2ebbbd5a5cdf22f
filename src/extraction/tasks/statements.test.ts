import { expect, test } from 'vitest';
import { read } from '../read.js';

const notice = (point: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAM HỒNG
Số: 12/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lam Hồng, ngày 07 tháng 4 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp

Chủ tịch UBND tỉnh kết luận như sau:
1. ${point}
2. Giao Sở Nội vụ rà soát biên chế.
`;

const workIn = (point: string): number => read(notice(point)).tasks.length - 1;

test.each([
  'Kiến nghị Ban Bí thư sớm phê duyệt nhân sự trước ngày 15/10/2026.',
  'Kiến nghị Chính phủ sửa đổi Nghị định số 12/2020/NĐ-CP trong quý II/2026.',
  'Kiến nghị Bộ Tài chính bố trí 120 tỷ đồng.',
  'Đề xuất Bộ Xây dựng hướng dẫn định mức.',
  'Kính đề nghị Bộ Tài chính bố trí vốn trước ngày 30/6/2026.',
  'Trân trọng đề nghị Bộ Nội vụ cho ý kiến.',
  'Cử tri xã Bến Sậy đề nghị UBND tỉnh giao Sở Xây dựng sửa chữa cầu Bến Sậy trước Tết.',
  'Cử tri phường Cầu Mây kiến nghị Sở Xây dựng sớm sửa chữa đường.',
  'Nhân dân thôn Nà Tạ đề nghị UBND xã nâng cấp đường liên thôn.',
  'Người dân phản ánh UBND xã chậm giải quyết hồ sơ.',
  'Đại biểu Nguyễn Văn Lẫm đề nghị Sở Y tế làm rõ nguyên nhân thiếu thuốc.',
  'UBND xã Tam Giếng đề nghị Sở Tài chính hỗ trợ 1,2 tỷ đồng.',
  'UBND xã Tam Giếng kiến nghị UBND tỉnh bố trí vốn.',
  'Công ty Cổ phần Gạch Tam Giếng đề nghị UBND tỉnh gia hạn thuê đất.',
  'Hiệp hội Doanh nghiệp tỉnh kiến nghị Sở Công Thương rút ngắn thủ tục.',
  'Một số đại biểu đề nghị Sở Nội vụ rà soát lại biên chế.',
  'Đồng chí Lục Văn Hiển báo cáo đã hoàn thành việc đối thoại trong tháng 3/2026.',
  'Sở Công Thương báo cáo kết quả thực hiện trong quý I/2026 đạt 95%.',
  'Sở Nội vụ cơ bản hoàn thành rà soát.',
  'Sở Tài chính đang tổng hợp, dự kiến trình trước ngày 20/4/2026.',
  'Phòng Quản lý Năng lượng trong tuần 47 đã hoàn thành thẩm định 02 hồ sơ.',
  'Trước đó, Công văn số 630/UBND-KT giao các chủ đầu tư báo cáo trước ngày 31/3/2026; có 03/15 đơn vị không báo cáo.',
  'Ngày 12/3/2026, UBND tỉnh đã giao Sở Tài chính chủ trì tham mưu.',
  'Hội nghị đã nghe Sở Tài chính báo cáo dự thảo.',
  'Văn phòng Sở chậm ban hành lịch tuần 02 lần, cần rút kinh nghiệm.',
  'Sở Xây dựng chậm tham mưu, cần nghiêm túc kiểm điểm.',
  'UBND xã Mường Sáo không gửi báo cáo đúng hạn.',
  'UBND xã Nà Tạ để xảy ra phá rừng tại tiểu khu 12.',
  'Phòng Kinh tế thiếu chủ động trong phối hợp, cần rút kinh nghiệm.',
  'Một số sở, ngành tham mưu còn chậm, chất lượng chưa cao.',
  'Các đơn vị chưa bám sát kế hoạch, phối hợp chưa chặt chẽ.',
  'Phê bình đồng chí Trưởng thôn 5 chậm nộp báo cáo, hạn cũ là ngày 31/3/2026.',
  'Nhắc nhở Phòng Tài chính vì chậm nộp báo cáo tháng 3.',
  'Nghiêm khắc phê bình UBND xã Đồng Lau chậm giải phóng mặt bằng.',
  'Dự kiến năm 2026 tỉnh phấn đấu lấp đầy 70% diện tích các cụm công nghiệp.',
  'Dự kiến đến hết năm 2026, tỷ lệ giải ngân đạt 95%.',
  'Dự báo trong quý II/2026 giá thép tiếp tục tăng.',
  'Phấn đấu đến năm 2030 có 80% xã đạt chuẩn nông thôn mới.',
  'Mục tiêu năm 2026 giải ngân 100% vốn.',
  'Ước thực hiện cả năm đạt 102% dự toán.',
  'Đến hết ngày 31/3/2026 toàn tỉnh giải ngân đạt 81,6% kế hoạch; 05 chủ đầu tư đạt dưới 50%, cần nghiêm túc rút kinh nghiệm.',
  'Đến hết ngày 31/3/2026, toàn tỉnh giải ngân 41,7% kế hoạch.',
  'Đến ngày 31/3/2026, UBND các xã giải ngân được 120 tỷ đồng.',
  'Lũy kế đến ngày 31/3/2026 thu ngân sách đạt 1.200 tỷ đồng.',
  'Trong quý I/2026, thu ngân sách trên địa bàn đạt 26% dự toán.',
  'Kết quả thu hút đầu tư tính đến ngày 31/3/2026 đạt 14 dự án.',
  'Số liệu tổng kết chốt đến ngày 30/3/2026.',
  'Tỷ lệ hồ sơ trực tuyến mới đạt 61,4%, chưa đạt mục tiêu.',
  'Tổng số hồ sơ tiếp nhận trong tháng 3 là 1.204 hồ sơ.',
  'Đơn vị nộp chậm quá 30 ngày sẽ bị tạm đình chỉ cấp phát kinh phí.',
  'Tổ chức đảng vi phạm thì xem xét kỷ luật theo Điều lệ Đảng.',
  'Đảng viên vi phạm bị xử lý theo Quy định của Trung ương.',
  'Chủ đầu tư không đạt cam kết sẽ bị điều chuyển vốn.',
  'Cơ quan, đơn vị không hoàn thành nhiệm vụ trước ngày 31/12/2026 sẽ bị xem xét hạ bậc thi đua.',
  'Nếu xã nào không giải ngân hết đến ngày 31/01/2027 thì hủy dự toán.',
  'Tập thể, cá nhân chậm trễ bị phê bình trước toàn ngành.',
  'Thí sinh vi phạm quy chế thi bị đình chỉ thi.',
  'Các trường hợp vi phạm xử lý nghiêm theo quy định.',
  'Địa phương nào để xảy ra vi phạm, Chủ tịch UBND cấp xã chịu trách nhiệm trước Chủ tịch UBND tỉnh.',
  'Quá thời hạn trên, đơn vị không gửi báo cáo coi như không có nhu cầu.',
  'Hộ kinh doanh không chấp hành thì bị cưỡng chế.',
  'Theo Luật Đầu tư công, chủ đầu tư chịu trách nhiệm về tiến độ, chất lượng dự án.',
  'Theo quy định tại Điều 12 Luật Đầu tư, nhà đầu tư có trách nhiệm báo cáo trước ngày 10 tháng đầu quý.',
  'Căn cứ Quy chế làm việc, trưởng phòng có trách nhiệm báo cáo lãnh đạo Sở trước ngày 25 hằng tháng.',
  '"Sở Xây dựng hoàn thành quy hoạch phân khu trước ngày 15/3/2026" là nội dung đã được nêu tại Công văn số 2210/UBND-KT.',
  'Thông báo này có hiệu lực kể từ ngày ký.',
  'Quy định này có hiệu lực kể từ ngày 01/5/2026.',
  'Thời hạn hiệu lực của giấy phép đến ngày 31/12/2028.',
])('no work: %s', (point) => {
  expect(workIn(point)).toBe(0);
});

test.each([
  'Kiến nghị xử lý trách nhiệm các cá nhân có sai phạm, báo cáo UBND tỉnh trước ngày 30/4/2026.',
  'Sở Tài chính đề xuất Bộ Tài chính bổ sung vốn, báo cáo UBND tỉnh trước ngày 30/4/2026.',
  'Đề xuất giải pháp thu hút đầu tư trước ngày 30/4/2026.',
  'Về kiến nghị của cử tri xã Bến Sậy, giao Sở Xây dựng sửa chữa cầu trước ngày 30/6/2026.',
  'Trả lời kiến nghị của cử tri phường Cầu Mây trước ngày 30/4/2026.',
  'Đề nghị Công an tỉnh tăng cường tuần tra.',
  'Đồng chí Lục Văn Hiển báo cáo Thường trực kết quả đối thoại trước ngày 30/4/2026.',
  'Sở Công Thương báo cáo kết quả thực hiện trước ngày 25/4/2026.',
  'UBND xã Mường Sáo chậm bàn giao mặt bằng, yêu cầu hoàn thành trước ngày 30/4/2026.',
  'Các đơn vị chưa gửi báo cáo khẩn trương hoàn thành trước ngày 20/4/2026.',
  'Các xã còn chậm tiến độ phải báo cáo giải trình trước ngày 20/4/2026.',
  'UBND xã Đồng Lau kiểm điểm trách nhiệm, báo cáo trước ngày 20/4/2026.',
  'Yêu cầu UBND xã Nà Tạ nghiêm túc rút kinh nghiệm, báo cáo giải trình trước ngày 30/4/2026.',
  'Đến hết ngày 31/12/2026, các chủ đầu tư giải ngân đạt 100% kế hoạch vốn.',
  'Đến hết quý II/2026 phải giải ngân đạt tối thiểu 50%.',
  'Trong quý II/2026, UBND các xã hoàn thành giải phóng mặt bằng.',
  'Đến ngày 30/6/2026, Sở Nội vụ hoàn thành sắp xếp.',
  'Với sự phối hợp của Kho bạc Nhà nước khu vực, Sở Tài chính tổ chức giao ban giải ngân chiều thứ Sáu hằng tuần.',
  'Với sự hỗ trợ của Công an tỉnh, UBND xã Nà Tạ cưỡng chế trước ngày 30/4/2026.',
  'Dự kiến tổ chức hội nghị sơ kết trong tháng 6/2026.',
  'Phấn đấu giải ngân 100% vốn đầu tư công năm 2026.',
  'Xử lý nghiêm các trường hợp vi phạm, báo cáo trước ngày 30/4/2026.',
  'Trường hợp vượt thẩm quyền, UBND các xã báo cáo UBND tỉnh trước ngày 30/4/2026.',
  'Nếu có vướng mắc, UBND các xã báo cáo về Sở Tài chính trước ngày 30/4/2026.',
  'Nhắc nhở các đơn vị nộp báo cáo đúng hạn.',
  'Theo chức năng, nhiệm vụ được giao, Sở Y tế kiểm tra các cơ sở kinh doanh.',
  'Theo lĩnh vực phụ trách, các sở, ngành đôn đốc tiến độ.',
  'Bộ phận Một cửa niêm yết thủ tục trước ngày 30/4/2026.',
  'Định hướng báo chí tuyên truyền kết quả đại hội.',
  'Ban Tuyên giáo và Dân vận Tỉnh ủy: định hướng báo chí tuyên truyền kết quả đại hội, từ ngày 25/4/2026 đến ngày 31/5/2026.',
  'Đối với các xã còn lại: rà soát, báo cáo nhu cầu về Sở Khoa học và Công nghệ chậm nhất ngày 25/4/2026.',
  'Riêng UBND phường Cầu Mây hoàn thành trước ngày 15/4/2026.',
  'Đối với UBND xã Nà Tạ, khẩn trương bàn giao mặt bằng trước ngày 15/4/2026.',
])('work: %s', (point) => {
  expect(workIn(point)).toBe(1);
});

import { expect, test } from 'vitest';
import { read } from '../read.js';

const DOCUMENTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['a decision gives work out in its articles', `ỦY BAN NHÂN DÂN
TỈNH LAM HỒNG
Số: 1204/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lam Hồng, ngày 07 tháng 4 năm 2026

QUYẾT ĐỊNH
Về việc thành lập Tổ công tác rà soát trụ sở dôi dư

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 88/TTr-STC ngày 02/4/2026.

QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ công tác rà soát trụ sở dôi dư gồm các ông, bà có tên trong danh sách kèm theo.
Điều 2. Tổ công tác xây dựng kế hoạch rà soát, trình Chủ tịch UBND tỉnh trước ngày 20/4/2026.
Điều 3. Tổ công tác làm việc theo chế độ kiêm nhiệm và tự giải thể sau khi hoàn thành nhiệm vụ.
Điều 4. Kinh phí hoạt động do ngân sách tỉnh bảo đảm. Thời gian hoạt động của Tổ công tác đến hết ngày 31/12/2026.
Điều 5. Sở Tài chính có trách nhiệm tổng hợp kết quả, báo cáo UBND tỉnh chậm nhất ngày 30/6/2026; UBND các xã, phường cung cấp hồ sơ trụ sở trước ngày 30/4/2026.
Điều 6. Ông Nguyễn Văn Lẫm bàn giao công việc cho ông Trịnh Bá Phụng trước ngày 15/4/2026.
Điều 7. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 11/QĐ-UBND ngày 03/01/2024.
Điều 8. Chánh Văn phòng UBND tỉnh, Giám đốc các sở, Chủ tịch UBND các xã, phường và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Phó Đức Bản`, [
    'Tổ công tác xây dựng kế hoạch rà soát, trình Chủ tịch UBND tỉnh trước ngày 20/4/2026',
    'Sở Tài chính có trách nhiệm tổng hợp kết quả, báo cáo UBND tỉnh chậm nhất ngày 30/6/2026',
    'UBND các xã, phường cung cấp hồ sơ trụ sở trước ngày 30/4/2026',
    'Ông Nguyễn Văn Lẫm bàn giao công việc cho ông Trịnh Bá Phụng trước ngày 15/4/2026',
  ]],
  ['a decision of the years when every number carried its year', `UBND TỈNH LAM HỒNG
Số: 29/2002/QĐ-UB
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lam Hồng, ngày 19 tháng 6 năm 2002

QUYẾT ĐỊNH
V/v phê duyệt chương trình nước sạch giai đoạn 2001 - 2005

Điều 1: Phê duyệt chương trình nước sạch giai đoạn 2001 - 2005.
Điều 2: Giao cho Sở Y tế phối hợp với các địa phương kiểm tra chất lượng nước.
Điều 3: Quyết định có hiệu lực thi hành sau 15 ngày kể từ ngày ký.
`, ['Giao cho Sở Y tế phối hợp với các địa phương kiểm tra chất lượng nước']],
  ['a decision that makes law gives no work out', `ỦY BAN NHÂN DÂN
TỈNH LAM HỒNG
Số: 29/2012/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lam Hồng, ngày 19 tháng 6 năm 2012

QUYẾT ĐỊNH
Ban hành Quy định về quản lý nước sạch

Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý nước sạch.
Điều 2. Giao Sở Y tế hướng dẫn thực hiện Quyết định này.
`, []],
  ['rules give work out where they say how they are kept', `TỈNH ỦY LAM HỒNG
*
Số 31-QC/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Lam Hồng, ngày 07 tháng 4 năm 2026

QUY CHẾ
làm việc của Ban Chỉ đạo chuyển đổi số

Điều 1. Phạm vi điều chỉnh
Quy chế này quy định chế độ làm việc của Ban Chỉ đạo.
Điều 2. Nhiệm vụ của Trưởng Ban
1. Lãnh đạo, điều hành mọi hoạt động của Ban Chỉ đạo.
2. Giao các thành viên chuẩn bị tài liệu họp trước ngày 25 hằng tháng.
Điều 3. Chế độ báo cáo
Các sở, ngành báo cáo Cơ quan thường trực trước ngày 15 hằng tháng.
Điều 4. Trách nhiệm thi hành
1. Giao Văn phòng Tỉnh ủy chủ trì, phối hợp với các cơ quan liên quan hướng dẫn thực hiện Quy chế này, hoàn thành trước ngày 30/5/2026.
2. Các đảng ủy trực thuộc Tỉnh ủy xây dựng quy chế của cấp mình, gửi Văn phòng Tỉnh ủy chậm nhất ngày 15/6/2026.
3. Quy chế này có hiệu lực kể từ ngày ký. Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan báo cáo Ban Chỉ đạo xem xét.`, [
    'Giao Văn phòng Tỉnh ủy chủ trì, phối hợp với các cơ quan liên quan hướng dẫn thực hiện Quy chế này, hoàn thành trước ngày 30/5/2026',
    'Các đảng ủy trực thuộc Tỉnh ủy xây dựng quy chế của cấp mình, gửi Văn phòng Tỉnh ủy chậm nhất ngày 15/6/2026',
  ]],
  ['notes below a schedule', `UBND XÃ KHE VÀNG
TRƯỜNG TIỂU HỌC KHE VÀNG

LỊCH CÔNG TÁC TUẦN 14
(Từ 06/4/2026 đến 11/4/2026)

Thứ Hai (06/4):
- 7h30: Chào cờ.
- 14h00: Họp chuyên môn tổ 4, 5.
Thứ Ba (07/4):
- Dự giờ cô Lài.
- Hiệu trưởng dự họp tại UBND xã.
Ghi chú:
- Tổ trưởng các tổ nộp báo cáo chuyên đề trước ngày 10/4/2026.
- Giáo viên chủ nhiệm các lớp hoàn thành cập nhật học bạ điện tử trước 16h ngày 09/4/2026.
- Đề nghị các đồng chí tham gia đầy đủ, đúng giờ.
- Kế toán hoàn thiện quyết toán quý I.`, [
    'Tổ trưởng các tổ nộp báo cáo chuyên đề trước ngày 10/4/2026',
    'Giáo viên chủ nhiệm các lớp hoàn thành cập nhật học bạ điện tử trước 16h ngày 09/4/2026',
    'Kế toán hoàn thiện quyết toán quý I',
  ]],
  ['minutes give out what the chair concluded', `UBND XÃ KHE VÀNG
VĂN PHÒNG HĐND VÀ UBND
Số: 15/BB-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BIÊN BẢN
Họp giao ban tháng 4 năm 2026

Hôm nay, vào hồi 08 giờ 00 ngày 07/4/2026, tại phòng họp UBND xã.
I. THÀNH PHẦN
Chủ trì: Ông Nguyễn Văn Lẫm - Chủ tịch UBND xã.
Thư ký: Bà Trịnh Thị Phụng.
II. NỘI DUNG
1. Phòng Kinh tế báo cáo tiến độ giải phóng mặt bằng.
2. Đồng chí Trưởng Công an xã phát biểu: đề nghị Phòng Kinh tế phối hợp kiểm tra xe quá tải.
III. KẾT LUẬN CỦA CHỦ TRÌ
1. Giao Phòng Kinh tế hoàn thành kiểm đếm trước ngày 20/4/2026.
2. Công an xã tăng cường tuần tra ban đêm.
3. Văn phòng gửi biên bản cho các thành viên trong ngày 08/4/2026.
Cuộc họp kết thúc hồi 11 giờ 00 cùng ngày.
THƯ KÝ                CHỦ TRÌ`, [
    'Giao Phòng Kinh tế hoàn thành kiểm đếm trước ngày 20/4/2026',
    'Công an xã tăng cường tuần tra ban đêm',
    'Văn phòng gửi biên bản cho các thành viên trong ngày 08/4/2026',
  ]],
  ['a notice of a school', `TRƯỜNG THCS MƯỜNG SÁO
Số: 21/TB-THCSMS
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mường Sáo, ngày 07 tháng 4 năm 2026

THÔNG BÁO
Về việc kiểm tra cuối học kỳ II

Nhà trường thông báo đến cán bộ, giáo viên, học sinh như sau:
1. Thời gian kiểm tra: từ ngày 04/5/2026 đến ngày 09/5/2026.
2. Giáo viên bộ môn nộp đề kiểm tra và đáp án cho tổ trưởng trước ngày 22/4/2026.
3. Các tổ chuyên môn tổ chức duyệt đề, nộp Phó Hiệu trưởng chậm nhất ngày 25/4/2026.
4. Học sinh có mặt tại phòng kiểm tra trước 15 phút.
5. GVCN phổ biến lịch kiểm tra đến học sinh và phụ huynh trong ngày 10/4/2026.
6. Bộ phận thiết bị, thư viện chuẩn bị phòng máy.
Nhận được thông báo này, đề nghị các bộ phận nghiêm túc thực hiện./.`, [
    'Giáo viên bộ môn nộp đề kiểm tra và đáp án cho tổ trưởng trước ngày 22/4/2026',
    'Các tổ chuyên môn tổ chức duyệt đề, nộp Phó Hiệu trưởng chậm nhất ngày 25/4/2026',
    'GVCN phổ biến lịch kiểm tra đến học sinh và phụ huynh trong ngày 10/4/2026',
    'Bộ phận thiết bị, thư viện chuẩn bị phòng máy',
  ]],
  ['a resolution of a council', `HỘI ĐỒNG NHÂN DÂN
XÃ KHE VÀNG
Số: 07/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Khe Vàng, ngày 07 tháng 4 năm 2026

NGHỊ QUYẾT
Về dự toán thu, chi ngân sách xã năm 2026

HỘI ĐỒNG NHÂN DÂN XÃ KHE VÀNG KHÓA II, KỲ HỌP THỨ 4

Căn cứ Luật Ngân sách nhà nước ngày 25/6/2015;
Xét Tờ trình số 20/TTr-UBND ngày 01/4/2026 của UBND xã.

QUYẾT NGHỊ:
Điều 1. Thông qua dự toán thu, chi ngân sách xã năm 2026 với tổng thu 45 tỷ đồng.
Điều 2. Tổ chức thực hiện
1. Giao UBND xã tổ chức thực hiện Nghị quyết, báo cáo HĐND xã trước ngày 30/11/2026.
2. Thường trực HĐND xã, các Ban HĐND xã giám sát việc thực hiện Nghị quyết.
3. UBND xã công khai dự toán trong thời hạn 30 ngày kể từ ngày Nghị quyết được thông qua.
Nghị quyết này đã được HĐND xã khóa II, kỳ họp thứ 4 thông qua ngày 07/4/2026.`, [
    'Giao UBND xã tổ chức thực hiện Nghị quyết, báo cáo HĐND xã trước ngày 30/11/2026',
    'Thường trực HĐND xã, các Ban HĐND xã giám sát việc thực hiện Nghị quyết',
    'UBND xã công khai dự toán trong thời hạn 30 ngày kể từ ngày Nghị quyết được thông qua',
  ]],
  ['a slip that gives work out', `VĂN PHÒNG UBND TỈNH LAM HỒNG
Số: 88/PGV-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lam Hồng, ngày 07 tháng 4 năm 2026

PHIẾU GIAO VIỆC

Kính gửi: Phòng Nội chính, Phòng Kinh tế tổng hợp
Lãnh đạo Văn phòng giao các phòng thực hiện:
- Phòng Nội chính tham mưu văn bản trả lời cử tri trước ngày 15/4/2026.
- Phòng Kinh tế tổng hợp rà soát dự thảo Nghị quyết, trình trong ngày 10/4/2026.
Yêu cầu các phòng thực hiện đúng thời hạn.`, [
    'Phòng Nội chính tham mưu văn bản trả lời cử tri trước ngày 15/4/2026',
    'Phòng Kinh tế tổng hợp rà soát dự thảo Nghị quyết, trình trong ngày 10/4/2026',
  ]],
  ['a notice to villages', `UBND XÃ NÀ TẠ
PHÒNG KINH TẾ
Số: 14/TB-KT
Nà Tạ, ngày 07 tháng 4 năm 2026

THÔNG BÁO
Về việc thu hoạch vụ chiêm và phòng chống dịch bệnh

Phòng Kinh tế thông báo đến các thôn một số nội dung:
- Các thôn vận động nhân dân thu hoạch xong trước ngày 20/5/2026.
- Hộ chăn nuôi đăng ký tiêm phòng tại nhà văn hóa thôn từ ngày 10/4/2026 đến ngày 15/4/2026.
- Trưởng thôn lập danh sách, gửi Phòng Kinh tế chậm nhất ngày 16/4/2026.
Hộ không tiêm phòng sẽ không được hỗ trợ khi có dịch.`, [
    'Các thôn vận động nhân dân thu hoạch xong trước ngày 20/5/2026',
    'Trưởng thôn lập danh sách, gửi Phòng Kinh tế chậm nhất ngày 16/4/2026',
  ]],
  ['tasks of a school by post', `TRƯỜNG TIỂU HỌC NÀ TẠ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nà Tạ, ngày 07 tháng 4 năm 2026

BẢNG PHÂN CÔNG NHIỆM VỤ THÁNG 4

1. Thầy Phúc (Hiệu trưởng): phụ trách chung, báo cáo Phòng Văn hóa - Xã hội trước ngày 25/4/2026.
2. Cô Lài (Phó Hiệu trưởng): duyệt kế hoạch bài dạy vào thứ Sáu hằng tuần.
3. Cô Quế - Tổng phụ trách Đội: tổ chức Ngày hội đọc sách ngày 21/4/2026.
4. Giáo viên chủ nhiệm: rà soát học sinh khó khăn, lập danh sách gửi văn phòng trước ngày 15/4/2026.
5. Nhân viên y tế: kiểm tra vệ sinh bếp ăn hằng ngày.`, [
    'phụ trách chung, báo cáo Phòng Văn hóa - Xã hội trước ngày 25/4/2026',
    'duyệt kế hoạch bài dạy vào thứ Sáu hằng tuần',
    'tổ chức Ngày hội đọc sách ngày 21/4/2026',
    'rà soát học sinh khó khăn, lập danh sách gửi văn phòng trước ngày 15/4/2026',
    'kiểm tra vệ sinh bếp ăn hằng ngày',
  ]],
  ['a letter that tells those it is sent to', `UBND XÃ NÀ TẠ
Số: 214/UBND-VP
Nà Tạ, ngày 07 tháng 4 năm 2026
V/v đăng ký lịch tiếp công dân



UBND xã thông báo đến các thôn, các trường học như sau:
1. Đăng ký nội dung tiếp công dân gửi Văn phòng trước ngày 15/4/2026.
2. Cử đại diện dự buổi tiếp ngày 20/4/2026.`, [
    'Đăng ký nội dung tiếp công dân gửi Văn phòng trước ngày 15/4/2026',
  ]],
];

test.each(DOCUMENTS)('%s', (_, text, tasks) => {
  expect(read(text).tasks.map((task) => task.text)).toEqual(tasks);
});

import { expect, test } from 'vitest';
import { read } from '../read.js';

const notice = (point: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAM HỒNG
Số: 12/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lam Hồng, ngày 01 tháng 6 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp

Chủ tịch UBND tỉnh kết luận như sau:
1. ${point}
2. Giao Sở Nội vụ rà soát biên chế.
`;

// "Sở Y tế + Sở Nội vụ 2026-06-19": who leads, who helps and the last day of each task of a point.
const work = (point: string): string[] => read(notice(point)).tasks.slice(0, -1).map(({ lead, coordinators, deadlines }) =>
  [[lead, coordinators].filter((units) => units.length > 0).map((units) => units.map(({ text }) => text).join(', ')).join(' + '), ...deadlines.map(({ to }) => to)].join(' '));

test.each<[string, string[]]>([
  ['Sở Y tế trình UBND tỉnh phương án và Sở Tài chính thẩm định kinh phí trước ngày 20/6/2026.', ['Sở Y tế 2026-06-19', 'Sở Tài chính 2026-06-19']],
  ['Giao Sở Nội vụ rà soát biên chế và Sở Tài chính bố trí kinh phí trước ngày 25/6/2026.', ['Sở Nội vụ 2026-06-24', 'Sở Tài chính 2026-06-24']],
  ['Sở Y tế cung cấp số liệu, Sở Tài chính tổng hợp, báo cáo UBND tỉnh trước ngày 20/6/2026.', ['Sở Y tế', 'Sở Tài chính 2026-06-19']],
  ['Phòng Kinh tế chuẩn bị hội trường, còn Phòng Tài chính bố trí kinh phí trước ngày 20/6/2026.', ['Phòng Kinh tế', 'Phòng Tài chính 2026-06-19']],
  ['Sở Xây dựng lập dự toán trước ngày 10/6/2026, Sở Tài chính thẩm định trước ngày 20/6/2026 và Văn phòng UBND tỉnh trình ký trước ngày 30/6/2026.', ['Sở Xây dựng 2026-06-09', 'Sở Tài chính 2026-06-19', 'Văn phòng UBND tỉnh 2026-06-29']],
  ['Sở Y tế trình UBND tỉnh và Sở Tài chính thẩm định trước ngày 20/6/2026.', ['Sở Y tế 2026-06-19']],
  ['Sở Nội vụ và Sở Tài chính rà soát biên chế trước ngày 25/6/2026.', ['Sở Nội vụ, Sở Tài chính 2026-06-24']],
  ['UBND xã gửi hồ sơ để Sở Tài chính tổng hợp và Sở Nội vụ thẩm định trước ngày 20/6/2026.', ['UBND xã 2026-06-19']],
  ['Sở Xây dựng chủ trì, Sở Tài chính phối hợp thực hiện trước ngày 20/6/2026.', ['Sở Xây dựng + Sở Tài chính 2026-06-19']],
  ['Sở Xây dựng chủ trì, phối hợp với Sở Y tế và Sở Nội vụ rà soát trước ngày 20/6/2026.', ['Sở Xây dựng + Sở Y tế, Sở Nội vụ 2026-06-19']],
  ['Sau khi Sở Y tế thẩm định, Sở Tài chính trình UBND tỉnh trước ngày 20/6/2026.', ['Sở Tài chính 2026-06-19']],
])('orders to two in one sentence: %s', (point, expected) => expect(work(point)).toEqual(expected));

test.each<[string, string[]]>([
  ['Sở Y tế đã gửi dự thảo; Sở Tài chính thẩm định, báo cáo UBND tỉnh trước ngày 20/6/2026.', ['Sở Tài chính 2026-06-19']],
  ['Sở Y tế đã gửi dự thảo, Sở Tài chính cho ý kiến trước ngày 20/6/2026.', ['Sở Tài chính 2026-06-19']],
  ['Sở Y tế vừa hoàn thành khảo sát và Sở Tài chính thẩm định kinh phí trong tháng 6/2026.', ['Sở Tài chính 2026-06-30']],
  ['Sở Y tế đã gửi dự thảo, Sở Tài chính cho ý kiến trước ngày 20/5/2026.', []],
  ['Sở Y tế đã hoàn thành hồ sơ ngày 15/5/2026; Sở Tài chính đã thẩm định trước ngày 25/5/2026.', []],
])('what is done beside what is to be done: %s', (point, expected) => expect(work(point)).toEqual(expected));

test.each<[string, string[]]>([
  ['Sở Tài chính được giao chủ trì, phối hợp với Sở Xây dựng rà soát dự án trước ngày 20/6/2026.', ['Sở Tài chính + Sở Xây dựng 2026-06-19']],
  ['Phòng Kinh tế được phân công tham mưu UBND xã ban hành kế hoạch trước ngày 15/7/2026.', ['Phòng Kinh tế 2026-07-14']],
  ['Sở Nội vụ được UBND tỉnh giao tham mưu Đề án vị trí việc làm, trình trước ngày 20/6/2026.', ['Sở Nội vụ 2026-06-19']],
  ['Sở Công Thương được giao nhiệm vụ theo dõi, tổng hợp kết quả, báo cáo trước ngày 20/6/2026.', ['Sở Công Thương 2026-06-19']],
  ['Nhiệm vụ này giao Sở Tài chính tham mưu trước ngày 20/6/2026.', ['Sở Tài chính 2026-06-19']],
  ['Việc lập dự toán do Sở Tài chính chủ trì, hoàn thành trước ngày 20/6/2026.', ['Sở Tài chính 2026-06-19']],
  ['Nội dung này do Sở Xây dựng chủ trì, phối hợp với Sở Tài chính thực hiện xong trước ngày 20/6/2026.', ['Sở Xây dựng + Sở Tài chính 2026-06-19']],
  ['Lập quy hoạch phân khu bắc sông - Sở Xây dựng chủ trì.', ['Sở Xây dựng']],
  ['Các cơ quan được phân công chủ trì nhiệm vụ có trách nhiệm lập dự toán trước ngày 20/6/2026.', ['Các cơ quan được phân công 2026-06-19']],
  ['Sở Tài chính được giao 45 biên chế.', []],
  ['Sở Tài chính được giao chủ trì xây dựng Đề án nhưng chưa trình.', []],
  ['Sở Nội vụ được giao thực hiện 12 nhiệm vụ, hoàn thành 10.', []],
])('whose work it is, in the passive: %s', (point, expected) => expect(work(point)).toEqual(expected));

test.each<[string, string[]]>([
  ['Rà soát quy hoạch: Sở Xây dựng (chủ trì), Sở Tài chính (phối hợp), xong trước ngày 30/6/2026.', ['Sở Xây dựng + Sở Tài chính 2026-06-29']],
  ['Sở Xây dựng (chủ trì), Sở Tài chính, Sở Y tế (phối hợp) rà soát quy hoạch trước ngày 30/6/2026.', ['Sở Xây dựng + Sở Tài chính, Sở Y tế 2026-06-29']],
  ['Giao Sở Nội vụ (cơ quan chủ trì) và Sở Tư pháp (cơ quan phối hợp) thẩm định Đề án.', ['Sở Nội vụ + Sở Tư pháp']],
  ['Sở Xây dựng (chủ trì) và Sở Tài chính rà soát quy hoạch.', ['Sở Xây dựng + Sở Tài chính']],
  ['Sở Xây dựng (cơ quan thường trực) và UBND xã rà soát quy hoạch.', ['Sở Xây dựng, UBND xã']],
])('roles in brackets: %s', (point, expected) => expect(work(point)).toEqual(expected));

test.each<[string, string[]]>([
  ['Hiệu trưởng các trường: a) Rà soát cơ sở vật chất trước ngày 15/6/2026; b) Tham mưu phương án tuyển sinh trước ngày 20/6/2026.', ['Hiệu trưởng các trường 2026-06-14', 'Hiệu trưởng các trường 2026-06-19']],
  ['Yêu cầu các chủ đầu tư: (i) Rà soát tiến độ; (ii) Ký cam kết trước ngày 10/6/2026; (iii) Báo cáo vướng mắc trước ngày 12/6/2026.', ['các chủ đầu tư', 'các chủ đầu tư 2026-06-09', 'các chủ đầu tư 2026-06-11']],
  ['Sở Tài chính rà soát: a) Đất công; b) Trụ sở dôi dư.', ['Sở Tài chính']],
])('parts with letters in one paragraph: %s', (point, expected) => expect(work(point)).toEqual(expected));

test.each<[string, string[]]>([
  ['Ông. Đỗ Văn Khánh - Trưởng đoàn: Phụ trách chung; chủ trì các buổi làm việc.', ['Ông. Đỗ Văn Khánh - Trưởng đoàn']],
  ['Bà Vũ Thị Quế, Thư ký đoàn: Lập biên bản kiểm tra trước ngày 20/6/2026.', ['Bà Vũ Thị Quế, Thư ký đoàn 2026-06-19']],
  ['Đồng chí Lê Văn Tám - Tổ trưởng: Phân công nhiệm vụ các thành viên.', ['Đồng chí Lê Văn Tám - Tổ trưởng']],
  ['Đồng chí Chủ tịch UBND xã Nà Tạ: chỉ đạo rà soát hộ nghèo.', ['Chủ tịch UBND xã Nà Tạ']],
  ['Thư ký: Ghi biên bản, tổng hợp kết quả.', ['Thư ký']],
  ['Các thành viên khác: Nghiên cứu tài liệu trước cuộc họp.', ['Các thành viên khác']],
  ['Các thành viên Đoàn lập phiếu kiểm tra, bảo mật thông tin.', ['Các thành viên Đoàn']],
  ['Các học viên chủ động sắp xếp công việc để dự đủ các buổi học.', ['Các học viên']],
  ['Cán bộ lãnh đạo các cấp dành thời gian đi cơ sở nắm tình hình.', ['Cán bộ lãnh đạo các cấp']],
  ['Đối với đơn vị được kiểm tra: Chuẩn bị báo cáo bằng văn bản trước ngày 20/6/2026.', ['đơn vị được kiểm tra 2026-06-19']],
  ['Đối với cơ quan chủ trì: lập dự toán chi tiết.', ['cơ quan chủ trì']],
  ['Mỗi xã chọn 01 thôn làm điểm trước ngày 20/6/2026.', ['Mỗi xã 2026-06-19']],
])('people and kinds of units: %s', (point, expected) => expect(work(point)).toEqual(expected));

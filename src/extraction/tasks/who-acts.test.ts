import { expect, test } from 'vitest';
import { read } from '../read.js';

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG\n\nSố: 15/TB-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLam Hồng, ngày 10 tháng 02 năm 2026\n\nTHÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban\n\nChủ tịch UBND tỉnh kết luận, chỉ đạo như sau:\n';

/** Points of a notice and their tasks: who leads | who helps, one entry a task. */
const POINTS: readonly (readonly [string, readonly string[]])[] = [
  ['1. Sở Xây dựng chủ trì thẩm định thiết kế; các sở: Công Thương, Nội vụ phối hợp cho ý kiến.', ['Sở Xây dựng | Sở Công Thương, Sở Nội vụ']],
  ['1. Sở Xây dựng chủ trì thẩm định thiết kế; Sở Công Thương phối hợp với Sở Nội vụ rà soát biên chế.', ['Sở Xây dựng', 'Sở Công Thương | Sở Nội vụ']],
  ['1. Sở Y tế: cấp phát thuốc trước 15/3/2026; Sở Nội vụ: rà soát nhân lực trước 20/3/2026.', ['Sở Y tế', 'Sở Nội vụ']],
  ['1. Sở Y tế: cấp phát thuốc; Nội dung: theo phụ lục.', ['Sở Y tế']],
  ['1. Đối với các sở, ban, ngành:\n- Rà soát thủ tục trước ngày 20/3/2026.\n- Cập nhật dữ liệu.', ['các sở, ban, ngành', 'các sở, ban, ngành']],
  ['1. Đối với UBND các xã, phường\na) Niêm yết công khai.\nb) Tuyên truyền đến người dân.', ['UBND các xã, phường', 'UBND các xã, phường']],
  ['1. Các trường trung học phổ thông, trung tâm GDNN-GDTX\na) Xây dựng kế hoạch, gửi về Sở trước ngày 05/9/2026.', ['Các trường trung học phổ thông, trung tâm GDNN-GDTX']],
  ['1. Các trường mầm non, tiểu học, trung học cơ sở trên địa bàn\n- Rà soát cơ sở vật chất.', ['Các trường mầm non, tiểu học, trung học cơ sở trên địa bàn']],
  ['1. Các đơn vị sự nghiệp khối văn xã ngoài tỉnh:\n- Rà soát cơ sở vật chất.\n- Báo cáo kết quả.', ['Các đơn vị sự nghiệp khối văn xã ngoài tỉnh', 'Các đơn vị sự nghiệp khối văn xã ngoài tỉnh']],
  ['1. Các Ban QLDA, Sở Xây dựng được giao làm chủ đầu tư:\n(1) Rà soát tiến độ, gửi Vụ KHTC trước 05/3; (2) Nghiệm thu khối lượng; (3) Hoàn ứng theo hợp đồng, xong trong tháng 4/2026.', ['Các Ban Quản lý dự án, Sở Xây dựng', 'Các Ban Quản lý dự án, Sở Xây dựng', 'Các Ban Quản lý dự án, Sở Xây dựng']],
  ['1. Về kiến nghị của Sở Xây dựng: đồng ý cho phép kéo dài thời gian thực hiện đến 31/3/2026.', []],
  ['1. Chuyến xe công đoàn: các công đoàn cơ sở đăng ký số lượng chậm nhất ngày 25/3/2026.', ['các công đoàn cơ sở']],
  ['1. TTKN tập trung xử lý hồ sơ quá hạn.', ['TTKN']],
  ['1. TTHC rà soát, cắt giảm trước 30/6/2026.', ['']],
  ['1. Văn phòng phối hợp với Ban Tuyên giáo và Nữ công chuẩn bị lễ.', ['Văn phòng | Ban Tuyên giáo và Nữ công']],
  ['1. Thanh tra Sở + Phòng Quản lý đất đai kiểm tra việc sử dụng đất.', ['Thanh tra Sở, Phòng Quản lý đất đai']],
  ['1. Công an tỉnh chủ trì, phối hợp với các cơ quan liên quan tổng kiểm tra các cơ sở.', ['Công an tỉnh | các cơ quan liên quan']],
  ['1. Đối với chi bộ\n- Kiểm điểm tập thể, cá nhân trước ngày 30/4/2026.', ['chi bộ']],
  ['1. Đối với người dân\n- Tuyên truyền đến từng gia đình.', ['']],
  ['1. Bảo tàng tỉnh phối hợp với Trung tâm Xúc tiến Du lịch trưng bày chuyên đề.', ['Bảo tàng tỉnh | Trung tâm Xúc tiến Du lịch']],
  ['1. Các đồng chí Đảng ủy viên được phân công phụ trách chi bộ dự, chỉ đạo kiểm điểm.', ['Đảng ủy viên được phân công']],
  ['1. Kế toán:\n- Công khai dự toán trước ngày 10/3/2026.', ['Kế toán']],
  ['1. Tổ chuyên môn\n- Xây dựng kế hoạch bài dạy.', ['Tổ chuyên môn']],
  ['1. Đối với các hộ dân\na) Tuyên truyền đến từng hộ.', ['']],
  ['1. Văn phòng thanh, quyết toán kinh phí hội nghị.', ['Văn phòng']],
  ['1. Với sự phối hợp của Thuế tỉnh, Sở Tài chính tổ chức giao ban giải ngân hằng tuần.', ['Sở Tài chính | Thuế tỉnh']],
  ['1. Với sự nỗ lực của các ngành, Sở Tài chính đã hoàn thành thu ngân sách.', []],
];

test.each(POINTS)('%s', (point, tasks) => {
  const found = read(`${HEAD}${point}\n2. Giao Sở Tư pháp theo dõi, đôn đốc thực hiện.\n`, {}).tasks.slice(0, -1);
  const names = (units: readonly { readonly text: string }[]): string => units.map((unit) => unit.text).join(', ');
  expect(found.map(({ lead, coordinators }) => [names(lead), ...(coordinators.length > 0 ? [names(coordinators)] : [])].join(' | '))).toEqual(tasks);
});

import { describe, expect, test } from 'vitest';
import { columnsOf } from './columns.js';

const SHORT: Readonly<Record<string, string>> = { number: 'n', task: 'T', lead: 'L', support: 's', both: 'LS', time: 't', product: 'p', state: 'k', basis: 'b', money: 'm' };

describe('the heads of tables of assignments', () => {
  test.each([
    ['STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành', 'n T L s t'],
    ['TT | Nội dung công việc | Đơn vị thực hiện | Đơn vị phối hợp | Thời gian thực hiện | Ghi chú', 'n T L s t -'],
    ['TT | Tên nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm | Tiến độ thực hiện', 'n T L s p t'],
    ['STT | NHIỆM VỤ, GIẢI PHÁP | CHỦ TRÌ | PHỐI HỢP | SẢN PHẨM | THỜI HẠN', 'n T L s p t'],
    ['STT | Nội dung nhiệm vụ | Lãnh đạo UBND tỉnh chỉ đạo | Cơ quan chủ trì tham mưu | Cơ quan phối hợp | Thời gian trình | Hình thức văn bản', 'n T - L s t p'],
    ['TT | Tên văn bản, đề án | Cơ quan chủ trì soạn thảo | Cơ quan phối hợp | Cấp ban hành | Thời gian trình', 'n T L s - t'],
    ['Số TT | Các nhiệm vụ cụ thể | Đầu mối chủ trì | Phối hợp thực hiện | Kết quả đầu ra | Hạn hoàn thành', 'n T L s p t'],
    ['STT | Nội dung | Người phụ trách | Người phối hợp | Thời gian', 'n T L s t'],
    ['TT | Hoạt động | Mục tiêu | Thời gian | Người thực hiện | Dự kiến kết quả', 'n T - t L p'],
    ['Tuần | Nội dung công việc | Bộ phận thực hiện | Ghi chú', 't T L -'],
    ['STT | Nội dung chỉ đạo | Văn bản giao nhiệm vụ | Đơn vị được giao chủ trì | Thời hạn | Kết quả thực hiện', 'n T b L t k'],
    ['TT | Nhiệm vụ được giao | Cơ quan, đơn vị chủ trì | Ngày hoàn thành | Trạng thái', 'n T L t k'],
    ['STT | Danh mục công việc | Phòng chủ trì | Phòng phối hợp | Thời hạn hoàn thành', 'n T L s t'],
    ['TT | Nội dung thực hiện | Trách nhiệm thực hiện | Thời gian bắt đầu | Thời gian kết thúc', 'n T L - t'],
    ['STT | Công việc | Phân công thực hiện | Thời gian | Kinh phí', 'n T L t m'],
    ['Stt | Nội dung kiến nghị của cử tri | Cơ quan giải quyết | Thời hạn giải quyết', 'n T L t'],
    ['TT | Nhiệm vụ trọng tâm | Cán bộ thực hiện | Lãnh đạo phụ trách | Tiến độ', 'n T L - t'],
    ['STT | Tên thủ tục hành chính | Cơ quan chủ trì rà soát | Cơ quan phối hợp | Thời gian thực hiện', 'n T L s t'],
    ['STT | Nội dung rà soát | CQ chủ trì | CQ phối hợp | TG thực hiện', 'n T L s t'],
    ['TT | Chủ đề, nội dung tuyên truyền | Đơn vị chủ trì, phối hợp | Thời gian', 'n T LS t'],
    ['STT | Nhiệm vụ | Người đứng đầu chịu trách nhiệm | Cơ quan chủ trì, phối hợp | Kết quả thực hiện', 'n T - LS k'],
    ['STT | Tên nhiệm vụ | Đơn vị chủ trì | Năm 2026 | Năm 2027 | Sản phẩm', 'n T L - - p'],
    ['TT | Việc cần làm | Ai làm | Bao giờ xong', 'n T L t'],
  ])('%s', (heads, expected) => {
    expect(columnsOf(heads.split(' | '))?.map((column) => SHORT[column] ?? '-').join(' ')).toBe(expected);
  });
});

describe('the heads of other tables', () => {
  test.each([
    'STT | Họ và tên | Chức vụ | Nhiệm vụ | Ghi chú',
    'TT | Họ và tên | Đơn vị công tác | Số điện thoại',
    'Thứ, ngày | Sáng | Chiều | Ghi chú',
    'Ngày | Thời gian | Nội dung | Địa điểm | Chủ trì | Thành phần',
    'STT | Tên văn bản | Số ký hiệu | Ngày ban hành | Cơ quan ban hành',
    'STT | Nội dung chi | Đơn vị tính | Số lượng | Đơn giá | Thành tiền',
    'TT | Tên dự án | Chủ đầu tư | Tổng mức đầu tư | Kế hoạch vốn năm 2026 | Giải ngân',
    'STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Kế hoạch năm 2026',
    'TT | Xã, phường | Số hộ nghèo | Tỷ lệ',
    'STT | Tên thủ tục hành chính | Thời hạn giải quyết | Địa điểm thực hiện | Phí, lệ phí | Căn cứ pháp lý',
    'STT | Tên thủ tục hành chính | Lĩnh vực | Cơ quan thực hiện | Thời hạn giải quyết',
    'TT | Vị trí việc làm | Ngạch công chức | Số lượng biên chế',
    'STT | Tên cơ sở | Địa chỉ | Nội dung vi phạm | Hình thức xử lý',
    'Nội dung | Điểm tối đa | Điểm tự chấm | Ghi chú',
    'STT | Nội dung góp ý | Đơn vị góp ý | Giải trình, tiếp thu',
  ])('%s', (heads) => {
    expect(columnsOf(heads.split(' | '))).toBeNull();
  });
});

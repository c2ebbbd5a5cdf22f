/** What labelled lines say of a task: who leads, who helps, until when, what comes out, what "Nội dung:" says. */
export type Field = 'lead' | 'support' | 'time' | 'product' | 'content';

// - Cơ quan chủ trì: Bộ Công an. | Đơn vị phối hợp thực hiện: … | Thời gian thực hiện: năm 2026 | Thời hạn ban hành: trước ngày … | Sản phẩm: …
// Cơ quan, đơn vị chủ trì: … | Cơ quan chủ trì soạn thảo: … | Trách nhiệm thực hiện: … | Đơn vị phụ trách: …
const WHO = '(?:Các )?(?:đơn vị|cơ quan|phòng|bộ phận|đầu mối|người|cá nhân|tổ chức)(?:(?:,|/| và)\\s{0,2}(?:đơn vị|cá nhân|địa phương|tổ chức|bộ phận)){0,2}';
/** How each of them is labelled, in the order in which they are tried. */
export const SHAPES: readonly (readonly [Field, string])[] = [
  ['support', `(?:${WHO})?\\s{0,2}phối hợp(?:,?\\s(?:thực hiện|chính|tham mưu|soạn thảo|triển khai|xây dựng)){0,2}`],
  ['lead', `${WHO}\\s{1,2}(?:chủ trì|thực hiện|chịu trách nhiệm(?: chính)?|tham mưu|đầu mối|phụ trách|được giao|trực tiếp thực hiện)(?:,?\\s(?:thực hiện|tham mưu|chính|triển khai|soạn thảo|xây dựng|trình|chủ trì)){0,2}|Chủ trì(?:,?\\s(?:thực hiện|tham mưu|soạn thảo))?|(?:Phân công|Trách nhiệm)(?:\\sthực hiện)|Phân công`],
  ['time', '(?:Thời gian|Thời hạn|Tiến độ|Hạn|Lộ trình)(?:\\s(?:dự kiến|thực hiện|hoàn thành|ban hành|trình|báo cáo|triển khai|gửi|tổ chức|tiến hành|nộp)){0,2}'],
  ['product', 'Sản phẩm|Kết quả(?:\\s(?:đầu ra|dự kiến))?|Hình thức(?:\\svăn bản)?'],
  ['content', 'Nội dung(?:\\s\\p{L}{1,8}){0,4}|Hình thức(?:\\s\\p{L}{1,8}){1,3}|Mục tiêu|Mục đích|Yêu cầu(?: cần đạt)?|Phạm vi(?: thực hiện)?|Quy mô|Phương thức(?: thực hiện)?|Cách thức(?: thực hiện)?|Phương pháp|Thời lượng|Chủ đề|Địa bàn(?: thực hiện)?|Chỉ tiêu|Tài liệu|Giảng viên|Báo cáo viên|Chế độ báo cáo|Số lớp|Số người|Kinh phí(?:\\sthực hiện)?|Nguồn kinh phí|Địa điểm|Thành phần|Đối tượng|Số lượng|Căn cứ|Ghi chú|(?:Đồng chí )?(?:Lãnh đạo|Thành viên|Phó Giám đốc|Phó Chủ tịch)(?: (?:Sở|UBND tỉnh|Ủy ban|Bộ|Phòng|đơn vị))?(?: trực tiếp)? (?:phụ trách|chỉ đạo|theo dõi)(?: chung| chỉ đạo)?|(?:Cơ quan|Cấp|Thẩm quyền) (?:trình|ban hành|quyết định|phê duyệt|thẩm định)'],
];

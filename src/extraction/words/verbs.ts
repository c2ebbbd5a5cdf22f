/**
 * Verbs and adverbs that a Vietnamese order begins with. They end a unit's name ("Phòng Quản lý khoa học | rà soát …") and start a task.
 * Two or more syllables wherever the first alone could be part of a name.
 */
export const ORDER_WORDS: readonly string[] = [
  'chủ trì', 'phối hợp', 'phối với', 'tham mưu', 'rà soát', 'xây dựng', 'hoàn thành', 'hoàn thiện', 'hoàn chỉnh', 'triển khai', 'tổ chức', 'thực hiện', 'nghiên cứu', 'tiếp tục', 'khẩn trương', 'tập trung', 'tăng cường', 'đẩy mạnh', 'đẩy nhanh',
  'chủ động', 'kịp thời', 'thường xuyên', 'trực tiếp', 'quyết liệt', 'nâng cao', 'hướng dẫn', 'kiểm tra', 'giám sát', 'đôn đốc', 'theo dõi', 'báo cáo', 'tổng hợp', 'tổng kiểm tra', 'tổng rà soát', 'đề xuất', 'trình', 'gửi', 'cung cấp', 'cập nhật', 'duy trì', 'phát huy', 'bảo đảm', 'đảm bảo',
  'bố trí', 'cân đối', 'xem xét', 'quyết định', 'thẩm định', 'thẩm tra', 'phê duyệt', 'ban hành', 'công bố', 'công khai', 'tuyên truyền', 'phổ biến', 'quán triệt', 'vận động', 'huy động', 'hỗ trợ', 'phát triển', 'xử lý', 'giải quyết', 'tháo gỡ', 'khắc phục', 'phát hiện',
  'đấu tranh', 'ngăn chặn', 'kiểm soát', 'quản lý', 'siết chặt', 'chấn chỉnh', 'chỉ đạo', 'phân công', 'giao', 'mời', 'cử', 'lập', 'thành lập', 'kiện toàn', 'sắp xếp', 'bổ sung', 'sửa đổi', 'điều chỉnh', 'thống nhất', 'tiếp nhận', 'tiếp thu', 'tham gia', 'tham dự', 'ký kết', 'ký',
  'nghiệm thu', 'đánh giá', 'sơ kết', 'tổng kết', 'khảo sát', 'thống kê', 'thu thập', 'chuẩn bị', 'bám sát', 'căn cứ', 'trên cơ sở', 'nhận diện', 'xác định', 'giữ vững', 'ổn định', 'thu hút', 'khuyến khích', 'mở rộng', 'đầu tư', 'nâng cấp', 'kết nối', 'khai thác', 'đào tạo', 'bồi dưỡng',
  'tuyển dụng', 'chấp hành', 'tuân thủ', 'kết hợp', 'lồng ghép', 'nhân rộng', 'đổi mới', 'cải thiện', 'cải cách', 'cắt giảm', 'đơn giản hóa', 'đơn giản hoá', 'số hóa', 'số hoá', 'tích hợp', 'vận hành', 'bàn giao', 'chuyển giao', 'thanh tra', 'xác minh', 'làm việc', 'liên hệ', 'đăng ký', 'tập huấn', 'hạn chế',
  'chăm lo', 'động viên', 'thăm hỏi', 'khởi công', 'khánh thành', 'dọn dẹp', 'chịu trách nhiệm', 'có trách nhiệm', 'có giải pháp', 'có văn bản', 'có kế hoạch', 'có phương án', 'nhanh chóng', 'sớm', 'ưu tiên', 'tiến hành', 'thí điểm', 'áp dụng', 'ứng dụng', 'sử dụng', 'quan tâm', 'quan trắc', 'lựa chọn', 'lấy ý kiến', 'góp ý', 'cho ý kiến',
  'giữ gìn', 'thúc đẩy', 'hình thành', 'tạo điều kiện', 'tạo môi trường', 'tạo đột phá', 'tạo sự', 'đưa', 'đề ra', 'đề nghị', 'yêu cầu', 'kiến nghị', 'đăng tải', 'thông báo', 'thông tin tuyên truyền', 'thông tin kịp thời', 'giới thiệu', 'thí nghiệm', 'phát động', 'phát hành', 'phân bổ', 'phân cấp', 'phân tích', 'phân loại', 'giải ngân', 'thanh toán', 'quyết toán', 'mua sắm', 'tiêm', 'chủ quản',
  'ngăn ngừa', 'phòng ngừa', 'phòng, chống', 'triệt phá', 'xóa', 'giảm', 'tăng', 'nâng', 'định kỳ', 'hằng năm', 'hàng năm', 'hằng tháng', 'hàng tháng', 'hằng quý', 'làm tốt', 'làm rõ', 'làm đầu mối', 'là đầu mối', 'là cơ quan', 'rút kinh nghiệm', 'quy định', 'hợp tác', 'liên kết', 'tư vấn', 'biên tập', 'biên soạn', 'soạn thảo', 'dự thảo',
  'thiết lập', 'trả lời', 'giải trình', 'tiếp dân', 'tiếp công dân', 'tham vấn', 'vận dụng', 'khôi phục', 'tái cơ cấu', 'cơ cấu', 'bảo vệ', 'bảo trì', 'sửa chữa', 'chốt', 'thu hồi', 'đóng góp', 'ủng hộ', 'cứu trợ', 'sơ tán', 'di dời', 'ứng phó', 'ứng trực', 'trực', 'túc trực', 'cảnh báo', 'dự báo', 'nắm chắc', 'nắm tình hình', 'huấn luyện', 'diễn tập',
  'tìm kiếm', 'mở', 'dự kiến', 'xúc tiến', 'quảng bá', 'kêu gọi', 'đồng hành', 'tôn vinh', 'khen thưởng', 'biểu dương', 'phê bình', 'kỷ luật', 'đàm phán', 'cam kết', 'gương mẫu', 'nỗ lực', 'phấn đấu', 'nghiêm túc', 'nghiêm cấm', 'tích cực', 'cụ thể hóa', 'cụ thể hoá', 'lưu ý', 'chú trọng', 'chú ý', 'thực hành', 'xuất bản', 'sản xuất', 'hiến kế',
  'nộp', 'phủ sóng', 'chỉnh lý', 'kiểm kê', 'kiểm đếm', 'kiểm điểm', 'niêm yết', 'hoàn tất', 'lắp đặt', 'cắm mốc', 'cấp phép', 'thu gom', 'khoanh vùng', 'tuần tra', 'truy quét', 'bổ nhiệm', 'sáp nhập', 'chuyển', 'phản hồi', 'trao đổi', 'làm đầu mối', 'chuẩn hóa',
  'chuẩn hoá', 'hệ thống hóa', 'kê khai', 'nhắc nhở', 'phân luồng', 'xét duyệt', 'bình ổn', 'nạo vét', 'gia cố', 'khơi thông', 'phát quang', 'đưa tin', 'chi trả', 'cưỡng chế', 'tháo dỡ', 'đối thoại', 'đối chiếu', 'soát xét', 'tự kiểm tra',
  'tự rà soát', 'lập kế hoạch', 'lên kế hoạch', 'nắm', 'tạm dừng', 'chấm dứt', 'xử phạt', 'khuyến cáo', 'sẵn sàng', 'thông tin đến', 'lập danh sách', 'gắn', 'kiên quyết', 'cải tạo', 'chỉnh trang', 'dự trù', 'nhập dữ liệu', 'nhập liệu', 'cài đặt', 'chia sẻ', 'rút ngắn', 'công nhận',
];

/** Verbs that make an order only behind the unit that is told: at the start of a sentence they are as often nouns ("Thiết kế …", "Truyền thông …"). */
export const ACT_WORDS: readonly string[] = [
  'hoàn trả', 'mời thầu', 'cấp phát', 'thu nộp', 'tiêu hủy', 'cách ly', 'thu dung', 'cứu chữa', 'trực báo', 'túc trực', 'canh gác', 'chốt chặn', 'khởi tố', 'truy tố', 'luân chuyển', 'điều động', 'biệt phái', 'tinh giản', 'hợp nhất',
  'giải thể', 'tổ chức lại', 'nghiêm chỉnh', 'gia hạn', 'phản ánh', 'phúc đáp', 'tham vấn', 'thông qua', 'đầu mối', 'làm chủ đầu tư', 'làm cơ quan', 'làm thường trực', 'thay mặt', 'sao lưu', 'khai báo', 'khai trương', 'thống nhất',
  'phân giao', 'phân kỳ', 'cam kết', 'nghiên cứu', 'lựa chọn', 'xét chọn', 'bình xét', 'bình chọn', 'tuyển chọn', 'tuyển quân', 'thu mua', 'cắt tỉa', 'đăng ký', 'đính chính', 'trang trí', 'hỗ trợ', 'bồi thường', 'giải phóng', 'giải tỏa',
  'thu phí', 'phát hiện', 'đề cử', 'cử cán bộ', 'cử người', 'bám địa bàn', 'bám nắm', 'giúp', 'tước', 'chuyển hồ sơ', 'hiệp đồng', 'tổ chức', 'thông tin về', 'lập dự toán', 'bao vây', 'dập tắt', 'chi viện', 'đón tiếp', 'kiến tạo', 'hủy bỏ',
  'bãi bỏ', 'thay thế', 'xác lập', 'tạo lập', 'gắn kết', 'quyết tâm', 'đề phòng', 'nghiêm cấm', 'phun', 'treo', 'ra đề', 'coi thi', 'chấm thi', 'hiệu chỉnh', 'tiêm chủng', 'trích lập', 'xuất cấp',
  'photo', 'thanh, quyết toán', 'thanh, kiểm tra', 'thanh lý', 'in sao', 'sao gửi', 'chấm công', 'họp giao ban', 'trực cháy', 'kiểm quỹ', 'nhập điểm', 'vào điểm', 'sinh hoạt chuyên đề', 'cấp trích lục', 'hiệp thương', 'tổng vệ sinh', 'ra quân', 'chọn', 'có mặt', 'ghi biên bản', 'ghi chép',
];

/** Verbs that also stand in the middle of names ("Trung tâm Dịch vụ đấu giá"): an order only behind a name that is known to have ended. */
export const NAME_LIKE_ACTS: readonly string[] = [
  'kiểm định', 'kiểm nghiệm', 'kiểm dịch', 'thi công', 'đấu thầu', 'đấu giá', 'đo đạc', 'thu thuế', 'xét nghiệm', 'cấp cứu', 'trực ban', 'điều tra', 'xét xử', 'thi hành', 'chuyển đổi', 'đại diện', 'bảo mật', 'phân định', 'phân tuyến',
  'tuyển sinh', 'giảng dạy', 'dự trữ', 'cung ứng', 'tiêu thụ', 'chăm sóc', 'gieo trồng', 'tu bổ', 'bảo dưỡng', 'duy tu', 'vệ sinh', 'phát thanh', 'phát sóng', 'truyền thông', 'in ấn', 'giám định', 'hòa giải', 'hoà giải', 'phụ trách',
  'vận chuyển', 'thông tin', 'quy hoạch', 'thiết kế', 'dự toán', 'cứu hộ', 'cứu nạn', 'phục vụ', 'khẩn cấp', 'tham quan', 'học tập', 'tiết kiệm',
];

/** Words that end a unit's name without being the start of an order. */
export const NAME_ENDS: readonly string[] = [
  'cần', 'phải', 'có', 'là', 'để', 'theo', 'trước', 'trong', 'về', 'với', 'tại', 'từ', 'đã', 'đang', 'sẽ', 'được', 'bị', 'do', 'khi', 'nếu', 'nhằm', 'và', 'hoặc', 'như', 'thì', 'mà', 'cùng', 'đến', 'tới', 'trên', 'dưới', 'sau', 'của', 'cho', 'bằng', 'qua', 'đối', 'trường hợp', 'liên quan', 'căn cứ', 'trên cơ sở', 'thuộc', 'gồm', 'phụ trách', 'hết sức', 'hằng năm', 'hằng quý', 'hằng tháng', 'hằng tuần', 'hằng ngày', 'hàng năm', 'hàng quý', 'hàng tháng', 'hàng tuần', 'hàng ngày', 'hiện', 'vào', 'ngay', 'đồng thời', 'làm', 'nhất là', 'nói', 'này', 'đó', 'nêu', 'không', 'chưa', 'rứt khoát', 'dứt điểm', 'đồng chí', 'giúp', 'mỗi', 'các', 'từng', 'những', 'kể', 'việc', 'năm', 'tháng', 'ngày', 'quý', 'đề', 'vừa', 'luôn', 'đặc biệt', 'thông qua', 'chỉ', 'tự', 'tùy', 'lãnh đạo', 'quan trọng', 'hoàn toàn', 'vẫn', 'cũng', 'còn', 'dành', 'hiểu', 'mà', 'nơi', 'ở', 'hay',
];

/** Words that make a sentence an order when they stand before or after a unit. */
export const MUST_WORDS: readonly string[] = ['cần', 'phải', 'có trách nhiệm', 'chịu trách nhiệm', 'cần phải', 'có nhiệm vụ'];

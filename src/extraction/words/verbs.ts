/**
 * Verbs and adverbs that a Vietnamese order begins with. They end a unit's name ("Phòng Quản lý khoa học | rà soát …") and start a task.
 * Two or more syllables wherever the first alone could be part of a name.
 */
export const ORDER_WORDS: readonly string[] = [
  'chủ trì', 'phối hợp', 'phối với', 'tham mưu', 'rà soát', 'xây dựng', 'hoàn thành', 'hoàn thiện', 'hoàn chỉnh', 'triển khai', 'tổ chức', 'thực hiện', 'nghiên cứu', 'tiếp tục', 'khẩn trương', 'tập trung', 'tăng cường', 'đẩy mạnh', 'đẩy nhanh',
  'chủ động', 'kịp thời', 'thường xuyên', 'trực tiếp', 'quyết liệt', 'nâng cao', 'hướng dẫn', 'kiểm tra', 'giám sát', 'đôn đốc', 'theo dõi', 'báo cáo', 'tổng hợp', 'đề xuất', 'trình', 'gửi', 'cung cấp', 'cập nhật', 'duy trì', 'phát huy', 'bảo đảm', 'đảm bảo',
  'bố trí', 'cân đối', 'xem xét', 'quyết định', 'thẩm định', 'thẩm tra', 'phê duyệt', 'ban hành', 'công bố', 'công khai', 'tuyên truyền', 'phổ biến', 'quán triệt', 'vận động', 'huy động', 'hỗ trợ', 'phát triển', 'xử lý', 'giải quyết', 'tháo gỡ', 'khắc phục', 'phát hiện',
  'đấu tranh', 'ngăn chặn', 'kiểm soát', 'quản lý', 'siết chặt', 'chấn chỉnh', 'chỉ đạo', 'phân công', 'giao', 'mời', 'cử', 'lập', 'thành lập', 'kiện toàn', 'sắp xếp', 'bổ sung', 'sửa đổi', 'điều chỉnh', 'thống nhất', 'tiếp nhận', 'tiếp thu', 'tham gia', 'tham dự', 'ký kết', 'ký',
  'nghiệm thu', 'đánh giá', 'sơ kết', 'tổng kết', 'khảo sát', 'thống kê', 'thu thập', 'chuẩn bị', 'bám sát', 'căn cứ', 'trên cơ sở', 'nhận diện', 'xác định', 'giữ vững', 'ổn định', 'thu hút', 'khuyến khích', 'mở rộng', 'đầu tư', 'nâng cấp', 'kết nối', 'khai thác', 'đào tạo', 'bồi dưỡng',
  'tuyển dụng', 'chấp hành', 'tuân thủ', 'kết hợp', 'lồng ghép', 'nhân rộng', 'đổi mới', 'cải thiện', 'cải cách', 'cắt giảm', 'đơn giản hóa', 'đơn giản hoá', 'số hóa', 'số hoá', 'tích hợp', 'vận hành', 'bàn giao', 'chuyển giao', 'thanh tra', 'xác minh', 'làm việc', 'liên hệ', 'đăng ký', 'tập huấn', 'hạn chế',
  'chăm lo', 'động viên', 'thăm hỏi', 'khởi công', 'khánh thành', 'dọn dẹp', 'chịu trách nhiệm', 'có trách nhiệm', 'có giải pháp', 'có văn bản', 'có kế hoạch', 'có phương án', 'nhanh chóng', 'sớm', 'ưu tiên', 'tiến hành', 'thí điểm', 'áp dụng', 'ứng dụng', 'sử dụng', 'quan tâm', 'quan trắc', 'lựa chọn', 'lấy ý kiến', 'góp ý', 'cho ý kiến',
  'giữ gìn', 'thúc đẩy', 'hình thành', 'tạo điều kiện', 'tạo môi trường', 'tạo đột phá', 'tạo sự', 'đưa', 'đề ra', 'đề nghị', 'yêu cầu', 'kiến nghị', 'đăng tải', 'thông báo', 'thông tin tuyên truyền', 'thông tin kịp thời', 'giới thiệu', 'thí nghiệm', 'phát động', 'phát hành', 'phân bổ', 'phân cấp', 'phân tích', 'phân loại', 'giải ngân', 'thanh toán', 'quyết toán', 'mua sắm', 'tiêm', 'chủ quản',
  'ngăn ngừa', 'phòng ngừa', 'phòng, chống', 'triệt phá', 'xóa', 'giảm', 'tăng', 'nâng', 'định kỳ', 'hằng năm', 'hàng năm', 'hằng tháng', 'hàng tháng', 'hằng quý', 'làm tốt', 'làm rõ', 'làm đầu mối', 'là đầu mối', 'là cơ quan', 'rút kinh nghiệm', 'quy định', 'hợp tác', 'liên kết', 'tư vấn', 'biên tập', 'biên soạn', 'soạn thảo', 'dự thảo',
  'thiết lập', 'trả lời', 'giải trình', 'tiếp dân', 'tiếp công dân', 'tham vấn', 'vận dụng', 'khôi phục', 'tái cơ cấu', 'cơ cấu', 'bảo vệ', 'bảo trì', 'sửa chữa', 'chốt', 'thu hồi', 'đóng góp', 'ủng hộ', 'cứu trợ', 'sơ tán', 'di dời', 'ứng phó', 'ứng trực', 'trực', 'túc trực', 'cảnh báo', 'dự báo', 'nắm chắc', 'nắm tình hình', 'huấn luyện', 'diễn tập',
  'tìm kiếm', 'mở', 'dự kiến', 'xúc tiến', 'quảng bá', 'kêu gọi', 'đồng hành', 'tôn vinh', 'khen thưởng', 'biểu dương', 'phê bình', 'kỷ luật', 'đàm phán', 'cam kết', 'gương mẫu', 'nỗ lực', 'phấn đấu', 'nghiêm túc', 'nghiêm cấm', 'tích cực', 'cụ thể hóa', 'cụ thể hoá', 'lưu ý', 'chú trọng', 'chú ý', 'thực hành', 'xuất bản', 'sản xuất', 'hiến kế',
];

/** Words that end a unit's name without being the start of an order. */
export const NAME_ENDS: readonly string[] = [
  'cần', 'phải', 'có', 'là', 'để', 'theo', 'trước', 'trong', 'về', 'với', 'tại', 'từ', 'đã', 'đang', 'sẽ', 'được', 'bị', 'do', 'khi', 'nếu', 'nhằm', 'và', 'hoặc', 'như', 'thì', 'mà', 'cùng', 'đến', 'tới', 'trên', 'dưới', 'sau', 'của', 'cho', 'bằng', 'qua', 'đối', 'trường hợp', 'liên quan', 'căn cứ', 'trên cơ sở', 'thuộc', 'gồm', 'phụ trách', 'hết sức', 'hằng', 'hàng', 'hiện', 'vào', 'ngay', 'đồng thời', 'làm', 'nhất là', 'nói', 'này', 'đó', 'nêu', 'không', 'chưa', 'rứt khoát', 'dứt điểm', 'đồng chí', 'giúp', 'mỗi', 'các', 'từng', 'những', 'kể', 'việc', 'năm', 'tháng', 'ngày', 'quý', 'đề', 'vừa', 'luôn', 'đặc biệt', 'thông qua', 'chỉ', 'tự', 'tùy',
];

/** Words that make a sentence an order when they stand before or after a unit. */
export const MUST_WORDS: readonly string[] = ['cần', 'phải', 'có trách nhiệm', 'chịu trách nhiệm', 'cần phải', 'có nhiệm vụ'];

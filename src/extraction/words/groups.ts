/** Nouns that name kinds of units: alone after "các" they mean a group. */
export const GROUP_NOUNS: readonly string[] = [
  'sở', 'bộ', 'ban', 'ngành', 'ban ngành', 'phòng', 'ban', 'đơn vị', 'cơ quan', 'địa phương', 'tổ chức', 'cá nhân', 'chủ đầu tư', 'nhà thầu', 'nhà đầu tư', 'doanh nghiệp', 'cấp', 'huyện', 'thị xã', 'thành phố', 'xã', 'phường', 'đặc khu', 'tỉnh', 'thị trấn', 'quận', 'hội', 'đoàn thể', 'đoàn thể chính trị - xã hội',
  'trung tâm', 'chi cục', 'cục', 'vụ', 'trường', 'trường học', 'trường đại học', 'viện', 'viện nghiên cứu', 'bệnh viện', 'cơ sở', 'cơ sở giáo dục', 'cơ sở y tế', 'hộ gia đình', 'hợp tác xã', 'ngân hàng', 'lực lượng', 'lực lượng chức năng', 'lực lượng vũ trang', 'thành viên', 'ủy viên', 'cán bộ', 'công chức', 'viên chức', 'người lao động', 'công nhân', 'đảng viên', 'chi bộ', 'chi đoàn', 'khoa', 'tổ', 'phóng viên', 'cơ quan báo chí',
  'tập đoàn', 'tổng công ty', 'công ty', 'ban quản lý', 'ban quản lý dự án', 'đơn vị sự nghiệp', 'đơn vị tư vấn', 'bộ phận', 'chủ thể', 'chủ sở hữu', 'hiệp hội', 'chủ tịch ubnd', 'ubnd', 'ủy ban nhân dân', 'uỷ ban nhân dân', 'sở ngành', 'sở, ngành', 'ban, ngành', 'cơ quan chuyên môn', 'cơ quan chức năng', 'cơ quan quản lý nhà nước', 'cơ quan trung ương', 'cơ quan chủ quản', 'nhà khoa học', 'viện, trường', 'người đứng đầu', 'đơn vị cấp nước', 'đơn vị cấp nước sạch', 'chính quyền địa phương', 'chính quyền cơ sở', 'công chức chuyên môn',
];

/** Words of office: with a unit or a group behind them they name who answers for it. */
export const OFFICES: readonly string[] = [
  'bộ trưởng', 'thứ trưởng', 'giám đốc', 'phó giám đốc', 'tổng giám đốc', 'thủ trưởng', 'chủ tịch', 'phó chủ tịch', 'chánh văn phòng', 'chánh thanh tra', 'trưởng phòng', 'trưởng ban', 'trưởng các', 'lãnh đạo', 'hiệu trưởng', 'thống đốc', 'bí thư', 'người đứng đầu', 'phó thủ tướng', 'phó thủ tướng chính phủ', 'tổng thanh tra', 'viện trưởng', 'cục trưởng', 'vụ trưởng', 'chi cục trưởng', 'trưởng', 'tập thể lãnh đạo', 'chủ nhiệm', 'tổng biên tập', 'trưởng công an', 'chỉ huy trưởng', 'toàn thể viên chức', 'phó trưởng ban', 'trưởng phòng, đơn vị',
];

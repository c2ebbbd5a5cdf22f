/** What a ministry (Bộ) or department (Sở) is in charge of: the name after the head word, today's and the former ones. Longer names first do not matter here. */
export const FIELDS: readonly string[] = [
  'Khoa học và Công nghệ', 'Khoa học, Công nghệ', 'Khoa học Công nghệ', 'Khoa học công nghệ', 'Nông nghiệp và Môi trường', 'Nông nghiệp và Phát triển nông thôn', 'Tài nguyên và Môi trường',
  'Tài chính', 'Nội vụ', 'Y tế', 'Xây dựng', 'Công Thương', 'Giáo dục và Đào tạo', 'Giáo dục đào tạo', 'Giáo dục - Đào tạo', 'Tư pháp', 'Văn hóa, Thể thao và Du lịch', 'Văn hóa và Thể thao',
  'Văn hóa, Thể thao, Du lịch', 'Văn hóa Thể thao và Du lịch', 'Ngoại giao', 'Ngoại vụ', 'Quốc phòng', 'Công an', 'Dân tộc và Tôn giáo', 'Giao thông vận tải', 'Giao thông Vận tải', 'Kế hoạch và Đầu tư',
  'Thông tin và Truyền thông', 'Lao động - Thương binh và Xã hội', 'Lao động, Thương binh và Xã hội', 'Lao động Thương binh và Xã hội', 'Du lịch', 'Quy hoạch - Kiến trúc', 'An toàn thực phẩm', 'Công nghiệp', 'Thương mại', 'Bưu chính, Viễn thông',
  'NN&MT', 'NNMT', 'NN-MT', 'NN&PTNT', 'NNPTNT', 'KH&CN', 'KHCN', 'KH-CN', 'KH&ĐT', 'KHĐT', 'GD&ĐT', 'GDĐT', 'GD-ĐT', 'TN&MT', 'TNMT', 'TT&TT', 'TTTT', 'VH,TT&DL', 'VHTTDL', 'VHTT&DL', 'VHTT', 'GTVT', 'LĐTBXH', 'LĐTB&XH', 'LĐ-TB&XH',
  'TC', 'NV', 'XD', 'CT', 'TP', 'YT', 'QP', 'CA', 'DT&TG', 'DTTG', 'NG', 'VHTTDL',
];

/** Heads of unit names after which a proper name must follow (a capital letter, or one of the words below). */
export const UNIT_HEADS: readonly string[] = [
  'Văn phòng', 'Phòng', 'Trung tâm', 'Chi cục', 'Cục', 'Tổng cục', 'Vụ', 'Viện', 'Học viện', 'Trường', 'Đại học', 'Bệnh viện', 'Ban Quản lý', 'Ban', 'Ủy ban', 'Uỷ ban', 'Hội đồng', 'Tổ', 'Tổ công tác', 'Đội', 'Trạm', 'Đoàn',
  'Thanh tra', 'Công an', 'Bộ Chỉ huy', 'Bộ Tư lệnh', 'Ban Chỉ huy', 'Quân khu', 'Kho bạc', 'Ngân hàng', 'Bảo hiểm xã hội', 'Bảo hiểm', 'Thuế', 'Hải quan', 'Viện kiểm sát', 'Viện Kiểm sát', 'Tòa án', 'Toà án', 'Báo', 'Đài', 'Thông tấn xã',
  'Liên đoàn', 'Liên minh', 'Liên hiệp', 'Hội', 'Hiệp hội', 'Mặt trận', 'Chi đoàn', 'Chi bộ', 'Đảng ủy', 'Đảng bộ', 'Tập đoàn', 'Tổng công ty', 'Công ty', 'Nhà máy', 'Quỹ', 'Bảo tàng', 'Thư viện', 'Khoa', 'Cổng', 'Kiểm toán',
  'Xí nghiệp', 'Phân xưởng', 'Hợp tác xã', 'Hạt', 'Điện lực', 'Bưu điện', 'Nhà đầu tư', 'Cơ quan', 'Thường trực', 'BQL', 'BCH', 'BCĐ', 'Chính phủ', 'TTCN', 'TT', 'VP', 'P.', 'K.',
  'Nhà trường', 'Tạp chí', 'Nhà xuất bản', 'Nhà hát', 'Nhà văn hóa', 'Sư đoàn', 'Lữ đoàn', 'Trung đoàn', 'Tiểu đoàn', 'Quân chủng', 'Quân đoàn', 'Vườn quốc gia', 'Khu bảo tồn', 'Phân hiệu', 'Phân viện', 'Tiểu ban', 'Chi hội', 'Chi ủy', 'Chi uỷ', 'Câu lạc bộ', 'Cảng vụ',
  'Ban quản lý', 'Ban QLDA', 'BQLDA', 'BQL dự án', 'TTYT', 'BVĐK', 'BV', 'CDC', 'TTDVHCC', 'TTPVHCC', 'BCHQS', 'CHQS', 'BĐBP', 'BHXH', 'LĐLĐ', 'UBMTTQ', 'MTTQ', 'LMHTX', 'TAND', 'VKSND', 'KBNN', 'NHNN', 'CCKL', 'CA', 'ĐTN', 'HTX', 'TCT', 'THPT', 'THCS', 'Thống kê', 'Tổ chức', 'Tiểu học', 'Bộ phận', 'Đồn Biên phòng', 'Đồn Công an', 'Nông trường', 'Lâm trường', 'Tổng thư ký', 'Viễn thông', 'Chi nhánh', 'Phòng giao dịch', 'Hải đội', 'Hải đoàn', 'Liên danh', 'Tổ đại biểu', 'VNPT', 'Viettel', 'MobiFone', 'VinaPhone', 'Vietcombank', 'Agribank', 'BIDV', 'Vietinbank', 'Petrolimex',
];

/** Words of place behind a unit: "Công an tỉnh", "Thanh tra thành phố", "Văn phòng Sở". */
export const PLACE_WORDS: readonly string[] = [
  'tỉnh', 'thành phố', 'tp', 'huyện', 'thị xã', 'quận', 'xã', 'phường', 'thị trấn', 'đặc khu', 'cấp tỉnh', 'cấp huyện', 'cấp xã', 'trung ương', 'sở', 'bộ', 'trường', 'thôn', 'khu vực', 'khu phố', 'tổ dân phố', 'ấp', 'buôn', 'liên xã',
];

/** Units that are a word of their own. */
export const WHOLE_UNITS: readonly string[] = [
  'Văn phòng Chính phủ', 'Thanh tra Chính phủ', 'Ngân hàng Nhà nước', 'Ngân hàng Nhà nước Việt Nam', 'Kiểm toán Nhà nước', 'Tỉnh ủy', 'Thành ủy', 'Tỉnh đoàn', 'Thành đoàn', 'Huyện ủy', 'Quốc hội', 'Bộ Chính trị', 'Ban Bí thư',
  'Ban Giám đốc Sở', 'Ban Giám đốc', 'Lãnh đạo Sở', 'Lãnh đạo UBND tỉnh', 'Thủ tướng Chính phủ', 'Chủ tịch nước', 'Chi đoàn Thanh niên', 'Mặt trận Tổ quốc', 'Ủy ban Mặt trận Tổ quốc', 'Uỷ ban Mặt trận Tổ quốc', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'Uỷ ban Mặt trận Tổ quốc Việt Nam',
  'Viện kiểm sát nhân dân', 'Viện Kiểm sát nhân dân', 'Tòa án nhân dân', 'Toà án nhân dân', 'Đài Tiếng nói Việt Nam', 'Đài Truyền hình Việt Nam', 'Thông tấn xã Việt Nam', 'Bộ Chỉ huy Quân sự', 'Bộ Chỉ huy quân sự', 'Bộ Chỉ huy Bộ đội Biên phòng', 'Bộ đội Biên phòng', 'Ban Chỉ huy Quân sự', 'Ban Chỉ huy Bộ đội Biên phòng',
  'Công đoàn', 'Công đoàn cơ sở', 'Công đoàn ngành', 'Ban đại diện cha mẹ học sinh', 'Đoàn trường', 'Đoàn Thanh niên', 'Đoàn TNCS Hồ Chí Minh', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh', 'Liên đoàn Lao động', 'Liên minh Hợp tác xã', 'Liên hiệp các Hội Khoa học và Kỹ thuật', 'Kho bạc Nhà nước', 'Bảo hiểm xã hội', 'Bảo hiểm Xã hội',
  'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân', 'Văn phòng Đoàn ĐBQH và HĐND', 'Văn phòng HĐND và UBND', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Văn phòng HĐND-UBND', 'Đoàn đại biểu Quốc hội', 'Đoàn ĐBQH',
  'Ban Thường trực', 'Ban Thường vụ', 'Ban Chấp hành', 'Ban Bí thư Trung ương Đảng', 'Thường trực Tỉnh ủy', 'Thường trực Thành ủy', 'Thường trực Đảng ủy', 'Ban Tổ chức', 'Ban Nội chính', 'Ban Tuyên giáo và Dân vận', 'Ban Tuyên giáo', 'Ban Dân vận', 'Ủy ban Kiểm tra', 'Uỷ ban Kiểm tra', 'Ban Giám hiệu', 'Ban Giám đốc', 'Ban Lãnh đạo', 'Hội đồng trường', 'Hội đồng nhân dân',
  'Quân ủy Trung ương', 'Đảng ủy Công an Trung ương', 'Ủy ban Thường vụ Quốc hội', 'Hội đồng Dân tộc', 'Ủy ban Kinh tế và Tài chính', 'Ủy ban Pháp luật và Tư pháp', 'Đảng ủy Chính phủ', 'Đảng ủy Quốc hội', 'Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương', 'Đảng ủy các cơ quan Đảng Trung ương', 'Bộ Tổng Tham mưu', 'Trung tâm Y tế', 'Trạm Y tế', 'Trung tâm Phục vụ hành chính công', 'Trung tâm Kiểm soát bệnh tật', 'Trung tâm Dịch vụ việc làm', 'Quản lý thị trường', 'Cảnh sát biển', 'Cảnh sát giao thông', 'Quân khu', 'Bộ đội Biên phòng', 'Tòa án nhân dân tối cao', 'Viện kiểm sát nhân dân tối cao', 'Viện Kiểm sát nhân dân tối cao',
  'Đài Khí tượng Thủy văn', 'Bảo hiểm xã hội Việt Nam', 'Thuế', 'Điện lực', 'Trung ương Đoàn', 'Đảng đoàn', 'Ban cán sự đảng', 'Ban Cán sự đảng', 'Hội Chữ thập đỏ', 'Hội Khuyến học', 'Hội Người cao tuổi', 'Hội Luật gia', 'Hội Nhà báo', 'Hiệp hội Doanh nghiệp', 'Hội Doanh nhân trẻ', 'Ban Chỉ huy Phòng thủ dân sự', 'Ban Chỉ đạo phòng thủ dân sự quốc gia', 'Ban Chỉ đạo Phòng thủ dân sự quốc gia', 'Vụ Kế hoạch - Tài chính', 'Vụ Kế hoạch, Tài chính',
  'Báo và Phát thanh, Truyền hình', 'Báo và phát thanh, truyền hình', 'Đài Phát thanh và Truyền hình', 'Đài Phát thanh - Truyền hình', 'Đài Phát thanh Truyền hình', 'Cổng Thông tin điện tử', 'Cục Thống kê', 'Cục Thuế', 'Thuế', 'Cục Hải quan', 'ACV', 'EVN', 'VEC', 'VATM', 'VPCP', 'Nhà đầu tư', 'Hội đồng thẩm định Nhà nước', 'Hội đồng thẩm định nhà nước', 'Chính phủ', 'Hội đồng thẩm định',
  'Ủy ban MTTQ', 'Uỷ ban MTTQ', 'UB MTTQ', 'UBMTTQ', 'UBKT', 'Bộ CHQS', 'Ban CHQS', 'Bộ CHBĐBP', 'Bộ Chỉ huy BĐBP', 'Ban Chỉ huy BĐBP', 'Thi hành án dân sự', 'Cục Thi hành án dân sự', 'Phòng Thi hành án dân sự', 'Thuế cơ sở', 'Bảo hiểm xã hội cơ sở', 'Báo và Đài Phát thanh, Truyền hình', 'Báo và Đài Phát thanh và Truyền hình', 'Báo và Đài Phát thanh - Truyền hình', 'Tổ đại biểu', 'Ban Chính sách, chiến lược Trung ương', 'BTV', 'BCH', 'UBKT Đảng ủy', 'VPĐU', 'TTHĐND', 'HĐTĐKT', 'HĐKH', 'LHPN', 'CCB', 'MTTQVN', 'UBMTTQVN',
];

/** Bodies that sentences write with one capital; no letterhead is printed from them. */
export const BODIES_IN_SENTENCES: readonly string[] = [
  'Tổ công tác', 'Tổ công tác liên ngành', 'Tổ chuyên gia', 'Tổ giúp việc', 'Tổ chuyên gia giúp việc', 'Ban chỉ đạo', 'Ban tổ chức', 'Ban chỉ huy', 'Hội đồng thi đua - khen thưởng', 'Hội đồng thi đua, khen thưởng', 'Đoàn kiểm tra', 'Đoàn kiểm tra liên ngành', 'Đoàn công tác', 'Đoàn thanh tra', 'Đảng ủy các cơ quan Đảng', 'Đảng uỷ các cơ quan Đảng', 'Đảng ủy các cơ quan đảng', 'Đảng ủy Mặt trận Tổ quốc, các đoàn thể', 'Đảng uỷ Mặt trận Tổ quốc, các đoàn thể', 'Thành viên Ban Chỉ đạo', 'Thành viên Tổ công tác', 'Thành viên Hội đồng', 'Thành viên Đoàn kiểm tra', 'Chủ đầu tư', 'Nhà thầu', 'Nhà thầu thi công', 'Nhà thầu tư vấn', 'Đơn vị tư vấn', 'Đơn vị tư vấn giám sát', 'Đơn vị tư vấn thiết kế', 'Đơn vị thi công', 'Đơn vị dự toán', 'Tư vấn giám sát', 'Cơ quan thường trực', 'Cơ quan Thường trực', 'Đơn vị được kiểm tra', 'Đơn vị được thanh tra', 'Cơ quan được kiểm tra', 'Cơ quan chủ trì soạn thảo', 'Đơn vị chủ trì soạn thảo', 'Bộ phận một cửa', 'Bộ phận tiếp nhận và trả kết quả', 'Bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính', 'Tổ văn phòng', 'Tổ hành chính', 'Tổ hành chính - quản trị', 'Tổ bảo vệ', 'Tổ hậu cần', 'Tổ kiểm tra',
];

/** Common abbreviations inside unit names, with what they stand for; several are the drafters' own, none has another meaning there. */
export const NAME_ABBREVIATIONS: Readonly<Record<string, string>> = {
  'KH&CN': 'Khoa học và Công nghệ', KHCN: 'Khoa học và Công nghệ', 'KH-CN': 'Khoa học và Công nghệ', ĐMST: 'Đổi mới sáng tạo', TCĐLCL: 'Tiêu chuẩn Đo lường Chất lượng', 'TĐC': 'Tiêu chuẩn Đo lường Chất lượng',
  'NN&MT': 'Nông nghiệp và Môi trường', NNMT: 'Nông nghiệp và Môi trường', 'NN-MT': 'Nông nghiệp và Môi trường', 'NN&PTNT': 'Nông nghiệp và Phát triển nông thôn', NNPTNT: 'Nông nghiệp và Phát triển nông thôn', 'TN&MT': 'Tài nguyên và Môi trường', TNMT: 'Tài nguyên và Môi trường',
  'GD&ĐT': 'Giáo dục và Đào tạo', GDĐT: 'Giáo dục và Đào tạo', 'GD-ĐT': 'Giáo dục và Đào tạo', 'KH&ĐT': 'Kế hoạch và Đầu tư', KHĐT: 'Kế hoạch và Đầu tư', 'TT&TT': 'Thông tin và Truyền thông', TTTT: 'Thông tin và Truyền thông', 'VHTT&DL': 'Văn hóa, Thể thao và Du lịch', VHTTDL: 'Văn hóa, Thể thao và Du lịch', 'VH,TT&DL': 'Văn hóa, Thể thao và Du lịch',
  GTVT: 'Giao thông vận tải', LĐTBXH: 'Lao động - Thương binh và Xã hội', 'LĐTB&XH': 'Lao động - Thương binh và Xã hội', CNTT: 'Công nghệ thông tin', KKT: 'Khu kinh tế', QLDA: 'Quản lý dự án', TTHC: 'thủ tục hành chính',
};

/** One order as a notice prints it; `{due}` stands where the deadline goes, `{n}` for a running number, `{y}` for the year. */
export interface SampleOrder {
  readonly text: string;
  /** Days from the notice to the deadline; a month said whole is `month`; none is null. */
  readonly due: number | 'month' | null;
  /** What the unit writes when it is done: the line of the monthly report. */
  readonly result: string;
}

/** What each unit of the sample department is ordered over ten weeks: every week takes the next one or two. */
export const DEPARTMENT_ORDERS: Readonly<Record<string, readonly SampleOrder[]>> = {
  vp: [
    { text: 'Tham mưu kiện toàn Tổ công tác cải cách hành chính của Sở, hoàn thành {due}', due: 8, result: 'Ban hành Quyết định kiện toàn Tổ công tác cải cách hành chính của Sở' },
    { text: 'Chủ trì, phối hợp với Phòng Kế hoạch - Tài chính rà soát, trình Giám đốc Sở ban hành Quy chế chi tiêu nội bộ năm {y}, hoàn thành {due}', due: 15, result: 'Trình ban hành Quy chế chi tiêu nội bộ năm {y}' },
    { text: 'Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện nhiệm vụ được giao {due}', due: 'month', result: 'Gửi UBND tỉnh báo cáo kết quả thực hiện nhiệm vụ được giao' },
    { text: 'Tham mưu tổ chức Hội nghị cán bộ, công chức, viên chức của Sở {due}', due: 21, result: 'Tổ chức Hội nghị cán bộ, công chức, viên chức với 86 đại biểu' },
    { text: 'Rà soát, cập nhật danh mục vị trí việc làm của các phòng, đơn vị, hoàn thành {due}', due: 12, result: 'Hoàn thành cập nhật danh mục 41 vị trí việc làm' },
    { text: 'Chuẩn bị nội dung, cơ sở vật chất cho đợt đánh giá chỉ số cải cách hành chính của Sở, hoàn thành {due}', due: 10, result: 'Hoàn thiện hồ sơ tự đánh giá chỉ số cải cách hành chính' },
  ],
  khtc: [
    { text: 'Chủ trì, phối hợp với các phòng, đơn vị thuộc Sở lập dự toán ngân sách năm sau, gửi Sở Tài chính {due}', due: 14, result: 'Gửi Sở Tài chính dự toán ngân sách năm sau' },
    { text: 'Đôn đốc tiến độ giải ngân vốn sự nghiệp khoa học và công nghệ, báo cáo Giám đốc Sở {due}', due: 'month', result: 'Giải ngân 62,4% vốn sự nghiệp khoa học và công nghệ' },
    { text: 'Hoàn thành quyết toán kinh phí Tuần lễ đổi mới sáng tạo {due}', due: 9, result: 'Hoàn thành quyết toán kinh phí Tuần lễ đổi mới sáng tạo' },
    { text: 'Xây dựng kế hoạch mua sắm trang thiết bị thử nghiệm, trình Giám đốc Sở phê duyệt {due}', due: 18, result: 'Trình phê duyệt kế hoạch mua sắm trang thiết bị thử nghiệm' },
    { text: 'Thẩm định dự toán các nhiệm vụ khoa học và công nghệ cấp tỉnh đợt {n}, hoàn thành {due}', due: 16, result: 'Thẩm định dự toán 07 nhiệm vụ khoa học và công nghệ cấp tỉnh' },
  ],
  qlkh: [
    { text: 'Hoàn thành thẩm định, ký hợp đồng các nhiệm vụ khoa học và công nghệ cấp cơ sở {due}', due: 'month', result: 'Ký hợp đồng 09 nhiệm vụ khoa học và công nghệ cấp cơ sở' },
    { text: 'Khẩn trương hoàn thiện hồ sơ trình UBND tỉnh phê duyệt danh mục nhiệm vụ khoa học và công nghệ đợt {n}', due: null, result: 'Trình UBND tỉnh danh mục nhiệm vụ khoa học và công nghệ đợt {n}' },
    { text: 'Chủ trì, phối hợp với Phòng Kế hoạch - Tài chính tổ chức nghiệm thu đề tài phục tráng giống lúa nếp nương, hoàn thành {due}', due: 20, result: 'Nghiệm thu đề tài phục tráng giống lúa nếp nương, xếp loại Đạt' },
    { text: 'Kiểm tra tiến độ các nhiệm vụ khoa học và công nghệ đang triển khai tại các xã, báo cáo kết quả {due}', due: 17, result: 'Kiểm tra tiến độ 12 nhiệm vụ khoa học và công nghệ' },
    { text: 'Tham mưu thành lập Hội đồng tư vấn xác định nhiệm vụ khoa học và công nghệ năm {y}, hoàn thành {due}', due: 7, result: 'Thành lập Hội đồng tư vấn xác định nhiệm vụ khoa học và công nghệ' },
    { text: 'Rà soát, chuyển giao kết quả các đề tài đã nghiệm thu cho đơn vị ứng dụng, hoàn thành {due}', due: 13, result: 'Chuyển giao kết quả 04 đề tài cho các hợp tác xã' },
  ],
  cndm: [
    { text: 'Tham mưu tổ chức Ngày hội khởi nghiệp đổi mới sáng tạo, phối hợp với Chi đoàn Thanh niên Sở, hoàn thành {due}', due: 19, result: 'Tổ chức Ngày hội khởi nghiệp với 24 gian hàng' },
    { text: 'Hướng dẫn các doanh nghiệp đăng ký bảo hộ nhãn hiệu theo Nghị quyết số 18/2024/NQ-HĐND ngày 10/7/2024 của HĐND tỉnh, báo cáo kết quả {due}', due: 'month', result: 'Hướng dẫn 11 doanh nghiệp đăng ký bảo hộ nhãn hiệu' },
    { text: 'Khảo sát nhu cầu đổi mới công nghệ của các doanh nghiệp vừa và nhỏ, hoàn thành {due}', due: 22, result: 'Khảo sát nhu cầu đổi mới công nghệ tại 65 doanh nghiệp' },
    { text: 'Hoàn thành thẩm định công nghệ dự án Nhà máy chế biến gỗ Suối Mây {due}', due: 11, result: 'Thẩm định công nghệ dự án Nhà máy chế biến gỗ Suối Mây' },
    { text: 'Cập nhật số liệu Bộ chỉ số đổi mới sáng tạo cấp địa phương, hoàn thành {due}', due: 9, result: 'Cập nhật đủ số liệu 52 chỉ số đổi mới sáng tạo' },
  ],
  cds: [
    { text: 'Xây dựng Kế hoạch cải thiện Chỉ số chuyển đổi số của tỉnh, trình UBND tỉnh ban hành {due}', due: 24, result: 'Trình UBND tỉnh Kế hoạch cải thiện Chỉ số chuyển đổi số' },
    { text: 'Chủ trì, phối hợp với Trung tâm Công nghệ thông tin và Truyền thông tập huấn kỹ năng số cho Tổ công nghệ số cộng đồng {due}', due: 'month', result: 'Tập huấn kỹ năng số cho 320 thành viên Tổ công nghệ số cộng đồng' },
    { text: 'Rà soát tỷ lệ hồ sơ trực tuyến toàn trình của các xã, phường, báo cáo Giám đốc Sở {due}', due: 8, result: 'Tỷ lệ hồ sơ trực tuyến toàn trình đạt 71,6%' },
    { text: 'Tham mưu văn bản hướng dẫn kết nối dữ liệu dùng chung cấp xã, hoàn thành {due}', due: 12, result: 'Ban hành văn bản hướng dẫn kết nối dữ liệu dùng chung cấp xã' },
    { text: 'Đánh giá mức độ chuyển đổi số của các sở, ngành sáu tháng, hoàn thành {due}', due: 26, result: 'Hoàn thành đánh giá mức độ chuyển đổi số của 14 sở, ngành' },
    { text: 'Tiếp tục duy trì, nâng cao chất lượng Cổng dữ liệu mở của tỉnh', due: null, result: 'Bổ sung 38 tập dữ liệu lên Cổng dữ liệu mở' },
  ],
  tt: [
    { text: 'Thanh tra chuyên ngành tiêu chuẩn đo lường chất lượng tại các cửa hàng xăng dầu, báo cáo kết quả {due}', due: 25, result: 'Thanh tra 18 cửa hàng xăng dầu, xử phạt 02 cơ sở' },
    { text: 'Phối hợp với Văn phòng Sở thực hiện Lịch tiếp công dân định kỳ của Giám đốc Sở', due: null, result: 'Tiếp công dân 02 kỳ, không phát sinh vụ việc' },
    { text: 'Hoàn thiện dự thảo Nghị quyết của HĐND tỉnh quy định chính sách hỗ trợ đổi mới sáng tạo, trình UBND tỉnh {due}', due: 'month', result: 'Trình UBND tỉnh dự thảo Nghị quyết chính sách hỗ trợ đổi mới sáng tạo' },
    { text: 'Rà soát, kê khai tài sản, thu nhập bổ sung năm {y}, hoàn thành {due}', due: 14, result: 'Hoàn thành kê khai tài sản, thu nhập của 52 người' },
  ],
  cntt: [
    { text: 'Hoàn thành nâng cấp đường truyền số liệu chuyên dùng cấp xã {due}', due: 28, result: 'Nâng cấp đường truyền số liệu chuyên dùng tại 61/98 xã' },
    { text: 'Chủ trì, phối hợp với Phòng Chuyển đổi số diễn tập ứng cứu sự cố an toàn thông tin mạng, hoàn thành {due}', due: 21, result: 'Diễn tập ứng cứu sự cố với 27 đơn vị tham gia' },
    { text: 'Khắc phục các lỗi bảo mật theo cảnh báo của cơ quan chuyên trách, hoàn thành {due}', due: 5, result: 'Khắc phục 100% lỗi bảo mật được cảnh báo' },
    { text: 'Biên tập chuyên mục khoa học và công nghệ phát trên hệ thống truyền thanh cơ sở {due}', due: 'month', result: 'Biên tập, phát 08 số chuyên mục' },
    { text: 'Xây dựng phương án sao lưu dữ liệu trung tâm dữ liệu tỉnh, trình Giám đốc Sở {due}', due: 16, result: 'Trình phương án sao lưu dữ liệu trung tâm dữ liệu tỉnh' },
  ],
  kt: [
    { text: 'Kiểm định cân thông dụng tại các chợ trên địa bàn xã Suối Mây và phường Bến Sậy, hoàn thành {due}', due: 18, result: 'Kiểm định 214 phương tiện đo tại 06 chợ' },
    { text: 'Rà soát cơ sở vật chất, đề xuất thanh lý thiết bị hết khấu hao, phối hợp với Phòng Kế hoạch - Tài chính, hoàn thành {due}', due: 15, result: 'Đề xuất thanh lý 13 thiết bị hết khấu hao' },
    { text: 'Thử nghiệm mẫu nước sinh hoạt phục vụ giám sát chất lượng {due}', due: 'month', result: 'Thử nghiệm 44 mẫu nước sinh hoạt' },
    { text: 'Hoàn thành hồ sơ mở rộng phạm vi công nhận phòng thử nghiệm {due}', due: 23, result: 'Nộp hồ sơ mở rộng phạm vi công nhận phòng thử nghiệm' },
  ],
  doan: [
    { text: 'Đề nghị Chi đoàn Thanh niên Sở hoàn thiện Kế hoạch “Ngày thứ Bảy chuyển đổi số”, trình Giám đốc Sở ban hành {due}', due: 10, result: 'Ban hành Kế hoạch “Ngày thứ Bảy chuyển đổi số”' },
    { text: 'Tổ chức ra quân hỗ trợ người dân cài đặt định danh điện tử tại xã Suối Mây, hoàn thành {due}', due: 13, result: 'Hỗ trợ 412 người dân cài đặt định danh điện tử' },
  ],
};

/** What the province orders its departments and communes: the sample's directive. */
export const PROVINCE_ORDERS: readonly { readonly lead: string; readonly text: string; readonly due: number }[] = [
  { lead: 'u-khcn', text: 'Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Nội vụ tham mưu Kế hoạch chuyển đổi số năm {y}, trình UBND tỉnh {due}', due: 20 },
  { lead: 'u-tc', text: 'Sở Tài chính cân đối, bố trí kinh phí thực hiện các nhiệm vụ chuyển đổi số, báo cáo UBND tỉnh {due}', due: 25 },
  { lead: 'u-nv', text: 'Sở Nội vụ rà soát đội ngũ cán bộ phụ trách công nghệ thông tin cấp xã, hoàn thành {due}', due: 12 },
  { lead: 'u-xd', text: 'Sở Xây dựng cung cấp dữ liệu quy hoạch lên Cổng dữ liệu mở của tỉnh, hoàn thành {due}', due: 30 },
  { lead: 'u-sm', text: 'UBND xã Suối Mây kiện toàn Tổ công nghệ số cộng đồng tại các thôn, bản, hoàn thành {due}', due: 9 },
  { lead: 'u-bs', text: 'UBND phường Bến Sậy nâng tỷ lệ hồ sơ trực tuyến toàn trình đạt tối thiểu 80%, báo cáo kết quả {due}', due: 28 },
];

/** What the two communes order their own units. */
export const COMMUNE_ORDERS: Readonly<Record<'suoimay' | 'bensay', readonly { readonly lead: string; readonly text: string; readonly due: number | null }[]>> = {
  suoimay: [
    { lead: 'sm-vp', text: 'Văn phòng HĐND và UBND xã tham mưu Quyết định kiện toàn Tổ công nghệ số cộng đồng, hoàn thành {due}', due: 7 },
    { lead: 'sm-kt', text: 'Phòng Kinh tế rà soát diện tích lúa bị hạn, đề xuất phương án hỗ trợ, báo cáo {due}', due: 10 },
    { lead: 'sm-kt', text: 'Phòng Kinh tế phối hợp với Phòng Văn hóa - Xã hội kiểm tra an toàn các điểm du lịch cộng đồng, hoàn thành {due}', due: 16 },
    { lead: 'sm-vx', text: 'Phòng Văn hóa - Xã hội tổ chức tuyên truyền khám sức khỏe định kỳ cho người cao tuổi', due: null },
  ],
  bensay: [
    { lead: 'bs-vp', text: 'Văn phòng HĐND và UBND phường niêm yết công khai bộ thủ tục hành chính, hoàn thành {due}', due: 6 },
    { lead: 'bs-hcc', text: 'Trung tâm Phục vụ hành chính công phường hướng dẫn người dân nộp hồ sơ trực tuyến, báo cáo tỷ lệ {due}', due: 14 },
    { lead: 'bs-kt', text: 'Phòng Kinh tế, Hạ tầng và Đô thị xử lý dứt điểm các điểm ngập trên đường Bến Sậy, hoàn thành {due}', due: 20 },
  ],
};

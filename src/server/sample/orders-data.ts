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
    { text: 'Xây dựng Chương trình công tác quý tới của Sở, trình Giám đốc Sở ban hành {due}', due: 13, result: 'Ban hành Chương trình công tác quý của Sở' },
    { text: 'Rà soát, đề xuất bổ sung trang thiết bị phòng họp trực tuyến, báo cáo Giám đốc Sở {due}', due: 17, result: 'Đề xuất bổ sung thiết bị cho 02 phòng họp trực tuyến' },
    { text: 'Chỉnh lý, nộp lưu hồ sơ năm trước vào lưu trữ cơ quan, hoàn thành {due}', due: 25, result: 'Chỉnh lý, nộp lưu 186 hồ sơ' },
    { text: 'Tham mưu báo cáo công tác cải cách hành chính tháng, gửi Sở Nội vụ {due}', due: 6, result: 'Gửi Sở Nội vụ báo cáo công tác cải cách hành chính' },
  ],
  khtc: [
    { text: 'Chủ trì, phối hợp với các phòng, đơn vị thuộc Sở lập dự toán ngân sách năm sau, gửi Sở Tài chính {due}', due: 14, result: 'Gửi Sở Tài chính dự toán ngân sách năm sau' },
    { text: 'Đôn đốc tiến độ giải ngân vốn sự nghiệp khoa học và công nghệ, báo cáo Giám đốc Sở {due}', due: 'month', result: 'Giải ngân 62,4% vốn sự nghiệp khoa học và công nghệ' },
    { text: 'Hoàn thành quyết toán kinh phí Tuần lễ đổi mới sáng tạo {due}', due: 9, result: 'Hoàn thành quyết toán kinh phí Tuần lễ đổi mới sáng tạo' },
    { text: 'Xây dựng kế hoạch mua sắm trang thiết bị thử nghiệm, trình Giám đốc Sở phê duyệt {due}', due: 18, result: 'Trình phê duyệt kế hoạch mua sắm trang thiết bị thử nghiệm' },
    { text: 'Thẩm định dự toán các nhiệm vụ khoa học và công nghệ cấp tỉnh đợt {n}, hoàn thành {due}', due: 16, result: 'Thẩm định dự toán 07 nhiệm vụ khoa học và công nghệ cấp tỉnh' },
    { text: 'Hướng dẫn các đơn vị sự nghiệp xây dựng phương án tự chủ tài chính, hoàn thành {due}', due: 19, result: 'Hướng dẫn 02 đơn vị sự nghiệp hoàn thiện phương án tự chủ tài chính' },
    { text: 'Chủ trì, phối hợp với Thanh tra Sở tự kiểm tra công tác tài chính, kế toán, báo cáo kết quả {due}', due: 23, result: 'Hoàn thành tự kiểm tra tài chính, kế toán tại 03 đơn vị' },
    { text: 'Kiểm kê, đối chiếu tài sản công của Sở, hoàn thành {due}', due: 12, result: 'Kiểm kê 1.204 tài sản công, chênh lệch 0' },
    { text: 'Tổng hợp nhu cầu vốn đầu tư công trung hạn, gửi Sở Tài chính {due}', due: 8, result: 'Gửi Sở Tài chính nhu cầu vốn đầu tư công trung hạn' },
    { text: 'Tham mưu phân bổ kinh phí thực hiện Nghị quyết số 18/2024/NQ-HĐND, trình Giám đốc Sở {due}', due: 15, result: 'Trình phương án phân bổ 3,8 tỷ đồng hỗ trợ đổi mới công nghệ' },
  ],
  qlkh: [
    { text: 'Hoàn thành thẩm định, ký hợp đồng các nhiệm vụ khoa học và công nghệ cấp cơ sở {due}', due: 'month', result: 'Ký hợp đồng 09 nhiệm vụ khoa học và công nghệ cấp cơ sở' },
    { text: 'Khẩn trương hoàn thiện hồ sơ trình UBND tỉnh phê duyệt danh mục nhiệm vụ khoa học và công nghệ đợt {n}', due: null, result: 'Trình UBND tỉnh danh mục nhiệm vụ khoa học và công nghệ đợt {n}' },
    { text: 'Chủ trì, phối hợp với Phòng Kế hoạch - Tài chính tổ chức nghiệm thu đề tài phục tráng giống lúa nếp nương, hoàn thành {due}', due: 20, result: 'Nghiệm thu đề tài phục tráng giống lúa nếp nương, xếp loại Đạt' },
    { text: 'Kiểm tra tiến độ các nhiệm vụ khoa học và công nghệ đang triển khai tại các xã, báo cáo kết quả {due}', due: 17, result: 'Kiểm tra tiến độ 12 nhiệm vụ khoa học và công nghệ' },
    { text: 'Tham mưu thành lập Hội đồng tư vấn xác định nhiệm vụ khoa học và công nghệ năm {y}, hoàn thành {due}', due: 7, result: 'Thành lập Hội đồng tư vấn xác định nhiệm vụ khoa học và công nghệ' },
    { text: 'Rà soát, chuyển giao kết quả các đề tài đã nghiệm thu cho đơn vị ứng dụng, hoàn thành {due}', due: 13, result: 'Chuyển giao kết quả 04 đề tài cho các hợp tác xã' },
    { text: 'Tổ chức Hội đồng xét giao trực tiếp nhiệm vụ khảo nghiệm cây dược liệu, hoàn thành {due}', due: 18, result: 'Họp Hội đồng xét giao trực tiếp 01 nhiệm vụ' },
    { text: 'Cập nhật kết quả các nhiệm vụ đã nghiệm thu lên cơ sở dữ liệu quốc gia, hoàn thành {due}', due: 11, result: 'Cập nhật 15 kết quả nhiệm vụ lên cơ sở dữ liệu quốc gia' },
    { text: 'Đôn đốc các chủ nhiệm nhiệm vụ nộp báo cáo định kỳ, tổng hợp báo cáo Giám đốc Sở {due}', due: 9, result: 'Tổng hợp 21/23 báo cáo định kỳ của các chủ nhiệm nhiệm vụ' },
    { text: 'Xây dựng kế hoạch thống kê khoa học và công nghệ năm {y}, hoàn thành {due}', due: 22, result: 'Ban hành kế hoạch thống kê khoa học và công nghệ' },
  ],
  cndm: [
    { text: 'Tham mưu tổ chức Ngày hội khởi nghiệp đổi mới sáng tạo, phối hợp với Chi đoàn Thanh niên Sở, hoàn thành {due}', due: 19, result: 'Tổ chức Ngày hội khởi nghiệp với 24 gian hàng' },
    { text: 'Hướng dẫn các doanh nghiệp đăng ký bảo hộ nhãn hiệu theo Nghị quyết số 18/2024/NQ-HĐND ngày 10/7/2024 của HĐND tỉnh, báo cáo kết quả {due}', due: 'month', result: 'Hướng dẫn 11 doanh nghiệp đăng ký bảo hộ nhãn hiệu' },
    { text: 'Khảo sát nhu cầu đổi mới công nghệ của các doanh nghiệp vừa và nhỏ, hoàn thành {due}', due: 22, result: 'Khảo sát nhu cầu đổi mới công nghệ tại 65 doanh nghiệp' },
    { text: 'Hoàn thành thẩm định công nghệ dự án Nhà máy chế biến gỗ Suối Mây {due}', due: 11, result: 'Thẩm định công nghệ dự án Nhà máy chế biến gỗ Suối Mây' },
    { text: 'Cập nhật số liệu Bộ chỉ số đổi mới sáng tạo cấp địa phương, hoàn thành {due}', due: 9, result: 'Cập nhật đủ số liệu 52 chỉ số đổi mới sáng tạo' },
    { text: 'Chủ trì, phối hợp với Phòng Chuyển đổi số xây dựng bản đồ hệ sinh thái khởi nghiệp của tỉnh, hoàn thành {due}', due: 27, result: 'Hoàn thành bản đồ hệ sinh thái khởi nghiệp với 118 tổ chức' },
    { text: 'Thẩm định hồ sơ cấp phép tiến hành công việc bức xạ của Bệnh viện đa khoa tỉnh, hoàn thành {due}', due: 7, result: 'Cấp 02 giấy phép tiến hành công việc bức xạ' },
    { text: 'Tham mưu tổ chức cuộc thi Sáng tạo thanh thiếu niên, nhi đồng {due}', due: 'month', result: 'Tiếp nhận 76 mô hình dự thi Sáng tạo thanh thiếu niên, nhi đồng' },
    { text: 'Rà soát danh sách doanh nghiệp khoa học và công nghệ, báo cáo Giám đốc Sở {due}', due: 13, result: 'Rà soát 09 doanh nghiệp khoa học và công nghệ, đề nghị công nhận mới 02' },
    { text: 'Hỗ trợ xây dựng chỉ dẫn địa lý cho sản phẩm mật ong rừng, trình hồ sơ {due}', due: 21, result: 'Nộp hồ sơ đăng ký chỉ dẫn địa lý mật ong rừng' },
  ],
  cds: [
    { text: 'Xây dựng Kế hoạch cải thiện Chỉ số chuyển đổi số của tỉnh, trình UBND tỉnh ban hành {due}', due: 24, result: 'Trình UBND tỉnh Kế hoạch cải thiện Chỉ số chuyển đổi số' },
    { text: 'Chủ trì, phối hợp với Trung tâm Công nghệ thông tin và Truyền thông tập huấn kỹ năng số cho Tổ công nghệ số cộng đồng {due}', due: 'month', result: 'Tập huấn kỹ năng số cho 320 thành viên Tổ công nghệ số cộng đồng' },
    { text: 'Rà soát tỷ lệ hồ sơ trực tuyến toàn trình của các xã, phường, báo cáo Giám đốc Sở {due}', due: 8, result: 'Tỷ lệ hồ sơ trực tuyến toàn trình đạt 71,6%' },
    { text: 'Tham mưu văn bản hướng dẫn kết nối dữ liệu dùng chung cấp xã, hoàn thành {due}', due: 12, result: 'Ban hành văn bản hướng dẫn kết nối dữ liệu dùng chung cấp xã' },
    { text: 'Đánh giá mức độ chuyển đổi số của các sở, ngành sáu tháng, hoàn thành {due}', due: 26, result: 'Hoàn thành đánh giá mức độ chuyển đổi số của 14 sở, ngành' },
    { text: 'Tiếp tục duy trì, nâng cao chất lượng Cổng dữ liệu mở của tỉnh', due: null, result: 'Bổ sung 38 tập dữ liệu lên Cổng dữ liệu mở' },
    { text: 'Chủ trì, phối hợp với Văn phòng Sở triển khai ký số cá nhân cho công chức của Sở, hoàn thành {due}', due: 16, result: 'Cấp, triển khai 48 chữ ký số cá nhân' },
    { text: 'Kiểm tra việc sử dụng nền tảng số dùng chung tại 10 xã, báo cáo kết quả {due}', due: 20, result: 'Kiểm tra việc sử dụng nền tảng số dùng chung tại 10 xã' },
    { text: 'Xây dựng dự thảo Quy chế quản lý, khai thác kho dữ liệu dùng chung của tỉnh, trình UBND tỉnh {due}', due: 29, result: 'Trình UBND tỉnh dự thảo Quy chế quản lý kho dữ liệu dùng chung' },
    { text: 'Tổng hợp khó khăn trong triển khai chữ ký số tại cấp xã, báo cáo Giám đốc Sở {due}', due: 6, result: 'Tổng hợp 31 kiến nghị về chữ ký số của cấp xã' },
  ],
  tt: [
    { text: 'Thanh tra chuyên ngành tiêu chuẩn đo lường chất lượng tại các cửa hàng xăng dầu, báo cáo kết quả {due}', due: 25, result: 'Thanh tra 18 cửa hàng xăng dầu, xử phạt 02 cơ sở' },
    { text: 'Phối hợp với Văn phòng Sở thực hiện Lịch tiếp công dân định kỳ của Giám đốc Sở', due: null, result: 'Tiếp công dân 02 kỳ, không phát sinh vụ việc' },
    { text: 'Hoàn thiện dự thảo Nghị quyết của HĐND tỉnh quy định chính sách hỗ trợ đổi mới sáng tạo, trình UBND tỉnh {due}', due: 'month', result: 'Trình UBND tỉnh dự thảo Nghị quyết chính sách hỗ trợ đổi mới sáng tạo' },
    { text: 'Rà soát, kê khai tài sản, thu nhập bổ sung năm {y}, hoàn thành {due}', due: 14, result: 'Hoàn thành kê khai tài sản, thu nhập của 52 người' },
    { text: 'Xây dựng Kế hoạch thanh tra, kiểm tra năm {y}, trình Giám đốc Sở phê duyệt {due}', due: 18, result: 'Phê duyệt Kế hoạch thanh tra, kiểm tra' },
    { text: 'Theo dõi việc thực hiện kết luận thanh tra về đo lường tại các cơ sở kinh doanh vàng, báo cáo {due}', due: 11, result: '09/10 cơ sở đã thực hiện xong kết luận thanh tra' },
    { text: 'Tham mưu kế hoạch phòng, chống tham nhũng, lãng phí, tiêu cực của Sở, hoàn thành {due}', due: 9, result: 'Ban hành kế hoạch phòng, chống tham nhũng, lãng phí, tiêu cực' },
    { text: 'Kiểm tra ghi nhãn hàng hóa điện, điện tử trên địa bàn phường Bến Sậy, hoàn thành {due}', due: 22, result: 'Kiểm tra nhãn hàng hóa tại 14 cơ sở, nhắc nhở 03 cơ sở' },
    { text: 'Tổng hợp kết quả giải quyết đơn thư quý, báo cáo Giám đốc Sở {due}', due: 7, result: 'Không phát sinh đơn thư tồn đọng trong quý' },
  ],
  cntt: [
    { text: 'Hoàn thành nâng cấp đường truyền số liệu chuyên dùng cấp xã {due}', due: 28, result: 'Nâng cấp đường truyền số liệu chuyên dùng tại 61/98 xã' },
    { text: 'Chủ trì, phối hợp với Phòng Chuyển đổi số diễn tập ứng cứu sự cố an toàn thông tin mạng, hoàn thành {due}', due: 21, result: 'Diễn tập ứng cứu sự cố với 27 đơn vị tham gia' },
    { text: 'Khắc phục các lỗi bảo mật theo cảnh báo của cơ quan chuyên trách, hoàn thành {due}', due: 5, result: 'Khắc phục 100% lỗi bảo mật được cảnh báo' },
    { text: 'Biên tập chuyên mục khoa học và công nghệ phát trên hệ thống truyền thanh cơ sở {due}', due: 'month', result: 'Biên tập, phát 08 số chuyên mục' },
    { text: 'Xây dựng phương án sao lưu dữ liệu trung tâm dữ liệu tỉnh, trình Giám đốc Sở {due}', due: 16, result: 'Trình phương án sao lưu dữ liệu trung tâm dữ liệu tỉnh' },
    { text: 'Chủ trì, phối hợp với Văn phòng Sở vận hành thử hệ thống hội nghị truyền hình đến 98 xã, hoàn thành {due}', due: 14, result: 'Vận hành thử hội nghị truyền hình tới 98/98 xã' },
    { text: 'Rà soát, thu hồi tài khoản thư công vụ không còn sử dụng, hoàn thành {due}', due: 8, result: 'Thu hồi 143 tài khoản thư công vụ' },
    { text: 'Sản xuất phóng sự tuyên truyền về dịch vụ công trực tuyến {due}', due: 'month', result: 'Phát sóng 03 phóng sự về dịch vụ công trực tuyến' },
    { text: 'Kiểm tra, đánh giá an toàn thông tin Cổng thông tin điện tử các xã, báo cáo {due}', due: 24, result: 'Đánh giá an toàn thông tin 98 cổng thông tin điện tử cấp xã' },
    { text: 'Tập huấn nghiệp vụ truyền thông cho cán bộ đài truyền thanh cơ sở, hoàn thành {due}', due: 19, result: 'Tập huấn cho 105 cán bộ đài truyền thanh cơ sở' },
  ],
  kt: [
    { text: 'Kiểm định cân thông dụng tại các chợ trên địa bàn xã Suối Mây và phường Bến Sậy, hoàn thành {due}', due: 18, result: 'Kiểm định 214 phương tiện đo tại 06 chợ' },
    { text: 'Rà soát cơ sở vật chất, đề xuất thanh lý thiết bị hết khấu hao, phối hợp với Phòng Kế hoạch - Tài chính, hoàn thành {due}', due: 15, result: 'Đề xuất thanh lý 13 thiết bị hết khấu hao' },
    { text: 'Thử nghiệm mẫu nước sinh hoạt phục vụ giám sát chất lượng {due}', due: 'month', result: 'Thử nghiệm 44 mẫu nước sinh hoạt' },
    { text: 'Hoàn thành hồ sơ mở rộng phạm vi công nhận phòng thử nghiệm {due}', due: 23, result: 'Nộp hồ sơ mở rộng phạm vi công nhận phòng thử nghiệm' },
    { text: 'Hiệu chuẩn thiết bị đo của 05 cơ sở y tế, hoàn thành {due}', due: 12, result: 'Hiệu chuẩn 63 thiết bị đo tại 05 cơ sở y tế' },
    { text: 'Xây dựng bảng giá dịch vụ kiểm định, trình Giám đốc Sở phê duyệt {due}', due: 20, result: 'Trình bảng giá 38 dịch vụ kiểm định' },
    { text: 'Phối hợp với Thanh tra Sở lấy mẫu, thử nghiệm xăng dầu, báo cáo kết quả {due}', due: 9, result: 'Thử nghiệm 24 mẫu xăng dầu, 01 mẫu không đạt' },
    { text: 'Hướng dẫn các hợp tác xã áp dụng mã số, mã vạch, truy xuất nguồn gốc {due}', due: 'month', result: 'Hướng dẫn 12 hợp tác xã áp dụng truy xuất nguồn gốc' },
    { text: 'Bảo dưỡng định kỳ hệ thống chuẩn đo lường, hoàn thành {due}', due: 26, result: 'Bảo dưỡng 17 chuẩn đo lường' },
  ],
  doan: [
    { text: 'Đề nghị Chi đoàn Thanh niên Sở hoàn thiện Kế hoạch “Ngày thứ Bảy chuyển đổi số”, trình Giám đốc Sở ban hành {due}', due: 10, result: 'Ban hành Kế hoạch “Ngày thứ Bảy chuyển đổi số”' },
    { text: 'Tổ chức ra quân hỗ trợ người dân cài đặt định danh điện tử tại xã Suối Mây, hoàn thành {due}', due: 13, result: 'Hỗ trợ 412 người dân cài đặt định danh điện tử' },
    { text: 'Vận động đoàn viên tham gia hiến máu tình nguyện, hoàn thành {due}', due: 16, result: '32 đoàn viên hiến máu tình nguyện' },
    { text: 'Phối hợp với Trung tâm Công nghệ thông tin và Truyền thông mở lớp tin học cho thiếu nhi dịp cuối tuần, hoàn thành {due}', due: 20, result: 'Mở 02 lớp tin học cho 45 thiếu nhi' },
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

import type { Excerpt } from './letterheads.js';
import { dispatch, issued, provinceNotice } from './letterheads.js';

/** Documents as pages of law sites and newspapers keep them, and the letters that pass on what the Government asked for. */
export const PAGES: readonly Excerpt[] = [
  {
    name: 'words that ran together where the page lost a line break',
    text: dispatch('SởXây dựng.', `
Xétbáo cáo của Sở Tài chính, Phó Chủ tịch UBND tỉnh Trần Văn Hải có ýkiến như sau:
Yêu cầu Sở Xây dựng chủ trì, phối hợp vớiSở Tài chính và các cơ quan liên quan kiểm tra, làm rõ việc đưathông tin nói trên; báo cáo UBND tỉnh trước ngày 30 tháng 5 năm 2026.
Vănphòng UBND tỉnh thông báo để SởXây dựng biết, thực hiện./.Nơi nhận:
• TTr, PCT Trần Văn Hải (để báo cáo);
• Các Sở: XD, TC, NV;
• VP: CVP, PCVP Lê Văn Bảy; Trợ lý CT;`, 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG'),
    tasks: [['Yêu cầu Sở Xây dựng … 30 tháng 5 năm 2026', 'Sở Xây dựng', 'Sở Tài chính; các cơ quan liên quan']],
  },
  {
    name: 'what a newspaper wrote, and behind a comma who is told to look into it',
    text: dispatch('- Sở Tài chính;\n- Sở Công Thương.', `
Báo Lam Hồng số ra ngày 14 tháng 3 năm 2026 đăng bài "Thu từ chợ đêm, nhiều khoản chưa rõ", Chủ tịch UBND tỉnh giao Sở Tài chính chủ trì, phối hợp với Sở Công Thương kiểm tra thông tin bài báo nêu, báo cáo UBND tỉnh trong tháng 5 năm 2026.
Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện./.`),
    tasks: [['Báo Lam Hồng … trong tháng 5 năm 2026', 'Sở Tài chính', 'Sở Công Thương']],
  },
  {
    name: 'those of a group who have failed so far, by a letter with its number',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận như sau:
1. Các sở, ngành, Ủy ban nhân dân các xã, các Tập đoàn kinh tế, Tổng công ty nhà nước đến nay chưa có báo cáo theo Văn bản số 491/STC-QLDN ngày 16 tháng 01 năm 2026 của Sở Tài chính, khẩn trương gửi báo cáo về Sở Tài chính trước ngày 30 tháng 4 năm 2026.
2. Hiện nay các xã chưa có trụ sở riêng, tài liệu còn để nhờ.`),
    tasks: [['Các sở, ngành, Ủy ban nhân dân … 30 tháng 4 năm 2026', 'Các sở, ngành; Ủy ban nhân dân các xã; các Tập đoàn kinh tế, Tổng công ty nhà nước']],
  },
  {
    name: 'a list of who must act with a semicolon in it, behind the reason',
    text: `UBND tỉnh dự kiến tổ chức Hội nghị đối thoại với doanh nghiệp nhân ngày 13/10.

Để Hội nghị được chu đáo, Chủ tịch UBND tỉnh giao các sở, ban, ngành; UBND các xã, phường khẩn trương thu thập, tổng hợp kiến nghị của doanh nghiệp.

Chủ tịch UBND tỉnh giao Sở Tài chính phân loại kiến nghị trước ngày 30 tháng 9 năm 2026. Đồng thời, tổng hợp, báo cáo UBND tỉnh kết quả giải quyết khó khăn, vướng mắc trong 9 tháng đầu năm 2026.`,
    tasks: [
      ['Để Hội nghị … kiến nghị của doanh nghiệp', 'các sở, ban, ngành; UBND các xã, phường'],
      ['Chủ tịch UBND tỉnh giao Sở Tài chính … 9 tháng đầu năm 2026', 'Sở Tài chính'],
    ],
  },
  {
    name: 'a page that tells of a directive and gives its points',
    text: `Chủ động ứng phó với cơn bão số 6

Ngày 9/11, UBND tỉnh ban hành văn bản yêu cầu các sở, ban, ngành, UBND các xã, phường và các đơn vị có liên quan chủ động ứng phó với cơn bão số 6 năm 2026:

1. Kiểm tra, gia cố các công trình đê điều xung yếu.

2. Sẵn sàng sơ tán dân ở vùng trũng khi có lệnh.`,
    tasks: [
      ['Kiểm tra, gia cố … xung yếu', 'các sở, ban, ngành; UBND các xã, phường; các đơn vị có liên quan'],
      ['Sẵn sàng sơ tán … khi có lệnh', 'các sở, ban, ngành; UBND các xã, phường; các đơn vị có liên quan'],
    ],
  },
  {
    name: 'a board of all branches and levels; an association with a trade in its name',
    text: issued({ agency: 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG', number: '07/CT-UBND', date: 'ngày 30 tháng 3 năm 2026', title: 'CHỈ THỊ\nVề tăng cường phòng, chống thiên tai' }, `
Chủ tịch UBND tỉnh chỉ thị:
1. Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn các ngành, các cấp, Thủ trưởng các sở, ban, ngành tỉnh hoàn thành tổng kết trước ngày 20/4/2026.
2. Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Hiệp hội mắc ca Việt Nam và các cơ quan liên quan xây dựng Đề án, trình ban hành trong quý III năm 2026.`),
    tasks: [
      ['Ban Chỉ huy … 20/4/2026', 'Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn các ngành, các cấp; Thủ trưởng các sở, ban, ngành tỉnh'],
      ['Giao Sở Nông nghiệp … năm 2026', 'Sở Nông nghiệp và Môi trường', 'Hiệp hội mắc ca Việt Nam; các cơ quan liên quan'],
    ],
  },
  {
    name: 'the last of those a letter goes to has no mark; its order stands in the sentence that ends it',
    text: `UBND TỈNH LAM HỒNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ GIÁO DỤC VÀ ĐÀO TẠO Độc lập – Tự do – Hạnh phúc
Số: 32/SGDĐT-KHTC Lam Hồng, ngày 29 tháng 4 năm 2011
Kính gửi:
- Các Phòng Giáo dục và Đào tạo huyện, thị xã, thành phố;
- Các đơn vị trực thuộc
Thực hiện Công văn số 136/BGDĐT-CTHSSV ngày 15 tháng 3 năm 2011 của Bộ Giáo dục và Đào tạo về việc đánh giá các công trình cấp nước;
Sở Giáo dục và Đào tạo đề nghị các Phòng Giáo dục và Đào tạo, các trường THPT và các TTGDTX huyện, thị xã, thành phố thống kê, đánh giá theo mẫu đính kèm và gửi báo cáo về Phòng Kế hoạch - Tài chính.
Nhận được công văn này, yêu cầu các đơn vị thực hiện nghiêm túc và nộp báo cáo trước ngày 12/05/2011`,
    tasks: [
      ['Sở Giáo dục và Đào tạo đề nghị … Tài chính', 'các Phòng Giáo dục và Đào tạo; các trường THPT; các TTGDTX huyện, thị xã, thành phố'],
      ['Nhận được công văn này … 12/05/2011', 'các đơn vị'],
    ],
  },
  {
    name: 'a directive to those whom it names, before its points',
    text: issued({ agency: 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG', number: '06/CT-UBND', date: 'ngày 20 tháng 3 năm 2017', title: 'CHỈ THỊ\nVề phòng, chống thiên tai năm 2017' }, `
Để chủ động ứng phó, Chủ tịch UBND tỉnh chỉ thị Thủ trưởng các sở, ban, ngành tỉnh, Chủ tịch UBND các huyện, thị xã tập trung thực hiện tốt các nhiệm vụ sau:
1. Kiểm tra, tu bổ các công trình đê điều trước mùa mưa bão.
2. Chuẩn bị vật tư, phương tiện theo phương châm bốn tại chỗ.`),
    tasks: [
      ['Kiểm tra, tu bổ … mưa bão', 'Thủ trưởng các sở, ban, ngành tỉnh; Chủ tịch UBND các huyện, thị xã'],
      ['Chuẩn bị vật tư … tại chỗ', 'Thủ trưởng các sở, ban, ngành tỉnh; Chủ tịch UBND các huyện, thị xã'],
    ],
  },
  {
    name: 'those of a telegram stand below "Điện:"; what has no name is for all of them',
    text: issued({ agency: 'UBND THÀNH PHỐ LAM HỒNG\nBAN CHỈ HUY PCTT VÀ TKCN', number: '05/CĐ-PCTT', date: 'ngày 07 tháng 9 năm 2024', title: 'CÔNG ĐIỆN\nVề việc ứng phó bão số 3\nBAN CHỈ HUY PHÒNG CHỐNG THIÊN TAI VÀ TÌM KIẾM CỨU NẠN THÀNH PHỐ' }, `
Điện:
- Các phòng, ban, ngành thành phố;
- Công ty Điện lực, Công ty Cấp nước.
Hồi 04 giờ ngày 07/9, tâm bão cách đất liền khoảng 150km.
Ban Chỉ huy PCTT và TKCN thành phố yêu cầu:
1. Dừng các cuộc họp không cấp thiết.
2. Các phường, xã:
+ Hoàn thành sơ tán các hộ dân tại khu chung cư cũ.`),
    tasks: [
      ['Dừng các cuộc họp không cấp thiết', 'Các phòng, ban, ngành thành phố; Công ty Điện lực; Công ty Cấp nước'],
      ['Hoàn thành sơ tán … chung cư cũ', 'Các phường, xã'],
    ],
  },
  {
    name: 'what is said to be, how a project stands, when a meeting is; who heads what is set up, what follows a term',
    text: provinceNotice(`
Chủ tịch UBND tỉnh kết luận như sau:
1. Phát triển nhà ở xã hội là chủ trương lớn của Đảng và Nhà nước; thời gian qua các địa phương đã cố gắng, song kết quả chưa đáp ứng yêu cầu.
2. Dự án Khu đô thị Bắc Sim được UBND tỉnh chấp thuận chủ trương tại Quyết định số 1234/QĐ-UBND ngày 12/5/2025, đến nay chưa hoàn thành giải phóng mặt bằng.
3. Chủ đầu tư: ký quỹ bổ sung trước 31/7/2026. Quá thời hạn trên, giao Sở Tài chính tham mưu thu hồi dự án.
4. Thành lập Tổ kiểm tra do đồng chí Phó Chủ tịch UBND tỉnh làm Tổ trưởng, hoàn thành trước 20/4/2026.
5. Các xã chưa nộp báo cáo quý I (Nà Tạ, Khe Vàng) nộp ngay trong ngày 20/3.
6. Giao ban tháng 4: vào ngày 05/4/2026.
7. Các trưởng bản, tiểu khu: Vận động nhân dân treo cờ Tổ quốc.
8. Kinh phí: Giao bộ phận Tài chính - Kế toán cân đối từ nguồn chi thường xuyên.
9. Giao công an xã, trạm y tế xã kiểm tra vệ sinh an toàn thực phẩm.`),
    tasks: [
      ['ký quỹ bổ sung trước 31/7/2026', 'Chủ đầu tư'],
      ['Quá thời hạn trên … thu hồi dự án', 'Sở Tài chính'],
      ['Thành lập Tổ kiểm tra … 20/4/2026', 'Phó Chủ tịch UBND tỉnh'],
      ['Các xã chưa nộp … ngày 20/3', 'Các xã'],
      ['Vận động nhân dân treo cờ Tổ quốc', 'Các trưởng bản, tiểu khu'],
      ['Giao bộ phận Tài chính … thường xuyên', 'bộ phận Tài chính - Kế toán'],
      ['Giao công an xã … thực phẩm', 'công an xã; trạm y tế xã'],
    ],
  },
];

import type { Excerpt } from './letterheads.js';
import { decision, directive, dispatch, issued, telegram } from './letterheads.js';

/** Directives, telegrams, dispatches, reminders and decisions. */
export const DIRECTIVES: readonly Excerpt[] = [
  {
    name: 'a telegram with its addressees above',
    text: telegram(`
THỦ TƯỚNG CHÍNH PHỦ điện:
- Bộ trưởng các Bộ: Quốc phòng, Công an, Nông nghiệp và Môi trường;
- Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương.
Những ngày qua, mưa lớn đã gây ngập lụt tại nhiều địa phương, làm 03 người chết. Để chủ động ứng phó, Thủ tướng Chính phủ yêu cầu:
1. Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương:
a) Chỉ đạo rà soát, sẵn sàng sơ tán người dân khỏi khu vực có nguy cơ sạt lở.
b) Bố trí lực lượng chốt chặn tại các ngầm tràn.
2. Bộ trưởng Bộ Nông nghiệp và Môi trường chỉ đạo dự báo, cảnh báo kịp thời.
3. Bộ Quốc phòng, Bộ Công an chỉ đạo các lực lượng đóng quân trên địa bàn hỗ trợ địa phương.
4. Giao Phó Thủ tướng Chính phủ Trần Văn Hải trực tiếp chỉ đạo các bộ, ngành, địa phương thực hiện.
5. Văn phòng Chính phủ theo dõi, đôn đốc; kịp thời báo cáo Thủ tướng Chính phủ những vấn đề đột xuất, phát sinh./.`),
    tasks: [
      ['Chỉ đạo rà soát … sạt lở', 'Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương'],
      ['Bố trí lực lượng … ngầm tràn', 'Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương'],
      ['Bộ trưởng Bộ Nông nghiệp và Môi trường chỉ đạo … kịp thời', 'Bộ trưởng Bộ Nông nghiệp và Môi trường'],
      ['Bộ Quốc phòng, Bộ Công an chỉ đạo … địa phương', 'Bộ Quốc phòng; Bộ Công an'],
      ['Giao Phó Thủ tướng … thực hiện', 'Phó Thủ tướng Chính phủ Trần Văn Hải'],
      ['Văn phòng Chính phủ theo dõi … phát sinh', 'Văn phòng Chính phủ'],
    ],
  },
  {
    name: 'a directive: general orders, then unit by unit',
    text: directive(`
Thời gian qua, công tác phòng cháy, chữa cháy trên địa bàn tỉnh còn một số hạn chế. Để khắc phục, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Giám đốc các sở, Thủ trưởng các ban, ngành tỉnh, Chủ tịch UBND các xã, phường:
a) Tổ chức tự kiểm tra an toàn phòng cháy, chữa cháy tại trụ sở; hoàn thành trước ngày 30/4/2026.
b) Kiện toàn đội phòng cháy, chữa cháy cơ sở.
2. Công an tỉnh
a) Chủ trì, phối hợp với các sở, ngành liên quan kiểm tra các cơ sở có nguy cơ cháy, nổ cao.
b) Xử lý nghiêm các trường hợp vi phạm.
3. Sở Xây dựng chủ trì phối hợp với Công an tỉnh hướng dẫn UBND các xã, phường rà soát nhà trọ, chung cư mini.
4. Đề nghị Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát việc thực hiện Chỉ thị này.
5. Giao Công an tỉnh theo dõi, tổng hợp kết quả, báo cáo Chủ tịch UBND tỉnh trước ngày 15/12/2026.
Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc triển khai thực hiện Chỉ thị này./.`),
    tasks: [
      ['Tổ chức tự kiểm tra … 30/4/2026', 'Giám đốc các sở; Thủ trưởng các ban, ngành tỉnh; Chủ tịch UBND các xã, phường'],
      ['Kiện toàn đội … cơ sở', 'Giám đốc các sở; Thủ trưởng các ban, ngành tỉnh; Chủ tịch UBND các xã, phường'],
      ['Chủ trì, phối hợp với các sở … cao', 'Công an tỉnh', 'các sở, ngành liên quan'],
      ['Xử lý nghiêm … vi phạm', 'Công an tỉnh'],
      ['Sở Xây dựng chủ trì … mini', 'Sở Xây dựng', 'Công an tỉnh'],
      ['Đề nghị Ban Thường trực … Chỉ thị này', 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
      ['Giao Công an tỉnh theo dõi … 15/12/2026', 'Công an tỉnh'],
    ],
  },
  {
    name: 'a dispatch whose addressees are the only assignees',
    text: dispatch('\n- Các sở, ban, ngành tỉnh;\n- UBND các xã, phường.', `
Thực hiện Công văn số 1204/BNV-CQĐP ngày 30/3/2026 của Bộ Nội vụ về việc báo cáo tình hình sử dụng biên chế, Sở Nội vụ đề nghị các cơ quan, đơn vị, địa phương thực hiện một số nội dung sau:
1. Rà soát, thống kê số biên chế có mặt đến ngày 31/3/2026 theo biểu mẫu kèm theo.
2. Đánh giá khó khăn, vướng mắc và đề xuất, kiến nghị (nếu có).
Báo cáo gửi về Sở Nội vụ trước ngày 15/4/2026 để tổng hợp, báo cáo UBND tỉnh./.`),
    tasks: [
      ['Rà soát, thống kê … kèm theo', 'các cơ quan, đơn vị, địa phương'],
      ['Đánh giá khó khăn … (nếu có)', 'các cơ quan, đơn vị, địa phương'],
      ['Báo cáo gửi về Sở Nội vụ … UBND tỉnh', 'các cơ quan, đơn vị, địa phương'],
    ],
  },
  {
    name: 'a relay: a document came in, the chair has an opinion',
    text: dispatch('\n- Sở Y tế;\n- Sở Tài chính.', `
Ủy ban nhân dân tỉnh nhận được Công văn số 2210/BYT-KCB ngày 28/3/2026 của Bộ Y tế về việc tăng cường bảo đảm an toàn người bệnh, trong đó đề nghị UBND tỉnh chỉ đạo các bệnh viện rà soát quy trình. Việc này, Chủ tịch UBND tỉnh có ý kiến như sau:
Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính nghiên cứu nội dung văn bản nêu trên, tham mưu UBND tỉnh triển khai thực hiện theo quy định; hoàn thành trước ngày 20/4/2026./.`, 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG'),
    tasks: [['Giao Sở Y tế chủ trì … 20/4/2026', 'Sở Y tế', 'Sở Tài chính']],
  },
  {
    name: 'a reminder that names those who are late in a sentence',
    text: dispatch('Các sở, ban, ngành', `
Đến nay, còn 03 đơn vị chưa gửi báo cáo: Sở Xây dựng, UBND phường Đông Hải, UBND xã Khe Sim. Đề nghị các đơn vị này gửi báo cáo trước ngày 06/4/2026./.`),
    tasks: [['Đề nghị các đơn vị này … 06/4/2026', 'Sở Xây dựng; UBND phường Đông Hải; UBND xã Khe Sim']],
  },
  {
    name: 'a reminder whose late units stand before the words',
    text: dispatch('Các sở, ban, ngành', `
Đến nay, Sở Xây dựng, Sở Y tế chưa gửi báo cáo. Sở Nội vụ đề nghị các đơn vị nêu trên gửi báo cáo trước ngày 06/4/2026./.`),
    tasks: [['Sở Nội vụ đề nghị các đơn vị nêu trên … 06/4/2026', 'Sở Xây dựng; Sở Y tế']],
  },
  {
    name: 'a reminder that names nobody who is late',
    text: dispatch('Các sở, ban, ngành', `
Đến nay, một số đơn vị chưa gửi báo cáo theo yêu cầu của Bộ Nội vụ. Sở Nội vụ đề nghị các đơn vị chưa báo cáo gửi báo cáo trước ngày 06/4/2026./.`),
    tasks: [['Sở Nội vụ đề nghị các đơn vị chưa báo cáo … 06/4/2026', 'các đơn vị']],
  },
  {
    name: 'a reminder with the list of those who are late',
    text: dispatch('Thủ trưởng các đơn vị trực thuộc', `
Ngày 05/3/2026, Sở Nội vụ có Công văn số 512/SNV-TCBC đề nghị các đơn vị báo cáo kết quả đánh giá viên chức, thời gian gửi trước ngày 20/3/2026. Tuy nhiên đến nay còn một số đơn vị chưa gửi báo cáo, gồm:
1. Trung tâm Lưu trữ lịch sử;
2. Trung tâm Dịch vụ việc làm;
3. Ban Thi đua - Khen thưởng.
Sở Nội vụ yêu cầu các đơn vị có tên nêu trên khẩn trương gửi báo cáo về Sở chậm nhất ngày 10/4/2026. Sau thời hạn trên, đơn vị nào không báo cáo phải chịu trách nhiệm trước Giám đốc Sở./.`),
    tasks: [['Sở Nội vụ yêu cầu các đơn vị … 10/4/2026', 'Trung tâm Lưu trữ lịch sử; Trung tâm Dịch vụ việc làm; Ban Thi đua - Khen thưởng']],
  },
  {
    name: 'a dispatch of the Government Office: unit-first sentences',
    text: issued({ agency: 'VĂN PHÒNG CHÍNH PHỦ', number: '3345/VPCP-NN', date: 'ngày 20 tháng 4 năm 2026', title: 'V/v xử lý kiến nghị về thủy lợi\n\nKính gửi:\n- Bộ Nông nghiệp và Môi trường;\n- Ủy ban nhân dân tỉnh Lam Hồng.' }, `
Xét báo cáo của Bộ Nông nghiệp và Môi trường tại Công văn số 1875/BNNMT-TL ngày 10 tháng 4 năm 2026, Phó Thủ tướng Chính phủ Trần Văn Hải có ý kiến như sau:
Bộ Nông nghiệp và Môi trường chủ trì, phối hợp với Bộ Tài chính và các cơ quan liên quan rà soát, hoàn thiện dự thảo Nghị định; trình Chính phủ trước ngày 15 tháng 6 năm 2026.
Ủy ban nhân dân tỉnh Lam Hồng chủ động bố trí ngân sách địa phương để khắc phục sự cố đê Tả Lam.
Văn phòng Chính phủ thông báo để các cơ quan biết, thực hiện./.`),
    tasks: [
      ['Bộ Nông nghiệp và Môi trường chủ trì … 6 năm 2026', 'Bộ Nông nghiệp và Môi trường', 'Bộ Tài chính; các cơ quan liên quan'],
      ['Ủy ban nhân dân tỉnh Lam Hồng chủ động … Tả Lam', 'Ủy ban nhân dân tỉnh Lam Hồng'],
    ],
  },
  {
    name: 'a decision with articles that give work out',
    text: decision(`
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 55/TTr-SVHTTDL ngày 20/02/2026,
QUYẾT ĐỊNH:
Điều 1. Phê duyệt kèm theo Quyết định này Đề án phát triển du lịch cộng đồng giai đoạn 2026 - 2030.
Điều 2. Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các đơn vị liên quan triển khai Đề án; định kỳ hằng năm báo cáo UBND tỉnh trước ngày 15/12.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Điều 4. Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Văn hóa, Thể thao và Du lịch, Tài chính và Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.`),
    tasks: [['Giao Sở Văn hóa, Thể thao và Du lịch chủ trì … 15/12', 'Sở Văn hóa, Thể thao và Du lịch', 'các đơn vị liên quan']],
  },
  {
    name: 'a decision whose articles give work out in front of the plan that it issues',
    text: decision(`
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra năm 2026.
Điều 2. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp tổ chức triển khai; báo cáo UBND tỉnh trước ngày 15/12/2026.
Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Khắc Toàn

KẾ HOẠCH
Kiểm tra năm 2026

I. MỤC ĐÍCH
Đánh giá đúng thực trạng.
II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính thẩm định dự toán trong quý I/2026.`),
    tasks: [['Giao Sở Nội vụ chủ trì … 15/12/2026', 'Sở Nội vụ', 'Sở Tư pháp'], ['Sở Tài chính thẩm định … quý I/2026', 'Sở Tài chính']],
  },
  {
    name: 'a dispatch to one unit asking for one report',
    text: dispatch('Trung tâm Phục vụ hành chính công tỉnh', `
Để có cơ sở tổng hợp số liệu cải cách hành chính quý I, Sở Nội vụ đề nghị Trung tâm Phục vụ hành chính công tỉnh cung cấp số lượng hồ sơ trễ hạn theo từng cơ quan; gửi về Sở trước ngày 12/4/2026./.`),
    tasks: [['Để có cơ sở tổng hợp … 12/4/2026', 'Trung tâm Phục vụ hành chính công tỉnh']],
  },
  {
    name: 'general exhortation, sanction and closing are not tasks',
    text: directive(`
Chủ tịch UBND tỉnh yêu cầu:
1. Sở Công Thương, Chi cục Quản lý thị trường tăng cường kiểm tra, xử lý hàng giả, hàng kém chất lượng trước, trong và sau dịp lễ.
2. Người đứng đầu cơ quan, địa phương để xảy ra vi phạm kéo dài phải chịu trách nhiệm trước Chủ tịch UBND tỉnh.
3. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Công Thương để được hướng dẫn.
Chỉ thị này có hiệu lực kể từ ngày ký và thay thế Chỉ thị số 03/CT-UBND ngày 12/01/2024./.`),
    tasks: [['Sở Công Thương, Chi cục Quản lý thị trường tăng cường … dịp lễ', 'Sở Công Thương; Chi cục Quản lý thị trường']],
  },
  {
    name: 'ministries in a directive of the Prime Minister',
    text: issued({ agency: 'THỦ TƯỚNG CHÍNH PHỦ', number: '12/CT-TTg', date: 'ngày 14 tháng 4 năm 2026', title: 'CHỈ THỊ\nVề việc đẩy mạnh thực hiện chi trả không dùng tiền mặt' }, `
Thủ tướng Chính phủ chỉ thị:
1. Ngân hàng Nhà nước Việt Nam chủ trì, phối hợp các bộ, cơ quan liên quan rà soát, hoàn thiện cơ chế chính sách.
2. Bộ Y tế, Bộ Giáo dục và Đào tạo, Bảo hiểm xã hội Việt Nam chỉ đạo 100% cơ sở trực thuộc chấp nhận thanh toán điện tử trong năm 2026.
3. Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương:
a) Rà soát thủ tục hành chính có nghĩa vụ tài chính.
b) Báo cáo kết quả về Ngân hàng Nhà nước Việt Nam trước ngày 20 tháng 12 hằng năm.
4. Đài Truyền hình Việt Nam, Đài Tiếng nói Việt Nam, Thông tấn xã Việt Nam đẩy mạnh tuyên truyền.`),
    tasks: [
      ['Ngân hàng Nhà nước Việt Nam chủ trì … chính sách', 'Ngân hàng Nhà nước Việt Nam', 'các bộ, cơ quan liên quan'],
      ['Bộ Y tế … năm 2026', 'Bộ Y tế; Bộ Giáo dục và Đào tạo; Bảo hiểm xã hội Việt Nam'],
      ['Rà soát thủ tục … tài chính', 'Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ; Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương'],
      ['Báo cáo kết quả … hằng năm', 'Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ; Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương'],
      ['Đài Truyền hình Việt Nam … tuyên truyền', 'Đài Truyền hình Việt Nam; Đài Tiếng nói Việt Nam; Thông tấn xã Việt Nam'],
    ],
  },
  {
    name: 'a request upward is no task',
    text: issued({ agency: 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG', number: '1530/UBND-KT', date: 'ngày 22 tháng 4 năm 2026', title: 'V/v đề nghị gia hạn thời gian hoàn thành dự án\n\nKính gửi: Bộ Tài chính' }, `
Thực hiện chỉ đạo của Thủ tướng Chính phủ tại Công điện số 61/CĐ-TTg, trong đó giao UBND tỉnh Lam Hồng chủ trì, phối hợp với Bộ Xây dựng hoàn thành dự án trước ngày 30/6/2026.
UBND tỉnh Lam Hồng kính đề nghị Bộ Tài chính xem xét, gia hạn thời gian giải ngân đến ngày 31/12/2026; đồng thời chỉ đạo Kho bạc Nhà nước hỗ trợ thủ tục thanh toán.
Rất mong được sự quan tâm của Bộ Tài chính./.`),
    tasks: [],
  },
  {
    name: 'standing duties of a regulation are no tasks',
    text: decision(`
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy định chức năng, nhiệm vụ của Sở Dân tộc và Tôn giáo.
Điều 2. Quyết định này có hiệu lực từ ngày 10 tháng 3 năm 2026.
QUY ĐỊNH
Điều 1. Vị trí và chức năng
Sở Dân tộc và Tôn giáo là cơ quan chuyên môn thuộc UBND tỉnh, tham mưu, giúp UBND tỉnh quản lý nhà nước về công tác dân tộc.
Điều 2. Nhiệm vụ và quyền hạn
1. Trình UBND tỉnh dự thảo quyết định thuộc thẩm quyền ban hành của UBND tỉnh.
2. Chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện chính sách dân tộc.
3. Thực hiện chế độ báo cáo định kỳ và đột xuất theo quy định.`),
    tasks: [],
  },
];

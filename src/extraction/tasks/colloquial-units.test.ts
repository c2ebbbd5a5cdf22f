import { expect, test } from 'vitest';
import { lexed } from '../recognise/tokens.js';
import { assignmentIn } from './assignment.js';

/** A sentence, and who is told in it. */
const TOLD: readonly (readonly [sentence: string, units: string])[] = [
  // The house by its kind, its head by the office alone.
  ['Bệnh viện yêu cầu các khoa, phòng rà soát hồ sơ bệnh án.', 'các khoa, phòng'],
  ['Chủ tịch giao Văn phòng UBND xã rà soát hồ sơ.', 'Văn phòng UBND xã'],
  ['Thủ tướng phân công Phó Thủ tướng Trịnh Hoài Nam và Phó Thủ tướng Đặng Quốc Vinh trực tiếp chỉ đạo.', 'Phó Thủ tướng Trịnh Hoài Nam; Phó Thủ tướng Đặng Quốc Vinh'],
  ['Bộ trưởng yêu cầu Cục Hàng hải rà soát luồng.', 'Cục Hàng hải'],
  // Two that speak as one.
  ['Ban Chỉ đạo Trung ương về phòng, chống thiên tai - Ủy ban Quốc gia Tìm kiếm Cứu nạn yêu cầu Ban Chỉ huy Phòng thủ dân sự các tỉnh Vân Sa, Hòn Nồm tuần tra đê.', 'Ban Chỉ huy Phòng thủ dân sự tỉnh Vân Sa; Ban Chỉ huy Phòng thủ dân sự tỉnh Hòn Nồm'],
  ['Ban Chỉ huy PCTT và TKCN các tỉnh, thành phố từ Vân Sa đến Hòn Nồm tổ chức trực ban.', 'Ban Chỉ huy PCTT và TKCN các tỉnh, thành phố từ Vân Sa đến Hòn Nồm'],
  ['Thanh tra các Bộ: Quốc phòng, Công an rà soát vụ việc.', 'Thanh tra Bộ Quốc phòng; Thanh tra Bộ Công an'],
  // A purpose of no list, up to the place and the order.
  ['UBND huyện giao Ban chỉ đạo diệt trừ cây mai dương huyện tuyên truyền, tập huấn.', 'Ban chỉ đạo diệt trừ cây mai dương huyện'],
  ['Ban Chỉ đạo phòng, chống tác hại của thuốc lá tỉnh rà soát danh sách.', 'Ban Chỉ đạo phòng, chống tác hại của thuốc lá tỉnh'],
  ['Tổ công tác rà soát nhà ở công vụ huyện quản lý.', 'Tổ công tác'],
  ['UBND các xã ven sông Lam, sông Ngàn tổ chức tuần tra.', 'UBND các xã ven sông Lam, sông Ngàn'],
  ['BCH Phòng chống lụt bão các quận, huyện ven sông Lam, sông Ngàn tổ chức tuần tra.', 'BCH Phòng chống lụt bão các quận, huyện ven sông Lam, sông Ngàn'],
  // Kinds of which the last has a name, and schools by their level in words.
  ['UBND tỉnh giao UBND các xã, phường, thành phố Tân Lam rà soát, cắm biển cảnh báo.', 'UBND các xã, phường, thành phố Tân Lam'],
  ['Chủ tịch UBND các huyện, thị xã Vân Hải chịu trách nhiệm rà soát.', 'Chủ tịch UBND các huyện, thị xã Vân Hải'],
  ['Trung tâm Y tế các huyện, thành phố Tân Lam rà soát vắc xin.', 'Trung tâm Y tế các huyện, thành phố Tân Lam'],
  ['Các huyện, thành phố Tân Lam và Sở Y tế rà soát nhân lực.', 'Các huyện, thành phố Tân Lam; Sở Y tế'],
  ['UBND các tỉnh, thành phố Lam Hồng, Vân Hải rà soát quy hoạch.', 'UBND tỉnh Lam Hồng; UBND tỉnh Vân Hải'],
  ['Hiệu trưởng các trường Trung học phổ thông triển khai thực hiện.', 'Hiệu trưởng các trường Trung học phổ thông'],
  ['Hiệu trưởng các trường Trung học cơ sở, Tiểu học rà soát cơ sở vật chất.', 'Hiệu trưởng các trường Trung học cơ sở, Tiểu học'],
  ['Các trường THPT Lê Niệm, Na Hồ chuẩn bị phòng thi.', 'trường THPT Lê Niệm; trường THPT Na Hồ'],
  ['Các địa phương có thực hiện chương trình sữa học đường rà soát danh sách.', 'Các địa phương có thực hiện chương trình sữa học đường'],
  ['Các đơn vị có sử dụng lao động nước ngoài báo cáo trước ngày 20/4.', 'Các đơn vị có sử dụng lao động nước ngoài'],
  // People by rank or learning.
  ['Đồng chí Trung tá Lò Văn Sin - Phó Trưởng Công an xã trực tiếp phân công cán bộ.', 'Đồng chí Trung tá Lò Văn Sin - Phó Trưởng Công an xã'],
  ['Thiếu tá Giàng A Dơ trực tiếp kiểm tra các chốt.', 'Thiếu tá Giàng A Dơ'],
  ['Đ/c Thủy TPT Đội tập luyện văn nghệ.', 'Đ/c Thủy TPT Đội'],
  ['Anh Tuấn chuẩn bị loa máy trước 7h00 ngày 18/11/2026.', 'Anh Tuấn'],
  ['Chị Hoa (văn thư) in tài liệu.', 'Chị Hoa'],
  ['UBND huyện Anh Sơn rà soát hồ sơ.', 'UBND huyện Anh Sơn'],
  // Teachers by what they teach; groups up to what they do.
  ['Giáo viên Tin học, Ngoại ngữ nhập điểm lên phần mềm.', 'Giáo viên Tin học, Ngoại ngữ'],
  ['Giáo viên nộp giáo án trước ngày 05/9.', 'Giáo viên'],
  ['Các tổ chuyên môn sinh hoạt 2 lần/tháng.', 'Các tổ chuyên môn'],
  ['Yêu cầu đội trưởng các đội có mặt đúng giờ.', 'đội trưởng các đội'],
  // Fields of which a word is a verb or a head elsewhere.
  ['Khoa Hồi sức tích cực - Chống độc: lập dự trù máy thở.', 'Khoa Hồi sức tích cực - Chống độc'],
  ['Tổ Tuần tra - Phòng ngừa tội phạm bố trí 02 ca trực.', 'Tổ Tuần tra - Phòng ngừa tội phạm'],
  ['Các Quỹ tín dụng nhân dân tự kiểm tra công tác an toàn kho quỹ.', 'Các Quỹ tín dụng nhân dân'],
  // What else a unit is.
  ['Sở Nội vụ - Cơ quan Thường trực Ban Chỉ đạo cải cách hành chính tỉnh tổng hợp báo cáo.', 'Sở Nội vụ'],
  // Schools by their levels, faculties by their boards, unions by those who lead them.
  ['Hiệu trưởng các trường MN, TH, THCS và TH&THCS trên toàn thị xã rà soát cơ sở vật chất.', 'Hiệu trưởng các trường MN, TH, THCS và TH&THCS trên toàn thị xã'],
  ['Ban Chủ nhiệm các khoa, Phòng Đào tạo rà soát chương trình.', 'Ban Chủ nhiệm các khoa; Phòng Đào tạo'],
  ['Ban Thường vụ Hội LHPN tỉnh Lam Hồng đề nghị Hội LHPN các huyện, thị xã và Hội Phụ nữ các đơn vị trực thuộc vận động hội viên.', 'Hội LHPN các huyện, thị xã; Hội Phụ nữ các đơn vị trực thuộc'],
  ['Với mong muốn phong trào lan tỏa, Hội Nông dân tỉnh đề nghị các chi hội vận động hội viên.', 'các chi hội'],
  // Kinds without "các", and in the passive.
  ['Chính quyền, các lực lượng chức năng cần có phương án sơ tán.', 'Chính quyền; các lực lượng chức năng'],
  ['Các chủ tàu, thuyền trưởng được yêu cầu theo dõi thường xuyên thông tin bão.', 'Các chủ tàu, thuyền trưởng'],
  ['Ban Thường vụ Tỉnh ủy yêu cầu các sở, ngành, Công an tỉnh, lực lượng vũ trang và các địa phương trong tỉnh rà soát.', 'các sở, ngành; Công an tỉnh; lực lượng vũ trang; các địa phương trong tỉnh'],
  ['UBND tỉnh giao sở Thông tin và Truyền thông, các cơ quan báo chí tăng cường truyền thông.', 'sở Thông tin và Truyền thông; các cơ quan báo chí'],
  ['Bộ trưởng yêu cầu giám đốc sở giáo dục và đào tạo các tỉnh, thành phố theo dõi diễn biến của bão.', 'giám đốc sở giáo dục và đào tạo các tỉnh, thành phố'],
  ['Giao Phòng Kế hoạch cuối tháng báo cáo Chủ tịch.', 'Phòng Kế hoạch'],
  ['Khối trưởng các khối, xóm trưởng các xóm rà soát danh sách.', 'Khối trưởng các khối; xóm trưởng các xóm'],
  ['Công chức Tài chính - Kế toán tổng hợp danh sách.', 'Công chức Tài chính - Kế toán'],
  ['BHXH các huyện, thị xã rà soát danh sách.', 'BHXH các huyện, thị xã'],
  ['GVCN: nhắc học sinh thực hiện nghiêm quy định.', 'GVCN'],
  ['Thực hiện Chỉ thị số 06/CT-TTg, Cục trưởng yêu cầu các Chi cục trưởng bố trí trực 24/24h.', 'các Chi cục trưởng'],
  // Desks in small letters, as their own people say.
  ['Giao phòng khoa học rà soát hồ sơ.', 'phòng khoa học'],
  ['phòng tài chính kế hoạch tham mưu phân bổ kinh phí.', 'phòng tài chính kế hoạch'],
];

test.each(TOLD)('%s', (sentence, units) => {
  expect(assignmentIn(lexed(sentence))?.units.map(({ text }) => text).join('; ')).toBe(units);
});

const NOBODY: readonly string[] = ['Phòng ngừa dịch bệnh rà soát kỹ.', 'Ban hành kế hoạch rà soát.', 'Giáo viên có trình độ đạt chuẩn 100%.', 'Đại úy trực ban báo cáo.', 'Anh hùng Lực lượng vũ trang được mời.', 'Chủ tịch UBND tỉnh yêu cầu: rà soát hồ sơ.'];

test.each(NOBODY)('nobody: %s', (sentence) => expect(assignmentIn(lexed(sentence))).toBeNull());

import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const YOUTH = 'ĐOÀN TNCS HỒ CHÍ MINH';
const BODY = '\n\nCăn cứ kết quả kiểm tra tháng qua, yêu cầu các đơn vị thực hiện:\n\n1. Văn phòng rà soát quy chế làm việc, báo cáo trước ngày 20/5/2026.\n';
const head = (agency: string, number = 'Số: 12/TB-VP', motto = STATE): string => `${agency}\n${number}\n${motto}\nLam Hồng, ngày 06 tháng 4 năm 2026\n\nTHÔNG BÁO\nVề việc sắp xếp trụ sở${BODY}`;
// Which words are written with a capital is told elsewhere.
const issuerOf = (text: string): string | null => read(text).header.issuer?.toLowerCase() ?? null;

test.each<readonly [place: string, level: string, issuer: string]>([
  ['Lam Hồng', 'tỉnh', 'ủy ban nhân dân tỉnh lam hồng'],
  ['Vân Hải', 'huyện', 'ủy ban nhân dân huyện vân hải'],
  ['TP. Lam Hồng', 'Thành phố', 'ủy ban nhân dân thành phố lam hồng'],
])('a committee whose letterhead a page has flattened: %s, %s', (place, level, issuer) => {
  expect(issuerOf(`ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 06/CT-UBND | ${place}, ngày 02 tháng 5 năm 2026 |\nCHỈ THỊ\nVỀ VIỆC THU NGÂN SÁCH\nChủ tịch UBND ${level} yêu cầu các cấp, các ngành:\n1. Rà soát các khoản thu.\n`)).toBe(issuer);
});

test.each<readonly [tail: string, signer: string]>([
  ['| **Nơi nhận:** - Như trên; - Lưu: VT. | **KT. GIÁM ĐỐC** **PHÓ GIÁM ĐỐC** **Lê Thị Mỹ Duyên** |', 'KT Phó Giám đốc Lê Thị Mỹ Duyên'],
  ['| *Nơi nhận:*<br>- Như Điều 4;<br>- Lưu: VT. | TM. ỦY BAN NHÂN DÂN<br>KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH<br><br>Nguyễn Khắc Toàn |', 'TM+KT Phó Chủ tịch Nguyễn Khắc Toàn'],
  ['| Nơi nhận: - Như trên. | TL. CHỦ TỊCH CHÁNH VĂN PHÒNG Phạm Văn Bảy |', 'TL Chánh Văn phòng Phạm Văn Bảy'],
])('who signs in a row of a table: %s', (tail, signer) => {
  const found = read(`${head('UBND TỈNH LAM HỒNG')}\n${tail}\n`).header.signer;
  expect([found?.mode, found?.position, found?.name].join(' ')).toBe(signer);
});

describe('who issues', () => {
  test.each<readonly [agency: string, issuer: string]>([
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO - CÔNG AN TỈNH\nTỈNH LAM HỒNG', 'Sở Giáo dục và Đào tạo - Công an tỉnh Lam Hồng'],
    ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH LAM HỒNG\nBAN THƯỜNG TRỰC', 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lam Hồng'],
    ['THƯỜNG TRỰC HĐND - ỦY BAN NHÂN DÂN\nXÃ SIM HẠ', 'Thường trực HĐND - Ủy ban nhân dân xã Sim Hạ'],
    ['TỔ CÔNG TÁC CẢI CÁCH THỦ TỤC HÀNH CHÍNH\nCỦA THỦ TƯỚNG CHÍNH PHỦ', 'Tổ công tác Cải cách thủ tục hành chính của Thủ tướng Chính phủ'],
    ['TỔ CÔNG TÁC\nCỦA THỦ TƯỚNG CHÍNH PHỦ', 'Tổ công tác của Thủ tướng Chính phủ'],
    ['TỔ CÔNG TÁC CỦA\nTHỦ TƯỚNG CHÍNH PHỦ', 'Tổ công tác của Thủ tướng Chính phủ'],
    ['UBND TỈNH LAM HỒNG\nBAN CHỈ ĐẠO 515 TỈNH', 'Ban Chỉ đạo 515 tỉnh'],
    ['BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH LAM HỒNG\nBẢO HIỂM XÃ HỘI CƠ SỞ SIM HẠ', 'Bảo hiểm xã hội cơ sở Sim Hạ'],
    ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG\nTỈNH LAM HỒNG', 'Liên đoàn Lao động tỉnh Lam Hồng'],
    ['UBND TỈNH LAM HỒNG\nSỞ Y TẾ\nTRUNG TÂM KIỂM SOÁT BỆNH TẬT', 'Trung tâm Kiểm soát bệnh tật'],
    ['BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\nCỤC KIỂM LÂM VÀ KIỂM NGƯ\nCHI CỤC KIỂM LÂM VÙNG II', 'Chi cục Kiểm lâm vùng II'],
    ['UBND TỈNH LAM HỒNG\nTRUNG TÂM VĂN HÓA - THỂ THAO', 'Trung tâm Văn hóa - Thể thao'],
    ['TỈNH ỦY LAM HỒNG\nTIỂU BAN VĂN KIỆN', 'Tiểu ban Văn kiện'],
    ['SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 1350/QĐ-SCT', 'Đoàn Kiểm tra theo quyết định số 1350/QĐ-SCT'],
    ['UBND TỈNH LAM HỒNG\nĐOÀN THANH TRA THEO QĐ SỐ 12/QĐ-TTT', 'Đoàn Thanh tra theo QĐ số 12/QĐ-TTT'],
    ['UBND XÃ SIM HẠ\nTRƯỜNG TIỂU HỌC SỐ 2 SIM HẠ', 'Trường Tiểu học số 2 Sim Hạ'],
    ['UBND TỈNH LAM HỒNG SỞ NỘI VỤ', 'Sở Nội vụ tỉnh Lam Hồng'],
    ['UBND XÃ SIM HẠ\nTRƯỜNG TIỂU HỌC HOA BAN', 'Trường Tiểu học Hoa Ban'],
    ['UBND XÃ SIM HẠ\nTRƯỜNG TIỂU HỌC VÀ THCS SƠN CA', 'Trường Tiểu học và THCS Sơn Ca'],
    ['UBND XÃ SIM HẠ TRƯỜNG THCS SIM HẠ', 'Trường THCS Sim Hạ'],
    ['UBND XÃ TRƯỜNG SƠN', 'UBND xã Trường Sơn'],
    ['ỦY BAN NHÂN DÂN\nPHƯỜNG ĐÔNG HẢI\nPHÒNG KINH TẾ', 'Phòng Kinh tế phường Đông Hải'],
    ['BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ\nTỈNH LAM HỒNG', 'Ban Chỉ đạo Chuyển đổi số tỉnh Lam Hồng'],
    ['CÔNG AN TỈNH LAM HỒNG\nPHÒNG CẢNH SÁT GIAO THÔNG', 'Phòng Cảnh sát giao thông Công an tỉnh Lam Hồng'],
    ['TRƯỜNG ĐẠI HỌC LAM HỒNG\nPHÒNG ĐÀO TẠO', 'Phòng Đào tạo Trường Đại học Lam Hồng'],
    // The first letter was lost.
    ['Y BAN NHÂN DÂN\nTỈNH LAM HỒNG', 'Ủy ban nhân dân tỉnh Lam Hồng'],
    ['BND TỈNH LAM HỒNG\nỞ XÂY DỰNG', 'Sở Xây dựng tỉnh Lam Hồng'],
    ['Ộ TÀI CHÍNH', 'Bộ Tài chính'],
    ['ĂN PHÒNG CHÍNH PHỦ', 'Văn phòng Chính phủ'],
    // Cut in the middle of a name, by a line, by a rule.
    ['SỞ GD&ĐT LAM | HỒNG\nTRƯỜNG THPT | HOA SIM', 'Trường THPT Hoa Sim'],
    ['UBND TỈNH LAM | HỒNG\nSỞ NÔNG NGHIỆP | VÀ MÔI TRƯỜNG', 'Sở Nông nghiệp và Môi trường tỉnh Lam Hồng'],
    ['SỞ Y TẾ TỈNH LAM\nHỒNG\nBỆNH VIỆN ĐA KHOA\nTỈNH LAM HỒNG', 'Bệnh viện Đa khoa tỉnh Lam Hồng'],
    ['UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\n__________', 'Sở Xây dựng tỉnh Lam Hồng'],
  ])('%s', (agency, issuer) => expect(issuerOf(head(agency))).toBe(issuer.toLowerCase()));

  test.each<readonly [agency: string, number: string, issuer: string]>([
    [`${YOUTH}\nBCH TỈNH LAM HỒNG\n***`, '225 - KH/TĐTN-VP', 'Tỉnh đoàn Lam Hồng'],
    [`${YOUTH}\nBAN CHẤP HÀNH TỈNH LAM HỒNG`, 'Số: 225 KH/TĐTN-VP', 'Tỉnh đoàn Lam Hồng'],
    [`${YOUTH}\nBCH THÀNH PHỐ LAM HỒNG`, 'Số: 225-KH/TĐTN', 'Thành đoàn Lam Hồng'],
    [`${YOUTH}\nBCH XÃ SIM HẠ`, 'Số: 25-KH/ĐTN', 'Đoàn xã Sim Hạ'],
    ['HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nBCH TỈNH LAM HỒNG', 'Số: 25/KH-BTV', 'Hội Liên hiệp Phụ nữ tỉnh Lam Hồng'],
    ['HỘI NÔNG DÂN VIỆT NAM\nBAN CHẤP HÀNH TỈNH LAM HỒNG', 'Số: 25/KH-HND', 'Hội Nông dân tỉnh Lam Hồng'],
  ])('%s', (agency, number, issuer) => expect(issuerOf(head(agency, number, YOUTH))).toBe(issuer.toLowerCase()));

  test.each<readonly [what: string, text: string, issuer: string | null]>([
    ['the letters BTC of an organising board', `Số: 12/TB-BTC\n\nLam Hồng, ngày 06 tháng 4 năm 2026\n\nTHÔNG BÁO\nThể lệ Hội thi tiếng hát công nhân\n\nBan Tổ chức Hội thi thông báo thể lệ như sau:\n1. Các đơn vị đăng ký trước ngày 20/5/2026.\n`, 'Ban Tổ chức Hội thi'],
    ['the letters BTC of the ministry', `Số: 12/TB-BTC\n\nHà Nội, ngày 06 tháng 4 năm 2026\n\nTHÔNG BÁO\nVề việc điều hành ngân sách\n\nBộ Tài chính thông báo như sau:\n1. Các đơn vị báo cáo trước ngày 20/5/2026.\n`, 'Bộ Tài chính'],
    ['an organising board in its letterhead', head('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH\nBAN TỔ CHỨC HỘI THI', 'Số: 12/TB-BTC'), 'Ban Tổ chức Hội thi'],
  ])('%s', (_what, text, issuer) => expect(issuerOf(text)).toBe(issuer?.toLowerCase() ?? null));
});

describe('who signs, without "Nơi nhận"', () => {
  test.each<readonly [tail: string, name: string | null]>([
    ['HIỆU TRƯỞNG\n\nÔng Thị Bích Vân', 'Ông Thị Bích Vân'],
    ['GIÁM ĐỐC\n\nCù Đình Khải', 'Cù Đình Khải'],
    ['GIÁM ĐỐC\n(Đã ký)\nCù Đình Khải', 'Cù Đình Khải'],
    ['GIÁM ĐỐC\n\n(Đã ký và đóng dấu)\n\nThS. Cù Đình Khải', 'Cù Đình Khải'],
    ['GIÁM ĐỐC\nBS.CKII. Lò Văn Páo', 'Lò Văn Páo'],
    ['TRƯỞNG BAN\n\n\nH’Yêm Niê', null],
    ['CHỦ TỊCH HỘI ĐỒNG\nPhó Đức Bản', 'Phó Đức Bản'],
    ['TỔ TRƯỞNG\nMạc Đăng Phúc', 'Mạc Đăng Phúc'],
    ['BÍ THƯ CHI BỘ\n\nNông Thị Quế', 'Nông Thị Quế'],
    ['VĂN PHÒNG', null],
    ['III. TỔ CHỨC THỰC HIỆN\nTrưởng các phòng chịu trách nhiệm thực hiện.', null],
    ['TRƯỞNG CÁC ĐƠN VỊ\nRà soát hồ sơ của đơn vị, báo cáo trước ngày 20/6/2026.', null],
  ])('%s', (tail, name) => expect(read(`${head('SỞ Y TẾ LAM HỒNG\nBỆNH VIỆN HOA SIM')}\n${tail}\n`).header.signer?.name ?? null).toBe(name));
});

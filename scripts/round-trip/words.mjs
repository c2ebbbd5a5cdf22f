// Invented data of an invented province, for papers that are written and read back. Everything is drawn from a seed.

/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  const one = (list) => list[below(list.length)];
  const some = (list, count) => {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]);
  };
  return { below, one, some, odds: (share) => next() < share, between: (low, high) => low + below(high - low + 1) };
}

export const UNITS = [
  'Văn phòng Sở', 'Phòng Quản lý khoa học', 'Phòng Quản lý công nghệ và đổi mới sáng tạo', 'Phòng Bưu chính, viễn thông', 'Phòng Chuyển đổi số', 'Phòng Kế hoạch - Tài chính', 'Thanh tra Sở',
  'Chi cục Tiêu chuẩn Đo lường Chất lượng', 'Trung tâm Ứng dụng tiến bộ khoa học và công nghệ', 'Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng', 'Công đoàn Sở', 'Đoàn Thanh niên Sở',
];

export const AGENCIES = [
  'Sở Tài chính', 'Sở Xây dựng', 'Sở Nội vụ', 'Sở Nông nghiệp và Môi trường', 'Sở Công Thương', 'Sở Y tế', 'Sở Tư pháp', 'Công an tỉnh', 'Ban Quản lý Khu kinh tế tỉnh', 'Thanh tra tỉnh', 'UBND thành phố Lam Sơn', 'UBND xã Hồng Thủy',
];

/** The directory of such an agency, as the reader is given it. */
export const DIRECTORY = [...UNITS, ...AGENCIES].map((name, index) => ({ id: `unit-${index}`, name, shortName: null, aliases: [], parentId: null }));

const CONTENTS = [
  'tham mưu UBND tỉnh ban hành Kế hoạch chuyển đổi số năm 2026', 'rà soát, hoàn thiện quy chế làm việc của Sở', 'xây dựng dự toán kinh phí hoạt động khoa học và công nghệ năm 2026', 'tổ chức kiểm tra đo lường xăng dầu trên địa bàn tỉnh',
  'hoàn thiện hồ sơ trình phê duyệt danh mục nhiệm vụ khoa học và công nghệ cấp tỉnh', 'báo cáo kết quả tiếp công dân, giải quyết đơn thư', 'triển khai nền tảng số dùng chung phục vụ chính quyền hai cấp', 'tổ chức nghiệm thu các đề tài đã kết thúc',
  'hướng dẫn các xã, phường cập nhật cơ sở dữ liệu công chứng, chứng thực', 'chuẩn bị nội dung làm việc với đoàn kiểm tra', 'khảo sát nhu cầu hỗ trợ đổi mới sáng tạo của doanh nghiệp', 'tổng hợp ý kiến góp ý dự thảo Nghị quyết về chính sách hỗ trợ khởi nghiệp',
  'đôn đốc các chủ nhiệm đề tài nộp báo cáo tiến độ', 'thẩm định công nghệ dự án nhà máy chế biến dược liệu', 'xây dựng kế hoạch phòng, chống bão và tìm kiếm cứu nạn', 'lập danh sách cán bộ tham gia tập huấn an toàn thông tin',
  'kiểm tra, nghiệm thu hệ thống camera giám sát', 'soạn thảo văn bản trả lời kiến nghị của cử tri', 'rà soát thủ tục hành chính thuộc thẩm quyền', 'xây dựng phương án sử dụng trụ sở sau sắp xếp',
];

/** What is planned or ordered, without a document that it follows. */
export const PLANNED = CONTENTS;

/** What was done, as reports tell it. */
export const REPORTED = [
  'Đã trình UBND tỉnh ban hành Kế hoạch chuyển đổi số.', 'Đã tổ chức nghiệm thu 03 đề tài cấp tỉnh.', 'Đã hoàn thành nền tảng số dùng chung.', 'Đã kiểm tra 25 cửa hàng xăng dầu.', 'Đã hướng dẫn 12 doanh nghiệp đăng ký nhãn hiệu.',
  'Đã tổ chức 02 lớp tập huấn an toàn thông tin.', 'Đã tiếp 05 lượt công dân.', 'Đã thẩm định 04 dự án đầu tư.',
];

const CITED = [
  ['Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị', '57-NQ/TW'], ['Công văn số 1234/UBND-KGVX ngày 05/3/2025 của UBND tỉnh Lam Hồng', '1234/UBND-KGVX'], ['Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ', '06/QĐ-TTg'],
  ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ', '30/2020/NĐ-CP'], ['Kế hoạch số 47/KH-UBND ngày 15/02/2025 của UBND tỉnh Lam Hồng', '47/KH-UBND'], ['Thông báo số 88/TB-UBND ngày 12/3/2025 của UBND tỉnh Lam Hồng', '88/TB-UBND'],
];

const two = (value) => String(value).padStart(2, '0');

/** A deadline as agencies write it, and what it means. Days lie in the second half of 2025, after every paper. */
export function deadline(from) {
  const day = from.between(1, 28);
  const month = from.between(6, 12);
  const iso = `2025-${two(month)}-${two(day)}`;
  const printed = `${two(day)}/${month}/2025`;
  const last = new Date(Date.UTC(2025, month, 0)).toISOString().slice(0, 10);
  const quarter = from.between(3, 4);
  return from.one([
    { words: '', meant: 'none' },
    { words: `trước ngày ${printed}`, meant: `before ${iso}` },
    { words: `trước ngày ${printed}`, meant: `before ${iso}` },
    { words: `chậm nhất ngày ${printed}`, meant: `by ${iso}` },
    { words: `trong ngày ${printed}`, meant: `day ${iso}` },
    { words: `trong tháng ${month}/2025`, meant: `within 2025-${two(month)}-01 ${last}` },
    { words: `trong quý ${quarter === 3 ? 'III' : 'IV'}/2025`, meant: `within 2025-${quarter === 3 ? '07-01 2025-09-30' : '10-01 2025-12-31'}` },
  ]);
}

/** What to do, perhaps following a document; `cited` are the keys of the documents that it names. */
export function content(from) {
  const words = from.one(CONTENTS);
  if (!from.odds(0.35)) return { words, cited: [] };
  const [document, key] = from.one(CITED);
  return { words: `${words} theo ${document}`, cited: [key] };
}

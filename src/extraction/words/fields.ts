// How the two halves of a field are joined in print, and each half with its letters: "Nông nghiệp và PTNT", "NN & PTNT", "NN-PTNT", "Kế hoạch - Đầu tư".
const JOINTS = [' và ', ' & ', '&', ' - ', ' – ', '-', ', ', ' '];
const SHORT = /^\p{Lu}{2,4}$/u;

const HALVES: readonly (readonly [first: readonly string[], second: readonly string[]])[] = [
  [['Nông nghiệp', 'NN'], ['Phát triển nông thôn', 'PTNT', 'Môi trường', 'MT']],
  [['Tài nguyên', 'TN'], ['Môi trường', 'MT']],
  [['Khoa học', 'KH'], ['Công nghệ', 'CN']],
  [['Kế hoạch', 'KH'], ['Đầu tư', 'ĐT']],
  [['Giáo dục', 'GD'], ['Đào tạo', 'ĐT']],
  [['Thông tin', 'TT'], ['Truyền thông', 'TT']],
  [['Giao thông', 'GT'], ['Vận tải', 'VT']],
  [['Dân tộc', 'DT'], ['Tôn giáo', 'TG']],
  [['Văn hóa', 'Văn hoá', 'VH'], ['Thể thao', 'TT']],
  [['Quy hoạch', 'QH'], ['Kiến trúc', 'KT']],
  [['Văn hóa', 'Văn hoá', 'VH'], ['Thông tin', 'TT', 'Thông tin và Thể thao', 'Thông tin - Thể thao']],
  [['Bưu chính', 'BC'], ['Viễn thông', 'VT']],
  [['Thể dục'], ['Thể thao']],
];

// "KHĐT" is one word; "KH ĐT" is not written.
const joined = (first: string, second: string): string[] => [...JOINTS.filter((joint) => joint !== ' ' || !SHORT.test(second)).map((joint) => `${first}${joint}${second}`), ...(SHORT.test(first) && SHORT.test(second) ? [`${first}${second}`] : [])];

const TRIPLES: readonly (readonly (readonly string[])[])[] = [
  [['Lao động', 'LĐ'], [' - ', ' – ', ', ', ' ', '-', ''], ['Thương binh', 'TB'], [' và ', ' & ', '&', '-', ' - ', ''], ['Xã hội', 'XH']],
  [['Văn hóa', 'Văn hoá', 'VH'], [', ', ' - ', ' ', '-', ',', ''], ['Thể thao', 'TT'], [' và ', ' & ', '&', ', ', ' - ', '-', ''], ['Du lịch', 'DL']],
];

const GLUED = /\p{Ll}\p{Lu}/u;
const combined = (parts: readonly (readonly string[])[]): string[] => parts.reduce<string[]>((names, part) => names.flatMap((name) => part.map((each) => `${name}${each}`)), ['']).filter((name) => !GLUED.test(name));

/** What a ministry (Bộ) or department (Sở) is in charge of, today's and the former ones, in the ways offices write them. */
export const FIELDS: readonly string[] = [...new Set([
  'Khoa học, Công nghệ', 'Khoa học Công nghệ', 'Khoa học công nghệ', 'Tài chính', 'Nội vụ', 'Y tế', 'Xây dựng', 'Công Thương', 'Tư pháp', 'Ngoại giao', 'Ngoại vụ', 'Quốc phòng', 'Công an', 'Giao thông vận tải', 'Giao thông Vận tải',
  'Du lịch', 'An toàn thực phẩm', 'Công nghiệp', 'Thương mại', 'Thủy sản', 'Thuỷ sản', 'Bưu chính, Viễn thông', 'Nông nghiệp', 'Giao thông', 'Giáo dục', 'Lao động', 'Văn hóa', 'Dân tộc', 'Tài nguyên',
  'Lâm nghiệp', 'Thủy lợi', 'Nhà đất', 'Địa chính', 'Địa chính - Nhà đất', 'Giao thông công chính', 'Tài chính - Vật giá', 'Tài chính Vật giá', 'Thương mại và Du lịch', 'Thương mại - Du lịch', 'Thương mại & Du lịch', 'Khoa học, Công nghệ và Môi trường', 'LĐTB và XH', 'LĐ - TB và XH',
  'GTVT', 'TC', 'NV', 'XD', 'CT', 'TP', 'YT', 'QP', 'CA', 'NG',
  ...HALVES.flatMap(([firsts, seconds]) => firsts.flatMap((first) => seconds.flatMap((second) => joined(first, second)))),
  ...TRIPLES.flatMap(combined),
])];

/** Those that are spelled out, for what compares words without their marks. */
export const SPELLED_FIELDS: readonly string[] = [...FIELDS.filter((field) => !/[&–-]/.test(field)), 'Lao động - Thương binh và Xã hội', 'Giáo dục - Đào tạo', 'Quy hoạch - Kiến trúc'];

import { fold } from '#core/index.js';
import { UNIT_HEADS, WHOLE_UNITS } from '../words/agencies.js';
import { SPELLED_FIELDS } from '../words/fields.js';
import { lower, squeezed } from '../text/letters.js';

const OFFICES = [
  'Giám đốc', 'Phó Giám đốc', 'Tổng Giám đốc', 'Phó Tổng Giám đốc', 'Chủ tịch', 'Phó Chủ tịch', 'Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Bộ trưởng', 'Thứ trưởng', 'Chủ nhiệm', 'Phó Chủ nhiệm', 'Thủ tướng', 'Phó Thủ tướng', 'Trưởng phòng',
  'Phó Trưởng phòng', 'Hiệu trưởng', 'Phó Hiệu trưởng', 'Cục trưởng', 'Phó Cục trưởng', 'Vụ trưởng', 'Phó Vụ trưởng', 'Viện trưởng', 'Phó Viện trưởng', 'Chánh Thanh tra', 'Phó Chánh Thanh tra', 'Bí thư', 'Phó Bí thư', 'Trưởng ban', 'Phó Trưởng ban',
  'Thủ trưởng cơ quan', 'Thủ trưởng đơn vị', 'Thủ trưởng', 'Phó Thủ trưởng', 'Chỉ huy trưởng', 'Chính ủy', 'Thường trực', 'Chi cục trưởng', 'Tổng Thư ký',
];
const BODIES = [
  'Ủy ban nhân dân', 'Hội đồng nhân dân', 'Chính phủ', 'Thủ tướng Chính phủ', 'Văn phòng Chính phủ', 'Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Đảng ủy', 'Đảng bộ', 'Ban Chấp hành Trung ương', 'Ban Thường vụ', 'Ban Tổ chức', 'Ban Tuyên giáo và Dân vận',
  'Ủy ban Kiểm tra', 'Ban Nội chính', 'Ban Chính sách, chiến lược', 'Tỉnh đoàn', 'Thành đoàn', 'Công đoàn', 'Liên đội', 'Chi đoàn', 'Công đoàn cơ sở', 'Công ty', 'Chi nhánh', 'Ban Chỉ đạo', 'Ban Chỉ huy', 'Cao đẳng', 'Đa khoa', 'Quân khu', 'Đoàn', 'Đảng', 'Chuyển đổi số', 'Việt Nam', 'Hồ Chí Minh', 'Trung ương', 'Phòng thủ dân sự', 'Phòng không', 'Sở', 'Bộ', 'Sở hữu trí tuệ', 'Sở hữu', 'Tổ chức', 'Viễn thông', 'Lao động',
];
// The two places that the tone of "ủy" is written at are one.
const spelled = (low: string): string => low.replace(/uỷ/g, 'ủy').replace(/oà/g, 'òa').replace(/oá/g, 'óa');
const wordsOf = (name: string): string[] => lower(name).split(' ');

// By its first word without marks: which names it may begin, longest first.
const KNOWN = new Map<string, { readonly key: string; readonly low: string; readonly words: readonly string[] }[]>();
for (const name of new Set([...SPELLED_FIELDS, ...UNIT_HEADS, ...WHOLE_UNITS, ...OFFICES, ...BODIES])) {
  const words = wordsOf(name);
  const first = fold(words[0] ?? '');
  // Of "Ủy ban" and "Uỷ ban" the first, which is how NĐ 30/2020/NĐ-CP writes it, stands for both; "Thủ trưởng" and "Thứ trưởng" are two.
  if (!(KNOWN.get(first) ?? []).some(({ key, low }) => key === fold(name) && spelled(low) === spelled(lower(name)))) KNOWN.set(first, [...(KNOWN.get(first) ?? []), { key: fold(name), low: lower(name), words: name.split(' ') }].sort((a, b) => b.words.length - a.words.length));
}

// What names of agencies are made of besides proper names. A syllable that is not here, and no abbreviation, belongs to the name of a place.
const COMMON = new Set(
  ('và các của cho về với tại bộ sở ban phòng khoa học công nghệ kỹ thuật thông tin truyền tuyên vận giáo tổ chức cán quản lý dự án đầu tư phát triển chuyển đổi số trí tuệ hữu kinh tế xã hội văn hóa hoá thể thao du lịch nông nghiệp môi trường nước sạch đất đai rừng ' +
    'lâm thủy thuỷ lợi sản chăn nuôi thú y dược phẩm an toàn thực vệ sinh bệnh viện đa nhi mắt đo lường chất lượng tiêu chuẩn kiểm định nghiệm thử xây dựng giao vận tải đường bộ đăng cao đẳng đại trung tiểu mầm non cơ sở nghề sư phạm bồi dưỡng đào tạo chính trị hành tổng hợp ' +
    'nội vụ ngoại tư pháp luật thanh tra dân tộc tôn nhân sự quân cảnh sát phòng cháy chữa biên giới dự trữ nhà thống kê thuế hải quan kho bạc ngân hàng bảo hiểm lao động thương mại nghiệp hợp tác liên hiệp hội đồng ủy uỷ trực thường vụ chấp công ích dịch việc làm ' +
    'nghiên cứu ứng dụng khuyến nông đổi mới sáng phục chăm sóc sức khỏe khoẻ sinh bảo vệ trẻ em phụ nữ niên cựu chiến binh chữ thập đỏ thầy thuốc điện lực bưu viễn hạ tầng đô thị cụm khu chế xuất trọng điểm tối cao cấp sát bình đẳng vườn quốc gia thư viện bảo tàng ' +
    'quyết định chỉ đạo huy thi hành tố tụng xử giải quyết thủ tục cổ phần một thành viên trách nhiệm hữu hạn điều phối nhiệm đấu giá tài sản công chứng lưu trữ cơ yếu lãnh sự mặt trận nước miền núi sông biển đảo nguyên khoáng địa chất tượng phát thanh hình doanh không khu vực cải cách kiện thi thuật tác').split(' '),
);
const PLACE_HEAD = /^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|tp\.?)$/u;
const CONSONANTS = /^[bcdđghklmnpqrstvxwjzf\d&]{2,8}$/u;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A name printed in capitals as it is written in a sentence: "SỞ KHOA HỌC VÀ CÔNG NGHỆ" is "Sở Khoa học và Công nghệ". */
export function properCase(capitals: string): string {
  const words = wordsOf(squeezed(capitals));
  const source = { words, folded: words.map(fold) };
  const out: string[] = [];
  let begins = true;
  for (let at = 0; at < words.length;) {
    const step = stepAt(source, at, begins);
    out.push(...step.words);
    at += step.words.length;
    begins = step.begins;
  }
  const name = out.join(' ');
  return name.includes('bnd') ? name.replace(COMMITTEE, 'UBND') : name;
}

const COMMITTEE = /(?<!\p{L})ubnd(?!\p{L})/giu;

/** The words of a name, and the same words without marks. */
interface NameWords {
  readonly words: readonly string[];
  readonly folded: readonly string[];
}

/** The words that are written next, and whether a name of its own may begin behind them. */
interface Step {
  readonly words: readonly string[];
  readonly begins: boolean;
}

function stepAt(source: NameWords, at: number, begins: boolean): Step {
  const { words } = source;
  const word = words[at] ?? '';
  if (JOINING.has(word)) return { words: [word], begins };
  const school = at === 0 ? null : schoolAt(words, at, begins);
  if (school !== null) return { words: school, begins: false };
  const known = knownAt(source, at);
  if (known !== null && known.length > 1) return { words: known, begins: true };
  const place = at === 0 ? null : placeAt(words, at);
  if (place !== null) return { words: place, begins: false };
  if (known !== null && begins) return { words: known, begins: true };
  return { words: [oneWord(word, begins)], begins: word === '-' || word === '–' };
}

// "tỉnh", at the end or with the name of the place behind it.
function placeAt(words: readonly string[], at: number): string[] | null {
  const word = words[at] ?? '';
  const length = PLACE_HEAD.test(`${word} ${words[at + 1] ?? ''}`) ? 2 : 1;
  if (length === 1 && !PLACE_HEAD.test(word)) return null;
  if (CONTINUES.has(`${word} ${words[at + length] ?? ''}`)) return null;
  return [...words.slice(at, at + length), ...placeName(words.slice(at + length))];
}

const LEVELS: readonly (readonly string[])[] = ['trung học phổ thông', 'trung học cơ sở', 'tiểu học', 'mầm non', 'mẫu giáo', 'thpt', 'thcs'].map((level) => level.split(' '));

// "TIỂU HỌC | HOA BAN", "MẦM NON | SƠN CA": behind the level of a school stands its name, whatever its syllables mean elsewhere. Not: "TIỂU HỌC VÀ …", "TIỂU HỌC SỐ 1"
function schoolAt(words: readonly string[], at: number, begins: boolean): string[] | null {
  const level = LEVELS.find((each) => each.every((word, index) => words[at + index] === word));
  const rest = level === undefined ? [] : words.slice(at + level.length);
  if (level === undefined || rest.length === 0 || JOINING.has(rest[0] ?? '') || rest[0] === '-' || rest[0] === '–') return null;
  return [...level.map((word, index) => oneWord(word, begins && index === 0)), ...placeName(rest)];
}

const JOINING = new Set(['và', 'các', 'của', 'về', 'cho', 'với', 'tại', 'theo', 'số', 'vùng']);
const ROMAN = /^(?:i{2,3}|iv|vi{2,3}|ix)$/u;

// "xã hội" and "thành phố" inside a name are no places that a name follows.
const CONTINUES = new Set(['xã hội', 'quận ủy']);

function oneWord(word: string, begins: boolean): string {
  const bare = word.replace(/[^\p{L}\d&]/gu, '');
  if (CONSONANTS.test(bare) || ROMAN.test(bare) || /\d\//.test(word)) return word.toUpperCase();
  return begins || !COMMON.has(bare) ? capitalised(word) : word;
}

// A place has at most four words of its own; a dash or a new head ends it.
function placeName(words: readonly string[]): string[] {
  const end = words.findIndex((word, index) => index > 3 || word === '-' || word === '–');
  return (end < 0 ? words : words.slice(0, end)).map((word) => (CONSONANTS.test(word) ? word.toUpperCase() : capitalised(word)));
}

// The words of the longest known name at a word.
function knownAt({ words, folded }: NameWords, at: number): readonly string[] | null {
  const names = KNOWN.get(folded[at] ?? '') ?? [];
  for (const known of names) {
    // One syllable without its marks says too little: "CÔNG ĐOÀN" is no "Cổng".
    const same = known.words.length > 1 ? isFolded(known.key, folded.slice(at, at + known.words.length)) : known.low === words[at];
    if (same) return (names.find((other) => other.key === known.key && isSpelled(other.low, words, at)) ?? known).words;
  }
  return null;
}

const isSpelled = (low: string, words: readonly string[], at: number): boolean => low === words.slice(at, at + low.split(' ').length).join(' ');

// Whether folded words, put together, are a key. One that is nothing but a mark folds to nothing.
function isFolded(key: string, words: readonly string[]): boolean {
  let from = 0;
  for (const word of words) {
    if (word === '') continue;
    if (from > 0 && key.charAt(from) !== ' ') return false;
    const start = from > 0 ? from + 1 : 0;
    if (!key.startsWith(word, start)) return false;
    from = start + word.length;
  }
  return from === key.length;
}

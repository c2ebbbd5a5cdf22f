import { cueOf, nextCue } from '../recognise/cue-index.js';
import { wordSet } from '../recognise/lexicon.js';
import { opening, openingEnd, opens } from '../recognise/opening.js';
import type { Passage } from '../recognise/tokens.js';
import { tokenAt } from '../recognise/tokens.js';
import { unitsAt } from '../recognise/unit.js';
import type { Assignment } from './told-at.js';

/** A sentence that may be an order, and whether a time to come by which something is to be done is said in it. */
export interface Said {
  readonly assignment: Assignment | null;
  readonly dated: boolean;
}

/** Whether a sentence of an assigning part tells instead of ordering, whoever it names: what others ask for, what was reached, what happens to who fails, what the law says. */
export function isStatement(piece: Passage, said: Said): boolean {
  if (said.assignment?.how === 'labelled') return false;
  return tellsOfItself(piece, said) || isAnnex(piece.text) || isWish(piece) || isFigure(piece, said) || isSanction(piece) || isKindness(piece, said) || isLaw(piece, said) || isBlame(piece, said);
}

// What a document, a meeting or a project is, or how it stands.
const tellsOfItself = (piece: Passage, said: Said): boolean => opens(VALIDITY, piece) || opens(OBEYING, piece) || opens(PASSES, piece) || opens(LIMIT, piece) || isSaidToBe(piece, said) || isOfWorks(piece, said);

// Mỗi môn không quá 10 học sinh | Mỗi đội tối đa 12 cầu thủ: how many, and no verb. Not: "Mỗi chi bộ kết nạp ít nhất 01 đảng viên"
const LIMIT = opening('mỗi', /Mỗi (?:\p{L}{1,7} ){1,2}(?:không quá|tối đa|ít nhất|tối thiểu|từ) \d/u);

const WISHES = cueOf(wordSet(['đề', 'kiến', 'phản']), wordSet(['nghị', 'xuất', 'ánh']));
const FARTHEST = 18;
const WISHED = 160;

// Cử tri xã … đề nghị … | Một số đại biểu kiến nghị … | Công ty …, UBND xã … đề nghị UBND tỉnh …: what others want. Not: "Cử tri đã đề nghị …; giao Sở X …"
const OF_PEOPLE = /^(?:(?:Các|Một số|Nhiều|Có) )?(?:cử tri|nhân dân|người dân|bà con|đại biểu|ý kiến|hộ dân|phụ huynh|hội viên)(?!\p{L})[^,;:.]{0,80}\s(?:đề nghị|kiến nghị|phản ánh|đề xuất)(?!\p{L})/iu;
const FROM_BELOW = /^(?:(?:Các|Một số) )?(?:Công ty|Tổng công ty|Tập đoàn|Hiệp hội|Hợp tác xã|HTX|Doanh nghiệp|Nhà đầu tư|Nhà thầu|Trường|(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Đảng ủy|Đảng uỷ) (?:các )?(?:xã|phường))(?!\p{L})[^,;:.]{0,80}\s(?:đề nghị|kiến nghị) (?:tỉnh|Tỉnh|cấp trên|cấp có thẩm quyền|(?:các )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Chủ tịch UBND) (?:tỉnh|thành phố)|(?:các )?(?:Sở|sở|Bộ|bộ)|Chính phủ|Thủ tướng|Trung ương|Tỉnh ủy|Thành ủy|Ban Thường vụ Tỉnh ủy)(?!\p{L})/iu;

function isWish(piece: Passage): boolean {
  const at = nextCue(WISHES, piece, piece.first);
  if (at >= Math.min(piece.last, piece.first + FARTHEST)) return false;
  const words = piece.text.slice(0, WISHED);
  return OF_PEOPLE.test(words) || FROM_BELOW.test(words);
}

const KINDLY = /(?:trân trọng|kính)\s{1,2}$/iu;
const LONGEST_KINDLY = 12;

// "Trân trọng đề nghị các cơ quan quan tâm, phối hợp", "Kính đề nghị Bộ Tài chính xem xét": a kindness where no day is set to several. Not: "… gửi báo cáo trước ngày 18/11/2026"
function isKindness({ text }: Passage, { assignment, dated }: Said): boolean {
  if (assignment?.how !== 'given' || !KINDLY.test(text.slice(Math.max(0, assignment.start - LONGEST_KINDLY), assignment.start))) return false;
  return !dated || assignment.units.some((unit) => !unit.group);
}

const UPWARD = opening('kiến đề trân kính', /(?:(?:Trân trọng |Kính )?(?:kiến nghị|đề xuất)|(?:Trân trọng|Kính) đề nghị)\s{1,3}(?:với )?(?=\p{Lu}|các (?:Bộ|bộ))/iu);

/** Whether a sentence that nobody is told asks those above: "Kiến nghị Chính phủ …", "Trân trọng đề nghị Bộ Nội vụ …". Not: "Kiến nghị xử lý …", "Đề xuất giải pháp …" */
export function asksThoseAbove(piece: Passage): boolean {
  const end = opens(UPWARD, piece) ? openingEnd(UPWARD, piece, piece.first) : -1;
  return end >= 0 && unitsAt(piece, tokenAt(piece, end)).units.length > 0;
}

// Các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành: who has to obey a decision
const OBEYING = opening('các ông bà', /(?:Các )?(?:[ÔôÔ]ng|[Bb]à)[^.;]{0,90}\s(?:chịu|có) trách nhiệm (?:thi hành|thực hiện)(?: Quyết định này)?[./]{0,4}$/u);
// Triển khai sổ sức khỏe điện tử (Ban hành kèm theo Quyết định số 12/QĐ-SYT ngày …): the title of what was issued
const IS_ANNEX = /\((?:Ban hành )?[Kk]èm theo (?:Quyết định|Kế hoạch|Công văn|Thông báo|Chỉ thị|Văn bản|Tờ trình|Báo cáo|Nghị quyết|Chương trình) số[^()]{0,160}\)[.;]?$/u;
const LONGEST_ANNEX = 220;

const isAnnex = (text: string): boolean => /\)[.;]?$/u.test(text.slice(-2)) && IS_ANNEX.test(text.slice(-LONGEST_ANNEX));

const MUST = /(?:^|[\s,])(?:phải|cần|yêu cầu|giao|đề nghị|khẩn trương|hoàn thành|bảo đảm|đảm bảo)\s/u;

// Đến hết ngày 31/12/2025 toàn tỉnh giải ngân đạt 81,6% | Lũy kế … | Dự kiến năm 2026 tỉnh phấn đấu … | Ước thực hiện … | Số liệu chốt đến …
const UNTIL = opening('đến tính', /(?:Đến|Tính (?:đến|từ))(?: hết| cuối| thời điểm| hiện)? (?:ngày|tháng|quý|năm|nay|tại|\d)/u);
const FIGURES = opening('lũy luỹ dự ước mục số kết tổng phấn trong cộng thu', /(?:L(?:ũy|uỹ) kế|Dự kiến,? (?:đến|năm|trong|cả|tỷ lệ|tổng|số|thu|chi|quý|tháng)[^;.]{0,120}\s(?:đạt|phấn đấu|còn|tăng|giảm|là|có \d)|Dự báo,? (?:trong|đến|từ|năm|quý|tháng|thời gian|giá|những)|Ước (?:thực hiện|đạt|tính|cả|đến|năm)|Mục tiêu (?:đến|phấn đấu|năm|là)|Số liệu(?! về)|Kết quả [^;:,]{0,100}\sđạt\s|Tổng (?:thu|chi|giá trị)|Phấn đấu,? (?:đến|trong) (?:hết )?(?:năm|giai đoạn)[^;.]{0,60}\s(?:có|đạt)|Trong (?:ngày|tuần|tháng|quý|năm|\d)[^;.]{0,100}\sđạt (?:trên |dưới |khoảng )?\d)(?!\p{L})/u);

const GAINED = /\s(?:được|đạt|mới đạt|giải ngân|thu) (?:trên |dưới |khoảng |gần |hơn )?\d/u;

function isFigure(piece: Passage, { assignment, dated }: Said): boolean {
  if (opens(UNTIL, piece)) return !dated && (assignment === null ? !MUST.test(firstClause(piece.text)) : GAINED.test(piece.text));
  return assignment === null && opens(FIGURES, piece);
}

function firstClause(text: string): string {
  const end = text.indexOf(';');
  return end < 0 ? text : text.slice(0, end);
}

// Quy định này có hiệu lực … | Kế hoạch này thay thế … | Thông báo này được gửi …
const VALIDITY = opening('quy nghị hướng văn kế thông công chỉ quyết chương đề kết quy phương', /(?:Quy (?:định|chế|trình)|Nghị quyết|Hướng dẫn|Văn bản|Kế hoạch|Thông báo|Công (?:văn|điện)|Chỉ thị|Quyết định|Chương trình|Đề án|Kết luận|Phương án)(?: có hiệu lực(?: thi hành)?(?= kể từ| từ ngày)| này (?:có hiệu lực|có giá trị|thay thế|áp dụng|được|gồm|gửi|phổ biến)(?!\p{L}))/u);

// Đơn vị nộp chậm … sẽ bị … | Tổ chức đảng vi phạm thì xem xét … | Nếu xã nào không … thì hủy … | Các trường hợp vi phạm xử lý nghiêm
const FAILS = cueOf(wordSet(['phạm', 'chậm', 'không', 'hạn', 'để', 'chưa', 'trễ', 'bỏ']));
const SUFFERS = cueOf(wordSet(['bị', 'thì', 'coi', 'nghiêm', 'sẽ']));
const SANCTION = opening('đơn tổ đảng chủ cơ tập cá thí hộ các nếu mọi trường người địa học cán doanh nhà công thành ai xã phường thôn', /[^;:.]{0,100}(?:vi phạm|chậm|không|quá hạn|quá thời hạn|để xảy ra|chưa|trễ|bỏ)(?!\p{L})[^;:.]{0,120}?\s(?:sẽ bị|sẽ không|bị (?:xử|phê|đình|kỷ|hạ|trừ|thu|cưỡng|xem|truy|khiển|cảnh|loại|từ chối|nhắc)|thì (?:bị|sẽ|xem xét|xử|hủy|huỷ|thu hồi|không|coi|cắt|đình)|coi như|xử lý nghiêm(?: theo| trước|$))/u);
const ORDERED = /[\s,;](?:giao|yêu cầu|đề nghị)\s(?!(?:nhiệm vụ|thông))/u;

// Looked for only where somebody fails in the first words, and where a word behind says what comes of it.
function isSanction(piece: Passage): boolean {
  const fails = nextCue(FAILS, piece, piece.first);
  if (fails >= Math.min(piece.last, piece.first + FARTHEST) || nextCue(SUFFERS, piece, fails) >= piece.last) return false;
  return opens(SANCTION, piece) && !ORDERED.test(piece.text);
}

// Lễ ra quân được tổ chức vào lúc 8 giờ … | Ban Tổ chức tự giải thể sau khi … | Giao ban tiếp theo: 8h00 ngày … | Học sinh nghỉ Tết từ ngày …, đi học trở lại …: what takes place by itself, told and not ordered. Not: "Học sinh nghỉ học phải có đơn"
const PASSES = opening('lễ đại ban tổ hội đoàn giao cuộc phiên buổi họp học sinh trẻ cán giáo viên người toàn', /(?:(?:Ban|Tổ|Hội đồng|Đoàn)[^.;:,]{0,80}\stự (?:giải thể|chấm dứt|kết thúc)|(?:Lễ|Đại hội|Hội (?:nghị|thi|thảo|diễn|trại)|Cuộc (?:họp|thi)|Buổi)(?: [^.;:]{1,120})? (?:(?:sẽ |dự kiến )?(?:được )?(?:tổ chức|tiến hành)|diễn ra|bắt đầu|khai mạc) (?:vào|lúc|hồi|từ|tại)(?! hết)|(?:Giao ban|(?:Cuộc |Phiên |Buổi )?[Hh]ọp)(?: \p{L}{2,7}){0,3} (?:tiếp theo|lần sau|kế tiếp)\s?:|(?:Toàn thể |Toàn trường |Trẻ |Học sinh|Sinh viên|Học viên|Cán bộ|Giáo viên|Viên chức|Người lao động)[^.;:]{0,80}(?:nghỉ (?:Tết|hè|lễ|học kỳ|theo|từ|các|giữa|bù)|(?:đi học|đi làm|học tập|làm việc) (?:trở lại|bình thường)|tựu trường))(?!\p{L})/u);

// Theo quy định tại Điều 12 Luật …, nhà đầu tư có trách nhiệm … | Căn cứ Quy chế …, trưởng phòng có trách nhiệm …
const LAW = opening('theo căn tại', /(?:Theo (?:quy định|Luật|Bộ luật|Nghị định|Thông tư|Điều|khoản|Pháp lệnh|Quy chế|Quy định|Điều lệ)|Căn cứ (?:Luật|Quy chế|quy chế|Điều lệ|Quy định)|Tại (?:Điều|khoản|điểm) \d)[^;.]{0,160},[^;.]{2,80}\s(?:có trách nhiệm|chịu trách nhiệm|có quyền|có nghĩa vụ|được|phải)\s/u);

const isLaw = (piece: Passage, { dated, assignment }: Said): boolean => opens(LAW, piece) && !(dated && assignment !== null) && !ORDERED.test(piece.text);

// Văn phòng Sở chậm ban hành …, cần rút kinh nghiệm | Phòng Kinh tế thiếu chủ động | UBND xã X để xảy ra …
const BLAME = cueOf(wordSet(['chậm', 'thiếu', 'để', 'mắc', 'vi', 'buông']));
const BLAMED = /^[^,;:.]{4,80}\s(?:chậm (?!nhất)|thiếu (?:chủ động|trách nhiệm|quyết liệt|phối hợp|sâu sát|kiểm tra)|để (?:xảy ra|chậm|quá hạn|tồn đọng)|mắc (?:sai|khuyết|lỗi)|vi phạm|buông lỏng)/u;
const ASKED_TOO = /[\s,;](?:giao|yêu cầu|đề nghị|khẩn trương|phải)\s/u;
const FARTHEST_BLAME = 14;
const MOST_DOING = 5;

function isBlame(piece: Passage, { assignment, dated }: Said): boolean {
  if (dated || assignment === null || assignment.how !== 'subject' || assignment.start > 0) return false;
  const blamed = nextCue(BLAME, piece, piece.first);
  // "Phòng Truyền thông công khai danh sách đơn vị chậm đóng": others are late, not who is told.
  if (blamed >= Math.min(piece.last, piece.first + FARTHEST_BLAME) || blamed > tokenAt(piece, assignment.end) + MOST_DOING) return false;
  return BLAMED.test(piece.text) && !ASKED_TOO.test(piece.text);
}

const IS = cueOf(wordSet(['là']));
const FARTHEST_IS = 22;
// Phát triển nhà ở xã hội là chủ trương lớn … | Giải phóng mặt bằng là khâu then chốt …: what a piece of work is said to be. Not: "Xác định … là nhiệm vụ", "…, nhất là nhiệm vụ"
const SAID_TO_BE = /^(?!(?:Xác định|Coi|Lấy|Chọn|Xem|Nhận thức|Quán triệt|Bảo đảm|Đảm bảo)(?!\p{L}))[^,;:.]{4,110}(?<!nhất|biệt|thể|đó|gọi)\slà (?:một |những )?(?:chủ trương|nhiệm vụ|vấn đề|trong những|giải pháp|yêu cầu|việc|nội dung|khâu|yếu tố|động lực|điều kiện|mục tiêu|cơ hội|thách thức|trách nhiệm|lĩnh vực)(?!\p{L})/u;

function isSaidToBe(piece: Passage, { assignment, dated }: Said): boolean {
  if (assignment !== null || dated || nextCue(IS, piece, piece.first) >= Math.min(piece.last, piece.first + FARTHEST_IS)) return false;
  return SAID_TO_BE.test(piece.text) && !ORDERED.test(piece.text);
}

// Dự án … được UBND tỉnh chấp thuận tại Quyết định số …, đến nay chưa …: how a piece of work stands
const WORKS = opening('dự công gói đề khu hồ nhà tuyến cụm', /(?:Dự án|Công trình|Gói thầu|Đề án|Khu (?:đất|đô thị|dân cư)|Hồ sơ|Nhà máy|Tuyến|Cụm công nghiệp)(?!\p{L})[^;.:]{0,160}\s(?:đến nay|được [^;.:]{2,80}(?:chấp thuận|phê duyệt|cấp phép|cho phép|quyết định)[^;.:]{0,80}\stại)\s/u);

const isOfWorks = (piece: Passage, { assignment, dated }: Said): boolean => assignment === null && !dated && opens(WORKS, piece) && !ORDERED.test(piece.text);

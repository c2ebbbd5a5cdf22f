import type { Node } from '../outline/outline.js';
import type { TaskMention } from '../reading.js';
import type { Assignment } from './told-at.js';
import { headingUnitsOf } from './heading-units.js';
import { acts, behindAdverb, startsWithOrder } from './orders.js';
import type { Passage } from '../recognise/tokens.js';
import { cueOf, nextCue } from '../recognise/cue-index.js';
import { wordSet } from '../recognise/lexicon.js';
import { opening, openingEnd, opens } from '../recognise/opening.js';
import { isCapital, part, phraseAt, tokenAt, wordAt } from '../recognise/tokens.js';
import { unitsAt } from '../recognise/unit.js';
import { hasLetters, isUpperCase } from '../text/letters.js';
import type { Segment } from './segment.js';
import { isStatement } from './statements.js';
import { topicEnd } from './topic.js';

interface Place {
  readonly node: Node;
  readonly segment: Segment;
  readonly mode: TaskMention['mode'];
  /** Whether the piece says a day or a period to come. */
  readonly dated: boolean;
}

// Trong tuần vừa qua, các phòng, đơn vị đã … | Nhìn chung, … | Tuy nhiên, … còn chậm | Thời gian qua … được quan tâm
const LOOKS_BACK = opening('nhìn trong thời qua đến tính hiện bên tuy mặc nguyên với thay ngay nhằm thực trước vừa năm hội phiên kỳ', /(?:Nhìn chung|Trong (?:thời gian|tuần|tháng|quý|năm)[^,.]{0,40}(?:vừa )?qua|Thời gian qua|Qua (?:theo dõi|kiểm tra|rà soát)|Đến nay|Tính đến|Hiện nay|Bên cạnh (?:những )?kết quả|Tuy nhiên|Mặc dù|Nguyên nhân|Với sự (?!phối hợp|hỗ trợ|tham gia|giúp|tham mưu|chủ trì)|Trước (?:đó|đây)|Vừa qua|Năm (?:trước|ngoái|qua)|Hội nghị (?:đã|được)|Phiên họp (?:đã|được)|Kỳ [^,.]{0,20}(?:trước|vừa qua)|Thay mặt|Ngay từ|Nhằm (?:chấn chỉnh|tăng cường)[^.]{0,300}:|Thực hiện (?:Nghị quyết|Kế hoạch|Quyết định|Công văn|Chỉ thị)[^.]{0,200},\s(?:UBND|Ủy ban|Sở))/u);
// Ghi nhận, biểu dương | Cơ bản thống nhất | Nhất trí chủ trương | Đồng ý với đề xuất: decisions and praise, not work given out
const NO_WORK = opening('nghiêm nhắc khiển rất ghi biểu tuyên phê khen đánh hoan cơ thống nhất đồng nghiêm căn điều không hoạt kinh kết nhận tình tồn hạn', /(?:(?:Nghiêm khắc(?! xử)|Nhắc nhở [^,;.]{3,120}\s(?:vì|do|chậm|chưa|để xảy ra)|Khiển trách|Rất tiếc|Ghi nhận|Biểu dương|Tuyên dương|Phê bình|Khen ngợi|Đánh giá cao|Hoan nghênh|Cơ bản (?:thống nhất|đồng ý|nhất trí)|Thống nhất (?:chủ trương|nội dung|với|về (?:chủ trương|nội dung|nguyên tắc|mặt))|Nhất trí|Đồng ý|Nghiêm cấm|Căn cứ(?: vào)?(?! (?:vào|chức năng|nhiệm vụ|tình hình|nội dung|điều kiện|kế hoạch|kết quả|thực tế|yêu cầu|(?:Kế hoạch|Chỉ thị|Thông báo|Kết luận|Chương trình|Quyết định|Nghị quyết|Công điện|Hướng dẫn) này))|Điều khoản|Không|Hoạt động(?! \d))(?!\p{L})|Kinh phí thực hiện|(?:Đánh giá|Kết quả|Nhận xét|Tình hình|Tồn tại|Hạn chế)(?: (?:chung|đạt được|thực hiện)){0,2}:)/u);

// Yêu cầu các đơn vị nghiêm túc triển khai thực hiện Chỉ thị này | … khẩn trương triển khai thực hiện./.: the order to obey the document, and nothing besides
const JUST_OBEY = opening('có chịu nghiêm khẩn tích chủ phối quan nghiên tập căn theo quán triển tổ chỉ thực thi chấp', /(?:có tên (?:tại|ở|trong|nêu tại) [^,;.]{3,30}\s)?(?:có trách nhiệm |chịu trách nhiệm )?(?:(?:nghiêm túc|khẩn trương|nghiêm|tích cực|chủ động|phối hợp chặt chẽ|quan tâm|nghiên cứu|tập trung|căn cứ chức năng, nhiệm vụ|theo chức năng, nhiệm vụ)[ ,]{1,2}){0,4}(?:(?:quán triệt|triển khai|tổ chức|phối hợp|chỉ đạo)[ ,]{1,2}(?:và )?){0,4}(?:thực hiện|thi hành|chấp hành|triển khai(?= (?:theo|đúng|nghiêm|đầy đủ|kịp thời)|\s{0,9}$))(?:[ ,]{1,2}(?:nghiêm|tốt|nghiêm túc|có hiệu quả|hiệu quả|đạt kết quả|các|những|nội dung|nhiệm vụ|trọng tâm|trong|tại|kế hoạch|chỉ thị|nghị quyết|thông báo|công điện|công văn|văn bản|ý kiến|chỉ đạo|kết luận|trên|này|nêu|theo|đúng|quy định|đầy đủ|kịp thời|của|quyết định|thời hạn|thời gian|tiến độ|mục tiêu|yêu cầu|đề ra|đảm bảo|bảo đảm|tính|thống nhất|chất lượng|thiết thực|đồng bộ|pháp luật|và)){0,20}\s{0,9}$/iu);

// Dự án 1: “…” | Mức vốn đối ứng … | 100% hộ dân …: the names and figures of a list
const NAMES_SOMETHING = opening('thí ứng lệ học giá tiền tổ tiểu dự mục mức nhóm tỷ tỉ trên tối ít số tổng chỉ 0-9 “ " báo thông đề yêu quyết lãnh cơ đơn chủ phối thời sản kinh người địa thành phụ bảng môn ngày giờ lịch hình nội đối điều hồ phương', /(?:(?:Tiểu )?[Dd]ự án \d|Mục \d|Mức |Nhóm (?!giúp|công tác|chuyên|kỹ thuật|thường trực|hỗ trợ)|Tỷ lệ|Tỉ lệ|Trên \d|Tối thiểu \d|Ít nhất|Số lượng|Tổng (?:số|mức|cộng|kinh phí|vốn|diện tích) |Chỉ tiêu|\d|[“"]|(?:Báo cáo|Thông báo|Đề nghị|Yêu cầu|Quyết định) số|\d{1,3} dự thảo|Lãnh đạo (?:phụ trách|chỉ đạo)|Cơ quan (?:chủ trì|phối hợp)|Đơn vị (?:chủ trì|phối hợp)|Tổ chức (?:chính trị|đảng|xã hội|kinh tế|đoàn thể|tín dụng|khoa học)[^.;:]{0,40}:|Chủ trì:|Phối hợp:|Thời gian|Thời hạn|Sản phẩm|Kinh phí|Người |Thí sinh|Ứng viên|Lệ phí|Học phí|Giá khởi điểm|Tiền đặt trước|Địa điểm|Thành phần|Phụ lục|Bảng |(?:Môn|Ngày|Giờ|Lịch|Hình thức|Nội dung) thi(?!\p{L})|Đối tượng|Điều kiện|Hồ sơ gồm|Phương tiện)/u);

// PYT huyện Vân Hải | TTYT TP Lam Hồng: who is meant by the list above
const NAMES_UNIT = /^(?:\p{Lu}[\p{L}]{1,5} (?:huyện|thành phố|thị xã|tỉnh|xã|phường|quận|TP\.?|TX\.?)(?: \p{Lu}\p{L}{0,8}){1,4}[;.]?$|\p{Lu}{2,9} \p{Lu}{1,9} \p{Lu}{1,9} \p{Lu})/u;
const OF_UNIT = wordSet(['huyện', 'thành', 'thị', 'tỉnh', 'xã', 'phường', 'quận', 'tp', 'tx']);

const names = (piece: Passage): boolean => opens(NAMES_SOMETHING, piece) || ((isCapital(piece, piece.first + 1) || OF_UNIT[wordAt(piece, piece.first + 1)] === 1) && NAMES_UNIT.test(piece.text));

/** Whether a piece of an assigning section is work given out, and not praise, a look back, a decision or a remark. */
export function isTaskText(piece: Passage, place: Place): boolean {
  const { assignment } = place.segment;
  if (!hasLetters(piece.text, isPointOfOrder(piece, place) ? FEWEST_OF_ORDER : FEWEST_LETTERS) || isExclaimed(place) || isTitle(place.node) || isContent(place.node)) return false;
  if (isStatement(piece, { assignment, dated: place.dated })) return false;
  return assignment === null ? isOrder(piece, place) : isAssigned(piece, assignment);
}

// "Dự thảo Quy định!", "Tiếp tục phát huy truyền thống!": slogans and captions of web pages.
const isExclaimed = ({ node: { block } }: Place): boolean => block.text.trimEnd().endsWith('!');

// "1. B. CÁC NHIỆM VỤ CỤ THỂ": a point in capitals is the title of what stands below it.
const isTitle = ({ block: { label, text } }: Node): boolean => label !== null && text.length < LONGEST_TITLE && isUpperCase(text);
const LONGEST_TITLE = 160;

// "1. Nội dung báo cáo:", "Báo cáo đầy đủ các nội dung như sau:" with "- Đánh giá chung" below it: what a paper is to say.
const SAYS = /(?:^|\s)(?:nội dung (?:của )?(?:báo cáo|kế hoạch|đề án|tờ trình)|báo cáo[^.;:]{0,40} (?:đầy đủ |theo |gồm |bao gồm |có |với )(?:các |những |một số )?nội dung|đề cương (?:báo cáo|chi tiết))(?: (?:như sau|sau|sau đây|gồm|cần nêu|cụ thể|chính)){0,2}\s?:?$/iu;
const isContent = ({ parent, block }: Node): boolean => parent !== null && block.label !== null && SAYS.test(parent.block.text.trim());

const FEWEST_LETTERS = 12;
const FEWEST_OF_ORDER = 7;

// "- Bố trí xe.", "- Lập dự toán.": a point of a list that begins with an order may be short.
const isPointOfOrder = (piece: Passage, { node }: Place): boolean => node.block.label !== null && startsWithOrder(piece);

// What a sentence with a unit in front tells instead of orders: "Bộ X trong thời gian ngắn đã …", "các cơ quan cơ bản nhất trí với …", "Chính phủ sẽ …"
const TELLS = [
  opening('kính trân rất mong xin cảm nhận có báo', /(?:kính mời|kính đề nghị|trân trọng|rất mong|mong|xin|cảm ơn|nhận được|nhận thấy|có ý kiến|báo cáo,? (?:đã|việc đã|là đã|hiện|kết quả [^;.]{0,80}\sđạt))(?!\p{L})/iu),
  opening('cơ hoàn đều nhất đồng thống ghi đánh biểu hoan nghiêm phê khiển khen tuyên là đã sẽ vừa còn chưa', /(?:(?:cơ bản|hoàn toàn|đều) (?:nhất trí|thống nhất|đồng ý|hoàn thành)|nhất trí|đồng ý|thống nhất (?:chỉ|cao|rằng|với (?:đề xuất|báo cáo|ý kiến|nội dung|tờ trình))|ghi nhận|đánh giá cao|biểu dương|hoan nghênh|(?:nghiêm khắc )?phê bình|khiển trách|khen ngợi|tuyên dương|là (?:vùng|địa phương|tỉnh|một|nơi)|đã|sẽ|vừa|còn|chưa)(?!\p{L})/iu),
  opening('trong thời từ với tuy mặc', /(?:trong|thời gian|từ|với|tuy|mặc dù)[^,;.]{0,50}[\s,](?:đã|vừa) /iu),
];

// "Sở X được giao thực hiện 12 nhiệm vụ, đã hoàn thành 10", "Sở X được giao chủ trì Đề án nhưng chưa trình": what was given before, and how it stands
const SINCE = /\s(?:đã|đang|chưa|nhưng|song|mới|đến nay|hiện (?:nay|tại|có|còn)|tuy nhiên)(?!\p{L})|^\p{L}{2,9} \p{L}{2,9} \d/u;
const PASSIVE = /\sđược\s[^,;]{0,80}$/u;
const OF_PASSIVE = 100;

const isOldWork = (words: string, { how, start, end, units }: Assignment): boolean => how === 'subject' && units.every((unit) => !unit.group) && PASSIVE.test(words.slice(Math.max(start, end - OF_PASSIVE), end)) && SINCE.test(words.slice(end));

function isAssigned(piece: Passage, assignment: Assignment): boolean {
  const { text: words } = piece;
  const told = tokenAt(piece, assignment.end);
  if (openingEnd(JUST_OBEY, piece, told) >= 0 || isOldWork(words, assignment)) return false;
  if (opens(LOOKS_BACK, piece)) return /(?:cần|phải|yêu cầu|giao|đề nghị)\s/u.test(words) && !/\sđã\s/u.test(words.slice(0, 160));
  return assignment.how !== 'subject' || !TELLS.some((shape) => openingEnd(shape, piece, told) >= 0) && !/^\s{0,2}(?:đã|đang|được)\s/u.test(words.slice(assignment.end - 4, assignment.end + 8));
}

// Phấn đấu 100% … | Đến năm 2030, … | Hàng năm, giảm số …: what a plan wants to reach
const TARGET = opening('phấn đến hàng hằng', /(?:Phấn đấu|Đến (?:hết )?năm|H[àằ]ng năm, (?:giảm|tăng|số|tỷ lệ))(?!\p{L})/u);

// "vùng lõi nghèo hiện nay chủ yếu là …", "Về triển khai: Chính phủ sẽ …", "Ban Bí thư cơ bản nhất trí …": a statement, with a unit in front or "là" in it
const STATES = /^[^,;.:]{2,120}\s(?:là|có ý nghĩa|(?:đã|sẽ) được|còn có|mang lại|được (?:\p{L}{1,7} ){1,3}(?:trên cơ sở|theo quy định|căn cứ|từ nguồn|bằng nguồn))\s/u;
const STATE_WORDS = cueOf(wordSet(['là', 'có', 'đã', 'còn', 'mang', 'được', 'sẽ']));

function states(piece: Passage): boolean {
  const topic = topicEnd(piece);
  const rest = topic === 0 ? piece : part(piece, topic, piece.text.length);
  return (nextCue(STATE_WORDS, rest, rest.first) < rest.last && STATES.test(rest.text)) || unitsAt(rest, rest.first).units.some((unit) => !unit.anaphor);
}

// "Về kiến nghị của Sở X: | đồng ý cho phép kéo dài …". Not: "| đồng ý giao Sở Y …"
const AGREED = opening('đồng nhất cơ thống ghi chấp', /(?:(?:cơ bản )?(?:đồng ý|nhất trí|chấp thuận)|(?:cơ bản )?thống nhất (?:chủ trương|nội dung|với|như|theo)|ghi nhận)(?!\p{L}| (?:giao|yêu cầu|đề nghị|phân công|để)(?!\p{L}))/u);

// "Để bảo đảm an toàn công trình, đồng ý về chủ trương …", "Trên cơ sở đề nghị của Sở X, thống nhất chủ trương …"
const AGREED_BEHIND = /^(?:Để|Nhằm|Trên cơ sở|Căn cứ|Xét|Theo)(?!\p{L})[^;]{0,400}?, (?:(?:cơ bản )?(?:đồng ý|nhất trí|chấp thuận)|(?:cơ bản )?thống nhất (?:chủ trương|nội dung|với|như|theo|về))(?!\p{L}| (?:giao|yêu cầu|đề nghị|phân công|để)(?!\p{L}))/u;
const AGREES = cueOf(wordSet(['đồng', 'nhất', 'chấp', 'thống']));

const agreesBehind = (piece: Passage): boolean => nextCue(AGREES, piece, piece.first) < piece.last && AGREED_BEHIND.test(piece.text);

// "Giao ban tháng 4: vào ngày 05/4": a meeting, and not what is given out.
const MEETING = opening('giao', /Giao ban(?!\p{L})(?! (?:quản lý|chỉ đạo|chỉ huy|tổ chức|giám))/u);

// A look back, praise or the name of something, alone or behind a topic: "Về nâng cấp Quốc lộ 8: Đồng ý về chủ trương".
function tellsOrNames(piece: Passage): boolean {
  if (opens(LOOKS_BACK, piece) || opens(NO_WORK, piece) || opens(MEETING, piece) || names(piece) || agreesBehind(piece)) return true;
  const topic = topicEnd(piece);
  return topic > 0 && [NO_WORK, AGREED].some((shape) => openingEnd(shape, piece, tokenAt(piece, topic)) >= 0);
}

// "Đề nghị các đồng chí thực hiện nghiêm túc.": asked of everybody, and nothing besides
const ASKED_TO_OBEY = opening('đề yêu', /(?:Đề nghị|Yêu cầu) (?:các|quý|toàn thể|tất cả|Quý|mỗi|từng) [^,;.:]{2,60}?\s(?=(?:nghiêm|khẩn|quan tâm|tích cực|chủ động|phối hợp|triển khai|tổ chức|thực hiện|quán triệt))/u);

function asksToObey(piece: Passage): boolean {
  const end = openingEnd(ASKED_TO_OBEY, piece, piece.first);
  return end >= 0 && openingEnd(JUST_OBEY, piece, tokenAt(piece, end)) >= 0;
}

// "Khai mạc: 19h30 ngày 28/02/2026 tại …", "Hội thi ẩm thực: ngày 01/3": when something takes place
const EVENT = /^\p{Lu}[^:;.]{3,60}:\s(?:(?:bắt đầu )?(?:lúc|vào|từ|dự kiến)\s(?:lúc\s)?)?(?:\d{1,2}\s?(?:h|g|giờ)(?!\p{L})|(?:ngày|sáng|chiều|tối|thứ)\s)/iu;

// "Hồ sơ phải gửi về Phòng Tổ chức chậm nhất ngày 30/01/2026": a paper that somebody hands in. Behind a list it is what the list asks for.
const HANDED_IN = opening('văn tài hồ danh phiếu biểu biên sản bài minh ảnh', /(?:[Vv]ăn bản|[Tt]ài liệu|[Hh]ồ sơ|[Dd]anh sách|[Pp]hiếu|[Bb]iểu|[Bb]iên bản|[Ss]ản phẩm|[Bb]ài (?:dự thi|viết)|[Mm]inh chứng|[Áả]nh)(?!\p{L})(?! (?:số|này))[^.;:]{0,160}?\s(?:gửi|nộp|chuyển) (?:về|cho|đến|tới|qua|lên|bản)\s/u);
const MOST_BESIDE = 200;

function isHandedIn(piece: Passage, { parent, block }: Node): boolean {
  if (block.label !== null || !opens(HANDED_IN, piece)) return false;
  const siblings = parent?.children ?? [];
  const before = siblings.length > MOST_BESIDE ? undefined : siblings[siblings.findIndex((each) => each.block.index === block.index) - 1];
  return before === undefined || before.block.label === null;
}

function isOrder(piece: Passage, { node, mode, dated }: Place): boolean {
  const { text: words } = piece;
  if ((mode === 'plan' && opens(TARGET, piece)) || tellsOrNames(piece) || asksToObey(piece)) return false;
  if (startsWithOrder(piece) || startsWithOrder(behindAdverb(piece)) || isMeantSo(piece, { node, dated })) return true;
  return !(words.slice(0, LONGEST_EVENT).includes(':') && EVENT.test(words)) && !isOfList(node) && isPoint(piece, { node, mode });
}

const isMeantSo = (piece: Passage, { node, dated }: Pick<Place, 'node' | 'dated'>): boolean => (dated && isHandedIn(piece, node)) || actsUnderUnit(piece, node);

// "1. Chi cục Tiêu chuẩn" and below it "Kiểm định cân tại các chợ.", without a mark: what the unit above does, by a verb that elsewhere is as often a name.
function actsUnderUnit(piece: Passage, { block, parent }: Node): boolean {
  if (block.label !== null || parent === null || phraseAt(piece, piece.first, acts) === 0 || block.text.endsWith(':')) return false;
  return headingUnitsOf(parent.block, piece.sheet) !== null;
}

const LONGEST_EVENT = 64;

// "2. Địa điểm:" with "- Học lý thuyết tại Hội trường lớn" below it
const NAMES_LIST = /^(?:Địa điểm|Thời gian|Thành phần|Đối tượng|Điều kiện|Hồ sơ|Môn thi|Lịch thi|Lệ phí)(?!\p{L})[^.;]{0,60}$/u;
const isOfList = ({ parent }: Node): boolean => parent !== null && NAMES_LIST.test(parent.block.text.trim());

// "Sau lễ phát động, việc trồng cây sẽ được tiến hành đến hết tháng 3": told, not ordered
const WILL_BE = /^[^;:.]{2,160}\ssẽ (?:được|do)\s/u;

// A point of a list that begins with no order: what a plan lists is to be done, a directive's is where it tells nothing.
function isPoint(piece: Passage, { node, mode }: Pick<Place, 'node' | 'mode'>): boolean {
  const { text: words } = piece;
  if (node.block.label === null || (mode === 'directive' && states(piece))) return false;
  if (WILL_BE.test(words)) return false;
  return mode === 'plan' || /^(?:Đối với|Trường hợp|Khi|Căn cứ|Trên cơ sở)/u.test(words) || !/\s(?:đã|còn|chưa)\s/u.test(words.slice(0, 120));
}

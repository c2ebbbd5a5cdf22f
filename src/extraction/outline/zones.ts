import { lower } from '../text/letters.js';
import { looksLikeHeading } from './headings.js';
import type { Block } from './blocks.js';
import type { Node } from './outline.js';

/** What a part of a document is for. `directive` and `plan` hold tasks; `preamble` and `weak` only what names who must act, `funds` what names who must pay; `results` report items. */
export type Zone = 'preamble' | 'weak' | 'results' | 'directive' | 'plan' | 'goals' | 'funds' | 'proposals' | 'closing';

/** Reports tell and plan; plans set goals and assign; invitations and schedules only say who prepares what; rules and minutes assign at their end; statutes assign nothing that is followed up. */
export type Genre = 'directive' | 'report' | 'plan' | 'invitation' | 'schedule' | 'rules' | 'minutes' | 'none';

const STATUTES = ['Luật', 'Bộ luật', 'Nghị định', 'Thông tư', 'Thông tư liên tịch', 'Pháp lệnh', 'Hiến pháp', 'Tờ trình', 'Hợp đồng', 'Lệnh', 'Văn bản hợp nhất', 'Phiếu gửi', 'Giấy giới thiệu'];

/** The genre of a document type; `symbol` tells normative resolutions and decisions, whose number carries the year. */
export function genreOf(type: string | null, normative: boolean): Genre {
  if (normative || (type !== null && STATUTES.includes(type))) return 'none';
  return GENRES.get(type ?? '') ?? 'directive';
}

const GENRES: ReadonlyMap<string, Genre> = new Map([
  ['Báo cáo', 'report'], ['Giấy mời', 'invitation'], ['Kế hoạch', 'plan'], ['Chương trình', 'plan'], ['Phương án', 'plan'], ['Đề án', 'plan'], ['Quy chế', 'rules'], ['Quy định', 'rules'], ['Biên bản', 'minutes'],
]);

const RESULTS = /^(?:đánh giá|kết quả|tình hình|nhận xét|tồn tại|hạn chế|những hạn chế|nguyên nhân|thuận lợi|khó khăn|ưu điểm|về kết quả|công tác chỉ đạo, điều hành|những kết quả|một số kết quả|khái quát)/u;
const PLAN = /(?:nhiệm vụ|kế hoạch|phương hướng|chương trình công tác|giải pháp|công tác trọng tâm|yêu cầu|chỉ đạo|tổ chức thực hiện|phân công|trách nhiệm|dự kiến)/u;
const PROPOSALS = /^(?:(?:một số |các |những )?(?:kiến nghị|đề xuất|đề nghị))/u;
const GOALS = /^(?:mục đích|mục tiêu|quan điểm|căn cứ|phạm vi|đối tượng|yêu cầu$|mục đích, yêu cầu|sự cần thiết|bối cảnh|nguyên tắc|thời gian|địa điểm|thành phần|các chỉ tiêu|chỉ tiêu|phương châm|cơ sở pháp lý)/u;
const FUNDS = /^(?:nguồn |dự toán |về )?kinh phí/u;

const OPENER = /(?:như sau|sau đây|(?:nội dung|nhiệm vụ|việc|giải pháp|yêu cầu|biện pháp|công việc|vấn đề)(?: \p{L}{1,8}){0,4} sau(?: đây)?|kết luận|yêu cầu|chỉ đạo|chỉ thị|điện|ý kiến|trọng tâm sau|cụ thể|\s(?:giao|phân công|đề nghị)(?: nhiệm vụ)?)\s{0,2}:$/u;
const LONGEST_OPENER = 90;

/** Whether a paragraph is the sentence with which the assigning begins: "… yêu cầu các đơn vị thực hiện các nội dung sau:". */
export function isOpener(text: string): boolean {
  const words = text.trimEnd();
  if (!words.endsWith(':')) return false;
  const last = lower(words.slice(-LAST_WORD, -1)).trimEnd();
  return OPENER_ENDS.some((end) => last.endsWith(end)) && OPENER.test(lower(words.slice(-LONGEST_OPENER)));
}

// What openers end in before their colon.
const OPENER_ENDS = ['sau', 'đây', 'luận', 'cầu', 'đạo', 'thị', 'điện', 'kiến', 'thể', 'giao', 'công', 'nghị', 'vụ'];
const LAST_WORD = 8;

// Trên đây là ý kiến kết luận … | Nay thông báo … | Văn phòng Chính phủ thông báo để … biết, thực hiện | Chỉ thị này có hiệu lực | Căn cứ … này, các đơn vị …
// Trong quá trình thực hiện, nếu có khó khăn, vướng mắc …
const CLOSING = [
  /^(?:trên đây là|nay thông báo|nay, thông báo|xin thông báo|(?:chỉ thị|kế hoạch|quyết định|công điện|văn bản|thông báo) này (?:có hiệu lực|thay thế|được phổ biến))/u,
  /^(?:trong )?quá trình (?:tổ chức )?(?:triển khai )?(?:tổ chức )?thực hiện[^.]{0,300}(?:vướng mắc|phát sinh|khó khăn)/u,
  /^căn cứ (?:văn bản|nội dung|kế hoạch|chỉ thị|kết luận|hướng dẫn|công văn|thông báo|chương trình|nghị quyết)[^.;]{0,40}(?:này|nêu trên|trên)[^.;]{0,140}(?:triển khai|tổ chức|thực hiện)[^.;]{0,100}[./]{0,4}$/u,
];

// "Đề nghị các đồng chí dự họp đúng thành phần./.": how invitations end
const COME = /^(?:đề nghị|kính mời|rất mong|yêu cầu) (?:các )?(?:đồng chí|đ\/c|đại biểu|thành viên|ông|bà|quý)[^.;]{0,80} (?:dự họp|tham dự|đến dự|có mặt|dự hội nghị|thu xếp)[^.;]{0,70}[./]{0,4}$/u;
const LONGEST_COME = 200;

const ANNOUNCED = /^[^.;]{0,160}thông báo (?:để|đề|đến|kết luận|ý kiến)[^.;]{0,300}(?:biết|thực hiện)[^.;]{0,60}[./]{0,4}(?:\s\d{1,3})?$/u;

// None of these formulas is as long: of a longer paragraph only the beginning can tell.
const LONGEST_CLOSING = 800;

/** Whether a paragraph is one of the formulas that documents end with. */
export function isClosing(text: string): boolean {
  const words = text.trim().slice(0, LONGEST_CLOSING);
  if (words.length < LONGEST_COME && COME_LETTERS.includes(words.charAt(0)) && COME.test(lower(words))) return true;
  const begins = CLOSING_LETTERS.includes(words.charAt(0)) && CLOSING_STARTS.has(lower(firstWord(words)));
  const announces = mayAnnounce(words);
  if (!begins && !announces) return false;
  const low = lower(words);
  return (begins && CLOSING.some((formula) => formula.test(low))) || (announces && low.includes('thông báo ') && ANNOUNCED.test(low));
}

// The first words of these formulas.
const CLOSING_STARTS = new Set(['trên', 'nay', 'nay,', 'xin', 'chỉ', 'kế', 'quyết', 'công', 'văn', 'thông', 'trong', 'quá', 'căn']);

const COME_LETTERS = 'ĐđKkRrYy';
const CLOSING_LETTERS = 'tTnNxXcCkKqQvV';

const LONGEST_ANNOUNCED = 600;
const ANNOUNCING = /[bB][áÁ][oO] (?:[đĐ]|[kK][ếẾ]|[ýÝ])/;

// The last formula is one clause without a semicolon, and no more than its length.
function mayAnnounce(words: string): boolean {
  return words.length <= LONGEST_ANNOUNCED && !words.endsWith(';') && ANNOUNCING.test(words);
}

function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

const LONGEST_SECTION = 220;
// At its end; of what is longer nothing need be looked at.
const MOST_MARKS = 6;

function sectionZone({ text, label }: Block, genre: Genre): Zone | null {
  if (text.length > LONGEST_SECTION + MOST_MARKS) return null;
  const low = lower(text).replace(/[.:\s]{1,6}$/, '');
  if (low.length > LONGEST_SECTION) return null;
  const alone = ZONES_BY_WORDS[genre];
  if (alone !== undefined) return alone(low);
  const part = label?.kind === 'roman' || label?.kind === 'part' || label?.kind === 'capital';
  return genre === 'plan' ? planZone(low, part) : directiveZone(low, label?.kind === 'roman');
}

// Genres whose sections are told by their words alone.
const ZONES_BY_WORDS: Readonly<Partial<Record<Genre, (low: string) => Zone | null>>> = { report: (low) => reportZone(low), invitation: (low) => invitationZone(low), schedule: (low) => notesZone(low), rules: (low) => endZone(low), minutes: (low) => endZone(low) };

// "Điều 9. Tổ chức thực hiện", "III. KẾT LUẬN CỦA CHỦ TRÌ": where rules and minutes give work out.
const ENFORCING = /^(?:tổ chức (?:và trách nhiệm )?thực hiện|(?:điều khoản|trách nhiệm|tổ chức|hiệu lực) thi hành|hiệu lực và|trách nhiệm (?:tổ chức )?thực hiện|(?:ý kiến )?kết luận|phân công|ý kiến chỉ đạo|các nội dung thống nhất)(?! (?:vụ việc|thanh tra|kiểm tra))/u;
const endZone = (low: string): Zone => (ENFORCING.test(low) ? 'directive' : 'closing');

// "Lưu ý:", "Ghi chú:", "* Yêu cầu:" below a schedule. A day or a week ends them.
const NOTES = /^[*\s]{0,4}(?:(?:một số )?(?:lưu ý|ghi chú)|yêu cầu|đề nghị|nhiệm vụ|công việc|nội dung công việc|phân công)(?: (?:chung|khác|trọng tâm|thêm|thực hiện|trong tuần|tuần)){0,3}$/u;
const notesZone = (low: string): Zone => (NOTES.test(low) ? 'directive' : 'weak');

const invitationZone = (low: string): Zone => (/chuẩn bị|phân công|tổ chức thực hiện/u.test(low) ? 'directive' : 'goals');

// "I. MỤC ĐÍCH", "I. MỤC ĐÍCH, YÊU CẦU", "I. PHẠM VI, ĐỐI TƯỢNG", "I. NỘI DUNG ĐẠI HỘI" of a guide.
const PURPOSE = /^(?:quan điểm(?: phát triển| chỉ đạo)?|mục đích(?:,? (?:và )?(?:yêu cầu|ý nghĩa))?|mục đích, ý nghĩa|(?:phạm vi|đối tượng)(?:(?:, | và )(?:phạm vi|đối tượng))?(?: (?:áp dụng|điều chỉnh))?|nội dung (?:chương trình )?(?:đại hội|hội nghị|hội thi|cuộc thi|kỳ họp|buổi lễ|lễ hội))$/u;

function directiveZone(low: string, part: boolean): Zone | null {
  if (RESULTS.test(low)) return 'results';
  if (part && PURPOSE.test(low)) return 'goals';
  // In a directive whatever section follows the assessment gives work out: "II. MỘT SỐ KIẾN NGHỊ CỦA TỈNH".
  return PLAN.test(low) || /kiến nghị|đề xuất/u.test(low) || part ? 'directive' : null;
}

function reportZone(low: string): Zone | null {
  if (PROPOSALS.test(low)) return 'proposals';
  if (RESULTS.test(low)) return 'results';
  return PLAN.test(low) && !WORK_DONE.test(low) ? 'plan' : null;
}

// "2.1. Xây dựng kế hoạch đào tạo năm 2018:" and "Trong năm, Sở đã xây dựng Kế hoạch …:" tell of a plan that was made.
const WORK_DONE = /^(?:[^:]{0,120}\sđã\s|đã |xây dựng|tham mưu|ban hành|tổ chức (?!thực hiện)|triển khai (?:thực hiện )?(?:kế hoạch|các kế hoạch)|thực hiện |hoàn thành|phối hợp|công tác (?:xây dựng|tham mưu|chỉ đạo|quy hoạch|kế hoạch))/u;

// What is a part of its own and sets no goals is what the plan does: "II. NỘI DUNG".
function planZone(low: string, part: boolean): Zone | null {
  if (FUNDS.test(low)) return 'funds';
  if (GOALS.test(low) || RESULTS.test(low)) return 'goals';
  if (/tổ chức thực hiện|phân công|trách nhiệm/u.test(low)) return 'directive';
  return part || PLAN.test(low) || CONTENT.test(low) ? 'plan' : null;
}

const CONTENT = /^(?:(?:các )?nội dung(?: (?:hoạt động|công việc|thực hiện|kế hoạch|công tác|cụ thể))?|(?:biện pháp|hình thức) (?:thực hiện|tổ chức))$/u;

// What an assigning sentence speaks of; a notice of facts or a quoted law ends in "như sau:" too.
const ASSIGNS = /(?:kết luận|chỉ đạo|chỉ thị\s{0,2}:|yêu cầu|giao|nhiệm vụ|đề nghị|ý kiến|điện\s{0,2}:|tập trung|tổ chức thực hiện|triển khai thực hiện|thực hiện (?:các|một số|tốt|những) nội dung|phân công|thống nhất|(?:công việc|nội dung|việc) (?:\p{L}{1,7} ){0,3}cần (?:thực hiện|triển khai|làm|hoàn thành|tập trung))[^.]{0,200}$/u;
const QUOTES = /(?:quy định|hướng dẫn|trả lời|nêu rõ|ghi|đề nghị của|có nêu)(?: \p{L}{1,8}){0,3} (?:như sau|sau)\s{0,2}:$|quy định\s{0,2}:$|trả lời[^.;]{0,60}:$/u;

// Both patterns end where the text does, and are no longer.
const LONGEST_ASSIGNING = 260;
const LONGEST_QUOTING = 160;

/** Whether a title alone says that work is given out: "Kết luận của Giám đốc Sở …", "Phân công chuẩn bị …". */
export const isOfConclusions = (subject: string | null): boolean => subject !== null && CONCLUDES.test(subject);
const CONCLUDES = /^(?:(?:V\/v|Về việc) )?(?:(?:ý kiến )?kết luận(?! (?:thanh|kiểm) tra)|ý kiến chỉ đạo|phân công|giao nhiệm vụ|(?:công tác|công việc|nhiệm vụ) (?:tuần|tháng))(?!\p{L})/iu;

/** The zone of each node, in order. A section heading changes the zone only at the depth, or above it, where it was last changed. */
export function zonesOf(nodes: readonly Node[], genre: Genre, concludes = false): Zone[] {
  let zone: Zone = FIRST_ZONE[genre];
  let depth = DEEPEST;
  const rules = genre === 'directive' ? nodes.findIndex(({ block }) => block.label === null && RULES_BEGIN.includes(block.text.charAt(0)) && RULES.test(block.text)) : -1;
  const known = new Map<Node, Zone>();
  const inner = new Set<Node>();
  let goals: Node | null = null;
  const zoneAt = (node: Node): Zone => {
    const named = opensSection(node, depth) ? sectionZone(node.block, genre) : null;
    if (named !== null) {
      depth = depthAfter(node, named === zone, depth);
      if (named === 'goals' && genre === 'plan') goals = node;
    }
    return named ?? (zone === 'goals' && isBeside(node, goals) ? zoneAround(node, known) : unnamed(node, zone, concludes));
  };
  const zones = nodes.map((node, index) => {
    if ((rules >= 0 && index >= rules) || isClosingNode(node)) return 'closing';
    if (hasGoals(node, genre === 'plan' && zone === 'plan' ? depth : DEEPEST, inner)) {
      inner.add(node);
      return 'goals';
    }
    zone = zoneAt(node);
    known.set(node, zone);
    return zone;
  });
  return genre === 'plan' && depth === DEEPEST && zone === 'goals' ? withoutSections(nodes, zones) : zones;
}

const FEWEST_POINTS = 2;

// "KẾ HOẠCH / Công tác Đội tháng 12 / 1. Tổ chức sơ kết … / 2. Đẩy mạnh …": a plan without any section is its points.
function withoutSections(nodes: readonly Node[], zones: Zone[]): Zone[] {
  const points = nodes.filter(({ block: { label, text }, children }) => label !== null && children.length === 0 && text.length >= SHORTEST_POINT && !PURPOSES.test(lower(text)));
  const first = points.length < FEWEST_POINTS ? -1 : nodes.findIndex(({ block }) => block.label?.kind === 'number');
  return first < 0 ? zones : zones.map((zone, index) => (zone === 'goals' && index >= first ? 'plan' : zone));
}

const SHORTEST_POINT = 20;
const PURPOSES = /^(?:nhằm|căn cứ|(?:các )?chỉ tiêu|mục tiêu|mục đích|quan điểm|yêu cầu)(?!\p{L})/u;

const INNER_GOALS = /^(?:(?:các )?chỉ tiêu|mục tiêu|mục đích|quan điểm|yêu cầu$)/u;

// "1. Chỉ tiêu chủ yếu" inside a part that has points of work too: what stands below it is to be reached, not to be done.
function hasGoals({ block, depth, parent, children }: Node, opened: number, inner: ReadonlySet<Node>): boolean {
  if (parent !== null && inner.size > 0 && inner.has(parent)) return true;
  return depth > opened && block.label !== null && children.length > 0 && looksLikeHeading(block) && INNER_GOALS.test(lower(block.text).replace(/[.:\s]{1,6}$/, ''));
}

const isClosingNode = ({ block, children }: Node): boolean => isClosing(block.text) && children.length === 0 && block.label?.kind !== 'letter';
function unnamed(node: Node, zone: Zone, concludes: boolean): Zone {
  if (zone !== 'preamble' && zone !== 'weak') return zone;
  const named = afterOpener(node, zone);
  return concludes && zone === 'preamble' && ((named === 'weak' && isPoint(node)) || isTold(node) || namesFirst(node)) ? 'directive' : named;
}

// "Kết luận giao ban tháng 4" without a sentence that opens it: its points are what was concluded.
const isPoint = ({ block: { label } }: Node): boolean => label !== null && label.kind !== 'dash' && label.kind !== 'plus';

// "Kế toán: đối chiếu các khoản thu …": lines without a number, each to somebody.
const isTold = ({ block: { label, text } }: Node): boolean => label === null && TOLD.test(text);
const TOLD = /^\p{Lu}[^:.;]{1,60}:\s\p{L}/u;

// "Tổ Toán nộp đề kiểm tra trước ngày 10/4/2026.": lines without a number or a dash, each a sentence about one desk.
const namesFirst = ({ block: { label, text } }: Node): boolean => label === null && DESK_FIRST.test(text);
const DESK_FIRST = /^(?:Các |Giao )?(?:Tổ|Phòng|Ban|Bộ phận|Văn phòng|Đoàn|Chi đoàn|Liên đội|Công đoàn|Khoa|Trung tâm|Kế toán|Văn thư|Thư viện|Bảo vệ|Y tế|GVCN|Giáo viên|Trưởng|Công chức|Thôn|UBND|Sở|Đ\/c|Đồng chí|Thầy|Cô)\s(?![^.;]{0,80}\s(?:đã|được|có)\s)[^:]{12,300}[.;]?$/u;

const zoneAround = ({ parent }: Node, known: ReadonlyMap<Node, Zone>): Zone => (parent === null ? 'plan' : known.get(parent) ?? 'plan');

// "1. Mục tiêu", "2. Tuyên truyền về …": the point beside that of the goals is of what their part is for.
const isBeside = (node: Node, goals: Node | null): boolean => goals !== null && node.parent === goals.parent && node.block.label !== null && node.block.label.kind === goals.block.label?.kind;

// QUY ĐỊNH (alone, in capitals): what a decision has issued stands behind its signature; it holds standing duties, not work given out
const RULES_BEGIN = 'QĐN';
const RULES = /^(?:QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|NỘI QUY)(?:$|\s{1,2}\p{Lu}{2})/u;

/** A bare heading that says what its section is already ("Thuận lợi:" among results) does not let its parts turn the whole. */
function depthAfter(node: Node, same: boolean, depth: number): number {
  if (node.block.label !== null) return node.depth;
  return same ? depth : DEEPEST;
}

const FIRST_ZONE: Readonly<Record<Genre, Zone>> = { report: 'results', plan: 'goals', invitation: 'goals', schedule: 'weak', rules: 'closing', minutes: 'closing', directive: 'preamble', none: 'preamble' };
const DEEPEST = 9;

function opensSection(node: Node, depth: number): boolean {
  if (!looksLikeHeading(node.block)) return false;
  const kind = node.block.label?.kind;
  return kind === undefined || (node.depth <= depth && kind !== 'dash' && kind !== 'plus');
}

// "Bộ Nội vụ đề nghị Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương:"
const TELLS_WHOM = /(?:^|[\s,])(?:đề nghị|yêu cầu|giao|phân công) (?!của|tại|theo|về|như|sau)[^.;:]{3,200}:\s{0,3}$/u;

function afterOpener(node: Node, zone: Zone): Zone {
  const { text, label } = node.block;
  if (isOpener(text)) {
    const low = lower(text);
    return ASSIGNS.test(low.slice(-LONGEST_ASSIGNING)) && !QUOTES.test(low.slice(-LONGEST_QUOTING)) ? 'directive' : 'weak';
  }
  if (label === null && text.trimEnd().endsWith(':') && TELLS_WHOM.test(lower(text))) return 'directive';
  const kind = label?.kind;
  if (kind === undefined) return announces(node) ? 'weak' : zone;
  return kind !== 'dash' && kind !== 'plus' ? 'weak' : zone;
}

// "Phòng Kinh tế thông báo đến các thôn một số nội dung:" and its list.
const announces = ({ block, children }: Node): boolean => children.length > 1 && block.text.trimEnd().endsWith(':');

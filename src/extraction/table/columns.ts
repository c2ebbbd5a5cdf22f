import { lower, squeezed } from '../text/letters.js';

/**
 * What a column of a table holds. `both`: who leads and who helps in one cell; `state`: how far the work is; `basis`: what orders it;
 * `period`: marked where the work falls into it ("Quý II"); `step`: to whom the work goes and when ("Trình BTV", "Trình BCH"); `note`: remarks; `theme`: what
 * the work of several rows serves;
 * `money`, `measure`, `figure`, `person`, `register`, `place`, `guests`, `hour`, `day`, `lesson` are signs that a table is something else.
 */
export type Column =
  | 'number' | 'task' | 'lead' | 'support' | 'both' | 'time' | 'product' | 'state' | 'basis' | 'period' | 'step' | 'note' | 'lesson' | 'theme'
  | 'money' | 'measure' | 'figure' | 'person' | 'register' | 'place' | 'guests' | 'hour' | 'day' | 'other';

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  nd: 'nội dung', đv: 'đơn vị', dv: 'đơn vị', cq: 'cơ quan', tg: 'thời gian', sp: 'sản phẩm', kq: 'kết quả', nv: 'nhiệm vụ', cv: 'công việc', ht: 'hoàn thành', th: 'thực hiện', 't/h': 'thực hiện', ph: 'phối hợp', ct: 'chủ trì', sl: 'số lượng', đvt: 'đơn vị tính',
};

const UNIT = '(?:các )?(?:đơn vị|cơ quan|phòng|ban|người|bộ phận|cá nhân|đầu mối|tổ chức|chủ thể|sở|ngành|cán bộ|giáo viên|bộ|viên chức|công chức|chuyên viên|nhân viên|tập thể|địa phương|trường|khoa|thành viên|đ/c|đồng chí)';

const AUTHORITY = '(?:ban (?:thường vụ|chấp hành|cán sự|chỉ đạo)|btv|bch|bcs|thường trực|tt |ttr|hđnd|ubnd|hội đồng|ủy ban|uỷ ban|chính phủ|thủ tướng|bộ chính trị|quốc hội|hội nghị|tỉnh ủy|thành ủy|đảng ủy|chủ tịch)';

// STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm | Cấp trình | Ghi chú. The first that fits decides.
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:stt|tt|số tt|số thứ tự|thứ tự|#|mã(?: (?:số|nhiệm vụ|nv))?)$/u],
  ['measure', /^(?:đơn vị tính|số lượng|khối lượng)/u],
  ['money', /kinh phí|dự toán|thành tiền|đơn giá|nguồn vốn|tổng mức|ngân sách|nguồn lực/u],
  ['person', /họ và tên|họ tên|họ, tên|^tên (?:học (?:viên|sinh)|cán bộ|đảng viên|giáo viên|giảng viên|thành viên)/u],
  ['basis', /^số,? (?:và )?(?:ký hiệu|văn bản|kí hiệu|hiệu) .*giao|^số,? ký hiệu văn bản/u],
  ['register', /trích yếu|nơi nhận|ngày (?:đến(?! hạn)|đi|ban hành)|người ký/u],
  ['period', /^(?:(?:tháng|quý|q|t)\.?\s?(?:[ivx]{1,4}|\d{1,2})(?:\s?(?:\/|-|năm)\s?20\d{2})?|(?:0?[1-9]|1[0-2])\s?[/-]\s?20\d{2})$/u],
  ['lesson', /số (?:tiết|tín chỉ|buổi học)|tín chỉ|học phần|giảng (?:viên|dạy)$|bài (?:học|giảng)/u],
  ['step', new RegExp(`^(?:(?:thời (?:gian|hạn|điểm)|ngày|dự kiến|hạn) ){0,2}(?:trình|báo cáo|thông qua) ${AUTHORITY}`, 'u')],
  ['note', /^ghi chú/u],
  ['other', /^lãnh đạo|lãnh đạo (?:phụ trách|chỉ đạo|theo dõi)|người chỉ đạo|theo dõi|đánh giá|thẩm định|thẩm tra|^cấp |^cơ quan (?:trình|ban hành|phê duyệt|quyết định)|^thẩm quyền|^nguồn|^(?:lý do|nguyên nhân|khó khăn|kiến nghị|đề xuất)/u],
  ['both', /(?:chủ trì|thực hiện)\W{0,3}(?:[,;/–-]|và)\s?(?:đơn vị |cơ quan )?phối hợp/u],
  ['support', /phối hợp|^(?:\p{L}{1,6} ){0,2}cùng (?:thực hiện|làm|tham gia)|^(?:đơn vị |cơ quan |thành phần |lực lượng |bộ phận )?(?:tham gia|hỗ trợ)$|^(?:các )?(?:đơn vị|cơ quan|sở, ngành)(?:, \p{L}{2,6} \p{L}{2,6})? (?:có )?liên quan$/u],
  ['state', /tình trạng|trạng thái|tình hình|kết quả (?:thực hiện|xử lý|giải quyết|triển khai)|(?:^|\s)(?:đã|đang|chưa) (?:hoàn thành|thực hiện|triển khai|xong)|quá hạn|mức độ hoàn thành|tỷ lệ/u],
  ['time', /^(?:thời (?:gian|hạn|điểm)|tiến độ|hạn(?!\p{L}| chế)|kỳ hạn|lộ trình|mốc|bắt đầu|kết thúc|xong)|đến hạn|(?:dự kiến|yêu cầu)(?: về)? (?:hoàn thành|thời (?:gian|hạn)|xong)|(?:ngày|hạn|thời gian|kỳ) (?:phải )?(?:hoàn thành|báo cáo|trình|thực hiện|xong|nộp|bắt đầu|kết thúc)|^hoàn thành(?:$|\s(?:trước|trong|vào|ngày))|^(?:tháng|quý|tuần|năm thực hiện)$|^(?:tháng|quý|năm) (?:trình|hoàn thành|ban hành)|^(?:bao giờ|khi nào)/u],
  ['guests', /^thành phần|^đại biểu|^người dự/u],
  ['place', /địa điểm|^phòng họp$|^nơi họp/u],
  ['hour', /^(?:giờ|buổi|sáng|chiều|thời gian \(giờ\))$/u],
  ['day', /^(?:ngày|thứ|thứ,? ?(?:\/ ?)?ngày|ngày,? (?:\/ ?)?(?:thứ|tháng|giờ))$/u],
  ['basis', /^căn cứ|văn bản (?:giao|chỉ đạo|số)|^số,? (?:và )?(?:ký hiệu|văn bản|kí hiệu)|^văn bản$/u],
  ['lead', new RegExp(`chủ trì|chủ công|^giao (?:cho|đơn vị|cơ quan|phòng)|^ai (?:làm|thực hiện|phụ trách)|^${UNIT}(?:(?:,? |\\s?/\\s?)${UNIT}){0,3} (?:\\p{L}{1,6},? ){0,3}(?:được (?:phân công|giao)|thực hiện|chịu trách nhiệm|tham mưu|chuẩn bị|phụ trách|triển khai|đầu mối|xử lý|giải quyết|soạn thảo|làm)|phân công|^đầu mối|chịu trách nhiệm|thực hiện chính|^trách nhiệm|^(?:đơn vị|cơ quan) (?:gửi )?báo cáo$|^(?:cơ quan|đơn vị|phụ trách(?: chính)?|phòng, ban|phòng ban|người phụ trách|(?:cơ quan, )?đơn vị)$`, 'u')],
  ['product', /sản phẩm|kết quả|hình thức (?:văn bản|ban hành)|đầu ra/u],
  ['task', /^(?:chỉ tiêu|mục tiêu)\s?(?:[,;/]|và)\s?(?:các )?(?:nhiệm vụ|giải pháp|công việc)|^(?:các )?(?:nhiệm vụ|giải pháp|công việc)\s?(?:[,;/]|và)\s?(?:chỉ tiêu|mục tiêu)/u],
  ['figure', /chỉ tiêu|mục tiêu|kế hoạch (?:năm )?\d|^năm \d{4}|^(?:thực hiện|ước) /u],
  ['task', /nhiệm vụ|nội dung|công việc|giải pháp|hoạt động|hành động|biện pháp|(?:đầu|phần) việc|^tên (?!xã|phường|đơn vị|cơ quan|người)|đề án|^danh mục văn bản|^vấn đề|^(?:ý kiến )?chỉ đạo|^kết luận(?! (?:thanh|kiểm) tra)|^việc |^công tác|^văn bản|^báo cáo/u],
];

/** The words of a head without what stands in brackets, common abbreviations written out. */
function headWords(cell: string): string {
  const low = lower(squeezed(cell)).replace(/\([^)]{0,60}\)/gu, ' ').replace(/[.:*\s]{1,4}$/u, '');
  return squeezed(low).split(' ').map((word) => ABBREVIATIONS[word] ?? word).join(' ');
}

const LONGEST_HEAD = 90;

/** What one head says of its column. */
export function columnOf(head: string): Column {
  if (head.length > LONGEST_HEAD) return 'other';
  const words = headWords(head);
  return HEADS.find(([, shape]) => shape.test(words))?.[0] ?? 'other';
}

const WORK = /nhiệm vụ|công việc|(?:đầu|phần) việc|đề án|được giao|việc giao|chỉ đạo|kết luận|nội dung thực hiện|\bnv\b|\bcv\b/u;

/** The columns that a row of heads names, or null when it is no head of a table of assignments. */
export function columnsOf(cells: readonly string[]): Column[] | null {
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST_HEAD)) return null;
  const columns = cells.map(columnOf);
  return assigns(columns, cells) ? firstOfEach(columns, cells) : null;
}

// What a list of administrative procedures says of each: how long it takes, what it costs. A plan to review procedures does not.
const LISTS_PROCEDURES = /(?:thủ tục|tthc)[^]{0,200}(?:giải quyết|lệ phí|pháp lý|dịch vụ công)/u;

// Work and who does it, with one thing more that only assignments say; or work and its time where the rows are to say who.
function assigns(columns: readonly Column[], cells: readonly string[]): boolean {
  const has = (...wanted: readonly Column[]): boolean => wanted.some((column) => columns.includes(column));
  const task = columns.indexOf('task');
  if (task < 0 || isSomethingElse(has, cells)) return false;
  if (has('lead', 'both')) return has('time', 'period', 'step', 'support', 'both', 'product', 'state', 'basis') || (!has('money', 'measure', 'figure') && (has('number') || cells.length === 2));
  if (has('support') && has('time')) return !has('measure');
  return has('time', 'step') && !has('money', 'measure', 'figure', 'place') && WORK.test(lower(cells[task] ?? ''));
}

// A schedule says where and at what hour, a register who signed, an estimate what it costs, a list who the persons are.
function isSomethingElse(has: (...wanted: readonly Column[]) => boolean, cells: readonly string[]): boolean {
  if (has('hour') || (has('guests') && has('place')) || (has('day') && has('place', 'guests'))) return true;
  if (has('lesson') && !has('support')) return true;
  if (has('register')) return !has('time');
  return LISTS_PROCEDURES.test(lower(cells.join(' | '))) || isReckoning(has);
}

function isReckoning(has: (...wanted: readonly Column[]) => boolean): boolean {
  return (has('measure', 'figure') && has('money')) || (has('measure') && !has('time')) || (has('person') && !has('time'));
}

const PREFERRED: readonly (readonly [Column, RegExp])[] = [
  ['task', /^(?!nhóm )[^]{0,60}(?:nhiệm vụ|nội dung|công việc)/u], ['lead', /chủ trì/u], ['time', /hoàn thành|kết thúc|thời hạn|^hạn/u], ['product', /sản phẩm/u], ['both', /./u], ['support', /./u],
];

// Two heads may speak of time ("Thời gian bắt đầu", "Thời gian hoàn thành") or of who does the work: the row is read from one of them.
function firstOfEach(columns: readonly Column[], cells: readonly string[]): Column[] {
  const kept = new Map(PREFERRED.map(([column, better]) => {
    const all = cells.flatMap((cell, index) => (columns[index] === column ? [{ cell: headWords(cell), index }] : []));
    return [column, (all.find(({ cell }) => better.test(cell)) ?? all[0])?.index];
  }));
  return columns.map((column, index) => ((kept.has(column) && kept.get(column) !== index) || (column === 'lead' && kept.get('both') !== undefined) ? 'other' : column));
}

import { hasEnded } from './line-ends.js';
import { beginsSmall, isTitle } from './line-starts.js';
import type { Wrapping } from './wrapping.js';

const NEW_PARAGRAPH = /^(?:Nơi nhận|Kính gửi|Số\s{0,3}:|TM\.|KT\.|TL\.|TUQ\.|Q\.|CỘNG HÒA|CỘNG HOÀ|Độc lập|Căn cứ|Theo đề nghị|Phụ lục|PHỤ LỤC|Trên đây là|Nay thông báo|(?:Trong quá|Quá) trình (?:tổ chức )?(?:triển khai )?(?:tổ chức )?thực hiện|Thời gian qua|Văn phòng [^.]{2,40}thông báo |\((?:Đã|đã) ký)/u;
const NEW_PARAGRAPH_BEGINS = 'NKSTQCĐPV(';

/** Whether the line at an index begins a paragraph by what it says, however full the line before it is. */
export function opensParagraph(wrapping: Wrapping, index: number): boolean {
  const [before, line] = [wrapping.lines[index - 1]?.text ?? '', wrapping.lines[index]?.text ?? ''];
  if (beginsSmall(line)) return false;
  return standsAlone(line, before) || (NEW_PARAGRAPH_BEGINS.includes(line.charAt(0)) && NEW_PARAGRAPH.test(line) && !goesOnInName(before, line))
    || isPlaceAndDay(wrapping, index) || isBehindPreamble(wrapping, index) || isBehindBracket(wrapping, index);
}

const FIELD = /^(?:Thời gian|Thành phần|Địa điểm|Chủ trì|Nội dung)[^,.;:]{0,24}:$/u;

// "(Giao Sở Xây dựng chủ trì các nội dung tại mục này)" behind a sentence is a paragraph of its own, "(Có Phụ lục kèm theo)" behind a heading; so is "Thành phần:" behind anything.
function standsAlone(line: string, before: string): boolean {
  if (line.startsWith('(')) return hasEnded(before) || isTitle(before);
  return (line.endsWith('./.') && hasEnded(before) && CLOSES_LETTER.test(line)) || (line.endsWith(':') && FIELD.test(line));
}

// What a resolution is to say may begin as the closing of a document does: "… nội dung: / Trong quá trình thực hiện, …".
const IN_POINT = /^(?:Trong quá|Quá) trình/u;
// "kèm theo / Phụ lục II", "Chi nhánh / Văn phòng đăng ký đất đai thông báo": names that stand in sentences too.
const NAMES = /^(?:Phụ lục|Văn phòng)/u;
const SHORTEST_OPEN = 45;

function goesOnInName(before: string, line: string): boolean {
  return before.endsWith(':') ? IN_POINT.test(line) : before.length >= SHORTEST_OPEN && !hasEnded(before) && !before.endsWith(')') && NAMES.test(line);
}

// The sentence that ends a letter, whole on its line: "Đề nghị các đồng chí dự họp đúng thành phần./."
const CLOSES_LETTER = /^(?:Đề nghị|Yêu cầu|Trân trọng|Rất mong|Kính mong) /u;

const LAST_OF_HEAD = 60;
const PLACE_AND_DAY = /^\p{Lu}[^,.;:\d]{1,40}, ng[àa\ufffd]y\s[\d\s.…_]{1,14}th[áa\ufffd]ng\s[\d\s.…_]{1,14}n[ăa\ufffd]m\s/u;

// "Lam Hồng, ngày 05 tháng 6 năm 2026" of a letterhead, also where the place is wrapped, or letters were lost.
function isPlaceAndDay({ lines }: Wrapping, index: number): boolean {
  const line = lines[index]?.text ?? '';
  if (index > LAST_OF_HEAD || line.length > LONGEST_PLACE) return false;
  if (line.includes(', ng')) return PLACE_AND_DAY.test(line);
  const next = line.length > LONGEST_HALF_PLACE ? '' : (lines[index + 1]?.text ?? '');
  return next.includes(', ng') && PLACE_AND_DAY.test(`${line} ${next}`);
}

const LONGEST_PLACE = 90;
const LONGEST_HALF_PLACE = 40;

const LONGEST_GROUND = 6;
const OTHER_GROUND = /^(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Chương trình|Công văn|Văn bản|Kết luận)/u;

// "Căn cứ Luật …; / Ủy ban nhân dân tỉnh ban hành …": behind the grounds of a document stands what it says, if not another ground.
function isBehindPreamble({ lines, labels }: Wrapping, index: number): boolean {
  if (index > LAST_OF_HEAD || lines[index - 1]?.text.endsWith(';') !== true || OTHER_GROUND.test(lines[index]?.text ?? '')) return false;
  const start = lines.slice(Math.max(0, index - LONGEST_GROUND), index).findLastIndex(({ text }) => text.startsWith('Căn cứ'));
  return start >= 0 && labels.slice(Math.max(0, index - LONGEST_GROUND) + start, index).every((label) => label === null);
}

const LONGEST_BRACKET = 4;

// "(Kèm theo Quyết định … của Thủ tướng Chính phủ) / Luật …": a paragraph in brackets ends with its bracket.
function isBehindBracket({ lines }: Wrapping, index: number): boolean {
  if (lines[index - 1]?.text.endsWith(')') !== true) return false;
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_BRACKET); at -= 1) {
    const text = lines[at]?.text ?? '';
    if (text.startsWith('(')) return text.indexOf(')') < 0 || (at === index - 1 && text.indexOf(')') === text.length - 1);
    if (text.includes('(')) return false;
  }
  return false;
}

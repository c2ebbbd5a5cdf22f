import { isUpperCase } from '../text/letters.js';
import type { Block } from './blocks.js';

const TOPIC = /^(?:Về|Đối với|Liên quan)(?!\p{L})/u;

const CLOSERS = '”"’)/';
const MOST_CLOSERS = 4;
const ENDS = '.;…!?';

// An end mark, perhaps with brackets and quotes behind it.
function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= text.length - MOST_CLOSERS && CLOSERS.includes(text.charAt(last))) last -= 1;
  return last >= 0 && ENDS.includes(text.charAt(last));
}

const LONGEST_TITLE = 60;
// What sections are called, whoever writes them.
const SECTION = /^(?:mục đích|mục tiêu|ý nghĩa|yêu cầu|quan điểm|căn cứ|phạm vi|đối tượng|nội dung|nhiệm vụ|giải pháp|thời gian|địa điểm|thành phần|kinh phí|nguồn kinh phí|dự toán kinh phí|tổ chức thực hiện|phân công|trách nhiệm|kết quả|tình hình|đánh giá|tồn tại|hạn chế|phương hướng|kiến nghị|đề xuất)(?!\p{L})/iu;

// "IV. Tổ chức thực hiện.", "1. Mục đích.": the title of a section may end in a full stop, as titles of parts do in some offices. Not: "I. Giám sát chặt chẽ, phát hiện sớm các ổ dịch, …"
function isTitleWithStop({ label }: Block, text: string): boolean {
  const kind = label?.kind;
  if (text.length > LONGEST_TITLE || !text.endsWith('.') || /[.;,]\s/u.test(text) || !SECTION.test(text)) return false;
  if (kind === 'roman' || kind === 'part' || kind === 'capital') return true;
  return kind === 'number' && text.length <= LONGEST_TITLE / 2;
}

/** Whether a block reads as a heading by its shape: capitals, a colon, or no end mark and short. */
export function looksLikeHeading(block: Block): boolean {
  const text = block.text.trim();
  if (text === '' || text.length > 420) return false;
  if (isUpperCase(text)) return true;
  if (text.endsWith(':')) return true;
  if (endsSentence(text)) return isTitleWithStop(block, text);
  if (block.label === null) return text.length <= 60;
  const bullet = block.label.kind === 'dash' || block.label.kind === 'plus' || block.label.kind === 'topic';
  return text.length <= (TOPIC.test(text) ? 420 : bullet ? 0 : 150);
}

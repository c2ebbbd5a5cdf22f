import { squeezed } from '../text/letters.js';

const LONGEST = 90;

// A deadline that begins behind the longest title shortens nothing, so that the rest of a long paragraph need not be looked at.
const LOOKED_AT = 240;
const UNTIL_WHEN = /,?\s(?:hoàn thành |xong |báo cáo [^,;]{0,60})?(?:(?:trước|chậm nhất)\s(?:ngày\s)?\d|(?:ngay )?(?:trong|đầu|giữa|cuối)\s(?:tháng|quý)\s)/iu;

/**
 * A short name for lists, at most 90 characters: without who leads and who helps, without the deadline, cut where a clause ends.
 * "Chủ trì, phối hợp với Phòng X tham mưu tổ chức tọa đàm …" is named "Tham mưu tổ chức tọa đàm …".
 */
export function titleOf(text: string, action: number): string {
  const rest = squeezed(text.slice(action).replace(/^[\s,:;.]{1,4}/u, ''));
  const bare = rest.replace(/^(?:(?:cần|phải|khẩn trương|tập trung|chủ động|có trách nhiệm|tiếp tục)\s(?=\p{L}))?/iu, '');
  const words = bare === '' ? squeezed(text) : bare;
  const ended = words.slice(0, UNTIL_WHEN.exec(words.slice(0, LOOKED_AT))?.index);
  const short = cut(ended.length >= 24 ? ended : words);
  return short.charAt(0).toLocaleUpperCase('vi') + short.slice(1);
}

function cut(words: string): string {
  if (words.length <= LONGEST) return words.replace(/[\s,;:.]{1,4}$/u, '');
  const head = words.slice(0, LONGEST - 1);
  const clause = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf('. '), head.lastIndexOf(' ('));
  if (clause >= 36) return head.slice(0, clause);
  const link = Math.max(head.lastIndexOf(' theo '), head.lastIndexOf(' về việc '), head.lastIndexOf(' trên địa bàn '), head.lastIndexOf(' nhằm '), head.lastIndexOf(' để '));
  if (link >= 36) return head.slice(0, link);
  const word = head.lastIndexOf(' ');
  return `${head.slice(0, word > 20 ? word : LONGEST - 1)}…`;
}

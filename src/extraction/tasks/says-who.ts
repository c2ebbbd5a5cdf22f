import { lower } from '../text/letters.js';
import type { Draft } from './draft.js';

/**
 * Where nothing has said that work is given out, only who is told to act makes a task of a sentence: "UBND tỉnh giao Sở X …". What an older document
 * gave out, "Thực hiện Văn bản số … của UBND tỉnh giao Sở X", is told, not given; "Thực hiện Công điện số …, Phó Chủ tịch UBND tỉnh giao Sở X" gives.
 */
export function saysWho(draft: Draft, inGoals: boolean): boolean {
  if (draft.by.includes('lead: heading')) return !inGoals;
  if (!draft.by.includes('lead: explicit') && !draft.by.includes('lead: anaphor')) return false;
  return BEGINS_WITH_GROUND.test(draft.text) ? GIVES_ANYHOW.test(draft.text) : givesOut(lower(draft.text));
}

const BEGINS_WITH_GROUND = /^(?:Thực hiện|Theo|Căn cứ|Xét|Tiếp theo)(?!\p{L})/u;
const GIVES_ANYHOW = /(?:yêu cầu|đề nghị)[\s:]|,\s(?!ngày )(?:(?! của )[^,;]){3,90} (?:giao|phân công)\s/iu;

const GIVING = /(?:^|[\s,:])(giao|yêu cầu|đề nghị|phân công)(?=[\s:])/gu;

// Whether one of the words that give work out stands in a text in small letters as such.
function givesOut(low: string): boolean {
  GIVING.lastIndex = 0;
  for (let match = GIVING.exec(low); match !== null; match = GIVING.exec(low)) {
    const end = match.index + match[0].length;
    if (match[1] !== GIVE || isGiving(low.slice(0, end - GIVE.length), low.slice(end))) return true;
  }
  return false;
}

const GIVE = 'giao';
// bàn giao, chuyển giao, kết giao, được giao
const ENDS_WORD = ['bàn ', 'chuyển ', 'kết ', 'được '];
// giao thông, giao dịch, giao lưu, giao tiếp, giao thương, giao nhận, giao ước
const BEGINS_WORD = ['thông', 'dịch', 'lưu', 'tiếp', 'thương', 'nhận', 'ước'];
// "giao ban tuần" is a meeting; "giao Ban Chỉ đạo", "giao Ban Quản lý" gives.
const MEETING = 'ban ';
const BODIES = ['chỉ ', 'quản ', 'tổ ', 'giám ', 'cán ', 'tuyên ', 'dân ', 'nội ', 'thường ', 'chấp ', 'văn ', 'pháp ', 'kinh ', 'xây ', 'đại ', 'công ', 'vì '];

function isGiving(before: string, behind: string): boolean {
  if (ENDS_WORD.some((word) => before.endsWith(word))) return false;
  const next = behind.startsWith(' ') ? behind.slice(1) : '';
  if (BEGINS_WORD.some((word) => next.startsWith(word))) return false;
  return !next.startsWith(MEETING) || BODIES.some((word) => next.startsWith(word, MEETING.length));
}

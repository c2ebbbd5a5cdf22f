import type { TaskMention } from '../reading.js';
import { wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { lowOf, startOf, tokenAt, wordAt } from '../recognise/tokens.js';

const GENERAL = /^(?:tiếp tục nỗ lực|nỗ lực|quán triệt|xác định|nhận thức|nâng cao (?:nhận thức|trách nhiệm|tinh thần)|giữ vững|phát huy|phấn đấu|bám sát các|việc xác định|đề cao|khuyến khích|rứt khoát|trên tinh thần|chấp hành|tuân thủ)(?!\p{L})/u;
const ONGOING = /^(?:tiếp tục|thường xuyên|duy trì|tăng cường|đẩy mạnh|theo dõi|đôn đốc|kịp thời|chủ động (?:theo dõi|nắm)|hướng dẫn|định kỳ|hằng|giám sát|phối hợp chặt chẽ|kiểm soát|quản lý)(?!\p{L})/u;
// The words with which either begins: most orders begin with none of them.
const MAY_GO_ON = wordSet(['tiếp', 'nỗ', 'quán', 'xác', 'nhận', 'nâng', 'giữ', 'phát', 'phấn', 'bám', 'việc', 'đề', 'khuyến', 'rứt', 'trên', 'chấp', 'tuân', 'thường', 'duy', 'tăng', 'đẩy', 'theo', 'đôn', 'kịp', 'chủ', 'hướng', 'định', 'hằng', 'giám', 'phối', 'kiểm', 'quản']);
const RESULT = /(?:dự thảo|trình (?:ubnd|ủy ban|hđnd)|ban hành kế hoạch|xây dựng kế hoạch)/u;

/**
 * Whether a task asks for a result, for something that goes on, or only points a direction. A deadline makes it an action.
 * @param action where in the words of the task what is told begins
 */
export function classOf(words: Passage, action: number, dated: boolean): TaskMention['class'] {
  const first = tokenAt(words, action);
  if (dated || MAY_GO_ON[wordAt(words, first)] !== 1) return 'action';
  const low = lowOf(words).slice(startOf(words, first));
  if (GENERAL.test(low)) return 'orientation';
  return ONGOING.test(low) && !RESULT.test(low) ? 'ongoing' : 'action';
}

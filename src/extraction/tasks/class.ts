import type { TaskMention } from '../reading.js';
import { lower } from '../text/letters.js';

const GENERAL = /^(?:tiếp tục nỗ lực|nỗ lực|quán triệt|xác định|nhận thức|nâng cao (?:nhận thức|trách nhiệm|tinh thần)|giữ vững|phát huy|phấn đấu|bám sát các|việc xác định|đề cao|khuyến khích|rứt khoát|trên tinh thần|chấp hành|tuân thủ)(?!\p{L})/u;
const ONGOING = /^(?:tiếp tục|thường xuyên|duy trì|tăng cường|đẩy mạnh|theo dõi|đôn đốc|kịp thời|chủ động (?:theo dõi|nắm)|hướng dẫn|định kỳ|hằng|giám sát|phối hợp chặt chẽ|kiểm soát|quản lý)(?!\p{L})/u;

/** Whether a task asks for a result, for something that goes on, or only points a direction. A deadline makes it an action. */
export function classOf(action: string, dated: boolean): TaskMention['class'] {
  if (dated) return 'action';
  const low = lower(action.trim());
  if (GENERAL.test(low)) return 'orientation';
  return ONGOING.test(low) && !/(?:dự thảo|trình (?:ubnd|ủy ban|hđnd)|ban hành kế hoạch|xây dựng kế hoạch)/u.test(low) ? 'ongoing' : 'action';
}

import type { CivilDate } from '../../date/civil-date.js';
import type { DunLevel } from '../../task/task.js';
import type { Paper } from '../paper.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import { taskAnnex, type TaskTableRow } from './task-table.js';
import { filled, type Template } from './template.js';
import { countInText, dayInText } from './words.js';

/** T8: the letter that presses units, with the table of their tasks. */
export interface DunPaperFacts extends PaperFrame {
  /** What the tasks come from, as it is cited: "Thông báo số 15/TB-SKHCN ngày 08/4/2025". */
  readonly source: string;
  /** The one unit that is pressed; '' where there are several. */
  readonly unit: string;
  /** The step of the ladder that its words mean. */
  readonly level: DunLevel;
  readonly asOf: CivilDate;
  readonly answerBy: CivilDate;
  readonly total: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** The how-manieth time. */
  readonly times: number;
  readonly tasks: readonly TaskTableRow[];
}

type Phrase = 'subject' | 'standing' | 'standingOverdue' | 'standingDueSoon' | 'standingAtAll' | 'demand' | 'criticism' | 'account' | 'times' | 'annex' | 'closing';

export const DUN_PAPER: Template<Phrase> = {
  key: 'T8',
  name: 'Công văn đôn đốc',
  type: null,
  title: '',
  outline: ['arabic', 'letter'],
  phrases: {
    subject: 'đôn đốc thực hiện nhiệm vụ được giao',
    standing: 'Qua theo dõi việc thực hiện nhiệm vụ được giao tại {{văn bản giao}}, đến ngày {{ngày}}, {{đơn vị}} còn {{tổng số}} nhiệm vụ cần tập trung thực hiện, trong đó {{quá hạn}} nhiệm vụ quá hạn, {{sắp đến hạn}} nhiệm vụ sắp đến hạn (có phụ lục kèm theo).',
    standingOverdue: 'Qua theo dõi việc thực hiện nhiệm vụ được giao tại {{văn bản giao}}, đến ngày {{ngày}}, {{đơn vị}} còn {{tổng số}} nhiệm vụ cần tập trung thực hiện, trong đó {{quá hạn}} nhiệm vụ quá hạn (có phụ lục kèm theo).',
    standingDueSoon: 'Qua theo dõi việc thực hiện nhiệm vụ được giao tại {{văn bản giao}}, đến ngày {{ngày}}, {{đơn vị}} còn {{tổng số}} nhiệm vụ cần tập trung thực hiện, trong đó {{sắp đến hạn}} nhiệm vụ sắp đến hạn (có phụ lục kèm theo).',
    standingAtAll: 'Qua theo dõi việc thực hiện nhiệm vụ được giao tại {{văn bản giao}}, đến ngày {{ngày}}, {{đơn vị}} còn {{tổng số}} nhiệm vụ cần tập trung thực hiện (có phụ lục kèm theo).',
    demand: '{{cơ quan}} đề nghị {{đơn vị}} tập trung chỉ đạo, hoàn thành các nhiệm vụ nêu trên, báo cáo kết quả, nêu rõ nguyên nhân, trách nhiệm, gửi về {{cơ quan}} trước ngày {{hạn trả lời}}.',
    criticism: '{{cơ quan}} phê bình {{đơn vị}} chậm thực hiện nhiệm vụ được giao; yêu cầu người đứng đầu chỉ đạo thực hiện ngay, báo cáo nguyên nhân và giải pháp khắc phục, gửi về {{cơ quan}} trước ngày {{hạn trả lời}}.',
    account: '{{cơ quan}} yêu cầu {{đơn vị}} kiểm điểm trách nhiệm của tập thể, cá nhân liên quan do để nhiệm vụ quá hạn kéo dài; người đứng đầu báo cáo kết quả kiểm điểm và kết quả thực hiện, gửi về {{cơ quan}} trước ngày {{hạn trả lời}}.',
    times: 'Đây là lần đôn đốc thứ {{lần}}.',
    annex: 'Danh mục nhiệm vụ cần đôn đốc',
    closing: 'Trên đây là nội dung đôn đốc của {{cơ quan}}',
  },
  recipients: ['Như trên', 'Lãnh đạo cơ quan', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: { capacity: [], title: '{{thủ trưởng}}' },
};

// Nhắc nhở, phê bình, kiểm điểm.
const DEMANDS: Readonly<Record<DunLevel, Phrase>> = { 1: 'demand', 2: 'criticism', 3: 'account' };

// A letter does not say of how many tasks something is not so.
function standingOf({ overdue, dueSoon }: Pick<DunPaperFacts, 'overdue' | 'dueSoon'>): Phrase {
  if (overdue > 0) return dueSoon > 0 ? 'standing' : 'standingOverdue';
  return dueSoon > 0 ? 'standingDueSoon' : 'standingAtAll';
}

/** The letter of chasing: where things stand, what is asked by when, and the table of the tasks that it is about. */
export function composeDunPaper(template: Template<Phrase>, facts: DunPaperFacts): Paper {
  const values = {
    ...frameValues(facts), 'văn bản giao': facts.source, 'đơn vị': facts.unit === '' ? 'các đơn vị' : facts.unit, ngày: dayInText(facts.asOf), 'hạn trả lời': dayInText(facts.answerBy), lần: countInText(facts.times),
    'tổng số': countInText(facts.total), 'quá hạn': countInText(facts.overdue), 'sắp đến hạn': countInText(facts.dueSoon),
  };
  const say = (phrase: Phrase): string => filled(template.phrases[phrase], values);
  return framed(template, { ...facts, annexes: [taskAnnex(say('annex'), facts.tasks), ...(facts.annexes ?? [])] }, {
    subject: say('subject'),
    body: [...paragraph('standing', [say(standingOf(facts))]), ...paragraph('demand', [say(DEMANDS[facts.level])]), ...paragraph('times', [facts.times > 1 ? say('times') : ''])],
    closing: say('closing'),
  });
}

import type { Paper } from '../paper.js';
import { ASSESSED, assessmentSentences, type Assessment, type AssessmentPhrase } from './assessment.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import { sectionBlocks, type NoticeOrder, type NoticeSection } from './notice-orders.js';
import { BY_ORDER_OF_HEAD, filled, OWN_UNITS, type Template } from './template.js';
import { listBlocks } from './text-sections.js';
import { meetingValues, type MeetingFacts } from './weekly-notice.js';

/** T2: the notice of conclusions of a monthly meeting. */
export interface MonthlyNoticeFacts extends PaperFrame, MeetingFacts {
  /** The month that was looked back on, and the one that is ordered for: "tháng 4 năm 2025". */
  readonly before: string;
  readonly next: string;
  readonly assessment: Assessment;
  /** Done, each a sentence. */
  readonly done: readonly NoticeOrder[];
  /** For all units. */
  readonly general: readonly NoticeOrder[];
  readonly sections: readonly NoticeSection[];
}

type Phrase = 'subject' | 'opening' | 'hearing' | AssessmentPhrase | 'reviewHeading' | 'planHeading' | 'general' | 'demand' | 'closing';

export const MONTHLY_NOTICE: Template<Phrase> = {
  key: 'T2',
  name: 'Thông báo kết luận giao ban tháng',
  type: 'TB',
  title: 'THÔNG BÁO',
  outline: ['arabic', 'bracket'],
  phrases: {
    subject: 'Kết luận của {{chức danh chủ trì}} tại {{cuộc họp}}',
    opening: 'Ngày {{ngày}}, {{cơ quan}} tổ chức {{cuộc họp}}. Đồng chí {{chủ trì}}, {{chức danh chủ trì}} chủ trì Hội nghị. Tham dự Hội nghị có {{thành phần}}.',
    hearing: 'Sau khi nghe báo cáo kết quả thực hiện nhiệm vụ {{kỳ trước}}, nhiệm vụ trọng tâm {{kỳ này}} và ý kiến phát biểu của các đại biểu, đồng chí {{chức danh chủ trì}} kết luận như sau:',
    reviewHeading: 'Đánh giá kết quả thực hiện nhiệm vụ {{kỳ trước}}',
    ...ASSESSED,
    figures: 'Trong kỳ, các phòng, đơn vị được giao {{tổng số}} nhiệm vụ; đã hoàn thành {{đã hoàn thành}} nhiệm vụ, trong đó {{đúng hạn}} nhiệm vụ đúng hạn, {{hoàn thành quá hạn}} nhiệm vụ quá hạn; đang thực hiện {{trong hạn}} nhiệm vụ trong hạn, {{quá hạn}} nhiệm vụ quá hạn.',
    planHeading: 'Nhiệm vụ trọng tâm {{kỳ này}}',
    general: 'Các phòng, đơn vị bám sát chương trình công tác, chủ động thực hiện nhiệm vụ được giao bảo đảm tiến độ, chất lượng.',
    demand: 'Một số nhiệm vụ cụ thể của các phòng, đơn vị như sau:',
    closing: 'Nay thông báo kết luận của {{chức danh chủ trì}} để các phòng, đơn vị biết và tổ chức thực hiện',
  },
  recipients: OWN_UNITS,
  signing: BY_ORDER_OF_HEAD,
};

/** The notice of a monthly meeting: how the month went, then what is to be done by all and by each unit. */
export function composeMonthlyNotice(template: Template<Phrase>, facts: MonthlyNoticeFacts): Paper {
  const values = { ...frameValues(facts), ...meetingValues(facts), 'kỳ trước': facts.before, 'kỳ này': facts.next };
  const say = (phrase: Phrase): string => filled(template.phrases[phrase], values);
  return framed(template, facts, {
    subject: say('subject'),
    body: [
      ...paragraph('opening', [say('opening')]),
      ...paragraph('hearing', [say('hearing')]),
      { kind: 'heading', key: 'review', level: 1, text: say('reviewHeading') },
      ...listBlocks(facts.done),
      ...paragraph('assessment', assessmentSentences(template, facts.assessment, values)),
      { kind: 'heading', key: 'plan', level: 1, text: say('planHeading') },
      ...paragraph('general', [say('general')]),
      ...listBlocks(facts.general),
      ...paragraph('demand', [facts.sections.length === 0 ? '' : say('demand')]),
      ...sectionBlocks(facts.sections, { level: 2, after: ':' }),
    ],
    closing: say('closing'),
  });
}

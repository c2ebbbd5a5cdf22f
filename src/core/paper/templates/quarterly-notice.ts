import type { Paper } from '../paper.js';
import { ASSESSED, assessmentSentences, type Assessment, type AssessmentPhrase } from './assessment.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import { sectionBlocks, type NoticeSection } from './notice-orders.js';
import { BY_ORDER_OF_HEAD, filled, OWN_UNITS, type Template } from './template.js';
import { meetingValues, type MeetingFacts } from './weekly-notice.js';

/** T3: the notice of a meeting that looks through the tasks of a quarter. */
export interface QuarterlyNoticeFacts extends PaperFrame, MeetingFacts {
  /** "quý II năm 2025" */
  readonly quarter: string;
  readonly assessment: Assessment;
  readonly sections: readonly NoticeSection[];
}

type Phrase = 'subject' | 'opening' | 'hearing' | AssessmentPhrase | 'demand' | 'closing';

export const QUARTERLY_NOTICE: Template<Phrase> = {
  key: 'T3',
  name: 'Thông báo kết luận rà soát, đôn đốc nhiệm vụ quý',
  type: 'TB',
  title: 'THÔNG BÁO',
  outline: ['arabic'],
  phrases: {
    subject: 'Kết luận của {{chức danh chủ trì}} tại {{cuộc họp}}',
    opening: 'Ngày {{ngày}}, {{cơ quan}} tổ chức {{cuộc họp}} nhằm rà soát, đôn đốc, chỉ đạo triển khai một số nhiệm vụ trọng tâm của {{quý}}. Đồng chí {{chủ trì}}, {{chức danh chủ trì}} chủ trì Hội nghị. Tham dự Hội nghị có {{thành phần}}.',
    hearing: 'Trên cơ sở báo cáo của các phòng, đơn vị và ý kiến thảo luận tại Hội nghị, đồng chí {{chức danh chủ trì}} kết luận như sau:',
    ...ASSESSED,
    figures: 'Từ đầu quý đến nay, các phòng, đơn vị được giao {{tổng số}} nhiệm vụ; đã hoàn thành {{đã hoàn thành}} nhiệm vụ, trong đó {{đúng hạn}} nhiệm vụ đúng hạn, {{hoàn thành quá hạn}} nhiệm vụ quá hạn; đang thực hiện {{trong hạn}} nhiệm vụ trong hạn, {{quá hạn}} nhiệm vụ quá hạn.',
    demand: 'Để hoàn thành nhiệm vụ {{quý}}, {{chức danh chủ trì}} yêu cầu các phòng, đơn vị tập trung thực hiện một số nhiệm vụ sau:',
    closing: 'Trên đây là kết luận của {{chức danh chủ trì}} tại {{cuộc họp}}, {{cơ quan}} thông báo để các phòng, đơn vị biết và tổ chức thực hiện',
  },
  recipients: OWN_UNITS,
  signing: BY_ORDER_OF_HEAD,
};

/** The notice of a quarterly review: how it stands, then orders by unit. */
export function composeQuarterlyNotice(template: Template<Phrase>, facts: QuarterlyNoticeFacts): Paper {
  const values = { ...frameValues(facts), ...meetingValues(facts), quý: facts.quarter };
  const say = (phrase: Phrase): string => filled(template.phrases[phrase], values);
  return framed(template, facts, {
    subject: say('subject'),
    body: [
      ...paragraph('opening', [say('opening')]),
      ...paragraph('hearing', [say('hearing')]),
      ...paragraph('assessment', assessmentSentences(template, facts.assessment, values)),
      ...paragraph('demand', [say('demand')]),
      ...sectionBlocks(facts.sections, { level: 1, after: ':' }),
    ],
    closing: say('closing'),
  });
}

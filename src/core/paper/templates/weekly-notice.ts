import type { CivilDate } from '../../date/civil-date.js';
import { dayInText } from './words.js';
import type { Paper } from '../paper.js';
import { tidyLine } from '../tidy.js';
import { ASSESSED, assessmentSentences, type Assessment, type AssessmentPhrase } from './assessment.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import { sectionBlocks, type NoticeSection } from './notice-orders.js';
import { BY_ORDER_OF_HEAD, enumeration, filled, OWN_UNITS, type BlankValues, type Template } from './template.js';

/** Somebody as a notice names them: "Lê Thị Hạnh", "Giám đốc Sở". */
export interface NamedPost {
  readonly name: string;
  readonly title: string;
}

/** What is known of a meeting that a notice tells of. */
export interface MeetingFacts {
  /** As it stands in a sentence, with number and year: "Hội nghị trực báo tuần 15 năm 2025". */
  readonly meeting: string;
  readonly on: CivilDate;
  readonly chair: NamedPost;
  /** Who took part: "các Phó Giám đốc Sở", "Trưởng các phòng, đơn vị thuộc Sở". */
  readonly participants: readonly string[];
}

/** T1: the notice of conclusions of a weekly meeting. */
export interface WeeklyNoticeFacts extends PaperFrame, MeetingFacts {
  /** Who reported: "Chánh Văn phòng Sở". */
  readonly reporter: string;
  /** The period that was looked back on: "trong tuần 14". */
  readonly before: string;
  /** The period that is ordered for: "tuần 15". */
  readonly next: string;
  readonly assessment: Assessment;
  /** By unit, in the order of the directory. */
  readonly sections: readonly NoticeSection[];
}

type Phrase = 'subject' | 'opening' | 'hearing' | AssessmentPhrase | 'demand' | 'closing';

export const WEEKLY_NOTICE: Template<Phrase> = {
  key: 'T1',
  name: 'Thông báo kết luận trực báo tuần',
  type: 'TB',
  title: 'THÔNG BÁO',
  outline: ['arabic'],
  phrases: {
    subject: 'Kết luận của {{chức danh chủ trì}} tại {{cuộc họp}}',
    opening: 'Ngày {{ngày}}, {{cơ quan}} tổ chức {{cuộc họp}}. Đồng chí {{chủ trì}}, {{chức danh chủ trì}} chủ trì Hội nghị. Tham dự Hội nghị có {{thành phần}}.',
    hearing: 'Sau khi nghe {{người báo cáo}} báo cáo kết quả công tác {{kỳ trước}}, nhiệm vụ công tác {{kỳ này}} và ý kiến thảo luận, đề xuất của các phòng, đơn vị, đồng chí {{chức danh chủ trì}} kết luận như sau:',
    ...ASSESSED,
    figures: 'Kết quả thực hiện nhiệm vụ {{kỳ trước}}: các phòng, đơn vị được giao {{tổng số}} nhiệm vụ; đã hoàn thành {{đã hoàn thành}} nhiệm vụ, trong đó {{đúng hạn}} nhiệm vụ đúng hạn, {{hoàn thành quá hạn}} nhiệm vụ quá hạn; đang thực hiện {{trong hạn}} nhiệm vụ trong hạn, {{quá hạn}} nhiệm vụ quá hạn.',
    demand: '{{chức danh chủ trì}} yêu cầu các phòng, đơn vị tập trung thực hiện các nhiệm vụ trọng tâm sau:',
    closing: 'Trên đây là kết luận của {{chức danh chủ trì}} tại {{cuộc họp}}, {{cơ quan}} thông báo để các phòng, đơn vị biết và tổ chức thực hiện',
  },
  recipients: OWN_UNITS,
  signing: BY_ORDER_OF_HEAD,
};

/** The blanks that tell of a meeting. */
export function meetingValues({ meeting, on, chair, participants }: MeetingFacts): BlankValues {
  return { 'cuộc họp': tidyLine(meeting), ngày: dayInText(on), 'chủ trì': tidyLine(chair.name), 'chức danh chủ trì': tidyLine(chair.title), 'thành phần': enumeration(participants, ', ') };
}

/** The notice of a weekly meeting: opening, who was heard, how the week went, orders by unit. */
export function composeWeeklyNotice(template: Template<Phrase>, facts: WeeklyNoticeFacts): Paper {
  const values = { ...frameValues(facts), ...meetingValues(facts), 'người báo cáo': facts.reporter, 'kỳ trước': facts.before, 'kỳ này': facts.next };
  const say = (phrase: Phrase): string => filled(template.phrases[phrase], values);
  return framed(template, facts, {
    subject: say('subject'),
    body: [
      ...paragraph('opening', [say('opening')]),
      ...paragraph('hearing', [say('hearing')]),
      ...paragraph('assessment', assessmentSentences(template, facts.assessment, values)),
      ...paragraph('demand', [say('demand')]),
      ...sectionBlocks(facts.sections, { level: 1 }),
    ],
    closing: say('closing'),
  });
}

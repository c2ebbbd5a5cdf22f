import type { CivilDate } from '../../date/civil-date.js';
import { printOfficialDay } from '../../date/print.js';
import type { Paper } from '../paper.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import { sectionBlocks, type NoticeOrder, type NoticeSection } from './notice-orders.js';
import { filled, type Template } from './template.js';
import { listBlocks, textBlocks } from './text-sections.js';
import type { NamedPost } from './weekly-notice.js';
import { hourInText, OPEN_BLANK } from './words.js';

/** T12: minutes of a meeting (NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9); signed by the chair and the secretary. */
export interface MinutesFacts extends PaperFrame {
  readonly meeting: string;
  readonly on: CivilDate;
  /** "08:00" */
  readonly from: string;
  readonly to: string;
  readonly venue: string;
  readonly participants: readonly NoticeOrder[];
  readonly chair: NamedPost;
  readonly secretary: NamedPost;
  /** What was said, in the order of the meeting. */
  readonly course: readonly NoticeOrder[];
  /** What was concluded, by unit. */
  readonly conclusions: readonly NoticeSection[];
}

type Phrase = 'subject' | 'time' | 'venue' | 'participantsHeading' | 'chair' | 'secretary' | 'courseHeading' | 'conclusionHeading' | 'closing';

export const MINUTES: Template<Phrase> = {
  key: 'T12',
  name: 'Biên bản cuộc họp',
  type: 'BB',
  title: 'BIÊN BẢN',
  outline: ['roman', 'arabic'],
  phrases: {
    subject: '{{cuộc họp}}',
    time: 'Thời gian bắt đầu: {{giờ bắt đầu}}, {{ngày}}.',
    venue: 'Địa điểm: {{địa điểm}}.',
    participantsHeading: 'Thành phần tham dự',
    chair: 'Chủ trì: Đồng chí {{chủ trì}}, {{chức danh chủ trì}}.',
    secretary: 'Thư ký: Đồng chí {{thư ký}}, {{chức danh thư ký}}.',
    courseHeading: 'Nội dung',
    conclusionHeading: 'Kết luận của {{chức danh chủ trì}}',
    closing: 'Cuộc họp kết thúc lúc {{giờ kết thúc}}, {{ngày}}; nội dung được ghi vào biên bản và các thành viên dự họp thống nhất',
  },
  recipients: ['Thành phần dự họp', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: { capacity: [], title: 'Chủ tọa' },
};

/** The minutes of a meeting: when and where, who was there, what was said and concluded. The day stands in the text, not in the head. */
export function composeMinutes(template: Template<Phrase>, facts: MinutesFacts): Paper {
  const { chair, secretary } = facts;
  const values = {
    ...frameValues(facts), 'cuộc họp': facts.meeting, ngày: printOfficialDay(facts.on), 'giờ bắt đầu': hourInText(facts.from), 'giờ kết thúc': hourInText(facts.to), 'địa điểm': facts.venue || OPEN_BLANK,
    'chủ trì': chair.name, 'chức danh chủ trì': chair.title, 'thư ký': secretary.name, 'chức danh thư ký': secretary.title,
  };
  const say = (phrase: Phrase): string => filled(template.phrases[phrase], values);
  return framed(template, { ...facts, place: '', signer: chair.name }, {
    subject: say('subject'),
    body: [
      ...paragraph('time', [say('time')]),
      ...paragraph('venue', [say('venue')]),
      { kind: 'heading', key: 'participants', level: 1, text: say('participantsHeading') },
      ...paragraph('chair', [say('chair')]),
      ...paragraph('secretary', [say('secretary')]),
      ...listBlocks(facts.participants),
      { kind: 'heading', key: 'course', level: 1, text: say('courseHeading') },
      ...textBlocks([{ key: 'course-lines', heading: '', lines: facts.course }]),
      ...(facts.conclusions.length === 0 ? [] : [{ kind: 'heading' as const, key: 'conclusions', level: 1, text: say('conclusionHeading') }, ...sectionBlocks(facts.conclusions, { level: 2 })]),
    ],
    closing: say('closing'),
    secretary: { capacity: [], title: 'Thư ký', name: secretary.name },
  });
}

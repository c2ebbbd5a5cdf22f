import type { CivilDate } from '../../date/civil-date.js';
import { printOfficialDay, printWeekday } from '../../date/print.js';
import type { Paper, PaperBlock } from '../paper.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import { BY_ORDER_OF_HEAD, enumeration, filled, type Template } from './template.js';
import { hourInText, OPEN_BLANK } from './words.js';

/** T11: an invitation (NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.7). */
export interface InvitationFacts extends PaperFrame {
  /** "Hội nghị giao ban tháng 5 năm 2025" */
  readonly meeting: string;
  readonly guests: readonly string[];
  readonly chair: string;
  readonly on: CivilDate;
  /** "08:00"; '' where nobody said. */
  readonly at: string;
  readonly venue: string;
  /** What those who come should prepare; '' for nothing. */
  readonly preparation: string;
}

type Phrase = 'subject' | 'guests' | 'meeting' | 'chair' | 'time' | 'venue' | 'preparation' | 'closing';

export const INVITATION: Template<Phrase> = {
  key: 'T11',
  name: 'Giấy mời họp',
  type: 'GM',
  title: 'GIẤY MỜI',
  outline: ['arabic'],
  phrases: {
    subject: 'Dự {{cuộc họp}}',
    guests: '{{cơ quan}} trân trọng kính mời: {{khách mời}}.',
    meeting: 'Tới dự: {{cuộc họp}}.',
    chair: 'Chủ trì: {{chủ trì}}.',
    time: 'Thời gian: {{giờ}}, {{thứ}}, {{ngày}}.',
    venue: 'Địa điểm: {{địa điểm}}.',
    preparation: 'Chuẩn bị: {{nội dung chuẩn bị}}.',
    closing: '{{cơ quan}} trân trọng kính mời',
  },
  recipients: ['Như trên', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: BY_ORDER_OF_HEAD,
};

/** The invitation to a meeting. */
export function composeInvitation(template: Template<Phrase>, facts: InvitationFacts): Paper {
  const preparation = enumeration([facts.preparation]);
  const values = {
    ...frameValues(facts), 'cuộc họp': enumeration([facts.meeting]), 'khách mời': enumeration(facts.guests, '; '), 'chủ trì': enumeration([facts.chair]), giờ: hourInText(facts.at), thứ: printWeekday(facts.on, 'vi'),
    ngày: printOfficialDay(facts.on), 'địa điểm': enumeration([facts.venue]) || OPEN_BLANK, 'nội dung chuẩn bị': preparation,
  };
  const say = (phrase: Phrase): string => filled(template.phrases[phrase], values);
  const said: readonly Phrase[] = ['guests', 'meeting', 'chair', 'time', 'venue', ...(preparation === '' ? [] : ['preparation' as const])];
  return framed(template, facts, { subject: say('subject'), body: said.flatMap((phrase): PaperBlock[] => paragraph(phrase, [say(phrase)])), closing: say('closing') });
}

import type { CivilDate } from '../../date/civil-date.js';
import type { Paper } from '../paper.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import type { NoticeOrder } from './notice-orders.js';
import { enumeration, filled, type Template } from './template.js';
import { dayInText } from './words.js';

/** T15: a letter that asks others for their opinion. */
export interface OpinionFacts extends PaperFrame {
  /** "dự thảo Kế hoạch chuyển đổi số năm 2026" */
  readonly draft: string;
  /** What is asked about, each as it stands in a sentence: "sự cần thiết ban hành". */
  readonly questions: readonly string[];
  readonly answerBy: CivilDate;
  /** Whether no answer counts as agreement (NĐ 191/2026/NĐ-CP). */
  readonly silenceAgrees: boolean;
}

/** T16: a letter that asks for more time. */
export interface ExtensionFacts extends PaperFrame {
  readonly task: string;
  /** What gave the task, as it is cited. */
  readonly source: string;
  readonly due: CivilDate;
  readonly reason: string;
  readonly done: string;
  readonly asked: CivilDate;
}

/** T18: the answer to what a citizen or enterprise wrote. */
export interface AnswerFacts extends PaperFrame {
  /** Who wrote, as the letter addresses them. */
  readonly sender: string;
  readonly receivedOn: CivilDate;
  /** "đề nghị sửa chữa đường vào khu tái định cư" */
  readonly about: string;
  readonly answer: readonly NoticeOrder[];
}

type OpinionPhrase = 'subject' | 'opening' | 'questions' | 'deadline' | 'silence' | 'closing';
type ExtensionPhrase = 'subject' | 'task' | 'done' | 'reason' | 'request' | 'closing';
type AnswerPhrase = 'subject' | 'opening' | 'closing';

const LETTER = { type: null, title: '', outline: ['arabic', 'letter'], recipients: ['Như trên', 'Lưu: VT, {{đơn vị soạn}}'], signing: { capacity: [], title: '{{thủ trưởng}}' } } as const;

export const OPINION: Template<OpinionPhrase> = {
  ...LETTER,
  key: 'T15',
  name: 'Công văn lấy ý kiến',
  phrases: {
    subject: 'lấy ý kiến đối với {{dự thảo}}',
    opening: '{{cơ quan}} gửi kèm {{dự thảo}} để lấy ý kiến của các cơ quan, đơn vị.',
    questions: 'Nội dung xin ý kiến gồm: {{nội dung xin ý kiến}}.',
    deadline: 'Đề nghị các cơ quan, đơn vị tham gia ý kiến bằng văn bản, gửi về {{cơ quan}} trước ngày {{hạn trả lời}} để tổng hợp.',
    silence: 'Quá thời hạn trên, cơ quan, đơn vị không có văn bản trả lời được coi là đồng ý với nội dung dự thảo.',
    closing: 'Trân trọng cảm ơn sự phối hợp của các cơ quan, đơn vị',
  },
};

export const EXTENSION: Template<ExtensionPhrase> = {
  ...LETTER,
  key: 'T16',
  name: 'Công văn xin gia hạn',
  phrases: {
    subject: 'xin gia hạn thời gian thực hiện nhiệm vụ',
    task: 'Theo {{văn bản giao}}, {{cơ quan}} được giao nhiệm vụ: {{nhiệm vụ}}; thời hạn hoàn thành là ngày {{hạn gốc}}.',
    done: 'Đến nay, {{cơ quan}} đã thực hiện: {{kết quả}}.',
    reason: 'Nhiệm vụ chưa thể hoàn thành đúng hạn vì: {{lý do}}.',
    request: '{{cơ quan}} kính đề nghị {{nơi nhận}} xem xét, cho phép gia hạn thời gian thực hiện nhiệm vụ đến ngày {{hạn đề nghị}}.',
    closing: '{{cơ quan}} kính báo cáo {{nơi nhận}} xem xét, quyết định',
  },
};

export const ANSWER: Template<AnswerPhrase> = {
  ...LETTER,
  key: 'T18',
  name: 'Công văn trả lời phản ánh, kiến nghị',
  phrases: {
    subject: 'trả lời phản ánh, kiến nghị về việc {{nội dung}}',
    opening: 'Ngày {{ngày nhận}}, {{cơ quan}} nhận được văn bản phản ánh, kiến nghị của {{người gửi}} về việc {{nội dung}}. Sau khi xem xét, {{cơ quan}} trả lời như sau:',
    closing: 'Trên đây là trả lời của {{cơ quan}} đối với phản ánh, kiến nghị của {{người gửi}}',
  },
};

/** The letter that asks for opinions, by when, and what silence means. */
export function composeOpinion(template: Template<OpinionPhrase>, facts: OpinionFacts): Paper {
  const questions = enumeration(facts.questions);
  const values = { ...frameValues(facts), 'nội dung xin ý kiến': questions, 'dự thảo': enumeration([facts.draft]), 'hạn trả lời': dayInText(facts.answerBy) };
  const say = (phrase: OpinionPhrase): string => filled(template.phrases[phrase], values);
  const body = [...paragraph('opening', [say('opening'), questions === '' ? '' : say('questions')]), ...paragraph('deadline', [say('deadline')]), ...paragraph('silence', [facts.silenceAgrees ? say('silence') : ''])];
  return framed(template, facts, { subject: say('subject'), body, closing: say('closing') });
}

/** The letter that asks for more time: the task, what is done, why not more, until when. */
export function composeExtension(template: Template<ExtensionPhrase>, facts: ExtensionFacts): Paper {
  const values = {
    ...frameValues(facts), 'nhiệm vụ': enumeration([facts.task]), 'văn bản giao': facts.source, 'hạn gốc': dayInText(facts.due), 'kết quả': enumeration([facts.done]), 'lý do': enumeration([facts.reason]),
    'hạn đề nghị': dayInText(facts.asked), 'nơi nhận': enumeration(facts.addressees ?? [], ', '),
  };
  const say = (phrase: ExtensionPhrase): string => filled(template.phrases[phrase], values);
  const said: readonly ExtensionPhrase[] = ['task', ...(values['kết quả'] === '' ? [] : ['done' as const]), 'reason', 'request'];
  return framed(template, facts, { subject: say('subject'), body: said.flatMap((phrase) => paragraph(phrase, [say(phrase)])), closing: say('closing') });
}

/** The answer to feedback. */
export function composeAnswer(template: Template<AnswerPhrase>, facts: AnswerFacts): Paper {
  const values = { ...frameValues(facts), 'người gửi': enumeration([facts.sender]), 'ngày nhận': dayInText(facts.receivedOn), 'nội dung': enumeration([facts.about]) };
  const say = (phrase: AnswerPhrase): string => filled(template.phrases[phrase], values);
  const lines = facts.answer.map(({ key, text, taskIds = [] }) => ({ kind: 'paragraph' as const, key, text, taskIds }));
  return framed(template, { ...facts, addressees: facts.addressees ?? [facts.sender] }, { subject: say('subject'), body: [...paragraph('opening', [say('opening')]), ...lines], closing: say('closing') });
}

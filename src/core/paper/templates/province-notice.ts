import type { Paper, PaperBlock } from '../paper.js';
import { tidyLine } from '../tidy.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import type { NoticeOrder } from './notice-orders.js';
import { BY_ORDER_OF_HEAD, filled, type Template } from './template.js';
import { listBlocks } from './text-sections.js';
import { meetingValues, type MeetingFacts } from './weekly-notice.js';

/** A numbered matter: with a heading its orders stand under it as a list, without one each order is numbered itself. */
export interface NoticeMatter {
  readonly key: string;
  readonly heading: string;
  readonly orders: readonly NoticeOrder[];
}

/** A request of the agency that was visited, and what is ordered on it. */
export interface NoticeRequest {
  readonly key: string;
  /** "Về bố trí kinh phí" */
  readonly about: string;
  readonly order: NoticeOrder;
}

/** T4: the notice of conclusions of the chair of a people's committee who worked with an agency. */
export interface ProvinceNoticeFacts extends PaperFrame, MeetingFacts {
  readonly venue: string;
  /** The agency that was worked with. */
  readonly visited: string;
  /** What the work was about. */
  readonly about: string;
  /** "Nhìn chung, …", in words of a person's own. */
  readonly assessment: string;
  readonly matters: readonly NoticeMatter[];
  readonly requests: readonly NoticeRequest[];
}

type Phrase = 'subject' | 'opening' | 'hearing' | 'demand' | 'requests' | 'closing';

export const PROVINCE_NOTICE: Template<Phrase> = {
  key: 'T4',
  name: 'Thông báo kết luận của UBND',
  type: 'TB',
  title: 'THÔNG BÁO',
  outline: ['arabic', 'letter'],
  phrases: {
    subject: 'Kết luận của {{chức danh chủ trì}} tại buổi làm việc với {{cơ quan làm việc}} về {{nội dung làm việc}}',
    opening: 'Ngày {{ngày}}, tại {{địa điểm}}, đồng chí {{chủ trì}}, {{chức danh chủ trì}} chủ trì buổi làm việc với {{cơ quan làm việc}} về {{nội dung làm việc}}. Tham dự có {{thành phần}}.',
    hearing: 'Sau khi nghe {{cơ quan làm việc}} báo cáo và ý kiến của các đại biểu dự họp, đồng chí {{chức danh chủ trì}} kết luận như sau:',
    demand: 'Trong thời gian tới, yêu cầu {{cơ quan làm việc}} tập trung thực hiện các nhiệm vụ sau:',
    requests: 'Về một số kiến nghị của {{cơ quan làm việc}}',
    closing: 'Nay thông báo kết luận của {{chức danh chủ trì}} để các cơ quan, đơn vị biết và thực hiện',
  },
  recipients: ['Chủ tịch, các Phó Chủ tịch UBND', 'Như thành phần dự họp', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: BY_ORDER_OF_HEAD,
};

/** The notice of a working visit: what the agency is told to do, then its requests one by one with who answers them. */
export function composeProvinceNotice(template: Template<Phrase>, facts: ProvinceNoticeFacts): Paper {
  const values = { ...frameValues(facts), ...meetingValues(facts), 'địa điểm': facts.venue, 'cơ quan làm việc': tidyLine(facts.visited), 'nội dung làm việc': tidyLine(facts.about) };
  const say = (phrase: Phrase): string => filled(template.phrases[phrase], values);
  return framed(template, facts, {
    subject: say('subject'),
    body: [
      ...paragraph('opening', [say('opening')]),
      ...paragraph('hearing', [say('hearing')]),
      ...paragraph('assessment', [facts.assessment]),
      ...paragraph('demand', [facts.matters.length === 0 ? '' : say('demand')]),
      ...facts.matters.flatMap(matterBlocks),
      ...requestBlocks(facts.requests, say('requests')),
    ],
    closing: say('closing'),
  });
}

function matterBlocks({ key, heading, orders }: NoticeMatter): PaperBlock[] {
  if (tidyLine(heading) === '') return orders.map(({ key: own, text, taskIds = [] }) => ({ kind: 'heading', key: own, level: 1, text, taskIds }));
  return [{ kind: 'heading', key, level: 1, text: `${tidyLine(heading).replace(/[\s:.]+$/u, '')}:` }, ...listBlocks(orders)];
}

function requestBlocks(requests: readonly NoticeRequest[], heading: string): PaperBlock[] {
  if (requests.length === 0) return [];
  return [
    { kind: 'heading', key: 'requests', level: 1, text: heading },
    ...requests.flatMap(({ key, about, order }): PaperBlock[] => [
      { kind: 'heading', key, level: 2, text: `${tidyLine(about).replace(/[\s:.]+$/u, '')}:` },
      { kind: 'paragraph', key: order.key, text: order.text, taskIds: order.taskIds ?? [] },
    ]),
  ];
}

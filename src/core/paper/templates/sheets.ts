import type { CivilDate } from '../../date/civil-date.js';
import type { Paper, PaperTable } from '../paper.js';
import { frameValues, framed, type PaperFrame } from './frame.js';
import { filled, type Template } from './template.js';
import { dayInText } from './words.js';

/** T17: the sheet that goes round with an incoming document until it is settled. */
export interface SettlingFacts extends PaperFrame {
  /** Its number in the book of incoming documents; '' and null where it stands in none yet, which leaves room. */
  readonly arrivalNumber: string;
  readonly arrivedOn: CivilDate | null;
  /** "Công văn số 120/UBND-KT ngày 08/4/2025 của UBND tỉnh Lam Hồng" */
  readonly document: string;
  readonly subject: string;
  /** What the leader of the agency wrote: lead, coordinators, deadline; '' leaves room. */
  readonly leaderOpinion: string;
  /** What the head of the unit wrote: person, deadline; '' leaves room. */
  readonly unitOpinion: string;
  /** What the handler proposes; '' leaves room. */
  readonly proposal: string;
}

/** A stage of a project. */
export interface ProjectStage {
  readonly name: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** The council or agency that decides on it. */
  readonly council: string;
  readonly result: string;
}

/** T19: the sheet of a project of science and technology. */
export interface ProjectFacts extends PaperFrame {
  readonly name: string;
  readonly code: string;
  readonly host: string;
  readonly leader: string;
  readonly period: string;
  /** "1.250 triệu đồng" */
  readonly budget: string;
  readonly products: string;
  readonly stages: readonly ProjectStage[];
}

type SheetPhrase = 'subject';

export const SETTLING_SHEET: Template<SheetPhrase> = {
  key: 'T17',
  name: 'Phiếu giải quyết văn bản đến',
  type: 'PGQ',
  title: 'PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN',
  outline: ['arabic'],
  phrases: { subject: '{{văn bản}}' },
  recipients: ['Lưu: VT'],
  signing: { capacity: [], title: 'Người lập phiếu' },
};

export const PROJECT_SHEET: Template<SheetPhrase> = {
  key: 'T19',
  name: 'Phiếu theo dõi nhiệm vụ khoa học và công nghệ',
  type: 'PTD',
  title: 'PHIẾU THEO DÕI NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ',
  outline: ['arabic'],
  phrases: { subject: '{{tên nhiệm vụ}}' },
  recipients: ['Lãnh đạo cơ quan', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: { capacity: [], title: '{{thủ trưởng}}' },
};

// A line that a person writes on, no longer than half a line of the page.
const WRITTEN_LINE = '…'.repeat(20);
const orRoom = (text: string): string => (text.trim() === '' ? `${WRITTEN_LINE}\n${WRITTEN_LINE}` : text);

const factsTable = (key: string, rows: readonly (readonly [string, string])[]): PaperTable => ({ kind: 'table', key, heads: ['Mục', 'Nội dung'], widths: [32, 68], rows });

/** The sheet for settling an incoming document (NĐ 30/2020/NĐ-CP, Phụ lục IV): the opinions of three people, one under the other. */
export function composeSettlingSheet(template: Template<SheetPhrase>, facts: SettlingFacts): Paper {
  return framed(template, facts, {
    subject: filled(template.phrases.subject, { ...frameValues(facts), 'văn bản': facts.document }),
    body: [
      factsTable('document', [['Số đến', facts.arrivalNumber], ['Ngày đến', facts.arrivedOn === null ? '' : dayInText(facts.arrivedOn)], ['Trích yếu', facts.subject]]),
      { kind: 'heading', key: 'leader', level: 1, text: 'Ý kiến của lãnh đạo cơ quan (đơn vị chủ trì, phối hợp, thời hạn)' },
      { kind: 'paragraph', key: 'leader-opinion', text: orRoom(facts.leaderOpinion) },
      { kind: 'heading', key: 'unit', level: 1, text: 'Ý kiến của lãnh đạo đơn vị (người giải quyết, thời hạn)' },
      { kind: 'paragraph', key: 'unit-opinion', text: orRoom(facts.unitOpinion) },
      { kind: 'heading', key: 'handler', level: 1, text: 'Ý kiến đề xuất của người giải quyết' },
      { kind: 'paragraph', key: 'proposal', text: orRoom(facts.proposal) },
    ],
    closing: '',
  });
}

/** The sheet of a project: what it is, its stages with councils and results. */
export function composeProjectSheet(template: Template<SheetPhrase>, facts: ProjectFacts): Paper {
  const day = (date: CivilDate | null): string => (date === null ? '' : dayInText(date));
  return framed(template, facts, {
    subject: filled(template.phrases.subject, { ...frameValues(facts), 'tên nhiệm vụ': facts.name }),
    body: [
      { kind: 'heading', key: 'about', level: 1, text: 'Thông tin chung' },
      factsTable('facts', [['Mã số', facts.code], ['Tổ chức chủ trì', facts.host], ['Chủ nhiệm', facts.leader], ['Thời gian thực hiện', facts.period], ['Kinh phí', facts.budget], ['Sản phẩm', facts.products]]),
      { kind: 'heading', key: 'stages', level: 1, text: 'Các giai đoạn' },
      {
        kind: 'table', key: 'stage-table', heads: ['STT', 'Giai đoạn', 'Từ ngày', 'Đến ngày', 'Hội đồng, cơ quan', 'Kết quả'], widths: [6, 26, 14, 14, 20, 20],
        rows: facts.stages.map(({ name, from, to, council, result }, index) => [String(index + 1), name, day(from), day(to), council, result]),
      },
    ],
    closing: '',
  });
}

import { figuresOf, type OfficialCounts } from '../../report/figures.js';
import type { CivilDate } from '../../date/civil-date.js';
import type { Paper } from '../paper.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import type { NoticeOrder } from './notice-orders.js';
import { taskAnnex, type TaskTableRow } from './task-table.js';
import { filled, type Template } from './template.js';
import { listBlocks, textBlocks, type TextSection } from './text-sections.js';
import { dayInText } from './words.js';

/** T7: the report on tasks that a superior gave out. */
export interface TaskReportFacts extends PaperFrame {
  /** Who gave the tasks; '' for the agency above. */
  readonly superior: string;
  /** "tháng 4 năm 2025" */
  readonly period: string;
  readonly asOf: CivilDate;
  readonly counts: OfficialCounts;
  /** By programme. */
  readonly programmes: readonly TextSection[];
  readonly overdue: readonly NoticeOrder[];
  readonly difficulties: readonly NoticeOrder[];
  readonly tasks: readonly TaskTableRow[];
}

type Phrase = 'subject' | 'overview' | 'nothing' | 'overviewHeading' | 'resultHeading' | 'overdueHeading' | 'difficultyHeading' | 'annex' | 'closing';

export const TASK_REPORT: Template<Phrase> = {
  key: 'T7',
  name: 'Báo cáo tình hình thực hiện nhiệm vụ cấp trên giao',
  type: 'BC',
  title: 'BÁO CÁO',
  outline: ['roman', 'arabic'],
  phrases: {
    subject: 'Tình hình thực hiện nhiệm vụ {{cơ quan cấp trên}} giao {{kỳ}}',
    overviewHeading: 'Tổng quan',
    overview: 'Tính đến ngày {{ngày}}, {{cơ quan}} báo cáo tình hình thực hiện nhiệm vụ được giao như sau: {{số liệu}}',
    resultHeading: 'Kết quả cụ thể',
    overdueHeading: 'Nhiệm vụ quá hạn, nguyên nhân, trách nhiệm',
    difficultyHeading: 'Khó khăn, vướng mắc, kiến nghị',
    nothing: 'Trong kỳ không có.',
    annex: 'Bảng theo dõi nhiệm vụ',
    closing: 'Trên đây là báo cáo tình hình thực hiện nhiệm vụ {{kỳ}} của {{cơ quan}}',
  },
  recipients: ['Như trên', 'Lãnh đạo cơ quan', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: { capacity: [], title: '{{thủ trưởng}}' },
};

/** The report on tasks of a superior: the figures in the form of the press, results, what is late and why, and the table of tasks. */
export function composeTaskReport(template: Template<Phrase>, facts: TaskReportFacts): Paper {
  const values = { ...frameValues(facts), ...(facts.superior === '' ? {} : { 'cơ quan cấp trên': facts.superior }), kỳ: facts.period, ngày: dayInText(facts.asOf), 'số liệu': figuresOf(facts.counts).sentence };
  const say = (phrase: Phrase): string => filled(template.phrases[phrase], values);
  const orNothing = (key: string, lines: readonly NoticeOrder[]) => (lines.length > 0 ? listBlocks(lines) : paragraph(`${key}/none`, [say('nothing')]));
  return framed(template, { ...facts, annexes: [...(facts.annexes ?? []), ...(facts.tasks.length === 0 ? [] : [taskAnnex(say('annex'), facts.tasks)])] }, {
    subject: say('subject'),
    body: [
      { kind: 'heading', key: 'overview', level: 1, text: say('overviewHeading') },
      ...paragraph('figures', [say('overview')]),
      { kind: 'heading', key: 'results', level: 1, text: say('resultHeading') },
      ...(facts.programmes.length > 0 ? textBlocks(facts.programmes.map((section) => ({ ...section, level: 2 }))) : orNothing('results', [])),
      { kind: 'heading', key: 'overdue', level: 1, text: say('overdueHeading') },
      ...orNothing('overdue', facts.overdue),
      { kind: 'heading', key: 'difficulties', level: 1, text: say('difficultyHeading') },
      ...orNothing('difficulties', facts.difficulties),
    ],
    closing: say('closing'),
  });
}

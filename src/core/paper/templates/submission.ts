import type { Paper } from '../paper.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import { taskAnnex, type TaskTableRow } from './task-table.js';
import { enumeration, filled, OWN_UNITS, type Template } from './template.js';
import { textBlocks, type TextSection } from './text-sections.js';

/** T13: a submission to a superior. */
export interface SubmissionFacts extends PaperFrame {
  /** What is asked for: "phê duyệt Kế hoạch chuyển đổi số năm 2026". */
  readonly request: string;
  readonly sections: readonly TextSection[];
}

/** T14: a plan. */
export interface PlanFacts extends PaperFrame {
  /** "Chuyển đổi số năm 2026" */
  readonly about: string;
  readonly purpose: TextSection['lines'];
  readonly requirements: TextSection['lines'];
  readonly tasks: TextSection['lines'];
  /** Who does what, as the annex shows it. */
  readonly assignments: readonly TaskTableRow[];
  readonly budget: TextSection['lines'];
  readonly carryingOut: TextSection['lines'];
}

type SubmissionPhrase = 'subject' | 'opening' | 'closing';
type PlanPhrase = 'subject' | 'purposeHeading' | 'purpose' | 'requirements' | 'tasksHeading' | 'assignmentHeading' | 'assignment' | 'budgetHeading' | 'carryingOutHeading' | 'annex' | 'closing';

export const SUBMISSION: Template<SubmissionPhrase> = {
  key: 'T13',
  name: 'Tờ trình',
  type: 'TTr',
  title: 'TỜ TRÌNH',
  outline: ['roman', 'arabic', 'letter'],
  phrases: {
    subject: 'Về việc {{nội dung trình}}',
    opening: '{{cơ quan}} kính trình {{nơi nhận}} {{nội dung trình}} với các nội dung sau:',
    closing: '{{cơ quan}} kính trình {{nơi nhận}} xem xét, quyết định',
  },
  recipients: ['Như trên', 'Lãnh đạo cơ quan', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: { capacity: [], title: '{{thủ trưởng}}' },
};

export const PLAN: Template<PlanPhrase> = {
  key: 'T14',
  name: 'Kế hoạch',
  type: 'KH',
  title: 'KẾ HOẠCH',
  outline: ['roman', 'arabic', 'letter'],
  phrases: {
    subject: '{{nội dung}}',
    purposeHeading: 'Mục đích, yêu cầu',
    purpose: 'Mục đích',
    requirements: 'Yêu cầu',
    tasksHeading: 'Nhiệm vụ',
    assignmentHeading: 'Phân công thực hiện',
    assignment: 'Nhiệm vụ của từng cơ quan, đơn vị, thời hạn và sản phẩm nêu tại Phụ lục kèm theo.',
    budgetHeading: 'Kinh phí thực hiện',
    carryingOutHeading: 'Tổ chức thực hiện',
    annex: 'Phân công nhiệm vụ',
    closing: 'Trên đây là Kế hoạch {{nội dung}}; trong quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị phản ánh về {{cơ quan}} để xem xét, điều chỉnh',
  },
  recipients: OWN_UNITS,
  signing: { capacity: [], title: '{{thủ trưởng}}' },
};

/** A submission: what is asked of whom, and why, section by section. */
export function composeSubmission(template: Template<SubmissionPhrase>, facts: SubmissionFacts): Paper {
  const values = { ...frameValues(facts), 'nội dung trình': enumeration([facts.request]), 'nơi nhận': enumeration(facts.addressees ?? [], ', ') };
  const say = (phrase: SubmissionPhrase): string => filled(template.phrases[phrase], values);
  return framed(template, facts, { subject: say('subject'), body: [...paragraph('opening', [say('opening')]), ...textBlocks(facts.sections)], closing: say('closing') });
}

/** A plan: purpose, requirements, tasks, who does what (in the annex), money, carrying out. */
export function composePlan(template: Template<PlanPhrase>, facts: PlanFacts): Paper {
  const values = { ...frameValues(facts), 'nội dung': enumeration([facts.about]) };
  const say = (phrase: PlanPhrase): string => filled(template.phrases[phrase], values);
  const assigned = facts.assignments.length > 0;
  const section = (key: string, phrase: PlanPhrase, lines: TextSection['lines'], level: 1 | 2 = 1): TextSection => ({ key, heading: say(phrase), level, lines });
  return framed(template, { ...facts, annexes: [...(assigned ? [taskAnnex(say('annex'), facts.assignments)] : []), ...(facts.annexes ?? [])] }, {
    subject: say('subject'),
    body: textBlocks([
      section('aims', 'purposeHeading', []),
      section('purpose', 'purpose', facts.purpose, 2),
      section('requirements', 'requirements', facts.requirements, 2),
      section('tasks', 'tasksHeading', facts.tasks),
      ...(assigned ? [section('assignment', 'assignmentHeading', [{ key: 'assignment-line', text: say('assignment') }])] : []),
      section('budget', 'budgetHeading', facts.budget),
      section('carrying-out', 'carryingOutHeading', facts.carryingOut),
    ]),
    closing: say('closing'),
  });
}

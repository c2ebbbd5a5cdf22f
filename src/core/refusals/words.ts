import { isCivilDate } from '../date/civil-date.js';
import { printDay } from '../date/print.js';
import type { Relation } from '../task/moves.js';
import type { TaskState } from '../task/task.js';
import { FIELD_WORDS, labelOf } from '../words/field-words.js';
import { PAPER_STATE_WORDS } from '../words/paper-words.js';

interface Word {
  readonly vi: string;
  readonly en: string;
}

const stateWord = (state: TaskState): Word => ({ vi: labelOf(FIELD_WORDS.vi, 'state', state), en: labelOf(FIELD_WORDS.en, 'state', state) });

/** The names of the states, the same as screens show (model 7.4, column "UI label"). */
export const STATE_WORDS: Readonly<Record<TaskState, Word>> = {
  draft: stateWord('draft'), assigned: stateWord('assigned'), returned: stateWord('returned'), active: stateWord('active'), submitted: stateWord('submitted'), done: stateWord('done'), paused: stateWord('paused'), cancelled: stateWord('cancelled'),
};

/** The names of what a person is to a task. */
export const RELATION_WORDS: Readonly<Record<Relation, Word>> = {
  office: { vi: 'văn phòng', en: 'the office' },
  leader: { vi: 'lãnh đạo cơ quan', en: 'the leadership' },
  assigner: { vi: 'người giao việc', en: 'the assigner' },
  parent_lead: { vi: 'người đứng đầu đơn vị chủ trì nhiệm vụ cấp trên', en: 'the head of the unit that leads the task above' },
  lead_head: { vi: 'người đứng đầu đơn vị chủ trì', en: 'the head of the lead unit' },
  lead_officer: { vi: 'người được giao thực hiện', en: 'the officer in charge' },
  system: { vi: 'hệ thống', en: 'the system' },
  support: { vi: 'đơn vị phối hợp', en: 'a coordinating unit' },
  superior: { vi: 'cơ quan cấp trên', en: 'the superior agency' },
  subordinate: { vi: 'cơ quan cấp dưới', en: 'the subordinate agency' },
};

const wordFor = (words: Readonly<Record<string, Word>>, key: string, language: 'vi' | 'en'): string => words[key]?.[language] ?? key;

/** One value of a refusal in words: states of tasks and papers and relations by name, days as `18/04/2025`, anything else as it is. */
export function printedValue(name: string, value: string | number, language: 'vi' | 'en'): string {
  const text = String(value);
  if (name === 'state') return wordFor(STATE_WORDS, text, language);
  if (name === 'paperstate') return wordFor(PAPER_STATE_WORDS, text, language);
  if (name === 'who') return text.split(',').map((key) => wordFor(RELATION_WORDS, key, language)).join(language === 'vi' ? ' hoặc ' : ' or ');
  return isCivilDate(text) ? printDay(text) : text;
}

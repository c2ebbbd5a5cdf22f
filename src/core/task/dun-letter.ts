import { daysBetween } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { printDay } from '../date/print.js';
import type { DunLevel } from './task.js';

/** What a letter says of one task. */
export interface DunnedTask {
  readonly code: string;
  readonly title: string;
  /** Named by its code alone: the letter stands in the log of every task that it names. */
  readonly restricted: boolean;
  readonly dueOn: CivilDate | null;
  /** How often it was chased before. */
  readonly dunCount: number;
}

export interface DunLetter {
  readonly unitName: string;
  readonly level: DunLevel;
  readonly tasks: readonly DunnedTask[];
  readonly today: CivilDate;
  /** By when an answer is expected. */
  readonly answerBy: CivilDate;
}

const LONGEST_TITLE = 160;

/**
 * The wording that is proposed for a letter of chasing: one for a unit, with every task by its title, its due day and the how-manieth time.
 * In the words that offices use; numbers under ten with a zero before them. Always Vietnamese: it is a paper of the agency.
 */
export function dunLetter({ unitName, level, tasks, today, answerBy }: DunLetter): string {
  const isLate = ({ dueOn }: DunnedTask): boolean => dueOn !== null && dueOn < today;
  const late = tasks.some(isLate);
  // Only what is late is criticised; the rest is reminded of in the same letter.
  const meant = late && level > 1 ? tasks.filter(isLate) : tasks;
  const beside = tasks.filter((task) => !meant.includes(task));
  const [opening, closing] = FRAMES[level]({ unitName, count: counted(meant), late, by: printDay(answerBy) });
  const lines = (of: readonly DunnedTask[], from: number): string[] => of.map((task, index) => `${from + index}. ${lineOf(task, today)}`);
  const more = beside.length === 0 ? [] : [`Đồng thời, đề nghị đơn vị tập trung thực hiện ${counted(beside)} nhiệm vụ sau:`, ...lines(beside, meant.length + 1)];
  return [opening, ...lines(meant, 1), ...more, closing].join('\n');
}

/** The step that a letter means for one of its tasks: what is not late is only reminded of, where the letter is about others that are. */
export function levelInLetter(level: DunLevel, which: { readonly isLate: boolean; readonly anyLate: boolean }): DunLevel {
  return which.anyLate && !which.isLate ? 1 : level;
}

const counted = (tasks: readonly DunnedTask[]): string => String(tasks.length).padStart(2, '0');

interface Frame {
  readonly unitName: string;
  readonly count: string;
  readonly late: boolean;
  readonly by: string;
}

const FRAMES: Readonly<Record<DunLevel, (frame: Frame) => readonly [string, string]>> = {
  1: ({ unitName, count, by }) => [
    `Đề nghị ${unitName} tập trung thực hiện ${count} nhiệm vụ sau:`,
    `Đề nghị đơn vị cập nhật tiến độ hoặc nêu rõ khó khăn, vướng mắc và thời gian hoàn thành trước ngày ${by}.`,
  ],
  2: ({ unitName, count, late, by }) => [
    `Phê bình ${unitName} ${late ? 'chậm thực hiện' : 'chưa thực hiện nghiêm'} ${count} nhiệm vụ được giao sau:`,
    `Yêu cầu người đứng đầu đơn vị chỉ đạo thực hiện ngay, báo cáo nguyên nhân và giải pháp khắc phục trước ngày ${by}.`,
  ],
  3: ({ unitName, count, late, by }) => [
    `Yêu cầu ${unitName} kiểm điểm trách nhiệm của tập thể, cá nhân liên quan do ${late ? 'để quá hạn kéo dài' : 'không thực hiện'} ${count} nhiệm vụ được giao sau:`,
    `Người đứng đầu đơn vị báo cáo kết quả kiểm điểm và kết quả thực hiện trước ngày ${by}.`,
  ],
};

function lineOf({ code, title, restricted, dueOn, dunCount }: DunnedTask, today: CivilDate): string {
  const name = restricted ? `Nhiệm vụ mã ${code}` : `${shortened(title)} (mã ${code})`;
  return `${name}; ${dueWords(dueOn, today)}; ${dunCount === 0 ? 'đôn đốc lần thứ nhất' : `đôn đốc lần thứ ${dunCount + 1}`}.`;
}

function shortened(title: string): string {
  const plain = title.replace(/[\s.;]{1,20}$/, '');
  return plain.length <= LONGEST_TITLE ? plain : `${plain.slice(0, LONGEST_TITLE).replace(/\s\S{0,40}$/, '')}…`;
}

function dueWords(dueOn: CivilDate | null, today: CivilDate): string {
  if (dueOn === null) return 'chưa có báo cáo mới';
  const late = daysBetween(dueOn, today);
  return late > 0 ? `hạn ${printDay(dueOn)}, quá hạn ${late} ngày` : `hạn ${printDay(dueOn)}`;
}
